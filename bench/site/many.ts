import { readFile, rm, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { decks } from '../../tools/deck/decks.ts'
import { root } from '../../tools/system/files.ts'
import { buildWithSlidev } from '../../tools/deck/slidev.ts'
import type { Contestant } from './load.ts'

/** Where Slidev finds the components, so beside the deck itself. Git does not know it. */
const entry = 'slides.bench.md'

/** What the address says on any slide but the first. */
export const ownLater = /#\/(?!(1|cover)?$)/

/** The deck's slides again and again until there are so many, each under a name of its own. */
function repeat(source: string, slides: number): string {
  const [, headmatter = '', ...pieces] = source.split(/^---\n/m)
  // Frontmatter and text in turn; the first slide's is the headmatter.
  const pairs = Array.from(
    { length: Math.floor((pieces.length - 1) / 2) },
    (_, index) => [pieces[index * 2 + 1] ?? '', pieces[index * 2 + 2] ?? ''] as const,
  )
  const all = Array.from({ length: slides - 1 }, (_, index) => {
    const [front, text] = pairs[index % pairs.length] ?? ['', '']
    const round = Math.floor(index / pairs.length)
    return `---\n${round === 0 ? front : front.replace(/^routeAlias: (.*)$/m, `routeAlias: $1-${round}`)}---\n${text}`
  })
  return `---\n${headmatter}---\n${pieces[0]}${all.join('')}`
}

/** Builds the Chinese deck without its finish, as it is and with so many slides. */
export async function buildMany(slides: number, folder: string): Promise<{ plain: Contestant; many: Contestant }> {
  const plain = resolve(folder, 'plain')
  const many = resolve(folder, 'many')
  await buildWithSlidev('public', decks.zh, plain)
  try {
    await writeFile(resolve(root, entry), repeat(await readFile(resolve(root, decks.zh.entry), 'utf8'), slides))
    await buildWithSlidev('public', { ...decks.zh, entry }, many)
  } finally {
    await rm(resolve(root, entry), { force: true })
  }
  return { plain: { name: 'the deck', folder: plain, later: ownLater }, many: { name: `${slides} slides`, folder: many, later: ownLater } }
}
