import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { launchBrowser } from '../../scripts/browser.ts'
import { readPdf, type PdfPage } from '../../scripts/pdf.ts'
import { printDeck } from '../../scripts/print.ts'
import { whitePixels } from '../support/raster.ts'

interface Printed {
  readonly title: string
  /** First column of the tables that stand for the charts. */
  readonly labels: readonly string[]
}

const families = /^Noto(?:SansSC-(?:Regular|Bold)|SerifSC-Bold)$/

let browser: Browser
let slides: Printed[]
let pages: PdfPage[]
let pdf: Uint8Array

/** Text without white space, compatibility characters told apart no more. */
const bare = (text: string) => text.normalize('NFKC').replace(/\s+/g, '')

beforeAll(async () => {
  browser = await launchBrowser()
  const page = await browser.newPage()
  pdf = await printDeck(page, inject('deckUrl'))
  pages = await readPdf(pdf)
  slides = await page.evaluate(() => [...document.querySelectorAll('.print-slide-container')].map(slide => ({
    title: slide.querySelector('h1')?.textContent ?? '',
    labels: [...slide.querySelectorAll('[data-chart] tbody tr > :first-child')].map(cell => cell.textContent ?? ''),
  })))
})

afterAll(() => browser?.close())

/** What each slide has that its page has not. */
const missing = (wanted: (slide: Printed) => readonly string[]) => slides.flatMap((slide, index) => wanted(slide)
  .filter(text => !bare(pages[index]?.text ?? '').includes(bare(text)))
  .map(text => `page ${index + 1}: ${text}`))

test('there is one page a slide', () => expect(pages.length).toBe(slides.length))

test('every slide\'s title can be found on its page', () => {
  expect(slides.flatMap(({ title }, index) => title === '' ? [index + 1] : [])).toEqual([])
  expect(missing(({ title }) => [title])).toEqual([])
})

test('every chart\'s labels can be found on its page', () => {
  expect(slides.flatMap(({ labels }) => labels).length).toBeGreaterThan(0)
  expect(missing(({ labels }) => labels)).toEqual([])
})

test('nothing is a bitmap', () => {
  expect(pages.flatMap(({ bitmaps }, index) => bitmaps > 0 ? [`page ${index + 1}: ${bitmaps}`] : [])).toEqual([])
})

test('every font is embedded TrueType of the deck\'s families, so no character is missing from them', () => {
  const foreign = pages.flatMap(({ fonts }, index) => fonts
    .filter(({ name, type }) => type !== 'CIDFontType2' || !families.test(name))
    .map(({ name, type }) => `page ${index + 1}: ${name} (${type})`))
  expect(foreign).toEqual([])
})

test('charts stand on the slide\'s own paper: nothing is left white on any page', async () => {
  expect(slides.filter(({ labels }) => labels.length > 0).length).toBeGreaterThan(7)
  const white = await whitePixels(pdf)
  expect(white).toHaveLength(slides.length)
  expect(white.flatMap((count, index) => count > 0 ? [`page ${index + 1}: ${count} white pixels`] : [])).toEqual([])
})
