import { useNav } from '@slidev/client/composables/useNav.ts'
import { getSlidePath } from '@slidev/client/logic/slides.ts'
import { patch, sharedState, type SharedState } from '@slidev/client/state/shared.ts'
import { syncDirections } from '@slidev/client/state/storage.ts'
import { disableBuiltinSync } from '@slidev/client/state/syncState.ts'
import { computed, onUnmounted, watch } from 'vue'
import { onlyLedger, withoutLedger } from '../components/ledger/address.ts'
import { languageOf, type LanguageId } from '../data/core/languages.ts'
import { useAsk } from './useAsk.ts'
import { isCovered, useShowLanguage } from './useShowLanguage.ts'
import { useStage, type Entries, type Given, type Place } from './useStage.ts'

type Message =
  /** Asks for all that was given. */
  | { readonly kind: 'ask' }
  | { readonly kind: 'given'; readonly entries: Entries; readonly isPresenter: boolean }
  /** The presenter's pointer, as JSON; empty while it is elsewhere. */
  | { readonly kind: 'cursor'; readonly cursor: string }

/** The windows of all languages are on it. */
const channelName = 'talk'

/** When a place was chosen that nobody chose: the cover a deck opens on, and the slide a window was reloaded on. */
const unchosen = { cover: 1, reload: 2 }

const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

const isReloaded = () =>
  performance.getEntriesByType('navigation').some(entry => entry instanceof PerformanceNavigationTiming && entry.type !== 'navigate')

/**
 * Keeps the windows of one talk, the presenter's and the room's, in step, whatever their languages: the slide, the step,
 * the ledger's search, sliders, the timer, a black screen, the fact that is shown. Call it in the root's setup.
 *
 * A window tells the others what somebody does in it, never that it was opened: it asks, and takes over what the others
 * know. It goes where the talk is if it was reloaded or stands on the cover. One opened on a slide, say from a link in a
 * new tab, stays there until the talk moves on. As ever, a window without notes follows presenters only.
 *
 * Slidev's own channel, which this replaces in a build, tells where a window is as soon as it opens, takes the step
 * for 0 as long as the slide is not there, and is named by the title, so that each language has its own. While editing,
 * Slidev's server keeps the windows together.
 */
export function useTalk(): void {
  if (__DEV__ || !__SLIDEV_FEATURE_PRESENTER__) return
  const { router, currentSlideNo, hasPrimarySlide, isPresenter, isPrintMode, queryClicks } = useNav()
  if (isPrintMode.value) return
  disableBuiltinSync()

  const stage = useStage()
  const { trail, open, close } = useAsk()
  const showLanguage = useShowLanguage()
  const own = languageOf(document.documentElement.lang)
  const channel = new BroadcastChannel(channelName)
  onUnmounted(() => channel.close())
  const say = (message: Message) => channel.postMessage(message)

  /** Whether the window was opened on a slide of its own, which is not where the talk is. */
  let isApart = false
  /** How many moves to where the talk is are under way: nobody's own. */
  let following = 0

  const here = (): Place | undefined =>
    hasPrimarySlide.value
      ? { no: currentSlideNo.value, clicks: queryClicks.value, query: onlyLedger(router.currentRoute.value.query) }
      : undefined
  const maySay = () => syncDirections.value[isPresenter.value ? 'presenterSend' : 'viewerSend']
  const mayFollow = () => syncDirections.value[isPresenter.value ? 'presenterReceive' : 'viewerReceive']
  const tell = (entries: Entries) => say({ kind: 'given', entries, isPresenter: isPresenter.value })

  function follow({ no, clicks, query }: Place): void {
    isApart = false
    // What the view of the notes shows; where a slide is on stage, Slidev knows its place.
    patch('page', no)
    patch('clicks', clicks)
    patch('clicksTotal', clicks)
    if (!hasPrimarySlide.value) return
    following++
    void router
      .replace({
        path: getSlidePath(no, isPresenter.value),
        query: { ...withoutLedger(router.currentRoute.value.query), ...query, clicks: clicks > 0 ? clicks : undefined },
      })
      .finally(() => following--)
  }

  /** The room sees the answer the speaker shows, and no longer than that. */
  function showAnswer(fact: string): void {
    if (isPresenter.value || isCovered()) return
    if (fact) open({ fact })
    else if (trail.value.length > 0) close()
  }

  function changeTo({ value, time }: Given<LanguageId>): void {
    // What was asked for before the page was there is what it came from.
    if (!isPresenter.value && !isCovered() && value !== own.id && time > performance.timeOrigin) showLanguage(value)
  }

  function hear(entries: Entries, byPresenter: boolean): void {
    if (!mayFollow() || !(byPresenter || isPresenter.value)) return
    const news = stage.hear(entries)
    const { place, timer, shown, language } = entries
    for (const key of news) {
      if (key === 'place' && place) follow(place.value)
      else if (key === 'timer' && timer) patch('timer', timer.value)
      else if (key === 'shown' && shown) showAnswer(shown.value)
      else if (key === 'language' && language) changeTo(language)
    }
    // Windows without notes heard it from a window like them, if at all.
    if (news.length > 0 && isPresenter.value) tell(entries)
  }

  onUnmounted(stage.onGiven(entries => maySay() && tell(entries)))

  const timer = stage.value('timer')
  if (timer) patch('timer', timer)
  watch(
    () => sharedState.timer,
    now => isSame(now, stage.value('timer')) || stage.give('timer', JSON.parse(JSON.stringify(now))),
    { deep: true },
  )
  const cursor = computed(() => (sharedState.cursor ? JSON.stringify(sharedState.cursor) : ''))
  let heard = cursor.value
  watch(cursor, now => now !== heard && say({ kind: 'cursor', cursor: now }))

  channel.onmessage = ({ data }: MessageEvent<Message>) => {
    if (data.kind === 'given') {
      hear(data.entries, data.isPresenter)
    } else if (data.kind === 'cursor') {
      heard = data.cursor
      const known: SharedState['cursor'] = heard === '' ? undefined : JSON.parse(heard)
      patch('cursor', known)
    } else if (maySay()) {
      const { place, ...rest } = stage.entries()
      tell(place && !isApart ? { place, ...rest } : rest)
    }
  }

  void router.isReady().then(() => {
    const place = here()
    const cover: Place = { no: 1, clicks: 0, query: {} }
    const isChosen = place && !isSame(place, cover)
    stage.hear({ place: { value: place ?? cover, time: !isChosen ? unchosen.cover : isReloaded() ? unchosen.reload : Date.now() } })
    isApart = isChosen === true && !isReloaded() && !isPresenter.value
    say({ kind: 'ask' })
    router.afterEach(() => {
      const moved = here()
      if (following > 0 || !moved || isSame(moved, stage.value('place')) || !maySay()) return
      isApart = false
      stage.give('place', moved)
    })
  })
}
