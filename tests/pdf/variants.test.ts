import { PDFDocument, PDFName, PDFRef } from '@cantoo/pdf-lib'
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, inject, test, vi } from 'vitest'
import { launchBrowser } from '../../tools/system/browser.ts'
import { readDeck } from '../../tools/render/read-deck.ts'
import { sourceSlide } from '../../components/ledger/source-pages.ts'
import { printDeck } from '../../tools/render/pdf/pdf.ts'
import { openPrintView, prepareForPaper, type ViewOptions } from '../../tools/render/print-view.ts'
import { bare, eachPage, readPdf, withPdf } from '../../tools/render/pdf/read.ts'
import { openBrowser } from '../support/browser.ts'
import { patience } from '../support/deck.ts'
import { flat, readTags } from '../support/pdf.ts'
import { overprinted } from '../support/pdf-boxes.ts'
import { readXmp, uaFaults } from '../support/pdf-ua.ts'
import { paperColors } from '../support/raster.ts'
import { slideNumbers } from '../support/slides.ts'

/** A slide's number by its alias. */
const no = await slideNumbers()

let browser: Browser
beforeAll(async () => void (browser = await openBrowser()))
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
    const slides = [no('fork'), no('since')]
    const [whole, steps] = [await print({ slides }), await print({ slides, clicks: true })]
    expect(await labelsOf(steps)).toEqual([...[0, 1, 2].map(step => `${slides[0]}.${step}`), `${slides[1]}`])
    const texts = (await readPdf(steps)).map(({ text }) => text)
    expect(texts.filter((_, index) => index === 2 || index === 3)).toEqual((await readPdf(whole)).map(({ text }) => text))
    expect(new Set(texts).size).toBe(texts.length)
    expect(texts.slice(0, 3).map(text => text.length)).toEqual(
      texts
        .slice(0, 3)
        .map(text => text.length)
        .toSorted((a, b) => a - b),
    )
  })
})

const some = ['argument', 'price-cuts', 'three-paths', 'contested', 'ledger-article-2'].map(no)

test.each<ViewOptions>([{ clicks: true, dark: true }, { slides: some }, { view: 'handout', dark: true, slides: some }])(
  'printed as %j it is as accessible, and no code stands on other words',
  async options => {
    const pdf = await print(options)
    expect(await uaFaults(pdf)).toEqual([])
    expect(await overprinted(pdf)).toMatchObject({ faults: [] })
  },
)

describe('with some slides', () => {
  test('they keep their numbers, and links to slides left out are no links', async () => {
    const slides = [no('price-cuts'), no('wins')]
    const some = await print({ slides })
    expect(await labelsOf(some)).toEqual(slides.map(String))
    expect((await readPdf(some)).map(({ text }) => /16天|91个/.exec(bare(text))?.[0])).toEqual(['16天', '91个'])
    const links = await eachPage(some, async page => (await page.getAnnotations()).length)
    expect(links).toEqual([0, 0])
    expect((await readTags(some)).flatMap(flat).filter(({ role }) => role === 'Link')).toEqual([])
  })

  test('their figures leave room for notes only where the appendix that these lead to is printed', async () => {
    await using page = await browser.newPage()
    const notesIn = async (...aliases: string[]) => {
      await printDeck(page, inject('deckUrl'), { slides: aliases.map(no) })
      return page.locator('.note-mark').count()
    }
    expect(await notesIn('price-cuts', 'wins')).toBe(0)
    expect(await notesIn('wins', 'ledger-article-2')).toBeGreaterThan(0)
  })

  test('links to slides that are there still work', async () => {
    const sources = sourceSlide('S15')
    const some = await print({ slides: [no('wins'), no(sources)] })
    const [first = []] = await eachPage(some, async page => (await page.getAnnotations()).map(({ dest }) => dest))
    expect(first).toContain(`/${sources}`)
  })
})

describe('links', () => {
  test('by number work like those by name, with a query too', async () => {
    await using page = await browser.newPage()
    await openPrintView(page, inject('deckUrl'), { slides: [no('price-cuts'), no('wins'), no('buyers')] })
    const links = page.locator('footer a')
    const given = [`#/${no('wins')}`, '#/wins', '#/wins?clicks=1', `#/${no('disclosure')}`]
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
    await openPrintView(page, inject('deckUrl'), { slides: [no('price-cuts'), no('wins')] })
    await page
      .locator('footer a')
      .first()
      .evaluate(link => link.setAttribute('href', '#/nowhere'))
    await expect(prepareForPaper(page, (await readDeck(page)).slides)).rejects.toThrow(
      `There is no slide for these links: #/nowhere on slide ${no('price-cuts')}`,
    )
  })
})

test('dark is dark, light is light', async () => {
  expect(await paperColors(await print({ slides: [no('wins')], dark: true }))).toEqual([[20, 20, 18]])
  expect(await paperColors(await print({ slides: [no('wins')] }))).toEqual([[246, 242, 234]])
})

describe('the same deck', () => {
  test.each(['print', 'handout'] as const)('gives the same bytes under SOURCE_DATE_EPOCH, from another browser too: %s', async view => {
    vi.stubEnv('SOURCE_DATE_EPOCH', '1700000000')
    await using other = await launchBrowser()
    const page = await other.newPage()
    const slides = ['price-cuts', 'wins', 'precision', 'derived-3', 'ledger-article-2', 'ledger-context-11'].map(no)
    // One that has shown other slides before, and so counts its elements from elsewhere.
    await printDeck(page, inject('deckUrl'), { slides: [no('ledger-article-3')] })
    const [one, two] = [await print({ slides, view }), await printDeck(page, inject('deckUrl'), { slides, view })]
    expect(Buffer.compare(one, two)).toBe(0)
    expect((await PDFDocument.load(one, { updateMetadata: false })).getCreationDate()).toEqual(new Date(1_700_000_000_000))
  })

  test('differs in nothing but its dates without', async () => {
    const printed = []
    for (const epoch of ['1', '1700000000']) {
      vi.stubEnv('SOURCE_DATE_EPOCH', epoch)
      const document = await PDFDocument.load(await print({ slides: ['price-cuts', 'wins', 'ledger-context-11'].map(no) }), {
        updateMetadata: false,
      })
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
    await expect(print({ slides: [no('price-cuts')] })).rejects.toThrow(/SOURCE_DATE_EPOCH.*"today"/)
  })
})

describe('what cannot be printed is refused', () => {
  test('a slide that is not there in time, by its number', async () => {
    await using page = await browser.newPage()
    // The part that draws the field never arrives.
    await page.route('**/FieldChart-*.js', () => undefined)
    // A busy machine may be late with the other slide too, at first.
    await vi.waitFor(
      () =>
        expect(printDeck(page, inject('deckUrl'), { slides: [no('fork'), no('wins')], timeout: 3000 })).rejects.toThrow(
          new RegExp(`not ready after 3 s: slide ${no('wins')} is still loading$`),
        ),
      { timeout: patience },
    )
  })

  test('a font that does not load, by its name', async () => {
    await using page = await browser.newPage()
    await page.route('**/*serif-700*.woff2', route => route.abort())
    await vi.waitFor(
      () =>
        expect(printDeck(page, inject('deckUrl'), { slides: [no('wins')], timeout: 3000 })).rejects.toThrow(
          /font "?Deck Serif"? 700 could not be loaded/,
        ),
      { timeout: patience },
    )
  })

  test('a blank page, by its slide', async () => {
    await using page = await browser.newPage()
    await page.addInitScript(
      id => {
        const style = new CSSStyleSheet()
        style.replaceSync(`[id^="${id}-"] { visibility: hidden }`)
        document.adoptedStyleSheets.push(style)
      },
      String(no('wins')).padStart(3, '0'),
    )
    await expect(printDeck(page, inject('deckUrl'), { slides: ['disclosure', 'wins', 'amounts'].map(no) })).rejects.toThrow(
      new RegExp(`without their slide's text: ${no('wins')} "文章称“断层[^"]*"$`),
    )
  })
})
