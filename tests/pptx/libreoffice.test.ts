import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import type { ChartElement } from '../../components/charts/chart.ts'
import { openPrintView } from '../../tools/render/print-view.ts'
import { exportPptx } from '../../tools/render/pptx/pptx.ts'
import { bare } from '../../tools/render/pdf/read.ts'
import { decks } from '../../tools/deck/decks.ts'
import { openBrowser } from '../support/browser.ts'
import { office, readWritten, toPdf, withoutOffice, type Written } from './office.ts'

/** A slide as the deck shows it. */
interface Shown {
  /** All words on it, element by element. */
  readonly texts: readonly string[]
  /** What leads somewhere. */
  readonly links: readonly Written[]
  /** What charts write, word by word. */
  readonly labels: readonly string[]
}

let browser: Browser
beforeAll(async () => void (browser = await openBrowser()))
afterAll(() => browser?.close())

/** Reads what the deck shows where a PowerPoint file is made of it. */
async function readShown(page: Page, deckUrl: string): Promise<Shown[]> {
  await openPrintView(page, deckUrl, { notes: false })
  return page.evaluate(() =>
    [...document.querySelectorAll('.print-slide-container .slidev-layout')].map(layout => {
      const walker = document.createTreeWalker(layout, NodeFilter.SHOW_TEXT)
      const nodes: { text: string; parent: HTMLElement }[] = []
      while (walker.nextNode()) {
        const { parentElement: parent, textContent } = walker.currentNode
        if (
          textContent?.trim() &&
          parent?.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
          !parent.closest('.visually-hidden, [data-chart]')
        )
          nodes.push({ text: textContent, parent })
      }
      const hex = (color: string) =>
        (color.match(/[\d.]+/g) ?? [])
          .slice(0, 3)
          .map(part => Math.round(Number(part)).toString(16).padStart(2, '0'))
          .join('')
          .toUpperCase()
      return {
        texts: nodes.map(({ text }) => text),
        links: nodes
          .filter(({ parent }) => parent.closest('a[href]'))
          .map(({ text, parent }) => {
            const { fontSize, fontWeight, fontFamily, color } = getComputedStyle(parent)
            return {
              text,
              size: Number.parseFloat(fontSize),
              bold: Number(fontWeight) >= 600,
              serif: fontFamily.includes('Serif'),
              color: hex(color),
            }
          }),
        labels: [...layout.querySelectorAll<ChartElement>('[data-chart]')].flatMap(chart =>
          (chart.drawing?.marks ?? []).flatMap(mark => (mark.kind === 'text' ? mark.runs.map(({ text }) => text) : [])),
        ),
      }
    }),
  )
}

describe.skipIf(office === undefined).each([decks.zh, decks.en])(`in LibreOffice: $id${withoutOffice}`, ({ folder, id }) => {
  let shown: Shown[]
  let pages: Written[][]
  /** Words as the file writes them. */
  const said = (text: string) => bare(id === 'en' ? text.replaceAll(/[‘’]/g, "'").replaceAll(/[“”]/g, '"') : text)

  beforeAll(async () => {
    const page = await browser.newPage()
    const deckUrl = inject('deckUrl') + folder
    shown = await readShown(page, deckUrl)
    pages = await readWritten(await toPdf(await exportPptx(page, deckUrl)))
    await page.close()
  })

  // A date is written in parts.
  const wordsOf = (label: string) => label.match(/[\d.,]*\d|[^\s\d]+/g) ?? []

  test('no text is lost', () => {
    expect(pages).toHaveLength(shown.length)
    const lost = shown.flatMap(({ texts, labels }, i) => {
      const written = (pages[i] ?? []).map(({ text }) => text).join('')
      return [...texts, ...labels.flatMap(wordsOf)]
        .map(said)
        .filter(text => !written.includes(text))
        .map(text => `slide ${i + 1}: ${text}`)
    })
    expect(lost).toEqual([])
  })

  test('every linked figure has the size, the weight and the colour that the deck shows it in', () => {
    const links = shown.flatMap((slide, i) => slide.links.map(link => ({ ...link, slide: i + 1 })))
    const wrong = links.filter(
      ({ slide, text, size, bold, serif, color }) =>
        !pages[slide - 1]?.some(
          written =>
            written.text.includes(said(text)) &&
            written.bold === bold &&
            written.serif === serif &&
            written.color === color &&
            Math.abs(written.size - size) <= 0.5,
        ),
    )
    expect(wrong).toEqual([])
    expect(links.length).toBeGreaterThan(500)
  })
})
