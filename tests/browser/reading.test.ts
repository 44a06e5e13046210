/** The talk as an article, as the public site has it: without scripts, on a phone and on a laptop. */
import { glob, readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { languages } from '../../data/core/languages.ts'
import { files } from '../../deck.config.ts'
import { serveFolder, type Served } from '../../tools/system/serve.ts'
import { accessFaults } from '../support/axe.ts'
import { openBrowser } from '../support/browser.ts'
import { publicFolder } from '../support/built-deck.ts'

let browser: Browser
let host: Served

beforeAll(async () => {
  browser = await openBrowser()
  host = await serveFolder(publicFolder, 3860, '/any/sub/path/')
})

afterAll(async () => {
  await browser?.close()
  await host?.[Symbol.asyncDispose]()
})

async function open(address: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ reducedMotion: 'reduce', serviceWorkers: 'block', ...options })
  const page = await context.newPage()
  await page.goto(host.url + address)
  return page
}

const upright = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
const sideways = { viewport: { width: 844, height: 390 }, hasTouch: true, isMobile: true }

describe.each([languages.zh, languages.en])('$id', ({ folder }) => {
  test.each([320, 390, 768, 1280])('%i px wide, nothing is wider than the page, and drawings are large enough to read', async width => {
    const page = await open(folder + files.readable, { viewport: { width, height: 844 }, javaScriptEnabled: false })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
    const drawn = await page
      .locator('figure svg')
      .evaluateAll(all =>
        all
          .filter(svg => svg.checkVisibility())
          .map(svg => svg.getBoundingClientRect().width / Number(svg.getAttribute('viewBox')?.split(' ')[2])),
      )
    expect(drawn.length).toBeGreaterThan(20)
    // Type of 15 px in a drawing for 358: a phone of 320 px has to make it smaller.
    if (width > 320) expect(Math.min(...drawn)).toBeGreaterThan(14 / 15)
    const small = await page
      .locator('main :is(p, li, dd)')
      .evaluateAll(all =>
        all
          .filter(one => Number.parseFloat(getComputedStyle(one).fontSize) < 17 && !one.closest('footer, .to, figure'))
          .map(one => one.textContent),
      )
    expect(small).toEqual([])
    await page.context().close()
  })

  test.each([390, 1280])('%i px wide, no word of a drawing leaves it or lies on another', async width => {
    const page = await open(folder + files.readable, { viewport: { width, height: 844 } })
    await page.evaluate(() => document.fonts.ready)
    const faults = await page.locator('figure svg').evaluateAll(all =>
      all
        .filter(svg => svg.checkVisibility())
        .flatMap(svg => {
          const box = svg.getBoundingClientRect()
          const words = [...svg.querySelectorAll('text')].map(text => ({ text: text.textContent ?? '', box: text.getBoundingClientRect() }))
          const name = svg.getAttribute('aria-label')?.slice(0, 20)
          return words.flatMap((one, i) => [
            ...(one.box.left < box.left - 1.5 ||
            one.box.right > box.right + 1.5 ||
            one.box.top < box.top - 4 ||
            one.box.bottom > box.bottom + 4
              ? [`${name}: "${one.text}" leaves it`]
              : []),
            ...words
              .slice(i + 1)
              .filter(
                other =>
                  Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left) > 2 &&
                  Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top) > one.box.height / 2,
              )
              .map(other => `${name}: "${one.text}" lies on "${other.text}"`),
          ])
        }),
    )
    expect(faults).toEqual([])
    await page.context().close()
  })

  test('it keeps nobody out, in light and dark, and its headings are in order', async () => {
    const page = await open(folder + files.readable, upright)
    expect(await accessFaults(page)).toEqual([])
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await accessFaults(page, ['color-contrast'])).toEqual([])
    const levels = await page.locator(':is(h1, h2, h3, h4)').evaluateAll(all => all.map(({ tagName }) => Number(tagName[1])))
    expect(levels.filter(level => level === 1)).toHaveLength(1)
    expect(levels.filter((level, i) => level > (levels[i - 1] ?? 0) + 1)).toEqual([])
    await page.context().close()
  })

  test('it weighs less than 250 KB, its fonts among it, and asks nobody else', async () => {
    const html = await readFile(resolve(publicFolder, folder, files.readable, 'index.html'), 'utf8')
    const asked = [...html.matchAll(/url\(\.\.\/([^)]+)\)/g)].map(([, path = '']) => path)
    const fonts = await Promise.all(asked.map(path => readFile(resolve(publicFolder, folder, path))))
    expect(fonts).toHaveLength(3)
    const weight = gzipSync(html).length + fonts.reduce((sum, { length }) => sum + length, 0)
    expect(weight).toBeLessThan(250 * 1024)
    expect(
      [...html.matchAll(/(?:src|href)="(https?:[^"]*)"/g)].filter(([, address = '']) => /\.(js|css|woff2|png)$/.test(address)),
    ).toEqual([])
  })
})

test('a phone held upright is led to the section of the slide; sideways, or once it has gone on to the slides, to them', async () => {
  const page = await open('#/wins?clicks=1', upright)
  await page.waitForURL(`${host.url}read/#/wins`)
  const section = page.locator('[id="/wins"]')
  expect(await section.evaluate(one => Math.abs(one.getBoundingClientRect().top) < innerHeight / 3)).toBe(true)
  await section.locator('.to a').click()
  await page.waitForURL(`${host.url}?slides#/wins`)
  await page.locator('#slideshow h1').first().waitFor()
  const context = page.context()
  const again = await context.newPage()
  await again.goto(`${host.url}#/money`)
  await again.locator('#slideshow h1').first().waitFor()
  expect(again.url()).toBe(`${host.url}#/money`)
  await context.close()

  const fact = await open('en/#/ledger?fact=tenders', upright)
  await fact.waitForURL(`${host.url}en/read/#fact-tenders`)
  await fact.context().close()

  const wide = await open('#/wins', sideways)
  await wide.locator('#slideshow h1').first().waitFor()
  expect(wide.url()).toBe(`${host.url}#/wins`)
  await wide.context().close()
})

test('where the text was before leads to it', async () => {
  const page = await open('en/text.html')
  await page.waitForURL(`${host.url}en/read/`)
  expect(await page.locator('article').count()).toBeGreaterThan(50)
  await page.context().close()
})

test('the deck does not carry it', async () => {
  const scripts = await Array.fromAsync(glob('**/assets/*.js', { cwd: publicFolder }))
  const code = await Promise.all(scripts.map(name => readFile(resolve(publicFolder, name), 'utf8')))
  expect(code.filter(text => text.includes('dominant-baseline'))).toEqual([])
})
