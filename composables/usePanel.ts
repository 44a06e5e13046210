import type { Ref } from 'vue'
import { useNav } from '@slidev/client/composables/useNav.ts'
import { onUnmounted, watch } from 'vue'
import { useAsk } from './useAsk.ts'
import { useStage } from './useStage.ts'

/** What the panel knows of the deck around it. */
interface Panel {
  /** Number of the slide on stage. */
  readonly slide: Readonly<Ref<number>>
  /** Whether there is a room that the speaker can show an answer to. */
  readonly hasRoom: Readonly<Ref<boolean>>
  /** Whether the room sees what the panel shows. */
  readonly isShown: () => boolean
  readonly toggle: () => void
}

/** Returns what the panel knows of the deck. An answer that the room sees follows the panel, and goes with it. Call it in setup. */
export function usePanel(): Panel {
  const { currentSlideNo, isPresenter } = useNav()
  const { trail } = useAsk()
  const stage = useStage()
  const isShown = () => isPresenter.value && Boolean(stage.value('shown'))
  const asked = () => {
    const view = trail.value.at(-1)
    return view && view !== 'list' ? view.fact : ''
  }
  const show = (fact: string): void => {
    if (fact !== (stage.value('shown') ?? '')) stage.give('shown', fact)
  }
  watch(asked, fact => isShown() && fact && show(fact))
  onUnmounted(() => isShown() && show(''))
  return { slide: currentSlideNo, hasRoom: isPresenter, isShown, toggle: () => show(isShown() ? '' : asked()) }
}
