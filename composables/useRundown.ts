import { useNav } from '@slidev/client/composables/useNav.ts'
import { computed } from 'vue'
import { rundownOf } from '../components/speaker/pace.ts'
import { noteOf, stepLengths } from '../components/speaker/spoken.ts'
import { places, type Place } from '../deck.config.ts'
import { useCut } from './useCut.ts'
import { useLocale } from './useLocale.ts'

/**
 * Returns the slides of the talk, or of its short cut; how its time is shared out among them, and where
 * in it the deck stands. Call it in setup.
 */
export function useRundown() {
  const { slides, currentSlideNo, clicks } = useNav()
  const locale = useLocale()
  const partOf = (slide: { readonly frontmatter: Readonly<Record<string, Place | undefined>> }) => slide.frontmatter['part'] ?? places[0]
  const { slides: numbers, seconds: total } = useCut()
  const talk = computed(() => slides.value.filter(({ no }) => numbers.value.includes(no)))
  const rundown = computed(() =>
    rundownOf(
      talk.value.map(({ meta: { slide } }) => ({ part: partOf(slide), steps: stepLengths(noteOf(slide.noteHTML ?? ''), locale) })),
      total.value,
    ),
  )
  /** Counted from 0; -1 where the talk does not go. */
  const index = computed(() => talk.value.findIndex(({ no }) => no === currentSlideNo.value))
  return {
    /** In seconds. */
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
