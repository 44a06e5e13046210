import { useNav } from '@slidev/client/composables/useNav.ts'
import { parseRangeString } from '@slidev/parser/utils'
import { defineRootSetup } from '@slidev/types'
import { watchEffect } from 'vue'

/** Which slides the print view shows, `#/print?range=3-7,12`: Slidev reads it once, before the address is known. */
export default defineRootSetup(() => {
  const { currentRoute, isPrintMode, printRange, slides } = useNav()
  watchEffect(() => {
    const { range } = currentRoute.value.query
    if (isPrintMode.value && typeof range === 'string')
      printRange.value = parseRangeString(slides.value.length, range)
  })
})
