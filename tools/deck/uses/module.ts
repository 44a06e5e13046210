import type { Plugin } from 'vite'
import type { FactId } from '../../../data/index.ts'
import type { ShownOn } from 'deck-uses'

/** The slides on which each fact is shown. */
export type Uses = Partial<Record<FactId, readonly ShownOn[]>>

/** Gives the deck the module `deck-uses`: see types/deck-uses.d.ts. */
export function usesModule(read: () => Promise<Uses>): Plugin {
  return {
    name: 'deck-uses',
    resolveId: { filter: { id: /^deck-uses$/ }, handler: () => '\0deck-uses' },
    load: { filter: { id: /^\0deck-uses$/ }, handler: async () => `export const uses = ${JSON.stringify(await read())}` },
  }
}
