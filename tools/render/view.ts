import type { Page } from 'playwright-core'

/** What keeps the fonts from being seen: nothing, or the reasons. Runs in the page. */
function fontsUnready(): string[] {
  return [...document.fonts]
    .filter(({ status }) => status === 'error' || status === 'loading')
    .map(({ family, weight, status }) => `font ${family} ${weight} ${status === 'error' ? 'could not be loaded' : 'is still loading'}`)
}

/** What keeps slides from being seen as they are: nothing, or the reasons. Runs in the page. */
function unready(selector: string): string[] {
  const slides = [...document.querySelectorAll<HTMLElement>(selector)]
  if (slides.length === 0) return [`there is no slide at ${selector}`]
  return slides.flatMap(slide => {
    const number = slide.dataset.slidevNo
    const charts = [...slide.querySelectorAll<HTMLElement>('[data-chart]')].filter(chart => chart.dataset.ready !== 'true')
    return [
      ...(slide.checkVisibility() && slide.querySelector('.slidev-layout') ? [] : [`slide ${number} is still loading`]),
      ...charts.map(chart => `chart "${chart.dataset.chart}" on slide ${number} is not drawn`),
    ]
  })
}

/** Waits until nothing keeps the deck from being seen, and it is painted. Rejects with the reasons that are left after `timeout`, in ms. */
async function untilReady(page: Page, timeout: number, read: () => Promise<string[]>): Promise<void> {
  const deadline = performance.now() + timeout
  // Asked again and again from here: a page with a strict policy lets no function of ours wait in it.
  for (let reasons = await read(); reasons.length > 0; reasons = await read()) {
    if (performance.now() > deadline) throw new Error(`The deck was not ready after ${timeout / 1000} s: ${reasons.join('; ')}`)
    await page.evaluate(() => new Promise(next => setTimeout(next, 20)))
  }
  await page.evaluate(() => new Promise(painted => requestAnimationFrame(() => requestAnimationFrame(painted))))
}

/** Waits until the fonts of what the page shows are there, in ms at most. Rejects naming those that are not. */
export const untilFonts = (page: Page, timeout: number): Promise<void> => untilReady(page, timeout, () => page.evaluate(fontsUnready))

/**
 * Waits until slides, their charts and fonts are there and painted.
 * @param slides CSS selector of the slides, elements with `data-slidev-no`.
 * @param timeout how long they may take, in ms.
 * Rejects naming the slides, charts and fonts that are not ready in time.
 */
export const untilDrawn = (page: Page, slides: string, timeout: number): Promise<void> =>
  untilReady(page, timeout, async () => [...(await page.evaluate(fontsUnready)), ...(await page.evaluate(unready, slides))])
