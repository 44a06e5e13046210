import type { ComputedRef } from 'vue'
import { useSlideContext } from '@slidev/client/context.ts'
import { computed } from 'vue'
import { usePrintMode } from './usePrintMode.ts'

/** Returns whether the component's slide is the one that is shown to the room; it is not in the overview, in a preview and on paper. */
export function useOnStage(): ComputedRef<boolean> {
  const { $nav, $page, $renderContext } = useSlideContext()
  const isPrint = usePrintMode()
  return computed(
    () => !isPrint.value && ['slide', 'presenter'].includes($renderContext.value) && $nav.value.currentSlideNo === $page.value,
  )
}
