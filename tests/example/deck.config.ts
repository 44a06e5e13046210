/** What is true of the example as a whole: see the deck.config.ts of the repository for what each means. */
import type { Locale, NonEmpty, Text } from './data/core/types.ts'

export const files = { readable: 'read/', pdf: 'deck.pdf', text: 'text.html' } as const

export const parts = ['apples'] as const
export type Part = (typeof parts)[number]

export const appendix = 'appendix'

export const places = ['start', ...parts, appendix] as const
export type Place = (typeof places)[number]

export const placeNames: Readonly<Record<Locale, Readonly<Record<Place, string>>>> = {
  zh: { start: '开始', apples: '苹果', appendix: '附录' },
  en: { start: 'Start', apples: 'Apples', appendix: 'Appendix' },
}

export const shortDuration = '10min'

export const ledgerAlias = 'all-numbers'

export const checkAlias = 'all-numbers'

export const moved: Readonly<Record<string, string>> = {}

export const listings: readonly string[] = ['AllNumbers']

export const tables: readonly { readonly alias: string; readonly name: Text }[] = []

export const sourcePages: NonEmpty<string> = ['all-numbers']
