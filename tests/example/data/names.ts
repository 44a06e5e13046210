import type { Forms } from './core/numerals.ts'

export const names = { stall: { zh: ['苹果摊'], en: ['the stall'] } } as const satisfies Record<string, Forms>

export type NameId = keyof typeof names
