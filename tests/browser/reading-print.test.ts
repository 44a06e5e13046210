/** The talk as an article on paper, as Ctrl+P prints it. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { languages } from '../../data/core/languages.ts'
import { files } from '../../deck.config.ts'
import { bare, readPdf } from '../../tools/render/pdf/read.ts'
import { serveFolder, type Served } from '../../tools/system/serve.ts'
import { openBrowser } from '../support/browser.ts'
import { publicFolder } from '../support/built-deck.ts'
import { paperColors } from '../support/raster.ts'

let browser: Browser
let host: Served

beforeAll(async () => {
  browser = await openBrowser()
  host = await serveFolder(publicFolder, 3980)
})

afterAll(async () => {
  await browser?.close()
  await host?.[Symbol.asyncDispose]()
})

describe.each([languages.zh, languages.en])('$id', ({ folder }) => {
  test('a dozen sheets hold the talk, in ink on white, with no drawing cut in two and no heading left alone', async () => {
    await using page = await browser.newPage({ colorScheme: 'dark', serviceWorkers: 'block' })
    await page.goto(host.url + folder + files.readable)
    await page.evaluate(() => document.fonts.ready)
    const articles = page.locator('article:not(.appendix *)')
    const titles = await articles.locator('h1, h3').allTextContents()
    /** Each title with the first words of the paragraph right behind it. */
    const after = await articles
      .locator('h1 + p:not(.to), h3 + p:not(.to)')
      .evaluateAll(all => all.map(one => [one.previousElementSibling?.textContent ?? '', (one.textContent ?? '').trim().slice(0, 8)]))
    const drawings = await articles
      .locator('.narrow svg')
      .evaluateAll(all => all.map(svg => [...svg.querySelectorAll('text')].map(text => text.textContent ?? '')))
    const data = await page.pdf({ format: 'A4' })
    const pages = await readPdf(data)
    expect(pages.length).toBeGreaterThanOrEqual(8)
    expect(pages.length).toBeLessThanOrEqual(14)
    expect(pages.reduce((sum, { bitmaps }) => sum + bitmaps, 0)).toBe(0)
    const printed = pages.map(({ text }) => bare(text))
    expect(titles.filter(title => !printed.some(text => text.includes(bare(title))))).toEqual([])
    // What follows a title stands on its page.
    expect(after.length).toBeGreaterThan(10)
    expect(after.filter(([title, next]) => next && !printed.some(text => text.includes(bare(title)) && text.includes(bare(next))))).toEqual(
      [],
    )
    expect(drawings.length).toBeGreaterThan(20)
    expect(drawings.filter(words => !printed.some(text => words.every(word => text.includes(bare(word)))))).toEqual([])
    expect(new Set((await paperColors(data)).flat())).toEqual(new Set([255]))
  })
})
