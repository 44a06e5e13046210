/** The windows of a talk are in step, whatever their languages: not only the page, but all that a speaker does with it. */
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest'
import { openBrowser } from '../support/browser.ts'
import { onStage, openDeck, placeOf, press, settle } from '../support/deck.ts'
import { slideNumbers } from '../support/slides.ts'

const numberOf = await slideNumbers()
const deckUrl = inject('deckUrl')

let browser: Browser
let context: BrowserContext
let presenter: Page
/** In English, as the speaker is not. */
let room: Page

async function open(address: string): Promise<Page> {
  const page = await context.newPage()
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto(`${deckUrl}${address}`)
  await settle(page)
  return page
}
async function goTo(page: Page, hash: string): Promise<void> {
  await page.evaluate(to => void (location.hash = to), hash)
  await settle(page)
}
const at = async (page: Page) => {
  const { slide, click } = await placeOf(page)
  return `${slide}.${click}`
}
async function expectAt(place: string, ...pages: readonly Page[]): Promise<void> {
  for (const page of pages) await expect.poll(() => at(page), { message: page.url() }).toBe(place)
}
const stage = (page: Page, alias: string) => page.locator(onStage(numberOf(alias)))

beforeAll(async () => void (browser = await openBrowser()))
afterAll(() => browser?.close())
beforeEach(async () => {
  room = (await openDeck(browser, deckUrl, 'en/#/1')).page
  context = room.context()
  presenter = await open('#/speaker/cover')
})
afterEach(() => context?.close())

test('a Chinese presenter and an English room are in step, both ways and after a reload of either', async () => {
  await goTo(presenter, '#/speaker/money?clicks=1')
  await expectAt(`${numberOf('money')}.1`, room)
  await press(room, 'ArrowRight')
  await expectAt(`${numberOf('money')}.2`, presenter)
  for (const page of [room, presenter]) {
    await page.reload()
    await settle(page)
    await expectAt(`${numberOf('money')}.2`, room, presenter)
  }
})

test('a slider that is moved moves in the room, survives a reload and the other language, and is back after a reset', async () => {
  const start = await stage(presenter, 'your-bill').locator('input').count()
  expect(start).toBe(0)
  await goTo(presenter, '#/speaker/your-bill')
  await expectAt(`${numberOf('your-bill')}.0`, room)
  await settle(room)
  const slider = (page: Page) => stage(page, 'your-bill').locator('input[type=range]')
  const value = (page: Page) => slider(page).inputValue()
  const atStart = await value(room)
  await slider(presenter).fill('3')
  await expect.poll(() => value(room)).toBe('3')
  await room.reload()
  await settle(room)
  await expect.poll(() => value(room)).toBe('3')
  await room.keyboard.press('l')
  await room.waitForURL(url => !url.pathname.endsWith('/en/'))
  await settle(room)
  await expect.poll(() => value(room)).toBe('3')
  await stage(room, 'your-bill').locator('output button').click()
  await expect.poll(() => value(presenter)).toBe(atStart)
})

test('the room goes black with the presenter’s key; the notes stay, and say so', async () => {
  await presenter.keyboard.press('b')
  await expect.poll(() => room.locator('body > .black').count()).toBe(1)
  expect(await presenter.locator('body > .black').count()).toBe(0)
  await expect.poll(() => presenter.locator('body > .told').innerText()).toContain('黑')
  await presenter.keyboard.press('PageDown')
  await expect.poll(() => room.locator('body > .black').count()).toBe(0)
})

test('an answer is shown in the room when the speaker wants it, follows on, and goes with the panel', async () => {
  await goTo(presenter, '#/speaker/two-ways')
  await expectAt(`${numberOf('two-ways')}.0`, room)
  await stage(presenter, 'two-ways').locator('a[data-fact]').first().click()
  const [panel, seen] = [presenter.getByRole('dialog'), room.getByRole('dialog')]
  await panel.waitFor()
  expect(await seen.count()).toBe(0)
  await panel.getByRole('button', { name: '给观众看' }).click()
  await expect.poll(() => seen.count()).toBe(1)
  expect(await seen.innerText()).toContain(await stage(presenter, 'two-ways').locator('a[data-fact]').first().getAttribute('data-fact'))
  await presenter.keyboard.press('Escape')
  await expect.poll(() => seen.count()).toBe(0)
})

test('the panel leaves the notes and the buttons of the presenter free', async () => {
  await goTo(presenter, '#/speaker/two-ways')
  await stage(presenter, 'two-ways').locator('a[data-fact]').first().click()
  const panel = presenter.getByRole('dialog')
  await panel.waitFor()
  const area = await presenter.locator('#slide-container').boundingBox()
  await expect
    .poll(async () => {
      const box = await panel.boundingBox()
      return (
        box &&
        area &&
        box.x >= area.x &&
        box.y >= area.y &&
        box.x + box.width <= area.x + area.width &&
        box.y + box.height <= area.y + area.height
      )
    })
    .toBe(true)
})

test('what is searched for in the ledger, and the row pointed to, reach the room', async () => {
  await goTo(presenter, '#/speaker/ledger?fact=tenders')
  await expect.poll(() => stage(room, 'ledger').locator('tr[aria-current]').getAttribute('data-row')).toBe('tenders')
  await stage(presenter, 'ledger').locator('input[type=search]').fill('DeepSeek')
  await expect.poll(() => stage(room, 'ledger').locator('input[type=search]').inputValue()).toBe('DeepSeek')
  const rows = (page: Page) => stage(page, 'ledger').locator('tbody tr').count()
  await expect.poll(async () => (await rows(room)) === (await rows(presenter))).toBe(true)
})

test('the timer runs on through a reload and the other language, in every window', async () => {
  await presenter.getByRole('button', { name: '开始' }).click()
  const running = presenter.getByRole('button', { name: /^(暂停|Pause)$/ })
  await expect.poll(() => running.count()).toBe(1)
  await presenter.keyboard.press('l')
  await presenter.waitForURL(url => url.pathname.endsWith('/en/'))
  await expect.poll(() => running.count()).toBe(1)
  await presenter.reload()
  await expect.poll(() => running.count()).toBe(1)
  const other = await open('#/speaker/cover')
  await expect.poll(() => other.getByRole('button', { name: '暂停' }).count()).toBe(1)
})

test('L in the presenter’s window leaves the room alone; a key of its own changes the room’s language', async () => {
  await goTo(presenter, '#/speaker/money?clicks=1')
  await expectAt(`${numberOf('money')}.1`, room)
  await presenter.keyboard.press('l')
  await presenter.waitForURL(url => url.pathname.endsWith('/en/'))
  await settle(presenter)
  expect(new URL(room.url()).pathname).toMatch(/\/en\/$/)
  await presenter.keyboard.press('Shift+L')
  await room.waitForURL(url => !url.pathname.endsWith('/en/'))
  await settle(room)
  await expectAt(`${numberOf('money')}.1`, room, presenter)
  expect(new URL(presenter.url()).pathname).toMatch(/\/en\/$/)
})

test('the other language keeps full screen, the step and the slider, there and back', async () => {
  await goTo(room, '#/your-bill')
  await stage(room, 'your-bill').locator('input[type=range]').fill('4')
  await room.keyboard.press('f')
  const isFull = () => room.evaluate(() => document.fullscreenElement !== null)
  await expect.poll(isFull).toBe(true)
  await room.keyboard.press('l')
  const framed = room.frameLocator('iframe[name=other-language]')
  await framed.locator('html[lang=zh-CN]').waitFor()
  await expect.poll(() => framed.locator(`${onStage(numberOf('your-bill'))} input[type=range]`).inputValue()).toBe('4')
  expect(await isFull()).toBe(true)
  const frame = () => room.frames().find(one => one.name() === 'other-language')
  await expect.poll(() => room.evaluate(() => document.activeElement?.tagName)).toBe('IFRAME')
  await room.keyboard.press('PageDown')
  await expect.poll(() => frame()?.url()).toContain('#/use-rose')
  await room.keyboard.press('l')
  await expect.poll(() => room.locator('iframe').count()).toBe(0)
  expect(await isFull()).toBe(true)
  await expectAt(`${numberOf('use-rose')}.0`, room)
})
