/**
 * The site's service worker: what was visited once works without a network, in every language.
 *
 * Pages come from the network as long as it answers with them, so that nobody is shown an old deck who could have the
 * new one; their files are named by their content and come from the cache. What is not kept, such as the PDF, is left
 * to the browser. A new worker waits until it is told to take over, or until the deck is closed everywhere: a talk
 * goes on with the deck it began with.
 */
import { getCacheKeyForURL, matchPrecache, precacheAndRoute } from 'workbox-precaching'
import { registerRoute } from 'workbox-routing'

/** Every file of the site, filled in when it is built: tools/site/offline.ts. */
declare const __SITE_FILES__: { url: string; revision: string | null }[]

/** What of a worker's own world is used; the types of pages know nothing of it. */
declare const self: EventTarget & { skipWaiting: () => Promise<void> }

/** How long a host may take to begin to answer before the kept page is shown, in ms. How long it takes to send is no matter. */
const patience = 3000

/** Returns the path of the kept file that an address stands for, be it without `index.html` or, as some hosts have it, without `.html`. */
const keptAt = ({ pathname }: URL) => ['', 'index.html', '.html'].map(end => pathname + end).find(getCacheKeyForURL)

/**
 * Asks the host anew, whatever it said of how long a page may be kept. Returns a network error where there is no answer,
 * and for a page none in time.
 */
async function ask(request: Request, isPage: boolean): Promise<Response> {
  const waiting = new AbortController()
  const timer = isPage ? setTimeout(() => waiting.abort(), patience) : undefined
  try {
    return await fetch(new Request(request, { cache: 'no-cache', redirect: 'follow', signal: waiting.signal }))
  } catch {
    return Response.error()
  } finally {
    clearTimeout(timer)
  }
}

registerRoute(
  ({ request, url }) => request.mode === 'navigate' && keptAt(url) !== undefined,
  async ({ request, url }) => {
    const kept = keptAt(url) ?? ''
    const answer = await ask(request, kept.endsWith('.html'))
    // Hosts lead to the same page at its shorter address; one that leads elsewhere, as to a page of errors, has not answered.
    if (answer.ok && keptAt(new URL(answer.url)) === kept) return answer.redirected ? new Response(answer.body, answer) : answer
    return (await matchPrecache(kept)) ?? answer
  },
)

precacheAndRoute(__SITE_FILES__)

self.addEventListener('message', event => {
  if ('data' in event && isSkip(event.data)) void self.skipWaiting()
})

/** What workbox-window sends when the reader asks for the new deck. */
function isSkip(data: unknown): boolean {
  return typeof data === 'object' && data !== null && 'type' in data && data.type === 'SKIP_WAITING'
}
