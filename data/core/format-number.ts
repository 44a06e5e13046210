/** Digits: grouping, rounding, scales, signs. */
import type { ChineseScale, Display, EnglishScale, Locale } from './types.ts'

/** How to round: to the nearest, or outwards so that a printed bound still holds. */
export type Rounding = 'nearest' | 'down' | 'up'

export interface Digits {
  readonly min?: number
  readonly max: number
}

const roundingModes = { nearest: 'halfExpand', down: 'floor', up: 'ceil' } as const

/** A number in digits, grouped by thousands, with "−" for minus; ∞ as a sign. Throws on NaN. */
export function formatDigits(value: number, digits: Digits, rounding: Rounding = 'nearest'): string {
  if (Number.isNaN(value)) throw new Error('Cannot print NaN')
  if (!Number.isFinite(value)) return value > 0 ? '∞' : '−∞'
  // Twelve digits hold every number here and drop the noise of binary fractions, which outward rounding would amplify.
  const clean = Number(value.toPrecision(12))
  const tooSmall = clean !== 0 && Math.abs(clean) < 0.5 * 10 ** -digits.max && digits.min === undefined
  const format = tooSmall
    ? new Intl.NumberFormat('en', { maximumSignificantDigits: 2, roundingMode: roundingModes[rounding] })
    : new Intl.NumberFormat('en', {
        minimumFractionDigits: digits.min ?? 0,
        maximumFractionDigits: digits.max,
        roundingMode: roundingModes[rounding],
        signDisplay: 'negative', // no "−0"
      })
  return format.format(clean).replace('-', '−')
}

export interface Scale {
  readonly factor: number
  /** What the scale is called, as it follows the digits. */
  readonly word: string
  readonly digits: Digits
}

const chinese: Readonly<Record<ChineseScale, readonly [factor: number, word: string]>> = {
  one: [1, ''],
  wan: [1e4, '万'],
  yi: [1e8, '亿'],
  wanyi: [1e12, '万亿'],
}

const english: Readonly<Record<EnglishScale, readonly [factor: number, word: string, short: string]>> = {
  one: [1, '', ''],
  million: [1e6, ' million', ' m'],
  billion: [1e9, ' billion', ' bn'],
  trillion: [1e12, ' trillion', ' tn'],
}

function chineseScaleFor(size: number): ChineseScale {
  if (size >= 1e12) return 'wanyi'
  if (size >= 1e8) return 'yi'
  return size >= 1e4 ? 'wan' : 'one'
}

function englishScaleFor(size: number): EnglishScale {
  if (size >= 1e12) return 'trillion'
  if (size >= 1e9) return 'billion'
  return size >= 1e6 ? 'million' : 'one'
}

/**
 * The scale to print a number of this size in. `digits` of a display speak of its Chinese scale; the
 * English one is printed to the same precision.
 */
export function scaleFor(size: number, locale: Locale, display: Display): Scale {
  const magnitude = Number.isFinite(size) ? Math.abs(size) : 0
  const zh = chinese[display.scale ?? chineseScaleFor(magnitude)]
  if (locale === 'zh') {
    const digits = display.digits === undefined ? { max: 2 } : { min: display.digits, max: display.digits }
    return { factor: zh[0], word: zh[1], digits }
  }
  const [factor, long, abbreviation] = english[display.scaleEn ?? englishScaleFor(magnitude)]
  const max = display.digits === undefined ? 3 : Math.max(0, Math.round(display.digits + Math.log10(factor / zh[0])))
  return { factor, word: display.short ? abbreviation : long, digits: { max } }
}

/** A power of ten from 10 to 10¹⁵ in Chinese words, as it stands for an order of magnitude: "千亿". Throws on anything else. */
export function powerWords(value: number): string {
  const { factor, word } = scaleFor(value, 'zh', value < 1e16 ? {} : { scale: 'one' })
  const small = { 1: '', 10: '十', 100: '百', 1000: '千' }[value / factor]
  if (small === undefined || small + word === '') throw new Error(`Expected a power of ten from 10 to 10¹⁵, got ${value}`)
  return small + word
}

/** What may follow digits, the longest first, and by what it multiplies them. */
const factors: readonly (readonly [word: string, factor: number])[] = [
  ...Object.values(chinese).map(([factor, word]) => [word, factor] as const),
  ...Object.values(english).flatMap(([factor, ...words]) => words.map(word => [word.trim(), factor] as const)),
  ['%', 0.01] as const,
].toSorted(([a], [b]) => b.length - a.length)

/** Returns the number that words such as "1,600", "64.67亿", "RMB 6.5 billion" or "−27%" print; undefined where there is none. */
export function readNumber(words: string): number | undefined {
  const [, sign, digits, rest = ''] = /([-−]?)(\d[\d,]*(?:\.\d+)?)\s*(.*)/.exec(words) ?? []
  if (digits === undefined) return undefined
  const [, factor = 1] = factors.find(([word]) => rest.startsWith(word)) ?? []
  return Number((Number(digits.replaceAll(',', '')) * factor * (sign ? -1 : 1)).toPrecision(12))
}
