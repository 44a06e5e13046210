/** Whom titles may name. */
import type { Forms } from './core/numerals.ts'
import * as core from './core/titles.ts'
import type { Locale } from './core/types.ts'

export const names = { stall: { zh: ['苹果摊'], en: ['the stall'] } } as const satisfies Record<string, Forms>

export type NameId = keyof typeof names
export type Wording = core.Wording<NameId>

export const titleFaults = (title: string, locale: Locale, wording: Wording): string[] => core.titleFaults(names, title, locale, wording)
