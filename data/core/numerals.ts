/** Numbers as titles write them: in words and in digits, in each language. */
import type { Locale } from './types.ts'

/** Every way a language may write something; the first is the one to use in a message. */
export type Forms = Readonly<Record<Locale, readonly string[]>>

const digitsZh = '零一二三四五六七八九'
const small = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
]
const tens = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']

/** A number from 1 to 9,999, as it stands before 万, 亿 or nothing. */
function groupZh(n: number): string {
  let words = ''
  let isGap = false
  for (const [unit, name] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(n / unit) % 10
    if (digit === 0) {
      isGap = words !== ''
      continue
    }
    words += (isGap ? '零' : '') + (digitsZh[digit] ?? '') + name
    isGap = false
  }
  return words.replace(/^一十/, '十')
}

/** Returns a whole number from 0 below 10¹² in Chinese words. */
export function chineseWords(n: number): string {
  const [yi, wan, rest] = [Math.floor(n / 1e8), Math.floor(n / 1e4) % 1e4, n % 1e4]
  const words = `${yi ? `${groupZh(yi)}亿` : ''}${wan ? `${groupZh(wan)}万` : ''}${rest ? groupZh(rest) : ''}`
  return words || '零'
}

/** Returns a whole number from 0 below 10¹² in English words. */
export function englishWords(n: number): string {
  for (const [unit, name] of [
    [1e9, 'billion'],
    [1e6, 'million'],
    [1000, 'thousand'],
    [100, 'hundred'],
  ] as const) {
    if (n >= unit) {
      const rest = n % unit
      return `${englishWords(Math.floor(n / unit))} ${name}${rest ? ` ${englishWords(rest)}` : ''}`
    }
  }
  return small[n] ?? `${tens[Math.floor(n / 10)]}${n % 10 ? `-${small[n % 10]}` : ''}`
}

const irregular: Readonly<Record<string, string>> = {
  one: 'first',
  two: 'second',
  three: 'third',
  five: 'fifth',
  eight: 'eighth',
  nine: 'ninth',
  twelve: 'twelfth',
}

/** Returns the English ordinal of a whole number below 10¹²: "thirtieth". */
export function englishOrdinal(n: number): string {
  return englishWords(n).replace(/[a-z]+$/, last => irregular[last] ?? `${last.replace(/y$/, 'ie')}th`)
}

/** Returns how a whole number from 0 below 10¹² may be written. Throws on any other. */
export function numeral(n: number): Forms {
  if (!Number.isSafeInteger(n) || n < 0 || n >= 1e12) throw new Error(`A title's number must be whole, from 0 below 10¹², not ${n}`)
  const words = chineseWords(n)
  const scaled = n % 1e8 === 0 && n > 0 ? [`${n / 1e8}亿`] : n % 1e4 === 0 && n > 0 ? [`${n / 1e4}万`] : []
  const hundreds = n % 100 === 0 && n > 1000 && n < 10_000 && n % 1000 !== 0 ? [`${englishWords(n / 100)} hundred`] : []
  const millions = n % 1e6 === 0 && n > 0 ? [n % 1e9 === 0 ? `${n / 1e9} billion` : `${n / 1e6} million`] : []
  return {
    zh: [words, words.replace(/^二(?!十)/, '两'), ...scaled, String(n), n.toLocaleString('en')],
    en: [englishWords(n), ...hundreds, ...(n === 5e8 ? ['half a billion'] : []), ...millions, String(n), n.toLocaleString('en')],
  }
}

/** Returns how one part of a whole cut into `n` may be written. Throws where `n` is not whole, from 2. */
export function fraction(n: number): Forms {
  if (!Number.isSafeInteger(n) || n < 2) throw new Error(`A title's fraction must be one in 2 or more, not one in ${n}`)
  const name = n === 4 ? 'quarter' : englishOrdinal(n)
  return n === 2
    ? { zh: ['一半', '半', '1/2'], en: ['half', '1/2'] }
    : { zh: [`${chineseWords(n)}分之一`, `1/${n}`], en: [`a ${name}`, `one ${name}`, `1/${n}`] }
}
