/** The one place that words a quantity to be spoken: no signs, no slashes, numbers a voice can say. */
import { qualifierWord } from './format.ts'
import { formatDigits, powerWords, scaleFor, type Rounding } from './format-number.ts'
import { formatDays } from './format-period.ts'
import { isPoint, qualifierOf } from './interval.ts'
import { chineseWords, englishOrdinal } from './numerals.ts'
import type { Display, Locale, Quantity } from './types.ts'
import { unitOf, type Unit } from './units.ts'

/** What may be left out of what is spoken. */
export interface SpokenOptions {
  /** False leaves out what is counted, and what for; "billion" and "亿" stay. Default true. */
  readonly unit?: boolean
}

/** The word that is printed before a quantity, as it is said. */
function qualifierOfSpeech(q: Quantity, locale: Locale): string {
  const word = qualifierWord(q, locale)
  return locale === 'en' ? word && `${word} ` : word.replace('低至', '低到')
}

/** What a quantity is for, which Chinese prints behind a slash and says before the number. */
const leads: Readonly<Record<string, string>> = { 个: '每个项目', 日: '每天', 月: '每月' }

const minus = { zh: '负', en: 'minus ' }

/** Digits as they are said: four of them at most, in Chinese without commas, which part thousands. */
function digitsOf(value: number, locale: Locale, decimals: number, rounding: Rounding): string {
  const digits = formatDigits(Math.abs(value), { max: decimals }, rounding)
  return (value < 0 ? minus[locale] : '') + (locale === 'zh' ? digits.replaceAll(',', '') : digits)
}

/** A large number in the scale it is said in, whatever it is printed in, and no more exactly: "8.48亿", "847.8 million". */
function largeNumber(value: number, locale: Locale, display: Display, rounding: Rounding): string {
  const { factor, word } = scaleFor(value, locale, {})
  const printed = scaleFor(value, locale, display)
  const whole = Math.max(1, Math.floor(Math.log10(Math.abs(value) / factor || 1)) + 1)
  const decimals = Math.min(4 - whole, locale === 'zh' ? 2 : 3, printed.digits.max + Math.round(Math.log10(factor / printed.factor)))
  // Printed as 0.66 亿 it is said as 6,600 万, not to the last 万.
  const step = 10 ** Math.max(0, -decimals)
  const steps = { nearest: Math.round, down: Math.floor, up: Math.ceil }[rounding](Number((value / factor / step).toPrecision(12)))
  return digitsOf(decimals < 0 ? steps * step : value / factor, locale, Math.max(0, decimals), rounding) + word
}

/** A small whole number is a word in Chinese, before its measure: "两元", "三十元". */
function smallNumber(value: number, locale: Locale, rounding: Rounding): string {
  if (locale === 'zh' && Number.isInteger(value) && value > 0 && value <= 100) return value === 2 ? '两' : chineseWords(value)
  return digitsOf(value, locale, 5, rounding)
}

/** One part of so many: "三十分之一", "one thirtieth". */
function fractionOf(value: number, locale: Locale, rounding: Rounding): string {
  if (value <= 0 || value > 1 / 2) return digitsOf(value, locale, 2, rounding)
  const round = { nearest: Math.round, down: Math.ceil, up: Math.floor }[rounding]
  // Twelve digits drop the noise of binary fractions, which rounding outwards would amplify.
  const parts = round(Number((1 / value).toPrecision(12)))
  if (locale === 'zh') return parts === 2 ? '一半' : `${chineseWords(parts)}分之一`
  return parts === 2 ? 'half' : `one ${parts === 4 ? 'quarter' : englishOrdinal(parts)}`
}

/** A share in tenths and half tenths where it is whole ones: "六成", "八成五"; else "百分之 16.8". */
function percentOf(value: number, locale: Locale, decimals: number, rounding: Rounding): string {
  const digits = digitsOf(value * 100, locale, decimals, rounding)
  if (locale === 'en') return `${digits} percent`
  const twentieths = Number((value * 20).toPrecision(12))
  if (!Number.isInteger(twentieths) || twentieths < 2 || twentieths >= 20) return `百分之${digits === '100' ? '百' : digits}`
  const tenths = Math.floor(twentieths / 2)
  return `${tenths === 2 ? '两' : chineseWords(tenths)}成${twentieths % 2 === 1 ? '五' : ''}`
}

/** Says a number or both ends of a range, a bound so that it still holds. */
function ends(q: Quantity, locale: Locale, say: (value: number, rounding: Rounding) => string): string {
  switch (qualifierOf(q)) {
    case 'at-least':
    case 'more-than':
      return say(q.lo, 'down')
    case 'at-most':
    case 'less-than':
      return say(q.hi, 'up')
    case 'as-much-as':
      return say(q.hi, 'nearest')
    case 'between':
      return `${say(q.lo, 'down')}${locale === 'zh' ? '到' : ' to '}${say(q.hi, 'up')}`
    default:
      return say(q.lo, 'nearest')
  }
}

/** "降六成", "down 60 percent", "翻番", "doubled". */
function changeOf(q: Quantity, locale: Locale, decimals: number, hasUnit: boolean): string {
  const say = (value: number, rounding: Rounding) => percentOf(Math.abs(value), locale, decimals, rounding)
  if (!hasUnit) return ends(q, locale, (value, rounding) => digitsOf(Math.abs(value) * 100, locale, decimals, rounding))
  if (isPoint(q) && q.lo === 0) return locale === 'zh' ? '持平' : 'unchanged'
  if (isPoint(q) && q.lo === 1 && !q.about) return locale === 'zh' ? '翻番' : 'doubled'
  const verb = (value: number) => (value < 0 ? { zh: '降', en: 'down ' } : { zh: '增', en: 'up ' })[locale]
  if (!isPoint(q) && Number.isFinite(q.lo) && Number.isFinite(q.hi)) {
    return ends(q, locale, (value, rounding) => verb(value) + say(value, rounding))
  }
  return verb(Number.isFinite(q.lo) ? q.lo : q.hi) + qualifierOfSpeech(q, locale) + ends(q, locale, say)
}

/** What is said before the number, in Chinese. */
function leadOf(unit: Unit, tokens: string): string {
  const { form, after } = unitOf(unit)
  const [, per = ''] = after.zh.split('/')
  return form === 'price' ? `每${tokens} token ` : (leads[per] ?? '')
}

/** What is said after the number: of money its currency, which English prints before it. */
function tailOf(unit: Unit, locale: Locale, isOne: boolean, tokens = 'million'): string {
  const { form, before, after, singular } = unitOf(unit)
  if (locale === 'zh') return after.zh.replace(/\/.*$/, '')
  const currency = { RMB: ' yuan', USD: isOne ? ' dollar' : ' dollars' }[before?.en.trim() ?? '']
  if (currency !== undefined) return currency + (form === 'price' ? ` per ${tokens} tokens` : after.en)
  return isOne ? (singular ?? after.en) : after.en
}

function amountOf(q: Quantity, unit: Unit, locale: Locale, display: Display, hasUnit: boolean): string {
  const { form } = unitOf(unit)
  const per = display.per === 'thousand' ? 1000 : 1
  if (form === 'price' && isPoint(q) && q.lo === 0 && hasUnit) return locale === 'zh' ? '免费' : 'free'
  const number = ends(q, locale, (value, rounding) => {
    if (form === 'price') return smallNumber(value / per, locale, rounding)
    if (form === 'count' || form === 'plain') return digitsOf(value, locale, display.digits ?? 1, rounding)
    return largeNumber(value, locale, display, rounding)
  })
  const said = qualifierOfSpeech(q, locale) + number
  if (!hasUnit) return said
  const tokens = per === 1 ? { zh: '百万', en: 'million' } : { zh: '千', en: 'thousand' }
  return (locale === 'zh' ? leadOf(unit, tokens.zh) : '') + said + tailOf(unit, locale, number === '1', tokens.en)
}

/** A fraction is said in whole parts, and that it is near them where it is. */
function fractionInWords(q: Quantity, locale: Locale): string {
  const parts = 1 / q.lo
  const isNear = isPoint(q) && !q.about && q.lo > 0 && q.lo <= 1 / 2 && Math.abs(Math.round(parts) - parts) > 1e-6
  const said = isNear ? { ...q, about: true } : q
  return qualifierOfSpeech(said, locale) + ends(said, locale, (value, rounding) => fractionOf(value, locale, rounding))
}

/** Chinese parts letters and digits from characters by a space. */
const spaced = (words: string) =>
  words.replaceAll(/(?<=\p{Script=Han})(?=[A-Za-z\d])|(?<=[A-Za-z\d])(?=\p{Script=Han})/gu, ' ').replaceAll(/ {2,}/g, ' ')

function speak(q: Quantity, unit: Unit, locale: Locale, display: Display, hasUnit: boolean): string {
  const { form, after } = unitOf(unit)
  switch (form) {
    case 'words':
      return display.words?.[locale] ?? ''
    case 'date':
      return formatDays(q, locale).replace('–', ' to ')
    case 'fraction':
      return fractionInWords(q, locale)
    case 'signed-percent':
      return changeOf(q, locale, display.digits ?? 1, hasUnit)
    case 'percent': {
      const isShare = unit === 'share' && hasUnit
      const number = ends(q, locale, (value, rounding) =>
        isShare ? percentOf(value, locale, display.digits ?? 1, rounding) : digitsOf(value * 100, locale, display.digits ?? 1, rounding),
      )
      return qualifierOfSpeech(q, locale) + number + (hasUnit && !isShare ? tailOf(unit, locale, number === '1') : '')
    }
    default:
      if (display.magnitude !== true) return amountOf(q, unit, locale, display, hasUnit)
      return locale === 'zh'
        ? powerWords(q.lo) + after.zh
        : `of the order of ${largeNumber(q.lo, 'en', {}, 'nearest')}${tailOf(unit, 'en', false)}`
  }
}

/**
 * A quantity as it is spoken: "每百万 token 一元", "as little as one thirtieth", "降六成", "more than 520.9 million yuan".
 * Money and the like are said in their own scale, whatever they are printed in.
 */
export function speakQuantity(
  q: Quantity,
  unit: Unit,
  locale: Locale,
  display: Display = {},
  { unit: hasUnit = true }: SpokenOptions = {},
): string {
  const words = speak(q, unit, locale, display, hasUnit)
  return locale === 'zh' ? spaced(words) : words
}

/** Puts words and what is spoken one after the other, in Chinese with a space where letters or digits meet characters. */
export const joinSpoken = (pieces: readonly string[], locale: Locale): string =>
  pieces.reduce((text, piece) => {
    const meets = /\p{Script=Han}\|[A-Za-z\d]|[A-Za-z\d]\|\p{Script=Han}/u.test(`${text.slice(-1)}|${piece.slice(0, 1)}`)
    return text + (locale === 'zh' && meets ? ' ' : '') + piece
  }, '')
