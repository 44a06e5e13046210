import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { readDeck, type Deck, type DeckSlide } from '../../tools/render/read-deck.ts'
import { printDeck } from '../../tools/render/pdf/pdf.ts'
import { openPrintView } from '../../tools/render/print-view.ts'
import { bare, eachPage, readPdf, withPdf, type PdfPage } from '../../tools/render/pdf/read.ts'
import { decks } from '../../tools/deck/decks.ts'
import { openBrowser } from '../support/browser.ts'
import { deckFonts, flat, readTags } from '../support/pdf.ts'
import { blackGrounds, overprinted } from '../support/pdf-boxes.ts'
import { figuresOn, uaFaults } from '../support/pdf-ua.ts'
import { slideNumbers } from '../support/slides.ts'

/** A slide's number by its alias. */
const no = await slideNumbers()
const wins = no('wins')

let browser: Browser
let page: Page
let pdf: Uint8Array
let pages: PdfPage[]
let deck: Deck
let slides: readonly DeckSlide[]
let chartLabels: string[][]
/** Width and height of each slide's canvases, in slide pixels. */
let canvases: number[][][]

/** Points of the paper that a slide pixel gets. */
const scale = (45 / 64) * 0.75

/** Prints the handout from a page of its own. @param css rules that spoil the deck. */
async function print(slides?: readonly number[], css = '', folder = ''): Promise<Uint8Array> {
  await using one = await browser.newPage()
  await one.addInitScript(rules => {
    const style = new CSSStyleSheet()
    style.replaceSync(rules)
    document.adoptedStyleSheets.push(style)
  }, css)
  return await printDeck(one, inject('deckUrl') + folder, { view: 'handout', slides })
}

/** What readers call the pages. */
const labelsOf = (data: Uint8Array) => withPdf(data, file => file.getPageLabels())

/** What a slide's page says, in order: foot line, title, notes with the sign of a click. */
const wording = ({ no, title, note }: DeckSlide) => [`${no}${title}`, title, ...note.map(line => line.replaceAll('[click]', '→'))]

/** The texts that do not stand in another one after the other. */
function missing(texts: readonly string[], whole: string): string[] {
  let from = 0
  return texts.filter(text => {
    const found = bare(whole).indexOf(bare(text), from)
    from = found < 0 ? from : found + bare(text).length
    return found < 0
  })
}

beforeAll(async () => {
  browser = await openBrowser()
  page = await browser.newPage()
  await openPrintView(page, inject('deckUrl'), { view: 'handout' })
  deck = await readDeck(page)
  slides = deck.slides
  chartLabels = await page
    .locator('.print-slide-container')
    .evaluateAll(all =>
      all.map(slide => [...slide.querySelectorAll('[data-chart] tbody tr > :first-child')].map(cell => cell.textContent ?? '')),
    )
  canvases = await page
    .locator('.print-slide-container')
    .evaluateAll(all => all.map(slide => [...slide.querySelectorAll('canvas')].map(canvas => [canvas.clientWidth, canvas.clientHeight])))
  pdf = await print()
  pages = await readPdf(pdf)
})

afterAll(() => browser?.close())

test('there is one A4 page a slide', async () => {
  expect(slides.length).toBeGreaterThan(40)
  const sizes = await eachPage(pdf, async ({ view }) => view.map(Math.round))
  expect(sizes).toEqual(slides.map(() => [0, 0, 595, 842]))
})

test("a page has its slide's number and title at its foot, the slide, then the whole of what is spoken", () => {
  expect(slides.filter(({ note }) => note.length === 0)).toEqual([])
  expect(
    slides.flatMap((slide, index) => missing(wording(slide), pages[index]?.text ?? '').map(text => `slide ${slide.no}: ${text}`)),
  ).toEqual([])
})

test("no text leaves the paper's margins, on any page", async () => {
  const margin = 33 // pt: 13.8 mm, less half an em for the blank half of a quotation mark at a line's start
  const outside = await eachPage(pdf, async one => {
    const { items } = await one.getTextContent()
    return items.flatMap(item => {
      if (!('str' in item) || item.str.trim() === '') return []
      const [left = 0, bottom = 0] = item.transform.slice(4) as number[]
      return left < margin || left + item.width > 595 - margin || bottom < 20 || bottom > 842 - 40
        ? [`page ${one.pageNumber}: ${item.str}`]
        : []
    })
  })
  expect(outside.flat()).toEqual([])
})

test('charts are drawn, and nothing is a bitmap', () => {
  expect(chartLabels.filter(labels => labels.length > 0).length).toBeGreaterThan(7)
  expect(chartLabels.flatMap((labels, index) => labels.filter(label => !bare(pages[index]?.text).includes(bare(label))))).toEqual([])
  expect(pages.filter(({ bitmaps }) => bitmaps > 0)).toEqual([])
})

test('charts are printed as large as their place, so that what is drawn meets the words that stand on it', async () => {
  const figures = await figuresOn(pdf)
  expect(canvases.flat().length).toBeGreaterThan(7)
  const isPrinted = (index: number, size: readonly number[]) =>
    figures[index]?.some(
      ({ box: [left, bottom, right, top] }) =>
        Math.abs(right - left - (size[0] ?? 0) * scale) < 0.5 && Math.abs(top - bottom - (size[1] ?? 0) * scale) < 0.5,
    )
  expect(canvases.flatMap((all, index) => all.filter(size => !isPrinted(index, size)).map(size => `page ${index + 1}: ${size}`))).toEqual(
    [],
  )
  expect((await blackGrounds(pdf)).flat()).toEqual([])
})

test.each([decks.zh, decks.en])('no code of a figure stands on other words: $name', async ({ folder }) => {
  const { codes, faults } = await overprinted(folder === '' ? pdf : await print(undefined, '', folder))
  expect(codes).toBeGreaterThan(300)
  expect(faults).toEqual([])
})

test('what is left of a sheet is ruled, beside what is spoken and below it, down to its foot', async () => {
  await page.emulateMedia({ media: 'print' })
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
  const sheets = await page.locator('article').evaluateAll(all =>
    all.map(sheet => {
      const { top, height } = sheet.getBoundingClientRect()
      const box = (part: Element | null) => {
        const { top: from = 0, bottom = 0 } = part?.getBoundingClientRect() ?? {}
        return { from: Math.round(from - top), to: Math.round(bottom - top) }
      }
      const part = (selector: string) => box(sheet.querySelector(`:scope > ${selector}`))
      return {
        height: Math.round(height),
        slide: part('.slide'),
        spoken: part('.below > .note > .spoken'),
        below: part('.below > .note > .lines'),
        beside: part('.below > .lines'),
      }
    }),
  )
  await page.evaluate(() => dispatchEvent(new Event('afterprint')))
  await page.emulateMedia({ media: 'screen' })
  expect(sheets).toHaveLength(slides.length)
  const foot = 996 // px: 263.5 mm, a sheet of A4 without its margins
  expect(
    sheets.filter(
      ({ height, slide, spoken, below, beside }) =>
        height !== foot || below.to !== foot || beside.to !== foot || below.from < spoken.to || beside.from !== slide.to + 30,
    ),
  ).toEqual([])
})

test('slides are small on paper only, where charts, measured at their own size, still fill their place', async () => {
  const measure = () =>
    page.evaluate(() => ({
      slides: [
        ...new Set([...document.querySelectorAll('.print-slide-container')].map(slide => Math.round(slide.getBoundingClientRect().width))),
      ],
      rest: [...document.querySelectorAll('[data-chart]')].map(chart =>
        Math.round(chart.getBoundingClientRect().width - (chart.querySelector('canvas')?.getBoundingClientRect().width ?? 0)),
      ),
    }))
  expect((await measure()).slides).toEqual([980])
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
  const paper = await measure()
  await page.evaluate(() => dispatchEvent(new Event('afterprint')))
  expect(paper.slides).toEqual([689])
  expect(paper.rest.length).toBeGreaterThan(7)
  expect(paper.rest.filter(width => width !== 0)).toEqual([])
})

test("every font is embedded TrueType of the deck's families", () => {
  expect(pages.flatMap(({ fonts }) => fonts).filter(({ name, type }) => type !== 'CIDFontType2' || !deckFonts.test(name))).toEqual([])
})

test('it keeps the rules of PDF/UA-1 that a machine can check', async () => expect(await uaFaults(pdf)).toEqual([]))

test("read aloud, the slide's heading comes first and that of its notes last", async () => {
  const headings = (await readTags(pdf)).map(tags => flat(tags).filter(({ role }) => /^H\d$/.test(role)))
  expect(headings.map(all => bare(all[0]?.text))).toEqual(slides.map(({ title }) => bare(title)))
  expect(headings.map(all => all[0]?.role)).toEqual(slides.map(() => 'H1'))
  expect(headings.filter(all => !all.at(-1)?.text.startsWith('讲稿'))).toEqual([])
})

test('the file is called what the deck is, and its pages and bookmarks what the slides are', async () => {
  expect(await labelsOf(pdf)).toEqual(slides.map(({ no }) => String(no)))
  await withPdf(pdf, async file => {
    expect((await file.getMetadata()).info).toMatchObject({ Title: deck.title, Author: deck.author, Language: deck.lang })
    expect((await file.getOutline()).flatMap(({ items }) => items.map(({ title }) => title))).toEqual(slides.map(({ title }) => title))
  })
})

test('notes too long for a page run on to the next, which says whose they are and counts as theirs', async () => {
  const long = await print(['disclosure', 'wins', 'amounts'].map(no), 'article:nth-of-type(2) .spoken { font-size: 40px }')
  const printed = (await readPdf(long)).map(({ text }) => bare(text))
  const { title = '', note = [] } = slides.find(({ no: own }) => own === wins) ?? {}
  expect(printed.length).toBeGreaterThan(3)
  expect(printed.slice(1, -1).filter(text => !text.includes(bare(`${wins}${title}`)))).toEqual([])
  expect(printed.slice(1, -1).join('')).toContain(bare(note.at(-1)).slice(-3))
  expect(await labelsOf(long)).toEqual([`${no('disclosure')}`, ...printed.slice(1, -1).map(() => `${wins}`), `${no('amounts')}`])
})

test('a slide that is blank is refused, though its foot line says its title', async () => {
  await expect(print([no('disclosure'), wins], `[id^="${String(wins).padStart(3, '0')}-"] { visibility: hidden }`)).rejects.toThrow(
    `without their slide's text: ${wins} "`,
  )
})
