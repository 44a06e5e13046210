import { fact, formatFact, formulaInFigures, isPoint, parsePeriod, qualifierOf, source, sourceUrl } from '../../../data/index.ts'
import type { Fact, FactId, Locale, Qualifier, Source, SourceId, Text } from '../../../data/index.ts'
import { wordFormula } from '../../../data/core/formula.ts'
import { measures } from '../../../data/measures.ts'
import { isoOfDay } from '../../../data/core/period.ts'
import { subject, type SubjectId, type SubjectKind } from '../../../data/subjects.ts'

/** A fact as it is published. Where JSON nests, the CSV joins the names: `label.zh` is `label_zh`. */
export interface FactRecord extends Pick<
  Fact,
  'id' | 'code' | 'label' | 'measure' | 'unit' | 'period' | 'origin' | 'paragraphs' | 'standing' | 'check' | 'sources' | 'inputs' | 'later'
> {
  readonly subject: SubjectId | null
  readonly subject_kind: SubjectKind | null
  readonly subject_name: Text | null
  readonly measure_name: Text
  readonly printed: Text
  readonly qualifier: Qualifier
  readonly about: boolean
  /** In base units; null for anything but a single value, and for a day, which the period says. */
  readonly value: number | null
  /** In base units; null where there is no bound, and for a day. */
  readonly lower: number | null
  readonly lower_open: boolean
  readonly upper: number | null
  readonly upper_open: boolean
  /** First and last day of the period, as YYYY-MM-DD; null where it is not stated or in the future. */
  readonly period_start: string | null
  readonly period_end: string | null
  readonly formula: string | null
  readonly formula_in_figures: Text | null
}

/** A source as it is published. */
export interface SourceRecord extends Omit<Source, 'host' | 'compiler' | 'unlinked' | 'notice'> {
  readonly id: SourceId
  readonly url: string | null
  readonly compiler: Text | null
  readonly unlinked: Text | null
  readonly notice: Text | null
}

/** JSON has no infinity. */
const finite = (bound: number): number | null => (Number.isFinite(bound) ? bound : null)

/** The same thing said in each language. */
const inEach = (say: (locale: Locale) => string): Text => ({ zh: say('zh'), en: say('en') })

/** A formula over the ids of its inputs, such as "tenders-undisclosed ÷ tenders". */
function formulaOf({ formula }: Fact): string | null {
  const name = (id: string) => id
  return formula === undefined ? null : wordFormula(formula, 'en', { fact: name, label: name, period: name })
}

/** The first and the last day of the period of a fact. */
function daysOf({ period }: Fact): { first: string | null; last: string | null } {
  const parts = parsePeriod(period)
  const [from, to = from] = parts ?? []
  return { first: from ? isoOfDay(from.first) : null, last: to ? isoOfDay(to.last) : null }
}

/** Returns what is published of a fact. */
export function factRecord(id: FactId): FactRecord {
  const found = fact(id)
  const { code, label, measure, quantity, unit, period, origin, paragraphs, standing, check, sources, inputs, later } = found
  // A day is a number to compute with, no number to publish.
  const bound = (value: number) => (unit === 'date' ? null : finite(value))
  const about = found.subject === undefined ? undefined : subject(found.subject)
  const { first, last } = daysOf(found)
  return {
    id,
    code,
    label,
    subject: found.subject ?? null,
    subject_kind: about?.kind ?? null,
    subject_name: about?.name ?? null,
    measure,
    measure_name: measures[measure],
    printed: inEach(locale => formatFact(id, locale)),
    qualifier: qualifierOf(quantity),
    about: quantity.about,
    value: isPoint(quantity) ? bound(quantity.lo) : null,
    lower: bound(quantity.lo),
    lower_open: quantity.loOpen,
    upper: bound(quantity.hi),
    upper_open: quantity.hiOpen,
    unit,
    period,
    period_start: first,
    period_end: last,
    origin,
    paragraphs,
    standing,
    check,
    sources,
    formula: formulaOf(found),
    formula_in_figures: found.formula === undefined ? null : inEach(locale => formulaInFigures(id, locale) ?? ''),
    inputs,
    later,
  }
}

/** Returns what is published of a source. */
export function sourceRecord(id: SourceId): SourceRecord {
  const { title, producer, published, accessed, address, licence, compiler = null, unlinked = null, notice = null } = source(id)
  return { id, title, producer, published, accessed, address, url: sourceUrl(id) ?? null, licence, compiler, unlinked, notice }
}
