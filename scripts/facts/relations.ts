import { fact, factIds, factsWith, findings, isFindingId, isPoint, quantity, type Fact, type FactId, type FindingId, type Quantity, type StatedFactId } from '../../data/index.ts'
import type { SlideUses, Use } from '../uses/uses.ts'

/** A use of a fact with its slide. */
export interface Place extends Pick<SlideUses, 'no' | 'alias' | 'title' | 'part'> {
  /** The slide's text, its notes, or names of its figures. */
  readonly where: readonly string[]
}

/** A derived fact and what it would be. */
export interface Change {
  readonly id: FactId
  readonly before: Quantity
  readonly after: Quantity
}

/** True for a fact that is stated, not worked out. */
export const isStated = (row: Fact): row is Fact & { readonly id: StatedFactId } => row.origin !== 'derived'

/** Returns where a fact stands in the deck, slide by slide. */
export function placesOf(id: FactId, slides: readonly SlideUses[]): Place[] {
  return slides.flatMap(({ uses, ...slide }) => {
    const where = uses.filter((use: Use) => use.fact === id).map(use => use.where)
    return where.length > 0 ? [{ ...slide, where }] : []
  })
}

/** Returns the derived facts whose formula reads this one. */
export function derivedFrom(id: FactId): FactId[] {
  return factIds.filter(other => fact(other).inputs.some(input => input === id))
}

/** Returns the findings that rest on a fact, directly or through a derived one. */
export function findingsOn(id: FactId): FindingId[] {
  const all: readonly FactId[] = [id, ...derivedFrom(id)]
  return Object.keys(findings).filter(isFindingId).filter(name => findings[name].facts.some(one => all.includes(one)))
}

/**
 * Returns a quantity of the same kind at another value: "at least 3" at 5 is "at least 5".
 * Throws for a range, which has two.
 */
export function atValue(q: Quantity, value: number): Quantity {
  if (isPoint(q))
    return { ...q, lo: value, hi: value }
  if (q.hi === Infinity)
    return { ...q, lo: value }
  if (q.lo === 0 && q.loOpen)
    return { ...q, hi: value }
  throw new Error(`A range from ${q.lo} to ${q.hi} has no single value to change`)
}

/** Returns what follows if a stated fact had another value: the derived facts that change, and the findings that break. */
export function changesWith(id: StatedFactId, value: number): { changes: Change[], broken: FindingId[] } {
  const read = factsWith({ [id]: atValue(quantity(id), value) })
  const changes = derivedFrom(id).map(one => ({ id: one, before: quantity(one), after: read(one) }))
  return {
    changes: changes.filter(({ before, after }) => before.lo !== after.lo || before.hi !== after.hi),
    broken: findingsOn(id).filter(name => !findings[name].holds(read)),
  }
}

/** Returns ids that resemble a word: those that share most of its pieces, at most five. */
export function idsLike(word: string): FactId[] {
  const pieces = word.toLowerCase().split(/[^a-z0-9]+/).filter(piece => piece.length > 1)
  const score = (id: string) => pieces.filter(piece => id.includes(piece)).length
  return factIds.filter(id => score(id) > 0).sort((a, b) => score(b) - score(a)).slice(0, 5)
}
