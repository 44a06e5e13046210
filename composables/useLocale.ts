import type { InjectionKey } from 'vue'
import type { Locale } from '../data/index.ts'
import { inject } from 'vue'

/** The deck's language, provided once by `setup/main.ts` from the headmatter's `lang`. */
export const localeKey: InjectionKey<Locale> = Symbol('locale')

/** Returns the locale a deck language tag stands for: "zh-CN" is zh, everything else en. */
export function localeOf(lang: unknown): Locale {
  return typeof lang === 'string' && lang.toLowerCase().startsWith('zh') ? 'zh' : 'en'
}

/** Returns the language of the deck the component stands in; Chinese where none is provided. */
export function useLocale(): Locale {
  return inject(localeKey, 'zh')
}

/**
 * Returns the table of the deck's language. Every language must have the same keys:
 * a missing translation does not compile.
 */
export function useMessages<T>(tables: Readonly<Record<Locale, T>>): T {
  return tables[useLocale()]
}
