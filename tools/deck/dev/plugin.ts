import { posix, resolve } from 'node:path'
import { normalizePath, runnerImport, type HotPayload, type Plugin } from 'vite'
import { messageOf, root } from '../../system/files.ts'
import type { DeckFile } from '../decks.ts'

/** Checks the sources as they now are, past all modules that are loaded already. */
async function check(): Promise<{ dataset: string; slides: readonly string[] }> {
  try {
    const { module } = await runnerImport<typeof import('../check.ts')>(resolve(root, 'tools/deck/check.ts'), { root })
    return { dataset: module.datasetFaults(), slides: await module.slideFaults() }
  } catch (error) {
    // A dataset that cannot even be read has nothing to check slides with.
    return { dataset: messageOf(error), slides: [] }
  }
}

/** Whether slides can be right or wrong by what a file holds. */
const isData = (file: string) => /^(data\/|deck\.config\.ts$)/.test(file)

/** Whether slides can name what a file holds. */
const isNamed = (file: string) => /^(components|layouts)\/.*\.vue$/.test(file)

/**
 * While the deck is edited, says in the terminal what is wrong with the slides and the dataset. What is wrong with a slide
 * stands in its place too: see setup/preparser.ts. What is wrong with the dataset lies over the page, which stays as it is
 * below until the dataset is right; then it is loaded anew, and the notes with it.
 */
export function checkPlugin({ entry }: DeckFile): Plugin {
  const slides = normalizePath(resolve(root, entry))
  let overlay: HotPayload | undefined
  let before = ''
  let mustReload = false
  /** When the newest change of the slides happened that Slidev has read, in ms. */
  let newest = 0

  async function tellNow(): Promise<void> {
    const { dataset, slides } = await check()
    overlay = dataset === '' ? undefined : { type: 'error', err: { message: dataset, stack: '' } }
    const now = [dataset, ...slides].filter(Boolean).join('\n')
    if (now === before) return
    before = now
    if (now) console.error(`\n${now}\n`)
    else console.log('\nAll is mended.\n')
  }

  /** One after the other, so that the last word is that of the last state. */
  let telling = Promise.resolve()
  const tell = () => (telling = telling.then(tellNow))

  return {
    name: 'check-deck',
    apply: 'serve',
    async configureServer({ ws }) {
      ws.on('connection', () => overlay && ws.send(overlay))
      await tell()
    },
    hotUpdate: {
      // After Slidev, which reads the slides when their file changes.
      order: 'post',
      async handler({ file: path, type, server, modules, timestamp }) {
        const { name, hot, moduleGraph } = this.environment
        if (name !== 'client') return
        const file = posix.relative(normalizePath(root), path)
        if (file === entry) {
          // Slidev reads for several changes at once. What it read for an older one now stands in place of the newer.
          if (timestamp < newest) server.watcher.emit('change', slides)
          newest = Math.max(newest, timestamp)
          // Vite counts from when the file changed, and would keep what was made while Slidev still read it.
          for (const module of modules) moduleGraph.invalidateModule(module)
        }
        if (isData(file) || (type !== 'update' && isNamed(file))) {
          await tell()
          mustReload = true
          // Slides and notes depend on it, and Slidev does not know.
          if (!overlay) server.watcher.emit('change', slides)
        } else if (file === entry) {
          if (!mustReload) void tell()
          else if (!overlay) {
            mustReload = false
            // Notes are kept in the frontmatter's.
            const notes = [...moduleGraph.idToModuleMap.values()].filter(({ id }) => id?.endsWith('.frontmatter'))
            for (const module of notes) moduleGraph.invalidateModule(module)
            hot.send({ type: 'full-reload' })
            return []
          }
        }
        if (!overlay) return mustReload ? [] : undefined
        hot.send(overlay)
        return []
      },
    },
  }
}
