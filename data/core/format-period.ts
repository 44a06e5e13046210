/** Wording of dates and periods. */
import { isoOfDay, parsePeriod, type PeriodPart } from './period.ts'
import type { Locale, Period, Quantity } from './types.ts'

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const
const ordinals = ['first', 'second', 'third', 'fourth'] as const
const numerals = ['一', '二', '三', '四'] as const

function partZh({ kind, year, index, day }: PeriodPart): string {
  switch (kind) {
    case 'year':
      return `${year}年`
    case 'half':
      return `${year}年${index === 1 ? '上' : '下'}半年`
    case 'quarter':
      return `${year}年第${numerals[index - 1]}季度`
    case 'month':
      return `${year}年${index}月`
    case 'day':
      return `${year}年${index}月${day}日`
  }
}

function partEn({ kind, year, index, day }: PeriodPart): string {
  switch (kind) {
    case 'year':
      return `${year}`
    case 'half':
    case 'quarter':
      return `${ordinals[index - 1]} ${kind} of ${year}`
    case 'month':
      return `${months[index - 1]} ${year}`
    case 'day':
      return `${day} ${months[index - 1]} ${year}`
  }
}

/** A span with what both ends share said once: "2025—2027年", "21–22 May 2024". */
function span(from: PeriodPart, to: PeriodPart, locale: Locale): string {
  const bothYears = from.kind === 'year' && to.kind === 'year'
  const bothDays = from.kind === 'day' && to.kind === 'day'
  const sameYear = from.year === to.year
  if (locale === 'zh') {
    if (bothYears) return `${from.year}—${to.year}年`
    if (bothDays && sameYear && from.index === to.index) return `${partZh(from)}至${to.day}日`
    if (sameYear && from.kind === to.kind) return `${partZh(from)}至${partZh(to).replace(`${to.year}年`, '')}`
    return `${partZh(from)}至${partZh(to)}`
  }
  if (bothYears) return `${from.year}–${to.year}`
  if (bothDays && sameYear && from.index === to.index) return `${from.day}–${partEn(to)}`
  if (sameYear && from.kind === to.kind) return `${partEn(from).replace(` ${from.year}`, '')} to ${partEn(to)}`
  return `${partEn(from)} to ${partEn(to)}`
}

/** A period in words. Throws on one that is not in the form of the dataset. */
export function formatPeriod(period: Period, locale: Locale): string {
  if (period === 'not-stated') return locale === 'zh' ? '未注明时间' : 'date not stated'
  if (period === 'future') return locale === 'zh' ? '未来' : 'in the future'
  const parts = parsePeriod(period)
  if (!parts) throw new Error(`Expected a period such as 2024, 2024-H1, 2024-05-21 or 2025/2027, got "${period}"`)
  if (parts.length === 2) return span(parts[0], parts[1], locale)
  return locale === 'zh' ? partZh(parts[0]) : partEn(parts[0])
}

/** The same in little room, as in a table: in Chinese as it is written down, "2024-05-21"; in English "21 May 2024", "H1 2025". */
export function formatPeriodShort(period: Period, locale: Locale): string {
  if (locale === 'zh' && /^\d/.test(period)) return period.replace('/', '–')
  const [, year, part] = /^(\d+)-([HQ]\d)$/.exec(period) ?? []
  return year && part ? `${part} ${year}` : formatPeriod(period, locale)
}

/** The same in less room, as in a list: in English with months of three letters, "Jan 2025". */
export function formatPeriodBrief(period: Period, locale: Locale): string {
  const words = formatPeriodShort(period, locale)
  return months.reduce((text, month) => text.replace(month, month.slice(0, 3)), words)
}

/** A day, given as YYYY-MM-DD or in days since 1970-01-01: "2024年5月21日", "21 May 2024". */
export function formatDate(day: string | number, locale: Locale): string {
  return formatPeriod(typeof day === 'string' ? day : isoOfDay(day), locale)
}

/** The day or days of a quantity in the unit "date"; a whole month is named as one. Throws unless both ends are days. */
export function formatDays(q: Quantity, locale: Locale): string {
  const [from, to] = [isoOfDay(q.lo), isoOfDay(q.hi)]
  if (from === to) return formatPeriod(from, locale)
  const month = from.slice(0, 7)
  const [whole] = parsePeriod(month) ?? []
  if (whole?.first === q.lo && whole.last === q.hi) return formatPeriod(month, locale)
  return formatPeriod(`${from}/${to}`, locale)
}

/** A month on an axis: with its year where that differs from the month before it. "2024年5月", then "7月"; "May 2024", then "Jul". */
export function formatAxisMonth({ year, index }: Pick<PeriodPart, 'year' | 'index'>, locale: Locale, yearBefore?: number): string {
  if (locale === 'zh') return year === yearBefore ? `${index}月` : `${year}年${index}月`
  const month = (months[index - 1] ?? '').slice(0, 3)
  return year === yearBefore ? month : `${month} ${year}`
}

/** A day on an axis within one month, in days since 1970-01-01: "5月6日" or "6 May" for the first, then the bare day. */
export function formatAxisDay(day: number, locale: Locale, first: boolean): string {
  const [part] = parsePeriod(isoOfDay(day)) ?? []
  if (!part) throw new Error(`Expected a day, got ${day}`)
  if (!first) return `${part.day}`
  return locale === 'zh' ? `${part.index}月${part.day}日` : `${part.day} ${months[part.index - 1]}`
}
