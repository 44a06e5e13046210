import { Converter } from 'opencc-js/cn2t'

/** Words in Taiwan's use, which opencc takes for others: names, and terms of statistics for those of programming. */
const own: readonly (readonly [wrong: string, right: string])[] = [
  ['位元組', '字節'], // ByteDance, not a byte
  ['引數', '參數'], // of a model, not of a function
  ['智慧超參數', '智能超參數'], // the compiler of the statistics
  ['營銷', '行銷'],
  ['最佳化', '優化'], // both are said; the article's terms are short
]

const convert = Converter({ from: 'cn', to: 'twp' })

/** Returns a text in simplified characters in the traditional ones and the terms of Taiwan; everything else as it is. */
export const toTraditional = (text: string): string =>
  own.reduce((converted, [wrong, right]) => converted.replaceAll(wrong, right), convert(text))
