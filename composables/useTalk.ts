import { useNav } from '@slidev/client/composables/useNav.ts'
import { slidesTitle } from '@slidev/client/env.ts'
import { getSlidePath } from '@slidev/client/logic/slides.ts'
import { patch, sharedState, type SharedState } from '@slidev/client/state/shared.ts'
import { syncDirections } from '@slidev/client/state/storage.ts'
import { disableBuiltinSync } from '@slidev/client/state/syncState.ts'
import { computed, onUnmounted, watch } from 'vue'

interface Place {
  readonly no: number
  /** The step, as the address has it: what a slide has is known only once it is there. */
  readonly clicks: number
}

/** Where the talk is, and when somebody went there, in ms since 1970: the latest holds. */
interface Talk extends Place {
  readonly time: number
}

type Message =
  /** Asks where the talk is. */
  | { readonly kind: 'ask' }
  | { readonly kind: 'talk'; readonly talk: Talk; readonly isPresenter: boolean }
  /** The presenter's pointer and timer, as JSON. */
  | { readonly kind: 'tools'; readonly tools: string }

/** How late a place is that nobody chose: the cover a deck opens on, and the slide a window was reloaded on. */
const unchosen = { cover: 0, reload: 1 }

const isSame = (a: Place, b: Place) => a.no === b.no && a.clicks === b.clicks

const isReloaded = () =>
  performance.getEntriesByType('navigation').some(entry => entry instanceof PerformanceNavigationTiming && entry.type !== 'navigate')

/**
 * Keeps the windows of one talk, the presenter's and the room's, on the same slide and step. Call it in the root's setup.
 *
 * A window tells the others when somebody moves it, never because it was opened: it asks where the talk is, and goes
 * there if it was reloaded or stands on the cover. One opened on a slide, say from a link in a new tab, stays there
 * until the talk moves on. As ever, a window without notes follows presenters only.
 *
 * Slidev's own channel, which this replaces in a build, tells where a window is as soon as it opens, and takes the step
 * for 0 as long as the slide is not there: who reloaded one window took the talk back in all. While editing, Slidev's
 * server keeps the windows together.
 */
export function useTalk(): void {
  if (__DEV__ || !__SLIDEV_FEATURE_PRESENTER__) return
  const { router, currentSlideNo, hasPrimarySlide, isPresenter, isPrintMode, queryClicks } = useNav()
  if (isPrintMode.value) return
  disableBuiltinSync()

  const channel = new BroadcastChannel(`${slidesTitle} - talk`)
  onUnmounted(() => channel.close())
  const say = (message: Message) => channel.postMessage(message)

  let talk: Talk = { no: 1, clicks: 0, time: unchosen.cover }
  /** Whether the window was opened on a slide of its own, which is not where the talk is. */
  let isApart = false
  /** How many moves to where the talk is are under way: nobody's own. */
  let following = 0

  const here = (): Place | undefined => (hasPrimarySlide.value ? { no: currentSlideNo.value, clicks: queryClicks.value } : undefined)
  const maySay = () => syncDirections.value[isPresenter.value ? 'presenterSend' : 'viewerSend']
  const mayFollow = () => syncDirections.value[isPresenter.value ? 'presenterReceive' : 'viewerReceive']
  const sayTalk = () => say({ kind: 'talk', talk, isPresenter: isPresenter.value })

  function follow({ no, clicks }: Place): void {
    // What the view of the notes shows; where a slide is on stage, Slidev knows its place.
    patch('page', no)
    patch('clicks', clicks)
    patch('clicksTotal', clicks)
    if (!hasPrimarySlide.value) return
    following++
    const { query } = router.currentRoute.value
    void router
      .replace({ path: getSlidePath(no, isPresenter.value), query: { ...query, clicks: clicks > 0 ? clicks : undefined } })
      .finally(() => following--)
  }

  function hear(told: Talk, byPresenter: boolean): void {
    if (told.time <= talk.time || !mayFollow() || !(byPresenter || isPresenter.value)) return
    talk = told
    isApart = false
    follow(told)
    // Windows without notes heard it from a window like them, if at all.
    if (isPresenter.value) sayTalk()
  }

  const tools = computed(() => JSON.stringify({ cursor: sharedState.cursor, timer: sharedState.timer }))
  let heardTools = tools.value
  watch(tools, () => tools.value !== heardTools && say({ kind: 'tools', tools: tools.value }))

  channel.onmessage = ({ data }: MessageEvent<Message>) => {
    if (data.kind === 'talk') {
      hear(data.talk, data.isPresenter)
    } else if (data.kind === 'tools') {
      heardTools = data.tools
      const { cursor, timer }: Pick<SharedState, 'cursor' | 'timer'> = JSON.parse(data.tools)
      patch('cursor', cursor)
      patch('timer', timer)
    } else if (maySay() && !isApart) {
      sayTalk()
      say({ kind: 'tools', tools: tools.value })
    }
  }

  void router.isReady().then(() => {
    const place = here()
    if (place && !isSame(place, talk)) {
      talk = { ...place, time: isReloaded() ? unchosen.reload : Date.now() }
      isApart = !isReloaded() && !isPresenter.value
    }
    say({ kind: 'ask' })
    router.afterEach(() => {
      const moved = here()
      if (following > 0 || !moved || isSame(moved, talk) || !maySay()) return
      // Later than all it knows of, should a clock be set back.
      talk = { ...moved, time: Math.max(Date.now(), talk.time + 1) }
      isApart = false
      sayTalk()
    })
  })
}
