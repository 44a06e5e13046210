import { constants, existsSync } from 'node:fs'
import { cp, readdir, rename, rm, stat, utimes } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { DeckFile, Edition } from './decks.ts'
import { cache } from '../system/files.ts'
import { withLock } from '../system/lock.ts'
import type { Progress } from '../system/progress.ts'
import { buildWithSlidev, type BuildOptions } from './slidev.ts'
import { assertSound } from './check.ts'
import { sourcesHash } from './sources.ts'

export interface KeptBuildOptions extends BuildOptions {
  /** Is told what takes time. */
  readonly progress?: Progress
}

/** Built decks, each in a folder named by what it was built from. Only copies are given away. */
const kept = resolve(cache, 'decks')

/** How many builds of one edition and language are kept: of this state of the sources, and of a few that one may come back to. */
const keptBuilds = 3

/** Forgets all but the last builds whose names begin alike. */
async function forgetOld(prefix: string): Promise<void> {
  const folders = (await readdir(kept)).filter(name => name.startsWith(prefix)).map(name => resolve(kept, name))
  const dated = await Promise.all(folders.map(async folder => ({ folder, time: (await stat(folder)).mtimeMs })))
  const old = dated.sort((a, b) => b.time - a.time).slice(keptBuilds)
  await Promise.all(old.map(({ folder }) => rm(folder, { recursive: true })))
}

/**
 * Puts the built deck in one language where it stands in a site: at its root, or in a folder named by the language.
 * It is built if anything it is built from has changed. One build runs at a time, whoever asks for it.
 * @param site a folder of the caller's own.
 * Rejects with what is wrong with the sources before anything is built, and with all that Slidev said where the build fails.
 */
export async function buildDeck(
  edition: Edition,
  deck: DeckFile,
  site: string,
  { progress, url = '', ...options }: KeptBuildOptions = {},
): Promise<void> {
  await assertSound()
  const wait = () => progress?.('another build is under way: waiting for it to end')
  await withLock(
    'build',
    wait,
    async () => {
      const from = await sourcesHash(url)
      const prefix = `${edition}.${deck.id}.`
      const folder = resolve(kept, prefix + from)
      if (!existsSync(folder)) {
        progress?.(`building ${deck.name}`)
        // Nobody else builds now: a part that is there was left by one who was stopped.
        const part = resolve(kept, 'part')
        await rm(part, { recursive: true, force: true })
        await buildWithSlidev(edition, deck, part, { ...options, url })
        await rename(part, folder)
      }
      const now = new Date()
      await utimes(folder, now, now)
      await cp(folder, resolve(site, deck.folder), { recursive: true, mode: constants.COPYFILE_FICLONE })
      // Who edits while it is built gets what was read when; the next build shall not take that for the new state.
      if ((await sourcesHash(url)) !== from) await rm(folder, { recursive: true })
      await forgetOld(prefix)
    },
    options.signal,
  )
}
