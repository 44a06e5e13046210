import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { exportPptx } from '../../tools/render/pptx/pptx.ts'
import { decks } from '../../tools/deck/decks.ts'
import { openBrowser } from '../support/browser.ts'
import { partsOf } from '../support/pptx.ts'
import { printed } from './labels.ts'
import { layersOf } from './layers.ts'

let browser: Browser
beforeAll(async () => void (browser = await openBrowser()))
afterAll(() => browser?.close())

test.each([
  [91, '"\u00A0"0', '\u00A091'],
  [1520, '#,##0', '1,520'],
  [0.16776, '"六家 "0.0%', '六家 16.8%'],
  [3.8e11, '#,##0,,," 亿"', '380 亿'],
  [0.933, '"\u2212"0.0%" 自述"', '\u221293.3% 自述'],
  [-0.05, '0%;"\u2212"0%', '\u22125%'],
  [7, '"免费";"免费";"免费"', '免费'],
])('%s is printed by %s as %s', (value, code, text) => expect(printed(value, code)).toBe(text))

test.each(Object.values(decks))("nothing hides words, a chart's own among them, and no ground is laid twice: $id", async ({ folder }) => {
  const page = await browser.newPage()
  const parts = await partsOf(await exportPptx(page, inject('deckUrl') + folder))
  await page.close()
  const slides = [...parts.keys()]
    .filter(name => /^ppt\/slides\/slide\d+\.xml$/.test(name))
    .map(name => ({ name, layers: layersOf(parts, name) }))
  const hidden = slides.flatMap(({ name, layers }) =>
    layers.flatMap((layer, i) =>
      [...layer.words, ...layer.labels].flatMap(({ text, points }) => {
        const over = layers.slice(i + 1).find(({ hides }) => hides && points.some(hides))
        return over ? [`${name}: ${over.name} hides "${text}"`] : []
      }),
    ),
  )
  expect(hidden).toEqual([])
  const twice = slides.flatMap(({ name, layers }) => {
    const grounds = layers.flatMap(({ ground }) => ground ?? [])
    return grounds.filter((ground, i) => grounds.indexOf(ground) < i).map(ground => `${name}: ${ground}`)
  })
  expect(twice).toEqual([])
  const count = (of: 'words' | 'labels') =>
    slides.reduce((sum, { layers }) => sum + layers.reduce((all, layer) => all + layer[of].length, 0), 0)
  expect(count('words')).toBeGreaterThan(1000)
  expect(count('labels')).toBeGreaterThan(30)
  expect(slides.flatMap(({ layers }) => layers).filter(({ hides }) => hides).length).toBeGreaterThan(40)
})
