import type { SourceId } from '../../data/index.ts'
import { sourceIds } from '../../data/index.ts'

/** How many sources the appendix's pages before the last one list, beside the article on the first. */
const sizes = [10, 13, 13]

const others = sourceIds.filter(id => id !== 'article')

/** Returns the sources that a page of the appendix lists, the article left out. */
export function sourcesOnPage(page: number): SourceId[] {
  const start = sizes.slice(0, page - 1).reduce((sum, size) => sum + size, 0)
  return others.slice(start, start + (sizes[page - 1] ?? others.length))
}

/** Returns the name of the slide that lists a source: "sources", "sources-2" … */
export function sourceSlide(id: SourceId): string {
  const page = [1, 2, 3, 4].find(one => sourcesOnPage(one).includes(id)) ?? 1
  return page === 1 ? 'sources' : `sources-${page}`
}
