import type { Browser } from 'playwright-core'

/** Squares that move from one slide or step to the next. Times in ms. */
export interface Move {
  readonly to: string
  readonly frames: number
  readonly perSecond: number
  readonly slowest: number
  /** The longest task of the page's main thread, 0 below 50. */
  readonly longest: number
}

/** Counts frames while squares move. Runs in the page; resolves when they have stood still for a while, or never moved. */
async function watchMove(hash: string): Promise<{ frames: number; time: number; slowest: number; longest: number }> {
  const tasks: number[] = []
  const observer = new PerformanceObserver(list => tasks.push(...list.getEntries().map(({ duration }) => duration)))
  observer.observe({ type: 'longtask' })
  const start = performance.now()
  location.hash = hash
  const gaps: number[] = []
  let [last, still] = [0, 0]
  while (still < 400 && performance.now() - start < 4000) {
    const now = await new Promise<number>(requestAnimationFrame)
    if (document.querySelector('[data-moving]')) {
      if (last > 0) gaps.push(now - last)
      last = now
    } else if (last > 0 || now - start > 1500) still = now - Math.max(last, start)
  }
  await new Promise(next => setTimeout(next, 100))
  observer.disconnect()
  return {
    frames: gaps.length,
    time: gaps.reduce((sum, gap) => sum + gap, 0),
    slowest: Math.max(0, ...gaps),
    longest: Math.max(0, ...tasks),
  }
}

/** Goes from stop to stop of a served deck, at the machine's own speed. */
export async function measureMoves(browser: Browser, url: string, stops: readonly string[]): Promise<Move[]> {
  const context = await browser.newContext({ viewport: { width: 1920, height: 1080 }, serviceWorkers: 'block' })
  const page = await context.newPage()
  await page.goto(url)
  const moves: Move[] = []
  // Once to have every slide loaded, once to measure.
  for (const isMeasured of [false, true])
    for (const to of stops) {
      const { frames, time, slowest, longest } = await page.evaluate(watchMove, `#/${to}`)
      if (isMeasured && frames > 0) moves.push({ to, frames, perSecond: (frames * 1000) / time, slowest, longest })
    }
  await context.close()
  return moves
}
