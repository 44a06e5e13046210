/** A clicker is a keyboard that knows a few keys: they turn the page, whatever was clicked before. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest'
import { openBrowser } from '../support/browser.ts'
import { onStage, openDeck, placeOf, settle } from '../support/deck.ts'
import { readSlides, slideNumbers, type Slide } from '../support/slides.ts'

const numberOf = await slideNumbers()
const deckUrl = inject('deckUrl')

let browser: Browser
let slides: Slide[]
let page: Page
let complaints: string[]

beforeAll(async () => {
  browser = await openBrowser()
  slides = await readSlides()
})
afterAll(() => browser?.close())
beforeEach(async () => void ({ page, complaints } = await openDeck(browser, deckUrl)))
afterEach(async () => {
  expect(complaints).toEqual([])
  await page.context().close()
})

const goTo = async (hash: string) => {
  await page.evaluate(to => void (location.hash = to), hash)
  await expect.poll(() => page.evaluate(() => location.hash)).toBe(hash)
  await settle(page)
}
const at = async () => {
  const { slide, click } = await placeOf(page)
  return `${slides[slide - 1]?.alias}.${click}`
}
const expectAt = (place: string) => expect.poll(at).toBe(place)
const stage = (alias: string) => page.locator(onStage(numberOf(alias)))
const nameAfter = (alias: string) => slides[numberOf(alias)]?.alias

/** What there is to click on, by slide: how to get there. */
const clicked: readonly (readonly [alias: string, what: string, click: () => Promise<unknown>])[] = [
  [
    'your-bill',
    'the slider',
    () =>
      stage('your-bill')
        .locator('input[type=range]')
        .click({ position: { x: 60, y: 12 } }),
  ],
  [
    'your-bill',
    'the slider’s reset',
    async () => {
      await stage('your-bill')
        .locator('input[type=range]')
        .click({ position: { x: 60, y: 12 } })
      await stage('your-bill').locator('output button').click()
    },
  ],
  ['two-ways', 'a figure in words, with its panel open', () => stage('two-ways').locator('a[data-fact]').first().click()],
  ['ledger', 'a row of the ledger', () => stage('ledger').locator('tbody tr td').nth(1).click()],
  ['ledger', 'a figure of the ledger', () => stage('ledger').locator('tbody a[data-fact]').first().click()],
  ['ledger', 'a column’s head', () => stage('ledger').locator('thead button').first().click()],
  ['ledger', 'a filter', () => stage('ledger').locator('input[type=checkbox]').first().click()],
  ['ledger', 'a choice', () => stage('ledger').locator('select').first().selectOption({ index: 2 })],
  ['ledger', 'the search', () => stage('ledger').locator('input[type=search]').fill('DeepSeek')],
]

test.each(clicked)('%s: after a click on %s the next page comes, and the one before', async (alias, _what, click) => {
  for (const [next, back] of [
    ['PageDown', 'PageUp'],
    ['ArrowRight', 'ArrowLeft'],
    ['Space', 'Shift+Space'],
  ] as const) {
    if (_what === 'the search' && next !== 'PageDown') continue
    const last = slides[numberOf(alias) - 1]?.note.split('[click]').length ?? 1
    await goTo(`#/${alias}?clicks=${last - 1}`)
    await click()
    await page.keyboard.press(next)
    await expectAt(`${nameAfter(alias)}.0`)
    expect(await page.getByRole('dialog').count()).toBe(0)
    await settle(page)
    await page.keyboard.press(back)
    await expectAt(`${alias}.${last - 1}`)
  }
})

test.each(['.said', '.challenges'])('the speaker’s notes, reached by the keyboard, give the keys back with Escape: %s', async list => {
  const { page } = await openDeck(browser, inject('deckUrl'), '#/speaker/users')
  await page.setViewportSize({ width: 1440, height: 900 })
  const notes = page.locator(list)
  await notes.focus()
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Tab')
  expect(await notes.evaluate(one => one === document.activeElement)).toBe(true)
  const before = page.url()
  await page.keyboard.press('Escape')
  await page.keyboard.press('PageDown')
  await expect.poll(() => page.url()).not.toBe(before)
  await page.context().close()
})

test('what the keyboard has reached keeps its keys, until Escape or a click gives them back', async () => {
  await goTo('#/your-bill')
  const slider = stage('your-bill').locator('input[type=range]')
  const before = await slider.inputValue()
  while (!(await slider.evaluate(input => input === document.activeElement))) await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('PageDown')
  expect(Number(await slider.inputValue())).toBeLessThan(Number(before) - 1)
  await expectAt('your-bill.0')
  await page.keyboard.press('Escape')
  await page.keyboard.press('PageDown')
  await expectAt(`${nameAfter('your-bill')}.0`)
})

test('words typed into a field stay there', async () => {
  await goTo('#/ledger')
  const search = stage('ledger').locator('input[type=search]')
  await search.pressSequentially('b l 3 .')
  expect(await search.inputValue()).toBe('b l 3 .')
  await expectAt('ledger.0')
  expect(await page.locator('body > .black').count()).toBe(0)
})

test.each(['b', '.'])('%s blanks the screen and brings it back; so does turning the page', async key => {
  await goTo('#/money')
  const black = page.locator('body > .black')
  await page.keyboard.press(key)
  await expect.poll(() => black.count()).toBe(1)
  expect(await black.evaluate(box => [box.clientWidth, box.clientHeight, getComputedStyle(box).backgroundColor])).toEqual([
    980,
    552,
    'rgb(0, 0, 0)',
  ])
  await page.keyboard.press(key)
  await expect.poll(() => black.count()).toBe(0)
  await expectAt('money.0')
  await page.keyboard.press(key)
  await page.keyboard.press('PageDown')
  await expect.poll(() => black.count()).toBe(0)
  await expectAt('money.1')
})

test('digits and Enter go to a slide; a wrong number says so and the next is typed afresh', async () => {
  const typed = page.locator('body > .typed')
  await page.keyboard.type('12')
  await expect.poll(() => typed.innerText()).toContain('12')
  await page.keyboard.press('Enter')
  await expectAt(`${slides[11]?.alias}.0`)
  expect(await typed.count()).toBe(0)
  await page.keyboard.type('99')
  await page.keyboard.press('Enter')
  await expect.poll(() => page.getByRole('alert').innerText()).toContain(`没有第 99 页，一共 ${slides.length} 页`)
  await expectAt(`${slides[11]?.alias}.0`)
  await page.keyboard.type('3')
  await page.keyboard.press('Enter')
  await expectAt(`${slides[2]?.alias}.0`)
  await page.keyboard.type('4')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Enter')
  await expectAt(`${slides[2]?.alias}.0`)
})

test('keys jump to each part, to the check, to the row of the figure asked about, and back', async () => {
  const partOf = ({ frontmatter }: Slide) => frontmatter['part']
  for (const [i, part] of ['price', 'orders', 'compute', 'users', 'axes'].entries()) {
    await page.keyboard.press(`Shift+Digit${i + 1}`)
    await expectAt(`${slides.find(slide => partOf(slide) === part)?.alias}.0`)
  }
  await goTo('#/two-ways')
  const figure = stage('two-ways').locator('a[data-fact]').first()
  const id = await figure.getAttribute('data-fact')
  await figure.click()
  await page.keyboard.press('r')
  await expectAt('ledger.0')
  await expect.poll(() => stage('ledger').locator('tr[aria-current]').getAttribute('data-row')).toBe(id)
  await page.keyboard.press('Backspace')
  await expectAt('two-ways.0')
  await page.keyboard.press('c')
  await expectAt('contested.0')
  await page.keyboard.press('Home')
  await expectAt('cover.0')
  await page.keyboard.press('Backspace')
  await expectAt('contested.0')
  await page.keyboard.press('End')
  await expectAt(`${slides.findLast(slide => partOf(slide) !== 'appendix')?.alias}.0`)
})

describe.each([
  ['', '下一步', '黑屏'],
  ['en/', 'Next step', 'Black screen'],
])('? at %s', (folder, next, blank) => {
  test('lists the keys in the deck’s language; Escape, ? and a turned page close the list', async () => {
    await page.goto(`${deckUrl}${folder}#/1`)
    await settle(page)
    const help = page.getByRole('dialog')
    for (const end of ['Escape', '?', 'PageDown']) {
      await page.keyboard.press('?')
      await expect.poll(() => help.innerText()).toContain(next)
      expect(await help.innerText()).toContain(blank)
      const { width, height } = (await help.boundingBox()) ?? { width: 0, height: 0 }
      expect(width).toBeLessThanOrEqual(980)
      expect(height).toBeLessThanOrEqual(552)
      await page.keyboard.press(end)
      await expect.poll(() => help.count()).toBe(0)
    }
    await expectAt('argument.0')
  })
})

test('F5, as clickers send it to begin a show, does not begin anew', async () => {
  await goTo('#/money?clicks=1')
  await page.evaluate(() => addEventListener('keydown', event => event.key === 'F5' && (document.title = `F5 ${event.defaultPrevented}`)))
  for (const key of ['F5', 'Shift+F5']) {
    await page.keyboard.press(key)
    await expect.poll(() => page.title()).toBe('F5 true')
    await page.evaluate(() => (document.title = ''))
  }
  await expectAt('money.1')
})

test('with an input method, or on a keyboard of another script, keys are known by their place', async () => {
  await goTo('#/money')
  const press = (key: string, code: string) =>
    page.evaluate(init => dispatchEvent(new KeyboardEvent('keydown', { ...init, bubbles: true, cancelable: true })), { key, code })
  await press('Process', 'KeyB')
  await expect.poll(() => page.locator('body > .black').count()).toBe(1)
  await press('。', 'Period')
  await expect.poll(() => page.locator('body > .black').count()).toBe(0)
  await press('и', 'KeyB')
  await expect.poll(() => page.locator('body > .black').count()).toBe(1)
})
