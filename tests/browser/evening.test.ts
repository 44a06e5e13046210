/**
 * A long evening: somebody does this and that in the presenter's window and in the room's, and the deck goes on.
 * EVENING_ACTIONS=1000 EVENING_SEED=7 makes it longer, or another.
 */
import type { Browser, Frame, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { appendix } from '../../deck.config.ts'
import { openBrowser } from '../support/browser.ts'
import { openDeck, placeOf, settle, walk } from '../support/deck.ts'
import { act, randomFrom } from '../support/evening.ts'
import { readSlides } from '../support/slides.ts'

const seed = Number(process.env['EVENING_SEED'] ?? 20)
const actions = Number(process.env['EVENING_ACTIONS'] ?? 120)
const deckUrl = inject('deckUrl')
const talk = (await readSlides()).filter(({ frontmatter }) => frontmatter['part'] !== appendix).length

let browser: Browser
beforeAll(async () => void (browser = await openBrowser()))
afterAll(() => browser?.close())

/** The page itself, or the one of another language that stands over it in full screen. */
const shown = (page: Page): Page | Frame => page.frames().find(frame => frame.name() === 'other-language') ?? page

/** Whether a page that was asked something left for another meanwhile: the language's, or one it was led back to. */
const isLeaving = (error: unknown): boolean =>
  error instanceof Error && (/context was destroyed|frame was detached/.test(error.message) || isLeaving(error.cause))

/** Asks a window again whose page leaves for another. */
async function whileItLeaves<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask()
  } catch (error) {
    if (!isLeaving(error)) throw error
    return whileItLeaves(ask)
  }
}

/** Waits until the window shows its slide, with words on it and its charts drawn. Rejects where it stays blank. */
async function expectSlide(page: Page): Promise<void> {
  const words = async () => {
    const view = shown(page)
    await settle(view)
    return view.evaluate(
      () =>
        [...document.querySelectorAll<HTMLElement>('#slideshow [data-slidev-no]')].find(one => one.checkVisibility())?.innerText.trim()
          .length ?? 0,
    )
  }
  // Where it goes to another view, there is none for a moment.
  await expect.poll(() => whileItLeaves(words)).toBeGreaterThan(10)
}

/** Whether a page that is turned turns, from wherever: Escape ends what is open first. */
async function expectTurns(page: Page): Promise<void> {
  const view = shown(page)
  for (let i = 0; i < 3; i++) await page.keyboard.press('Escape')
  const place = () => view.evaluate(() => JSON.stringify(window.deckPlace()))
  const { slide, slides, click, clicks } = await view.evaluate(() => window.deckPlace() ?? { slide: 1, slides: 2, click: 0, clicks: 0 })
  const before = await place()
  // The short cut ends with the talk.
  const isShort = (await view.evaluate(() => location.hash)).includes('cut=short')
  const end = isShort ? talk : slides
  await page.keyboard.press(slide === end && click >= clicks ? 'PageUp' : 'PageDown')
  await expect.poll(place, { message: view.url() }).not.toBe(before)
}

/** In ms: what hangs ends, however many actions there are. */
const timeout = 240_000 + actions * 5_000

test(`${actions} actions, seed ${seed}: no error, no blank slide, nothing stuck`, { timeout }, async () => {
  const { page: room, complaints } = await openDeck(browser, deckUrl)
  const context = room.context()
  const presenter = await context.newPage()
  await presenter.setViewportSize({ width: 1440, height: 900 })
  presenter.on('pageerror', error => complaints.push(error.message))
  presenter.on('console', message => message.type() === 'error' && complaints.push(message.text()))
  await presenter.goto(`${deckUrl}#/speaker/1`)
  await settle(presenter)
  const pages = [presenter, room]
  // Files and sources open in windows of their own.
  context.on('page', page => void page.close())
  const random = randomFrom(seed)
  const done: string[] = []
  try {
    for (let i = 0; i < actions; i++) {
      const page = pages[random() < 0.5 ? 0 : 1] ?? room
      await page.bringToFront()
      done.push(`${page === room ? 'room' : 'presenter'}: ${await act(page, random)}`)
      // Back to before the deck was there.
      if (page.url() === 'about:blank') await page.goForward()
      await expectSlide(page)
      if (i % 10 === 9) {
        await expectTurns(page)
        done.push('turned')
      }
    }
    for (const page of pages) {
      await page.bringToFront()
      await expectSlide(page)
      await expectTurns(page)
    }
    expect(complaints).toEqual([])
  } catch (error) {
    throw new Error(`Seed ${seed}, after ${done.length} actions, the last of them:\n${done.slice(-12).join('\n')}`, { cause: error })
  } finally {
    await context.close()
  }
})

test('five hundred steps leave memory, elements and listeners as they were', async () => {
  const { page } = await openDeck(browser, deckUrl)
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  const measure = async () => {
    await session.send('HeapProfiler.collectGarbage')
    const { metrics } = await session.send('Performance.getMetrics')
    const of = (name: string) => metrics.find(metric => metric.name === name)?.value ?? Number.NaN
    return { heap: of('JSHeapUsedSize'), nodes: of('Nodes'), listeners: of('JSEventListeners') }
  }
  // Each slide is made ready once, and stays.
  await walk(page, async () => undefined)
  await page.keyboard.press('Home')
  await expect.poll(async () => (await placeOf(page)).slide).toBe(1)
  // In the page: what only watches would leave traces of its own, and take most of the time.
  const steps = (count: number) =>
    page.evaluate(async count => {
      const frame = () => new Promise(requestAnimationFrame)
      const isDrawn = () => {
        const slide = document.querySelector(`#slideshow [data-slidev-no="${window.deckPlace()?.slide}"]`)
        return slide?.checkVisibility() && [...slide.querySelectorAll('[data-chart]')].every(one => one.matches('[data-ready=true]'))
      }
      for (let i = 0; i < count; i++) {
        const before = location.href
        const code = i % 50 < 25 ? 'ArrowRight' : 'ArrowLeft'
        document.body.dispatchEvent(new KeyboardEvent('keydown', { key: code, code, bubbles: true }))
        document.body.dispatchEvent(new KeyboardEvent('keyup', { key: code, code, bubbles: true }))
        while (location.href === before || !isDrawn()) await frame()
      }
    }, count)
  await steps(50)
  const before = await measure()
  await steps(500)
  const after = await measure()
  expect(after.nodes / before.nodes).toBeLessThan(1.1)
  expect(after.listeners / before.listeners).toBeLessThan(1.1)
  expect(after.heap / before.heap).toBeLessThan(1.15)
  await page.context().close()
})
