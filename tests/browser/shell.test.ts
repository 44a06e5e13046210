import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { languages } from '../../data/core/languages.ts'
import { decks } from '../../tools/deck/decks.ts'
import { serveFolder } from '../../tools/system/serve.ts'
import { openBrowser } from '../support/browser.ts'
import { publicFolder } from '../support/built-deck.ts'
import { openDeck, placeOf, press, settle } from '../support/deck.ts'
import { readSlides, slideNumbers } from '../support/slides.ts'

/** A slide's number by its alias. */
const no = await slideNumbers()
const slides = await readSlides()
const talk = slides.filter(({ frontmatter }) => frontmatter['part'] !== 'appendix').length

let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})

afterAll(() => browser?.close())

const controls = (page: Page) => page.locator('nav.shell-nav')
const opacity = (page: Page) => controls(page).evaluate(nav => Number(getComputedStyle(nav).opacity))
const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.tagName)

async function goTo(page: Page, hash: string): Promise<void> {
  await page.evaluate(hash => {
    location.hash = hash
  }, hash)
  await settle(page)
}

/** The deck as some device shows it. */
async function openOn(device: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext({ reducedMotion: 'reduce', serviceWorkers: 'block', ...device })
  const page = await context.newPage()
  await page.goto(`${inject('deckUrl')}#/wins`)
  await page.locator('main [data-chart][data-ready=true]').first().waitFor()
  return page
}

describe('what turns the pages', () => {
  test.each([
    [1024, 768],
    [1512, 982],
    [1728, 1117],
    [2560, 1600],
    [1080, 1920],
  ])('is out of the room’s sight at %i × %i, in full screen too, until it is pointed at', async (width, height) => {
    const page = await openOn({ viewport: { width, height } })
    const out = { style: 'nav.shell-nav { visibility: hidden !important }' }
    for (const isFull of [false, true]) {
      if (isFull) {
        await page.keyboard.press('f')
        await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(true)
      }
      await page.mouse.move(width / 2, 10)
      await expect.poll(() => opacity(page)).toBe(0)
      expect((await page.screenshot()).equals(await page.screenshot(out))).toBe(true)
      await page.mouse.move(40, height - 30)
      await expect.poll(() => opacity(page)).toBe(1)
      expect((await page.screenshot()).equals(await page.screenshot(out))).toBe(false)
    }
    await page.context().close()
  })

  test.each([
    ['a phone held upright', 390, 844, 1],
    ['a tablet held upright', 810, 1080, 1],
    ['a tablet on its side', 1080, 810, 0],
  ])('on %s', async (_device, width, height, seen) => {
    const page = await openOn({ viewport: { width, height }, hasTouch: true, isMobile: true })
    expect(await opacity(page)).toBe(seen)
    await page.context().close()
  })

  test('is reached with Tab, and leads past itself to the slide', async () => {
    const { page } = await openDeck(browser, inject('deckUrl'), '#/wins')
    await page.keyboard.press('Tab')
    await expect.poll(() => opacity(page)).toBe(1)
    const skip = page.getByRole('link', { name: '跳到幻灯片' })
    expect(await skip.evaluate(link => link === document.activeElement)).toBe(true)
    await page.keyboard.press('Enter')
    expect(await focused(page)).toBe('MAIN')
    expect(new URL(page.url()).hash).toBe('#/wins')
    await expect.poll(() => opacity(page)).toBe(0)
    await press(page, 'ArrowRight')
    await page.context().close()
  })

  test.each([
    [languages.zh, ['全屏', '上一步', '下一步', '所有页', '深色', '讲者视图']],
    [languages.en, ['Full screen', 'Back', 'Next', 'All slides', 'Dark', 'Speaker’s view']],
  ])('is named in the deck’s language, $id, and does what it says', async ({ folder }, names) => {
    const { page } = await openDeck(browser, inject('deckUrl') + folder, '#/wins')
    const bar = controls(page)
    expect(await bar.getByRole('button').evaluateAll(all => all.map(button => button.getAttribute('aria-label')))).toEqual(names)
    expect((await bar.innerText()).replaceAll(/\s+/g, ' ')).toContain(`${no('wins')} / ${talk}`)
    const small = await bar.evaluate(nav =>
      [...nav.querySelectorAll('*')].filter(one => one.textContent?.trim() && parseFloat(getComputedStyle(one).fontSize) < 14),
    )
    expect(small).toEqual([])

    const [, back = '', next = '', , dark = '', speaker = ''] = names
    const button = (name: string) => bar.getByRole('button', { name, exact: true })
    await button(next).click()
    await expect.poll(() => placeOf(page)).toMatchObject({ slide: no('wins'), click: 1 })
    // Pressed with the pointer it keeps no focus, and the keys go on.
    await press(page, 'ArrowRight')
    await button(back).click()
    await expect.poll(() => placeOf(page)).toMatchObject({ slide: no('wins'), click: 1 })
    await button(dark).click()
    await expect.poll(() => page.evaluate(() => document.documentElement.classList.contains('dark'))).toBe(true)
    await goTo(page, '#/ledger')
    await expect.poll(() => bar.innerText()).toMatch(new RegExp(`${no('ledger') - talk} / ${slides.length - talk}`))
    await button(speaker).click()
    await page.waitForURL(/#\/(presenter|speaker)\/ledger/)
    await page.context().close()
  })

  test('has no way to the speaker’s view in the public site', async () => {
    await using host = await serveFolder(publicFolder, 3850)
    const { page } = await openDeck(browser, host.url, '#/wins')
    expect(await controls(page).getByRole('button', { name: '下一步' }).count()).toBe(1)
    expect(await controls(page).getByRole('button', { name: '讲者视图' }).count()).toBe(0)
    expect(await controls(page).getByRole('link', { name: '阅读版' }).count()).toBe(1)
    await page.context().close()
  })
})

test('the right button of the mouse opens the browser’s own menu', async () => {
  const { page } = await openDeck(browser, inject('deckUrl'), '#/wins')
  await page.evaluate(() =>
    addEventListener('contextmenu', event => {
      document.body.dataset['menu'] = event.defaultPrevented ? 'the deck’s' : 'the browser’s'
    }),
  )
  await page.mouse.click(490, 20, { button: 'right' })
  await expect.poll(() => page.locator('body').getAttribute('data-menu')).toBe('the browser’s')
  await page.context().close()
})

test('G leads to a number, an alias or words of a title, and says what there is not', async () => {
  const { page, complaints } = await openDeck(browser, inject('deckUrl'), '#/wins')
  const dialog = page.getByRole('dialog')
  const field = page.getByRole('combobox', { name: /跳到哪一页/ })
  await page.keyboard.press('g')
  await field.waitFor()
  expect(await field.inputValue()).toBe('')
  await page.keyboard.type('99')
  await page.keyboard.press('Enter')
  expect(await dialog.getByRole('alert').innerText()).toBe('没有第 99 页')
  await page.keyboard.press('ArrowRight')
  expect((await placeOf(page)).slide).toBe(no('wins'))

  for (const [words, found] of [
    [String(no('money')), 'money'],
    ['cover', 'cover'],
  ] as const) {
    await field.fill(words)
    await page.keyboard.press('Enter')
    await expect.poll(async () => (await placeOf(page)).slide).toBe(no(found))
    await dialog.waitFor({ state: 'detached' })
    await page.keyboard.press('g')
    await field.waitFor()
  }

  await field.fill('算力')
  const options = dialog.getByRole('option')
  await expect.poll(() => options.count()).toBeGreaterThan(2)
  const title = slides.filter(slide => slide.title.includes('算力'))[1]
  await page.keyboard.press('ArrowDown')
  const chosen = dialog.getByRole('option', { selected: true })
  expect(await chosen.innerText()).toContain(title?.title)
  expect(await field.getAttribute('aria-activedescendant')).toBe(await chosen.getAttribute('id'))
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await placeOf(page)).slide).toBe(title?.no)

  await page.keyboard.press('g')
  await field.waitFor()
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  await press(page, 'ArrowRight')
  expect(complaints).toEqual([])
  await page.context().close()
})

describe('the overview', () => {
  test('is walked with keys, with the deck behind it at rest and the chosen slide in view', async () => {
    const { page, complaints } = await openDeck(browser, inject('deckUrl'), '#/wins')
    await page.setViewportSize({ width: 1280, height: 720 })
    const dialog = page.getByRole('dialog')
    const name = (alias: string) => `${no(alias)}：${slides[no(alias) - 1]?.title}`
    await page.keyboard.press('o')
    await dialog.waitFor()
    await expect.poll(() => focused(page)).toBe(name('wins'))
    const inView = () =>
      page.evaluate(() => {
        const box = document.activeElement?.getBoundingClientRect()
        return box !== undefined && box.top >= 0 && box.bottom <= innerHeight
      })
    const seen = new Set<unknown>()
    for (const key of [
      'ArrowRight',
      'ArrowDown',
      'ArrowDown',
      'ArrowDown',
      'ArrowUp',
      'ArrowLeft',
      'End',
      'ArrowUp',
      'Home',
      'ArrowLeft',
    ]) {
      await page.keyboard.press(key)
      await expect.poll(inView, { message: key }).toBe(true)
      seen.add(await focused(page))
    }
    expect(seen.size).toBeGreaterThan(7)
    expect(await focused(page)).toBe(name('cover'))
    for (const key of ['PageDown', ' ', 'l', 's']) await page.keyboard.press(key === ' ' ? 'Shift' : key)
    expect(await placeOf(page)).toMatchObject({ slide: no('wins'), click: 0 })
    expect(await dialog.getByRole('region').evaluateAll(all => all.map(one => one.querySelectorAll('button').length))).toEqual([
      talk,
      slides.length - talk,
    ])
    // Nothing in a picture can be reached.
    await dialog.locator('.picture a').first().waitFor({ state: 'attached' })
    expect(
      await dialog
        .locator('.picture')
        .evaluateAll(all => all.flatMap(one => [...one.querySelectorAll('a')]).filter(a => !a.closest('[inert]'))),
    ).toEqual([])

    await page.keyboard.press('End')
    await page.keyboard.press('Enter')
    await expect.poll(async () => (await placeOf(page)).slide).toBe(slides.length)
    await dialog.waitFor({ state: 'detached' })
    await press(page, 'ArrowLeft')
    expect(complaints).toEqual([])
    await page.context().close()
  })

  test('gives the focus back', async () => {
    const { page } = await openDeck(browser, inject('deckUrl'), '#/wins')
    const button = controls(page).getByRole('button', { name: '所有页' })
    await button.focus()
    for (const key of ['Escape', 'o']) {
      await page.keyboard.press('Enter')
      await page.getByRole('dialog').waitFor()
      await page.keyboard.press(key)
      await page.getByRole('dialog').waitFor({ state: 'detached' })
      expect(await focused(page)).toBe('所有页')
    }
    await page.context().close()
  })
})

test.each([
  [languages.zh, '没有这一页', '第一页'],
  [languages.en, 'There is no such slide', 'The first slide'],
])('a wrong address says so, and leads to the slide it may have meant: $id', async ({ id, folder }, title, first) => {
  const { page, complaints } = await openDeck(browser, inject('deckUrl') + folder)
  const deck = await readSlides(decks[id].entry)
  for (const view of ['', '/presenter']) {
    await page.evaluate(hash => {
      location.hash = hash
    }, `#${view}/monney`)
    await expect.poll(() => page.getByRole('main').getByRole('heading', { level: 1 }).innerText()).toBe(title)
    expect(new URL(page.url()).hash).toBe(`#${view}/monney`)
    await page.getByRole('link', { name: deck[no('money') - 1]?.title }).click()
    await expect.poll(() => new URL(page.url()).hash).toBe('#/money')
  }
  await page.evaluate(
    hash => {
      location.hash = hash
    },
    `#/${slides.length + 1}`,
  )
  await page.getByRole('link', { name: first }).click()
  await expect.poll(async () => (await placeOf(page)).slide).toBe(1)
  expect(complaints).toEqual([])
  await page.context().close()
})

test.each([
  [
    languages.zh,
    (title = '') => `${title}，第 ${no('wins')} 页，共 ${talk} 页`,
    '步骤 1 / 2',
    (title = '') => `${title}，附录第 ${no('ledger') - talk} 页，共 ${slides.length - talk} 页`,
  ],
  [
    languages.en,
    (title = '') => `${title}, ${no('wins')} of ${talk}`,
    'step 1 of 2',
    (title = '') => `${title}, appendix, ${no('ledger') - talk} of ${slides.length - talk}`,
  ],
])('who hears the deck hears which slide and which step it shows: $id', async ({ id, folder }, slide, step, appendix) => {
  const { page } = await openDeck(browser, inject('deckUrl') + folder)
  const deck = await readSlides(decks[id].entry)
  const said = page.locator('.announcer[role=status]')
  expect(await said.innerText()).toBe('')
  await goTo(page, '#/wins')
  await expect.poll(() => said.innerText()).toBe(slide(deck[no('wins') - 1]?.title))
  await press(page, 'ArrowRight')
  await expect.poll(() => said.innerText()).toBe(step)
  await goTo(page, '#/ledger')
  await expect.poll(() => said.innerText()).toBe(appendix(deck[no('ledger') - 1]?.title))
  // Back on a slide it stands at its last step, which is no step that was taken.
  await goTo(page, `#/${no('wins') + 1}`)
  await press(page, 'ArrowLeft')
  await expect.poll(() => said.innerText()).toBe(slide(deck[no('wins') - 1]?.title))
  await page.context().close()
})
