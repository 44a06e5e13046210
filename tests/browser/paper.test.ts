import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { bare, eachPage, readPdf } from '../../tools/render/pdf/read.ts'
import { openBrowser } from '../support/browser.ts'
import { onStage, openDeck, placeOf, press, settle } from '../support/deck.ts'
import { whitePixels } from '../support/raster.ts'

let browser: Browser
beforeAll(async () => void (browser = await openBrowser()))
afterAll(() => browser?.close())

/** What Ctrl+P offers: usual papers, with the margins browsers leave. In points, of which an inch has 72. */
const margin = 72 * 0.4
const papers = [
  { format: 'A4', landscape: false },
  { format: 'A4', landscape: true },
  { format: 'Letter', landscape: false },
  { format: 'Letter', landscape: true },
  { format: 'A5', landscape: false },
] as const
type Paper = (typeof papers)[number]

/** Prints the page as Ctrl+P does. */
const print = (page: Page, paper: Paper) => page.pdf({ ...paper, margin: { top: '0.4in', right: '0.4in', bottom: '0.4in', left: '0.4in' } })

/** Words that reach into a margin, where they are cut off, by page. */
const cutOff = (data: Uint8Array) =>
  eachPage(data, async page => {
    const [left = 0, bottom = 0, right = 0, top = 0] = page.view
    const { items } = await page.getTextContent()
    return items.flatMap(item => {
      if (!('str' in item) || item.str.trim() === '') return []
      const [x, y] = [Number(item.transform[4]), Number(item.transform[5])]
      return x >= left + margin - 1 &&
        x + item.width <= right - margin + 1 &&
        y >= bottom + margin - 1 &&
        y + item.height <= top - margin + 1
        ? []
        : [item.str]
    })
  })

/** The texts the slide on stage shows, those drawn on charts among them. */
const textsOn = (page: Page, slide: number) =>
  page.locator(onStage(slide)).evaluate(root => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    const texts: string[] = []
    while (walker.nextNode()) {
      const { parentElement, textContent } = walker.currentNode
      if (
        parentElement?.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
        !parentElement.closest('a[hreflang], .visually-hidden, [role="region"]')
      )
        texts.push(textContent ?? '')
    }
    return [...texts, ...[...root.querySelectorAll('[data-chart] tbody td:first-child')].map(cell => cell.textContent ?? '')]
  })

/** What is wrong with a printed slide, one line each. */
async function faultsOf(data: Uint8Array, texts: readonly string[]): Promise<string[]> {
  const pages = await readPdf(data)
  const printed = bare(pages[0]?.text)
  return [
    ...(pages.length === 1 ? [] : [`${pages.length} pages`]),
    ...pages.flatMap(({ bitmaps }) => (bitmaps > 0 ? [`${bitmaps} bitmaps`] : [])),
    ...(await cutOff(data)).flat().map(text => `"${text}" is cut off`),
    ...texts.filter(text => !printed.includes(bare(text))).map(text => `"${text}" is missing`),
  ]
}

describe('Ctrl+P', () => {
  test('prints any slide whole, on one page, without controls or bitmaps', async () => {
    const { page } = await openDeck(browser, inject('deckUrl'))
    const faults: string[] = []
    const { slides } = await placeOf(page)
    for (let no = 1; no <= slides; no++) {
      await page.evaluate(hash => {
        location.hash = hash
      }, `#/${no}?clicks=9`)
      await settle(page)
      // Each paper has its turn, at each window size: what the screen shows large, paper does not.
      await page.setViewportSize(no % 2 === 0 ? { width: 1600, height: 900 } : { width: 800, height: 1000 })
      const paper = papers[no % papers.length] ?? papers[0]
      const data = await print(page, paper)
      faults.push(...(await faultsOf(data, await textsOn(page, no))).map(fault => `slide ${no} on ${paper.format}: ${fault}`))
    }
    expect(faults).toEqual([])
    expect(slides).toBeGreaterThan(40)
    await page.context().close()
  })

  test.each(papers)('on $format, landscape $landscape: as large as the paper allows', async paper => {
    const { page } = await openDeck(browser, inject('deckUrl'), '#/wins')
    const title = bare((await page.locator('#slideshow h1:visible').textContent()) ?? '')
    const size = await page.locator('#slideshow h1:visible').evaluate(heading => Number.parseFloat(getComputedStyle(heading).fontSize))
    const data = await print(page, paper)
    expect(await faultsOf(data, await textsOn(page, (await placeOf(page)).slide))).toEqual([])
    const [printed] = await eachPage(data, async sheet => {
      const [, , width = 0, height = 0] = sheet.view
      const heading = (await sheet.getTextContent()).items.find(
        item => 'str' in item && item.str !== '' && title.startsWith(bare(item.str)),
      )
      return {
        size: heading && 'height' in heading ? heading.height : 0,
        fit: Math.min((width - 2 * margin) / 980, (height - 2 * margin) / 552),
      }
    })
    expect(printed?.size).toBeCloseTo(size * (printed?.fit ?? 0), 0)
    await page.context().close()
  })

  test.each(['light', 'dark'] as const)('in %s prints ink on white, and leaves the screen as it was', async colorScheme => {
    const { page } = await openDeck(browser, inject('deckUrl'), '#/wins')
    await page.emulateMedia({ colorScheme })
    /** The scheme, how large the slide is, and the colour a chart has in its corner. */
    const screen = () =>
      page.locator('#slideshow [data-chart="wins"] canvas').evaluate((canvas: HTMLCanvasElement) => {
        const copy = new OffscreenCanvas(1, 1).getContext('2d')
        copy?.drawImage(canvas, 4, 4, 1, 1, 0, 0, 1, 1)
        return [
          document.documentElement.classList.contains('dark'),
          canvas.getBoundingClientRect().width,
          ...(copy?.getImageData(0, 0, 1, 1).data ?? []),
        ]
      })
    const before = [colorScheme === 'dark', expect.closeTo(872, 0), ...(colorScheme === 'dark' ? [20, 20, 18] : [246, 242, 234]), 255]
    await expect.poll(screen).toEqual(before)
    const data = await print(page, papers[1])
    expect(await faultsOf(data, await textsOn(page, (await placeOf(page)).slide))).toEqual([])
    // At half size the page has 421 × 298 points; the field covers a third of them.
    expect((await whitePixels(data))[0]).toBeGreaterThan(421 * 298 * 0.6)
    await expect.poll(screen).toEqual(before)
    // Other browsers take their picture of a chart within the event itself.
    expect(
      await page.locator('#slideshow [data-chart="wins"] canvas').evaluate((canvas: HTMLCanvasElement) => {
        dispatchEvent(new Event('beforeprint'))
        const copy = new OffscreenCanvas(1, 1).getContext('2d')
        copy?.drawImage(canvas, 4, 4, 1, 1, 0, 0, 1, 1)
        dispatchEvent(new Event('afterprint'))
        return [...(copy?.getImageData(0, 0, 1, 1).data ?? [])]
      }),
    ).toEqual([255, 255, 255, 255])
    await page.context().close()
  })

  test.each(['presenter/wins', 'presenter/buyers', 'speaker/wins', 'speaker/buyers'])(
    'with notes prints the slide, and below it what is spoken: %s',
    async place => {
      const { page } = await openDeck(browser, inject('deckUrl'), `#/${place}`)
      await page.setViewportSize({ width: 1440, height: 900 })
      const texts = await textsOn(page, (await placeOf(page)).slide)
      const notes = await page.locator('.slidev-note').first().innerText()
      for (const paper of papers) {
        const data = await print(page, paper)
        const pages = await readPdf(data)
        const printed = bare(pages.map(({ text }) => text).join(''))
        expect((await cutOff(data)).flat()).toEqual([])
        expect(texts.filter(text => !bare(pages[0]?.text).includes(bare(text)))).toEqual([])
        expect(notes.split('\n').filter(line => !printed.includes(bare(line)))).toEqual([])
        expect(pages.reduce((sum, { bitmaps }) => sum + bitmaps, 0)).toBe(0)
        expect(printed).not.toContain('Current')
        // On an upright sheet both have room.
        expect(pages.length).toBe(paper.landscape ? 2 : 1)
      }
      await page.context().close()
    },
  )

  test('leaves out the panel that answers for a figure', async () => {
    const { page } = await openDeck(browser, inject('deckUrl'), '#/wins')
    const texts = await textsOn(page, (await placeOf(page)).slide)
    await page.keyboard.press('s')
    await page.getByRole('dialog').waitFor()
    const panel = bare(await page.getByRole('dialog').innerText())
    const data = await print(page, papers[0])
    expect(await faultsOf(data, texts)).toEqual([])
    expect(bare((await readPdf(data))[0]?.text)).not.toContain(panel.slice(0, 20))
    await page.keyboard.press('Escape')
    await press(page, 'ArrowRight')
    await page.context().close()
  })
})
