import { defineShortcutsSetup } from '@slidev/types'
import { useAsk } from '../composables/useAsk.ts'
import { useLocale } from '../composables/useLocale.ts'
import { useOtherLanguages } from '../composables/useOtherLanguages.ts'

/** `L` shows the slide in the other language: in English, or in Chinese from there. `S` lists the slide's facts. */
export default defineShortcutsSetup((_nav, base) => {
  const languages = useOtherLanguages()
  const own = useLocale()
  const { open } = useAsk()
  const showOther = () => {
    const other = languages.value.find(({ locale }) => locale !== own)
    if (other) location.assign(other.href)
  }
  return [...base, { name: 'language', key: 'l', fn: showOther }, { name: 'facts', key: 's', fn: () => open('list') }]
})
