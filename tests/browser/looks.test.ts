import { readdir, readFile, rm } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Canvas } from '@napi-rs/canvas'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest'
import { launchBrowser } from '../../tools/system/browser.ts'
import { hasBundledBrowser } from '../../tools/system/bundled-browser.ts'
import { decks } from '../../tools/deck/decks.ts'
import { exportPng } from '../../tools/render/png.ts'
import { root, writeFolderAtomic, writeFileAtomic, type NamedFile } from '../../tools/system/files.ts'
import { canvasOf, compare, rounded } from '../support/pictures.ts'

/** Reference pictures, a folder for each language and colour scheme: `npm run test:update` renews them. */
const references = resolve(root, 'tests/looks')

/** Where a picture that differs is laid beside its reference. */
const differences = resolve(root, '.cache/looks')

/** Pixels that may differ visibly, of 240,000: fewer than a comma has. And what all may differ by on average, of 255. */
const tolerance = { pixels: 8, mean: 0.2 }

let browser: Browser

beforeAll(async () => {
  if (!hasBundledBrowser) return
  // The browser of the lockfile, whatever is installed: it draws the same on every machine.
  vi.stubEnv('DECK_BROWSER', 'bundled')
  browser = await launchBrowser()
  vi.unstubAllEnvs()
})

afterAll(() => browser?.close())

/** Keeps the numbers of slides out of a page, at their foot and in the appendix: one more slide shall change no other's picture. */
function hideNumbers(): void {
  const style = new CSSStyleSheet()
  style.replaceSync('footer .page, td .back { visibility: hidden } footer .page { width: 2ch }')
  document.adoptedStyleSheets.push(style)
}

/** Opens pages that show no number of a slide. */
const withoutNumbers: Pick<Browser, 'newPage'> = {
  newPage: async options => {
    const page = await browser.newPage(options)
    await page.addInitScript(hideNumbers)
    return page
  },
}

/** A small picture of every slide and step, named by the slide: "argument-0.webp". */
async function* picturesOf(deckUrl: string, dark: boolean): AsyncGenerator<{ name: string; canvas: Canvas }> {
  for await (const { name, data } of exportPng(withoutNumbers, deckUrl, { dark, screen: { width: 980, height: 552 }, scale: 2 / 3 }))
    yield { name: name.replace(/^\d+-(.*)\.png$/, '$1.webp'), canvas: await rounded(data) }
}

/** The pictures as they are kept. */
async function* files(pictures: AsyncIterable<{ name: string; canvas: Canvas }>): AsyncGenerator<NamedFile> {
  for await (const { name, canvas } of pictures) yield { name, data: await canvas.encode('webp', 100) }
}

test.each(['zh.light', 'zh.dark', 'en.light', 'en.dark'])(
  'each step of a slide shows something that the one before does not: %s',
  async variant => {
    const names = (await readdir(resolve(references, variant))).filter(name => /-\d\.webp$/.test(name)).toSorted()
    const pictures = new Map(
      await Promise.all(names.map(async name => [name, await readFile(resolve(references, variant, name), 'base64')] as const)),
    )
    const before = (name: string) => name.replace(/\d(?=\.webp$)/, step => `${Number(step) - 1}`)
    expect(names.filter(name => pictures.get(name) === pictures.get(before(name)))).toEqual([])
    expect(names.length).toBeGreaterThan(30)
  },
)

describe.runIf(hasBundledBrowser).each([decks.zh, decks.en])('$id', ({ id, folder }) => {
  test.each(['light', 'dark'])('every slide and step looks as it did, %s', async scheme => {
    const deckUrl = `${inject('deckUrl')}${folder}`
    const variant = `${id}.${scheme}`
    const reference = resolve(references, variant)
    const pictures = picturesOf(deckUrl, scheme === 'dark')
    if (inject('renewLooks')) {
      expect((await writeFolderAtomic(reference, files(pictures))).length).toBeGreaterThan(50)
      return
    }
    await rm(resolve(differences, variant), { recursive: true, force: true })
    const left = new Set(await readdir(reference))
    const wrong: string[] = []
    for await (const { name, canvas } of pictures) {
      if (!left.delete(name)) {
        wrong.push(`${name} has no reference`)
        continue
      }
      const difference = compare(await canvasOf(await readFile(resolve(reference, name))), canvas)
      if (!difference || (difference.pixels <= tolerance.pixels && difference.mean <= tolerance.mean)) continue
      const file = resolve(differences, variant, name.replace('.webp', '.png'))
      await writeFileAtomic(file, await difference.picture.encode('png'))
      wrong.push(`${name} differs in ${difference.pixels} pixels, by ${difference.mean.toFixed(2)} on average: ${file}`)
    }
    wrong.push(...[...left].map(name => `${name} is of no slide and step`))
    expect(wrong, 'Looks have changed. Look at each; if all are meant, npm run test:update').toEqual([])
  })
})
