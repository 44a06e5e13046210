import type { Page } from 'playwright-core'
import { readDeck, type DeckSlide } from './deck.ts'

export type { DeckSlide }
export const readSlides = async (page: Page) => (await readDeck(page)).slides
