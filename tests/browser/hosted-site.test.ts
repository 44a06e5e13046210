import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { languages } from '../../data/core/languages.ts'
import { serveFolder, type Served } from '../../tools/system/serve.ts'
import { openBrowser } from '../support/browser.ts'
import { publicFolder } from '../support/built-deck.ts'
import { openDeck, placeOf, settle } from '../support/deck.ts'

let browser: Browser
let host: Served

beforeAll(async () => {
  browser = await openBrowser()
  host = await serveFolder(publicFolder, 3630, '/any/sub/path/')
})

afterAll(async () => {
  await browser?.close()
  await host?.[Symbol.asyncDispose]()
})

test.concurrent.for([
  { ...languages.zh, every: 1 },
  { ...languages.en, every: 5 },
])('$id: slides (one of $every) and their panels of figures keep to the policy and to this host', async ({ folder, every }, { expect }) => {
  const { page, complaints } = await openDeck(browser, `${host.url}${folder}`)
  const { slides } = await placeOf(page)
  const panels: number[] = []
  for (let no = 1; no <= slides; no += every) {
    await page.evaluate(hash => {
      location.hash = hash
    }, `#/${no}`)
    await expect.poll(async () => (await placeOf(page)).slide).toBe(no)
    await settle(page)
    const asked = page.locator(`#slideshow [data-slidev-no="${no}"] [data-fact]:visible`).first()
    if ((await asked.count()) === 0) continue
    await asked.focus()
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor()
    panels.push(no)
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  }
  expect(panels.length).toBeGreaterThan(slides / every / 2)
  expect(complaints).toEqual([])
  await page.context().close()
})

test('a change of language and of colours keeps to it too', async () => {
  const { page, complaints } = await openDeck(browser, host.url, '#/timeline')
  const dark = () => page.evaluate(() => document.documentElement.classList.contains('dark'))
  const before = await dark()
  await page.keyboard.press('d')
  await expect.poll(dark).toBe(!before)
  await page.keyboard.press('l')
  await page.waitForURL(`${host.url}en/#/timeline**`)
  await settle(page)
  // The address of the other language is another folder of the same site.
  expect(complaints).toEqual([])
  await page.context().close()
})

test('from a slide its section of the reading edition is a tap away, and from there the slide', async () => {
  const { page, complaints } = await openDeck(browser, host.url, '#/price-cuts')
  await page.setViewportSize({ width: 390, height: 844 })
  await page.getByRole('link', { name: '阅读版' }).click()
  await page.waitForURL(`${host.url}read/#/price-cuts`)
  await page.locator('[id="/price-cuts"]').getByRole('link', { name: '看这一页幻灯片' }).click()
  await page.waitForURL(`${host.url}?slides#/price-cuts`)
  await settle(page)
  expect(complaints).toEqual([])
  await page.context().close()
})

test('a page refuses what the policy does not know', async () => {
  const { page, complaints } = await openDeck(browser, host.url)
  await page.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = 'window.name = "foreign"'
    document.body.append(script)
    document.body.insertAdjacentHTML('beforeend', '<p id="inline" style="color: red">')
  })
  expect(await page.evaluate(() => [window.name, document.querySelector<HTMLElement>('#inline')?.style.color])).toEqual(['', ''])
  expect(complaints.join()).toMatch(/inline script.*violates/i)
  expect(complaints.join()).toMatch(/inline style.*violates/i)
  await page.context().close()
})

test("a slide's address and its reload answer 200, a wrong address 404", async () => {
  const page = await browser.newPage()
  for (const { folder } of Object.values(languages))
    expect((await page.goto(`${host.url}${folder}#/ledger?fact=tenders`))?.status()).toBe(200)
  expect((await page.reload())?.status()).toBe(200)
  expect((await fetch(`${host.url}nothing-here`)).status).toBe(404)
  await page.close()
})
