import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { launchBrowser } from '../../scripts/browser.ts'
import { readDeck, type DeckSlide } from '../../scripts/export/deck.ts'
import { openPrintView } from '../../scripts/export/print-view.ts'
import { bare, eachPage, readPdf, type PdfPage } from '../../scripts/read-pdf.ts'
import { deckFonts, flat, readTags } from '../support/pdf.ts'

let browser: Browser
let page: Page
let pdf: Uint8Array
let pages: PdfPage[]
let slides: readonly DeckSlide[]
let chartLabels: string[][]

const print = () => page.pdf({ tagged: true, printBackground: true, preferCSSPageSize: true })

/** What a slide's page says, in order: foot line, title, notes with the sign of a click. */
const wording = ({ no, title, note }: DeckSlide) => [`${no}${title}`, title, ...note.map(line => line.replaceAll('[click]', '→'))]

/** The texts that do not stand in another one after the other. */
function missing(texts: readonly string[], whole: string): string[] {
  let from = 0
  return texts.filter((text) => {
    const found = bare(whole).indexOf(bare(text), from)
    from = found < 0 ? from : found + bare(text).length
    return found < 0
  })
}

beforeAll(async () => {
  browser = await launchBrowser()
  page = await browser.newPage()
  await openPrintView(page, inject('deckUrl'), { view: 'handout' })
  slides = (await readDeck(page)).slides
  chartLabels = await page.locator('.print-slide-container').evaluateAll(all => all.map(slide =>
    [...slide.querySelectorAll('[data-chart] tbody tr > :first-child')].map(cell => cell.textContent ?? '')))
  pdf = await print()
  pages = await readPdf(pdf)
})

afterAll(() => browser?.close())

test('there is one A4 page a slide', async () => {
  expect(slides.length).toBeGreaterThan(40)
  const sizes = await eachPage(pdf, async ({ view }) => view.map(Math.round))
  expect(sizes).toEqual(slides.map(() => [0, 0, 595, 842]))
})

test('a page has its slide\'s number and title at its foot, the slide, then the whole of what is spoken', () => {
  expect(slides.filter(({ note }) => note.length === 0)).toEqual([])
  expect(slides.flatMap((slide, index) => missing(wording(slide), pages[index]?.text ?? '').map(text => `slide ${slide.no}: ${text}`))).toEqual([])
})

test('no text leaves the paper\'s margins, on any page', async () => {
  const margin = 50 // pt: 20 mm, and half an em for the blank half of a quotation mark at a line's start
  const outside = await eachPage(pdf, async (one) => {
    const { items } = await one.getTextContent()
    return items.flatMap((item) => {
      if (!('str' in item) || item.str.trim() === '')
        return []
      const [left = 0, bottom = 0] = item.transform.slice(4) as number[]
      return left < margin || left + item.width > 595 - margin || bottom < 20 || bottom > 842 - 40 ? [`page ${one.pageNumber}: ${item.str}`] : []
    })
  })
  expect(outside.flat()).toEqual([])
})

test('charts are drawn, and nothing is a bitmap', () => {
  expect(chartLabels.filter(labels => labels.length > 0).length).toBeGreaterThan(7)
  expect(chartLabels.flatMap((labels, index) => labels.filter(label => !bare(pages[index]?.text).includes(bare(label))))).toEqual([])
  expect(pages.filter(({ bitmaps }) => bitmaps > 0)).toEqual([])
})

test('slides are small on paper only, where charts, measured at their own size, still fill their place', async () => {
  const measure = () => page.evaluate(() => ({
    slides: [...new Set([...document.querySelectorAll('.print-slide-container')].map(slide => Math.round(slide.getBoundingClientRect().width)))],
    rest: [...document.querySelectorAll('[data-chart]')].map(chart =>
      Math.round(chart.getBoundingClientRect().width - (chart.querySelector('canvas')?.getBoundingClientRect().width ?? 0))),
  }))
  expect((await measure()).slides).toEqual([980])
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
  const paper = await measure()
  await page.evaluate(() => dispatchEvent(new Event('afterprint')))
  expect(paper.slides).toEqual([642])
  expect(paper.rest.length).toBeGreaterThan(7)
  expect(paper.rest.filter(width => width !== 0)).toEqual([])
})

test('every font is embedded TrueType of the deck\'s families', () => {
  expect(pages.flatMap(({ fonts }) => fonts).filter(({ name, type }) => type !== 'CIDFontType2' || !deckFonts.test(name))).toEqual([])
})

test('read aloud, the slide\'s heading comes first and that of its notes last', async () => {
  const headings = (await readTags(pdf)).map(tags => flat(tags).filter(({ role }) => /^H\d$/.test(role)))
  expect(headings.map(all => bare(all[0]?.text))).toEqual(slides.map(({ title }) => bare(title)))
  expect(headings.map(all => all[0]?.role)).toEqual(slides.map(() => 'H1'))
  expect(headings.filter(all => !all.at(-1)?.text.startsWith('讲稿'))).toEqual([])
})

test('notes too long for a page run on to the next, which says whose they are', async () => {
  await openPrintView(page, inject('deckUrl'), { view: 'handout', slides: [13, 14, 15] })
  const times = 6
  const sentence = await page.locator('.spoken').nth(1).evaluate((note, count) => {
    const last = note.lastElementChild?.textContent ?? ''
    note.innerHTML = note.innerHTML.repeat(count)
    return last
  }, times)
  const printed = (await readPdf(await print())).map(({ text }) => bare(text))
  const { title = '' } = slides[13] ?? {}
  expect(printed.length).toBeGreaterThan(3)
  expect(printed.slice(1, -1).filter(text => !text.includes(bare(`14${title}`)))).toEqual([])
  expect(printed.join('').split(bare(sentence)).length - 1).toBe(times)
})
