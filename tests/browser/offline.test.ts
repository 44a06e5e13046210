import { appendFile, cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../../scripts/browser.ts'
import { untilDrawn } from '../../scripts/export/view.ts'
import { serveFolder } from '../../scripts/serve.ts'
import { filesToKeep } from '../../scripts/site/offline.ts'
import { workerName } from '../../scripts/site/names.ts'
import { publicFolder, speakerFolder } from '../support/built-deck.ts'

let browser: Browser

beforeAll(async () => void (browser = await launchBrowser()))
afterAll(() => browser?.close())

/** Waits until the worker has taken everything in. */
const kept = (page: Page) => page.evaluate(async () => {
  const { active } = await navigator.serviceWorker.ready
  while (active?.state === 'activating')
    await new Promise(changed => active.addEventListener('statechange', changed, { once: true }))
  return active?.state
})

/** Goes to every slide by its number. @returns those that show their title. */
async function visit(page: Page, view: string, slides: number): Promise<number[]> {
  const seen: number[] = []
  for (let no = 1; no <= slides; no++) {
    await page.evaluate((hash) => { location.hash = hash }, `#/${view}${no}`)
    const slide = `#slideshow [data-slidev-no="${no}"]`
    await page.locator(`${slide} h1`).waitFor()
    await untilDrawn(page, slide, 15_000)
    seen.push(no)
  }
  return seen
}

test.concurrent.for([
  { edition: 'the public site', folder: publicFolder, port: 3930, start: 'en/', view: '', others: ['', 'zh-Hant/'] },
  { edition: 'the speaker\'s edition', folder: speakerFolder, port: 3950, start: '', view: 'presenter/', others: ['en/'] },
])('$edition, visited once, is whole without a network, in the languages not visited too', async ({ folder, port, start, view, others }, { expect }) => {
  const host = await serveFolder(folder, port, '/any/sub/path/')
  const context = await browser.newContext({ viewport: { width: 980, height: 552 }, reducedMotion: 'reduce' })
  const page = await context.newPage()
  await page.goto(host.url + start)
  expect(await kept(page)).toBe('activated')
  await host[Symbol.asyncDispose]()
  await expect(page.request.get(host.url)).rejects.toThrow('ECONNREFUSED')

  const slides = (await filesToKeep(folder)).filter(({ url }) => /^assets\/md-.*js$/.test(url)).length
  for (const language of [start, ...others]) {
    await page.goto(`${host.url}${language}#/${view}2`)
    await page.reload()
    // An address changed before the deck has read its first is lost.
    await page.locator('#slideshow [data-slidev-no="2"] h1').waitFor()
    expect(await visit(page, view, slides), language).toHaveLength(slides)
  }
  await context.close()
})

test('a new version is announced in the navigation bar and waits until it is asked for', async () => {
  const site = await mkdtemp(join(tmpdir(), 'site-'))
  await cp(publicFolder, site, { recursive: true })
  await using host = await serveFolder(site, 3970)
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } })
  const page = await context.newPage()
  await page.goto(`${host.url}en/`)
  expect(await kept(page)).toBe('activated')
  await appendFile(resolve(site, workerName), '\n// another version')
  await page.reload()
  await page.evaluate(() => Object.assign(window, { isOld: true }))
  const update = page.getByRole('button', { name: 'There is a new version' })
  await update.waitFor()
  await page.keyboard.press('ArrowRight')
  await page.locator('#slideshow [data-slidev-no="2"] h1').waitFor()
  expect(await page.evaluate('window.isOld')).toBe(true)
  await update.click()
  await expect.poll(() => page.evaluate('window.isOld').catch(() => true), { timeout: 10_000 }).toBe(undefined)
  await page.locator('#slideshow [data-slidev-no="2"] h1').waitFor()
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting)).toBe(null)
  await context.close()
  await rm(site, { recursive: true })
})

test('what is kept is all that the pages need, and no PDF', async () => {
  const names = (await filesToKeep(publicFolder)).map(({ url }) => url)
  expect(names).toContain('index.html')
  expect(names).toContain('en/index.html')
  expect(names.filter(name => !name.includes('assets/') && /\.(pdf|png)$|headers|404|service-worker/.test(name))).toEqual([])
})
