import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ChartElement } from '../../components/charts/chart.ts'
import { serveFolder, type Served } from '../../tools/system/serve.ts'
import { openBrowser } from '../support/browser.ts'
import { publicFolder } from '../support/built-deck.ts'
import { openDeck, placeOf, settle } from '../support/deck.ts'
import { readSlides, slideNumbers } from '../support/slides.ts'

/** A slide's number by its alias. */
const no = await slideNumbers()

let browser: Browser
let host: Served

beforeAll(async () => {
  browser = await openBrowser()
  host = await serveFolder(publicFolder, 3830)
})

afterAll(async () => {
  await browser?.close()
  await host?.[Symbol.asyncDispose]()
})

test('the files named in the page are all it takes to answer keys', async () => {
  await using page = await browser.newPage()
  const html = await (await page.request.get(host.url)).text()
  const named = [...html.matchAll(/(?:src|href)="\.\/(assets\/[^"]*)"/g)].map(([, name = '']) => `${host.url}${name}`)
  const { promise: release, resolve: goOn } = Promise.withResolvers<undefined>()
  await page.route('**/assets/**', async route => {
    if (!named.includes(route.request().url())) await release
    await route.continue()
  })
  await page.goto(host.url)
  await page.locator('#slide-content').waitFor()
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => new URL(page.url()).hash).toBe('#/argument')
  goOn(undefined)
  await page.locator('#slideshow [data-slidev-no="2"] h1').waitFor()
  // Neither the dataset nor Chart.js nor the fonts are among them.
  expect(named.length).toBeGreaterThan(8)
  expect(named.filter(name => /Chart|data-|woff2/.test(name))).toEqual([])
})

test('a chart whose fonts cannot be had is drawn in others', async () => {
  await using page = await browser.newPage()
  await page.route('**/*.woff2', route => route.abort())
  await page.goto(`${host.url}#/wins`)
  const chart = page.locator('#slideshow [data-chart]:visible')
  await expect.poll(() => chart.evaluate((element: ChartElement) => element.drawing?.marks.length ?? 0)).toBeGreaterThan(5)
})

/** How many slides the page has the code of. */
const fetched = (page: Page) =>
  page.evaluate(() => performance.getEntriesByType('resource').filter(({ name }) => /\/md-[^/]*\.js$/.test(name)).length)

test('the neighbours of a slide are made ready, and the code of all others is fetched while nothing else is to be done', async () => {
  await using page = await browser.newPage()
  await page.goto(`${host.url}#/rank-to-return`)
  await expect.poll(() => fetched(page)).toBe((await readSlides()).length)
  const ready = await page
    .locator('#slideshow [data-slidev-no]:has(.slidev-layout)')
    .evaluateAll(all => all.map(slide => Number(slide.getAttribute('data-slidev-no'))))
  expect(ready).toEqual(['use-rose', 'rank-to-return', 'money'].map(no))
})

test('who saves data loads no slides but the one that is shown and its neighbours', async () => {
  const { page } = await openDeck(browser, host.url, '#/rank-to-return')
  await expect.poll(() => fetched(page)).toBe(3)
  // Long enough for more, were there any to come.
  await page.evaluate(async () => {
    for (let i = 0; i < 20; i++) await new Promise(next => requestIdleCallback(next))
  })
  expect(await fetched(page)).toBe(3)
  await page.context().close()
})

test('a slide that was left is found as it was left', async () => {
  const { page } = await openDeck(browser, host.url, '#/your-bill')
  const slider = page.locator('#slideshow input[type=range]:visible').first()
  await slider.focus()
  await page.keyboard.press('ArrowUp')
  const value = await slider.inputValue()
  await slider.blur()
  for (const hash of ['#/cover', '#/fork', '#/your-bill']) {
    await page.evaluate(hash => {
      location.hash = hash
    }, hash)
    await settle(page)
  }
  expect(await slider.inputValue()).toBe(value)
  expect(value).not.toBe(await slider.evaluate(input => input.getAttribute('value')))
  await page.context().close()
})

test('G finds a slide by its number and by a word of its title', async () => {
  const { page, complaints } = await openDeck(browser, `${host.url}en/`)
  for (const [words, found] of [
    [`${no('money')}`, no('money')],
    ['every FIGURE', no('ledger')],
  ] as const) {
    await page.keyboard.press('g')
    await page.getByRole('combobox').fill(words)
    await page.keyboard.press('Enter')
    await expect.poll(async () => (await placeOf(page)).slide).toBe(found)
  }
  expect(complaints).toEqual([])
  await page.context().close()
})
