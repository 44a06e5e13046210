/** A slider over powers of ten with a true zero: position 0 is nothing, then 1, 2, 5 in every decade. */
export interface Decades {
  /** Powers of ten of the least value above zero and of the greatest. */
  from: number
  to: number
}

const steps = [1, 2, 5] as const

/** Positions from a value to ten times as much. */
export const stepsPerDecade = steps.length

/** Returns the last position, where the value is ten to the power of `to`. */
export function lastPosition({ from, to }: Decades): number {
  return (to - from) * steps.length + 1
}

/** Returns the position of a power of ten. */
export function positionOf(power: number, { from }: Decades): number {
  return (power - from) * steps.length + 1
}

/** Returns the value at a position, a whole number from 0 to the last one. */
export function valueAt(position: number, { from }: Decades): number {
  if (position <= 0) return 0
  const step = position - 1
  return (steps[step % steps.length] ?? 1) * 10 ** (from + Math.floor(step / steps.length))
}
