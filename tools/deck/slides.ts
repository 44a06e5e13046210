import { parseSync } from '@slidev/parser'
import { load } from '@slidev/parser/fs'
import { resolve } from 'node:path'
import { root } from '../system/files.ts'

/** One slide as its source has it. */
export interface Slide {
  readonly no: number
  /** The line of the file on which it begins, from 1. */
  readonly line: number
  /** All its lines, frontmatter and notes too. */
  readonly source: string
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

/** What Slidev's parser tells of a slide. */
interface Parsed {
  readonly frontmatter: Readonly<Record<string, unknown>>
  readonly content: string
  readonly note?: string
}

const slideOf = ({ frontmatter, content, note }: Parsed, { raw, start }: { raw: string; start: number }, index: number): Slide => ({
  no: index + 1,
  line: start + 1,
  source: raw,
  alias: String(frontmatter['routeAlias'] ?? ''),
  title: /^# (.+)$/m.exec(content)?.[1] ?? '',
  frontmatter,
  content,
  note: note ?? '',
  components: [...new Set([...content.matchAll(/<([A-Z]\w*)/g)].map(([, name]) => name ?? ''))],
})

/** Parses a deck of the repository with Slidev's own parser, setup hooks left out. Rejects where it cannot be read. */
export async function readSlides(entry = 'slides.md'): Promise<Slide[]> {
  const { slides } = await load({ userRoot: root, roots: [root] }, resolve(root, entry))
  return slides.map((slide, index) => slideOf(slide, slide.source, index))
}

/** Parses the text of a file of slides, those taken out of the deck among them. */
export const parseSlides = (text: string): Slide[] => parseSync(text, '').slides.map((slide, index) => slideOf(slide, slide, index))
