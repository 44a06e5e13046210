import {
  fact,
  factIds,
  factsWith,
  findings,
  isFactId,
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

/** A slide on which a fact is used. */
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

/** The pieces of two letters of a name, its ends marked. */
function pairsOf(name: string): Set<string> {
  const letters = ` ${name.toLowerCase().replaceAll(/[^a-z0-9]+/g, ' ')} `
  return new Set(Array.from({ length: letters.length - 1 }, (_, start) => letters.slice(start, start + 2)))
}

/** How much two names have in common, from 0 to 1: the share of their pairs of letters that both have. */
function likeness(a: string, b: string): number {
  const [one, other] = [pairsOf(a), pairsOf(b)]
  return (2 * one.intersection(other).size) / (one.size + other.size)
}

/** Returns the fact that a word names: by its id, or by its code in whatever case. */
export function factNamed(word: string): FactId | undefined {
  return isFactId(word) ? word : factIds.find(id => fact(id).code.toLowerCase() === word.toLowerCase())
}

/** Returns the facts whose id or code resembles a word, the most alike first, at most five. */
export function factsLike(word: string): FactId[] {
  return factIds
    .map(id => ({ id, like: Math.max(likeness(word, id), likeness(word, fact(id).code)) }))
    .filter(({ like }) => like > 0.35)
    .sort((a, b) => b.like - a.like)
    .slice(0, 5)
    .map(({ id }) => id)
}
