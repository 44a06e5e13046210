/** Quantities as intervals, and arithmetic that keeps their bounds honest. */
import type { Quantity } from './types.ts'

export type Qualifier = 'exact' | 'about' | 'at-least' | 'more-than' | 'at-most' | 'less-than' | 'as-little-as' | 'as-much-as' | 'between'

/** How far, at the least, a value given as "about" may lie from the one printed: 5%. */
const aboutMargin = 0.05

interface Bound {
  readonly value: number
  readonly open: boolean
}

interface Marks {
  readonly about?: boolean
  readonly attained?: boolean
}

function make(lo: Bound, hi: Bound, marks: Marks = {}): Quantity {
  if (Number.isNaN(lo.value) || Number.isNaN(hi.value)) throw new Error('A quantity needs numbers, got NaN')
  if (lo.value > hi.value) throw new Error(`A quantity needs lo ≤ hi, got ${lo.value} > ${hi.value}`)
  if (lo.value === hi.value && (lo.open || hi.open || !Number.isFinite(lo.value))) {
    throw new Error(`A quantity needs at least one value, got none at ${lo.value}`)
  }
  return {
    lo: lo.value + 0, // −0 becomes 0
    hi: hi.value + 0,
    loOpen: lo.open,
    hiOpen: hi.open,
    about: marks.about ?? false,
    attained: marks.attained ?? false,
  }
}

const closed = (value: number): Bound => ({ value, open: false })
const open = (value: number): Bound => ({ value, open: true })

/** Just `v`. Throws on NaN or infinity, as all constructors here do. */
export const exact = (v: number): Quantity => make(closed(v), closed(v))

/** Approximately `v`: stored as `v`, and every result of it says "about" too. */
export const about = (v: number): Quantity => make(closed(v), closed(v), { about: true })

/** [v, ∞). */
export const atLeast = (v: number): Quantity => make(closed(v), open(Infinity))

/** (v, ∞). */
export const moreThan = (v: number): Quantity => make(open(v), open(Infinity))

/** (0, v]: "at most" speaks of things that exist, so of more than none. Throws unless v > 0. */
export const atMost = (v: number): Quantity => make(open(0), closed(v))

/** [v, ∞), where somebody is known to pay or need just `v`. */
export const asLittleAs = (v: number): Quantity => make(closed(v), open(Infinity), { attained: true })

/** [lo, hi]. Throws if lo > hi. */
export const between = (lo: number, hi: number): Quantity => make(closed(lo), closed(hi))

/** True for a single value; `about` values are single too. */
export const isPoint = (q: Quantity): boolean => q.lo === q.hi

const isExact = (q: Quantity): boolean => isPoint(q) && !q.about

/**
 * A bound stays an actual instance only if nothing but exact values acted on it:
 * two instances need not occur together.
 */
function marksOf(a: Quantity, b: Quantity, isConstant: boolean): Marks {
  const attained = (a.attained && isExact(b)) || (b.attained && isExact(a))
  return { about: a.about || b.about, attained: attained && !isConstant }
}

const lower = (q: Quantity): Bound => ({ value: q.lo, open: q.loOpen })
const upper = (q: Quantity): Bound => ({ value: q.hi, open: q.hiOpen })

/** a + b. */
export function add(a: Quantity, b: Quantity): Quantity {
  return make({ value: a.lo + b.lo, open: a.loOpen || b.loOpen }, { value: a.hi + b.hi, open: a.hiOpen || b.hiOpen }, marksOf(a, b, false))
}

/** a − b, the two taken as independent of each other. */
export function sub(a: Quantity, b: Quantity): Quantity {
  return make({ value: a.lo - b.hi, open: a.loOpen || b.hiOpen }, { value: a.hi - b.lo, open: a.hiOpen || b.loOpen }, marksOf(a, b, false))
}

/** The interval spanned by bounds; of equal ones the closed wins, since its value is reached. */
function span(bounds: readonly Bound[], marks: (isConstant: boolean) => Marks): Quantity {
  const lo = Math.min(...bounds.map(b => b.value))
  const hi = Math.max(...bounds.map(b => b.value))
  const isOpen = (v: number) => !Number.isFinite(v) || bounds.every(b => b.value !== v || b.open)
  return make({ value: lo, open: isOpen(lo) }, { value: hi, open: isOpen(hi) }, marks(lo === hi))
}

function product(x: Bound, y: Bound): Bound {
  // Nothing times however much is nothing, so 0 × ∞ is 0 and not NaN; a zero that is reached stays reached.
  if (x.value === 0 || y.value === 0) {
    return { value: 0, open: !((x.value === 0 && !x.open) || (y.value === 0 && !y.open)) }
  }
  return { value: x.value * y.value, open: x.open || y.open }
}

/** a × b. */
export function mul(a: Quantity, b: Quantity): Quantity {
  const bounds = [lower(a), upper(a)].flatMap(x => [lower(b), upper(b)].map(y => product(x, y)))
  return span(bounds, isConstant => marksOf(a, b, isConstant))
}

/** True if 0 is one of the values of `q`. */
export function containsZero(q: Quantity): boolean {
  return (q.lo < 0 || (q.lo === 0 && !q.loOpen)) && (q.hi > 0 || (q.hi === 0 && !q.hiOpen))
}

/** x ÷ y, where y is an end of an interval on the side of `sign` that never reaches 0. */
function quotient(x: Bound, y: Bound, sign: number): Bound {
  if (x.value === 0) return x
  if (y.value === 0) return { value: x.value * sign * Infinity, open: true }
  if (!Number.isFinite(y.value)) return { value: 0, open: true }
  return { value: x.value / y.value, open: x.open || y.open }
}

/** a ÷ b. Throws if b may be 0. */
export function div(a: Quantity, b: Quantity): Quantity {
  if (containsZero(b)) throw new Error(`Cannot divide by a quantity that may be 0: it runs from ${b.lo} to ${b.hi}`)
  const sign = b.hi > 0 ? 1 : -1
  const bounds = [lower(a), upper(a)].flatMap(x => [lower(b), upper(b)].map(y => quotient(x, y, sign)))
  return span(bounds, isConstant => marksOf(a, b, isConstant))
}

/** What has to be said before the number. An interval that is "about" as well keeps `about` set: ask for both. */
export function qualifierOf(q: Quantity): Qualifier {
  if (isPoint(q)) return q.about ? 'about' : 'exact'
  if (q.hi === Infinity && Number.isFinite(q.lo)) {
    if (q.attained) return 'as-little-as'
    return q.loOpen ? 'more-than' : 'at-least'
  }
  const isBoundless = q.lo === -Infinity || (q.lo === 0 && q.loOpen)
  if (isBoundless && Number.isFinite(q.hi)) {
    if (q.attained) return 'as-much-as'
    return q.hiOpen ? 'less-than' : 'at-most'
  }
  return 'between'
}

function widened(q: Quantity): Quantity {
  if (!q.about) return q
  return { ...q, lo: q.lo - Math.abs(q.lo) * aboutMargin, hi: q.hi + Math.abs(q.hi) * aboutMargin }
}

/** True if every value of a is less than every value of b; "about" is given its margin. */
export function certainlyLess(a: Quantity, b: Quantity): boolean {
  const [x, y] = [widened(a), widened(b)]
  return x.hi < y.lo || (x.hi === y.lo && Number.isFinite(x.hi) && (x.hiOpen || y.loOpen))
}

/** True if every value of a is more than every value of b; "about" is given its margin. */
export const certainlyMore = (a: Quantity, b: Quantity): boolean => certainlyLess(b, a)

/** True if every value of q lies within `tolerance` (same unit as q) of `target`; "about" is taken as printed. */
export function within(q: Quantity, target: number, tolerance: number): boolean {
  return q.lo >= target - tolerance && q.hi <= target + tolerance
}

/** The one value of q, in base units. Throws if q is a range or a bound. */
export function point(q: Quantity): number {
  if (!isPoint(q)) throw new Error(`Expected a single value, got a quantity from ${q.lo} to ${q.hi}`)
  return q.lo
}
