import type { Plugin } from 'vite'
import { usesModule, type Uses } from './module.ts'
import { usesOfFacts } from './kept.ts'

/** Which slides show a fact, notes left out. */
async function shownOn(): Promise<Uses> {
  const shown: Uses = {}
  for (const { no, alias, part, uses } of await usesOfFacts()) {
    for (const fact of new Set(uses.filter(({ where }) => where !== 'notes').map(use => use.fact)))
      shown[fact] = [...(shown[fact] ?? []), { no, alias, part }]
  }
  return shown
}

/**
 * Tells the deck where its facts are shown. It is read once: while editing, a restart renews it.
 * @param isAwaited whether it will be asked for in any case, and may be read while others work. Else it waits to be asked.
 */
export function usesPlugin(isAwaited = false): Plugin {
  let shown: Promise<Uses> | undefined
  if (isAwaited) {
    shown = shownOn()
    // Who asks is told what failed.
    shown.catch(() => undefined)
  }
  return usesModule(() => (shown ??= shownOn()))
}
