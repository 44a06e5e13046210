import vue from '@vitejs/plugin-vue'
import { createServer } from 'vite'
import { isFactId, type FactId } from '../../../data/index.ts'
import { listings } from '../../../deck.config.ts'
import { root } from '../../system/files.ts'
import { readSlides, type Slide } from '../slides.ts'
import { usesModule } from './module.ts'

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

/** Has a Vite server of its own render every figure. @returns the facts each rests on, by its name. */
async function readFigures(): Promise<Readonly<Record<string, readonly FactId[]>>> {
  const server = await createServer({
    configFile: false,
    root,
    appType: 'custom',
    logLevel: 'error',
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
    ssr: { noExternal: [/^@slidev\//] },
    // Where facts are used is what is being found out.
    plugins: [vue(), usesModule(async () => ({}))],
    define: { __DEV__: 'false' },
  })
  try {
    const { factsOfFigures } = await server.ssrLoadModule('/components/facts-of-figures.ts')
    return await factsOfFigures()
  } finally {
    await server.close()
  }
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
      ...matches(note, /\{\{\s*([^{}]*?)\s*\}\}/g).map(fact => ({ fact, where: 'notes' })),
    ],
  }))
}
