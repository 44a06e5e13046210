import type { Locale, SourceId } from '../../data/index.ts'
import { formatPeriodShort, source, sourceIds } from '../../data/index.ts'
import { sourcePages } from '../../deck.config.ts'
import { heightOf, intoBoxes, linesOf } from './paging.ts'

/** Of the two columns a page has: how wide a source's words are, and how high all of them; the first column of all holds the article. */
export const textWidth = 374
const room = 376
const padding = 9

const stated = (text: string): string | undefined => (text === 'not stated' ? undefined : text)
const dated = (date: string, locale: Locale): string | undefined => (stated(date) ? formatPeriodShort(date, locale) : undefined)

/** What a source's row says: who published it, what it is, when; where it is; and what else it states. */
export function worded(id: SourceId, locale: Locale) {
  const { title, producer, published, accessed, address, licence } = source(id)
  return {
    producer: producer[locale],
    title: title[locale],
    published: dated(published, locale),
    accessed: dated(accessed, locale),
    licence: stated(licence),
    address,
  }
}

/** How many lines its row takes. */
function lines(id: SourceId, locale: Locale): number {
  const { producer, title, published = '', accessed = '', licence = '', address } = worded(id, locale)
  const further = [accessed && `${accessed}       `, licence && `${licence}      `].join('')
  return [`${producer} ${title} ${published}`, address, further].reduce((sum, text) => sum + linesOf(text, textWidth), 0)
}

/** All but the article in columns, of which a page has two, and the first but one. */
const columns = intoBoxes(
  sourceIds.filter(id => id !== 'article'),
  id => heightOf({ zh: lines(id, 'zh'), en: lines(id, 'en') }, padding),
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
