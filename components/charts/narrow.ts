/** Whether a column, of so many px, is one of a phone held upright: a chart in it has fewer ticks, and labels above its bars. */
export const isNarrow = (width: number): boolean => width < 500

/** Whether it is any column, and not a slide: what has no room beside other words goes below them. */
export const isColumn = (width: number): boolean => width < 800
