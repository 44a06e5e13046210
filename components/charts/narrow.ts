/** Whether a column, of so many px, is one of a phone held upright: a chart in it has fewer ticks, and labels above its bars. */
export const isNarrow = (width: number): boolean => width < 500
