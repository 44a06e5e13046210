import {
  fact,
  factIds,
  factsWith,
  findings,
  isFindingId,
  quantity,
  validate,
  type FactId,
  type FindingId,
  type Quantity,
  type StatedFactId,
} from '../../data/index.ts'
import { messageOf } from '../system/files.ts'
import type { SlideUses, Use } from '../deck/uses/uses.ts'

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
  return Object.keys(findings)
    .filter(isFindingId)
    .filter(name => findings[name].facts.some(one => all.includes(one)))
}

/**
 * Returns a fact's quantity at another value, of the same kind: "at least 3" at 5 is "at least 5".
 * Throws where the fact cannot have that value, saying what is expected.
 * @param value in base units.
 */
export function atValue(id: StatedFactId, value: number): Quantity {
  const row = fact(id)
  // The zero of "at most" is no number of the fact's own.
  const lo = row.quantity.lo === 0 && row.quantity.loOpen ? 0 : value
  const changed = { ...row.quantity, lo, hi: row.quantity.hi === Infinity ? Infinity : value }
  const errors = validate([{ ...row, quantity: changed }])
  if (errors.length > 0) throw new Error(`${id} cannot be ${value}: ${errors.join('; ')}`)
  return changed
}

/**
 * Returns what follows if a stated fact had another value: the derived facts that change, and the findings that break.
 * Throws where the fact cannot have that value, or a derived one could not be worked out from it.
 */
export function changesWith(id: StatedFactId, value: number): { changes: Change[]; broken: FindingId[] } {
  const read = factsWith({ [id]: atValue(id, value) })
  const changes = derivedFrom(id).map(one => {
    try {
      return { id: one, before: quantity(one), after: read(one) }
    } catch (error) {
      throw new Error(`With ${id} at ${value}, ${one} cannot be worked out: ${messageOf(error)}`, { cause: error })
    }
  })
  return {
    changes: changes.filter(({ before, after }) => before.lo !== after.lo || before.hi !== after.hi),
    broken: findingsOn(id).filter(name => !findings[name].holds(read)),
  }
}

/** Returns ids that resemble a word: those that share most of its pieces, at most five. */
export function idsLike(word: string): FactId[] {
  const pieces = word
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(piece => piece.length > 1)
  const score = (id: string) => pieces.filter(piece => id.includes(piece)).length
  return factIds
    .filter(id => score(id) > 0)
    .sort((a, b) => score(b) - score(a))
    .slice(0, 5)
}
