import { describe, expect, it } from 'vitest'
import { areas, type AreaOptions, type AreaRow } from '../../components/charts/areas.ts'
import { tableOf, type Mark, type RectMark } from '../../components/charts/marks.ts'
import { drawChart, drawIn } from '../support/chart.ts'
import { columnFaults } from '../support/column.ts'
import { faultsOf } from '../support/marks.ts'

const size = { width: 868, height: 320 }
const word = (text: string) => [{ text }]
const row = (from: number, to: number, value: number, label: string, more: Partial<AreaRow> = {}): AreaRow => ({
  ...{ from, to, value, label, of: 'year', words: word(String(value)), rate: word(`${value / (to - from)} a month`), tone: 'mute' },
  ...more,
})
const rows = [
  row(0, 12, 12, 'all'),
  row(12, 15, 6, 'Q1'),
  row(15, 18, 24, 'Q2'),
  row(24, 25, 20, 'Jan'),
  row(36, 39, 90, 'last', { tone: 'blue-area' }),
]
const options: AreaOptions = {
  from: 0,
  to: 39,
  parted: true,
  below: [rows.map(({ from, to, label }) => ({ from, to, words: label })), [{ from: 0, to: 24, words: 'year' }]],
  square: { value: 4, text: 'this area is 4' },
}
const draw = (more: Partial<AreaOptions> = {}, drawn = rows) => drawChart(areas(drawn, { ...options, ...more }), size)
const bars = ({ marks }: { readonly marks: readonly Mark[] }) =>
  marks.filter((mark): mark is RectMark => mark.kind === 'rect' && mark.role === 'bar')
const said = (marks: readonly Mark[], words: string) =>
  marks.filter(mark => mark.kind === 'text').find(({ runs }) => runs.map(({ text }) => text).join('') === words)

describe('areas', () => {
  const drawing = draw()

  it('are as large as their amounts, whatever their months', () => {
    // A hairline of paper before a bar belongs to its months.
    const area = ({ width, height }: RectMark, i: number) => (width + (i > 0 ? 1.5 : 0)) * height
    const unit = area(bars(drawing)[0] ?? ({ width: 0, height: 0 } as RectMark), 0) / 12
    expect(bars(drawing).map((bar, i) => area(bar, i) / unit)).toEqual(rows.map(({ value }) => expect.closeTo(value, 6)))
    expect(bars(drawing).map(({ datum }) => datum)).toEqual([
      [12, 1],
      [6, 2],
      [24, 8],
      [20, 20],
      [90, 30],
    ])
  })

  it('are measured by a square of a value, on whatever calendar', () => {
    for (const to of [39, 60]) {
      const { marks, plot } = draw({ to })
      const d = marks.find(mark => mark.kind === 'path' && mark.datum?.[0] === 4)
      const [x1 = 0, , x2 = 0] = d?.kind === 'path' ? [...d.d.matchAll(/[-\d.]+/g)].map(Number) : []
      const perMonth = (plot.right - plot.left) / to
      expect((x2 - x1) ** 2).toBeCloseTo(4 * perMonth * ((plot.bottom - plot.top) / 30), 3)
    }
  })

  it('have their words above them, clear of each other and of higher bars, and say them in a table', () => {
    expect(faultsOf(drawing)).toEqual([])
    expect(tableOf(drawing.marks)[1]).toEqual(['year', 'Q1', '6', '2 a month'])
    const long = rows.map(one => (one.label === 'Q1' ? { ...one, words: word('about 6, reprinted') } : one))
    expect(faultsOf(draw({}, long))).toEqual([])
  })

  it('show a short time as a band down to the area it falls in, or to its words where they have no room beside it', () => {
    const { marks } = draw({ band: { from: 16.2, to: 16.7, name: word('cuts'), days: word('two weeks') } })
    const lane = marks.find(mark => mark.kind === 'rect' && mark.role === 'lane')
    const value = said(marks, '24')
    expect(lane?.kind === 'rect' && lane.y + lane.height).toBeLessThan((value?.y ?? 0) - 6)
    const wide = draw({ to: 21, band: { from: 15.2, to: 15.7, name: word('cuts'), days: word('two weeks') } }, rows.slice(0, 3))
    const [band, beside] = [wide.marks.find(mark => mark.kind === 'rect' && mark.role === 'lane'), said(wide.marks, '24')]
    expect(beside?.x).toBeGreaterThanOrEqual(band?.kind === 'rect' ? band.x + band.width : Infinity)
    expect(band?.kind === 'rect' && band.y + band.height).toBeCloseTo(bars(wide)[2]?.y ?? 0, 6)
    expect(faultsOf({ ...size, marks })).toEqual([])
    expect(tableOf(marks).at(-1)).toEqual(['cuts', '', 'two weeks'])
  })

  it('hatch what is not known without an end to be read: finer, the higher', () => {
    const { marks } = draw({ unknown: { from: 26, to: 35, lines: ['nothing', 'known'] } })
    const widths = marks.filter(mark => mark.kind === 'path' && mark.role === 'lane').map(mark => (mark.kind === 'path' ? mark.width : 0))
    expect(widths.length).toBeGreaterThan(3)
    expect(widths).toEqual(widths.toSorted((a, b) => a - b))
    expect(faultsOf({ ...size, marks })).toEqual([])
  })

  it('set one sum against another', () => {
    const sums = [
      { from: 12, to: 18, words: word('30'), of: 'year', label: 'first' },
      { from: 24, to: 30, words: word('200'), of: 'year', label: 'second' },
    ] as const
    const { marks } = draw(
      { compare: { sums, times: word('7 times'), remark: 'same season', other: word('5 by another') } },
      rows.map(one => (one.to === 15 || one.to === 18 ? { ...one, words: [], rate: [] } : one.to === 25 ? { ...one, value: 10 } : one)),
    )
    expect(faultsOf({ ...size, marks })).toEqual([])
    expect(tableOf(marks).slice(-2)).toEqual([
      ['year', 'first', '30'],
      ['year', 'second', '200', '7 times 5 by another'],
    ])
  })
})

describe('areas in a narrow column', () => {
  const band = { from: 16.2, to: 16.7, name: word('seven vendors cut their prices'), days: word('6 to 22 May 2024') }
  const unknown = { from: 28, to: 36, lines: ['no figure', 'is known'] }
  const later = { from: 28, lines: ['later than', 'the article'] }
  // A month's mean stands where there is room for it.
  const inRoom = rows.map(one => (one.label === 'Jan' ? { ...one, rate: [] } : one))
  const column = (more: Partial<AreaOptions> = {}, drawn = inRoom) => drawIn(areas(drawn, { ...options, ...more }), 358)
  const values = rows.flatMap(({ label, words = [] }) => [label, ...words.map(({ text }) => text)])

  it('are as large as their amounts, time running down', () => {
    const drawing = column()
    const area = ({ width, height }: RectMark, i: number) => width * (height + (i > 0 ? 1.5 : 0))
    const unit = area(bars(drawing)[0] ?? ({ width: 0, height: 0 } as RectMark), 0) / 12
    expect(bars(drawing).map((bar, i) => area(bar, i) / unit)).toEqual(rows.map(({ value }) => expect.closeTo(value, 6)))
    expect(bars(drawing).map(({ y }) => y)).toEqual(
      bars(drawing)
        .map(({ y }) => y)
        .toSorted((a, b) => a - b),
    )
    const d = drawing.marks.find(mark => mark.kind === 'path' && mark.datum?.[0] === 4)
    const [x1 = 0, , x2 = 0] = d?.kind === 'path' ? [...d.d.matchAll(/[-\d.]+/g)].map(Number) : []
    expect((x2 - x1) ** 2 / unit).toBeCloseTo(4, 6)
  })

  it('have all their words beside them, within the column', () => {
    expect(columnFaults(column(), values)).toEqual([])
    expect(columnFaults(column({ band, unknown, later }), [...values, '6 to 22 May 2024', 'no figure', 'later than'])).toEqual([])
  })

  it('leave a short time its band where words are in its way', () => {
    const long = { ...band, days: word('from the 6th to the 22nd of May 2024') }
    const { marks } = column({ band: long })
    const lane = marks.find(mark => mark.kind === 'rect' && mark.role === 'lane')
    const value = said(marks, '24')
    expect(lane?.kind === 'rect' && lane.x).toBeGreaterThan((value?.x ?? 0) + (value?.width ?? 0))
    expect(columnFaults(column({ band: long }), ['from the 6th to the 22nd of May 2024'])).toEqual([])
  })

  it('set one sum against another', () => {
    const sums = [
      { from: 12, to: 18, words: word('30'), of: 'year', label: 'first half' },
      { from: 24, to: 30, words: word('200'), of: 'year', label: 'first half' },
    ] as const
    const times = [{ text: 'about 7 times', standing: { said: ', disputed', word: 'disputed' } }]
    const drawing = column(
      { compare: { sums, times, remark: 'same season', other: word('less than 5 by another') } },
      rows.map(one => (one.to === 15 || one.to === 18 || one.to === 25 ? { ...one, words: [], rate: [] } : one)),
    )
    expect(columnFaults(drawing, ['first half', '30', '200', 'about 7 times', 'disputed', 'less than 5 by another'])).toEqual([])
    expect(tableOf(drawing.marks).slice(-2)).toEqual([
      ['year', 'first half', '30'],
      ['year', 'first half', '200', 'about 7 times, disputed less than 5 by another'],
    ])
  })

  it('say the same in a table as on a slide', () => {
    const all = { band, unknown, later }
    expect(tableOf(column(all).marks)).toEqual(tableOf(draw(all, inRoom).marks))
  })
})
