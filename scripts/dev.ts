import { spawn } from 'node:child_process'
import { resolve } from 'node:path'
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
  const slidev = spawn(process.execPath, [resolve(root, 'node_modules/@slidev/cli/bin/slidev.mjs'), entry, ...rest], {
    cwd: root,
    env: { ...process.env, DECK_LANGUAGE: tag },
    stdio: 'inherit',
  })
  process.exitCode = await new Promise<number>((ended, failed) => slidev.on('close', code => ended(code ?? 0)).on('error', failed))
})
