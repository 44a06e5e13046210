import type { ComputedRef } from 'vue'
import { useNav } from '@slidev/client/composables/useNav.ts'
import { computed } from 'vue'

/** A slide by what people call it. */
export interface NamedSlide {
  readonly no: number
  readonly title: string
  /** Names it in its address. */
  readonly alias: string
}

/** Returns all slides by what people call them. Call it in setup. */
export function useNamedSlides(): ComputedRef<NamedSlide[]> {
  const { slides } = useNav()
  return computed(() =>
    slides.value.map(({ no, meta: { slide } }) => ({ no, title: slide.title ?? '', alias: String(slide.frontmatter['routeAlias'] ?? no) })),
  )
}
