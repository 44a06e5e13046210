import { defineShortcutsSetup } from '@slidev/types'
import { useOtherLanguages } from '../composables/useOtherLanguages.ts'

/** `L` shows the slide in the next language. */
export default defineShortcutsSetup((_nav, base) => {
  const languages = useOtherLanguages()
  const showNext = () => {
    const [next] = languages.value
    if (next)
      location.assign(next.href)
  }
  return [...base, { name: 'language', key: 'l', fn: showNext }]
})
