import { existsSync } from 'node:fs'
import { delimiter, resolve } from 'node:path'
import { firefox, type Browser } from 'playwright-core'

/** Path of an installed Firefox; none where there is none on the path. */
export const firefoxPath = (process.env.PATH ?? '')
  .split(delimiter)
  .flatMap(folder => ['firefox', 'firefox-esr'].map(command => resolve(folder, command)))
  .find(path => existsSync(path))

export const noFirefox = 'There is no Firefox on the path: install it, on Debian with "apt install firefox-esr"'

/** What Playwright keeps of a browser it speaks WebDriver BiDi with. */
interface Driven {
  _connection: { toImpl: (browser: Browser) => { _browserSession: { send: (method: string, params?: unknown) => Promise<unknown> } } }
}

/**
 * Starts an installed Firefox, which Playwright drives over WebDriver BiDi; its own protocol wants a Firefox of its own.
 * Rejects where it does not start.
 */
export async function launchFirefox(executablePath: string): Promise<Browser> {
  const browser = await firefox.launch({
    channel: 'moz-firefox',
    executablePath,
    firefoxUserPrefs: { 'ui.prefersReducedMotion': 1, 'dom.serviceWorkers.enabled': false },
  })
  // Each new page is told which colours and motion its reader prefers. Firefox 153 does not know that command yet.
  const session = (browser as Browser & Driven)._connection.toImpl(browser)._browserSession
  const send = session.send.bind(session)
  session.send = (method, params) =>
    send(method, params).catch((error: unknown) => {
      if (method !== 'emulation.setMediaFeaturesOverride') throw error
    })
  return browser
}
