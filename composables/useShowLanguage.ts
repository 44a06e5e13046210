import { createSharedComposable } from '@vueuse/core'
import { onUnmounted } from 'vue'
import { languageOf, type LanguageId } from '../data/core/languages.ts'
import { useOtherLanguages } from './useOtherLanguages.ts'

/** What a page in the frame asks the page around it: to take over again, at this place. */
interface Back {
  readonly kind: 'back'
  readonly hash: string
}

/** Marks the frame, for the page in it. */
const frameName = 'other-language'

/** The page around this one, where it stands in the frame. */
const around = () => (window.frameElement?.getAttribute('name') === frameName ? window.parent : undefined)

/** Whether the page stands below that of another language. */
export const isCovered = (): boolean => document.querySelector(`iframe[name="${frameName}"]`) !== null

/** Enters or leaves full screen. In the frame it is the page around that fills the screen. */
export function toggleFullscreen(): void {
  const page = (around() ?? window).document
  // Refused, say by the browser's owner, the deck stays as large as it was.
  void (page.fullscreenElement ? page.exitFullscreen() : page.documentElement.requestFullscreen()).catch(() => undefined)
}

/**
 * Returns what shows the deck in another language, at the same place. Call it in setup.
 *
 * Each language has a page of its own, and a browser ends full screen when a page is left: there the other page is shown
 * in a frame over this one, which goes to where the other is when it is asked for again.
 */
export const useShowLanguage = createSharedComposable((): ((id: LanguageId) => void) => {
  const languages = useOtherLanguages()
  let frame: HTMLIFrameElement | undefined

  function frameIn(href: string): void {
    frame = document.createElement('iframe')
    frame.name = frameName
    frame.src = href
    frame.title = document.title
    frame.style.cssText = 'position: fixed; inset: 0; z-index: 2147483647; width: 100%; height: 100%; border: 0; background: var(--paper)'
    frame.addEventListener('load', () => frame?.contentWindow?.focus())
    // What is in the top layer covers all that is not.
    ;(document.fullscreenElement ?? document.body).append(frame)
  }

  function takeOver({ data, source, origin }: MessageEvent<Back>): void {
    if (!frame || source !== frame.contentWindow || origin !== location.origin || data.kind !== 'back') return
    location.hash = data.hash
    frame.remove()
    frame = undefined
    window.focus()
  }

  /** Without full screen the other page needs no frame. */
  function leaveFrame(): void {
    const href = frame?.contentWindow?.location.href
    if (href && !document.fullscreenElement) location.assign(href)
  }

  addEventListener('message', takeOver)
  document.addEventListener('fullscreenchange', leaveFrame)
  onUnmounted(() => {
    removeEventListener('message', takeOver)
    document.removeEventListener('fullscreenchange', leaveFrame)
  })

  return id => {
    const other = languages.value.find(one => one.id === id)
    if (!other) return
    const outer = around()
    const hash = new URL(other.href, location.href).hash
    if (outer && languageOf(outer.document.documentElement.lang).id === id) outer.postMessage({ kind: 'back', hash }, location.origin)
    else if (document.fullscreenElement && !outer) frameIn(other.href)
    else location.assign(other.href)
  }
})
