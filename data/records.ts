/** The shapes of `core/records.ts` with the names this dataset has. */
import type * as core from './core/records.ts'
import type { MeasureId } from './measures.ts'
import type { SourceId } from './sources.ts'
import type { SubjectId } from './subjects.ts'

/** A source other than the article: what a fact of the article is checked against. */
export type OtherSourceId = Exclude<SourceId, 'article'>

/** What the facts may name. */
export interface Names {
  readonly source: OtherSourceId
  readonly subject: SubjectId
  readonly measure: MeasureId
}

export type ArticleFact = core.ArticleFact<Names>
export type ContextFact = core.ContextFact<Names>
export type DerivedFact<Id extends string> = core.DerivedFact<Names, Id>
