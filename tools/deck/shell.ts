import { basename, resolve } from 'node:path'
import type { Plugin } from 'vite'
import { root } from '../system/files.ts'

/** What Slidev has around the slides, below its client's folder, and the deck's own in its place, below the root. Tests hold that Slidev still imports each. */
export const shell: Readonly<Record<string, string>> = {
  'pages/play.vue': 'pages/stage.vue',
  'pages/404.vue': 'pages/not-found.vue',
  'internals/NavControls.vue': 'components/shell/NavControls.vue',
  'internals/Goto.vue': 'components/shell/GotoDialog.vue',
  'internals/QuickOverview.vue': 'components/shell/SlideOverview.vue',
  'internals/TimerInlined.vue': 'components/speaker/TalkTimer.vue',
}

const own = new Map(Object.entries(shell).map(([from, to]) => [basename(from), resolve(root, to)]))
const names = [...own.keys()].map(RegExp.escape).join('|')

/**
 * Puts components of the deck in the place of some of Slidev's, which can be asked for in no other way: they are for
 * developers at a desk, and English, and not for a room.
 */
export function shellPlugin(): Plugin {
  return {
    name: 'deck-shell',
    enforce: 'pre',
    resolveId: {
      filter: { id: new RegExp(`/(${names})$`) },
      handler: (id, importer = '') => (/@slidev\/client\//.test(importer) ? own.get(basename(id)) : undefined),
    },
  }
}
