import { describe, expect, it } from 'vitest'
import { monthsFrom } from '../../components/charts/months.ts'
import { placesOf, tableOf, type DotMark } from '../../components/charts/marks.ts'
import { priceLevel, prices, priceTicks, type PriceCut } from '../../components/charts/prices.ts'
import { drawChart, drawInColumn } from '../support/chart.ts'
import { faultsOf } from '../support/marks.ts'

const size = { width: 868, height: 300 }
const fact = (id: string) => ({ id, name: id, note: 'C-1', href: `#${id}` })
const days = [6, 15, 22].map(day => ({ day, text: String(day) }))
const options = { tick: String, free: 'free', days, span: [{ text: '16 days' }] }
const dated = (day: number) => ({ day, date: `day ${day}` })
const cuts: PriceCut[] = [
  { label: 'a', model: 'A', ...dated(6), after: 1, words: [{ text: 'launched at 1' }] },
  { label: 'b', model: 'B', ...dated(15), before: 10, after: 0.1, words: [{ text: '10 → 0.1' }] },
  { label: 'c', model: 'C', ...dated(22), after: 0, words: [{ text: 'free', fact: fact('c') }], tone: 'red' },
  { label: 'd', model: 'D', ...dated(22), after: 0, words: [{ text: 'free', fact: fact('d') }] },
]
const drawing = drawChart(prices(cuts, options), size)
const dots = ({ marks }: { marks: typeof drawing.marks }): DotMark[] => marks.filter(mark => mark.kind === 'dot')

describe('prices', () => {
  it('fall one unit for each power of ten', () => {
    expect(priceLevel(100, 0.1) - priceLevel(10, 0.1)).toBeCloseTo(1, 12)
    expect(priceLevel(0, 0.1)).toBeLessThan(Math.log10(0.1))
  })

  it('are measured by the powers of ten that hold them', () => {
    expect(priceTicks([20, 0.5, 0, 1])).toEqual([0.1, 1, 10])
    expect(priceTicks([0])).toEqual([])
  })

  it('stand at their days and, but for free ones, at the logarithm of their prices', () => {
    const drawn = dots(drawing)
    expect(drawn.map(({ datum }) => datum)).toEqual([
      [6, 1],
      [15, 10],
      [15, 0.1],
      [22, 0],
      [22, 0],
    ])
    const [a, before, after, free, other] = drawn
    expect(((before?.x ?? 0) - (a?.x ?? 0)) / ((free?.x ?? 0) - (a?.x ?? 0))).toBeCloseTo((15 - 6) / (22 - 6), 6)
    // 1 lies half way between 10 and 0.1.
    expect(a?.y).toBeCloseTo(((before?.y ?? 0) + (after?.y ?? 0)) / 2, 3)
    expect(free?.y).toBeGreaterThan(after?.y ?? Infinity)
    expect(before?.hollow).toBe(true)
    // Free on one day: one below the other, in one row.
    expect((other?.y ?? 0) - (free?.y ?? 0)).toBeGreaterThanOrEqual(2 * (free?.radius ?? Infinity))
    expect(free?.tone).toBe('red')
  })

  it('have their words right of their dots, what is free one below the other', () => {
    const [a, b, ...rest] = cuts
    const free = { label: 'e', model: 'E', ...dated(20), after: 0, words: [{ text: 'free' }] }
    const all = [a, b, free, ...rest].flatMap(cut => cut ?? [])
    const drawn = drawChart(prices(all, options), size)
    const after = dots(drawn).filter(({ series }) => series === 1)
    for (const [i, { label }] of all.entries()) {
      const mark = drawn.marks.find(one => one.kind === 'text' && one.role === 'label' && one.runs[0]?.text === label)
      expect(mark?.kind === 'text' && mark.x).toBeGreaterThan((after[i]?.x ?? Infinity) + 6)
    }
    const down = after.slice(2).map(({ y }) => y)
    expect(down.slice(1).every((y, i) => y >= (down[i] ?? Infinity) + 13)).toBe(true)
    expect(faultsOf(drawn)).toEqual([])
  })

  it('say each cut in a table, its day in full; what is free can be asked for by its name', () => {
    expect(tableOf(drawing.marks)).toEqual([
      ['a', 'A', 'day 6', 'launched at 1'],
      ['b', 'B', 'day 15', '10 → 0.1'],
      ['c', 'C', 'day 22', 'free'],
      ['d', 'D', 'day 22', 'free'],
    ])
    expect(placesOf(drawing.marks).map(({ id, text }) => [id, text])).toEqual([
      ['c', 'c'],
      ['d', 'd'],
    ])
  })

  it.each([false, true])('keep their words inside the chart and apart, with notes: %s', notes =>
    expect(faultsOf(drawChart(prices(cuts, options), size, notes))).toEqual([]),
  )
  it('can be none', () => expect(dots(drawChart(prices([], options), size))).toEqual([]))

  it('stand in a narrow column with the same words, inside and apart', () => {
    const wide: PriceCut[] = cuts.map(cut => ({ ...cut, label: `Firm ${cut.label}`, model: `${cut.model}-turbo` }))
    const narrow = drawInColumn(prices(wide, options), 358)
    expect(faultsOf(narrow)).toEqual([])
    expect(tableOf(narrow.marks)).toEqual(tableOf(drawChart(prices(wide, options), size).marks))
    expect(dots(narrow).map(({ datum }) => datum)).toEqual(dots(drawing).map(({ datum }) => datum))
  })

  describe('that go on', () => {
    const later: PriceCut[] = [
      ...cuts.map(cut => ({ ...cut, quiet: true })),
      {
        label: 'e',
        model: '',
        ...dated(280),
        since: { day: 240, name: 'E' },
        before: 1,
        after: 2,
        words: [{ text: '1 → 2' }],
        tone: 'blue',
      },
    ]
    const groups = [
      { name: 'May', words: [{ text: '4 vendors' }], day: 22, price: 8 },
      { name: 'light models', words: [{ text: 'free' }], day: 22, price: 0 },
    ]
    const year = drawChart(prices(later, { ...options, span: [], groups }), size)

    it('are held against a level, which goes on as a line below its words', () => {
      const held = drawChart(
        prices(
          later.map(cut => ({ ...cut, wordsAt: 'middle' as const })),
          { ...options, span: [], groups: [{ name: 'at most', day: 22, price: 1, level: true }] },
        ),
        size,
      )
      const line = held.marks.find(mark => mark.kind === 'line' && mark.role === 'reference')
      const one = dots(held)[0]
      expect(line?.kind === 'line' && [line.from[0], line.from[1], line.to[1]]).toEqual([dots(held)[3]?.x, one?.y, one?.y])
      const words = held.marks.find(mark => mark.kind === 'text' && mark.role === 'label' && mark.runs[0]?.text === 'at most')
      expect(words?.kind === 'text' && words.y).toBeLessThan(one?.y ?? 0)
      expect(faultsOf(held)).toEqual([])
    })

    it.each([358, 720])('stand in a column of %s px with the same words, inside and apart', width => {
      const launch = { label: 'DeepSeek R1', model: '', ...dated(260), after: 4, words: [{ text: 'reasoning, launched at 4' }] }
      const all: PriceCut[] = [
        ...later.map(cut => (cut.quiet ? cut : { ...cut, words: [{ text: 'promotion over: 1 → 2' }], wordsAt: 'middle' as const })),
        { ...launch, tone: 'blue', wordsAt: 'left' },
      ]
      const held = { name: 'The cuts of May 2024', words: [{ text: '4 vendors, none above 1' }], day: 22, price: 1, level: true }
      const spec = prices(all, {
        ...options,
        span: [],
        groups: [held, { name: 'A price can rise again', day: 22, price: 10, tone: 'blue' }],
      })
      const drawn = drawInColumn(spec, width)
      expect(faultsOf(drawn)).toEqual([])
      expect(tableOf(drawn.marks)).toEqual(tableOf(drawChart(spec, size).marks))
    })

    it('rise from where they had stood since, along a line', () => {
      const [before, after] = dots(year).slice(-2)
      expect([before?.datum, after?.datum]).toEqual([
        [240, 1],
        [280, 2],
      ])
      expect(after?.y).toBeLessThan(before?.y ?? 0)
      const way = year.marks.find(mark => mark.kind === 'path')
      expect(way?.d).toBe(`M${before?.x} ${before?.y}L${after?.x} ${before?.y}L${after?.x} ${after?.y}`)
    })

    it('keep the dots of those whose words a group says', () => {
      expect(dots(year)).toHaveLength(7)
      expect(tableOf(year.marks)).toEqual([
        ['May', '', '', '4 vendors'],
        ['light models', '', '', 'free'],
        ['e', '', 'day 280', '1 → 2'],
      ])
      expect(faultsOf(year)).toEqual([])
    })
  })
})

it('months on an axis begin with that of a day, one in so many', () => {
  const day = Date.UTC(2024, 10, 26) / 86_400_000
  expect(monthsFrom(day, 3, 2)).toEqual([
    { day: Date.UTC(2024, 10) / 86_400_000, month: { year: 2024, index: 11 } },
    { day: Date.UTC(2025, 0) / 86_400_000, month: { year: 2025, index: 1 }, before: 2024 },
    { day: Date.UTC(2025, 2) / 86_400_000, month: { year: 2025, index: 3 }, before: 2025 },
  ])
})
