/** What holds a stretch of an axis together, or points from one to another. */
import type { Mark, Paint } from './marks.ts'
import { pathThrough } from './marks.ts'

const bent = (tone: Paint, points: readonly (readonly [number, number])[]): Mark => ({
  kind: 'path',
  role: 'reference',
  tone,
  width: 2,
  d: pathThrough(points),
})

/** Returns a bracket over a stretch, its ends pointing down. */
export const bracket = (from: number, to: number, y: number, tone: Paint, depth = 7): Mark =>
  bent(tone, [
    [from, y + depth],
    [from, y],
    [to, y],
    [to, y + depth],
  ])

/** Returns a bracket right of a stretch of an axis that runs down, its ends pointing left. */
export const bracketDown = (from: number, to: number, x: number, tone: Paint, depth = 7): Mark =>
  bent(tone, [
    [x - depth, from],
    [x, from],
    [x, to],
    [x - depth, to],
  ])

/** Returns the head of an arrow to the right, its tip at x; to the left where its reach is below 0. */
export const arrowHead = (x: number, y: number, tone: Paint, reach = 6): Mark =>
  bent(tone, [
    [x - reach, y - reach],
    [x, y],
    [x - reach, y + reach],
  ])

/** Returns slanted lines in a box, cut at its edges, in bands that get finer towards its top or its right: they have no end to be read. */
export function hatching(
  box: { x: number; y: number; width: number; height: number },
  tone: Paint,
  { finer = 'up', pitch = 11, bands = 6 }: { readonly finer?: 'up' | 'right'; readonly pitch?: number; readonly bands?: number } = {},
): Mark[] {
  const { x, y, width, height } = box
  return Array.from({ length: bands }, (_, i): Mark => {
    const share = (n: number) => (finer === 'up' ? n : bands - n - 1) / bands
    const within =
      finer === 'up' ? { top: y + height * share(i), height: height / bands } : { left: x + width * share(i), width: width / bands }
    const { left, top, ...size } = { left: x, top: y, width, height, ...within }
    // A line rises from left to right: on it, across plus down is one number.
    const sums = Array.from({ length: Math.ceil((width + height) / pitch) }, (_, k) => x + y + k * pitch)
    const parts = sums.flatMap(sum => {
      const [from, to] = [Math.max(left, sum - top - size.height), Math.min(left + size.width, sum - top)]
      return to - from > 0.5
        ? pathThrough([
            [from, sum - from],
            [to, sum - to],
          ])
        : []
    })
    return { kind: 'path', role: 'lane', tone, width: (1.3 * (i + 1)) / bands, d: parts.join('') }
  })
}
