import type { Ref } from 'vue'
import { useSlideContext } from '@slidev/client/context.ts'
import { useDevicePixelRatio } from '@vueuse/core'
import { computed } from 'vue'

/**
 * Returns how many pixels of the screen a slide pixel covers in each direction: 1.96 at 1920 wide, 0.3 in the overview,
 * twice that on a screen of two pixels a CSS pixel or at a browser zoom of 200%. Follows the window to other screens.
 */
export function useSlideScale(): Readonly<Ref<number>> {
  const { $scale, $zoom } = useSlideContext()
  const { pixelRatio } = useDevicePixelRatio()
  return computed(() => $scale.value * $zoom.value * pixelRatio.value)
}
