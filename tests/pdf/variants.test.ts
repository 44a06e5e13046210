import { PDFDocument, PDFName, PDFRef } from '@cantoo/pdf-lib'
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, inject, test, vi } from 'vitest'
import { launchBrowser } from '../../tools/system/browser.ts'
import { readDeck } from '../../tools/render/read-deck.ts'
import { printDeck } from '../../tools/render/pdf/pdf.ts'
import { openPrintView, prepareForPaper, type ViewOptions } from '../../tools/render/print-view.ts'
import { eachPage, readPdf, withPdf } from '../../tools/render/pdf/read.ts'
import { patience } from '../support/deck.ts'
import { flat, readTags } from '../support/pdf.ts'
import { overprinted } from '../support/pdf-boxes.ts'
import { readXmp, uaFaults } from '../support/pdf-ua.ts'
import { paperColors } from '../support/raster.ts'

let browser: Browser
beforeAll(async () => void (browser = await launchBrowser()))
afterAll(() => browser?.close())
afterEach(() => vi.unstubAllEnvs())

/** Prints the built deck from a page of its own. */
async function print(options?: ViewOptions): Promise<Uint8Array> {
  await using page = await browser.newPage()
  return await printDeck(page, inject('deckUrl'), options)
}

/** What readers call the pages. */
const labelsOf = (pdf: Uint8Array) => withPdf(pdf, file => file.getPageLabels())

describe('with a page a step', () => {
  test("a slide's steps follow each other, the last as it is without", async () => {
    const [whole, steps] = [await print({ slides: [2, 5] }), await print({ slides: [2, 5], clicks: true })]
    expect(await labelsOf(steps)).toEqual(['2.0', '2.1', '2.2', '2.3', '2.4', '5'])
    const texts = (await readPdf(steps)).map(({ text }) => text)
    expect(texts.filter((_, index) => index === 4 || index === 5)).toEqual((await readPdf(whole)).map(({ text }) => text))
    expect(new Set(texts).size).toBe(texts.length)
    expect(texts.slice(0, 5).map(text => text.length)).toEqual(
      texts
        .slice(0, 5)
        .map(text => text.length)
        .toSorted((a, b) => a - b),
    )
  })
})

test.each<ViewOptions>([{ clicks: true }, { dark: true }, { slides: [2, 5, 24, 36, 45] }, { view: 'handout', dark: true }])(
  'printed as %j it is as accessible, and no code stands on other words',
  async options => {
    const pdf = await print(options)
    expect(await uaFaults(pdf)).toEqual([])
    expect(await overprinted(pdf)).toMatchObject({ faults: [] })
  },
)

describe('with some slides', () => {
  test('they keep their numbers, and links to slides left out are no links', async () => {
    const some = await print({ slides: [5, 14] })
    expect(await labelsOf(some)).toEqual(['5', '14'])
    expect((await readPdf(some)).map(({ text }) => /十六天|九十一/.exec(text)?.[0])).toEqual(['十六天', '九十一'])
    const links = await eachPage(some, async page => (await page.getAnnotations()).length)
    expect(links).toEqual([0, 0])
    expect((await readTags(some)).flatMap(flat).filter(({ role }) => role === 'Link')).toEqual([])
  })

  test('their figures leave room for notes only where the appendix that these lead to is printed', async () => {
    await using page = await browser.newPage()
    const notesIn = async (slides: number[]) => {
      await printDeck(page, inject('deckUrl'), { slides })
      return page.locator('.note-mark').count()
    }
    expect(await notesIn([5, 14])).toBe(0)
    expect(await notesIn([14, 45])).toBeGreaterThan(0)
  })

  test('links to slides that are there still work', async () => {
    const some = await print({ slides: [14, 54] })
    const [first = []] = await eachPage(some, async page => (await page.getAnnotations()).map(({ dest }) => dest))
    expect(first).toEqual(['/sources-2'])
  })
})

describe('links', () => {
  test('by number work like those by name, with a query too', async () => {
    await using page = await browser.newPage()
    await openPrintView(page, inject('deckUrl'), { slides: [5, 14, 17] })
    const links = page.locator('footer a')
    const given = ['#/14', '#/wins', '#/wins?clicks=1', '#/13']
    await links.evaluateAll((all, hrefs) => all.forEach((link, i) => link.setAttribute('href', hrefs[i] ?? '')), given)
    expect(await links.count()).toBeGreaterThanOrEqual(given.length)
    await prepareForPaper(page, (await readDeck(page)).slides)
    expect((await links.evaluateAll(all => all.map(link => link.getAttribute('href')))).slice(0, 4)).toEqual([
      '#/wins',
      '#/wins',
      '#/wins',
      null,
    ])
  })

  test('to a slide that does not exist are refused, by slide', async () => {
    await using page = await browser.newPage()
    await openPrintView(page, inject('deckUrl'), { slides: [5, 14] })
    await page
      .locator('footer a')
      .first()
      .evaluate(link => link.setAttribute('href', '#/nowhere'))
    await expect(prepareForPaper(page, (await readDeck(page)).slides)).rejects.toThrow(
      'There is no slide for these links: #/nowhere on slide 5',
    )
  })
})

test('dark is dark, light is light', async () => {
  expect(await paperColors(await print({ slides: [14], dark: true }))).toEqual([[20, 20, 18]])
  expect(await paperColors(await print({ slides: [14] }))).toEqual([[246, 242, 234]])
})

describe('the same deck', () => {
  test.each(['print', 'handout'] as const)('gives the same bytes under SOURCE_DATE_EPOCH, from another browser too: %s', async view => {
    vi.stubEnv('SOURCE_DATE_EPOCH', '1700000000')
    await using other = await launchBrowser()
    const page = await other.newPage()
    const slides = [5, 14, 34, 41, 45, 52]
    // One that has shown other slides before, and so counts its elements from elsewhere.
    await printDeck(page, inject('deckUrl'), { slides: [46] })
    const [one, two] = [await print({ slides, view }), await printDeck(page, inject('deckUrl'), { slides, view })]
    expect(Buffer.compare(one, two)).toBe(0)
    expect((await PDFDocument.load(one, { updateMetadata: false })).getCreationDate()).toEqual(new Date(1_700_000_000_000))
  })

  test('differs in nothing but its dates without', async () => {
    const printed = []
    for (const epoch of ['1', '1700000000']) {
      vi.stubEnv('SOURCE_DATE_EPOCH', epoch)
      const document = await PDFDocument.load(await print({ slides: [5, 14, 52] }), { updateMetadata: false })
      expect(document.getModificationDate()).toEqual(new Date(Number(epoch) * 1000))
      expect(readXmp(document).get('xmp:ModifyDate')).toBe(new Date(Number(epoch) * 1000).toISOString().replace('.000', ''))
      document.setCreationDate(new Date(0))
      document.setModificationDate(new Date(0))
      const metadata = document.catalog.get(PDFName.of('Metadata'))
      if (metadata instanceof PDFRef) document.context.delete(metadata)
      printed.push(await document.save())
    }
    const [one = new Uint8Array(), two = new Uint8Array()] = printed
    expect(Buffer.compare(one, two)).toBe(0)
  })

  test('refuses a SOURCE_DATE_EPOCH that is no date', async () => {
    vi.stubEnv('SOURCE_DATE_EPOCH', 'today')
    await expect(print({ slides: [5] })).rejects.toThrow(/SOURCE_DATE_EPOCH.*"today"/)
  })
})

describe('what cannot be printed is refused', () => {
  test('a slide that is not there in time, by its number', async () => {
    await using page = await browser.newPage()
    // The part that draws bars never arrives.
    await page.route('**/BarChart-*.js', () => undefined)
    // A busy machine may be late with the other slide too, at first.
    await vi.waitFor(
      () =>
        expect(printDeck(page, inject('deckUrl'), { slides: [13, 14], timeout: 3000 })).rejects.toThrow(
          /not ready after 3 s: slide 14 is still loading$/,
        ),
      { timeout: patience },
    )
  })

  test('a font that does not load, by its name', async () => {
    await using page = await browser.newPage()
    await page.route('**/*serif-700*.woff2', route => route.abort())
    await vi.waitFor(
      () =>
        expect(printDeck(page, inject('deckUrl'), { slides: [14], timeout: 3000 })).rejects.toThrow(
          /font "?Deck Serif"? 700 could not be loaded/,
        ),
      { timeout: patience },
    )
  })

  test('a blank page, by its slide', async () => {
    await using page = await browser.newPage()
    await page.addInitScript(() => {
      const style = new CSSStyleSheet()
      style.replaceSync('[id^="014-"] { visibility: hidden }')
      document.adoptedStyleSheets.push(style)
    })
    await expect(printDeck(page, inject('deckUrl'), { slides: [13, 14, 15] })).rejects.toThrow(
      /without their slide's text: 14 "讯飞[^"]*"$/,
    )
  })
})
