import {
  claim,
  claimIds,
  fact,
  factIds,
  findings,
  formatBase,
  formatFact,
  formatInterval,
  formatQuantity,
  formulaInFigures,
  isStatedFactId,
  qualifierOf,
  source,
  standings,
  standingWords,
  unitOf,
  type FactId,
  type FindingId,
} from '../../data/index.ts'
import type { SlideUses } from '../deck/uses/uses.ts'
import { changesWith, derivedFrom, findingsOn, placesOf } from './relations.ts'

/** Lines of a report, in English. */
type Lines = readonly string[]

const width = 14
const field = (name: string, ...lines: Lines): Lines => lines.map((line, i) => `${(i === 0 ? name : '').padEnd(width)}${line}`)
const none = 'none'

const factLine = (id: FactId) => `${id} (${fact(id).code}): ${formatFact(id, 'en')}`

const slideNames = (id: FactId, slides: readonly SlideUses[]) =>
  placesOf(id, slides).map(({ no, alias, title, where }) => `slide ${no} "${alias}", ${where.join(', ')}: ${title}`)

/** The slides whose titles claim a finding. */
const claimed = (id: FindingId, slides: readonly SlideUses[]) =>
  slides
    .filter(({ finding }) => finding === id)
    .map(({ no, title }) => `slide ${no}: ${title}`)
    .join('; ')

const findingLine = (id: FindingId, slides: readonly SlideUses[]) => [`${id}: ${findings[id].claim}`, `  ${claimed(id, slides)}`]

/** Returns all that is known of a fact: what it says, who says so, where it stands, what rests on it. */
export function reportFact(id: FactId, slides: readonly SlideUses[]): string {
  const row = fact(id)
  const base = formatBase(row.quantity, row.unit)
  const derived = derivedFrom(id)
  const resting = findingsOn(id)
  const formula = formulaInFigures(id, 'en')
  return [
    `${id} (${row.code})`,
    `${row.label.en} / ${row.label.zh}`,
    '',
    ...field('printed', `${formatFact(id, 'en')} / ${formatFact(id, 'zh')}`),
    ...field('base units', `${base ?? qualifierOf(row.quantity)} ${formatInterval(row.quantity, row.unit)} ${unitOf(row.unit).name.en}`),
    ...field('period', row.period),
    ...field(
      'says who',
      `${row.origin}${row.paragraphs.length > 0 ? `, paragraph ${row.paragraphs.join(', ')}` : ''}${row.later ? ', later than the article' : ''}`,
    ),
    ...field('standing', `${standingWords[row.standing].glyph} ${standingWords[row.standing].name.en}`, row.check.en),
    ...(formula ? field('formula', formula, ...row.inputs.map(factLine)) : []),
    ...field('sources', ...row.sources.map(one => `${one}: ${source(one).title.en} (${source(one).address})`)),
    '',
    'Where it is used',
    ...field('', ...(slideNames(id, slides).length > 0 ? slideNames(id, slides) : [none])),
    '',
    'What would change with it',
    ...field('derived', ...(derived.length > 0 ? derived.map(factLine) : [none])),
    ...field('titles', ...(resting.length > 0 ? resting.flatMap(one => findingLine(one, slides)) : [none])),
    ...field(
      'slides',
      ...derived.flatMap(one => slideNames(one, slides).map(line => `${line} (${one})`)),
      ...(derived.length === 0 ? [none] : []),
    ),
    ...(isStatedFactId(id) ? ['', `npm run facts -- ${id} --value N works out anew what depends on it.`] : []),
  ].join('\n')
}

/** Returns what would follow from another value of a stated fact. Throws for a derived one, whose inputs are to be changed. */
export function reportChange(id: FactId, value: number, slides: readonly SlideUses[]): string {
  const row = fact(id)
  if (!isStatedFactId(id)) throw new Error(`${id} is worked out from ${row.inputs.join(', ')}: give one of these another value`)
  const { changes, broken } = changesWith(id, value)
  return [
    `If ${id} were ${value} ${unitOf(row.unit).name.en} instead of ${formatInterval(row.quantity, row.unit)}:`,
    '',
    ...(changes.length > 0
      ? changes.map(({ id: one, before, after }) => {
          const { unit, display } = fact(one)
          return `  ${one}: ${formatQuantity(before, unit, 'en', display)} → ${formatQuantity(after, unit, 'en', display)}`
        })
      : ['  no derived fact changes']),
    '',
    broken.length > 0 ? 'Titles that would no longer follow:' : 'Every title would still follow.',
    ...broken.flatMap(one => findingLine(one, slides).map(line => `  ${line}`)),
  ].join('\n')
}

/** Returns the facts that no slide shows: those nothing rests on, and those that notes or derived facts use. */
export function reportUnused(slides: readonly SlideUses[]): string {
  const places = (id: FactId) => placesOf(id, slides)
  const unshown = factIds.filter(id => places(id).every(({ where }) => where.every(one => one === 'notes')))
  const reasons = (id: FactId) => [
    ...(places(id).length > 0
      ? [
          `notes of slide ${places(id)
            .map(({ no }) => no)
            .join(', ')}`,
        ]
      : []),
    ...derivedFrom(id).map(one => `derived: ${one}`),
    ...findingsOn(id).map(one => `title: ${one}`),
  ]
  const [unused, behind] = [unshown.filter(id => reasons(id).length === 0), unshown.filter(id => reasons(id).length > 0)]
  return [
    `${unused.length} of ${factIds.length} facts are used by nothing but the tables of the appendix:`,
    ...unused.map(id => `  ${factLine(id)}`),
    '',
    `${behind.length} stand on no slide but are used:`,
    ...behind.flatMap(id => [`  ${factLine(id)}`, `    ${reasons(id).join('; ')}`]),
  ].join('\n')
}

/** Returns the facts and claims that are not corroborated, the worst first, and where each is shown. */
export function reportContested(slides: readonly SlideUses[]): string {
  return standings
    .toReversed()
    .filter(standing => standing !== 'corroborated')
    .flatMap(standing => {
      const rows = factIds.filter(id => fact(id).standing === standing)
      const said = claimIds.filter(id => claim(id).standing === standing)
      return [
        `${standingWords[standing].glyph} ${standingWords[standing].name.en}: ${rows.length} facts, ${said.length} claims`,
        ...rows.map(id => {
          const shown = placesOf(id, slides).map(({ no }) => no)
          return `  ${factLine(id)} ${shown.length > 0 ? `[slides ${shown.join(', ')}]` : '[tables only]'}`
        }),
        ...said.map(id => `  ${id}: ${claim(id).text.en} [paragraph ${claim(id).paragraph}]`),
        '',
      ]
    })
    .join('\n')
    .trimEnd()
}
