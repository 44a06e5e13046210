import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { openBrowser } from '../support/browser.ts'
import { onStage, openDeck, placeOf, press, settle, visibleText } from '../support/deck.ts'
import { readSlides } from '../support/slides.ts'
import { blankCharts, faintText } from '../support/faults.ts'
import { lookAtAll, type Seen } from '../support/walk.ts'

const deckUrl = inject('deckUrl')

let browser: Browser
let page: Page
let complaints: string[]
let seen: Seen
let texts: Seen['texts']

const lastStep = (slide: number) => (texts.get(slide)?.length ?? 1) - 1
const finalTexts = () => [...texts].map(([slide, steps]) => ({ slide, text: steps.at(-1) }))

/** The text at its final step of every slide of a view that shows them all. */
async function textsOf(view: Page, slideSelector: (slide: number) => string) {
  const found: { slide: number; text: string }[] = []
  for (const slide of texts.keys()) found.push({ slide, text: await visibleText(view, slideSelector(slide)) })
  return found
}

beforeAll(async () => {
  browser = await openBrowser()
  const deck = await openDeck(browser, deckUrl)
  page = deck.page
  complaints = deck.complaints
  seen = await lookAtAll(page)
  texts = seen.texts
})

afterAll(() => browser?.close())

describe('from the first slide to the last, step by step', () => {
  test('every slide is passed and shows text', async () => {
    expect([...texts.keys()]).toEqual(Array.from({ length: (await placeOf(page)).slides }, (_, i) => i + 1))
    expect([...texts].filter(([, steps]) => steps.some(text => text === '')).map(([slide]) => slide)).toEqual([])
  })

  test('nothing leaves the slide, is cut off or overlaps', () => expect(seen.faults).toEqual([]))

  test('every chart is drawn', () => expect(seen.blank).toEqual([]))

  test('no mark of a chart leaves it or lies on another, and every chart draws the words of its table', () => {
    expect(seen.charts).toEqual([])
    expect(seen.chartCount).toBeGreaterThan(10)
  })

  test('notes mark each click step of their slide', async () => {
    expect((await readSlides()).map(({ note }) => note.split('[click]').length - 1)).toEqual([...texts.keys()].map(lastStep))
  })

  test('every word can be read, from a washed-out projector too', () => expect(seen.faint).toEqual([]))

  test('no type is below 15 px, red is iFlytek alone, and the foot names sources in words', () => expect(seen.house).toEqual([]))

  test('Chinese punctuation has its width, and digits and Latin stand apart from Chinese', () => expect(seen.tight).toEqual([]))
})

test('backwards, every chart is drawn and every step shows what it showed forwards', async () => {
  const blank: string[] = []
  const differing: string[] = []
  for (const slide of [...texts.keys()].reverse()) {
    for (let click = lastStep(slide); click >= 0; click--) {
      blank.push(...(await blankCharts(page, slide)).map(fault => `slide ${slide}, step ${click}: ${fault}`))
      if ((await visibleText(page, onStage(slide))) !== texts.get(slide)?.[click]) differing.push(`slide ${slide}, step ${click}`)
      if (slide > 1 || click > 0) await press(page, 'ArrowLeft')
    }
  }
  expect(blank).toEqual([])
  expect(differing).toEqual([])
})

test('in the dark and after a jump, every chart is drawn and every word can be read', async () => {
  const wrong: string[] = []
  await page.emulateMedia({ colorScheme: 'dark' })
  // Every third slide, three times: a jump never goes to a neighbour.
  for (const start of [1, 2, 3]) {
    for (let slide = start; slide <= texts.size; slide += 3) {
      await page.evaluate(
        hash => {
          location.hash = hash
        },
        `#/${slide}?clicks=${lastStep(slide)}`,
      )
      await settle(page)
      wrong.push(...[...(await blankCharts(page, slide)), ...(await faintText(page, slide))].map(fault => `slide ${slide}: ${fault}`))
    }
  }
  expect(await page.evaluate(() => document.documentElement.classList.contains('dark'))).toBe(true)
  expect(wrong).toEqual([])
})

test('after opening a slide by its address, every chart is drawn', async () => {
  const blank: string[] = []
  for (const slide of texts.keys()) {
    if ((await page.locator(`${onStage(slide)} [data-chart]`).count()) === 0) continue
    const direct = await openDeck(browser, deckUrl, `#/${slide}`)
    blank.push(...(await blankCharts(direct.page, slide)).map(fault => `slide ${slide}: ${fault}`))
    complaints.push(...direct.complaints)
    await direct.page.context().close()
  }
  expect(blank).toEqual([])
})

test('the presenter view shows every step and the notes of its slide', async () => {
  const presenter = await openDeck(browser, deckUrl, '#/presenter/cover')
  await presenter.page.setViewportSize({ width: 1440, height: 900 })
  const wrong: string[] = []
  for (const [slide, steps] of texts) {
    for (const [click, text] of steps.entries()) {
      if ((await visibleText(presenter.page, onStage(slide))) !== text)
        wrong.push(`slide ${slide}, step ${click}: the presenter view shows something else`)
      if ((await presenter.page.locator('.slidev-note').first().innerText()) === '') wrong.push(`slide ${slide}: no notes`)
      if (slide < texts.size || click < steps.length - 1) await press(presenter.page, 'ArrowRight')
    }
  }
  complaints.push(...presenter.complaints)
  expect(wrong).toEqual([])
})

test('overview and print show every slide at its final step', async () => {
  const ledger = (await readSlides()).find(({ alias }) => alias === 'ledger')?.no
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  const view = await context.newPage()
  for (const [address, slideSelector] of [
    ['#/overview', (slide: number) => `[data-slidev-no="${slide}"]`],
    ['?print=true#/print', (slide: number) => `.print-slide-container [data-slidev-no="${slide}"]`],
  ] as const) {
    await view.goto(`${deckUrl}${address}`)
    await view.waitForFunction(count => document.querySelectorAll('[data-slidev-no] .slidev-layout').length >= count, texts.size)
    // The ledger is searched on the stage only.
    const isStill = ({ slide }: { slide: number }) => slide !== ledger
    expect((await textsOf(view, slideSelector)).filter(isStill), address).toEqual(finalTexts().filter(isStill))
  }
  await context.close()
})

// Last: what all of the above has collected.
test('no error, no warning, no failed request, no request to another host', () => expect(complaints).toEqual([]))
