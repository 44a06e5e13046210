import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { talkOf } from '../../components/speaker/cut.ts'
import { openBrowser } from '../support/browser.ts'
import { onStage, openDeck, placeOf, press, settle } from '../support/deck.ts'
import { readSlides, slideNumbers, type Slide } from '../support/slides.ts'

const no = await slideNumbers()
const deckUrl = inject('deckUrl')

let browser: Browser
let slides: Slide[]
/** Every place of the short cut, as slide and step: notes mark each step. */
let places: string[]

const at = async (page: Page) => placeOf(page).then(({ slide, click }) => `${slide}.${click}`)
const expectAt = (page: Page, place: string) => expect.poll(() => at(page), { message: page.url() }).toBe(place)

async function open(hash: string): Promise<Page> {
  return (await openDeck(browser, deckUrl, hash)).page
}

/** Opens one more window of the talk. */
async function openBeside(page: Page, hash: string): Promise<Page> {
  const other = await page.context().newPage()
  await other.goto(`${deckUrl}${hash}`)
  await settle(other)
  return other
}

async function type(page: Page, hash: string): Promise<void> {
  await page.evaluate(to => {
    location.hash = to
  }, hash)
  await settle(page)
}

beforeAll(async () => {
  browser = await openBrowser()
  slides = await readSlides()
  places = talkOf(slides, true).flatMap(slide =>
    Array.from({ length: slide.note.split('[click]').length }, (_, click) => `${slide.no}.${click}`),
  )
})

afterAll(() => browser?.close())

test.each(['', '/presenter'])('steps lead through the short cut to its end, and back: %s', async view => {
  const page = await open(`#${view}/1?cut=short`)
  const there = [await at(page)]
  while (there.length < places.length) {
    await press(page, 'ArrowRight')
    there.push(await at(page))
  }
  expect(there).toEqual(places)
  // The talk is over: nothing follows, and all still answers.
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('PageDown')
  const back = [await at(page)]
  while (back.length < places.length) {
    await press(page, 'ArrowLeft')
    back.push(await at(page))
  }
  expect(back).toEqual(places.toReversed())
  expect(page.url()).toContain(`#${view}/`)
  await page.context().close()
})

/** From the end of one slide to the beginning of the next in the cut, and the other way round. */
const [before, after] = [no('luxury'), no('money')]

describe('whichever way a step is made', () => {
  test.each([
    ['Space', 1],
    ['PageDown', 1],
    ['ArrowDown', 1],
    ['Shift+ArrowRight', 1],
    ['Shift+Space', -1],
    ['PageUp', -1],
  ] as const)('%s', async (key, direction) => {
    const page = await open(direction > 0 ? '#/luxury?cut=short&clicks=1' : '#/money?cut=short')
    await page.keyboard.press(key)
    await expectAt(page, direction > 0 ? `${after}.0` : `${before}.1`)
    await page.context().close()
  })

  test('a key that leads to the beginning of the slide before', async () => {
    const page = await open('#/money?cut=short&clicks=1')
    await page.keyboard.press('ArrowUp')
    await expectAt(page, `${before}.0`)
    await page.context().close()
  })

  test('a finger', async () => {
    const page = await open('#/luxury?cut=short&clicks=1')
    await page.locator('#slide-container').evaluate(root => {
      const touch = (type: string, clientX: number) =>
        root.dispatchEvent(new PointerEvent(type, { pointerType: 'touch', bubbles: true, buttons: 1, clientX, clientY: 200 }))
      touch('pointerdown', 600)
      touch('pointermove', 400)
      touch('pointermove', 200)
      touch('pointerup', 200)
    })
    await expectAt(page, `${after}.0`)
    await page.context().close()
  })

  test('a click beside the slide', async () => {
    const page = await open('#/luxury?cut=short&clicks=1')
    await page.setViewportSize({ width: 1400, height: 552 })
    await page.mouse.click(1390, 270)
    await expectAt(page, `${after}.0`)
    await page.mouse.click(10, 270)
    await expectAt(page, `${before}.1`)
    await page.context().close()
  })
})

test('x makes the talk the short cut, and the whole again, on the slide it is on', async () => {
  const page = await open('#/luxury?clicks=1')
  const isShort = () => new URLSearchParams(new URL(page.url()).hash.split('?')[1]).get('cut') === 'short'
  await page.keyboard.press('x')
  await expect.poll(isShort).toBe(true)
  await expectAt(page, `${before}.1`)
  await press(page, 'ArrowRight')
  await expectAt(page, `${after}.0`)
  await press(page, 'ArrowLeft')
  await page.keyboard.press('x')
  await expect.poll(isShort).toBe(false)
  await expectAt(page, `${before}.1`)
  await press(page, 'ArrowRight')
  await expectAt(page, `${before + 1}.0`)
  await page.context().close()
})

test('without it, every slide has its turn', async () => {
  const page = await open('#/luxury?clicks=1')
  await press(page, 'ArrowRight')
  expect(await at(page)).toBe(`${before + 1}.0`)
  await page.context().close()
})

test('a jump leads where it is told, beside the cut and in it; a step leads back into it', async () => {
  const page = await open('#/luxury?cut=short&clicks=1')
  // The very slide that a step passes over.
  await type(page, `#/${before + 1}?cut=short`)
  await expectAt(page, `${before + 1}.0`)
  await press(page, 'ArrowRight')
  expect(await at(page)).toBe(`${after}.0`)
  await page.goBack()
  await expectAt(page, `${before + 1}.0`)
  await press(page, 'ArrowLeft')
  expect(await at(page)).toBe(`${before}.1`)

  await type(page, '#/ledger?cut=short')
  await press(page, 'ArrowRight')
  expect(await at(page)).toBe(`${no('ledger') + 1}.0`)
  await page.context().close()
})

test('a window follows the other wherever it goes, whatever its own cut', async () => {
  const room = await open('#/cover?cut=short')
  const presenter = await openBeside(room, '#/presenter/cover')
  await type(presenter, '#/presenter/luxury?clicks=1')
  await expectAt(room, `${before}.1`)
  await press(presenter, 'ArrowRight')
  await expectAt(room, `${before + 1}.0`)
  await expect.poll(() => room.locator(onStage(before + 1)).isVisible()).toBe(true)
  expect(room.url()).toContain('cut=short')
  await press(room, 'ArrowRight')
  await expectAt(presenter, `${after}.0`)
  expect(presenter.url()).not.toContain('cut=short')
  await room.context().close()
})

test('the other language keeps it', async () => {
  const page = await open('#/luxury?cut=short&clicks=1')
  await page.keyboard.press('l')
  await page.waitForURL(url => url.pathname.endsWith('/en/'))
  await settle(page)
  expect(await at(page)).toBe(`${before}.1`)
  await press(page, 'ArrowRight')
  expect(await at(page)).toBe(`${after}.0`)
  await page.context().close()
})
