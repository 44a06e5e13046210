/** What the compiler cannot see: refused here, with the fact, the field and what was expected. */
import { isPeriod, parseDayOrMonth, parsePeriod } from './period.ts'
import { isOrigin, origins } from './records.ts'
import { comparedStandings, standings } from './standings.ts'
import { locales, type Display, type Quantity } from './types.ts'
import { isUnit, unitOf, units } from './units.ts'

/** A fact as plain values, so that wrong ones can be looked at too. */
export interface FactInput {
  readonly id: string
  readonly code: string
  readonly label: Readonly<Record<string, string>>
  readonly check: Readonly<Record<string, string>>
  readonly quantity: Quantity
  readonly unit: string
  readonly period: string
  readonly origin: string
  readonly paragraphs: readonly number[]
  readonly standing: string
  readonly sources: readonly string[]
  readonly inputs: readonly string[]
  readonly formula?: unknown
  readonly display: Display
}

/** A source as plain values. */
export interface SourceInput {
  readonly title: Readonly<Record<string, string>>
  readonly producer: Readonly<Record<string, string>> | 'not stated'
  readonly published: string
  readonly accessed: string
  readonly address: string
  readonly licence: string
}

/** What facts may refer to. */
export interface Known {
  readonly sources: Readonly<Record<string, SourceInput>>
  /** Number of the article's last paragraph. */
  readonly lastParagraph: number
}

/** Takes the field, what was expected and what was found. */
type Report = (field: string, expected: string, found: unknown) => void

function checkText(text: Readonly<Record<string, string>>, field: string, report: Report): void {
  for (const locale of locales) {
    const value = text[locale]
    if (value === undefined || value.trim() === '') report(`${field}.${locale}`, 'a text', value)
  }
}

function checkQuantity({ quantity: q, unit }: FactInput, report: Report): void {
  if (Number.isNaN(q.lo) || Number.isNaN(q.hi)) return report('quantity', 'numbers', `${q.lo} to ${q.hi}`)
  if (q.lo > q.hi) return report('quantity', 'lo ≤ hi', `${q.lo} > ${q.hi}`)
  if (q.lo === -Infinity && q.hi === Infinity) report('quantity', 'at least one finite bound', '−∞ to ∞')
  if ((q.lo === -Infinity && !q.loOpen) || (q.hi === Infinity && !q.hiOpen)) {
    report('quantity', 'an open bound where it is infinite', `${q.lo} to ${q.hi}`)
  }
  if (q.lo === q.hi && (q.loOpen || q.hiOpen)) report('quantity', 'a single value to be closed', `open at ${q.lo}`)
  if (!isUnit(unit)) return
  const { lowest = 0, highest = Infinity, whole } = unitOf(unit)
  const ends = [q.lo, q.hi].filter(Number.isFinite)
  const allowed = highest === Infinity ? `${unit} of ${lowest} or more` : `${unit} within ${lowest} and ${highest}`
  // "At least 90%" has no upper end to be above 1.
  if (q.lo < lowest || ends.some(v => v > highest)) report('quantity', allowed, q.lo === q.hi ? q.lo : `${q.lo} to ${q.hi}`)
  if (whole && ends.some(v => !Number.isInteger(v))) report('quantity', `whole ${unit}`, ends.join(' to '))
}

function checkDate({ quantity: q, unit, period }: FactInput, report: Report): void {
  const parts = parsePeriod(period)
  if (unit !== 'date' || !parts) return
  const last = parts[parts.length - 1] ?? parts[0]
  if (parts[0].first !== q.lo || last.last !== q.hi) report('period', 'the same days as the quantity', period)
}

function checkDisplay({ display, unit, quantity: q }: FactInput, report: Report): void {
  const { digits, words, per, magnitude, spelled } = display
  if (digits !== undefined && (!Number.isInteger(digits) || digits < 0 || digits > 4)) {
    report('display.digits', 'a whole number from 0 to 4', digits)
  }
  const form = isUnit(unit) ? unitOf(unit).form : undefined
  if (per !== undefined && form !== 'price') report('display.per', 'a price per tokens as unit', unit)
  if (magnitude && !(q.about && q.lo === q.hi && q.lo > 1 && Number.isInteger(Math.log10(q.lo)))) {
    report('display.magnitude', 'a power of ten, given as about', `${q.lo} to ${q.hi}`)
  }
  if (spelled && form !== 'signed-percent') report('display.spelled', 'a change as unit', unit)
  if (form === 'words' && words === undefined) report('display.words', 'words for a relation', words)
  if (words === undefined) return
  if (form !== 'words') report('display.words', 'the unit relation', unit)
  checkText(words, 'display.words', report)
  for (const locale of locales) {
    // A number in words would escape the dataset.
    if (/[0-9０-９]/.test(words[locale] ?? '')) report(`display.words.${locale}`, 'no digits', words[locale])
  }
}

function checkOrigin(f: FactInput, report: Report): void {
  if (!isOrigin(f.origin)) return report('origin', `one of ${origins.join(', ')}`, f.origin)
  if (f.origin === 'article') {
    if (f.paragraphs.length !== 1) report('paragraphs', 'one paragraph', f.paragraphs.join(', '))
    if (!f.sources.includes('article')) report('sources', 'the article', f.sources.join(', '))
  }
  if (f.origin === 'context' && f.paragraphs.length > 0) report('paragraphs', 'none outside the article', f.paragraphs.join(', '))
  if (f.origin === 'derived') {
    if (f.formula === undefined) report('formula', 'a formula', undefined)
    if (f.inputs.length === 0) report('inputs', 'at least one input', 'none')
  } else if (f.inputs.length > 0) report('inputs', 'none for a stated fact', f.inputs.join(', '))
}

function checkFact(f: FactInput, all: ReadonlySet<string>, { sources, lastParagraph }: Known, report: Report): void {
  if (f.code.trim() === '') report('code', 'a code', f.code)
  checkText(f.label, 'label', report)
  checkText(f.check, 'check', report)
  if (!isUnit(f.unit)) report('unit', `one of ${units.join(', ')}`, f.unit)
  if (!isPeriod(f.period)) report('period', 'a real period such as 2024, 2024-H1, 2024-05-21 or 2025/2027', f.period)
  if (!standings.some(standing => standing === f.standing)) {
    report('standing', `one of ${standings.join(', ')}`, f.standing)
  }
  for (const paragraph of f.paragraphs) {
    if (!Number.isInteger(paragraph) || paragraph < 1 || paragraph > lastParagraph) {
      report('paragraphs', `whole numbers from 1 to ${lastParagraph}`, paragraph)
    }
  }
  if (f.sources.length === 0) report('sources', 'at least one source', 'none')
  for (const id of f.sources) if (!Object.hasOwn(sources, id)) report('sources', 'known sources', id)
  for (const id of f.inputs) if (!all.has(id)) report('inputs', 'ids of facts', id)
  if (new Set(f.sources).size !== f.sources.length) report('sources', 'each source once', f.sources.join(', '))
  if (comparedStandings.some(standing => standing === f.standing) && !f.sources.some(id => id !== 'article')) {
    report('sources', `a source besides the article for "${f.standing}"`, f.sources.join(', ') || 'none')
  }
  checkQuantity(f, report)
  checkDate(f, report)
  checkDisplay(f, report)
  checkOrigin(f, report)
}

function checkSource(s: SourceInput, report: Report): void {
  checkText(s.title, 'title', report)
  if (s.producer !== 'not stated') checkText(s.producer, 'producer', report)
  for (const field of ['address', 'licence'] as const) {
    if (s[field].trim() === '') report(field, 'a text', s[field])
  }
  for (const field of ['published', 'accessed'] as const) {
    if (s[field] !== 'not stated' && !parseDayOrMonth(s[field])) report(field, 'YYYY-MM-DD, YYYY-MM or "not stated"', s[field])
  }
  const [published, accessed] = [parseDayOrMonth(s.published), parseDayOrMonth(s.accessed)]
  if (published && accessed && accessed.last < published.first) {
    report('accessed', `a day of reading not before that of publication, ${s.published}`, s.accessed)
  }
}

/** Every error found, each naming the fact or source, the field, and what was expected; empty if all is well. */
export function validate(facts: readonly FactInput[], known: Known): string[] {
  const errors: string[] = []
  const reportFor =
    (kind: 'fact' | 'source', id: string): Report =>
    (field, expected, found) =>
      errors.push(`${kind} "${id}", ${field}: expected ${expected}, found ${JSON.stringify(found) ?? 'nothing'}`)

  const ids = new Set(facts.map(f => f.id))
  const seen = { id: new Set<string>(), code: new Map<string, string>() }
  for (const f of facts) {
    const report = reportFor('fact', f.id)
    if (seen.id.has(f.id)) report('id', 'an id used once', f.id)
    const other = seen.code.get(f.code)
    if (other !== undefined) report('code', `a code of its own, not that of "${other}"`, f.code)
    seen.id.add(f.id)
    seen.code.set(f.code, f.id)
    checkFact(f, ids, known, report)
  }
  for (const [id, s] of Object.entries(known.sources)) checkSource(s, reportFor('source', id))
  return errors
}

/** Throws one Error listing everything that is wrong with a dataset; returns nothing if all is well. */
export function assertValid(facts: readonly FactInput[], known: Known): void {
  const errors = validate(facts, known)
  if (errors.length > 0) throw new Error(`The dataset has ${errors.length} errors:\n${errors.join('\n')}`)
}
