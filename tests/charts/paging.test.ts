import { describe, expect, it, test } from 'vitest'
import { byTheme, intoPages } from '../../components/ledger/ledger-page.ts'
import { heightOf, intoBoxes, linesOf } from '../../components/ledger/paging.ts'
import { sourcePageCount, sourceSlide, sourcesOnPage } from '../../components/ledger/source-pages.ts'
import { derivedColumns, inOrder, ledgerColumns } from '../../components/ledger/table-columns.ts'
import { fact, factIds, origins, sourceIds } from '../../data/index.ts'
import { sourcePages, themes } from '../../deck.config.ts'
import { decks } from '../../tools/deck/decks.ts'
import { readSlides } from '../support/slides.ts'

const pagesOf = (origin: (typeof origins)[number], theme: string) => {
  const rows = byTheme(origin, themes[origin])[theme] ?? []
  return origin === 'derived' ? intoPages(rows, derivedColumns) : intoPages(inOrder(rows), ledgerColumns[origin])
}

/** The tags that show every fact and every source once, in the order of the deck. */
const needed = [
  ...(['derived', 'article', 'context'] as const).flatMap(origin =>
    Object.keys(themes[origin]).flatMap(theme =>
      pagesOf(origin, theme).map((_, i) =>
        origin === 'derived'
          ? `<DerivedTable theme="${theme}" :page="${i + 1}" />`
          : `<Ledger origin="${origin}" theme="${theme}" :page="${i + 1}" />`,
      ),
    ),
  ),
  ...Array.from({ length: sourcePageCount }, (_, i) => `<SourceList :page="${i + 1}" />`),
]

test.each([decks.zh.entry, decks.en.entry])('%s has a slide for each page of the tables and of the sources, and no other', async entry => {
  const there = (await readSlides(entry)).flatMap(({ content }) => content.match(/<(?:DerivedTable|Ledger|SourceList)\b[^>]*>/g) ?? [])
  expect({
    'slides missing': needed.filter(tag => !there.includes(tag)),
    'slides with nothing to show': there.filter(tag => !needed.includes(tag)),
  }).toEqual({ 'slides missing': [], 'slides with nothing to show': [] })
  expect(there).toEqual(needed)
})

test('the slides of the sources are those that deck.config.ts names', async () => {
  const slides = (await readSlides()).filter(({ content }) => content.includes('<SourceList'))
  expect(slides.map(({ alias }) => alias)).toEqual(sourcePages)
  expect(sourcePages).toHaveLength(sourcePageCount)
})

describe('pages', () => {
  it.each(origins)('hold every fact once: %s', origin => {
    const shown = Object.keys(themes[origin]).flatMap(theme => pagesOf(origin, theme).flat())
    expect(shown.map(({ id }) => id).toSorted()).toEqual(factIds.filter(id => fact(id).origin === origin).toSorted())
  })

  it('hold every source once, and know where', () => {
    const pages = sourcePages.map((_, i) => sourcesOnPage(i + 1).flat())
    expect(pages.flat()).toEqual(sourceIds.filter(id => id !== 'article'))
    pages.forEach((ids, i) => ids.forEach(id => expect(sourceSlide(id)).toBe(sourcePages[i])))
    expect(sourceSlide('article')).toBe(sourcePages[0])
  })
})

describe('boxes', () => {
  const height = (item: number) => item

  it('are as few as have room, and about equally full', () => {
    expect(intoBoxes([2, 2, 2, 2, 2, 2], height, 10)).toEqual([
      [2, 2, 2],
      [2, 2, 2],
    ])
    expect(intoBoxes([8, 2, 1, 9], height, 10)).toEqual([
      [8, 2],
      [1, 9],
    ])
    expect(intoBoxes([], height, 10)).toEqual([])
  })

  it('keep the order and leave nothing out, be it higher than a box', () =>
    expect(intoBoxes([1, 20, 1], height, 10)).toEqual([[1], [20], [1]]))
})

describe('a text', () => {
  it.each([
    ['', 100, 0],
    ['算力', 100, 1],
    ['算力与投入与用户', 100, 2],
    ['GPU hours of two training runs', 100, 3],
    ['api-docs.deepseek.com/quick_start', 300, 1],
    ['x'.repeat(100), 100, 8],
  ])('%j in %d pixels takes %d lines', (text, width, lines) => expect(linesOf(text, width)).toBe(lines))

  it('is as high as where it takes most', () => expect(heightOf({ zh: 1, en: 3 }, 7) - heightOf({ zh: 1, en: 1 }, 7)).toBe(40))
})
