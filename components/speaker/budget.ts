/** How long a talk gives to each of its slides. */

/**
 * Returns the seconds each slide has, in proportion to how much is spoken on it: whole numbers that add up to `total`.
 * @param lengths how much is spoken on each slide
 * @param total the talk's seconds
 * @param least what a slide has at least, since somebody has to look at it
 */
export function budgetsOf(lengths: readonly number[], total: number, least = 12): number[] {
  const spoken = lengths.reduce((sum, length) => sum + length, 0)
  const free = total - least * lengths.length
  if (free < 0) throw new Error(`A talk of ${total} s has no room for ${lengths.length} slides of at least ${least} s`)
  const shares = lengths.map(length => least + (spoken > 0 ? (free * length) / spoken : free / lengths.length))
  // Each ends where the sum so far, rounded, ends: no second is lost or given twice.
  let sum = 0
  return shares.map(share => {
    const start = Math.round(sum)
    sum += share
    return Math.round(sum) - start
  })
}
