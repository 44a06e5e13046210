/** Reading periods: which days a year, half, quarter, month, day or span of them covers. */
import type { Period } from './types.ts'

export type PeriodKind = 'year' | 'half' | 'quarter' | 'month' | 'day'

export interface PeriodPart {
  readonly kind: PeriodKind
  readonly year: number
  /** Number of the half, quarter or month; for a day the month; 1 for a year. */
  readonly index: number
  /** Day of the month; 1 unless the kind is "day". */
  readonly day: number
  /** First and last day covered, in days since 1970-01-01, UTC. */
  readonly first: number
  readonly last: number
}

// Without named groups and the like: Table Schema's patterns are those of XML Schema.
const [year, month, day] = ['[0-9]{4}', '(0[1-9]|1[0-2])', '(0[1-9]|[12][0-9]|3[01])']
const part = `(${year})(-(H[12]|Q[1-4]|${month}(-${day})?))?`
const partForm = new RegExp(`^${part}$`)

/** How periods and days are written, as regular expressions of the whole text. That a month has no 31st they cannot say. */
export const periodForms = {
  period: `^(not-stated|future|${part}(/${part})?)$`,
  day: `^${year}-${month}-${day}$`,
  dayOrMonth: `^(not stated|${year}-${month}(-${day})?)$`,
} as const

const millisecondsPerDay = 86_400_000
const lengths = { half: 6, quarter: 3, month: 1 } as const

/** Days since 1970-01-01 of a calendar day; month 13 is next January, day 0 the last of the month before. */
const dayOf = (year: number, month: number, day: number): number => Date.UTC(year, month - 1, day) / millisecondsPerDay

/** The calendar day of a number of days since 1970-01-01, as YYYY-MM-DD. Throws if it is no finite number. */
export function isoOfDay(days: number): string {
  if (!Number.isFinite(days)) throw new Error(`Expected a number of days, got ${days}`)
  return new Date(Math.floor(days) * millisecondsPerDay).toISOString().slice(0, 10)
}

function parsePart(text: string): PeriodPart | undefined {
  const [, year, , rest, inMonth, , day] = partForm.exec(text) ?? []
  if (year === undefined) return undefined
  const y = Number(year)
  if (rest === undefined) return { kind: 'year', year: y, index: 1, day: 1, first: dayOf(y, 1, 1), last: dayOf(y + 1, 1, 0) }
  const index = Number(inMonth ?? rest.slice(1))
  if (day !== undefined) {
    const first = dayOf(y, index, Number(day))
    // The calendar rolls 30 February over into March: such a day is no day.
    return isoOfDay(first) === text ? { kind: 'day', year: y, index, day: Number(day), first, last: first } : undefined
  }
  const kind = rest.startsWith('H') ? 'half' : rest.startsWith('Q') ? 'quarter' : 'month'
  const start = (index - 1) * lengths[kind] + 1
  return { kind, year: y, index, day: 1, first: dayOf(y, start, 1), last: dayOf(y, start + lengths[kind], 0) }
}

/**
 * The one or two parts of a period: start and end of a span, or one part.
 * Undefined for "not-stated", "future" and anything that is not a real period (see `isPeriod`).
 */
export function parsePeriod(period: Period): readonly [PeriodPart] | readonly [PeriodPart, PeriodPart] | undefined {
  const [from, to, ...more] = period.split('/')
  if (from === undefined || more.length > 0) return undefined
  const start = parsePart(from)
  if (!start) return undefined
  if (to === undefined) return [start]
  const end = parsePart(to)
  return end && start.first < end.first && start.last < end.last ? [start, end] : undefined
}

/** The day or month of a source, or undefined where it is "not stated" or none. */
export function parseDayOrMonth(text: string): PeriodPart | undefined {
  const [only, ...more] = parsePeriod(text) ?? []
  return more.length === 0 && (only?.kind === 'day' || only?.kind === 'month') ? only : undefined
}

/** True for a period in the form the dataset uses, with real dates. */
export function isPeriod(text: string): boolean {
  return text === 'not-stated' || text === 'future' || parsePeriod(text) !== undefined
}

/** Days since 1970-01-01 of a period that is a single day. Throws for any other. */
export function dayNumber(period: Period): number {
  const parts = parsePeriod(period)
  if (parts?.length !== 1 || parts[0].kind !== 'day') throw new Error(`Expected a day as YYYY-MM-DD, got "${period}"`)
  return parts[0].first
}
