import type { ComputedRef } from 'vue'
import { useNav } from '@slidev/client/composables/useNav.ts'
import { computed } from 'vue'
import { positionOf, type Position } from '../components/shell/position.ts'

/** Returns where the slide on stage stands in the talk or in the appendix. Call it in setup. */
export function usePosition(): ComputedRef<Position> {
  const { currentSlideNo, slides } = useNav()
  const parts = computed(() => slides.value.map(({ meta }) => meta.slide.frontmatter['part']))
  return computed(() => positionOf(currentSlideNo.value, parts.value))
}
