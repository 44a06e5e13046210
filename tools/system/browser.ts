import { existsSync } from 'node:fs'
import { delimiter, resolve } from 'node:path'
import { chromium, type Browser, type LaunchOptions } from 'playwright-core'
import { hasBundledBrowser, unpackBundledBrowser } from './bundled-browser.ts'
import { cache, messageOf, root, writeFileAtomic } from './files.ts'

interface Candidate {
  readonly name: string
  readonly options: () => Promise<LaunchOptions>
}

const commands = ['google-chrome-stable', 'google-chrome', 'microsoft-edge-stable', 'microsoft-edge', 'chromium', 'chromium-browser']

/**
 * A fontconfig of our own, so that every machine draws alike and one without fonts draws at all.
 * The only font in it is a Thin that the deck never uses: a character missing from the deck's fonts shows,
 * and a PDF names it.
 * @returns its path.
 */
async function writeFontconfig(): Promise<string> {
  const path = resolve(cache, 'fontconfig/fonts.conf')
  await writeFileAtomic(
    path,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir>${resolve(root, 'node_modules/@expo-google-fonts/noto-sans-sc/100Thin')}</dir>
  <cachedir>${resolve(cache, 'fontconfig')}</cachedir>
  <match target="font">
    <edit name="hinting"><bool>false</bool></edit>
    <edit name="rgba"><const>none</const></edit>
  </match>
</fontconfig>
`,
  )
  return path
}

const bundled: Candidate = {
  name: 'the browser bundled with @sparticuz/chromium',
  options: async () => {
    const { executablePath, libraries } = await unpackBundledBrowser()
    return { executablePath, env: { LD_LIBRARY_PATH: libraries } }
  },
}

/** What to try, in order. Where DECK_BROWSER is set, to a path or the word "bundled", no other browser is tried. */
function candidates(): Candidate[] {
  const wish = process.env.DECK_BROWSER
  if (wish === 'bundled') return [bundled]
  if (wish) return [{ name: `DECK_BROWSER=${wish}`, options: async () => ({ executablePath: wish }) }]
  const onPath = commands
    .flatMap(command => (process.env.PATH ?? '').split(delimiter).map(folder => resolve(folder, command)))
    .filter(path => existsSync(path))
    .map(path => ({ name: path, options: async () => ({ executablePath: path }) }))
  const channels = ['chrome', 'msedge'].map(channel => ({ name: `installed "${channel}"`, options: async () => ({ channel }) }))
  return [...onPath, ...channels, { name: "Playwright's own", options: async () => ({}) }, ...(hasBundledBrowser ? [bundled] : [])]
}

/** What to do where no browser starts. */
const advice = hasBundledBrowser
  ? 'Set DECK_BROWSER to the path of a Chrome, Edge or Chromium, or to "bundled" for the one that comes with the packages.'
  : 'Install Google Chrome, Microsoft Edge or Chromium, or set DECK_BROWSER to the path of one: ' +
    `none comes with the packages for ${process.platform} ${process.arch}.`

/**
 * Hands `start` one way to launch a browser after the other: an installed Chrome, Edge or Chromium, Playwright's
 * own, the bundled one.
 * @returns what the first that does not fail gives. Rejects with what was tried, why each failed and how to point to one.
 */
export async function firstThatStarts<T>(start: (options: LaunchOptions) => Promise<T>): Promise<T> {
  const environment = { ...process.env, FONTCONFIG_FILE: await writeFontconfig() }
  const failures: string[] = []
  for (const { name, options } of candidates()) {
    try {
      const own = await options()
      return await start({ ...own, env: { ...environment, ...own.env } })
    } catch (error) {
      failures.push(`  ${name}: ${messageOf(error).split('\n', 1)[0]}`)
    }
  }
  throw new Error(`No browser could be started. Tried:\n${failures.join('\n')}
${advice}`)
}

/** Starts the first browser that starts; see firstThatStarts. */
export function launchBrowser(): Promise<Browser> {
  return firstThatStarts(options => chromium.launch(options))
}
