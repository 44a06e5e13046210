import type { Browser, Page } from 'playwright-core'

/** Where the deck stands. */
export interface Place {
  readonly slide: number
  readonly click: number
  readonly slides: number
  readonly clicks: number
}

declare global {
  interface Window {
    /** Slidev's own navigation, read only. Undefined until the deck is mounted. */
    deckPlace: () => Place | undefined
  }
}

/** How long what ought to come is waited for, in ms: a limit ends what hangs, and tells nothing of how fast a machine is. */
export const patience = 60_000

/** The slide's own size: one slide pixel is one screen pixel, so that boxes can be compared. */
const viewport = { width: 980, height: 552 }

/** What Playwright itself says where a page would keep the site for use without a network: tests/browser/offline.test.ts is about that. */
const blocked = 'Service Worker registration blocked by Playwright'

/**
 * A fresh page on the deck, which loads no more than it shows and the slides beside it, with what the browser complains
 * about collected: where it was, what, and the address it is about.
 */
export async function openDeck(browser: Browser, deckUrl: string, hash = '#/1'): Promise<{ page: Page; complaints: string[] }> {
  const context = await browser.newContext({
    viewport,
    reducedMotion: 'reduce',
    permissions: ['screen-wake-lock'],
    serviceWorkers: 'block',
  })
  await context.addInitScript(() => {
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } })
    window.deckPlace = () => {
      const app = document.querySelector<
        HTMLElement & {
          __vue_app__?: {
            _context: { provides: Record<string, { nav: Record<'currentSlideNo' | 'clicks' | 'total' | 'clicksTotal', number> }> }
          }
        }
      >('#app')?.__vue_app__
      const nav = app?._context.provides['$$slidev-context']?.nav
      return nav && { slide: nav.currentSlideNo, click: nav.clicks, slides: nav.total, clicks: nav.clicksTotal }
    }
  })
  const page = await context.newPage()
  const complaints: string[] = []
  // Who leaves the page breaks off what it loads ahead of need, and it says so.
  let isLeaving = false
  page.on('request', request => request.isNavigationRequest() && (isLeaving = true))
  page.on('domcontentloaded', () => (isLeaving = false))
  const complain = (what: string, address = '') =>
    (isLeaving && /request failed: |slide failed to load/.test(what)) ||
    complaints.push(`${page.url()}: ${what}${address && ` (${address})`}`)
  page.on(
    'console',
    message =>
      ['error', 'warning'].includes(message.type()) && message.text() !== blocked && complain(message.text(), message.location().url),
  )
  page.on('pageerror', error => complain(error.message))
  page.on('requestfailed', request => complain(`request failed: ${request.url()}`))
  page.on(
    'request',
    request =>
      request.url().startsWith(deckUrl) || request.url().startsWith('data:') || complain(`request to another host: ${request.url()}`),
  )
  await page.goto(`${deckUrl}${hash}`)
  await settle(page)
  return { page, complaints }
}

/** Waits until the current slide is there, its fonts are loaded and its charts are drawn. Rejects where they never are. */
export async function settle(page: Pick<Page, 'waitForFunction' | 'evaluate' | 'url'>): Promise<void> {
  await page
    .waitForFunction(
      () => {
        const slide = document.querySelector(`#slideshow [data-slidev-no="${window.deckPlace()?.slide}"]`)
        return (
          slide?.checkVisibility() &&
          slide.querySelector('.slidev-layout') &&
          [...slide.querySelectorAll('[data-chart]')].every(chart => chart.getAttribute('data-ready') === 'true')
        )
      },
      undefined,
      { timeout: patience },
    )
    .catch((cause: unknown) => {
      throw new Error(`${new URL(page.url()).hash}: the slide or one of its charts is not ready after ${patience / 1000} s`, { cause })
    })
  await page.evaluate(async () => {
    await document.fonts.ready
    await new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))
  })
}

/** Where the deck stands. Rejects where there is no deck. */
export async function placeOf(page: Page): Promise<Place> {
  const place = await page.evaluate(() => window.deckPlace())
  if (!place) throw new Error(`${page.url()} shows no deck`)
  return place
}

/** Presses a key and waits until the deck has followed. Rejects where it stays. */
export async function press(page: Page, key: 'ArrowRight' | 'ArrowLeft'): Promise<void> {
  const before = page.url()
  await page.keyboard.press(key)
  await page
    .waitForURL(url => url.href !== before, { timeout: patience, waitUntil: 'commit' })
    .catch(() => {
      throw new Error(`${new URL(before).hash}: ${key} does nothing`)
    })
  await settle(page)
}

/**
 * What a reader sees of a slide as text. Hidden click steps are left out, and links to other languages and notes, which
 * stand either on the screen or on paper.
 * @param slide CSS selector of the slide's element.
 */
export function visibleText(page: Page, slide: string): Promise<string> {
  return page.evaluate(selector => {
    const element = document.querySelector(selector)
    if (!element) throw new Error(`There is no ${selector}`)
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    const pieces: string[] = []
    while (walker.nextNode()) {
      const { parentElement, textContent } = walker.currentNode
      if (
        parentElement?.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
        !parentElement.closest('a[hreflang], .note-mark')
      )
        pieces.push(textContent ?? '')
    }
    return pieces.join(' ').replace(/\s+/g, ' ').trim()
  }, slide)
}

/** The slide on stage, in the deck and in the presenter view. */
export const onStage = (slide: number) => `#slideshow [data-slidev-no="${slide}"]`

/**
 * Steps through a deck to its end with the right arrow key.
 * @param look called at every step, before the next.
 * @returns the last step of each slide. Rejects where a press does nothing.
 */
export async function walk(page: Page, look: (at: Place) => Promise<void>): Promise<number[]> {
  const lastSteps: number[] = []
  for (;;) {
    const place = await placeOf(page)
    lastSteps[place.slide - 1] = place.click
    await look(place)
    if (place.slide === place.slides && place.click >= place.clicks) return lastSteps
    await press(page, 'ArrowRight')
  }
}
