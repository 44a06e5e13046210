import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { isFactId, type FactId } from '../../../data/index.ts'
import { listings } from '../../../deck.config.ts'
import { readSlides, type Slide } from '../slides.ts'

/** A place where a fact stands. */
export interface Use {
  readonly fact: FactId
  /** The slide's text, its notes, or the name of its figure. */
  readonly where: string
}

/** A slide and the facts on it. */
export interface SlideUses extends Pick<Slide, 'no' | 'alias' | 'title'> {
  readonly part: string
  /** What its title claims, if that rests on figures: see data/findings.ts. */
  readonly finding: string
  readonly uses: readonly Use[]
}

const matches = (text: string, pattern: RegExp) => [...new Set([...text.matchAll(pattern)].map(([, id]) => id ?? ''))].filter(isFactId)

/** Has a thread render every figure. @returns the facts each rests on, by its name. Rejects where one cannot be rendered. */
async function readFigures(): Promise<Readonly<Record<string, readonly FactId[]>>> {
  const [figures] = await once(new Worker(new URL('./render-figures.ts', import.meta.url)), 'message')
  return figures
}

/**
 * Reads where each fact stands in the deck: in a slide's text, in its notes, in its figures, which are rendered to be
 * asked. About two seconds. Every language has the same facts on the same slides.
 */
export async function readUses(): Promise<SlideUses[]> {
  const [slides, figures] = await Promise.all([readSlides(), readFigures()])
  return slides.map(({ no, alias, title, frontmatter, content, note, components }) => ({
    no,
    alias,
    title,
    part: String(frontmatter['part'] ?? ''),
    finding: String(frontmatter['finding'] ?? ''),
    uses: [
      ...matches(content, /<Fact\s[^>]*?id="([^"]*)"/g).map(fact => ({ fact, where: 'text' })),
      ...components.filter(name => !listings.includes(name)).flatMap(name => (figures[name] ?? []).map(fact => ({ fact, where: name }))),
      ...matches(note, /\{\{\s*([^{}|]*?)\s*(?:\|[^{}]*)?\}\}/g).map(fact => ({ fact, where: 'notes' })),
    ],
  }))
}
