/** What is stored: quantities as intervals of base units. */
import { isoOfDay } from './period.ts'
import { isPoint } from './interval.ts'
import type { Quantity } from './types.ts'
import type { Unit } from './units.ts'

/** A bound in digits, grouped by spaces, since a comma parts the bounds; seven significant digits where it is not whole. */
function bound(value: number, unit: Unit): string {
  if (!Number.isFinite(value)) return value > 0 ? '∞' : '−∞'
  if (unit === 'date') return isoOfDay(value)
  const digits = Number.isInteger(value)
    ? new Intl.NumberFormat('en', { maximumFractionDigits: 0 })
    : new Intl.NumberFormat('en', { maximumSignificantDigits: 7 })
  return digits.format(value).replaceAll(',', '\u00A0').replace('-', '−')
}

/** A quantity as an interval of base units: "[1 520, 1 520]", "(520 989 000, ∞)"; "≈" before an approximate one. */
export function formatInterval(q: Quantity, unit: Unit): string {
  const [lo, hi] = [bound(q.lo, unit), bound(q.hi, unit)]
  return `${q.about ? '≈ ' : ''}${q.loOpen ? '(' : '['}${lo}, ${hi}${q.hiOpen ? ')' : ']'}`
}

/** A single value in base units, "1 520"; undefined for a range or a bound. */
export function formatBase(q: Quantity, unit: Unit): string | undefined {
  return isPoint(q) ? bound(q.lo, unit) : undefined
}
