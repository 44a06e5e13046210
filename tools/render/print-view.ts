import type { Page } from 'playwright-core'
import type { DeckSlide } from './read-deck.ts'
import { untilDrawn } from './view.ts'

export interface ViewOptions {
  readonly dark?: boolean
  /** One page for each click step instead of one for the final step. */
  readonly clicks?: boolean
  /** Numbers of the slides wanted, all unless given. */
  readonly slides?: readonly number[]
  /** Whether facts carry their notes to the appendix, for which room is left beside them; true unless given. */
  readonly notes?: boolean
  /** Slides alone, or each on a sheet of paper with its notes. */
  readonly view?: 'print' | 'handout'
  /** How long the page may take to get ready, in ms. */
  readonly timeout?: number
}

/**
 * Opens a served deck with its slides below each other, and waits until fonts, slides and charts are there.
 * Rejects naming what is not ready in time, the slide first of all.
 */
export async function openPrintView(
  page: Page,
  deckUrl: string,
  { dark = false, clicks = false, slides, notes = true, view = 'print', timeout = 60_000 }: ViewOptions = {},
): Promise<void> {
  await page.emulateMedia({ media: 'screen', colorScheme: dark ? 'dark' : 'light', reducedMotion: 'reduce' })
  // From a page that shows the deck already, another view would be a step within the same document, half of it still the old.
  await page.goto('about:blank')
  const query = [...(slides ? [`range=${slides.join(',')}`] : []), ...(notes ? [] : ['notes=none'])].join('&')
  await page.goto(`${deckUrl}?print=${clicks ? 'clicks' : 'true'}#/${view}${query && `?${query}`}`, { timeout })
  await untilDrawn(page, '.print-slide-container [data-slidev-no]', timeout)
}

/**
 * Leads links to a fact of the ledger to its row in the appendix, or to the slide the row stands on. Where that is
 * not printed, a link becomes plain text, without its note. Runs in the page. @returns the links that lead to no row.
 */
function linkFacts({ to, slides }: { to: 'row' | 'slide'; slides: number }): string[] {
  const isWhole =
    new Set([...document.querySelectorAll('.print-slide-container [data-slidev-no]')].map(slide => slide.getAttribute('data-slidev-no')))
      .size === slides
  const dead: string[] = []
  for (const link of document.querySelectorAll('a[href^="#/"][href*="fact="]')) {
    const href = link.getAttribute('href') ?? ''
    const fact = new URLSearchParams(href.split('?')[1]).get('fact') ?? ''
    const row = document.querySelector(`[data-ledger="${CSS.escape(fact)}"]`)
    if (row) {
      row.id = `fact-${fact}`
      link.setAttribute('href', to === 'row' ? `#${row.id}` : `#/${row.closest('[data-slidev-no]')?.getAttribute('data-slidev-no')}`)
    } else {
      link.removeAttribute('href')
      // It keeps its place: text set anew would change the size of charts, which follow later or not at all.
      link.querySelectorAll<HTMLElement>('.note-mark').forEach(note => (note.style.visibility = 'hidden'))
      if (isWhole) dead.push(href)
    }
  }
  return dead
}

/** Readies links to facts of the ledger: see linkFacts. Rejects where one leads to no row although all is printed. */
export async function prepareFactLinks(page: Page, slides: number, to: 'row' | 'slide'): Promise<void> {
  const dead = await page.evaluate(linkFacts, { to, slides })
  if (dead.length > 0) throw new Error(`The appendix has no row for these links: ${dead.join('; ')}`)
}

/**
 * Names each slide in the opened view by its alias and lets links between slides lead there; a link to a slide that
 * is not printed becomes plain text. Runs in the page. @returns the links that lead to no slide of the deck.
 */
function linkSlides(slides: readonly Pick<DeckSlide, 'no' | 'alias'>[]): string[] {
  const numberOf = (element: Element | null) => Number(element?.closest('.print-slide-container')?.id.slice(0, 3))
  const dead: string[] = []
  for (const layout of document.querySelectorAll('.print-slide-container .slidev-layout')) {
    const id = `/${slides.find(({ no }) => no === numberOf(layout))?.alias}`
    // One slide may have a page for each step: links lead to the first.
    if (!document.getElementById(id)) layout.id = id
  }
  for (const link of document.querySelectorAll('a[href^="#/"]')) {
    const href = link.getAttribute('href') ?? ''
    const name = decodeURIComponent(href.slice(2).split('?', 1)[0] ?? '')
    const slide = slides.find(({ no, alias }) => alias === name || String(no) === name)
    if (!slide) dead.push(`${href} on slide ${numberOf(link)}`)
    else if (document.getElementById(`/${slide.alias}`)) link.setAttribute('href', `#/${slide.alias}`)
    else link.removeAttribute('href')
  }
  return dead
}

/**
 * Readies the opened view for paper: links between slides find their slides, and a chart's alternative text tells its
 * values too, since the table that tells them on the screen is not printed.
 * Rejects where a link leads to no slide of the deck.
 */
export async function prepareForPaper(page: Page, slides: readonly DeckSlide[]): Promise<void> {
  await prepareFactLinks(page, slides.length, 'row')
  const dead = await page.evaluate(
    linkSlides,
    slides.map(({ no, alias }) => ({ no, alias })),
  )
  if (dead.length > 0) throw new Error(`There is no slide for these links: ${dead.join('; ')}`)
  await page.evaluate(() => {
    for (const chart of document.querySelectorAll('[data-chart]')) {
      const rows = [...chart.querySelectorAll('tbody tr')].map(row =>
        [...row.children]
          .map(cell => cell.textContent?.trim())
          .filter(Boolean)
          .join(' '),
      )
      const canvas = chart.querySelector('canvas')
      canvas?.setAttribute('aria-label', `${canvas.getAttribute('aria-label')}: ${rows.join('; ')}`)
    }
  })
}
