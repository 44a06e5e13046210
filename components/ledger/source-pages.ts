import { sourceIds, type SourceId } from '../../data/index.ts'
import { sourcePages } from '../../deck.config.ts'

const others = sourceIds.filter(id => id !== 'article')

/** Returns the sources that a page of the appendix lists, the first being 1; the article left out. */
export function sourcesOnPage(page: number): SourceId[] {
  const start = sourcePages.slice(0, page - 1).reduce((sum, { count }) => sum + count, 0)
  return others.slice(start, start + (sourcePages[page - 1]?.count ?? 0))
}

/** Returns the alias of the slide that lists a source; the first of them lists the article. */
export function sourceSlide(id: SourceId): string {
  return (sourcePages.find((_, index) => sourcesOnPage(index + 1).includes(id)) ?? sourcePages[0]).alias
}
