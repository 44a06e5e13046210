import { describe, expect, it, test } from 'vitest'
import { pagesOf, spareOf } from '../../components/ledger/ledger-page.ts'
import { heightOf, intoBoxes, linesOf, linesOfPieces } from '../../components/ledger/paging.ts'
import { rowOf, sourcePageCount, sourceSlide, sourcesOnPage, textWidth } from '../../components/ledger/source-pages.ts'
import { figureBreaks, formulaBreaks } from '../../components/spacing.ts'
import { columnsOf, gap } from '../../components/ledger/table-columns.ts'
import { fact, factIds, locales, origins, sourceIds } from '../../data/index.ts'
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
    const spare = origins.flatMap(origin =>
      pagesOf(origin)
        .slice(0, -1)
        .map(rows => spareOf(rows, columnsOf[origin], locale)),
    )
    expect(Math.min(...spare)).toBeGreaterThanOrEqual(0)
    expect(spare.some(more => more > 8)).toBe(locale === 'zh')
  })

  it.each(locales)('have columns as wide as what stays on one line: %s', locale => {
    const wide = origins.flatMap(origin =>
      columnsOf[origin].flatMap(({ width, text, breaks }) =>
        breaks
          ? pagesOf(origin)
              .flat()
              .flatMap(row => text(row, locale).split(breaks))
              .filter(piece => linesOf(piece.trimEnd(), width[locale] - gap, /$/) > 1)
          : [],
      ),
    )
    expect(wide).toEqual([])
  })

  it.each(locales)('say each thing known of a source on one line: %s', locale =>
    expect(sourceIds.flatMap(id => rowOf(id, locale).facts.filter(fact => linesOfPieces([fact], textWidth) > 1))).toEqual([]),
  )

  it('say who published a source, what it is and when', () => {
    const [en, zh] = [rowOf('S3', 'en'), rowOf('S3', 'zh')]
    expect([en.name, en.place, en.day]).toEqual(['The Paper', ' (on Sina Hong Kong)', '(21 May 2024)'])
    expect(en.said).toMatch(/^: The price melee .*[^,] $/)
    expect([zh.name, zh.place, zh.day]).toEqual(['澎湃新闻', '（新浪香港转载）', '2024-05-21'])
    // That nobody is stated is no name.
    expect([rowOf('S1', 'en').name, rowOf('S1', 'en').day]).toEqual(['', ''])
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

test.each([
  ['as little as RMB 1 per million tokens', ['as ', 'little ', 'as ', 'RMB 1 ', 'per million tokens']],
  ['more than RMB 520.989 million', ['more ', 'than ', 'RMB 520.989 million']],
  ['RMB 1.04 billion a month', ['RMB 1.04 billion ', 'a month']],
  ['RMB 520.989–965.097 million', ['RMB 520.989–', '965.097 million']],
  ['低至1元/百万 token', ['低至1元/百万 token']],
  ['52,098.9–96,509.7万元', ['52,098.9–', '96,509.7万元']],
])('a figure keeps its number and what stands around that together: %s', (text, pieces) => expect(text.split(figureBreaks)).toEqual(pieces))

describe('a text', () => {
  it.each([
    ['', 100, 0],
    ['算力', 100, 1],
    ['算力与投入与用户', 100, 2],
    ['GPU hours of two training runs', 100, 3],
    ['api-docs.deepseek.com/quick_start', 300, 1],
    ['x'.repeat(100), 100, 8],
    ['从 2024 年 11 月', 120, 1],
    ['从 2024 年 11 月', 100, 2],
  ])('%j in %d pixels takes %d lines', (text, width, lines) => expect(linesOf(text, width)).toBe(lines))

  it('breaks only where it is told that it may', () => {
    expect(linesOf('RMB 6.467 bn + 1,520 ÷ 1,107', 120, formulaBreaks)).toBe(2)
    expect(linesOf('37,295.3万元 + 14,803.6万元', 120, formulaBreaks)).toBe(2)
    expect('RMB 938 m × (1 + 162%) ÷ (2 + 162%)'.split(formulaBreaks)).toEqual(['RMB 938 m ', '× (1 + 162%) ', '÷ (2 + 162%)'])
    expect('1 − (RMB 7 bn ÷ RMB 9 bn)'.split(formulaBreaks)).toEqual(['1 − (RMB 7 bn ', '÷ RMB 9 bn)'])
    expect(linesOf('计数：A1 A2 A3 A4 A5 A6', 120, formulaBreaks)).toBe(2)
    expect(linesOf('RMB 20 per million tokens', 150, figureBreaks)).toBe(2)
  })

  it('is as high as its lines, and what stands around them', () => expect(heightOf(3, 7) - heightOf(1, 5)).toBe(2 * heightOf(1, 0) + 2))
})
