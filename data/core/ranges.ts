/** Returns numbers as sorted ranges without repeats: [13, 3, 14] is ["3", "13–14"]. */
export function rangesOf(numbers: readonly number[]): string[] {
  const ranges: [from: number, to: number][] = []
  for (const n of [...new Set(numbers)].sort((a, b) => a - b)) {
    const last = ranges.at(-1)
    if (last && n === last[1] + 1) last[1] = n
    else ranges.push([n, n])
  }
  return ranges.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`))
}
