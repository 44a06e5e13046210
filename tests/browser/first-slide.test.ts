import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { languages } from '../../data/core/languages.ts'
import { untilDrawn } from '../../tools/render/view.ts'
import { readPdf } from '../../tools/render/pdf/read.ts'
import { serveFolder, type Served } from '../../tools/system/serve.ts'
import { files } from '../../deck.config.ts'
import { cover } from '../../tools/site/names.ts'
import { decks } from '../../tools/deck/decks.ts'
import { openBrowser } from '../support/browser.ts'
import { publicFolder } from '../support/built-deck.ts'
import { patience } from '../support/deck.ts'
import { readSlides } from '../support/slides.ts'

let browser: Browser
let host: Served

beforeAll(async () => {
  browser = await openBrowser()
  host = await serveFolder(publicFolder, 3730, '/any/sub/path/')
})

afterAll(async () => {
  await browser?.close()
  await host?.[Symbol.asyncDispose]()
})

async function open(address: string, options: BrowserContextOptions = {}, isStill = false): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 }, reducedMotion: 'reduce', ...options })
  const page = await context.newPage()
  if (isStill) await page.route('**/assets/**', route => route.abort())
  await page.goto(host.url + address)
  return page
}

const firstSlide = '#first-slide h1'
const app = '#app [data-slidev-no="1"]'

test.for([
  { language: languages.zh, colorScheme: 'light', viewport: { width: 1280, height: 720 } },
  { language: languages.en, colorScheme: 'dark', viewport: { width: 1111, height: 640 } },
  { language: languages['zh-Hant'], colorScheme: 'light', viewport: { width: 700, height: 300 } },
] as const)(
  '$language.id, $colorScheme: what shows before any script is what the deck shows, to the pixel',
  async ({ language, colorScheme, viewport }) => {
    const still = await open(language.folder, { colorScheme, viewport }, true)
    await still.locator(firstSlide).waitFor()
    await still.evaluate(() => document.fonts.ready)
    const before = await still.screenshot()
    const running = await open(language.folder, { colorScheme, viewport })
    await untilDrawn(running, app, patience)
    expect(await running.locator(firstSlide).isVisible()).toBe(false)
    await running.evaluate(() => document.fonts.ready)
    expect(before.equals(await running.screenshot())).toBe(true)
    expect(before.length).toBeGreaterThan(15_000)
    await Promise.all([still, running].map(page => page.context().close()))
  },
)

test('the deck takes over without a shift, and never without the words', async () => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 } })
  const page = await context.newPage()
  await page.addInitScript(() => {
    Object.assign(window, { shifts: 0, gaps: 0 })
    new PerformanceObserver(list => Object.assign(window, { shifts: list.getEntries().length })).observe({
      type: 'layout-shift',
      buffered: true,
    })
    let gaps = 0
    let seen = false
    const look = () => {
      const isThere = [...document.querySelectorAll('h1')].some(title => title.checkVisibility())
      seen ||= isThere
      if (seen && !isThere) Object.assign(window, { gaps: ++gaps })
      requestAnimationFrame(look)
    }
    look()
  })
  await page.goto(host.url)
  await untilDrawn(page, app, patience)
  expect(await page.evaluate('[shifts, gaps]')).toEqual([0, 0])
  await context.close()
})

test('an address of another slide does not show the first', async () => {
  for (const [hash, isThere] of [
    ['#/', true],
    ['#/cover', true],
    ['#/argument', false],
    ['#/ledger?fact=tenders', false],
  ] as const) {
    const page = await open(hash, {}, true)
    expect(await page.locator(firstSlide).isVisible(), hash).toBe(isThere)
    await page.context().close()
  }
})

test('colours chosen in the deck are there from the start', async () => {
  const page = await open('', { colorScheme: 'light' })
  await untilDrawn(page, app, patience)
  await page.keyboard.press('d')
  await expect.poll(() => page.evaluate(() => document.documentElement.classList.contains('dark'))).toBe(true)
  await page.route('**/assets/**', route => route.abort())
  await page.reload()
  expect(await page.locator('#first-slide').evaluate(slide => getComputedStyle(slide).backgroundColor)).toBe('rgb(20, 20, 18)')
  await page.context().close()
})

test.for([languages.zh, languages.en])(
  '$id: without scripts all slides are there to be read, figures as drawings and tables, and links lead on',
  async ({ id, folder }) => {
    const page = await open(folder, { javaScriptEnabled: false })
    await page.waitForURL(`${host.url}${folder}${files.readable}`)
    const titles = await page.locator('article :is(h1, h3)').allTextContents()
    expect(titles.length).toBe(await page.locator('article').count())
    const source = await readFile(resolve(import.meta.dirname, '../..', decks[id].entry), 'utf8')
    // A space that keeps a number with its unit is one all the same.
    const spaced = (title: string) => title.replaceAll('\u00A0', ' ')
    expect(titles.map(spaced)).toEqual(
      [...source.matchAll(/^# (.*)$/gm)].map(([, title = '']) => spaced(title.replaceAll(/<[^>]*>|\*/g, ''))),
    )
    expect(await page.locator('table').count()).toBeGreaterThan(25)
    expect(await page.locator('figure svg').count()).toBeGreaterThan(40)
    // A figure leads to its row among all of them, a row to what it is listed with.
    await page.locator('a', { hasText: '1,520' }).first().click()
    expect(new URL(page.url()).hash).toBe('#fact-tenders')
    await expect.poll(() => page.locator('#fact-tenders').textContent()).toContain('1,520')
    const dead = await page
      .locator('a[href^="#"]')
      .evaluateAll(links =>
        links.map(link => decodeURIComponent(link.getAttribute('href')?.slice(1) ?? '')).filter(name => !document.getElementById(name)),
      )
    expect(dead).toEqual([])
    await page.context().close()
  },
)

test('the head leads to the slides as PDF and text, to a picture, icons and a manifest, which are all there', async () => {
  const page = await open('en/')
  const addresses = await page
    .locator('head')
    .evaluate(head =>
      [...head.querySelectorAll('link[href], meta[property="og:image"], meta[name="twitter:image"]')].map(
        element => element.getAttribute('href') ?? element.getAttribute('content') ?? '',
      ),
    )
  for (const name of ['manifest.webmanifest', 'icon-180.png', files.pdf, files.readable, cover.name, 'datapackage.json', 'favicon.svg'])
    expect(
      addresses.some(address => address.endsWith(name)),
      name,
    ).toBe(true)
  for (const address of addresses) expect((await page.request.get(new URL(address, page.url()).href)).status(), address).toBe(200)
  const manifest: { lang: string; name: string; icons: { src: string; sizes: string }[] } = await (
    await page.request.get(`${host.url}en/manifest.webmanifest`)
  ).json()
  expect(manifest).toMatchObject({ lang: 'en', name: await page.title() })
  for (const { src, sizes } of manifest.icons) {
    const png = await (await page.request.get(new URL(src, page.url()).href)).body()
    expect(`${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`).toBe(sizes)
  }
  expect((await readPdf(await readFile(resolve(publicFolder, 'en', files.pdf)))).length).toBe(
    await page.evaluate(() => fetch('./read/index.html').then(response => response.text())).then(html => html.split('<article').length - 1),
  )
  await page.context().close()
})

test('a tab is named by its slide', async () => {
  const page = await open('en/#/argument')
  const title = (await readSlides(decks.en.entry)).find(({ alias }) => alias === 'argument')?.title
  await expect.poll(() => page.title()).toContain(`${title} · After the price war`)
  await page.context().close()
})
