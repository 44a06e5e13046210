import type { Box } from '../scene.ts'

/** Less than this is no distance. */
const near = 0.05

/** Returns whether two lengths in slide pixels look alike. */
export const isSame = (a: number, b: number) => Math.abs(a - b) < near
/** Whether a stretch begins where another ends, or a little before. */
const follows = (from: number, length: number, next: number) => next > from + length / 2 && next < from + length + near

/** Returns two boxes as one where they stand side by side or on each other and make a rectangle. */
function union(a: Box, b: Box): Box | undefined {
  if (isSame(a.y, b.y) && isSame(a.h, b.h) && follows(a.x, a.w, b.x)) return { ...a, w: b.x + b.w - a.x }
  if (isSame(a.x, b.x) && isSame(a.w, b.w) && follows(a.y, a.h, b.y)) return { ...a, h: b.y + b.h - a.y }
}

const once = (boxes: readonly Box[]) =>
  boxes.reduce<Box[]>((all, box) => {
    const last = all.pop()
    const joined = last && union(last, box)
    all.push(...(joined ? [joined] : last ? [last, box] : [box]))
    return all
  }, [])

/**
 * Returns boxes without overlaps: those that touch or overlap the one before are joined, first along rows, then rows to
 * blocks, and the last row of a block cuts the next. LibreOffice leaves out what a path covers twice.
 */
export function join(boxes: readonly Box[]): Box[] {
  return once(once(boxes)).map((box, i, all) => {
    const before = all[i - 1]
    const foot = before && follows(before.y, before.h, box.y) ? before.y + before.h : box.y
    return { ...box, y: foot, h: box.y + box.h - foot }
  })
}
