/** The one place that words a quantity, in Chinese and English. */
import { fact, isFactId, type FactId, type StatedFactId } from './facts.ts'
import { wordFormula } from './core/formula.ts'
import { formatDigits, scaleFor, type Digits, type Rounding } from './core/format-number.ts'
import { formatDays, formatPeriod } from './core/format-period.ts'
import { qualifierOf, type Qualifier } from './core/interval.ts'
import { withSign } from './core/standings.ts'
import type { Display, Locale, Quantity, Text, Unit } from './core/types.ts'

export { formatBase, formatInterval, unitNames } from './core/format-base.ts'
export { formatAxisDay, formatAxisMonth, formatDate, formatPeriod, formatPeriodShort } from './core/format-period.ts'

/** A quantity in pieces, for big figures and charts; joined by `joinParts`. */
interface Parts {
  /** "至少", "at least"; empty for an exact value. */
  readonly qualifier: string
  /** What stands before the digits, with its space: "RMB ". */
  readonly before: string
  readonly number: string
  /** What follows the digits, with its space: "亿元", " billion". */
  readonly after: string
}

interface Options {
  /** False leaves out "at least" and its like; default true. */
  readonly qualifier?: boolean
  /** False leaves out the unit, scale words included; default true. */
  readonly unit?: boolean
}

const qualifierWords: Readonly<Record<Qualifier, Text>> = {
  exact: { zh: '', en: '' },
  about: { zh: '约', en: 'about' },
  'at-least': { zh: '至少', en: 'at least' },
  'more-than': { zh: '多于', en: 'more than' },
  'at-most': { zh: '至多', en: 'at most' },
  'less-than': { zh: '少于', en: 'less than' },
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

interface Affixes {
  readonly before?: Text
  readonly after: Text
  /** English after exactly 1. */
  readonly singular?: string
}

/** True for sums of money, which a formula prints with "bn" for "billion". */
const isMoney = (unit: Unit): boolean => unit === 'yuan' || unit === 'yuan/project'

function affixesOf(unit: Unit, display: Display): Affixes {
  const rmb = { zh: '', en: 'RMB ' }
  const per =
    display.per === 'thousand' ? { zh: '/千 tokens', en: ' per thousand tokens' } : { zh: '/百万 tokens', en: ' per million tokens' }
  switch (unit) {
    case 'yuan':
      return { before: rmb, after: { zh: '元', en: '' } }
    case 'yuan/project':
      return { before: rmb, after: { zh: '元/个', en: ' per project' } }
    case 'yuan/Mtok':
      return { before: rmb, after: { zh: `元${per.zh}`, en: per.en } }
    case 'usd/Mtok':
      return { before: { zh: '', en: 'USD ' }, after: { zh: `美元${per.zh}`, en: per.en } }
    case 'projects':
      return { after: { zh: '个', en: ' projects' }, singular: ' project' }
    case 'people':
      return { after: { zh: '人', en: ' people' }, singular: ' person' }
    case 'chips':
      return { after: { zh: '张', en: ' chips' }, singular: ' chip' }
    case 'parameters':
      return { after: { zh: '参数', en: ' parameters' }, singular: ' parameter' }
    case 'gpu-hours':
      return { after: { zh: ' GPU 小时', en: ' GPU hours' }, singular: ' GPU hour' }
    case 'calls/day':
      return { after: { zh: '次/日', en: ' calls a day' }, singular: ' call a day' }
    case 'tokens/day':
      return { after: { zh: ' tokens/日', en: ' tokens a day' }, singular: ' token a day' }
    case 'tokens':
      return { after: { zh: ' tokens', en: ' tokens' }, singular: ' token' }
    case 'vendors':
      return { after: { zh: '家', en: ' vendors' }, singular: ' vendor' }
    case 'days':
      return { after: { zh: '天', en: ' days' }, singular: ' day' }
    case 'times':
      return { after: { zh: '倍', en: ' times' }, singular: ' time' }
    case 'share':
    case 'change':
      return { after: { zh: '%', en: '%' } }
    case 'fraction':
    case 'date':
    case 'relation':
      return { after: { zh: '', en: '' } }
  }
}

interface Printer {
  readonly print: (value: number, rounding: Rounding) => string
  readonly scaleWord: string
}

const opposite: Readonly<Record<Rounding, Rounding>> = { nearest: 'nearest', down: 'up', up: 'down' }

/** 1/30 for what lies between 0 and 1, plain digits for anything else. */
function printFraction(value: number, rounding: Rounding, digits: Digits): string {
  if (value <= 0 || value >= 1) return formatDigits(value, { max: 3 }, rounding)
  return `1/${formatDigits(1 / value, digits, opposite[rounding])}`
}

function printerFor(q: Quantity, unit: Unit, locale: Locale, display: Display): Printer {
  const fixed = (fallback: number): Digits =>
    display.digits === undefined ? { max: fallback } : { min: display.digits, max: display.digits }
  const plain = (factor: number, digits: Digits): Printer => ({
    print: (value, rounding) => formatDigits(value * factor, digits, rounding),
    scaleWord: '',
  })
  switch (unit) {
    case 'share':
      return plain(100, fixed(1))
    case 'change':
      return {
        print: (value, rounding) => (value > 0 ? '+' : '') + formatDigits(value * 100, fixed(1), rounding),
        scaleWord: '',
      }
    case 'fraction':
      return { print: (value, rounding) => printFraction(value, rounding, fixed(1)), scaleWord: '' }
    case 'times':
      return plain(1, fixed(1))
    case 'yuan/Mtok':
    case 'usd/Mtok':
      return plain(display.per === 'thousand' ? 1 / 1000 : 1, fixed(display.per === 'thousand' ? 5 : 2))
    case 'projects':
    case 'vendors':
    case 'days':
      return plain(1, fixed(1))
    default: {
      // One scale for both ends of a range, that of the larger finite one.
      const size = Math.max(...[q.lo, q.hi].filter(Number.isFinite).map(Math.abs), 0)
      // Chips are counted out unless the fact says otherwise: 12,345, not 1.23万.
      const scaled: Display = unit === 'chips' ? { scale: 'one', ...display } : display
      const scale = scaleFor(size, locale, scaled)
      return {
        print: (value, rounding) => formatDigits(value / scale.factor, scale.digits, rounding),
        scaleWord: scale.word,
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

/** A quantity in pieces. Its unit says how it is worded, `display` what differs from that. Throws on NaN. */
export function formatParts(q: Quantity, unit: Unit, locale: Locale, display: Display = {}): Parts {
  // A comparison is all in its words; without them there is nothing to print.
  if (unit === 'relation') return wordsOnly(display.words?.[locale] ?? '—')
  if (unit === 'date' && Number.isFinite(q.lo) && Number.isFinite(q.hi)) return wordsOnly(formatDays(q, locale))
  const qualifier = qualifierOf(q)
  const { print, scaleWord } = printerFor(q, unit, locale, display)
  const affixes = affixesOf(unit, display)
  const number = numberOf(q, qualifier, print, locale)
  const before = affixes.before?.[locale] ?? ''
  const isOne = locale === 'en' && number === '1' && scaleWord === ''
  const after = scaleWord + (isOne ? (affixes.singular ?? affixes.after.en) : affixes.after[locale])
  return {
    qualifier: qualifierWord(q, locale),
    before,
    number,
    after,
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

/** A fact's quantity in words, as its own unit and display have it. */
export function formatFact(id: FactId, locale: Locale, options: Options = {}): string {
  const { quantity, unit, display } = fact(id)
  return formatQuantity(quantity, unit, locale, display, options)
}

/** The same in pieces. */
export function factParts(id: FactId, locale: Locale): Parts {
  const { quantity, unit, display } = fact(id)
  return formatParts(quantity, unit, locale, display)
}

/** A piece of a formula as it is read: an input in figures, or what stands between inputs. */
export interface FormulaPiece {
  readonly text: string
  readonly input?: StatedFactId
}

/** The formula of a derived fact in figures, piece by piece, such as "413", " ÷ ", "1,520"; empty for any other fact. */
export function formulaPieces(id: FactId, locale: Locale): FormulaPiece[] {
  const { display: own, formula, inputs } = fact(id)
  if (formula === undefined) return []
  // Counts of one kind among themselves need no unit.
  const isCount = inputs.every(input => fact(input).unit === 'projects')
  const inFigures = (input: StatedFactId) => {
    const { quantity, unit, display } = fact(input)
    if (unit === 'relation') return formatQuantity(quantity, 'times', locale, {}, { unit: false })
    // The steps of one formula are quoted per as many tokens as its result.
    const isPrice = unit === 'yuan/Mtok' || unit === 'usd/Mtok'
    const shown: Display = isPrice ? (own.per ? { per: own.per } : {}) : { ...display, short: isMoney(unit) }
    return formatQuantity(quantity, unit, locale, shown, { unit: !isCount })
  }
  const pieces: FormulaPiece[] = []
  // Each input stands in the line as the number of its piece between two marks that no wording holds.
  const mark = '\u0000'
  const hold = (words: (input: StatedFactId) => string) => (input: StatedFactId) =>
    mark + (pieces.push({ text: words(input), input }) - 1) + mark
  const line = wordFormula(formula, locale, {
    fact: hold(inFigures),
    label: hold(input => fact(input).label[locale]),
    period: hold(input => formatPeriod(fact(input).period, locale)),
  })
  return line
    .split(mark)
    .map((text, i) => (i % 2 === 1 && pieces[Number(text)]) || { text })
    .filter(({ text }) => text !== '')
}

/** The same as one string, such as "413 ÷ 1,520"; undefined for a fact without formula. */
export function formulaInFigures(id: FactId, locale: Locale): string | undefined {
  return (
    formulaPieces(id, locale)
      .map(({ text }) => text)
      .join('') || undefined
  )
}

/** A fact in words with its standing's sign behind it, as drawn text and notes need it; see `withSign`. */
export function formatMarked(id: FactId, locale: Locale, options: Options = {}): string {
  return withSign(formatFact(id, locale, options), fact(id).standing)
}

/**
 * Returns a text with every `{{id}}` replaced by the fact in words and its sign.
 * Throws where an id names no fact.
 * @param convert what becomes of the words, unless they are as they should be.
 */
export function fillFacts(text: string, locale: Locale, convert = (words: string) => words): string {
  return text.replaceAll(/\{\{\s*([^{}]*?)\s*\}\}/g, (whole, id: string) => {
    if (!isFactId(id))
      throw new Error(`${whole}: expected the id of a fact, such as {{tenders}}; data/article.ts, context.ts and derived.ts list them`)
    return convert(formatMarked(id, locale))
  })
}
