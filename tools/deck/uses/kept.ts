/** Where facts are used, kept between runs: to learn it every figure has to be rendered. */
import { createHash } from 'node:crypto'
import { glob, readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { cache, root, writeFileAtomic } from '../../system/files.ts'
import type { SlideUses } from './uses.ts'

/** What the answer depends on: the slides, all that figures are made of, and what reads them. */
const sources = ['{components,composables,data,layouts,pages,setup,tools/deck,types}/**/*.{ts,vue}', '*.{ts,md,vue}', 'package-lock.json']

/** Returns what tells one state of the deck's files from any other. */
async function stateOf(folder: string): Promise<string> {
  const names = (await Array.fromAsync(glob(sources, { cwd: folder }))).sort()
  const texts = await Promise.all(names.map(name => readFile(resolve(folder, name))))
  const hash = createHash('sha256')
  names.forEach((name, i) =>
    hash
      .update(`${name}\0`)
      .update(texts[i] ?? '')
      .update('\0'),
  )
  return hash.digest('hex')
}

/** Reads them anew; what it needs is loaded only then. */
const readAnew = async (): Promise<SlideUses[]> => (await import('./uses.ts')).readUses()

interface Kept {
  readonly state: string
  readonly slides: readonly SlideUses[]
}

/**
 * Returns where each fact stands in the deck. Read anew, which takes about two seconds, where a file of the deck has
 * changed since it was last asked.
 * @param folder the deck's.
 * @param file where the answer is kept.
 */
export async function usesOfFacts(
  read = readAnew,
  folder = root,
  file = resolve(cache, 'uses-of-facts.json'),
): Promise<readonly SlideUses[]> {
  const state = await stateOf(folder)
  try {
    const kept: Kept = JSON.parse(await readFile(file, 'utf8'))
    if (kept.state === state) return kept.slides
  } catch {
    // Nothing is kept yet, or not whole.
  }
  const slides = await read()
  await writeFileAtomic(file, JSON.stringify({ state, slides } satisfies Kept))
  return slides
}
