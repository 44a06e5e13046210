import type { ComputedRef } from 'vue'
import type { Router } from 'vue-router'
import { useNav } from '@slidev/client/composables/useNav.ts'
import { computed } from 'vue'

/** Where the deck is seen from, as its addresses begin: the room, Slidev's presenter view, the speaker's view. */
export type DeckView = '' | '/presenter' | '/speaker'

const viewOf = (path: string): DeckView => (path.startsWith('/speaker/') ? '/speaker' : path.startsWith('/presenter/') ? '/presenter' : '')

/** Returns what the addresses of the view the deck is seen in begin with. */
export function useView(): ComputedRef<DeckView> {
  const { currentRoute } = useNav()
  return computed(() => viewOf(currentRoute.value.path))
}

/**
 * Has the speaker's view stand for Slidev's presenter view, whose addresses Slidev makes itself: who goes on in it, or
 * to it from a slide, comes to `/speaker/…`. An address that is typed in, a bookmark and the history are left alone, so
 * that Slidev's own view is there for who asks for it. Call it after all other guards: they may lead elsewhere first.
 */
export function keepSpeakerView(router: Router): void {
  let isAsked = false
  router.options.history.listen(() => (isAsked = true))
  router.beforeEach((to, from) => {
    const isAskedFor = isAsked
    isAsked = false
    if (isAskedFor || viewOf(to.path) !== '/presenter' || !(from.name === 'play' || viewOf(from.path) === '/speaker')) return true
    return { path: to.path.replace('/presenter', '/speaker'), query: to.query, hash: to.hash }
  })
}
