import type { Page } from 'playwright-core'
import { localeOf } from '../../composables/useLocale.ts'
import { placeNames } from '../../composables/useParts.ts'
import { readPdf } from '../pdf.ts'
import { dateOfExport } from './date.ts'
import { readDeck, type Deck } from './deck.ts'
import { finishPdf, type PageName } from './finish-pdf.ts'
import { openPrintView, prepareForPaper, type ViewOptions } from './print-view.ts'

/** Text without white space, compatibility characters told apart no more: as it can be compared. */
const bare = (text: string) => text.normalize('NFKC').replace(/\s+/g, '')

/** The slide number of each page in the opened view, in order. */
function slideNumbers(page: Page): Promise<number[]> {
  return page.locator('.print-slide-container').evaluateAll(slides => slides.map(slide => Number(slide.id.slice(0, 3))))
}

/** What each page is called: "7", or "7.0", "7.1" … where a slide has a page for each step. */
function pageNames(numbers: readonly number[], { lang, slides }: Deck): PageName[] {
  const parts = new Map(Object.entries(placeNames[localeOf(lang)]))
  return numbers.map((no, index) => {
    const { title = '', part = '' } = slides[no - 1] ?? {}
    const step = index - numbers.indexOf(no)
    const steps = numbers.filter(other => other === no).length
    return { label: steps > 1 ? `${no}.${step}` : String(no), title, part: parts.get(part) ?? part }
  })
}

/** Throws where a page does not hold its slide's title: it is blank, or another slide's. */
async function assertPrinted(data: Uint8Array, names: readonly PageName[]): Promise<void> {
  const pages = await readPdf(data)
  if (pages.length !== names.length)
    throw new Error(`The browser printed ${pages.length} pages for ${names.length} slides`)
  const blank = names.filter(({ title }, index) => !bare(pages[index]?.text ?? '').includes(bare(title)) || title === '')
  if (blank.length > 0)
    throw new Error(`The browser printed pages without their slide's text: ${blank.map(({ label, title }) => `${label} "${title}"`).join(', ')}`)
}

/**
 * Prints a served deck as a tagged PDF.
 * Rejects where the deck does not get ready, and where a page is missing or blank; the error names the slides.
 */
export async function printDeck(page: Page, deckUrl: string, options: ViewOptions = {}): Promise<Uint8Array> {
  await openPrintView(page, deckUrl, options)
  const deck = await readDeck(page)
  await prepareForPaper(page, deck.slides)
  const names = pageNames(await slideNumbers(page), deck)
  const printed = await page.pdf({ tagged: true, printBackground: true, preferCSSPageSize: true })
  await assertPrinted(printed, names)
  const { title, author, info: subject, keywords } = deck
  return finishPdf(printed, { title, author, subject, keywords, date: dateOfExport() }, names)
}
