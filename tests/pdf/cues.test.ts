import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { talkOf } from '../../components/speaker/cut.ts'
import { decks } from '../../tools/deck/decks.ts'
import { printCues } from '../../tools/render/pdf/cues.ts'
import { bare, eachPage, readPdf, withPdf, type PdfPage } from '../../tools/render/pdf/read.ts'
import { textConverter } from '../../tools/deck/traditional.ts'
import { openBrowser } from '../support/browser.ts'
import { deckFonts, flat, readTags, type Tag } from '../support/pdf.ts'
import { uaFaults } from '../support/pdf-ua.ts'
import { readSlides, type Slide } from '../support/slides.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser?.close())

const secondsOf = (time: string) => time.split(':').reduce((sum, part) => sum * 60 + Number(part), 0)

describe.each(Object.values(decks))('the cues in $folder', deck => {
  const words = textConverter(deck)
  let pdf: Uint8Array
  let pages: PdfPage[]
  let slides: Slide[]
  /** The cells of each row that stands for a slide. */
  let rows: Tag[][]

  beforeAll(async () => {
    slides = await readSlides(deck.entry)
    await using page = await browser.newPage({ serviceWorkers: 'block' })
    pdf = await printCues(page, inject('deckUrl') + deck.folder)
    pages = await readPdf(pdf)
    rows = (await readTags(pdf))
      .flatMap(flat)
      .filter(({ role }) => role === 'TR')
      .map(row => flat(row).filter(({ role }) => role === 'TD'))
      .filter(cells => cells.length > 0)
  })

  it('are one page of A4', async () => {
    expect(await eachPage(pdf, async ({ view }) => view.map(Math.round))).toEqual([[0, 0, 595, 842]])
  })

  it('have a row a slide, in order, with its title and the first words of each step', () => {
    const talk = talkOf(slides, false)
    expect(rows.map(([no]) => no?.text.trim())).toEqual(talk.map(({ no }) => String(no)))
    talk.forEach(({ title, note }, i) => {
      const text = bare(rows[i]?.[1]?.text)
      expect(text.startsWith(bare(words(title)))).toBe(true)
      // Facts are filled in: what stands before the first is as it is written.
      const [begins = ''] = words(note).split(/\{\{|\n/)
      expect(text).toContain(bare(begins).slice(0, 6))
      expect(text.split('→')).toHaveLength(note.split('[click]').length)
    })
  })

  it('have two columns of times that rise from nought, the second for the short cut alone', () => {
    const [whole, short] = [2, 3].map(column => rows.map(cells => cells[column]?.text.trim() ?? ''))
    for (const times of [whole, short?.filter(time => time !== '–')].map(all => all?.map(secondsOf) ?? [])) {
      expect(times[0]).toBe(0)
      expect(times).toEqual([...new Set(times)].toSorted((a, b) => a - b))
    }
    expect(short?.map(time => time !== '–')).toEqual(talkOf(slides, false).map(slide => talkOf(slides, true).includes(slide)))
    expect(whole).toHaveLength(talkOf(slides, false).length)
  })

  it('can be read: type of 7.5 pt and more, inside the margins, none over another', async () => {
    const [items = []] = await eachPage(pdf, async page => {
      const content = await page.getTextContent()
      return content.items.flatMap(item => {
        if (!('str' in item) || item.str.trim() === '') return []
        const [, , , size = 0, left = 0, bottom = 0]: number[] = item.transform
        return [{ text: item.str, size, left, right: left + item.width, bottom }]
      })
    })
    expect(items.length).toBeGreaterThan(100)
    expect(items.filter(({ size }) => size < 7.45)).toEqual([])
    expect(items.filter(({ left, right, bottom }) => left < 25 || right > 570 || bottom < 20 || bottom > 820)).toEqual([])
    const over = items.filter(one =>
      items.some(
        other => other !== one && Math.abs(one.bottom - other.bottom) < 5 && one.left < other.left && one.right > other.left + 4.5,
      ),
    )
    expect(over.map(({ text }) => text)).toEqual([])
  })

  it("are in the deck's fonts, without a bitmap, tagged, and called what the deck is", async () => {
    expect(pages.flatMap(({ fonts }) => fonts).filter(({ name }) => !deckFonts.test(name))).toEqual([])
    expect(pages.filter(({ bitmaps }) => bitmaps > 0)).toEqual([])
    expect(await uaFaults(pdf)).toEqual([])
    await withPdf(pdf, async file => {
      const title = words(String(slides[0]?.frontmatter['title']))
      expect((await file.getMetadata()).info).toMatchObject({ Title: title, Language: deck.tag })
    })
  })
})
