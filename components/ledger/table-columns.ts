/** The columns of the appendix's tables: how wide each is and what it says, from which follows how many rows a page has room for. */
import type { Fact, Locale } from '../../data/index.ts'
import type { Column } from './ledger-page.ts'
import { uses } from 'deck-uses'
import { fact, formatFact, formatPeriodShort, formulaPieces, standingWords } from '../../data/index.ts'

const width = (zh: number, en: number): Column['width'] => ({ zh, en })

/** More than these are named by their codes: written out they would be longer than what they say. */
const written = 4

/** The formula in figures, prices without the tokens they are for, which the result names. */
function formulaOf({ id, formula, inputs }: Fact, locale: Locale): string {
  if (typeof formula === 'object' && formula.op === 'count')
    return { zh: '计数：', en: 'count of ' }[locale] + inputs.map(input => fact(input).code).join(' ')
  return formulaPieces(id, locale)
    .map(({ text, input }) => (input && inputs.length > written ? fact(input).code : text))
    .join('')
    .replaceAll({ zh: '/百万 token', en: ' per million tokens' }[locale], '')
}

const sourcesOf = ({ sources }: Fact) => sources.filter(id => id !== 'article').join(' ')

/** The name with the slides that show it behind. */
const named = (row: Fact, locale: Locale) => [row.label[locale], '→', ...(uses[row.id] ?? []).map(({ no }) => no)].join(' ')

const code: Column = { width: width(60, 60), text: row => row.code }
const stands: Column = { width: width(62, 114), text: ({ standing }, locale) => standingWords[standing].word[locale] }
const printed = (zh: number, en: number): Column => ({ width: width(zh, en), text: (row, locale) => formatFact(row.id, locale) })
const name = (zh: number, en: number): Column => ({ width: width(zh, en), text: named })

export const derivedColumns: readonly Column[] = [
  code,
  name(310, 302),
  { width: width(306, 230), text: formulaOf },
  printed(130, 162),
  stands,
]

/** The paragraph, or the period where the article is silent. */
export const ledgerColumns: Readonly<Record<'article' | 'context', readonly Column[]>> = {
  article: [
    code,
    name(370, 370),
    { width: width(50, 50), text: ({ paragraphs }) => paragraphs.join(' ') },
    { width: width(122, 104), text: sourcesOf },
    printed(204, 170),
    stands,
  ],
  context: [
    code,
    name(324, 258),
    { width: width(104, 138), text: (row, locale) => formatPeriodShort(row.period, locale) },
    { width: width(86, 76), text: sourcesOf },
    printed(232, 222),
    stands,
  ],
}

const codes = new Intl.Collator('en', { numeric: true })

/** Returns facts in the article's order, or by code. */
export const inOrder = (rows: readonly Fact[]): Fact[] =>
  rows.toSorted((a, b) => (a.paragraphs[0] ?? 0) - (b.paragraphs[0] ?? 0) || codes.compare(a.code, b.code))
