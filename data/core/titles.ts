/** What a title must say of numbers and names, and what it must not say besides. */
import { fraction, numeral, type Forms } from './numerals.ts'
import type { Locale, Text } from './types.ts'

/** Everything of a claim that has to stand in its titles. */
export interface Wording<Name extends string> {
  /** Each a number with the words it belongs to, such as "16 days", in every way it may be written. */
  readonly phrases: readonly Forms[]
  readonly names?: readonly Name[]
}

/** Puts every form of a number into a template, where it has a #. */
const filled = (forms: Forms, template: Text): Forms => ({
  zh: forms.zh.map(form => template.zh.replace('#', form)),
  en: forms.en.map(form => template.en.replace('#', form)),
})

/** Returns a whole number in its words: counted(16, { zh: '#天', en: '# days' }). Throws where it is none. */
export const counted = (n: number, template: Text): Forms => filled(numeral(n), template)

/** Returns one part of `n` in its words: oneIn(4, { zh: '逾#', en: 'over #' }). */
export const oneIn = (n: number, template: Text = { zh: '#', en: '#' }): Forms => filled(fraction(n), template)

/** Returns words that say a number without one: "half a year". */
export const saying = (zh: string, en: string): Forms => ({ zh: [zh], en: [en] })

/** Words with a numeral in them that count nothing. */
const idle = /一样|一起|一定|一直|统一|唯一/g

/** English words that count, one under the other by how they end. */
const englishNumbers = [
  '(?:zero|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|' +
    '(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundred|thousand|million|billion|dozen)(?:fold|s|th|ths)?)',
  '(?:first|second|third|(?:four|fif|six|seven|eigh|nin|ten|eleven|twelf)ths?|(?:twen|thir|for|fif|six|seven|eigh|nine)tieths?)',
  '(?:half|halves|quarters?|twice|thrice|(?:doubl|tripl|quadrupl)(?:e|es|ed|ing))',
]

/** Whatever counts, compares by a number, or ranks. */
const numeric: Readonly<Record<Locale, RegExp>> = {
  zh: /[\d〇零一二两三四五六七八九十百千万亿半]+|翻番|翻倍/g,
  en: new RegExp(`\\d[\\d.,]*|\\b(?:${englishNumbers.join('|')})\\b`, 'gi'),
}

/** A text with what does not tell apart taken away: spaces in Chinese; in English capitals, and where no line may break. */
const plain = (text: string, locale: Locale) =>
  locale === 'zh' ? text.replaceAll(/\s/g, '').replaceAll(idle, ' ') : text.toLowerCase().replaceAll('\u00a0', ' ')

/**
 * Returns what is wrong with a title, one line each: a number, comparison or name that follows from the facts and is
 * not there, and one that is there and does not follow.
 * @param names everybody and everything a title may name, as it writes them.
 */
export function titleFaults<Name extends string>(
  names: Readonly<Record<Name, Forms>>,
  title: string,
  locale: Locale,
  { phrases, names: named = [] }: Wording<Name>,
): string[] {
  let rest = plain(title, locale)
  const faults: string[] = []
  /** Takes the first of some forms that is there away, longest first: "a thirtieth" holds no tenth. */
  const take = (forms: readonly string[]): boolean => {
    const found = forms
      .map(form => plain(form, locale))
      .sort((a, b) => b.length - a.length)
      .find(form => rest.includes(form))
    if (found !== undefined) rest = rest.replace(found, ' ')
    return found !== undefined
  }
  const length = (forms: Forms) => Math.max(...forms[locale].map(form => form.length))
  for (const forms of [...phrases].sort((a, b) => length(b) - length(a))) {
    if (!take(forms[locale])) faults.push(`does not say "${forms[locale][0]}"`)
  }
  for (const [id, forms] of Object.entries<Forms>(names)) {
    const isNamed = named.some(one => one === id)
    const isThere = take(forms[locale])
    while (take(forms[locale]));
    if (isNamed && !isThere) faults.push(`does not name ${forms[locale][0]}`)
    if (!isNamed && isThere) faults.push(`names ${forms[locale][0]}, which the claim does not`)
  }
  for (const [word] of rest.matchAll(numeric[locale])) faults.push(`says "${word}", which does not follow from the facts`)
  return faults
}
