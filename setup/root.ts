import { useNav } from '@slidev/client/composables/useNav.ts'
import { slidesTitle } from '@slidev/client/env.ts'
import { parseRangeString } from '@slidev/parser/utils'
import { defineRootSetup } from '@slidev/types'
import { useHead } from '@unhead/vue'
import { computed, provide, watchEffect } from 'vue'
import { useSteps } from '../composables/useCut.ts'
import { useIdleLoading } from '../composables/useIdleLoading.ts'
import { useKeys } from '../composables/useKeys.ts'
import { usePaper } from '../composables/usePaper.ts'
import { printModeKey, printNotesKey } from '../composables/usePrintMode.ts'
import { useTalk } from '../composables/useTalk.ts'

export default defineRootSetup(() => {
  const { currentRoute, currentSlideRoute, currentSlideNo, isPrintMode, printRange, slides } = useNav()
  provide(printModeKey, isPrintMode)
  provide(
    printNotesKey,
    computed(() => currentRoute.value.query['notes'] !== 'none'),
  )
  // A tab, a bookmark and a step back in the history are named by their slide. Slidev names all by the deck.
  useHead(
    {
      title: computed(() => {
        const { title } = currentSlideRoute.value.meta.slide
        return currentSlideNo.value === 1 || isPrintMode.value || !title ? slidesTitle : `${title} · ${slidesTitle}`
      }),
    },
    { tagPriority: 'high' },
  )
  usePaper()
  useSteps()
  useTalk()
  useKeys()
  useIdleLoading()
  // Which slides the print view shows, `#/print?range=3-7,12`: Slidev reads it once, before the address is known.
  watchEffect(() => {
    const { range } = currentRoute.value.query
    if (isPrintMode.value && typeof range === 'string') printRange.value = parseRangeString(slides.value.length, range)
  })
})
