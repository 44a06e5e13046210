/** What is stored: quantities as intervals of base units. */
import { isoOfDay } from './period.ts'
import { isPoint } from './interval.ts'
import type { Quantity, Text, Unit } from './types.ts'

/** What each base unit is called; see `Unit`. */
export const unitNames: Readonly<Record<Unit, Text>> = {
  yuan: { zh: '元', en: 'yuan' },
  'yuan/project': { zh: '元/个', en: 'yuan per project' },
  'yuan/Mtok': { zh: '元/百万 tokens', en: 'yuan per million tokens' },
  'usd/Mtok': { zh: '美元/百万 tokens', en: 'US dollars per million tokens' },
  projects: { zh: '个项目', en: 'projects' },
  people: { zh: '人', en: 'people' },
  chips: { zh: '张卡', en: 'chips' },
  parameters: { zh: '个参数', en: 'parameters' },
  'gpu-hours': { zh: 'GPU 小时', en: 'GPU hours' },
  'calls/day': { zh: '次/日', en: 'calls a day' },
  tokens: { zh: 'tokens', en: 'tokens' },
  'tokens/day': { zh: 'tokens/日', en: 'tokens a day' },
  vendors: { zh: '家', en: 'vendors' },
  days: { zh: '天', en: 'days' },
  date: { zh: '日期', en: 'date' },
  share: { zh: '份额（1 为全部）', en: 'share (1 is all)' },
  change: { zh: '变化（1 为翻一番）', en: 'change (1 is a doubling)' },
  fraction: { zh: '比值', en: 'ratio' },
  times: { zh: '倍', en: 'times' },
  relation: { zh: '倍（大于 1 即领先）', en: 'times (above 1 is ahead)' },
}

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
