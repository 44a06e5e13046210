import type { Page } from 'playwright-core'

/** One slide as the deck in the browser has it. */
export interface DeckSlide {
  /** From 1. */
  readonly no: number
  /** Its name in links: `#/alias`. */
  readonly alias: string
  /** Its heading, without markup. */
  readonly title: string
  /** The part of the argument it stands in: `part` of its frontmatter. */
  readonly part: string
  /** What is spoken, line by line, with `[click]` marks. Empty where the edition carries no notes. */
  readonly note: readonly string[]
}

/** A deck as the browser has it. */
export interface Deck {
  readonly title: string
  readonly author: string
  /** What it is about, in a sentence or two. */
  readonly info: string
  /** Separated by commas. */
  readonly keywords: string
  /** As in `<html lang>`: "zh-CN". */
  readonly lang: string
  readonly slides: readonly DeckSlide[]
}

/** What of Slidev's running app is read by the exports. */
export interface SlidevApp extends HTMLElement {
  __vue_app__?: {
    _context: {
      provides: Record<
        string,
        {
          configs: { title?: string; author?: string; info?: string; keywords?: string }
          nav: Record<'currentSlideNo' | 'clicks' | 'clicksTotal', number> & {
            slides: { no: number; meta: { slide: { title?: string; noteHTML?: string; frontmatter: Record<string, unknown> } } }[]
          }
        }
      >
    }
  }
}

/** Reads the deck that a page shows. Rejects where it shows none. */
export async function readDeck(page: Page): Promise<Deck> {
  const deck = await page.evaluate(() => {
    const app = document.querySelector<SlidevApp>('#app')?.__vue_app__
    const context = app?._context.provides['$$slidev-context']
    if (!context) return undefined
    const bodyOf = (html: string) => new DOMParser().parseFromString(html, 'text/html').body
    const linesOf = (html: string) => {
      const body = bodyOf(html)
      for (const mark of body.querySelectorAll('.slidev-note-click-mark')) mark.textContent = '[click]'
      return (body.textContent ?? '')
        .split('\n')
        .map(line => line.trim())
        .filter(Boolean)
    }
    const {
      configs: { title = '', author = '', info = '', keywords = '' },
      nav,
    } = context
    return {
      title,
      author,
      info: bodyOf(info).textContent?.trim() ?? '',
      keywords,
      lang: document.documentElement.lang,
      slides: nav.slides.map(({ no, meta: { slide } }) => ({
        no,
        alias: String(slide.frontmatter['routeAlias'] ?? no),
        title: slide.title ?? '',
        part: String(slide.frontmatter['part'] ?? ''),
        note: linesOf(slide.noteHTML ?? ''),
      })),
    }
  })
  if (!deck) throw new Error(`${page.url()} shows no deck`)
  return deck
}

/** Opens a served deck and reads it. Rejects where there is none. */
export async function openDeck(page: Page, deckUrl: string): Promise<Deck> {
  await page.goto(`${deckUrl}#/1`)
  // The stage is there once the address has been read: a change of it before that would go unseen.
  await page
    .waitForFunction(() => document.querySelector('#app #slideshow') !== null)
    .catch(() => {
      throw new Error(`${deckUrl} shows no deck`)
    })
  return readDeck(page)
}
