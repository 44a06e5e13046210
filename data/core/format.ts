/** The one place that words a quantity, in Chinese and English. */
import { formatDigits, powerWords, scaleFor, type Digits, type Rounding } from './format-number.ts'
import { formatDays } from './format-period.ts'
import { isPoint, qualifierOf, type Qualifier } from './interval.ts'
import type { Display, Locale, Quantity, Text } from './types.ts'
import { unitOf, type Unit, type UnitRow } from './units.ts'

/** A quantity in pieces, for big numbers and charts; joined by `joinParts`. */
export interface Parts {
  /** "至少", "at least"; empty for an exact value. */
  readonly qualifier: string
  /** What stands before the digits, with its space: "RMB ". */
  readonly before: string
  readonly number: string
  /** What follows the digits, with its space: "亿元", " billion". */
  readonly after: string
  /** By how much the value is divided for its digits: 1e8 for "亿", 0.01 for "%". None where the digits are no single number. */
  readonly divisor?: number
}

/** What may be left out of a quantity in words. */
export interface Options {
  /** False leaves out "at least" and its like; default true. */
  readonly qualifier?: boolean
  /** False leaves out the unit, scale words included; default true. */
  readonly unit?: boolean
}

const qualifierWords: Readonly<Record<Qualifier, Text>> = {
  exact: { zh: '', en: '' },
  about: { zh: '约', en: 'about' },
  'at-least': { zh: '至少', en: 'at least' },
  'more-than': { zh: '超过', en: 'more than' },
  'at-most': { zh: '至多', en: 'at most' },
  'less-than': { zh: '不到', en: 'less than' },
  'as-little-as': { zh: '低至', en: 'as little as' },
  'as-much-as': { zh: '多达', en: 'as much as' },
  between: { zh: '', en: '' },
}

/** The word that has to stand before a quantity; empty for an exact one or a range. Bounds that are rough say so. */
export function qualifierWord(q: Quantity, locale: Locale): string {
  const qualifier = qualifierOf(q)
  const word = qualifierWords[qualifier][locale]
  if (!q.about || qualifier === 'about') return word
  const rough = qualifierWords.about[locale]
  if (word === '') return rough
  return locale === 'zh' ? `${word}${rough}` : `${word} ${rough}`
}

/** What a formula counts is said by its names and its result. */
const isCounted = { count: true, scaled: true, plain: true }
const nothing = { zh: '', en: '' }

/** What stands around the digits. */
function affixesOf({ form, before, after, singular }: UnitRow, { per, bare }: Display) {
  if (bare && Object.hasOwn(isCounted, form)) return { before, after: nothing }
  if (form !== 'price' || bare) return { before, after, singular }
  const [zh, en] = per === 'thousand' ? ['/千 token', ' per thousand tokens'] : ['/百万 token', ' per million tokens']
  return { before, after: { zh: after.zh + zh, en: after.en + en }, singular }
}

interface Printer {
  readonly print: (value: number, rounding: Rounding) => string
  readonly scaleWord: string
  readonly divisor?: number
}

const opposite: Readonly<Record<Rounding, Rounding>> = { nearest: 'nearest', down: 'up', up: 'down' }

/** 1/30 for what lies between 0 and 1, plain digits for anything else. */
function printFraction(value: number, rounding: Rounding, digits: Digits): string {
  if (value <= 0 || value >= 1) return formatDigits(value, { max: 3 }, rounding)
  return `1/${formatDigits(1 / value, digits, opposite[rounding])}`
}

function printerFor(q: Quantity, unit: UnitRow, locale: Locale, display: Display): Printer {
  const fixed = (fallback: number): Digits =>
    display.digits === undefined ? { max: fallback } : { min: display.digits, max: display.digits }
  const plain = (factor: number, digits: Digits): Printer => ({
    print: (value, rounding) => formatDigits(value * factor, digits, rounding),
    scaleWord: '',
    divisor: 1 / factor,
  })
  switch (unit.form) {
    case 'percent':
      return plain(100, fixed(1))
    case 'signed-percent': {
      const { print, ...rest } = plain(100, fixed(1))
      return { ...rest, print: (value, rounding) => (value > 0 && !display.bare ? '+' : '') + print(value, rounding) }
    }
    case 'fraction':
      return { print: (value, rounding) => printFraction(value, rounding, fixed(1)), scaleWord: '' }
    case 'count':
    case 'plain':
      return plain(1, fixed(1))
    case 'price':
      return display.per === 'thousand' ? plain(1 / 1000, fixed(5)) : plain(1, fixed(2))
    default: {
      // One scale for both ends of a range, that of the larger finite one.
      const size = Math.max(...[q.lo, q.hi].filter(Number.isFinite).map(Math.abs), 0)
      const scale = scaleFor(size, locale, { ...unit.display, ...display })
      return {
        print: (value, rounding) => formatDigits(value / scale.factor, scale.digits, rounding),
        scaleWord: scale.word,
        divisor: scale.factor,
      }
    }
  }
}

/** The digits: one number for a value or a bound, two for a range. A bound is rounded so that it still holds. */
function numberOf(q: Quantity, qualifier: Qualifier, print: Printer['print'], locale: Locale): string {
  switch (qualifier) {
    case 'exact':
    case 'about':
      return print(q.lo, 'nearest')
    case 'at-least':
    case 'more-than':
      return print(q.lo, 'down')
    case 'at-most':
    case 'less-than':
      return print(q.hi, 'up')
    case 'as-little-as':
      return print(q.lo, 'nearest')
    case 'as-much-as':
      return print(q.hi, 'nearest')
    case 'between': {
      const [lo, hi] = [print(q.lo, 'down'), print(q.hi, 'up')]
      // A dash next to a minus or to 1/n would be hard to read.
      if (/[−/∞]/.test(lo + hi)) return locale === 'zh' ? `${lo}至${hi}` : `${lo} to ${hi}`
      return `${lo}–${hi}`
    }
  }
}

const wordsOnly = (number: string): Parts => ({ qualifier: '', before: '', number, after: '' })

/** A power of ten for its order of magnitude: "千亿元", "of the order of RMB 100 billion". */
function magnitudeParts(q: Quantity, unit: UnitRow, locale: Locale, display: Display): Parts {
  const { before, after } = affixesOf(unit, display)
  if (locale === 'zh') return { qualifier: '', before: '', number: powerWords(q.lo), after: after.zh }
  const scale = scaleFor(q.lo, 'en', {})
  const number = formatDigits(q.lo / scale.factor, scale.digits)
  return { qualifier: 'of the order of', before: before?.en ?? '', number, after: scale.word + after.en }
}

/** A change in words: "降60%", "down 60%", "翻番", "doubled". Without them a line through it would hide its sign. */
function spelledParts(q: Quantity, unit: UnitRow, locale: Locale, display: Display): Parts {
  if (q.lo === 1 && !q.about) return wordsOnly(locale === 'zh' ? '翻番' : 'doubled')
  const { print } = printerFor(q, unitOf('share'), locale, display)
  const verb = q.lo < 0 ? { zh: '降', en: 'down ' } : { zh: '增', en: 'up ' }
  return {
    qualifier: qualifierWord(q, locale),
    before: '',
    number: verb[locale] + print(Math.abs(q.lo), 'nearest'),
    after: unit.after[locale],
  }
}

/** A quantity in pieces. Its unit says how it is worded, `display` what differs from that. Throws on NaN. */
export function formatParts(q: Quantity, unit: Unit, locale: Locale, display: Display = {}): Parts {
  const row = unitOf(unit)
  // A comparison is all in its words; without them there is nothing to print.
  if (row.form === 'words') return wordsOnly(display.words?.[locale] ?? '—')
  if (row.form === 'date' && Number.isFinite(q.lo) && Number.isFinite(q.hi)) return wordsOnly(formatDays(q, locale))
  if (display.magnitude === true && isPoint(q)) return magnitudeParts(q, row, locale, display)
  if (display.spelled === true && isPoint(q)) return spelledParts(q, row, locale, display)
  const { print, scaleWord, divisor } = printerFor(q, row, locale, display)
  const { before, after, singular } = affixesOf(row, display)
  const qualifier = qualifierOf(q)
  const number = numberOf(q, qualifier, print, locale)
  const isOne = locale === 'en' && number === '1' && scaleWord === ''
  return {
    qualifier: qualifierWord(q, locale),
    before: before?.[locale] ?? '',
    number,
    after: scaleWord + ((isOne && singular) || after[locale]),
    ...(divisor !== undefined && qualifier !== 'between' && { divisor }),
  }
}

/** The pieces as one string; see `Options` for what may be left out. */
export function joinParts(parts: Parts, locale: Locale, { qualifier = true, unit = true }: Options = {}): string {
  const body = unit ? parts.before + parts.number + parts.after : parts.number
  if (!qualifier || parts.qualifier === '') return body
  return locale === 'zh' ? parts.qualifier + body : `${parts.qualifier} ${body}`
}

/** A quantity in words, such as "至少3,800亿元" or "at least RMB 380 billion". */
export function formatQuantity(q: Quantity, unit: Unit, locale: Locale, display: Display = {}, options: Options = {}): string {
  return joinParts(formatParts(q, unit, locale, display), locale, options)
}

/** How a spreadsheet prints a number as it is worded: so that a value that is edited there is worded alike. */
export interface NumberFormat {
  /** The digits in the words, with a sign that belongs to them: "9.38", "16.8%". */
  readonly number: string
  /** Number formats of a spreadsheet for these digits, for values above zero and below. */
  readonly positive: string
  readonly negative: string
  /** By how much a value is divided before it is printed so. */
  readonly divisor: number
  /** What the number then counts: "亿元". */
  readonly unit: string
}

/** A quantity in words, and how they follow from its value where a number format makes them. */
export interface Worded {
  readonly text: string
  readonly format?: NumberFormat
}

/** The quantity in words and how they follow from its value: a range, a fraction and a date have no such format. */
export function wordQuantity(q: Quantity, unit: Unit, locale: Locale, display: Display = {}, options: Options = {}): Worded {
  const parts = formatParts(q, unit, locale, display)
  const text = joinParts(parts, locale, options)
  const { before, number, after, divisor } = parts
  if (divisor === undefined) return { text }
  const decimals = number.split('.')[1]?.length ?? 0
  const digits = `#,##0${decimals > 0 ? `.${'0'.repeat(decimals)}` : ''}`
  // A spreadsheet multiplies by a hundred itself.
  const isPercent = after.startsWith('%') && options.unit !== false
  const code = isPercent ? `${digits}%` : digits
  // A spreadsheet rounds to the nearest: of a bound that is rounded outwards it would print another.
  const nearest = (value: number) => formatDigits(Math.abs(isPercent ? value * 100 : value / divisor), { min: decimals, max: decimals })
  const isNearest = [q.lo, q.hi].some(value => Number.isFinite(value) && nearest(value) === number.replace(/^[+\u2212]/, ''))
  if (!isNearest) return { text }
  return {
    text,
    format: {
      number: isPercent ? `${number}%` : number,
      positive: number.startsWith('+') ? `"+"${code}` : code,
      negative: `"\u2212"${code}`,
      divisor: isPercent ? 1 : divisor,
      unit: (before + after).trim(),
    },
  }
}
