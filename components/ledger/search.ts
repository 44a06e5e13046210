import type { Fact, Locale, Origin, Standing } from '../../data/index.ts'
import { uses } from 'deck-uses'
import { fact, factIds, formatFact, parsePeriod, source, standings } from '../../data/index.ts'

/** By what the ledger can be sorted. */
export const sortings = ['code', 'label', 'period', 'standing'] as const
export type Sorting = (typeof sortings)[number]

/** In place of a part: what no slide shows, and only the tables of the appendix hold. */
export const tablesOnly = 'tables'

/** What is looked for in the ledger; what is empty or undefined leaves nothing out. */
export interface Search {
  readonly words: string
  readonly part?: string | undefined
  readonly origin?: Origin | undefined
  readonly standings: readonly Standing[]
  readonly sorting: Sorting
}

/** Width and case do not matter, nor do the commas of a number. */
const plain = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/(?<=\d),(?=\d)/g, '')

/** All that a fact can be found by: its names, its words, what the check says, and who says so, in both languages. */
function textOf(row: Fact): string {
  const cited = row.sources.map(source)
  return plain(
    [
      row.id,
      row.code,
      ...Object.values(row.label),
      ...Object.values(row.check),
      formatFact(row.id, 'zh'),
      formatFact(row.id, 'en'),
      ...row.sources,
      ...cited.flatMap(({ title, producer }) => [...Object.values(title), ...Object.values(producer)]),
    ].join('\n'),
  )
}

/** The parts of the deck in which a fact is shown, each once, in order; empty where it only stands in tables. */
export function partsOf({ id }: Fact): string[] {
  return [...new Set((uses[id] ?? []).map(({ part }) => part))]
}

const natural = new Intl.Collator('en', { numeric: true })
const firstDay = ({ period }: Fact) => parsePeriod(period)?.[0].first ?? Infinity

/** How two facts are put in order, by what. Equal ones keep the order of their codes. */
const orders: Readonly<Record<Sorting, (a: Fact, b: Fact, labels: Intl.Collator, locale: Locale) => number>> = {
  code: () => 0,
  label: (a, b, labels, locale) => labels.compare(a.label[locale], b.label[locale]),
  period: (a, b) => (firstDay(a) === firstDay(b) ? 0 : firstDay(a) - firstDay(b)),
  standing: (a, b) => standings.indexOf(b.standing) - standings.indexOf(a.standing),
}

/** Every fact with the text it is found by, in the order of the codes. */
const rows = factIds
  .map(fact)
  .sort((a, b) => natural.compare(a.code, b.code))
  .map(row => ({ row, text: textOf(row) }))

/** Returns the facts that are found, in the order asked for. Standings are sorted worst first. */
export function findFacts({ words, part, origin, standings: wanted, sorting }: Search, locale: Locale): Fact[] {
  const terms = plain(words).split(/\s+/).filter(Boolean)
  const labels = new Intl.Collator(locale)
  return rows
    .filter(
      ({ row, text }) =>
        terms.every(term => text.includes(term)) &&
        (!origin || row.origin === origin) &&
        (wanted.length === 0 || wanted.includes(row.standing)) &&
        (!part || (part === tablesOnly ? !uses[row.id] : partsOf(row).includes(part))),
    )
    .map(({ row }) => row)
    .sort((a, b) => orders[sorting](a, b, labels, locale))
}
