import type { Page } from 'playwright-core'
import { appendix } from '../../../deck.config.ts'
import { dateOfExport } from '../../system/date.ts'
import { openDeck } from '../read-deck.ts'
import { untilFonts } from '../view.ts'
import { finishPdf } from './finish.ts'
import { bare, readPdf } from './read.ts'

/**
 * Prints the cues of a served speaker's edition as a tagged PDF of one page.
 * Rejects where it does not get ready, where a slide of the talk is missing, and where the talk is too long for a page.
 */
export async function printCues(page: Page, deckUrl: string, timeout = 60_000): Promise<Uint8Array> {
  const date = dateOfExport()
  const { title, author, info: subject, keywords, lang, slides } = await openDeck(page, deckUrl)
  await page.emulateMedia({ media: 'screen', colorScheme: 'light', reducedMotion: 'reduce' })
  // From a page that shows the deck already, another view would be a step within the same document.
  await page.goto('about:blank')
  await page.goto(`${deckUrl}?print=true#/cues`, { timeout })
  const sheet = page.locator('[data-cues]')
  await sheet.waitFor({ timeout })
  const kind = (await sheet.getAttribute('data-cues')) ?? ''
  await untilFonts(page, timeout)
  const printed = await page.pdf({ tagged: true, printBackground: true, preferCSSPageSize: true })
  const texts = (await readPdf(printed)).map(({ text }) => bare(text))
  if (texts.length !== 1) throw new Error(`The cues take ${texts.length} pages, not one: the talk has too many slides for a page`)
  const missing = slides.filter(slide => slide.part !== appendix && !texts[0]?.includes(bare(slide.title)))
  if (missing.length > 0) throw new Error(`The cues are printed without these slides: ${missing.map(slide => slide.title).join(', ')}`)
  return finishPdf(printed, { title, author, subject, keywords, lang, date }, [{ label: '1', title, part: kind }], () => '')
}
