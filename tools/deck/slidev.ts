import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import { resolve } from 'node:path'
import type { DeckFile, Edition } from './decks.ts'
import { root } from '../system/files.ts'

export interface BuildOptions {
  /** Where the public site will stand, for links that have to be absolute. Relative ones unless given. */
  readonly url?: string
  /** Stops the build. */
  readonly signal?: AbortSignal
}

/**
 * Has Slidev build the deck in one language into a folder that any static host can serve from any path. Builds at the
 * same time would write the same files below node_modules/.slidev: tools/deck/build.ts sees to it that there are none.
 * Quiet when all is well. Rejects with all that Slidev said where it fails.
 */
export async function buildWithSlidev(
  edition: Edition,
  { tag, entry }: DeckFile,
  out: string,
  { url = '', signal }: BuildOptions = {},
): Promise<void> {
  const slidev = spawn(
    process.execPath,
    [
      resolve(root, 'node_modules/@slidev/cli/bin/slidev.mjs'),
      'build',
      entry,
      '--out',
      out,
      '--base',
      './',
      '--router-mode',
      'hash',
      ...(edition === 'public' ? ['--without-notes'] : []),
    ],
    {
      cwd: root,
      env: { ...process.env, DECK_EDITION: edition, DECK_LANGUAGE: tag, DECK_URL: url, NODE_ENV: 'production', NO_COLOR: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(signal && { signal }),
    },
  )
  const ended = new Promise<number | null>((done, failed) => slidev.on('close', done).on('error', failed))
  const [code, output, errors] = await Promise.all([ended, text(slidev.stdout), text(slidev.stderr)])
  if (code !== 0) throw new Error(`slidev build failed (exit code ${code})\n${output}${errors}`)
}
