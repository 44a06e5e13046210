/** The pieces of two letters of a word, its ends marked. */
function pairsOf(word: string): Set<string> {
  const letters = ` ${word.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, ' ')} `
  return new Set(Array.from({ length: letters.length - 1 }, (_, start) => letters.slice(start, start + 2)))
}

/** How much two words have in common, from 0 to 1: the share of their pairs of letters that both have (Dice's coefficient). */
function likeness(a: string, b: string): number {
  const [one, other] = [pairsOf(a), pairsOf(b)]
  return (2 * one.intersection(other).size) / (one.size + other.size)
}

/** Returns the name that a mistyped one was most likely meant to be; nothing where none is at all like it. */
export function nearest(word: string, names: readonly string[]): string | undefined {
  const [best] = names.map(name => ({ name, like: likeness(word, name) })).sort((a, b) => b.like - a.like)
  return best && best.like >= 0.4 ? best.name : undefined
}
