import type { Locale } from './types.ts'

/** The languages of the dataset, and Chinese in traditional characters, which is converted when the deck is built. */
export type LanguageId = Locale | 'zh-Hant'

/** A language the deck can be read in. */
export interface Language {
  /** Names it on the command line, and its files. */
  readonly id: LanguageId
  /** The language of the dataset it is made from. */
  readonly locale: Locale
  /** As in `<html lang>`. */
  readonly tag: string
  /** Its own name. */
  readonly name: string
  /** Where its deck stands below the site's root; ends in a slash unless empty. */
  readonly folder: string
}

/** All of them, the article's own first. */
export const languages: Readonly<Record<LanguageId, Language>> = {
  zh: { id: 'zh', locale: 'zh', tag: 'zh-CN', name: '简体中文', folder: '' },
  en: { id: 'en', locale: 'en', tag: 'en', name: 'English', folder: 'en/' },
  'zh-Hant': { id: 'zh-Hant', locale: 'zh', tag: 'zh-Hant', name: '繁體中文', folder: 'zh-Hant/' },
}

/** Returns the language of a page by its `<html lang>`; Chinese where it is none of the deck's. */
export function languageOf(tag: string | undefined): Language {
  return Object.values(languages).find(language => language.tag === tag) ?? languages.zh
}

/** Returns the way from the deck of one language to that of another, relative to the first: "./en/", "../". */
export function pathBetween(from: Language, to: Language): string {
  return from === to ? './' : (from.folder ? '../' : './') + to.folder
}
