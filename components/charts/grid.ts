/** How equal marks are laid out, row by row from the left, each in the middle of its cell. */
export interface MarkGrid {
  readonly columns: number
  /** From mark to mark, and from row to row. */
  readonly pitch: readonly [x: number, y: number]
  /** Width and height of the marks in a row, counted from 0. */
  readonly size: (row: number) => readonly [width: number, height: number]
}

const short = (value: number) => +value.toFixed(2)

/** Returns the outline of `count` marks of a grid, from its mark `start` on. */
export function marksPath(start: number, count: number, { columns, pitch: [dx, dy], size }: MarkGrid): string {
  return Array.from({ length: count }, (_, i) => {
    const [column, row] = [(start + i) % columns, Math.floor((start + i) / columns)]
    const [width, height] = size(row)
    const corner = [(column + 0.5) * dx - width / 2, (row + 0.5) * dy - height / 2].map(short).join(' ')
    return `M${corner}h${short(width)}v${short(height)}h${short(-width)}z`
  }).join('')
}

/** Returns the ticks of a ruler of a width, which hang from its top, to be stroked: each fifth longer, each tenth longest. */
export function rulerPath(ticks: number, width: number, top = 0): string {
  const length = (i: number) => (i % 10 === 0 ? 20 : i % 5 === 0 ? 13 : 8)
  return Array.from({ length: ticks + 1 }, (_, i) => `M${short((i * width) / ticks)} ${top}v${length(i)}`).join('')
}
