import type { SlideRoute } from '@slidev/types'
import type { ComputedRef } from 'vue'
import type { RouteLocationNormalized } from 'vue-router'
import { useNav } from '@slidev/client/composables/useNav.ts'
import { CLICKS_MAX } from '@slidev/client/constants.ts'
import { configs } from '@slidev/client/env.ts'
import { getSlide, getSlidePath } from '@slidev/client/logic/slides.ts'
import { parseTimeString } from '@slidev/parser/utils'
import { computed } from 'vue'
import { stepFrom, talkOf } from '../components/speaker/cut.ts'
import { shortDuration } from '../deck.config.ts'

/** What the address says where the short cut is on: `#/1?cut=short`. */
const short = 'short'

const isShortAt = ({ query }: RouteLocationNormalized) => query['cut'] === short

/** Returns how long the talk and its short cut last, in s. */
export const durations = () => ({
  whole: parseTimeString(configs.duration).seconds,
  short: parseTimeString(shortDuration).seconds,
})

/** Returns what tells in which cut a slide is: its number, and what its frontmatter says. */
const markedOf = (slides: readonly SlideRoute[]) => slides.map(({ no, meta }) => ({ no, frontmatter: meta.slide.frontmatter }))

export interface Cut {
  /** Whether the talk at hand is the short cut. */
  readonly isShort: ComputedRef<boolean>
  /** Numbers of the slides of the talk at hand, in order; the appendix is in none. */
  readonly slides: ComputedRef<number[]>
  /** How long the talk at hand lasts, in s. */
  readonly seconds: ComputedRef<number>
  /** Number of the slide that follows the current one; undefined at the end. */
  readonly next: ComputedRef<number | undefined>
  /** Changes between the whole talk and the short cut, and stays where it is. */
  readonly toggle: () => Promise<void>
}

/** Returns the talk at hand, the whole one or its short cut, and what changes between them. */
export function useCut(): Cut {
  const { router, currentRoute, currentSlideNo, slides: all } = useNav()
  const marked = computed(() => markedOf(all.value))
  const isShort = computed(() => isShortAt(currentRoute.value))
  return {
    isShort,
    slides: computed(() => talkOf(marked.value, isShort.value).map(({ no }) => no)),
    seconds: computed(() => durations()[isShort.value ? 'short' : 'whole']),
    next: computed(() =>
      isShort.value ? stepFrom(currentSlideNo.value, 1, marked.value)?.no : all.value.find(({ no }) => no === currentSlideNo.value + 1)?.no,
    ),
    toggle: async () => {
      const { query } = currentRoute.value
      await router.replace({ query: { ...query, cut: isShort.value ? undefined : short } })
    },
  }
}

/**
 * Has each step from slide to slide pass over those that the short cut leaves out, by whatever key, button or finger it
 * comes. A jump, and a window that follows another, go where they are told. Call it in the root's setup.
 */
export function useSteps(): void {
  const { router, clicksDirection, slides } = useNav()
  const numberOf = ({ params }: RouteLocationNormalized) => getSlide(String(params['no']))?.no ?? NaN
  router.beforeEach((to, from) => {
    if (!isShortAt(to)) return true
    // Slidev sets it for each step and leaves it there: taken back, it does not make a step of what comes next.
    const direction = clicksDirection.value
    clicksDirection.value = 0
    const no = numberOf(from)
    if (!isShortAt(from) || direction === 0 || numberOf(to) !== no + direction) return true
    const goal = stepFrom(no, direction, markedOf(slides.value))
    if (!goal) return false
    if (goal.no === no + direction) return true
    const [aim, found] = [no + direction, goal.no].map(at => slides.value[at - 1]?.meta.__clicksContext)
    // Back is to the last step, unless a key goes to the beginning: it does from a later step, and where there are several.
    const isToLast = direction < 0 && !Number(from.query['clicks']) && (to.query['clicks'] !== undefined || aim?.total === 0)
    return {
      // In the view it is in: the room's, or one of the speaker's.
      path: to.path.replace(/\/[^/]*$/, getSlidePath(goal.no, false)),
      query: { ...to.query, clicks: isToLast ? String(found?.isMounted ? found.total : CLICKS_MAX) : undefined },
    }
  })
}
