/** Where something stands. */
export interface Spot {
  readonly left: number
  readonly top: number
}

/** What moves from one picture to the next. */
const ways = {
  ArrowRight: (at: number) => at + 1,
  ArrowLeft: (at: number) => at - 1,
  Home: () => 0,
  End: (_: number, spots: readonly Spot[]) => spots.length - 1,
  ArrowDown: (at: number, spots: readonly Spot[]) => inNextRow(at, spots, 1),
  ArrowUp: (at: number, spots: readonly Spot[]) => inNextRow(at, spots, -1),
} as const

/** The nearest in the next row below, or above with a sign of -1: rows may be shorter, and headings between them. */
function inNextRow(at: number, spots: readonly Spot[], sign: 1 | -1): number {
  const from = spots[at]
  if (!from) return at
  const ahead = spots.map(({ left, top }, i) => ({ left, top, i })).filter(({ top }) => sign * (top - from.top) > 1)
  const next = Math.min(...ahead.map(({ top }) => sign * top))
  const row = ahead.filter(({ top }) => sign * top - next < 1)
  return row.toSorted((a, b) => Math.abs(a.left - from.left) - Math.abs(b.left - from.left))[0]?.i ?? at
}

const isWay = (key: string): key is keyof typeof ways => Object.hasOwn(ways, key)

/** Returns which of some pictures in rows a key leads to from one; the same one at the end, none where the key does not move. */
export function neighbour(key: string, at: number, spots: readonly Spot[]): number | undefined {
  if (!isWay(key)) return undefined
  return Math.max(0, Math.min(spots.length - 1, ways[key](at, spots)))
}
