import type { Page } from 'playwright-core'
import type { DeckSlide } from './deck.ts'
import { untilDrawn } from './view.ts'

export interface ViewOptions {
  readonly dark?: boolean
  /** One page for each click step instead of one for the final step. */
  readonly clicks?: boolean
  /** Numbers of the slides wanted, all unless given. */
  readonly slides?: readonly number[]
  /** Slides alone, or each on a sheet of paper with its notes. */
  readonly view?: 'print' | 'handout'
  /** How long the page may take to get ready, in ms. */
  readonly timeout?: number
}

/**
 * Opens a served deck with its slides below each other, and waits until fonts, slides and charts are there.
 * Rejects naming what is not ready in time, the slide first of all.
 */
export async function openPrintView(page: Page, deckUrl: string, { dark = false, clicks = false, slides, view = 'print', timeout = 60_000 }: ViewOptions = {}): Promise<void> {
  await page.emulateMedia({ media: 'screen', colorScheme: dark ? 'dark' : 'light', reducedMotion: 'reduce' })
  const range = slides ? `?range=${slides.join(',')}` : ''
  await page.goto(`${deckUrl}?print=${clicks ? 'clicks' : 'true'}#/${view}${range}`, { timeout })
  await untilDrawn(page, '.print-slide-container [data-slidev-no]', timeout)
}

/**
 * Readies the opened view for paper: links between slides find their slides and lead nowhere else, and a chart's
 * alternative text tells its values too, since the table that tells them on the screen is not printed.
 */
export async function prepareForPaper(page: Page, slides: readonly DeckSlide[]): Promise<void> {
  await page.evaluate((aliases) => {
    for (const container of document.querySelectorAll('.print-slide-container')) {
      const id = `/${aliases[Number(container.id.slice(0, 3)) - 1]}`
      const layout = container.querySelector('.slidev-layout')
      // One slide may have a page for each step: links lead to the first.
      if (layout && !document.getElementById(id))
        layout.id = id
    }
    for (const link of document.querySelectorAll('a[href^="#"]')) {
      if (!document.getElementById(decodeURIComponent(link.getAttribute('href')?.slice(1) ?? '')))
        link.removeAttribute('href')
    }
    for (const chart of document.querySelectorAll('[data-chart]')) {
      const rows = [...chart.querySelectorAll('tbody tr')].map(row => [...row.children].map(cell => cell.textContent?.trim()).filter(Boolean).join(' '))
      const canvas = chart.querySelector('canvas')
      canvas?.setAttribute('aria-label', `${canvas.getAttribute('aria-label')}: ${rows.join('; ')}`)
    }
  }, slides.map(({ alias }) => alias))
}
