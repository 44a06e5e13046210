import type { Browser, CDPSession, Page } from 'playwright-core'
import { serveGzipped } from './server.ts'

/** What is measured: a built site. */
export interface Contestant {
  readonly name: string
  readonly folder: string
  /** What its address says on any slide but the first; undefined for a page that answers no keys. */
  readonly later?: RegExp
  /** Whether its host has to answer every address with its start page. */
  readonly fallback?: boolean
}

/** One visit on a slow line. Times in ms from the start of the visit, bytes as they came over the line. */
export interface Load {
  readonly paint: number
  readonly bytesToPaint: number
  readonly shift: number
  readonly keys: number
  readonly bytesToKeys: number
  readonly requests: number
  /** Requests to other hosts. */
  readonly foreign: number
}

/** Slow 3G's faster sister and a phone's processor. */
const line = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 1_600_000 / 8 }
const slowDown = 4

/** How long a page is watched after it says that it is loaded, in ms. */
const afterLoad = 4000

interface Traffic {
  /** Bytes that had come by a time in ms. */
  readonly bytesBy: (time: number) => number
  readonly addresses: readonly string[]
}

async function watch(session: CDPSession): Promise<Traffic> {
  const addresses: string[] = []
  const pieces: { at: number; bytes: number }[] = []
  const inline = new Set<string>()
  let start: number | undefined
  session.on('Network.requestWillBeSent', ({ requestId, request, timestamp }) => {
    start ??= timestamp
    if (request.url.startsWith('data:')) inline.add(requestId)
    else addresses.push(request.url)
  })
  const received = new Map<string, number>()
  const add = (requestId: string, timestamp: number, bytes: number) => {
    if (inline.has(requestId)) return
    received.set(requestId, (received.get(requestId) ?? 0) + bytes)
    pieces.push({ at: (timestamp - (start ?? timestamp)) * 1000, bytes })
  }
  session.on('Network.dataReceived', ({ requestId, timestamp, encodedDataLength }) => add(requestId, timestamp, encodedDataLength))
  // A page's own pieces come without a length: what is missing is known at its end.
  session.on('Network.loadingFinished', ({ requestId, timestamp, encodedDataLength }) =>
    add(requestId, timestamp, encodedDataLength - (received.get(requestId) ?? 0)),
  )
  await session.send('Network.enable')
  await session.send('Network.setCacheDisabled', { cacheDisabled: true })
  await session.send('Network.emulateNetworkConditions', line)
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowDown })
  return { bytesBy: time => pieces.filter(({ at }) => at <= time).reduce((sum, { bytes }) => sum + bytes, 0), addresses }
}

async function visit<T>(browser: Browser, look: (page: Page, traffic: Traffic) => Promise<T>): Promise<T> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 }, serviceWorkers: 'block' })
  const page = await context.newPage()
  const result = await look(page, await watch(await context.newCDPSession(page)))
  await context.close()
  return result
}

/** The largest paint so far and the sum of shifts. Runs in the page. */
async function readPaint(): Promise<{ paint: number; shift: number }> {
  const entries = (type: string) =>
    new Promise<PerformanceEntry[]>(seen => {
      new PerformanceObserver(list => seen(list.getEntries())).observe({ type, buffered: true })
      setTimeout(() => seen([]), 200)
    })
  const numbers = async (type: string, key: string) =>
    (await entries(type)).map(entry => Number(Object.entries(JSON.parse(JSON.stringify(entry))).find(([name]) => name === key)?.[1]))
  return {
    paint: (await numbers('largest-contentful-paint', 'startTime')).at(-1) ?? Number.NaN,
    shift: (await numbers('layout-shift', 'value')).reduce((sum, value) => sum + value, 0),
  }
}

/** Visits a site twice: once to look at it, since a key ends the browser's search for the largest paint, and once to press keys. */
export async function measureLoad(browser: Browser, { folder, later, fallback }: Contestant): Promise<Load> {
  await using served = await serveGzipped(folder, fallback)
  const look = await visit(browser, async (page, { bytesBy, addresses }) => {
    await page.goto(served.url)
    await new Promise(quiet => setTimeout(quiet, afterLoad))
    const { paint, shift } = await page.evaluate(readPaint)
    return {
      paint,
      shift,
      bytesToPaint: bytesBy(paint),
      requests: addresses.length,
      foreign: addresses.filter(address => !address.startsWith(served.url)).length,
    }
  })
  if (!later) return { ...look, keys: Number.NaN, bytesToKeys: Number.NaN }
  return await visit(browser, async (page, { bytesBy }) => {
    const start = performance.now()
    await page.goto(served.url, { waitUntil: 'commit' })
    while (!later.test(page.url())) {
      if (performance.now() - start > 60_000) throw new Error(`${folder}: no key is answered within a minute; the address is ${page.url()}`)
      await page.keyboard.press('ArrowRight')
      await new Promise(next => setTimeout(next, 25))
    }
    const keys = performance.now() - start
    return { ...look, keys, bytesToKeys: bytesBy(keys) }
  })
}
