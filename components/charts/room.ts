/** How much room words need around the plot of a chart, in slide pixels. */

/** From the labels of rows to their axis. */
export const labelGap = 20

/** Returns the room left of the axis for labels of these widths. */
export function labelRoom(widths: readonly number[], least = 0): number {
  return Math.max(least, Math.max(0, ...widths) + labelGap)
}

/** Left free at the edge, which covers a hairline. */
export const hair = 2

/** What stands right of a value: where the value is, as a share of the axis, and the room from there. */
export interface Beside {
  readonly share: number
  readonly room: number
}

/**
 * Returns the room to leave right of the axis, so that what stands beside each value ends where the chart ends.
 * @param whole from the axis' start to the end of the chart.
 */
export function roomRight(whole: number, words: readonly Beside[]): number {
  // With an axis of length L, words end at share × L + room.
  const length = Math.min(whole - hair, ...words.filter(({ share }) => share > 0).map(({ share, room }) => (whole - hair - room) / share))
  return whole - Math.max(0, length)
}
