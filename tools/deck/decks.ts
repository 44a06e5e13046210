import { languages, type Language, type LanguageId } from '../../data/core/languages.ts'

/** `public`: what visitors get, without notes and presenter view. `speaker`: with both, and with `/print`. */
export type Edition = 'public' | 'speaker'

/** A deck in one language. */
export interface DeckFile extends Language {
  readonly entry: string
}

/** The deck in each language, the one at the site's root first. */
export const decks: Readonly<Record<LanguageId, DeckFile>> = {
  zh: { ...languages.zh, entry: 'slides.md' },
  en: { ...languages.en, entry: 'slides.en.md' },
  'zh-Hant': { ...languages['zh-Hant'], entry: 'slides.md' },
}

/** The languages that can be asked for. */
export const languageIds = Object.values(decks).map(({ id }) => id)

/** Returns the deck in a language of the command line. Throws where there is none, naming those there are. */
export function deckIn(language: string): DeckFile {
  const deck = Object.values(decks).find(({ id }) => id === language)
  if (!deck) throw new Error(`There is no deck in "${language}", only in ${languageIds.join(', ')}`)
  return deck
}
