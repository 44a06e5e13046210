/** A first of a month on a time axis, with the year of the one before it. */
export interface MonthTick {
  /** Days since 1 January 1970. */
  readonly day: number
  readonly month: { readonly year: number; readonly index: number }
  readonly before?: number
}

/** Returns the first days of so many months, one in `step`, from that of a day on. */
export function monthsFrom(day: number, count: number, step = 1): MonthTick[] {
  const start = new Date(day * 86_400_000)
  const at = (n: number) => new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + n * step))
  return Array.from({ length: count }, (_, i) => {
    const month = { year: at(i).getUTCFullYear(), index: at(i).getUTCMonth() + 1 }
    return { day: at(i).getTime() / 86_400_000, month, ...(i > 0 && { before: at(i - 1).getUTCFullYear() }) }
  })
}
