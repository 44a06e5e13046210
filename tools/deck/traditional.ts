import { Converter } from 'opencc-js/cn2t'
import type { Language } from '../../data/core/languages.ts'
import { corrections } from '../../deck.traditional.ts'

const convert = Converter({ from: 'cn', to: 'twp' })

/** Turns simplified characters into traditional ones, and terms into those of Taiwan; everything else stays as it is. */
export const toTraditional = (text: string): string =>
  corrections.reduce((converted, [wrong, right]) => converted.replaceAll(wrong, right), convert(text))

/** Returns what makes the words of the slides, the dataset and the messages those of a language. */
export const textConverter = ({ id }: Language): ((text: string) => string) => (id === 'zh-Hant' ? toTraditional : text => text)
