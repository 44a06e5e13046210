import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { chromium, type Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { languages } from '../../data/core/languages.ts'
import { firstThatStarts } from '../../tools/system/browser.ts'
import { openBrowser } from '../support/browser.ts'
import { publicFolder, speakerFolder } from '../support/built-deck.ts'

let browser: Browser

beforeAll(async () => void (browser = await openBrowser()))
afterAll(() => browser?.close())

const advice = { zh: '这份演示要由网站打开', en: 'These slides need a web server', 'zh-Hant': '這份演示要由網站打開' }

test.for(Object.values(languages))(
  '$id: opened from a folder, the page says what to do and leads to the text and the PDF',
  async ({ id, folder }) => {
    await using page = await browser.newPage()
    await page.goto(pathToFileURL(resolve(publicFolder, folder, 'index.html')).href)
    const notice = page.getByRole('alert')
    expect(await notice.isVisible()).toBe(true)
    expect(await notice.textContent()).toContain(advice[id])
    expect(await notice.textContent()).toContain('npm start')
    const [text, pdf] = await notice.getByRole('link').all()
    const pdfAddress = await pdf?.evaluate(link => (link instanceof HTMLAnchorElement ? link.href : ''))
    expect((await readFile(fileURLToPath(pdfAddress ?? ''))).subarray(0, 5).toString()).toBe('%PDF-')
    await text?.click()
    await page.waitForURL('**/read/index.html')
    expect(await page.locator('article').count()).toBeGreaterThan(50)
  },
)

test('a link of the cover to another language leads to that page, not to its folder', async () => {
  await using page = await browser.newPage()
  await page.goto(pathToFileURL(resolve(publicFolder, 'index.html')).href)
  await page.getByRole('link', { name: 'English' }).click()
  await page.waitForURL('**/en/index.html**')
  expect(await page.getByRole('alert').textContent()).toContain(advice.en)
})

test('a browser that is set to run the deck from a folder shows the deck, and no advice', async () => {
  await using lenient = await firstThatStarts(options => chromium.launch({ ...options, args: ['--allow-file-access-from-files'] }))
  await using page = await lenient.newPage()
  await page.goto(pathToFileURL(resolve(publicFolder, 'index.html')).href)
  await page.locator('#app [data-slidev-no="1"] h1').waitFor()
  expect(await page.locator('#from-folder').isVisible()).toBe(false)
})

test.for(['', 'en/'])('the speaker\'s edition in "%s" says so too', async folder => {
  await using page = await browser.newPage()
  await page.goto(pathToFileURL(resolve(speakerFolder, folder, 'index.html')).href)
  const notice = page.getByRole('alert')
  expect(await notice.isVisible()).toBe(true)
  expect(await notice.textContent()).toContain('npm start')
  // There is neither text nor PDF beside it.
  expect(await notice.getByRole('link').count()).toBe(0)
})
