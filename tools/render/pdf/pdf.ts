import type { Page } from 'playwright-core'
import { languageOf } from '../../../data/core/languages.ts'
import { placeNames } from '../../../deck.config.ts'
import { fact, isFactId, source, sourceIds, sourceUrl, type Locale } from '../../../data/index.ts'
import { bare, readPdf } from './read.ts'
import { textConverter } from '../../deck/traditional.ts'
import { dateOfExport } from '../../system/date.ts'
import { readDeck, type Deck } from '../read-deck.ts'
import { finishPdf, type PageName } from './finish.ts'
import type { LinkTarget } from './links.ts'
import { openPrintView, prepareForPaper, type ViewOptions } from '../print-view.ts'

/** The numbers of the slides in the opened view, one for each time a slide is shown. */
function slideNumbers(page: Page): Promise<number[]> {
  return page.locator('.print-slide-container').evaluateAll(slides => slides.map(slide => Number(slide.id.slice(0, 3))))
}

/** What the pages of these slides are called: "7", or "7.0", "7.1" … where a slide has one for each of several steps. */
function pageNames(numbers: readonly number[], { lang, slides }: Deck, isByStep: boolean): PageName[] {
  const language = languageOf(lang)
  const words = textConverter(language)
  const parts = new Map(Object.entries(placeNames[language.locale]).map(([part, name]) => [part, words(name)]))
  return numbers.map((no, index) => {
    const { title = '', part = '' } = slides[no - 1] ?? {}
    const step = index - numbers.indexOf(no)
    const hasSteps = isByStep && numbers.filter(other => other === no).length > 1
    return { label: hasSteps ? `${no}.${step}` : String(no), title, part: parts.get(part) ?? part }
  })
}

/** How a link is worded, by what it leads to. */
const linkWords: Readonly<
  Record<
    Locale,
    {
      slide: (no: string, title: string) => string
      row: (code: string, label: string, no: string) => string
      source: (id: string, title: string) => string
    }
  >
> = {
  zh: {
    slide: (no, title) => `第 ${no} 页：${title}`,
    row: (code, label, no) => `${code}：${label}，见第 ${no} 页`,
    source: (id, title) => `来源 ${id}：${title}`,
  },
  en: {
    slide: (no, title) => `Slide ${no}: ${title}`,
    row: (code, label, no) => `${code}: ${label}, on slide ${no}`,
    source: (id, title) => `Source ${id}: ${title}`,
  },
}

/** Says what a link leads to, in the deck's language: a fact's row, a slide, a source; any other address as it is. */
function sayLink(target: LinkTarget, { lang }: Deck, names: readonly PageName[]): string {
  const language = languageOf(lang)
  const { locale } = language
  const say = linkWords[locale]
  if ('url' in target) {
    const id = sourceIds.find(one => sourceUrl(one) === target.url)
    return id === undefined ? target.url : textConverter(language)(say.source(id, source(id).title[locale]))
  }
  const { label, title } = names[target.page] ?? { label: '', title: '' }
  const id = target.place.replace(/^fact-/, '')
  return textConverter(language)(isFactId(id) ? say.row(fact(id).code, fact(id).label[locale], label) : say.slide(label, title))
}

/** What a sheet of the handout says in its foot line. */
const footOf = (no: number, { slides }: Deck) => `${no}${bare(slides[no - 1]?.title ?? '')}`

/** The number of the slide that each sheet of a handout belongs to: its own, or the one before where a note runs on. */
function sheetNumbers(texts: readonly string[], numbers: readonly number[], deck: Deck): number[] {
  let at = 0
  return texts.map(text => {
    const next = numbers[at + 1]
    if (next !== undefined && text.includes(footOf(next, deck))) at++
    return numbers[at] ?? 0
  })
}

/** What sheets of a handout hold beside the title in their foot line, which does not show that the slide is there. */
function bodiesOf(texts: readonly string[], numbers: readonly number[], deck: Deck): string[] {
  const runsOn = (index: number) => numbers[index] === numbers[index - 1]
  return texts.map((text, index) => (runsOn(index) ? text : text.replace(footOf(numbers[index] ?? 0, deck), '')))
}

/** Throws where a page does not hold its slide's title: it is blank, or another slide's. */
function assertPrinted(texts: readonly string[], names: readonly PageName[]): void {
  if (texts.length !== names.length) throw new Error(`The browser printed ${texts.length} pages for ${names.length} slides`)
  const blank = names.filter(({ title }, index) => title === '' || !texts[index]?.includes(bare(title)))
  if (blank.length > 0)
    throw new Error(
      `The browser printed pages without their slide's text: ${blank.map(({ label, title }) => `${label} "${title}"`).join(', ')}`,
    )
}

/**
 * Gives empty cells of tables a space: Chromium leaves them out of the tags, and those behind them would count as theirs.
 * One in a corner becomes a head, since no head is its own. Runs in the page.
 */
function fillCells(): void {
  for (const corner of document.querySelectorAll('thead td:empty')) {
    const head = document.createElement('th')
    head.scope = 'col'
    corner.replaceWith(head)
  }
  for (const cell of document.querySelectorAll('td:empty, th:empty')) cell.textContent = '\u00A0'
}

/**
 * Prints a served deck as a tagged PDF.
 * Rejects where the deck does not get ready, and where a page is missing or blank; the error names the slides.
 */
export async function printDeck(page: Page, deckUrl: string, options: ViewOptions = {}): Promise<Uint8Array> {
  const date = dateOfExport()
  await openPrintView(page, deckUrl, options)
  // Notes lead to rows of the appendix: where none of these is printed, no room is left for them either.
  if ((await page.locator('[data-ledger]').count()) === 0) await openPrintView(page, deckUrl, { ...options, notes: false })
  const deck = await readDeck(page)
  await prepareForPaper(page, deck.slides)
  await page.evaluate(fillCells)
  const printed = await page.pdf({ tagged: true, printBackground: true, preferCSSPageSize: true })
  const texts = (await readPdf(printed)).map(({ text }) => bare(text))
  const shown = await slideNumbers(page)
  const isHandout = options.view === 'handout'
  const numbers = isHandout ? sheetNumbers(texts, shown, deck) : shown
  const names = pageNames(numbers, deck, options.clicks ?? false)
  assertPrinted(isHandout ? bodiesOf(texts, numbers, deck) : texts, names)
  const { title, author, info: subject, keywords, lang } = deck
  return finishPdf(printed, { title, author, subject, keywords, lang, date }, names, target => sayLink(target, deck, names))
}
