import type { ComputedRef } from 'vue'
import type { Language } from '../data/core/languages.ts'
import { useNav } from '@slidev/client/composables/useNav.ts'
import { computed } from 'vue'
import { languageOf, languages, pathBetween } from '../data/core/languages.ts'
import { useView } from './useView.ts'

export interface OtherLanguage extends Language {
  /** Address of the same slide at the same step, in the same view. */
  readonly href: string
}

/**
 * Returns the deck's other languages, each with a link to where the deck stands: none in print, where links would
 * lead nowhere, and none while editing, when one language is served. Call it in setup.
 */
export function useOtherLanguages(): ComputedRef<OtherLanguage[]> {
  const { currentRoute, currentSlideRoute, clicks, isPrintMode } = useNav()
  const view = useView()
  const own = languageOf(document.documentElement.lang)
  return computed(() => {
    if (__DEV__ || isPrintMode.value) return []
    const {
      no,
      meta: { slide },
    } = currentSlideRoute.value
    const place = `${view.value}/${slide.frontmatter['routeAlias'] ?? no}`
    const query = new URLSearchParams(
      Object.entries({ ...currentRoute.value.query, clicks: clicks.value || undefined }).flatMap(([key, value]) =>
        typeof value === 'string' || typeof value === 'number' ? [[key, String(value)]] : [],
      ),
    )
    const asked = query.size > 0 ? `?${query}` : ''
    return Object.values(languages)
      .filter(one => one !== own)
      .map(one => ({ ...one, href: `${pathBetween(own, one)}#${place}${asked}` }))
  })
}
