import type { Workbox } from 'workbox-window'
import { readonly, shallowRef } from 'vue'
import { languageOf } from '../data/core/languages.ts'

let workbox: Workbox | undefined
const isWaiting = shallowRef(false)

/**
 * Has the browser keep the built site, in all its languages, for use without a network: tools/site/worker.ts.
 * Where that cannot be, in private windows or without HTTPS, the deck goes on as ever.
 */
export async function keepOffline(): Promise<void> {
  if (__DEV__ || workbox || !('serviceWorker' in navigator)) return
  const { Workbox } = await import('workbox-window')
  const { folder } = languageOf(document.documentElement.lang)
  workbox = new Workbox(`${folder ? '../' : './'}service-worker.js`)
  workbox.addEventListener('waiting', () => (isWaiting.value = true))
  await workbox.register().catch(() => undefined)
}

/** Returns whether a new version of the deck is there, and how to change to it: never on its own, which may be in the middle of a talk. */
export function useUpdate() {
  return {
    isWaiting: readonly(isWaiting),
    update: () => {
      navigator.serviceWorker.addEventListener('controllerchange', () => location.reload())
      workbox?.messageSkipWaiting()
    },
  }
}
