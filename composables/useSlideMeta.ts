import type { ComputedRef } from 'vue'
import { places, type Place } from '../deck.config.ts'
import { useSlideContext } from '@slidev/client/context.ts'
import { computed } from 'vue'

/** What a slide's frontmatter says of it. */
export interface SlideMeta {
  no: number
  place: Place
  /** Paragraphs of the article the slide argues, beside those of its facts. */
  paragraphs: readonly number[]
}

/** Returns what the frontmatter of the slide the component stands in says. */
export function useSlideMeta(): ComputedRef<SlideMeta> {
  const { $page, $frontmatter } = useSlideContext()
  return computed(() => ({
    no: $page.value,
    place: $frontmatter['part'] ?? places[0],
    paragraphs: $frontmatter['paragraphs'] ?? [],
  }))
}
