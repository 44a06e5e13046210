import { Converter } from 'opencc-js/cn2t'
import type { Language } from '../../data/core/languages.ts'

/** What opencc takes for other words than the deck means: names, and terms of business it takes for programming. */
const own: readonly (readonly [wrong: string, right: string])[] = [
  ['位元組', '字節'], // ByteDance, not a byte
  ['百度智慧雲', '百度智能雲'],
  ['智慧超參數', '智能超參數'], // the compiler of the statistics
  ['智慧超引數', '智能超參數'],
  ['引數', '參數'], // of a model, not of a function
  ['箇中', '個中'], // so many 中標, not 箇中
  ['競爭的物件', '競爭的對象'], // whom, not an object
  ['釋出會', '發表會'], // of a product, not of a file
  ['釋出', '發布'],
  ['映象', '鏡像'],
  ['說明檔案', '說明文件'],
  ['營銷', '行銷'],
  ['最佳化', '優化'], // both are said; the article's terms are short
  ['卷', '捲'], // as in 內捲
]

const convert = Converter({ from: 'cn', to: 'twp' })

/** Turns simplified characters into traditional ones, and terms into those of Taiwan; everything else stays as it is. */
export const toTraditional = (text: string): string =>
  own.reduce((converted, [wrong, right]) => converted.replaceAll(wrong, right), convert(text))

/** Returns what makes the words of the slides, the dataset and the messages those of a language. */
export const wordsIn = ({ id }: Language): ((text: string) => string) => (id === 'zh-Hant' ? toTraditional : text => text)
