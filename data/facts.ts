/** The facts, whatever their origin: what `core/dataset.ts` makes of the rows. */
import { article, lastParagraph } from './article.ts'
import { context } from './context.ts'
import { makeDataset, type FormulaPiece as Piece } from './core/dataset.ts'
import type * as core from './core/records.ts'
import { assertValid as assertValidFacts, validate as validateFacts, type FactInput, type Known } from './core/validate.ts'
import { derived, type StatedFactId } from './derived.ts'
import type { Names } from './records.ts'
import { sources } from './sources.ts'

export type { StatedFactId } from './derived.ts'
type DerivedFactId = keyof typeof derived
export type FactId = StatedFactId | DerivedFactId
export type Fact = core.Fact<Names, FactId, StatedFactId>
export type FormulaPiece = Piece<FactId>

export const {
  factIds,
  isFactId,
  isStatedFactId,
  fact,
  quantity,
  factsWith,
  formatFact,
  factParts,
  formulaPieces,
  formulaInFigures,
  speakFact,
  fillFacts,
} = makeDataset<Names, keyof typeof article, keyof typeof context, DerivedFactId>({ article, context, derived })

const known: Known = { sources, lastParagraph }

/** What is wrong with facts of this dataset: see core/validate.ts. */
export const validate = (facts: readonly FactInput[]): string[] => validateFacts(facts, known)

/** Throws one Error listing everything that is wrong with the dataset; returns nothing if all is well. */
export const assertValid = (): void => assertValidFacts(factIds.map(fact), known)
