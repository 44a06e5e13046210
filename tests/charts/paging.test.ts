import { describe, expect, it, test } from 'vitest'
import { pagesOf, spareOf } from '../../components/ledger/ledger-page.ts'
import { heightOf, intoBoxes, linesOf } from '../../components/ledger/paging.ts'
import { sourcePageCount, sourceSlide, sourcesOnPage } from '../../components/ledger/source-pages.ts'
import { columnsOf } from '../../components/ledger/table-columns.ts'
import { fact, factIds, origins, sourceIds } from '../../data/index.ts'
import { sourcePages } from '../../deck.config.ts'
import { decks } from '../../tools/deck/decks.ts'
import { readSlides } from '../support/slides.ts'

/** The tags that show every fact and every source once, in the order of the deck. */
const needed = [
  ...pagesOf('derived').map((_, i) => `<DerivedTable :page="${i + 1}" />`),
  ...(['article', 'context'] as const).flatMap(origin => pagesOf(origin).map((_, i) => `<Ledger origin="${origin}" :page="${i + 1}" />`)),
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
    const shown = pagesOf(origin).flat()
    expect(shown.map(({ id }) => id).toSorted()).toEqual(factIds.filter(id => fact(id).origin === origin).toSorted())
  })

  it('run on by code, those of the article by paragraph', () => {
    const codes = (origin: (typeof origins)[number]) => pagesOf(origin).flatMap(rows => rows.map(({ code }) => code))
    expect(codes('derived').filter(code => ['D1', 'D1b', 'D2', 'D9f', 'D10a'].includes(code))).toEqual(['D1', 'D1b', 'D2', 'D9f', 'D10a'])
    const groups = codes('context').map(code => /^(?:[A-Z]-|C\d|[A-Z])/.exec(code)?.[0])
    expect([...new Set(groups)]).toEqual(['A', 'B-', 'C-', 'C2', 'C3', 'Q'])
    expect(groups).toEqual(groups.toSorted())
    const paragraphs = pagesOf('article').flatMap(rows => rows.map(({ paragraphs }) => paragraphs[0] ?? 0))
    expect(paragraphs).toEqual(paragraphs.toSorted((a, b) => a - b))
  })

  it.each(['zh', 'en'] as const)('spread what takes few lines, and leave full pages as they are: %s', locale => {
    const spare = origins.map(origin => pagesOf(origin).map(rows => spareOf(rows, columnsOf[origin], locale)))
    expect(Math.min(...spare.flat())).toBeGreaterThanOrEqual(0)
    // The last page of each has what is left.
    expect(spare.flatMap(pages => pages.slice(0, -1)).some(more => more > 8)).toBe(locale === 'zh')
  })

  it('hold every source once, and know where', () => {
    const pages = sourcePages.map((_, i) => sourcesOnPage(i + 1).flat())
    expect(pages.flat()).toEqual(sourceIds.filter(id => id !== 'article'))
    pages.forEach((ids, i) => ids.forEach(id => expect(sourceSlide(id)).toBe(sourcePages[i])))
    expect(sourceSlide('article')).toBe(sourcePages[0])
  })
})

describe('boxes', () => {
  const heights = (item: number) => [item]

  it('are as full as there is room, the last with what is left', () => {
    expect(intoBoxes([2, 2, 2, 2, 2, 2], heights, 10)).toEqual([[2, 2, 2, 2, 2], [2]])
    expect(intoBoxes([8, 2, 1, 9], heights, 10)).toEqual([
      [8, 2],
      [1, 9],
    ])
    expect(intoBoxes([], heights, 10)).toEqual([])
  })

  it('have room in every language, each added up by itself', () => {
    const rows: readonly (readonly number[])[] = [
      [6, 4],
      [4, 6],
      [1, 1],
    ]
    expect(intoBoxes(rows, row => row, 10).map(box => box.length)).toEqual([2, 1])
    expect(intoBoxes(rows, row => row, 9).map(box => box.length)).toEqual([1, 2])
  })

  it('keep the order and leave nothing out, be it higher than a box', () =>
    expect(intoBoxes([1, 20, 1], heights, 10)).toEqual([[1], [20], [1]]))
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

  it('is as high as its lines, and what stands around them', () => expect(heightOf(3, 7) - heightOf(1, 5)).toBe(2 * heightOf(1, 0) + 2))
})
