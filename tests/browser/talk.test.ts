import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest'
import { openBrowser } from '../support/browser.ts'
import { openDeck, placeOf, press, settle } from '../support/deck.ts'
import { readSlides, slideNumbers, type Slide } from '../support/slides.ts'

/** A slide with two steps. */
const money = (await slideNumbers())('money')

const deckUrl = inject('deckUrl')

let browser: Browser
let slides: Slide[]
/** The slides with steps: their numbers and last steps. */
let stepped: { no: number; last: number }[]

/** The windows of one talk, in one browser. */
let context: BrowserContext
let presenter: Page
let room: Page

/** The place an address names, as slide and step. */
function placeIn(address: string): string {
  const [, name, click = '0'] = /#\/(?:presenter\/)?([^?]+)(?:\?clicks=(\d+))?$/.exec(address) ?? []
  return `${slides.find(({ alias, no }) => alias === name || String(no) === name)?.no}.${click}`
}

async function at(page: Page): Promise<string> {
  const { slide, click } = await placeOf(page)
  return `${slide}.${click}`
}

async function expectAt(place: string, ...pages: readonly Page[]): Promise<void> {
  for (const page of pages) await expect.poll(() => at(page), { message: page.url() }).toBe(place)
}

/** Opens one more window of the talk. */
async function open(address: string): Promise<Page> {
  const page = await context.newPage()
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto(`${deckUrl}${address}`)
  await settle(page)
  return page
}

async function reload(...pages: readonly Page[]): Promise<void> {
  await Promise.all(pages.map(page => page.reload()))
  await Promise.all(pages.map(settle))
}

/** Types an address in, and waits until the window is there. */
async function type(page: Page, address: string): Promise<void> {
  await page.evaluate(hash => {
    location.hash = hash
  }, address)
  await settle(page)
}

/** Where a window goes from now on, every place it passes. */
function trailOf(page: Page): string[] {
  const trail: string[] = []
  page.on('framenavigated', () => trail.push(placeIn(page.url())))
  return trail
}

beforeAll(async () => {
  browser = await openBrowser()
  slides = await readSlides()
  // Notes mark each step: tests/browser/walk.test.ts.
  stepped = slides.map(({ no, note }) => ({ no, last: note.split('[click]').length - 1 })).filter(({ last }) => last > 0)
})

afterAll(() => browser?.close())

beforeEach(async () => {
  room = (await openDeck(browser, deckUrl)).page
  context = room.context()
  presenter = await open('#/presenter/cover')
})

afterEach(() => context?.close())

test('a window that is loaded anew is where the talk is, and moves no other: on slides with steps', async () => {
  for (const { no, last } of stepped.filter((_, i) => i % 3 === 0)) {
    await type(presenter, `#/presenter/${no}?clicks=${last}`)
    await expectAt(`${no}.${last}`, room, presenter)
    const trail = trailOf(room)
    await reload(presenter)
    await expectAt(`${no}.${last}`, presenter)
    await press(presenter, 'ArrowLeft')
    await expectAt(`${no}.${last - 1}`, presenter, room)
    expect(trail).toEqual([`${no}.${last - 1}`])

    const followed = trailOf(presenter)
    await reload(room)
    await expectAt(`${no}.${last - 1}`, room)
    await press(room, 'ArrowRight')
    await expectAt(`${no}.${last}`, presenter, room)
    expect(followed).toEqual([`${no}.${last}`])

    await reload(room, presenter)
    await expectAt(`${no}.${last}`, presenter, room)
  }
  expect(stepped.length).toBeGreaterThan(8)
})

test('a window that was away comes back to where the talk has gone', async () => {
  await type(presenter, '#/presenter/money?clicks=1')
  await expectAt(`${money}.1`, room)
  for (const [away, other] of [
    [room, presenter],
    [presenter, room],
  ] as const) {
    await away.goto('about:blank')
    await press(other, 'ArrowRight')
    const place = await at(other)
    const trail = trailOf(other)
    await away.goBack()
    await settle(away)
    await expectAt(place, away)
    await press(away, 'ArrowRight')
    await expectAt(await at(away), other)
    expect(trail).toHaveLength(1)
  }
  const places = slides.flatMap(({ no, note }) => Array.from({ length: note.split('[click]').length }, (_, click) => `${no}.${click}`))
  expect(await at(room)).toBe(places[places.indexOf(`${money}.1`) + 4])
})

test('one opened on the cover joins the talk; one opened on a slide stays there until the talk moves on', async () => {
  await type(room, '#/money?clicks=1')
  await expectAt(`${money}.1`, presenter)
  const trails = [room, presenter].map(trailOf)
  const late = await open('')
  const second = await open('#/presenter/cover')
  await expectAt(`${money}.1`, late, second)
  const aside = await open('#/ledger?fact=tenders')
  const place = await at(aside)
  await reload(presenter)
  await expectAt(`${money}.1`, presenter, room)
  expect(await at(aside)).toBe(place)
  await press(presenter, 'ArrowRight')
  await expectAt(`${money}.2`, presenter, room, late, second, aside)
  trails.forEach(trail => expect(trail.filter(place => place !== `${money}.1`)).toEqual([`${money}.2`]))
})

test('windows without notes leave each other alone until there is a presenter', async () => {
  await presenter.close()
  const other = await open('#/money')
  const trail = trailOf(room)
  await press(other, 'ArrowRight')
  await press(other, 'ArrowRight')
  presenter = await open('#/presenter/cover')
  await expectAt(`${money}.2`, presenter, room, other)
  expect(trail).toEqual([`${money}.2`])
})

describe('who goes to a step some other way takes the others along', () => {
  test.each(['presenter', 'room'])('in the %s: an address typed in, back and forward', async name => {
    const [own, other] = name === 'room' ? [room, presenter] : [presenter, room]
    const view = name === 'room' ? '' : '/presenter'
    await type(own, `#${view}/disclosure?clicks=0`)
    const disclosure = await at(own)
    await expectAt(disclosure, other)
    const { no, last } = stepped.at(-1) ?? { no: 0, last: 0 }
    await type(own, `#${view}/${no}?clicks=${last}`)
    await expectAt(`${no}.${last}`, own, other)
    await own.goBack()
    await expectAt(disclosure, own, other)
    await own.goForward()
    await expectAt(`${no}.${last}`, own, other)
    await reload(other)
    await expectAt(`${no}.${last}`, own, other)
  })

  test('keys pressed faster than the windows follow take nobody back', async () => {
    const trails = [presenter, room].map(trailOf)
    for (let i = 0; i < 12; i++) await presenter.keyboard.press('ArrowRight')
    await press(presenter, 'ArrowRight')
    await expectAt(await at(presenter), room)
    for (const trail of trails) {
      const forwards = trail.toSorted((one, other) => Number(one) - Number(other))
      expect(trail).toEqual(forwards)
      expect(trail.length).toBeGreaterThan(3)
    }
  })
})

test('the language changes with the step, and the other window stays', async () => {
  await type(presenter, '#/presenter/amounts?clicks=1')
  const place = await at(presenter)
  await expectAt(place, room)
  await room.keyboard.press('l')
  await room.waitForURL(url => url.pathname.endsWith('/en/'))
  await settle(room)
  await reload(room)
  expect(await at(room)).toBe(place)
  expect(await at(presenter)).toBe(place)
  await room.keyboard.press('l')
  await room.waitForURL(url => !url.pathname.endsWith('/en/'))
  await settle(room)
  await press(presenter, 'ArrowLeft')
  await expectAt(await at(presenter), room)
})

test('hours later a window that is loaded anew, or opened, comes to where the talk is', async () => {
  await context.clock.install()
  await reload(room, presenter)
  await type(presenter, '#/presenter/money?clicks=1')
  await expectAt(`${money}.1`, room)
  await context.clock.fastForward('05:00:00')
  await reload(presenter)
  await expectAt(`${money}.1`, presenter, room)
  await press(presenter, 'ArrowRight')
  await expectAt(`${money}.2`, room)
  await context.clock.fastForward('30:00:00')
  await reload(room)
  const late = await open('')
  await expectAt(`${money}.2`, room, late, presenter)
  await press(room, 'ArrowRight')
  await expectAt(await at(room), presenter, late)
})

test('the timer of Slidev’s own view runs on while it is loaded anew, and past its end', async () => {
  await context.clock.install()
  await reload(presenter)
  const timer = presenter.locator('.talk-timer')
  await expect.poll(() => timer.innerText()).toBe('开始 · 还剩 20:00')
  await timer.click()
  await context.clock.fastForward('21:30')
  await expect.poll(() => timer.innerText()).toMatch(/^暂停 · 还剩 −1:3\d$/)
  await reload(presenter)
  await expect.poll(() => timer.innerText()).toMatch(/^暂停 · 还剩 −1:3\d$/)
})
