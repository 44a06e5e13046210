/** Every fact in one shape, whatever its origin; derived ones worked out from their inputs. */
import { article } from './article.ts'
import { context } from './context.ts'
import { derived, type StatedFactId } from './derived.ts'
import { evaluate, inputsOf, type Formula } from './core/formula.ts'
import type { MeasureId } from './measures.ts'
import type { ArticleFact, ContextFact, DerivedFact } from './records.ts'
import type { SourceId } from './sources.ts'
import { worst } from './core/standings.ts'
import type { SubjectId } from './subjects.ts'
import type { Display, Origin, Period, Quantity, Standing, Text, Unit } from './core/types.ts'

export type { StatedFactId } from './derived.ts'
type DerivedFactId = keyof typeof derived
export type FactId = StatedFactId | DerivedFactId

export interface Fact {
  readonly id: FactId
  /** Short unique code: A article and its check, B and C context, D derived, Q dates behind claims. */
  readonly code: string
  readonly label: Text
  /** Whom or what it is of; absent for the whole market. */
  readonly subject?: SubjectId
  /** What is counted or measured. */
  readonly measure: MeasureId
  /** In base units: see `Unit`. */
  readonly quantity: Quantity
  readonly unit: Unit
  readonly period: Period
  readonly origin: Origin
  /** Paragraphs of the article: its own, or for a derived fact those of all inputs. */
  readonly paragraphs: readonly number[]
  /** For a derived fact the weakest standing among its inputs. */
  readonly standing: Standing
  readonly check: Text
  /** Sources, "article" first where it is one; for a derived fact those of all inputs. */
  readonly sources: readonly SourceId[]
  readonly formula?: Formula<StatedFactId>
  /** Facts a derived one follows from; empty for any other. */
  readonly inputs: readonly StatedFactId[]
  readonly display: Display
  /** True for what the article could not know, itself or through an input. */
  readonly later: boolean
}

type Rows<Key extends string, Row> = Readonly<Record<Key, Row>>
type ArticleFactId = keyof typeof article
type ContextFactId = keyof typeof context

const articleRows: Rows<ArticleFactId, ArticleFact> = article
const contextRows: Rows<ContextFactId, ContextFact> = context
const derivedRows: Rows<DerivedFactId, DerivedFact<StatedFactId>> = derived

const isArticleId = (id: string): id is ArticleFactId => Object.hasOwn(article, id)
const isContextId = (id: string): id is ContextFactId => Object.hasOwn(context, id)
/** True if `id` names a fact that the article or another source states. */
export const isStatedFactId = (id: string): id is StatedFactId => isArticleId(id) || isContextId(id)

const isDerivedId = (id: string): id is DerivedFactId => Object.hasOwn(derived, id)

/** True if `id` names a fact. */
export const isFactId = (id: string): id is FactId => isStatedFactId(id) || isDerivedId(id)

/** Ids of all facts: the article's, then context, then derived, each in the order written. */
export const factIds: readonly FactId[] = [article, context, derived].flatMap(rows => Object.keys(rows)).filter(isFactId)

const unique = <T>(list: readonly T[]): T[] => [...new Set(list)]

function resolve(id: FactId): Fact {
  if (isArticleId(id)) {
    const { paragraph, sources = [], display = {}, ...row } = articleRows[id]
    return {
      ...row,
      id,
      origin: 'article',
      paragraphs: [paragraph],
      sources: ['article', ...sources],
      inputs: [],
      display,
      later: false,
    }
  }
  if (isContextId(id)) {
    const { display = {}, later = false, ...row } = contextRows[id]
    return { ...row, id, origin: 'context', paragraphs: [], inputs: [], display, later }
  }
  const { display = {}, ...row } = derivedRows[id]
  const inputs = inputsOf(row.formula)
  const from = inputs.map(fact)
  return {
    ...row,
    id,
    origin: 'derived',
    quantity: evaluate(row.formula, { quantity, period }),
    paragraphs: unique(from.flatMap(f => f.paragraphs)).sort((a, b) => a - b),
    standing: worst(from.map(f => f.standing)),
    sources: unique(from.flatMap(f => f.sources)),
    inputs,
    display,
    later: from.some(f => f.later),
  }
}

const resolved = new Map<FactId, Fact>()

/** The fact of this id. Throws on an id that came past the compiler and names none. */
export function fact(id: FactId): Fact {
  const known = resolved.get(id)
  if (known) return known
  if (!isFactId(id)) throw new Error(`There is no fact "${String(id)}"`)
  const made = resolve(id)
  resolved.set(id, made)
  return made
}

/** The quantity of a fact, in base units. */
export const quantity = (id: FactId): Quantity => fact(id).quantity

const period = (id: StatedFactId): Period => fact(id).period

/** A reader of quantities as they would be if some stated facts were different: derived facts are worked out anew. */
export function factsWith(overrides: Partial<Record<StatedFactId, Quantity>>): (id: FactId) => Quantity {
  const reader = { quantity: (id: StatedFactId) => overrides[id] ?? quantity(id), period }
  return id => (isDerivedId(id) ? evaluate(derivedRows[id].formula, reader) : reader.quantity(id))
}
