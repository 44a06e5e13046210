import { configs } from '@slidev/client/env.ts'
import { useNav } from '@slidev/client/composables/useNav.ts'
import { parseTimeString } from '@slidev/parser/utils'
import { computed } from 'vue'
import { rundownOf } from '../components/speaker/pace.ts'
import { noteOf, stepLengths } from '../components/speaker/spoken.ts'
import { places, type Place } from '../deck.config.ts'
import { useLocale } from './useLocale.ts'

/**
 * Returns the slides of the talk, which are those before the appendix, how its time is shared out among them, and where
 * in it the deck stands. Call it in setup.
 */
export function useRundown() {
  const { slides, currentSlideNo, clicks } = useNav()
  const locale = useLocale()
  const partOf = (slide: { readonly frontmatter: Readonly<Record<string, Place | undefined>> }) => slide.frontmatter['part'] ?? places[0]
  const talk = computed(() => slides.value.filter(({ meta }) => partOf(meta.slide) !== 'appendix'))
  /** In seconds: the headmatter's `duration`. */
  const total = computed(() => parseTimeString(configs.duration).seconds)
  const rundown = computed(() =>
    rundownOf(
      talk.value.map(({ meta: { slide } }) => ({ part: partOf(slide), steps: stepLengths(noteOf(slide.noteHTML ?? ''), locale) })),
      total.value,
    ),
  )
  /** Counted from 0; -1 in the appendix. */
  const index = computed(() => talk.value.findIndex(({ no }) => no === currentSlideNo.value))
  return {
    total,
    parts: computed(() => rundown.value.parts),
    /** Of the current slide among the talk's, counted from 1; nothing in the appendix. */
    number: computed(() => (index.value < 0 ? undefined : index.value + 1)),
    count: computed(() => talk.value.length),
    part: computed(() => partOf(slides.value[currentSlideNo.value - 1]?.meta.slide ?? { frontmatter: {} })),
    /** When the current step is to be spoken; nothing in the appendix. */
    span: computed(() => rundown.value.spanOf(index.value, clicks.value)),
  }
}
