import type { Plugin } from 'vite'

/** What Slidev's editor knows a slide by. */
const editorsOwn = /"(?:frontmatterRaw|revision)":"(?:[^"\\]|\\.)*",?/g

/** What follows the frontmatter while it is edited. */
const getter = /^ *get (\w+)\(\) *\{ *return frontmatter\.\1 *\},$/gm

/**
 * Takes out of a slide's data what only an editor needs, and writes down what is fixed once it is built.
 * Throws where none of it is there any more: this module need not be, then.
 */
export function withoutEditorsOwn(code: string): string {
  const frontmatter: unknown = JSON.parse(/frontmatterData = (\{.*\})$/m.exec(code)?.[1] ?? '{}')
  const values = new Map(Object.entries(frontmatter ?? {}))
  const lean = code
    .replaceAll(editorsOwn, '')
    .replaceAll(getter, (_, key: string) => (values.has(key) ? `${key}: ${JSON.stringify(values.get(key))},` : ''))
  if (lean === code)
    throw new Error('Slidev no longer builds slides with what its editor needs: tools/deck/lean/lean-slides.ts need not take it out')
  return lean
}

/** All slides' data is loaded before the first slide answers keys, so that each byte counts as often as there are slides. */
export function leanSlidesPlugin(): Plugin {
  return {
    name: 'lean-slides',
    apply: 'build',
    transform: {
      filter: { id: /__slidev_\d+\.frontmatter$/ },
      handler: code => ({ code: withoutEditorsOwn(code), map: null }),
    },
  }
}
