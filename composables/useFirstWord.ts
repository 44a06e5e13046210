import type { FactId, Standing } from '../data/index.ts'
import { fact } from '../data/index.ts'

/**
 * Returns what tells whether a fact is the first of its standing that it is asked for: the word of a standing stands once
 * on a slide, where it is first met. Ask in the order in which they are read.
 */
export function useFirstWord(): (id: FactId) => boolean {
  const met = new Set<Standing>()
  return id => {
    const { standing } = fact(id)
    const isFirst = !met.has(standing)
    met.add(standing)
    return isFirst
  }
}
