import type { Browser, Page } from 'playwright-core'
import type { NamedFile } from '../system/files.ts'
import { openDeck, type SlidevApp } from './read-deck.ts'
import { untilDrawn } from './view.ts'

export interface PngOptions {
  readonly dark?: boolean
  /** The screen it is seen on, 1920 × 1080 pixels unless given. */
  readonly screen?: { readonly width: number; readonly height: number }
  /** Image pixels that a pixel of that screen gets. */
  readonly scale: number
  /** Which steps are wanted, all unless given. */
  readonly steps?: 'all' | 'last'
  /** Numbers of the slides wanted, all unless given. */
  readonly slides?: readonly number[]
  /** How long a slide may take to get ready, in ms. */
  readonly timeout?: number
}

/** What steps a slide has, once the deck shows it at a step; nothing until then. Runs in the page. */
function stepsOf({ slide, step }: { slide: number; step: number }): { last: number } | undefined {
  const nav = document.querySelector<SlidevApp>('#app')?.__vue_app__?._context.provides['$$slidev-context']?.nav
  return nav?.currentSlideNo === slide && nav.clicks === step ? { last: nav.clicksTotal } : undefined
}

/** Shows a slide at a step as the audience sees it. @returns the slide's last step. Rejects where it does not get ready. */
async function show(page: Page, deckUrl: string, slide: number, step: number, timeout: number): Promise<number> {
  const place = { slide, step }
  await page.goto(`${deckUrl}#/${slide}?clicks=${step}`)
  await page.waitForFunction(stepsOf, place, { timeout }).catch(() => {
    throw new Error(`The deck does not show slide ${slide} at step ${step} after ${timeout / 1000} s`)
  })
  await untilDrawn(page, `#slideshow [data-slidev-no="${slide}"]`, timeout)
  return (await page.evaluate(stepsOf, place))?.last ?? step
}

/**
 * Pictures a served deck: one PNG a slide and click step, one after the other.
 * Names sort in the deck's order: `04-price-cuts.png`, and `02-argument-0.png` where a slide has steps.
 * Rejects naming the slide that is not ready in time.
 */
export async function* exportPng(browser: Pick<Browser, 'newPage'>, deckUrl: string, options: PngOptions): AsyncGenerator<NamedFile> {
  const { dark = false, screen = { width: 1920, height: 1080 }, scale, steps = 'all', slides, timeout = 60_000 } = options
  await using page = await browser.newPage({
    serviceWorkers: 'block',
    viewport: screen,
    deviceScaleFactor: scale,
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
  })
  const deck = await openDeck(page, deckUrl)
  for (const { no, alias } of deck.slides.filter(slide => slides?.includes(slide.no) ?? true)) {
    let last = await show(page, deckUrl, no, 0, timeout)
    for (let step = steps === 'last' ? last : 0; step <= last; step++) {
      if (step > 0) last = await show(page, deckUrl, no, step, timeout)
      const suffix = last > 0 ? `-${String(step).padStart(String(last).length, '0')}` : ''
      yield { name: `${String(no).padStart(2, '0')}-${alias}${suffix}.png`, data: await page.screenshot() }
    }
  }
}
