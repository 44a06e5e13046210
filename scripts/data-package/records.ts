import { fact, formatFact, formulaInFigures, isPoint, qualifierOf, source, sourceUrl } from '../../data/index.ts'
import type { Fact, FactId, Locale, Qualifier, Source, SourceId, Text } from '../../data/index.ts'
import { wordFormula } from '../../data/formula.ts'

/** A fact as it is published. Where JSON nests, the CSV joins the names: `label.zh` is `label_zh`. */
export interface FactRecord extends Pick<Fact,
  'id' | 'code' | 'label' | 'unit' | 'period' | 'origin' | 'paragraphs' | 'standing' | 'check' | 'sources' | 'inputs' | 'later'> {
  readonly printed: Text
  readonly qualifier: Qualifier
  readonly about: boolean
  /** In base units; null for anything but a single value. */
  readonly value: number | null
  /** In base units; null where there is no bound. */
  readonly lower: number | null
  readonly lower_open: boolean
  readonly upper: number | null
  readonly upper_open: boolean
  readonly formula: string | null
  readonly formula_in_figures: Text | null
}

/** A source as it is published. */
export interface SourceRecord extends Omit<Source, 'notice'> {
  readonly id: SourceId
  readonly url: string | null
  readonly notice: Text | null
}

/** JSON has no infinity. */
const finite = (bound: number): number | null => Number.isFinite(bound) ? bound : null

/** The same thing said in each language. */
const inEach = (say: (locale: Locale) => string): Text => ({ zh: say('zh'), en: say('en') })

/** A formula over the ids of its inputs, such as "tenders-undisclosed ÷ tenders". */
function formulaOf({ formula }: Fact): string | null {
  const name = (id: string) => id
  return formula === undefined ? null : wordFormula(formula, 'en', { fact: name, label: name, period: name })
}

/** Returns what is published of a fact. */
export function factRecord(id: FactId): FactRecord {
  const found = fact(id)
  const { code, label, quantity, unit, period, origin, paragraphs, standing, check, sources, inputs, later } = found
  return {
    id,
    code,
    label,
    printed: inEach(locale => formatFact(id, locale)),
    qualifier: qualifierOf(quantity),
    about: quantity.about,
    value: isPoint(quantity) ? quantity.lo : null,
    lower: finite(quantity.lo),
    lower_open: quantity.loOpen,
    upper: finite(quantity.hi),
    upper_open: quantity.hiOpen,
    unit,
    period,
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
  const { title, producer, published, accessed, address, licence, notice = null } = source(id)
  return { id, title, producer, published, accessed, address, url: sourceUrl(id) ?? null, licence, notice }
}
