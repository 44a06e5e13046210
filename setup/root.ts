import { useNav } from '@slidev/client/composables/useNav.ts'
import { parseRangeString } from '@slidev/parser/utils'
import { defineRootSetup } from '@slidev/types'
import { provide, watchEffect } from 'vue'
import { printModeKey } from '../composables/usePrintMode.ts'

export default defineRootSetup(() => {
  const { currentRoute, isPrintMode, printRange, slides } = useNav()
  provide(printModeKey, isPrintMode)
  // Which slides the print view shows, `#/print?range=3-7,12`: Slidev reads it once, before the address is known.
  watchEffect(() => {
    const { range } = currentRoute.value.query
    if (isPrintMode.value && typeof range === 'string')
      printRange.value = parseRangeString(slides.value.length, range)
  })
})
