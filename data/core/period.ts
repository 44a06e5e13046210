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

const millisecondsPerDay = 86_400_000
const lengths = { half: 6, quarter: 3, month: 1 } as const

/** Days since 1970-01-01 of a calendar day; month 13 is next January, day 0 the last of the month before. */
const dayOf = (year: number, month: number, day: number): number => Date.UTC(year, month - 1, day) / millisecondsPerDay

/** The calendar day of a number of days since 1970-01-01, as YYYY-MM-DD. Throws if it is no finite number. */
export function isoOfDay(days: number): string {
  if (!Number.isFinite(days)) throw new Error(`Expected a number of days, got ${days}`)
  return new Date(Math.floor(days) * millisecondsPerDay).toISOString().slice(0, 10)
}

function parseDay(text: string): PeriodPart | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!match) return undefined
  const [year, index, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  const first = dayOf(year, index, day)
  // The calendar rolls 30 February over into March: such a day is no day.
  if (isoOfDay(first) !== text) return undefined
  return { kind: 'day', year, index, day, first, last: first }
}

function parsePart(text: string): PeriodPart | undefined {
  const day = parseDay(text)
  if (day) return day
  const match = /^(\d{4})(?:-(H[12]|Q[1-4]|0[1-9]|1[0-2]))?$/.exec(text)
  if (!match) return undefined
  const year = Number(match[1])
  const rest = match[2]
  if (rest === undefined) {
    return { kind: 'year', year, index: 1, day: 1, first: dayOf(year, 1, 1), last: dayOf(year + 1, 1, 0) }
  }
  const kind = rest.startsWith('H') ? 'half' : rest.startsWith('Q') ? 'quarter' : 'month'
  const index = Number(rest.replace(/[HQ]/, ''))
  const start = (index - 1) * lengths[kind] + 1
  return {
    kind,
    year,
    index,
    day: 1,
    first: dayOf(year, start, 1),
    last: dayOf(year, start + lengths[kind], 0),
  }
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
