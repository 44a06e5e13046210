import type { ComputedRef } from 'vue'
import { useSlideContext } from '@slidev/client/context.ts'
import { computed, onUnmounted, useId } from 'vue'

/**
 * Claims the slide's next `total` clicks for the calling component and returns how many of
 * them have been made: 0 before the first, `total` from the last on, in print and in overview.
 * Call it in setup, once a component.
 */
export function useStep(total: number): ComputedRef<number> {
  const { $clicksContext } = useSlideContext()
  const info = $clicksContext.calculateSince('+1', total)
  if (!info) throw new Error('useStep: Slidev gave this slide no click steps')
  const id = `step-${useId()}`
  $clicksContext.register(id, info)
  onUnmounted(() => $clicksContext.unregister(id))
  return computed(() => Math.min(total, Math.max(0, $clicksContext.current - info.start + 1)))
}
