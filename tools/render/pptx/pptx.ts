import type { Page } from 'playwright-core'
import { dateOfExport } from '../../system/date.ts'
import { readDeck } from '../read-deck.ts'
import { openPrintView, prepareFactLinks } from '../print-view.ts'
import { writePackage } from './package.ts'
import { readPalette, readSlideScenes } from './read.ts'

export interface PptxOptions {
  readonly dark?: boolean
  /** Numbers of the slides wanted, all unless given. */
  readonly slides?: readonly number[]
}

/**
 * Draws a served deck as a PowerPoint file: a slide each at its final step, with text, tables, shapes and charts of
 * PowerPoint's own, and the notes. Equal decks make equal bytes, dates apart.
 * Rejects where the deck does not get ready, has no such slide, or a chart does not tell its values.
 */
export async function exportPptx(page: Page, deckUrl: string, { dark = false, slides }: PptxOptions = {}): Promise<Uint8Array> {
  await openPrintView(page, deckUrl, { dark, notes: false, ...(slides && { slides }) })
  const deck = await readDeck(page)
  const wanted = slides ? deck.slides.filter(({ no }) => slides.includes(no)) : deck.slides
  await prepareFactLinks(page, deck.slides.length, 'slide')
  const scenes = await readSlideScenes(page)
  if (scenes.length !== wanted.length) throw new Error(`The print view shows ${scenes.length} slides where ${wanted.length} are wanted`)
  return writePackage({ ...deck, slides: wanted }, scenes, await readPalette(page), dateOfExport())
}
