/**
 * The site's service worker: what was visited once works without a network, in every language.
 *
 * Pages come from the network as long as it answers, so that nobody is shown an old deck who could have the new one;
 * their files are named by their content and come from the cache. A new worker waits until it is told to take over,
 * or until the deck is closed everywhere: a talk goes on with the deck it began with.
 */
import { matchPrecache, precacheAndRoute } from 'workbox-precaching'
import { registerRoute } from 'workbox-routing'

/** Every file of the site, filled in when it is built: scripts/site/offline.ts. */
declare const __SITE_FILES__: { url: string, revision: string | null }[]

/** What of a worker's own world is used; the types of pages know nothing of it. */
declare const self: EventTarget & { skipWaiting: () => Promise<void> }

/** How long a page may take to arrive before the cached one is shown, in ms. */
const patience = 3000

registerRoute(({ request }) => request.mode === 'navigate', async ({ request, url }) => {
  try {
    return await fetch(request, { signal: AbortSignal.timeout(patience) })
  }
  catch (error) {
    const page = await matchPrecache(url.pathname.replace(/\/$/, '/index.html'))
    if (page)
      return page
    throw error
  }
})

precacheAndRoute(__SITE_FILES__)

self.addEventListener('message', (event) => {
  if ('data' in event && isSkip(event.data))
    void self.skipWaiting()
})

/** What workbox-window sends when the reader asks for the new deck. */
function isSkip(data: unknown): boolean {
  return typeof data === 'object' && data !== null && 'type' in data && data.type === 'SKIP_WAITING'
}
