/** The dataset: everything the deck may use of it. */
export * from './core/index.ts'
export * from './sources.ts'
export * from './facts.ts'
export * from './claims.ts'
export * from './message.ts'
export * from './findings.ts'
export { titleFaults, type Wording } from './names.ts'

/** The made-up article is later than all it speaks of. */
export const isPastArticle = (period: string): boolean => period === ''
