import type { Ref } from 'vue'
import type { Text } from '../data/index.ts'
import { useNav } from '@slidev/client/composables/useNav.ts'
import { toggleDark } from '@slidev/client/logic/dark.ts'
import { getSlide, getSlidePath } from '@slidev/client/logic/slides.ts'
import { showGotoDialog, showOverview, toggleOverview } from '@slidev/client/state/index.ts'
import { onUnmounted, readonly, shallowRef } from 'vue'
import { withoutLedger } from '../components/ledger/address.ts'
import { keepsKey, nameOf } from '../components/stage/keys.ts'
import { languageOf, languages } from '../data/core/languages.ts'
import { checkAlias, ledgerAlias, parts, placeNames } from '../deck.config.ts'
import { useAsk } from './useAsk.ts'
import { useCut } from './useCut.ts'
import { useLocale } from './useLocale.ts'
import { toggleFullscreen, useShowLanguage } from './useShowLanguage.ts'
import { useStage, type Place } from './useStage.ts'

/** What a key does. */
export interface Key {
  /** Names of the keys, as `nameOf` has them. */
  readonly keys: readonly string[]
  readonly does: Text
  readonly run: () => void
  /** Whether it turns the page: the panel closes, a black screen is lit, and held down it goes on. */
  readonly turns?: true
}

/** What was typed and is not yet gone to, and what is wrong with it. */
export interface Typed {
  readonly digits: string
  readonly isWrong: boolean
}

const typed = shallowRef<Typed>({ digits: '', isWrong: false })
const isHelpShown = shallowRef(false)
const table = shallowRef<readonly Key[]>([])

/** Returns the deck's keys, whether their list is shown, and the number that is being typed. */
export function useKeyHelp(): { keys: Readonly<Ref<readonly Key[]>>; isShown: Ref<boolean>; typed: Readonly<Ref<Typed>> } {
  return { keys: table, isShown: isHelpShown, typed: readonly(typed) }
}

/** How often a key that is held down goes on, in ms. */
const pace = 150

/**
 * Has the deck answer its keys, whatever was clicked before. Call it in the root's setup.
 *
 * Slidev's own keys, which this replaces, rest while a link or a button has the focus, as everything has that was clicked.
 */
export function useKeys(): void {
  const nav = useNav()
  const { router, slides, currentRoute, isPresenter, isPrintMode } = nav
  const { trail, lastAsked, open, close } = useAsk()
  const stage = useStage()
  const own = languageOf(document.documentElement.lang)
  const locale = useLocale()
  const showLanguage = useShowLanguage()
  const cut = useCut()

  /** The places that jumps have left. */
  const left: Place[] = []
  let isReturning = false
  const stop = router.afterEach((to, from) => {
    const [before, now] = [from, to].map(({ params }) => getSlide(String(params['no']))?.no)
    if (before && now && Math.abs(now - before) > 1 && !isReturning)
      left.push({ no: before, clicks: Number(from.query['clicks'] ?? 0), query: from.query })
  })

  const goTo = ({ no, clicks, query }: Place) =>
    router.push({
      path: getSlidePath(no, isPresenter.value),
      query: { ...withoutLedger(currentRoute.value.query), ...query, clicks: clicks > 0 ? clicks : undefined },
    })
  const goToAlias = (alias: string, query: Place['query'] = {}) => {
    const no = getSlide(alias)?.no
    if (no) void goTo({ no, clicks: 0, query })
  }

  function goBack(): void {
    const place = left.pop()
    if (!place) return
    isReturning = true
    void goTo(place).finally(() => (isReturning = false))
  }

  function enter(): void {
    const no = Number(typed.value.digits)
    if (no < 1 || no > slides.value.length) {
      typed.value = { ...typed.value, isWrong: true }
      return
    }
    typed.value = { digits: '', isWrong: false }
    void nav.go(no)
  }

  function nextLanguage(): void {
    const all = Object.values(languages)
    const asked = stage.value('language') ?? own.id
    const next = all[(all.findIndex(({ id }) => id === asked) + 1) % all.length]
    if (next) stage.give('language', next.id)
  }

  table.value = [
    {
      keys: ['ArrowRight', 'PageDown', 'Space'],
      does: { zh: '下一步', en: 'Next step' },
      run: () => void nav.next(),
      turns: true,
    },
    {
      keys: ['ArrowLeft', 'PageUp', 'Shift+Space'],
      does: { zh: '上一步', en: 'Previous step' },
      run: () => void nav.prev(),
      turns: true,
    },
    {
      keys: ['ArrowDown', 'Shift+ArrowRight'],
      does: { zh: '下一页', en: 'Next slide' },
      run: () => void nav.nextSlide(),
      turns: true,
    },
    {
      keys: ['ArrowUp', 'Shift+ArrowLeft'],
      does: { zh: '上一页', en: 'Previous slide' },
      run: () => void nav.prevSlide(),
      turns: true,
    },
    { keys: ['Home'], does: { zh: '第一页', en: 'First slide' }, run: () => void nav.goFirst(), turns: true },
    {
      keys: ['End'],
      does: { zh: '最后一页（附录之前）', en: 'Last slide before the appendix' },
      run: () => void nav.go(cut.slides.value.at(-1) ?? slides.value.length),
      turns: true,
    },
    ...parts.map((part, i): Key => ({
      keys: [`Shift+${i + 1}`],
      does: { zh: `到“${placeNames.zh[part]}”`, en: `To “${placeNames.en[part]}”` },
      run: () => {
        const first = cut.slides.value.find(no => getSlide(no)?.meta.slide.frontmatter['part'] === part)
        if (first) void nav.go(first)
      },
      turns: true,
    })),
    { keys: ['c'], does: { zh: '到核对结果', en: 'To what the check found' }, run: () => goToAlias(checkAlias), turns: true },
    {
      keys: ['r'],
      does: { zh: '到附录里刚问过的那个数', en: 'To the ledger’s row of the figure asked about last' },
      run: () => goToAlias(ledgerAlias, lastAsked.value ? { fact: lastAsked.value } : {}),
      turns: true,
    },
    { keys: ['Backspace'], does: { zh: '回到跳转之前', en: 'Back to before the jump' }, run: goBack, turns: true },
    {
      keys: ['b', '.'],
      does: { zh: '黑屏，再按恢复', en: 'Black screen, and back' },
      run: () => stage.give('isBlank', !stage.value('isBlank')),
    },
    {
      keys: ['s'],
      does: { zh: '本页的数字', en: 'The figures of this slide' },
      run: () => (trail.value.length > 0 ? close() : open('list')),
    },
    {
      keys: ['g'],
      does: { zh: '按页码、名称或标题跳转', en: 'Go to a number, a name or a title' },
      run: () => (showGotoDialog.value = true),
    },
    { keys: ['o', '`'], does: { zh: '所有页', en: 'All slides' }, run: () => toggleOverview() },
    {
      keys: ['l'],
      does: { zh: '换语言', en: 'Other language' },
      run: () => {
        const other = Object.values(languages).find(one => one.locale !== locale)
        if (other) showLanguage(other.id)
      },
    },
    ...(__SLIDEV_FEATURE_PRESENTER__
      ? [{ keys: ['Shift+l'], does: { zh: '给观众的屏幕换语言', en: 'Other language for the room' }, run: nextLanguage }]
      : []),
    { keys: ['x'], does: { zh: '十分钟的短版，或全部', en: 'The short cut of ten minutes, or all' }, run: () => void cut.toggle() },
    { keys: ['d'], does: { zh: '深色或浅色', en: 'Dark or light' }, run: () => toggleDark() },
    { keys: ['f'], does: { zh: '全屏', en: 'Full screen' }, run: toggleFullscreen },
    { keys: ['?'], does: { zh: '这张按键表', en: 'These keys' }, run: () => (isHelpShown.value = !isHelpShown.value) },
  ]

  /** Whether what has the focus was reached by keys, or by what reads the page out; and whether a pointer was used last. */
  let isByKeyboard = true
  let isPointing = false
  let lastTurn = 0

  /** What Escape ends, the latest first; false where it ends nothing of ours. */
  function escape(): boolean {
    if (typed.value.digits) typed.value = { digits: '', isWrong: false }
    else if (isHelpShown.value) isHelpShown.value = false
    else if (stage.value('isBlank')) stage.give('isBlank', false)
    else return false
    return true
  }

  /** Digits, and the Enter that goes to the slide they name; false for any other key. */
  function type(name: string): boolean {
    const { digits, isWrong } = typed.value
    if (/^\d$/.test(name)) typed.value = { digits: (isWrong ? name : digits + name).slice(-3), isWrong: false }
    else if (name === 'Enter' && digits) enter()
    else return false
    return true
  }

  function answer(name: string, isRepeated: boolean): boolean {
    if (name === 'Escape') return escape()
    const isPanelOpen = trail.value.length > 0
    // A long answer scrolls.
    if (isPanelOpen && /^Arrow(Up|Down)$|^Enter$|^Tab$/.test(name)) return false
    if (type(name)) return true
    const key = table.value.find(({ keys }) => keys.includes(name))
    if (!key) return false
    if (typed.value.digits) typed.value = { digits: '', isWrong: false }
    if (!key.turns) {
      if (!isRepeated) key.run()
      return true
    }
    if (isRepeated && performance.now() - lastTurn < pace) return true
    lastTurn = performance.now()
    if (isPanelOpen) close()
    if (stage.value('isBlank')) stage.give('isBlank', false)
    isHelpShown.value = false
    key.run()
    return true
  }

  function press(event: KeyboardEvent): void {
    const isOnStage = ['play', 'presenter'].includes(String(currentRoute.value.name)) && !isPrintMode.value
    if (!isOnStage || event.isComposing) return
    // Clickers start a show with it; the browser would begin anew.
    if (event.key === 'F5' && __SLIDEV_FEATURE_PRESENTER__ && !event.ctrlKey) return event.preventDefault()
    const name = nameOf(event)
    const focused = event.target instanceof Element ? event.target : null
    // Dialogs that are moved about in by keys.
    if (!name || showOverview.value || showGotoDialog.value || keepsKey(focused, name, isByKeyboard)) return
    if (!answer(name, event.repeat)) {
      // Notes, lists and sliders hand the keys that turn pages back.
      if (name === 'Escape' && focused instanceof HTMLElement && keepsKey(focused, 'PageDown', isByKeyboard)) focused.blur()
      return
    }
    // What was clicked is done with.
    if (focused instanceof HTMLElement && !isByKeyboard) focused.blur()
    event.preventDefault()
    event.stopPropagation()
  }

  const point = () => {
    isPointing = true
    isByKeyboard = false
  }
  const focus = () => (isByKeyboard = !isPointing)
  function listen(event: KeyboardEvent): void {
    isPointing = false
    press(event)
  }
  addEventListener('keydown', listen, { capture: true })
  addEventListener('pointerdown', point, { capture: true })
  addEventListener('focusin', focus)
  onUnmounted(() => {
    stop()
    removeEventListener('keydown', listen, { capture: true })
    removeEventListener('pointerdown', point, { capture: true })
    removeEventListener('focusin', focus)
  })
}
