import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { afterEach, expect, test, vi } from 'vitest'
import { launchBrowser } from '../../../tools/system/browser.ts'
import { hasBundledBrowser } from '../../../tools/system/bundled-browser.ts'
import { root } from '../../../tools/system/files.ts'

afterEach(() => vi.unstubAllEnvs())

test('where no browser can be started, the error says what was tried and how to point to one', async () => {
  vi.stubEnv('DECK_BROWSER', '/no/such/browser')
  await expect(launchBrowser()).rejects.toThrow(/\/no\/such\/browser[\s\S]*Set DECK_BROWSER/)
})

test.runIf(hasBundledBrowser)('the bundled browser starts on a machine without any', async () => {
  vi.stubEnv('DECK_BROWSER', 'bundled')
  await using browser = await launchBrowser()
  const page = await browser.newPage()
  await page.setContent('<p>价格战</p>')
  expect(await page.locator('p').innerText()).toBe('价格战')
})

test('where the packages bring none along, it is said what to install, and "bundled" is not offered', async () => {
  const elsewhere = 'Object.defineProperties(process, { platform: { value: "darwin" }, arch: { value: "arm64" } })'
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      '--import',
      `data:text/javascript,${elsewhere}`,
      '--input-type=module',
      '--eval',
      `
    const { launchBrowser } = await import('./tools/system/browser.ts')
    await launchBrowser().catch(error => console.log(error.message))
  `,
    ],
    { cwd: root, env: { ...process.env, DECK_BROWSER: '/no/such/browser' } },
  )
  expect(stdout).toContain('Install Google Chrome, Microsoft Edge or Chromium, or set DECK_BROWSER')
  expect(stdout).toContain('darwin arm64')
  expect(stdout).not.toContain('"bundled"')
})
