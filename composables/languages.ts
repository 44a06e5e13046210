import type { Locale } from '../data/index.ts'

/** A language the deck can be read in. */
export interface Language {
  readonly locale: Locale
  /** As in `<html lang>`. */
  readonly tag: string
  /** Its own name. */
  readonly name: string
  /** Where its deck stands below the site's root; ends in a slash unless empty. */
  readonly folder: string
}

/** All of them, the article's own first. */
export const languages: Readonly<Record<Locale, Language>> = {
  zh: { locale: 'zh', tag: 'zh-CN', name: '中文', folder: '' },
  en: { locale: 'en', tag: 'en', name: 'English', folder: 'en/' },
}

/** Returns the way from the deck of one language to that of another, relative to the first: "./en/", "../". */
export function pathBetween(from: Language, to: Language): string {
  return from === to ? './' : (from.folder ? '../' : './') + to.folder
}
