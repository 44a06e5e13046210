import { defineAppSetup } from '@slidev/types'
import { localeKey, localeOf } from '../composables/useLocale.ts'

/** The page's own language, which Slidev writes from the headmatter's `lang`, is the deck's. */
export default defineAppSetup(({ app }) => {
  app.provide(localeKey, localeOf(document.documentElement.lang))
})
