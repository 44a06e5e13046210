/**
 * What must not compile. `tsc` is the judge here: each "@ts-expect-error" fails the type check if the line
 * below it compiles after all.
 */
import { expect, it } from 'vitest'
import { div, type Formula } from '../../data/core/formula.ts'
import { fact, type FactId, type SourceId, type StatedFactId, type Text } from '../../data/index.ts'
import { exact } from '../../data/core/interval.ts'
import type { ArticleFact, ContextFact, DerivedFact } from '../../data/records.ts'

const text = { zh: '文', en: 'text' }
const unmeasured = { code: 'X', label: text, unit: 'projects', period: '2024', check: text } as const
const figure = { ...unmeasured, measure: 'wins' } as const
const stated = { ...figure, quantity: exact(1) }

export const right: [ArticleFact, ArticleFact, ContextFact, DerivedFact<StatedFactId>] = [
  { ...stated, paragraph: 1, standing: 'unverified' },
  { ...stated, paragraph: 1, standing: 'corroborated', sources: ['S1'] },
  { ...stated, standing: 'vendor-claim', sources: ['S1', 'S2'] },
  { ...figure, formula: div('tenders', 'tenders-disclosed') },
]

// @ts-expect-error a source that does not exist
export const wrongSource: SourceId = 'S7'

// @ts-expect-error a fact that does not exist
export const wrongFact: FactId = 'tender'

// @ts-expect-error a missing translation
export const untranslated: Text = { zh: '文' }

// @ts-expect-error a label without its translation
export const halfLabel: ContextFact = { ...stated, label: { en: 'text' }, standing: 'unverified', sources: ['S1'] }

// @ts-expect-error an article fact that is corroborated by nothing
export const unsupported: ArticleFact = { ...stated, paragraph: 1, standing: 'corroborated' }

// @ts-expect-error one that is disputed by nothing
export const undisputed: ArticleFact = { ...stated, paragraph: 1, standing: 'disputed' }

// @ts-expect-error one that is contradicted by an empty list
export const uncontradicted: ArticleFact = { ...stated, paragraph: 1, standing: 'contradicted', sources: [] }

// @ts-expect-error an article fact without its paragraph
export const nowhere: ArticleFact = { ...stated, standing: 'unverified' }

// @ts-expect-error a context fact without a source
export const sourceless: ContextFact = { ...stated, standing: 'unverified' }

// @ts-expect-error a context fact whose source is the article
export const circular: ContextFact = { ...stated, standing: 'unverified', sources: ['article'] }

// @ts-expect-error a derived fact without a formula
export const underived: DerivedFact<StatedFactId> = { ...figure }

// @ts-expect-error a formula over a fact that does not exist
export const unknownInput: DerivedFact<StatedFactId> = { ...figure, formula: div('tenders', 'tender') }

// @ts-expect-error a formula over a derived fact
export const nested: Formula<StatedFactId> = div('tenders', 'six-wins')

// @ts-expect-error a fact that does not say what is measured
export const wrongUnmeasured: ContextFact = { ...unmeasured, quantity: exact(1), standing: 'unverified', sources: ['S1'] }

// @ts-expect-error a measure that does not exist
export const wrongMeasure: ContextFact = { ...stated, measure: 'win', standing: 'unverified', sources: ['S1'] }

// @ts-expect-error a subject that does not exist
export const wrongSubject: ContextFact = { ...stated, subject: 'somebody', standing: 'unverified', sources: ['S1'] }

// @ts-expect-error a unit that does not exist
export const wrongUnit: ContextFact = { ...stated, unit: 'dollars', standing: 'unverified', sources: ['S1'] }

it('wrong ids do not reach a fact', () => {
  // @ts-expect-error and if one does, past the compiler, it is refused
  expect(() => fact('tender')).toThrow('There is no fact "tender"')
})
