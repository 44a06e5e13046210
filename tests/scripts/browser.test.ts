import { afterEach, expect, test, vi } from 'vitest'
import { launchBrowser } from '../../scripts/browser.ts'

afterEach(() => vi.unstubAllEnvs())

test('where no browser can be started, the error says what was tried and how to point to one', async () => {
  vi.stubEnv('DECK_BROWSER', '/no/such/browser')
  await expect(launchBrowser()).rejects.toThrow(/\/no\/such\/browser[\s\S]*Set DECK_BROWSER/)
})

test.runIf(process.platform === 'linux' && process.arch === 'x64')('the bundled browser starts on a machine without any', async () => {
  vi.stubEnv('DECK_BROWSER', 'bundled')
  await using browser = await launchBrowser()
  const page = await browser.newPage()
  await page.setContent('<p>价格战</p>')
  expect(await page.locator('p').innerText()).toBe('价格战')
}, 60_000)
