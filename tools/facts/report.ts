/** What the command answers, in words: what the dataset says in both languages, the rest in English. */
import {
  claim,
  claimIds,
  fact,
  factIds,
  findings,
  formatBase,
  formatFact,
  formatInterval,
  formatPeriod,
  formatQuantity,
  formulaInFigures,
  isPastArticle,
  isStatedFactId,
  qualifierOf,
  source,
  standings,
  standingWords,
  unitOf,
  type FactId,
  type FindingId,
  type Locale,
  type Quantity,
  type Standing,
  type Text,
} from '../../data/index.ts'
import type { SlideUses } from '../deck/uses/uses.ts'
import { changesWith, derivedFrom, findingsOn, placesOf } from './relations.ts'

type Lines = readonly string[]
type Slides = readonly SlideUses[]

const width = 14
const field = (name: string, ...lines: Lines): Lines => lines.map((line, i) => `${(i === 0 ? name : '').padEnd(width)}${line}`)
const orNone = (lines: Lines): Lines => (lines.length > 0 ? lines : ['none'])

/** What is said in each language, once where it is the same. */
const both = ({ zh, en }: Text) => (zh === en ? en : `${en} / ${zh}`)
const bothOf = (say: (locale: Locale) => string) => both({ zh: say('zh'), en: say('en') })

const standingOf = (standing: Standing) => both(standingWords[standing].name)
const printed = (id: FactId) => bothOf(locale => formatFact(id, locale))
const factLine = (id: FactId) => `${id} (${fact(id).code}): ${printed(id)} · ${both(fact(id).label)}`

const slideNames = (id: FactId, slides: Slides) =>
  placesOf(id, slides).map(({ no, alias, title, where }) => `slide ${no} "${alias}", ${where.join(', ')}: ${title}`)

/** A finding, and the slides whose titles claim it. */
function findingLines(id: FindingId, slides: Slides): Lines {
  const claiming = slides.filter(({ finding }) => finding === id).map(({ no, title }) => `slide ${no}: ${title}`)
  return [`${id}: ${findings[id].claim}`, `  ${claiming.join('; ')}`]
}

/** Who says so: "article, paragraph 13". */
function originOf(id: FactId): string {
  const { origin, paragraphs, later, period } = fact(id)
  return [
    origin,
    ...(paragraphs.length > 0 ? [`paragraph ${paragraphs.join(', ')}`] : []),
    ...(later ? [isPastArticle(period) ? 'later than the article' : 'published after the article'] : []),
  ].join(', ')
}

/** Returns all that is known of a fact: what it says, who says so, where it stands, what rests on it. */
export function reportFact(id: FactId, slides: Slides): string {
  const { code, label, quantity, unit, period, standing, check, formula, inputs, sources } = fact(id)
  const value = `${formatBase(quantity, unit) ?? qualifierOf(quantity)} ${formatInterval(quantity, unit)}`
  const derived = derivedFrom(id)
  return [
    `${id} (${code})`,
    both(label),
    '',
    ...field('printed', printed(id)),
    ...field('base units', `${value} ${both(unitOf(unit).name)}`),
    ...field(
      'period',
      bothOf(locale => formatPeriod(period, locale)),
    ),
    ...field('says who', originOf(id)),
    ...field('standing', standingOf(standing), check.en, check.zh),
    ...(formula
      ? field(
          'formula',
          bothOf(locale => formulaInFigures(id, locale) ?? ''),
          ...inputs.map(factLine),
        )
      : []),
    ...field('sources', ...sources.map(one => `${one}: ${both(source(one).title)} (${source(one).address})`)),
    '',
    'Where it is used',
    ...field('', ...orNone(slideNames(id, slides))),
    '',
    'What would change with it',
    ...field('derived', ...orNone(derived.map(factLine))),
    ...field('titles', ...orNone(findingsOn(id).flatMap(one => findingLines(one, slides)))),
    ...field('slides', ...orNone(derived.flatMap(one => slideNames(one, slides).map(line => `${line} (${one})`)))),
    ...(isStatedFactId(id) ? ['', `npm run facts -- ${id} --value N works out anew what depends on it.`] : []),
  ].join('\n')
}

/** Returns what would follow from another value of a stated fact. Throws for a derived one, whose inputs are to be changed. */
export function reportChange(id: FactId, value: number, slides: Slides): string {
  const row = fact(id)
  if (!isStatedFactId(id)) throw new Error(`${id} is worked out from ${row.inputs.join(', ')}: give one of these another value`)
  const { changes, broken } = changesWith(id, value)
  const inWords = (one: FactId, q: Quantity, locale: Locale) => formatQuantity(q, fact(one).unit, locale, fact(one).display)
  return [
    `If ${id} (${row.code}), ${both(row.label)}, were ${value} ${both(unitOf(row.unit).name)} instead of ` +
      `${formatInterval(row.quantity, row.unit)}:`,
    '',
    ...(changes.length > 0
      ? changes.map(({ id: one, before, after }) => {
          const change = bothOf(locale => `${inWords(one, before, locale)} → ${inWords(one, after, locale)}`)
          return `  ${one} (${fact(one).code}): ${change} · ${both(fact(one).label)}`
        })
      : ['  no derived fact changes']),
    '',
    broken.length > 0 ? 'Titles that would no longer follow:' : 'Every title would still follow.',
    ...broken.flatMap(one => findingLines(one, slides).map(line => `  ${line}`)),
  ].join('\n')
}

/** Returns the facts that no slide shows: those nothing rests on, and those that notes or derived facts use. */
export function reportUnused(slides: Slides): string {
  const places = (id: FactId) => placesOf(id, slides)
  const unshown = factIds.filter(id => places(id).every(({ where }) => where.every(one => one === 'notes')))
  const reasons = (id: FactId) => [
    ...places(id).map(({ no }) => `notes of slide ${no}`),
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
export function reportContested(slides: Slides): string {
  return standings
    .toReversed()
    .filter(standing => standing !== 'corroborated')
    .flatMap(standing => {
      const rows = factIds.filter(id => fact(id).standing === standing)
      const claimed = claimIds.filter(id => claim(id).standing === standing)
      return [
        `${standingOf(standing)}: ${rows.length} facts, ${claimed.length} claims`,
        ...rows.map(id => {
          const shown = placesOf(id, slides).map(({ no }) => no)
          return `  ${factLine(id)} ${shown.length > 0 ? `[slides ${shown.join(', ')}]` : '[tables only]'}`
        }),
        ...claimed.map(
          id =>
            `  ${id}: ${both(claim(id).text)} [${[...claim(id).paragraphs.map(no => `paragraph ${no}`), ...claim(id).sources].join(', ')}]`,
        ),
        '',
      ]
    })
    .join('\n')
    .trimEnd()
}
