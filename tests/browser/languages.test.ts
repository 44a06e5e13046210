import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { resolve } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { readDeck, type DeckSlide } from '../../tools/render/read-deck.ts'
import { serveFolder } from '../../tools/system/serve.ts'
import { decks } from '../../tools/deck/decks.ts'
import { toTraditional } from '../../tools/deck/traditional.ts'
import { openBrowser } from '../support/browser.ts'
import { publicFolder } from '../support/built-deck.ts'
import { onStage, openDeck, placeOf, press, settle } from '../support/deck.ts'
import { slideNumbers } from '../support/slides.ts'
import { lookAtAll } from '../support/walk.ts'

/** A slide's number by its alias. */
const no = await slideNumbers()

let browser: Browser
/** What the slides of the original are. Their notes mark each step: tests/browser/walk.test.ts. */
let original: readonly DeckSlide[]

const pressesOf = (note: readonly string[]) => note.join().split('[click]').length - 1

const numbered = (steps: readonly number[]) => steps.map((last, index) => `slide ${index + 1}: ${last}`)

beforeAll(async () => {
  browser = await openBrowser()
  const { page } = await openDeck(browser, inject('deckUrl'))
  original = (await readDeck(page)).slides
  await page.context().close()
})

afterAll(() => browser?.close())

/** What a slide is in every language: its name, its part, the presses its notes ask for. */
const outlineOf = ({ alias, part, note }: DeckSlide) =>
  `${alias} (${part}): ${pressesOf(note)} presses${note.length > 0 ? '' : ', no notes'}`

describe.each(Object.values(decks).filter(deck => deck !== decks.zh))('in $name', ({ id, folder, tag }) => {
  test('every step shows its charts, nothing is cut off or overlaps, and slides have the steps of the original', async () => {
    const { page, complaints } = await openDeck(browser, inject('deckUrl') + folder)
    expect(await page.locator('html').getAttribute('lang')).toBe(tag)
    expect((await readDeck(page)).slides.map(outlineOf)).toEqual(original.map(outlineOf))
    const { texts, faults, blank, charts, chartCount, faint, tight, house } = await lookAtAll(page)
    expect([...faults, ...blank, ...charts, ...faint, ...house, ...(id === 'zh-Hant' ? tight : [])]).toEqual([])
    expect(chartCount).toBeGreaterThan(10)
    // 阿里, Alibaba, is written so in either.
    const simplified = [...texts].flatMap(([slide, steps]) =>
      [...steps.join('').replaceAll('阿里', '')]
        .filter(character => character !== toTraditional(character))
        .map(character => `slide ${slide}: ${character}`),
    )
    expect(id === 'zh-Hant' ? simplified : []).toEqual([])
    expect(complaints).toEqual([])
    expect(numbered([...texts.values()].map(steps => steps.length - 1))).toEqual(numbered(original.map(({ note }) => pressesOf(note))))
    await page.context().close()
  })
})

/** Presses `L` and waits for the other deck. */
async function switchLanguage(page: Page): Promise<void> {
  const before = new URL(page.url()).pathname
  await page.keyboard.press('l')
  await page.waitForURL(({ pathname }) => pathname !== before)
  await settle(page)
}

const whereabouts = async (page: Page, root: string) => ({ address: page.url().slice(root.length), ...(await placeOf(page)) })

describe('the language switch', () => {
  test.each(['', '/presenter', '/speaker'])('key L leads to the same slide and step, and back: %s', async view => {
    const root = inject('deckUrl')
    const { page } = await openDeck(browser, root, `#${view}/amounts?clicks=1`)
    await page.setViewportSize({ width: 1440, height: 900 })
    const before = await whereabouts(page, root)
    expect(before).toMatchObject({ click: 1 })
    await switchLanguage(page)
    expect(await whereabouts(page, root)).toEqual({ ...before, address: `en/#${view}/amounts?clicks=1` })
    expect(
      await page
        .locator(`${onStage(before.slide)} h1`)
        .first()
        .textContent(),
    ).toMatch(/^[\x20-\x7E’]+$/)
    await switchLanguage(page)
    expect(await whereabouts(page, root)).toEqual({ ...before, address: `#${view}/amounts?clicks=1` })
  })

  test('a link does so on the cover and in the navigation bar, in the public site below any path', async () => {
    const host = await mkdtemp(resolve(tmpdir(), 'host-'))
    try {
      await cp(publicFolder, resolve(host, 'any/sub/path'), { recursive: true })
      await writeFile(resolve(host, 'index.html'), 'something else')
      await using served = await serveFolder(host, 3530)
      const root = `${served.url}any/sub/path/`
      const { page, complaints } = await openDeck(browser, root)
      const cover = page.locator('.cover').getByRole('link', { name: 'English' })
      expect(await cover.isVisible()).toBe(true)
      await cover.click()
      await page.waitForURL(`${root}en/#/cover`)
      await settle(page)
      await press(page, 'ArrowRight')
      await press(page, 'ArrowRight')
      await page.mouse.move(100, 530)
      await page.locator('nav.shell-nav').getByRole('link', { name: '简体中文' }).click()
      await page.waitForURL(`${root}#/timeline`)
      await settle(page)
      expect(await page.locator(`${onStage(no('timeline'))} h1`).textContent()).toContain('降价')
      expect(complaints).toEqual([])
    } finally {
      await rm(host, { recursive: true })
    }
  })

  test('is not printed', async () => {
    const { page } = await openDeck(browser, inject('deckUrl'))
    expect(await page.locator('a[hreflang]').count()).toBeGreaterThan(0)
    await page.goto(`${inject('deckUrl')}?print=true#/print?range=${no('cover')}`)
    await page.locator('.print-slide-container h1').waitFor()
    expect(await page.locator('.print-slide-container a[hreflang]').count()).toBe(0)
  })
})
