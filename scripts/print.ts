import type { Page } from 'playwright-core'
import { readPdf } from './pdf.ts'

export interface PrintOptions {
  readonly dark?: boolean
}

/** How long the page may take to get ready, in ms. */
const timeout = 60_000

/** What keeps a slide from being printed: nothing, or the reason. Runs in the page. */
function unready(): string[] {
  const slides = [...document.querySelectorAll('.print-slide-container')]
  if (slides.length === 0)
    return ['no slide yet']
  return slides.flatMap((slide) => {
    const number = Number(slide.id.slice(0, 3))
    const charts = [...slide.querySelectorAll<HTMLElement>('[data-chart]')].filter(chart => chart.dataset.ready !== 'true')
    return [
      ...slide.querySelector('.slidev-layout') ? [] : [`slide ${number} is still loading`],
      ...charts.map(chart => `chart "${chart.dataset.chart}" on slide ${number} is not drawn`),
    ]
  })
}

/**
 * Opens the print view of a served deck and waits until fonts, slides and charts are there.
 * @returns the number of slides. Rejects naming the slide that is not ready in time.
 */
export async function openPrintView(page: Page, deckUrl: string, { dark = false }: PrintOptions = {}): Promise<number> {
  await page.emulateMedia({ media: 'screen', colorScheme: dark ? 'dark' : 'light', reducedMotion: 'reduce' })
  await page.goto(`${deckUrl}?print=true#/print`, { timeout })
  const ready = page.waitForFunction(`(${unready})().length === 0`, undefined, { timeout })
  await ready.catch(async () => {
    throw new Error(`The deck was not ready to print after ${timeout / 1000} s: ${(await page.evaluate(unready)).join('; ')}`)
  })
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  return page.locator('.print-slide-container').count()
}

/**
 * Prints a served deck: one page a slide at its final step, tagged, with bookmarks.
 * Rejects where the deck does not get ready, where pages are missing and where one is blank.
 */
export async function printDeck(page: Page, deckUrl: string, options?: PrintOptions): Promise<Uint8Array> {
  const slides = await openPrintView(page, deckUrl, options)
  const pdf = await page.pdf({ tagged: true, outline: true, printBackground: true, preferCSSPageSize: true })
  const pages = await readPdf(pdf)
  if (pages.length !== slides)
    throw new Error(`The PDF has ${pages.length} pages for ${slides} slides`)
  const blank = pages.flatMap(({ text }, index) => text.trim() === '' ? [index + 1] : [])
  if (blank.length > 0)
    throw new Error(`The PDF has no text on page ${blank.join(', ')}`)
  return pdf
}
