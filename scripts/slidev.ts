import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { text } from 'node:stream/consumers'
import { resolve } from 'node:path'
import type { Locale } from '../data/index.ts'
import { root } from './files.ts'

/** `public`: what visitors get, without notes and presenter view. `speaker`: with both, and with `/print`. */
export type Edition = 'public' | 'speaker'

/** Where an edition is built to unless said otherwise. */
export const outFolder: Readonly<Record<Edition, string>> = {
  public: resolve(root, 'dist'),
  speaker: resolve(root, '.cache/speaker'),
}

interface DeckFile {
  readonly locale: Locale
  readonly entry: string
  /** Where it stands below an edition's folder; ends in a slash unless empty. */
  readonly folder: string
}

const allDecks: readonly DeckFile[] = [
  { locale: 'zh', entry: 'slides.md', folder: '' },
  { locale: 'en', entry: 'slides.en.md', folder: 'en/' },
]

/** The languages there is a deck in. */
export const decks: readonly DeckFile[] = allDecks.filter(({ entry }) => existsSync(resolve(root, entry)))

/**
 * Builds the deck into a folder that any static host can serve from any path.
 * Quiet when all is well. Rejects with all that Slidev said where it fails.
 */
export async function buildDeck(edition: Edition, out = outFolder[edition], entry = 'slides.md'): Promise<void> {
  const slidev = spawn(process.execPath, [
    resolve(root, 'node_modules/@slidev/cli/bin/slidev.mjs'),
    'build', entry, '--out', out, '--base', './', '--router-mode', 'hash',
    ...edition === 'public' ? ['--without-notes'] : [],
  ], {
    cwd: root,
    env: { ...process.env, DECK_EDITION: edition, NODE_ENV: 'production', NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = new Promise<number | null>((done, failed) => slidev.on('close', done).on('error', failed))
  const [code, output, errors] = await Promise.all([ended, text(slidev.stdout), text(slidev.stderr)])
  if (code !== 0)
    throw new Error(`slidev build failed (exit code ${code})\n${output}${errors}`)
}
