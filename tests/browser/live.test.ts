import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { languages } from '../../data/core/languages.ts'
import { exact, fact, formatQuantity, marketIf, point, purchases, quantity, type Locale } from '../../data/index.ts'
import { openBrowser } from '../support/browser.ts'
import { onStage, openDeck, placeOf, press, settle } from '../support/deck.ts'
import { layoutFaults } from '../support/faults.ts'

const mean = point(quantity('mean-amount'))

/** A budget → the millions of tokens it buys at the first of the prices, in words. */
const millions = (yuan: number, locale: Locale) =>
  formatQuantity(exact(point(purchases(yuan)[0]?.tokens ?? exact(-1)) / 1e6), 'times', locale, {}, { unit: false })
/** Mean, as a multiple of the disclosed → all the money there would be, in words. */
const money = (times: number, locale: Locale) =>
  formatQuantity(marketIf(times * mean).total.quantity, 'yuan', locale, fact('amount-if-alike').display)

/** The live slides: their names, and what their chart's first row has to say after each key. */
const live = [
  {
    alias: 'your-bill',
    atStart: (locale: Locale) => millions(100, locale),
    after: [
      ['ArrowLeft', 95],
      ['PageDown', 75],
      ['PageUp', 95],
      ['ArrowRight', 100],
      ['PageUp', 100],
      ['Home', 10],
      ['PageDown', 10],
      ['ArrowRight', 15],
    ] as const,
    says: millions,
    // What is free has no end: its bars run off the slide.
    runsOff: true,
  },
  {
    alias: 'if-undisclosed',
    atStart: (locale: Locale) => money(1, locale),
    after: [
      ['PageUp', 1.5],
      ['PageUp', 2],
      ['ArrowLeft', 1.95],
      ['End', 2],
      ['Home', 0],
      ['ArrowRight', 0.05],
    ] as const,
    says: money,
    runsOff: false,
  },
] as const

let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})

afterAll(() => browser?.close())

const sliderIn = (page: Page, slide: string) => page.locator(`${slide} input[type=range]`)
const firstRow = (page: Page, slide: string) => page.locator(`${slide} [data-chart] tbody tr`).first().innerText()

/** The slider's value as it is read out, and what the first row of the chart's table says. */
async function stateOf(page: Page, slide: string) {
  return { value: await sliderIn(page, slide).getAttribute('aria-valuetext'), row: await firstRow(page, slide) }
}

const leaves = 'something leaves the canvas'

/** What the chart draws at the edge of its canvas, where it is cut off, or below words laid over it. @returns one line each. */
function hiddenMarks(page: Page, slide: string): Promise<string[]> {
  return page.locator(slide).evaluate((root, leaving) => {
    const canvas = root.querySelector('[data-chart] canvas')
    if (!(canvas instanceof HTMLCanvasElement)) return ['there is no canvas']
    const box = canvas.getBoundingClientRect()
    const scale = canvas.width / box.width
    const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext('2d', { willReadFrequently: true })
    copy?.drawImage(canvas, 0, 0)
    // Grid lines are no fault, and everything darker is a mark or a word.
    const grid = /#(..)/.exec(getComputedStyle(document.documentElement).getPropertyValue('--rule'))?.[1] ?? 'ff'
    const isMarked = (left: number, top: number, width: number, height: number) =>
      copy
        ?.getImageData(left * scale, top * scale, width * scale, height * scale)
        .data.some((value, i) => i % 4 === 0 && value < Number.parseInt(grid, 16) - 12)
    const over = [...(canvas.closest('[data-chart]')?.parentElement?.children ?? [])].filter(
      element => getComputedStyle(element).position === 'absolute',
    )
    return [
      ...(isMarked(box.width - 2, 0, 2, box.height) ? [leaving] : []),
      ...over
        .filter(element => {
          const { left, top, width, height } = element.getBoundingClientRect()
          return isMarked(left - box.left, top - box.top, width, height)
        })
        .map(element => `"${element.textContent?.trim().slice(0, 24)}" lies over a mark or a word`),
    ]
  }, leaves)
}

describe.each([languages.zh, languages.en])('in $id', ({ folder, locale }) => {
  test.each(live)(
    '$alias: keys move the value, the chart follows, and nothing is out of place',
    async ({ alias, atStart, after, says, runsOff }) => {
      const { page, complaints } = await openDeck(browser, inject('deckUrl') + folder, `#/${alias}`)
      const { slide } = await placeOf(page)
      const stage = onStage(slide)
      const faults: string[] = []
      const look = async (when: string) => {
        await settle(page)
        const text = await page.locator(stage).innerText()
        faults.push(
          ...[
            ...(await layoutFaults(page, slide)),
            ...(await hiddenMarks(page, stage)).filter(fault => !(runsOff && fault === leaves)),
            ...(text.match(/NaN|Infinity|undefined|∞/g) ?? []),
          ].map(fault => `${when}: ${fault}`),
        )
      }

      expect(await firstRow(page, stage)).toContain(atStart(locale))
      await look('at its start')
      const { value } = await stateOf(page, stage)
      await sliderIn(page, stage).focus()
      for (const [key, supposed] of after) {
        await page.keyboard.press(key)
        expect(await firstRow(page, stage), key).toContain(says(supposed, locale))
        await look(`after ${key}`)
      }
      expect((await stateOf(page, stage)).value).not.toBe(value)
      expect(await placeOf(page)).toMatchObject({ slide })
      expect(faults).toEqual([])
      expect(complaints).toEqual([])
      await page.context().close()
    },
  )
})

test('what is set stays when the slide is left, and a button leads back to the start', async () => {
  const { page } = await openDeck(browser, inject('deckUrl'), '#/your-bill')
  const stage = onStage((await placeOf(page)).slide)
  const start = await stateOf(page, stage)
  await sliderIn(page, stage).press('Home')
  const set = await stateOf(page, stage)
  expect(set).not.toEqual(start)

  // Escape hands the keys back to the deck.
  await page.keyboard.press('Escape')
  await press(page, 'ArrowRight')
  await press(page, 'ArrowLeft')
  expect(await stateOf(page, stage)).toEqual(set)

  await page.locator(`${stage} .range button`).click()
  expect(await stateOf(page, stage)).toEqual(start)
  expect(await page.locator(`${stage} .range button`).count()).toBe(0)
  expect(await sliderIn(page, stage).evaluate(slider => slider === document.activeElement)).toBe(true)
  await page.context().close()
})

test.each(['print', 'handout'])('the %s view shows the start, whatever is set on screen', async view => {
  const { page } = await openDeck(browser, inject('deckUrl'), '#/if-undisclosed')
  const { slide } = await placeOf(page)
  const start = await stateOf(page, onStage(slide))
  await sliderIn(page, onStage(slide)).press('End')
  expect(await stateOf(page, onStage(slide))).not.toEqual(start)

  // From the same window, so that nothing kept in it goes unseen.
  await page.goto(`${inject('deckUrl')}?print=true#/${view}?range=${slide}`)
  const printed = '.print-slide-container'
  await page.locator(`${printed} [data-chart][data-ready=true]`).waitFor()
  expect(await stateOf(page, printed)).toEqual(start)
  await page.context().close()
})
