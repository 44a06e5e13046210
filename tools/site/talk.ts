import { once } from 'node:events'
import { styleText } from 'node:util'
import open from 'open'
import type { Plugin } from 'vite'
import { buildDeck } from '../deck/build.ts'
import { decks, type DeckFile } from '../deck/decks.ts'
import { messageOf, temporaryFolder } from '../system/files.ts'
import { startProgress } from '../system/progress.ts'
import { serveFolder } from '../system/serve.ts'
import { addWorker } from './offline.ts'

export interface TalkOptions {
  /** Where the search for a free port begins. */
  readonly port: number
  /** Whether a browser is opened, where there is a screen. */
  readonly open: boolean
}

/** Opens an address where there is a screen and something to open it; says nothing where not. */
async function openQuietly(url: string): Promise<void> {
  const { platform, env } = process
  const screen = platform !== 'linux' || env.DISPLAY !== undefined || env.WAYLAND_DISPLAY !== undefined
  if (!screen) return
  await open(url).then(
    opener => opener.on('error', () => undefined),
    () => undefined,
  )
}

/** Answers for the decks that are still being built with a page that asks again by itself. */
export const standIn = (awaited: ReadonlySet<DeckFile>): Plugin => ({
  name: 'stand-in',
  configurePreviewServer: ({ middlewares }) => {
    middlewares.use((request, response, next) => {
      const deck = [...awaited].find(({ folder }) => request.url?.startsWith(`/${folder}`))
      if (!deck) return next()
      // Accepted, but not acted upon yet. An error would have the browser show what it has kept of an earlier talk.
      response.writeHead(202, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' })
      response.end(
        `<!DOCTYPE html><html lang="${deck.tag}"><meta charset="utf-8"><meta http-equiv="refresh" content="1">` +
          `<title>${deck.name}</title><p>${deck.name} …</p></html>`,
      )
    })
  },
})

/** Where a deck is found. */
const addresses = ({ name, folder }: DeckFile, url: string) => `
  ${styleText('bold', name)}
    Deck          ${url}${folder}#/1
    Speaker view  ${url}${folder}#/speaker/1`

/**
 * Serves the speaker's edition until the process is asked to end: the first language as soon as it is built, the
 * others once they are. It stands in a folder of its own, which no other command touches.
 * Rejects where the first cannot be built or served; where another can't, says so and goes on.
 */
export async function serveTalk({ port, open: isOpened }: TalkOptions): Promise<void> {
  const ending = new AbortController()
  const { signal } = ending
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(name, () => ending.abort())
  const progress = startProgress()
  const { zh: first, ...others } = decks
  await using folder = await temporaryFolder()
  try {
    await buildDeck('speaker', first, folder.path, { progress, signal })
    const awaited = new Set(Object.values(others))
    await using served = await serveFolder(folder.path, port, '/', [standIn(awaited)])
    console.log(addresses(first, served.url))
    if (isOpened) await openQuietly(`${served.url}#/1`)
    for (const deck of awaited) {
      try {
        await buildDeck('speaker', deck, folder.path, { progress, signal })
        console.log(addresses(deck, served.url))
      } catch (error) {
        signal.throwIfAborted()
        console.error(`\n${deck.name} is not there: ${messageOf(error)}`)
      }
      awaited.delete(deck)
    }
    await addWorker(folder.path)
    console.log('\n  Press Ctrl+C to stop.')
    if (!signal.aborted) await once(signal, 'abort')
  } catch (error) {
    if (!signal.aborted) throw error
  }
}
