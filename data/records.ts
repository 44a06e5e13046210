/** The shapes in which facts are written down; `facts.ts` resolves them into one shape. */
import type { Formula } from './core/formula.ts'
import type { MeasureId } from './measures.ts'
import type { SourceId } from './sources.ts'
import type { SubjectId } from './subjects.ts'
import type { Display, NonEmpty, Period, Quantity, Standing, Text, Unit } from './core/types.ts'

interface Figure {
  /** Short unique code: A article and its check, B and C context, D derived, Q dates behind claims. */
  readonly code: string
  readonly label: Text
  /** Whom or what it is of; absent for the whole market. */
  readonly subject?: SubjectId
  /** What is counted or measured. */
  readonly measure: MeasureId
  readonly unit: Unit
  readonly period: Period
  /** What the check found; for a derived figure, how far it carries. */
  readonly check: Text
  readonly display?: Display
}

/** A source other than the article: what an article figure is checked against. */
export type OtherSourceId = Exclude<SourceId, 'article'>

/** A standing that rests on other material has to name it. */
export type Checked =
  | { readonly standing: 'corroborated' | 'disputed' | 'contradicted'; readonly sources: NonEmpty<OtherSourceId> }
  | { readonly standing: 'vendor-claim' | 'unverified'; readonly sources?: NonEmpty<OtherSourceId> }

/** A figure of the article, with the paragraph it stands in. */
export type ArticleFact = Figure & Checked & { readonly quantity: Quantity; readonly paragraph: number }

/** A figure from elsewhere. `later` marks what the article could not know. */
export type ContextFact = Figure & {
  readonly quantity: Quantity
  readonly standing: Standing
  readonly sources: NonEmpty<OtherSourceId>
  readonly later?: true
}

/** A figure that follows by arithmetic; value, standing and sources come from its inputs. */
export type DerivedFact<Id extends string> = Figure & { readonly formula: Formula<Id> }
