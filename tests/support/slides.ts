import { glob, readFile } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { load } from '@slidev/parser/fs'
import { root } from '../../scripts/files.ts'

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

/** The components a deck can use: name → path. */
export async function componentFiles(): Promise<Map<string, string>> {
  const paths = await Array.fromAsync(glob('components/**/*.vue', { cwd: root }))
  return new Map(paths.map(path => [basename(path, '.vue'), resolve(root, path)]))
}

/** The text of a repository file. */
export const readSource = (path: string): Promise<string> => readFile(resolve(root, path), 'utf8')

/** Digits that belong to a name or a calendar, not to a figure. */
const names = /GPT-4( Turbo)?|DeepSeek-V[23]|\bV[23]\b|\bR1\b|\bo1\b|\b67B\b|910B|\bA800s?\b|Llama 3\.1( 405B)?|GLM-3-Turbo|pro-32k|\bS\d+\b|¶ ?\d+|20\d\d( ?年( ?\d{1,2} ?月)?|[^\d.%]|$)|\b\d{1,2} ?月|OFL 1\.1|\bH[12]\b/g

/** Returns the digits of a text that look like a typed figure, names and years left out. */
export function typedFigures(text: string): string[] {
  return text.replaceAll(names, ' ').match(/\d[\d.,]*%?/g) ?? []
}
