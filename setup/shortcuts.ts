import { defineShortcutsSetup } from '@slidev/types'

/** The deck has keys of its own: composables/useKeys.ts. Slidev, which warns where none of its own is left, keeps the one that closes its overview. */
export default defineShortcutsSetup((_nav, base) => base.filter(({ name }) => name === 'hide_overview'))
