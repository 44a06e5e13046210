import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { deckIn, type DeckFile } from '../tools/deck/decks.ts'
import { root } from '../tools/system/files.ts'
import { run } from '../tools/system/run.ts'
import { assertReadable } from '../tools/deck/sources.ts'

/** @returns the deck to edit, and what is left to Slidev. Throws where there is no deck in that language. */
function readArguments(): { deck: DeckFile; rest: string[] } {
  const rest = process.argv.slice(2)
  const language = rest[0]?.startsWith('-') ? undefined : rest.shift()
  return { deck: deckIn(language ?? 'zh'), rest }
}

await run('npm run dev -- [zh|en|zh-Hant] [options of slidev]', readArguments, async ({ deck: { entry, tag }, rest }) => {
  await assertReadable()
  // What is wrong with slides or dataset is shown while they are edited. Nothing can be where the dataset cannot even be read.
  await import('../data/index.ts')
  // In this process, so that Slidev ends with it.
  const slidev = resolve(root, 'node_modules/@slidev/cli/bin/slidev.mjs')
  process.chdir(root)
  process.env.DECK_LANGUAGE = tag
  process.argv.splice(1, Infinity, slidev, entry, ...rest)
  await import(pathToFileURL(slidev).href)
})
