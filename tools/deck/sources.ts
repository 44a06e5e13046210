import { createHash } from 'node:crypto'
import { glob, readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { decks } from './decks.ts'
import { root } from '../system/files.ts'

/** Folders that no build reads. */
export const ignoredFolders = ['.cache', '.ci', '.git', '.github', '.slidev', 'bench', 'dist', 'docs', 'exports', 'node_modules', 'tests']

/** Everything a build reads, as patterns from the root. The list of installed packages stands for these. */
export const sources = [
  '*.{ts,vue,json}',
  ...new Set(Object.values(decks).map(({ entry }) => entry)),
  '{components,composables,data,layouts,pages,public,scripts,setup,styles,tools,types}/**',
  'node_modules/.package-lock.json',
]

/** Slidev takes a deck that begins with a byte order mark for one without headmatter, and misses a theme that nobody asked for. */
const byteOrderMark = '\uFEFF'

/** Makes sure that the decks can be read. Rejects naming the file that can't, and what to do. */
export async function assertReadable(folder = root): Promise<void> {
  for (const { entry } of Object.values(decks)) {
    if ((await readFile(resolve(folder, entry), 'utf8')).startsWith(byteOrderMark))
      throw new Error(`${entry} begins with a byte order mark, which hides its headmatter. Save it as "UTF-8" and not as "UTF-8 with BOM".`)
  }
}

/**
 * Returns a word that differs whenever anything differs that a build reads.
 * @param url where the site will stand, which is built into it.
 */
export async function sourcesHash(url: string): Promise<string> {
  const entries = await Array.fromAsync(glob(sources, { cwd: root, withFileTypes: true }))
  const files = entries
    .filter(entry => entry.isFile())
    .map(({ parentPath, name }) => resolve(parentPath, name))
    .sort()
  const hash = createHash('sha256').update(`${process.version} ${process.env.SOURCE_DATE_EPOCH ?? ''} ${url}`)
  for (const file of files) hash.update(`\0${file}\0`).update(await readFile(file))
  return hash.digest('hex').slice(0, 16)
}
