import type { Locale, SourceId } from '../../data/index.ts'
import { formatPeriodShort, locales, source, sourceIds } from '../../data/index.ts'
import { sourcePages } from '../../deck.config.ts'
import { anywhere, heightOf, intoBoxes, linesOf, linesOfPieces } from './paging.ts'

/**
 * Of the two columns a page has: how wide a source's words are, a little less than they may be as names are bold; and how high
 * all of them. The first column of all holds the article.
 */
export const textWidth = 372
const room = 392
const padding = 6

const words = {
  zh: {
    counted: (name: string) => `${name}统计`,
    read: (day: string) => `读于 ${day}`,
    licence: '许可：',
    licenceOf: (text: string) => text.replace(' (code); ', '（代码）；').replace(' (models)', '（模型）'),
    split: '；',
    colon: '：',
    comma: '，',
  },
  en: {
    counted: (name: string) => `counted by ${name}`,
    read: (day: string) => `read ${day}`,
    licence: 'licence: ',
    licenceOf: (text: string) => text,
    split: '; ',
    colon: ': ',
    comma: ', ',
  },
} as const

const unstated = ['not stated', 'not looked up']
const days = sourceIds.map(id => source(id).accessed)

/** The day on which most sources were read, said once; a row tells where it was another. */
export const readOn = days.toSorted((a, b) => days.filter(day => day === b).length - days.filter(day => day === a).length)[0] ?? ''

/** Each thing known stays on one line, or each clause of it. */
const factBreaks = /(?<=[;,] |；)/

/** Those of which the day of reading was not kept. */
export const undated = sourceIds.filter(id => id !== 'article' && unstated.includes(source(id).accessed))

const dayOf = (date: string, locale: Locale) => (unstated.includes(date) ? '' : formatPeriodShort(date, locale))

/** An address as it is read, in any script, and no longer than a line: the link leads on, and the published data hold it whole. */
function shown(address: string): string {
  const letters = [...decodeURI(address)]
  for (let end = letters.length; ; end--) {
    const text = letters.slice(0, end).join('') + (end < letters.length ? '…' : '')
    if (end === 0 || linesOf(text, textWidth) <= 1) return text
  }
}

/** What a source's row says: who published it, what it is and when, in one sentence; what else is known of it; where it is. */
export function rowOf(id: SourceId, locale: Locale) {
  const { title, producer, host, published, accessed, address, licence, compiler } = source(id)
  const t = words[locale]
  const day = dayOf(published, locale)
  const isBracketed = locale === 'en' && day !== '' // a title may end with a date itself
  const read = accessed === readOn || unstated.includes(accessed) ? '' : t.read(dayOf(accessed, locale))
  const counted = compiler && !producer[locale].startsWith(compiler[locale]) ? t.counted(compiler[locale]) : ''
  const facts = [counted, read, unstated.includes(licence) ? '' : t.licence + t.licenceOf(licence)].filter(Boolean)
  // Who published it, and where a copy stands. That nobody is named is no name.
  const [, name = '', place = ''] = (host === undefined ? /^([^（(]*[^（( ])(.*)$/u : /^()(.*)$/u).exec(producer[locale]) ?? []
  return {
    name,
    place,
    said: t.colon + title[locale] + (isBracketed ? ' ' : day && t.comma),
    day: isBracketed ? `(${day})` : day,
    facts: facts.join(t.split).split(factBreaks),
    address: shown(address),
  }
}

/** How many lines its row takes. */
function lines(id: SourceId, locale: Locale): number {
  const { name, place, said, day, facts, address } = rowOf(id, locale)
  return (
    linesOfPieces([...(name + place + said).split(anywhere), day], textWidth) +
    linesOfPieces(facts, textWidth) +
    linesOf(address, textWidth)
  )
}

/** All but the article in columns, of which a page has two, and the first but one. */
const columns = intoBoxes(
  sourceIds.filter(id => id !== 'article'),
  id => locales.map(locale => heightOf(lines(id, locale), padding)),
  room,
)

/** Returns how many pages the sources take. */
export const sourcePageCount = Math.ceil((columns.length + 1) / 2)

/** Returns the columns of sources on a page of the appendix, the first being 1; the last page there is holds all that is left. */
export function sourcesOnPage(page: number): SourceId[][] {
  return columns.slice(Math.max(0, 2 * page - 3), page === sourcePages.length ? undefined : 2 * page - 1)
}

/** Returns the alias of the slide that lists a source; the first of them lists the article. */
export function sourceSlide(id: SourceId): string {
  return sourcePages.find((_, index) => sourcesOnPage(index + 1).some(column => column.includes(id))) ?? sourcePages[0]
}
