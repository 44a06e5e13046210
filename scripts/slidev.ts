import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import { resolve } from 'node:path'
import { languages, type Language, type LanguageId } from '../composables/languages.ts'
import { replaceFolder, root } from './files.ts'
import { finishSite } from './site/finish.ts'
import { addWorker } from './site/offline.ts'

/** `public`: what visitors get, without notes and presenter view. `speaker`: with both, and with `/print`. */
export type Edition = 'public' | 'speaker'

/** Where an edition is built to unless said otherwise. */
export const outFolder: Readonly<Record<Edition, string>> = {
  public: resolve(root, 'dist'),
  speaker: resolve(root, '.cache/speaker'),
}

/** A deck in one language. */
export interface DeckFile extends Language {
  readonly entry: string
}

/** The deck in each language, the one at the site's root first. */
export const decks: Readonly<Record<LanguageId, DeckFile>> = {
  'zh': { ...languages.zh, entry: 'slides.md' },
  'en': { ...languages.en, entry: 'slides.en.md' },
  'zh-Hant': { ...languages['zh-Hant'], entry: 'slides.md' },
}

/** Returns the deck in a language of the command line. Throws where there is none, naming those there are. */
export function deckIn(language: string): DeckFile {
  const deck = Object.values(decks).find(({ id }) => id === language)
  if (!deck)
    throw new Error(`There is no deck in "${language}", only in ${Object.keys(decks).join(', ')}`)
  return deck
}

/**
 * Builds the deck in one language into a folder that any static host can serve from any path.
 * Quiet when all is well. Rejects with all that Slidev said where it fails.
 * @param url where the public site will stand, for links that have to be absolute. Relative ones unless given.
 */
export async function buildDeck(edition: Edition, { tag, entry, folder }: DeckFile, out: string, url = ''): Promise<void> {
  const slidev = spawn(process.execPath, [
    resolve(root, 'node_modules/@slidev/cli/bin/slidev.mjs'),
    'build', entry, '--out', resolve(out, folder), '--base', './', '--router-mode', 'hash',
    ...edition === 'public' ? ['--without-notes'] : [],
  ], {
    cwd: root,
    env: { ...process.env, DECK_EDITION: edition, DECK_LANGUAGE: tag, DECK_URL: url, NODE_ENV: 'production', NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = new Promise<number | null>((done, failed) => slidev.on('close', done).on('error', failed))
  const [code, output, errors] = await Promise.all([ended, text(slidev.stdout), text(slidev.stderr)])
  if (code !== 0)
    throw new Error(`slidev build failed (exit code ${code})\n${output}${errors}`)
}

/**
 * Builds the deck in every language, one after the other: builds at the same time would write the same files
 * below node_modules/.slidev, and the one at the root empties the folder of all. A build that fails leaves the previous one.
 */
export async function buildSite(edition: Edition, out = outFolder[edition], url = ''): Promise<void> {
  await replaceFolder(out, async (part) => {
    for (const deck of Object.values(decks))
      await buildDeck(edition, deck, part, url)
    if (edition === 'public')
      await finishSite(part, url)
    await addWorker(part)
  })
}
