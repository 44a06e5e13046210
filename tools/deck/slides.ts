import { load } from '@slidev/parser/fs'
import { resolve } from 'node:path'
import { root } from '../system/files.ts'

/** One slide as its source has it. */
export interface Slide {
  readonly no: number
  /** Name of the slide in links: its `routeAlias`. */
  readonly alias: string
  /** Text of its first heading. */
  readonly title: string
  readonly frontmatter: Readonly<Record<string, unknown>>
  /** Markdown without frontmatter and notes. */
  readonly content: string
  readonly note: string
  /** The component tags it uses, each once. */
  readonly components: readonly string[]
}

/** Parses a deck of the repository with Slidev's own parser, setup hooks left out. Rejects where it cannot be read. */
export async function readSlides(entry = 'slides.md'): Promise<Slide[]> {
  const { slides } = await load({ userRoot: root, roots: [root] }, resolve(root, entry))
  return slides.map(({ frontmatter, content, note }, index) => ({
    no: index + 1,
    alias: String(frontmatter.routeAlias ?? ''),
    title: /^# (.+)$/m.exec(content)?.[1] ?? '',
    frontmatter,
    content,
    note: note ?? '',
    components: [...new Set([...content.matchAll(/<([A-Z]\w*)/g)].map(([, name]) => name ?? ''))],
  }))
}
