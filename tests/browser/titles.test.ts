import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { leans } from '../../components/title-lines.ts'
import { openPrintView } from '../../tools/render/print-view.ts'
import { openBrowser } from '../support/browser.ts'

let browser: Browser
/** The lines of each English title as they are laid out, and whether they stay within it. */
let titles: { readonly lines: readonly string[]; readonly isWithin: boolean }[]

beforeAll(async () => {
  browser = await openBrowser()
  const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } })
  await openPrintView(page, `${inject('deckUrl')}en/`)
  titles = await page.locator('.print-slide-container h1').evaluateAll(all =>
    all.map(title => {
      const lines = new Map<number, string>()
      const range = document.createRange()
      const walker = document.createTreeWalker(title, NodeFilter.SHOW_TEXT)
      while (walker.nextNode()) {
        const { data, parentElement } = walker.currentNode instanceof Text ? walker.currentNode : new Text()
        for (const { 0: word, index } of data.matchAll(/\S+/g)) {
          range.setStart(walker.currentNode, index)
          range.setEnd(walker.currentNode, index + word.length)
          const { bottom } = range.getBoundingClientRect()
          if (parentElement) lines.set(bottom, `${lines.get(bottom) ?? ''} ${word}`.trim())
        }
      }
      return { lines: [...lines.values()], isWithin: title.scrollWidth <= title.clientWidth }
    }),
  )
  await page.close()
})

afterAll(() => browser?.close())

test('English titles have one line or two, and stay within their block', () => {
  expect(titles.length).toBeGreaterThan(20)
  expect(titles.filter(({ lines, isWithin }) => lines.length < 1 || lines.length > 2 || !isWithin)).toEqual([])
})

test('no line of an English title ends with a word that leans on the next', () => {
  expect(titles.filter(({ lines }) => lines.length === 2).length).toBeGreaterThan(20)
  const first = titles.flatMap(({ lines }) => (lines.length > 1 ? lines.slice(0, -1) : []))
  expect(first.filter(line => leans(line.split(' ').at(-1) ?? ''))).toEqual([])
})

test('a title whose sentence has a colon or semicolon in the middle is broken there', () => {
  const [cover] = titles
  expect(cover?.lines).toEqual(['After the price war:', 'what AI in China competes on'])
})
