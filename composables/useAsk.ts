import type { ComputedRef } from 'vue'
import { useSlideContext } from '@slidev/client/context.ts'
import { computed, inject, readonly, shallowRef } from 'vue'
import { ledgerAlias } from '../deck.config.ts'
import { printNotesKey, usePrintMode } from './usePrintMode.ts'

/** What the panel shows: all that is known of a fact, by its id as the page has it, or the facts of the slide. */
export type View = { readonly fact: string } | 'list'

/** What was looked at, the last of it shown; nothing while the panel is closed. */
const trail = shallowRef<readonly View[]>([])

/** The number asked about, which the panel must not cover; none where it is not on the slide. */
const asked = shallowRef<HTMLElement>()

/** The fact asked about last, while the page is open; empty before. */
const lastAsked = shallowRef('')

function put(views: readonly View[], at: HTMLElement | undefined): void {
  const view = views.at(-1)
  if (view && view !== 'list') lastAsked.value = view.fact
  asked.value = at
  trail.value = views
}

/** Returns the address of a fact's row in the appendix. */
export const ledgerHref = (id: string): string => `#/${ledgerAlias}?fact=${id}`

/**
 * What a value does where it stands: it opens the panel, it leads to the appendix in print, with a note or by a mere
 * link, or nothing in a preview.
 */
export function useAskable(): ComputedRef<'panel' | 'note' | 'link' | undefined> {
  const { $renderContext } = useSlideContext()
  const isPrint = usePrintMode()
  const hasNotes = inject(printNotesKey, shallowRef(true))
  return computed(() =>
    isPrint.value ? (hasNotes.value ? 'note' : 'link') : ['slide', 'presenter'].includes($renderContext.value) ? 'panel' : undefined,
  )
}

/** Returns the panel's state and what changes it. One panel serves the whole page. */
export function useAsk() {
  return {
    trail: readonly(trail),
    asked: readonly(asked),
    lastAsked: readonly(lastAsked),
    /** Opens the panel. */
    open: (view: View, at?: HTMLElement) => put([view], at),
    /** Shows something else in the panel; `back` returns from it. */
    show: (view: View, at = asked.value) => put([...trail.value, view], at),
    back: () => (trail.value = trail.value.slice(0, -1)),
    close: () => (trail.value = []),
  }
}
