import { resolve } from 'node:path'
import { buildDeck, type KeptBuildOptions } from '../deck/build.ts'
import { assertSound } from '../deck/check.ts'
import { decks, type Edition } from '../deck/decks.ts'
import { replaceFolder, root } from '../system/files.ts'
import { finishSite } from './finish.ts'
import { addWorker } from './offline.ts'

/** Where the public site is built to. */
export const siteFolder = resolve(root, 'dist')

/**
 * Builds the deck in every language into one folder. A build that fails leaves the previous one. Rejects at once with
 * what is wrong with the sources.
 */
export async function buildSite(edition: Edition, out: string, options: KeptBuildOptions = {}): Promise<void> {
  await assertSound()
  await replaceFolder(out, async part => {
    for (const deck of Object.values(decks)) await buildDeck(edition, deck, part, options)
    if (edition === 'public') {
      options.progress?.('adding text, PDF and pictures')
      await finishSite(part, options.url ?? '')
    }
    await addWorker(part)
  })
}
