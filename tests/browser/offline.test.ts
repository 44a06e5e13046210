import { appendFile, cp, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { text } from 'node:stream/consumers'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { untilDrawn } from '../../tools/render/view.ts'
import { serveFolder } from '../../tools/system/serve.ts'
import { filesToKeep } from '../../tools/site/offline.ts'
import { workerName } from '../../tools/site/names.ts'
import { openBrowser } from '../support/browser.ts'
import { publicFolder, speakerFolder } from '../support/built-deck.ts'
import { patience } from '../support/deck.ts'
import { headersFor, plainly, startHost, type Answer } from '../support/host.ts'

let browser: Browser

beforeAll(async () => void (browser = await openBrowser()))
afterAll(() => browser?.close())

/** Waits until the worker has taken everything in. */
const kept = (page: Page) =>
  page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready
    while (active?.state === 'activating') await new Promise(changed => active.addEventListener('statechange', changed, { once: true }))
    return active?.state
  })

/** Goes to slides by their numbers. @returns those that show their title. */
async function visit(page: Page, view: string, slides: readonly number[]): Promise<number[]> {
  const seen: number[] = []
  for (const no of slides) {
    await page.evaluate(hash => {
      location.hash = hash
    }, `#/${view}${no}`)
    const slide = `#slideshow [data-slidev-no="${no}"]`
    await page.locator(`${slide} h1`).waitFor()
    await untilDrawn(page, slide, patience)
    seen.push(no)
  }
  return seen
}

test.concurrent.for([
  { edition: 'the public site', folder: publicFolder, port: 3930, start: 'en/', view: '', whole: '', sampled: ['en/', 'zh-Hant/'] },
  { edition: "the speaker's edition", folder: speakerFolder, port: 3950, start: '', view: 'presenter/', whole: 'en/', sampled: [''] },
])(
  '$edition, visited once, is whole without a network, in the languages not visited too',
  async ({ folder, port, start, view, whole, sampled }, { expect }) => {
    const host = await serveFolder(folder, port, '/any/sub/path/')
    const context = await browser.newContext({ viewport: { width: 980, height: 552 }, reducedMotion: 'reduce' })
    const page = await context.newPage()
    await page.goto(host.url + start)
    expect(await kept(page)).toBe('activated')
    await host[Symbol.asyncDispose]()
    await expect(page.request.get(host.url)).rejects.toThrow('ECONNREFUSED')

    const count = (await filesToKeep(folder)).filter(({ url }) => /^assets\/md-.*js$/.test(url)).length
    const all = Array.from({ length: count }, (_, i) => i + 1)
    // All of one language, and of those that are built as it is every seventh slide.
    for (const [language, slides] of [[whole, all], ...sampled.map(folder => [folder, all.filter(no => no % 7 === 1)] as const)] as const) {
      await page.goto(`${host.url}${language}#/${view}2`)
      await page.reload()
      // An address changed before the deck has read its first is lost.
      await page.locator('#slideshow [data-slidev-no="2"] h1').waitFor()
      expect(await visit(page, view, slides), language).toEqual(slides)
    }
    await context.close()
  },
)

/** Opens a deck of a host, and waits until all of it is kept. */
async function visitOnce(url: string): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width: 980, height: 552 }, reducedMotion: 'reduce' })).newPage()
  await page.goto(`${url}en/`)
  expect(await kept(page)).toBe('activated')
  return page
}

/** What each of these pages shows when it is whole. */
const shown: Readonly<Record<string, string>> = {
  '': '#slideshow [data-slidev-no="1"] h1',
  'en/': '#slideshow [data-slidev-no="1"] h1',
  'read/index.html': '[id="/sources"] h3',
  'en/read/index.html': '[id="/sources"] h3',
}

/** As without a network. */
const breakOff: Answer = (_, response) => response.destroy()

test.concurrent('a page and a PDF arrive whole for who comes back on a slow line', async ({ expect }) => {
  await using host = await startHost(publicFolder)
  const page = await visitOnce(host.url)
  const whole = new Map<string, boolean>()
  // Answers at once, and is twice as long about it as the worker waits for an answer.
  host.answer = async (path, response, send) => {
    // A viewer of PDFs asks for an icon too.
    if (!/\.(html|pdf)$/.test(path)) return plainly(path, response, send)
    response.writeHead(200, headersFor(path)).flushHeaders()
    response.on('close', () => whole.set(path, response.writableFinished))
    const content = await readFile(resolve(publicFolder, path))
    const pieces = 6
    let sent = 0
    const clock = setInterval(() => {
      response.write(content.subarray((content.length * sent) / pieces, (content.length * (sent + 1)) / pieces))
      if (++sent === pieces) {
        clearInterval(clock)
        response.end()
      }
    }, 1000)
  }
  const other = await page.context().newPage()
  // Some browsers show a PDF, others offer it. A machine that is busy enough has the host answer too late.
  await Promise.all([
    expect
      .poll(() => page.goto(`${host.url}en/read/index.html`).then(() => whole.get('en/read/index.html')), { timeout: patience })
      .toBe(true),
    other.goto(`${host.url}en/deck.pdf`).catch(() => undefined),
  ])
  await expect.poll(() => whole.get('en/deck.pdf'), { timeout: patience }).toBe(true)
  const source = await readFile(resolve(publicFolder, 'en/read/index.html'), 'utf8')
  expect(await page.locator('article').count()).toBe(source.split('<article').length - 1)
  await page.context().close()
})

test.concurrent('what is kept is shown where the host fails, leads elsewhere, breaks off or never answers', async ({ expect }) => {
  await using host = await startHost(publicFolder)
  const page = await visitOnce(host.url)
  const error =
    (status: number): Answer =>
    (_, response) =>
      response.writeHead(status, headersFor('error.html')).end('<h1>An error</h1>')
  const failures: Record<string, Answer> = {
    503: error(503),
    500: error(500),
    404: error(404),
    elsewhere: (path, response) =>
      path === 'sorry.html'
        ? response.writeHead(200, headersFor(path)).end('<h1>Sorry</h1>')
        : response.writeHead(302, { Location: '/sorry.html' }).end(),
    broken: breakOff,
    silent: () => undefined,
  }
  for (const [name, answer] of Object.entries(failures)) {
    host.answer = answer
    for (const path of ['en/', 'read/index.html']) {
      host.asked.length = 0
      await page.goto(host.url + path)
      await page.locator(shown[path] ?? '').waitFor()
      expect(host.asked, `${name}: ${path}`).toContain(path)
    }
  }
  // So is the data; what is not kept is the host's to answer.
  host.answer = error(503)
  const [download] = await Promise.all([page.waitForEvent('download'), page.goto(`${host.url}data/facts.csv`).catch(() => undefined)])
  expect(await text(await download.createReadStream())).toBe(await readFile(resolve(publicFolder, 'data/facts.csv'), 'utf8'))
  expect((await page.goto(`${host.url}en/deck.pdf`))?.status()).toBe(503)
  await page.context().close()
})

test.concurrent('a host that leaves out ".html" has its pages shown, and kept under both addresses', async () => {
  await using host = await startHost(publicFolder)
  host.answer = (path, response, send) => {
    const short = path.replace(/(^|\/)index\.html$|\.html$/, '$1')
    if (short !== path) return response.writeHead(308, { Location: `/${short}` }).end()
    return /(^|\/)text$/.test(path) ? send(`${path}.html`) : plainly(path, response, send)
  }
  const page = await visitOnce(host.url)
  const see = async (path: string) => {
    await page.goto(host.url + path)
    const name = path.replace(/(^|\/)index(\.html)?$/, '$1').replace(/text(\.html)?$/, 'read/index.html')
    await page.locator(shown[name] ?? '').waitFor()
  }
  const paths = ['', 'index.html', 'text', 'text.html', 'en/', 'en/index.html', 'en/text', 'en/text.html']
  for (const path of paths) await see(path)
  host.answer = breakOff
  for (const path of paths) await see(path)
  await page.context().close()
})

test.concurrent('a new version is announced in the navigation bar and waits until it is asked for', async ({ expect }) => {
  const site = await mkdtemp(join(tmpdir(), 'site-'))
  await cp(publicFolder, site, { recursive: true })
  await using host = await serveFolder(site, 3970)
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } })
  const page = await context.newPage()
  await page.goto(`${host.url}en/?slides`)
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
  await expect.poll(() => page.evaluate('window.isOld').catch(() => true)).toBe(undefined)
  await page.locator('#slideshow [data-slidev-no="2"] h1').waitFor()
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting)).toBe(null)
  await context.close()
  await rm(site, { recursive: true })
})

test.concurrent('what is kept is all that the pages need, and no PDF', async ({ expect }) => {
  const names = (await filesToKeep(publicFolder)).map(({ url }) => url)
  expect(names).toContain('index.html')
  expect(names).toContain('en/index.html')
  expect(names.filter(name => !name.includes('assets/') && /\.(pdf|png)$|headers|404|service-worker/.test(name))).toEqual([])
})
