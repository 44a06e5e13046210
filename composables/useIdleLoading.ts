import { useNav } from '@slidev/client/composables/useNav.ts'
import { watchEffect } from 'vue'
import { useCut } from './useCut.ts'
import { keepOffline } from './useUpdate.ts'

/** Safari has no idle callbacks. */
const whenIdle = (work: () => void) => ('requestIdleCallback' in window ? requestIdleCallback(work) : setTimeout(work, 100))
const nextIdle = () => new Promise<void>(whenIdle)

/** Whether the reader has asked pages to load no more than they show. Not every browser can be asked. */
const isDataSaved = () => navigator.connection?.saveData === true

/**
 * Has what the reader may want next loaded while nothing else is to be done: the next slide, which is also made
 * ready, the one before, the fonts, then the code of all others, those that follow first, and all of it for use without a
 * network. Who saves data has the neighbours alone. Call it in the root's setup.
 *
 * Slidev would make all slides ready after three seconds, in one go: its `preload` is off in the headmatter.
 */
export function useIdleLoading(): void {
  const { currentSlideRoute, hasPrimarySlide, isPrintMode, slides } = useNav()
  const { next } = useCut()
  watchEffect(async onCleanup => {
    let isCurrent = true
    onCleanup(() => (isCurrent = false))
    if (isPrintMode.value || !hasPrimarySlide.value) return
    const { no } = currentSlideRoute.value
    const all = slides.value
    const following = next.value
    // What is on stage stays as it was left.
    currentSlideRoute.value.meta.__preloaded = true
    await currentSlideRoute.value.load()
    for (const route of [following && all[following - 1], all[no - 2]]) {
      await nextIdle()
      if (!isCurrent) return
      if (route) {
        route.meta.__preloaded = true
        await route.load()
      }
    }
    if (isDataSaved()) return
    await Promise.allSettled([...document.fonts].map(font => font.load()))
    for (const route of [...all.slice(no), ...all.slice(0, no)]) {
      await nextIdle()
      if (!isCurrent) return
      await route.load()
    }
    await keepOffline()
  })
}
