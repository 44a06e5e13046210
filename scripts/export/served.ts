import { resolve } from 'node:path'
import type { Progress } from '../progress.ts'
import { serveFolder, type Served } from '../serve.ts'
import { buildDeck, outFolder, type DeckFile } from '../slidev.ts'

/**
 * Serves the speaker's edition in one language, to be pictured.
 * @param built a folder with a built one, which is served as it is. Built anew unless given.
 */
export async function serveSpeaker(deck: DeckFile, built: string | undefined, progress: Progress): Promise<Served> {
  if (built === undefined) {
    progress(`building the speaker's edition, ${deck.id}`)
    await buildDeck('speaker', deck, outFolder.speaker)
  }
  return serveFolder(resolve(built ?? outFolder.speaker, deck.folder), 3130)
}
