import type { Mark, Measure } from './marks.ts'
import { text, widthOf } from './marks.ts'

/** Words below a tick, and where their middle is to be. */
interface TickWords {
  readonly text: string
  readonly middle: number
}

const tickSize = 15
/** Least room between the words of two ticks, and how far words may move from their tick for it, the longer the farther. */
const apart = 12
const aside = (width: number) => Math.max(9, width * 0.15)

/** Returns where the middles of words stand so that they keep apart, if none gets far from its tick. */
function spread(words: readonly { readonly middle: number; readonly width: number }[], end: number): number[] | undefined {
  const inside = (middle: number, width: number) => Math.max(width / 2, Math.min(middle, end - width / 2))
  const placed = words.map(word => ({ ...word, at: inside(word.middle, word.width) }))
  const pairs = placed.slice(1).map((right, i) => ({ left: placed[i] ?? right, right }))
  const lackOf = ({ left, right }: (typeof pairs)[number]) => apart + (left.width + right.width) / 2 - (right.at - left.at)
  for (let round = 0; round < 20; round++) {
    for (const pair of pairs) {
      const { left, right } = pair
      const move = Math.max(0, lackOf(pair)) / 2
      left.at = inside(left.at - move, left.width)
      right.at = inside(right.at + move, right.width)
    }
  }
  const isNear = placed.every(({ at, middle, width }) => Math.abs(at - middle) <= aside(width))
  return isNear && pairs.every(pair => lackOf(pair) < 0.5) ? placed.map(({ at }) => at) : undefined
}

/** Returns the words of ticks along a line that ends somewhere, as many as keep apart: all, or one in two, in three and so on. */
export function tickWords(measure: Measure, ticks: readonly TickWords[], y: number, end: number): Mark[] {
  const words = ticks.map(tick => ({ ...tick, width: widthOf(measure, tick.text, { size: tickSize }) }))
  for (let step = 1; ; step++) {
    const some = words.filter((_, i) => i % step === 0)
    const middles = spread(some, end)
    if (!middles && some.length > 1) continue
    return some.map((tick, i) =>
      text(measure, 'tick', tick.text, middles?.[i] ?? tick.middle, y, { tone: 'soft', size: tickSize, align: 'center' }),
    )
  }
}
