import { resolve } from 'node:path'
import { buildDeck } from '../deck/build.ts'
import type { DeckFile } from '../deck/decks.ts'
import { temporaryFolder } from '../system/files.ts'
import type { Progress } from '../system/progress.ts'
import { serveFolder, type Served } from '../system/serve.ts'

/** Where servers that only our own browser asks look for a free port first. */
const port = 3130

/**
 * Serves the speaker's edition in one language, to be pictured, from a folder of its own: a talk may be served meanwhile.
 * @param built a folder with a built one, which is served as it is. Built unless given.
 */
export async function serveSpeaker(deck: DeckFile, built: string | undefined, progress: Progress): Promise<Served> {
  if (built !== undefined) return serveFolder(resolve(built, deck.folder), port)
  await using resources = new AsyncDisposableStack()
  const folder = resources.use(await temporaryFolder())
  await buildDeck('speaker', deck, folder.path, { progress })
  const { url } = resources.use(await serveFolder(resolve(folder.path, deck.folder), port))
  const kept = resources.move()
  return { url, [Symbol.asyncDispose]: () => kept.disposeAsync() }
}
