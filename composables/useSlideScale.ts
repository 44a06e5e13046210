import type { Ref } from 'vue'
import { useSlideContext } from '@slidev/client/context.ts'
import { computed } from 'vue'

/** Returns how many screen pixels a slide pixel covers: 1.96 at 1920 wide, 0.3 in the overview. */
export function useSlideScale(): Readonly<Ref<number>> {
  const { $scale, $zoom } = useSlideContext()
  return computed(() => $scale.value * $zoom.value)
}
