import type { FactId } from '../data/index.ts'
import { fact } from '../data/index.ts'

/** Returns which of some facts are the first of their standing, and so carry its word: each standing is said once on a slide. */
export function useFirstWords(ids: readonly FactId[]): ReadonlySet<FactId> {
  const standings = ids.map(id => fact(id).standing)
  return new Set(ids.filter((_, i) => standings[i] !== 'corroborated' && standings.indexOf(standings[i] ?? 'corroborated') === i))
}
