import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import type { ChartElement } from '../../components/charts/chart.ts'
import { point, quantity } from '../../data/index.ts'
import { openBrowser } from '../support/browser.ts'
import { onStage, openDeck, placeOf, press } from '../support/deck.ts'
import { slideNumbers } from '../support/slides.ts'

/** A slide's number by its alias. */
const no = await slideNumbers()

let browser: Browser
beforeAll(async () => void (browser = await openBrowser()))
afterAll(() => browser?.close())

/** Counts how often squares set out from now on. */
const countMoves = (page: Page) =>
  page.evaluate(() => {
    const counted = { moves: 0 }
    Object.assign(window, { counted })
    new MutationObserver(
      records => (counted.moves += records.filter(({ target }) => target instanceof HTMLElement && target.dataset['moving']).length),
    ).observe(document.body, { attributeFilter: ['data-moving'], subtree: true })
  })

const movesSoFar = (page: Page) =>
  page.evaluate(() =>
    'counted' in window && window.counted instanceof Object && 'moves' in window.counted ? Number(window.counted.moves) : NaN,
  )

/** How many squares the chart of a slide draws, once nothing moves any more. */
async function squaresOn(page: Page, slide: number): Promise<number> {
  await expect.poll(() => page.locator('[data-moving]').count()).toBe(0)
  return page
    .locator(`${onStage(slide)} [data-chart]`)
    .evaluate((chart: ChartElement) =>
      (chart.drawing?.marks ?? []).reduce(
        (sum, mark) => sum + (mark.kind === 'path' && mark.role === 'square' ? mark.d.split('z').length - 1 : 0),
        0,
      ),
    )
}

test.each([
  ['no-preference', true],
  ['reduce', false],
] as const)('squares move from slide to slide where motion is wanted, and end where they belong: %s', async (reducedMotion, isMoving) => {
  const { page, complaints } = await openDeck(browser, inject('deckUrl'), '#/disclosure?clicks=1')
  await page.emulateMedia({ reducedMotion })
  await countMoves(page)
  await press(page, 'ArrowRight')
  expect((await placeOf(page)).slide).toBe(no('wins'))
  expect(await squaresOn(page, no('wins'))).toBe(point(quantity('tenders')))
  expect((await movesSoFar(page)) > 0).toBe(isMoving)
  expect(complaints).toEqual([])
  await page.context().close()
})

test('squares do not move in the overview', async () => {
  const { page } = await openDeck(browser, inject('deckUrl'), '#/disclosure?clicks=1')
  await page.emulateMedia({ reducedMotion: 'no-preference' })
  await countMoves(page)
  await page.evaluate(() => {
    location.hash = '#/overview'
  })
  await expect.poll(() => page.locator(`[data-slidev-no="${no('wins')}"] [data-chart][data-ready=true]`).count()).toBeGreaterThan(0)
  expect(await movesSoFar(page)).toBe(0)
  await page.context().close()
})

test("squares move on the speaker's stage, and not in the picture of what comes next", async () => {
  const { page } = await openDeck(browser, inject('deckUrl'), '#/presenter/disclosure?clicks=0')
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.emulateMedia({ reducedMotion: 'no-preference' })
  await page.evaluate(() => {
    const counted = { moves: 0, staged: 0 }
    Object.assign(window, { counted })
    new MutationObserver(records => {
      for (const { target } of records) {
        if (!(target instanceof HTMLElement) || !target.dataset['moving']) continue
        if (target.closest('#slideshow')) counted.staged++
        else counted.moves++
      }
    }).observe(document.body, { attributeFilter: ['data-moving'], subtree: true })
  })
  await press(page, 'ArrowRight')
  await press(page, 'ArrowRight')
  expect((await placeOf(page)).slide).toBe(no('wins'))
  await squaresOn(page, no('wins'))
  expect(await movesSoFar(page)).toBe(0)
  expect(await page.evaluate(() => 'counted' in window && JSON.stringify(window.counted))).not.toContain('"staged":0')
  await page.context().close()
})

test('who prints while squares move prints them where they belong', async () => {
  const { page } = await openDeck(browser, inject('deckUrl'), '#/disclosure?clicks=1')
  await page.emulateMedia({ reducedMotion: 'no-preference' })
  const moving = await page.evaluate(async () => {
    const count = () => document.querySelectorAll('[data-moving]').length
    location.hash = '#/wins'
    while (count() === 0) await new Promise(requestAnimationFrame)
    dispatchEvent(new Event('beforeprint'))
    await new Promise(requestAnimationFrame)
    return count()
  })
  expect(moving).toBe(0)
  await page.context().close()
})

test('a move that is interrupted by the next leaves every square where it belongs', async () => {
  const { page } = await openDeck(browser, inject('deckUrl'), '#/disclosure?clicks=1')
  await page.emulateMedia({ reducedMotion: 'no-preference' })
  for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowRight')
  await expect.poll(async () => await placeOf(page)).toMatchObject({ slide: no('wins'), click: 2 })
  expect(await squaresOn(page, no('wins'))).toBe(point(quantity('tenders')))
  await page.context().close()
})
