import type { Ref } from 'vue'
import { useNav } from '@slidev/client/composables/useNav.ts'
import { lockShortcuts } from '@slidev/client/state/index.ts'
import { onUnmounted } from 'vue'

/** Keeps the deck's keys at rest while the calling component is mounted, and returns the number of the slide on stage. Call it in setup. */
export function usePanel(): Readonly<Ref<number>> {
  onUnmounted(lockShortcuts())
  return useNav().currentSlideNo
}
