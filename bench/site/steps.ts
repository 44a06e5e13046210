import type { Browser, Page } from 'playwright-core'
import { serveGzipped } from './server.ts'

/** A step from one slide or click to the next. Times in ms. */
export interface Step {
  /** The address it leads to. */
  readonly to: string
  /** Work of the page's main thread until the slide is there, its chart drawn. */
  readonly work: number
}

interface TraceEvent {
  readonly name: string
  readonly ph: string
  readonly pid: number
  readonly tid: number
  readonly ts: number
  readonly dur?: number
  readonly tdur?: number
}

/** Waits until the slide on stage is complete and painted. Runs in the page. */
async function settled(): Promise<void> {
  const frame = () => new Promise(requestAnimationFrame)
  const isReady = () => {
    const slide = [...document.querySelectorAll('#slideshow [data-slidev-no]')].find(one => one.checkVisibility())
    return (
      slide?.querySelector('.slidev-layout') &&
      [...slide.querySelectorAll('[data-chart]')].every(chart => chart.getAttribute('data-ready') === 'true')
    )
  }
  await frame()
  while (!isReady()) await frame()
  await frame()
}

/** Waits until all later slides are loaded. Runs in the page. */
async function loaded(): Promise<void> {
  let before = -1
  for (let now = 0; now !== before;) {
    before = now
    await new Promise(next => setTimeout(next, 1500))
    now = performance.getEntriesByType('resource').length
  }
}

async function stepThrough(page: Page, to: number, step: (address: string) => Promise<void>): Promise<void> {
  for (let no = 1; no < to;) {
    await page.evaluate(() => performance.mark('bench-press'))
    await page.keyboard.press('ArrowRight')
    await page.evaluate(settled)
    await page.evaluate(() => performance.mark('bench-settled'))
    no = await page.evaluate(() =>
      Number(
        [...document.querySelectorAll('#slideshow [data-slidev-no]')].find(one => one.checkVisibility())?.getAttribute('data-slidev-no'),
      ),
    )
    await step(new URL(page.url()).hash)
    // The next one is made ready in idle time, as a speaker leaves it.
    await page.evaluate(() => new Promise(next => setTimeout(next, 300)))
  }
}

/** Steps through a built deck to slide `to`, at the machine's own speed. */
export async function measureSteps(browser: Browser, folder: string, to: number): Promise<Step[]> {
  await using served = await serveGzipped(folder)
  const context = await browser.newContext({ viewport: { width: 1920, height: 1080 }, serviceWorkers: 'block' })
  const page = await context.newPage()
  await page.goto(served.url)
  await page.evaluate(loaded)
  const addresses: string[] = []
  await browser.startTracing(page, { categories: ['toplevel', 'blink.user_timing'] })
  await stepThrough(page, to, async address => void addresses.push(address))
  const trace: { traceEvents: TraceEvent[] } = JSON.parse((await browser.stopTracing()).toString())
  await context.close()

  const marks = (name: string) => trace.traceEvents.filter(event => event.name === name).sort((a, b) => a.ts - b.ts)
  const [presses, ends] = [marks('bench-press'), marks('bench-settled')]
  const tasks = trace.traceEvents.filter(
    ({ name, ph, pid, tid }) => /RunTask$/.test(name) && ph === 'X' && pid === presses[0]?.pid && tid === presses[0].tid,
  )
  return addresses.map((to, index) => {
    const [from, until] = [presses[index]?.ts ?? 0, ends[index]?.ts ?? 0]
    // Tasks hold each other: the outermost counts.
    let reached = from
    const work = tasks
      .filter(({ ts }) => ts >= from && ts < until)
      .sort((a, b) => a.ts - b.ts)
      .reduce((sum, { ts, dur = 0, tdur = dur }) => {
        if (ts < reached) return sum
        reached = ts + dur
        return sum + tdur / 1000
      }, 0)
    return { to, work }
  })
}

/** Steps through a built deck to slide `to` on a processor four times slower. @returns the longest task of each step, in ms, 0 below 50. */
export async function measureLongTasks(browser: Browser, folder: string, to: number): Promise<{ to: string; longest: number }[]> {
  await using served = await serveGzipped(folder)
  const context = await browser.newContext({ viewport: { width: 1920, height: 1080 }, serviceWorkers: 'block' })
  const page = await context.newPage()
  await page.addInitScript(() => {
    const long: number[] = []
    new PerformanceObserver(list => long.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask' })
    Object.assign(window, { takeLong: () => Math.max(0, ...long.splice(0)) })
  })
  await page.goto(served.url)
  await page.evaluate(loaded)
  await (await context.newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate: 4 })
  await page.evaluate('takeLong()')
  const steps: { to: string; longest: number }[] = []
  await stepThrough(page, to, async address => void steps.push({ to: address, longest: Number(await page.evaluate('takeLong()')) }))
  await context.close()
  return steps
}
