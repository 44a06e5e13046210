import { describe, expect, it } from 'vitest'
import { lines, type LineSeries } from '../../components/charts/lines.ts'
import { placesOf, tableOf, type DotMark } from '../../components/charts/marks.ts'
import { drawChart, drawInColumn } from '../support/chart.ts'
import { faultsOf } from '../support/marks.ts'

const size = { width: 868, height: 300 }
const fact = (id: string) => ({ id, name: id, note: 'D28a', href: `#${id}` })
const claim = { said: ', vendor claim' }
const point = (x: number, value: number, words?: string) => ({
  x,
  value,
  date: `day ${x}`,
  ...(words && { words: { text: words, standing: claim, fact: fact(words) } }),
})
const calls: LineSeries = {
  name: 'calls',
  tone: 'ink',
  words: 'behind',
  points: [point(150, 1), point(240, 3, '3 times'), point(330, 9, '9 times')],
}
const tokens: LineSeries = { name: 'tokens', tone: 'soft', words: 'before', points: [point(150, 1), point(260, 11, '11 times')] }
const before: LineSeries = {
  name: 'before',
  tone: 'blue',
  words: 'led',
  onward: { name: 'so', words: { text: '6', standing: claim, fact: fact('6') } },
  points: [point(15, 0.25, '4 times'), point(150, 1)],
}
const options = {
  from: 0,
  ticks: [0.2, 1, 10].map(value => ({ value, text: String(value) })),
  days: [0, 121, 244].map(day => ({ day, text: `day ${day}` })),
  event: { from: 141, to: 157, words: [{ text: 'price cuts' }] },
}
const draw = (series: LineSeries[], notes = false) => drawChart(lines(series, options), size, notes)
const drawing = draw([before, tokens, calls])
const dots = ({ marks }: typeof drawing): DotMark[] => marks.filter(mark => mark.kind === 'dot')

describe('growth since a moment', () => {
  it('keeps the distances of time, and one distance for one multiple', () => {
    const [start, , , one, three, nine] = dots(drawing)
    expect(dots(drawing).map(({ datum }) => datum)).toEqual([
      [15, 0.25],
      [150, 1],
      [260, 11],
      [150, 1],
      [240, 3],
      [330, 9],
    ])
    expect(((three?.x ?? 0) - (one?.x ?? 0)) / ((nine?.x ?? 0) - (start?.x ?? 0))).toBeCloseTo(90 / 315, 6)
    expect((one?.y ?? 0) - (three?.y ?? 0)).toBeCloseTo((three?.y ?? 0) - (nine?.y ?? 0), 6)
  })

  it('joins the points of each series, those that led up to it too', () => {
    const paths = drawing.marks.filter(mark => mark.kind === 'path')
    expect(paths.map(({ tone, d }) => [tone, d.match(/[ML]/g)?.length])).toEqual([
      ['blue', 2],
      ['soft', 2],
      ['ink', 3],
    ])
    // What leads up ends where the others start.
    const [first, , last] = paths.map(({ d }) => d)
    expect(first?.split('L')[1]).toBe(last?.split('L')[0]?.slice(1))
  })

  it('goes straight on at the rate that led up, to the end of the axis', () => {
    const onward = drawing.marks.find(mark => mark.kind === 'line' && mark.dash.length > 0)
    const [start, , , one, , last] = dots(drawing)
    expect(onward?.datum).toEqual([330, expect.closeTo(4 ** (180 / 135), 9)])
    if (onward?.kind !== 'line') throw new Error('no dashes')
    expect(onward.from).toEqual([one?.x, one?.y])
    expect(onward.to[0]).toBeCloseTo(last?.x ?? 0, 6)
    const slope = ([x1 = 0, y1 = 0]: readonly number[], [x2 = 0, y2 = 0]: readonly number[]) => (y2 - y1) / (x2 - x1)
    expect(slope(onward.from, onward.to)).toBeCloseTo(slope([start?.x ?? 0, start?.y ?? 0], onward.from), 6)
  })

  it('marks an event as a band from day to day', () => {
    const band = drawing.marks.find(mark => mark.kind === 'rect')
    const edges = drawing.marks.filter(mark => mark.kind === 'line' && mark.role === 'reference' && mark.tone === 'ink')
    expect(band?.tone).toBe('fog')
    const [first] = dots(drawing).filter(({ datum }) => datum?.[0] === 150)
    expect(((first?.x ?? 0) - (band?.x ?? 0)) / (band?.width ?? 1)).toBeCloseTo(9 / 16, 6)
    expect(edges.map(({ tone }) => tone)).toEqual(['ink', 'ink'])
  })

  it('is named before its band, or behind it where the axis begins there', () => {
    const placed = (from: number) => {
      const { marks } = drawChart(lines([tokens, calls], { ...options, from }), size)
      const [band, name] = [
        marks.find(mark => mark.kind === 'rect'),
        marks.find(mark => mark.kind === 'text' && mark.runs[0]?.text === 'price cuts'),
      ]
      return band?.kind === 'rect' && name?.kind === 'text' && name.x - band.x
    }
    expect(placed(0)).toBeLessThan(0)
    expect(placed(140)).toBeGreaterThan(0)
  })

  it('stands still while what led up to it is not shown', () => {
    expect(dots(draw([tokens, calls])).map(({ x, y }) => [x, y])).toEqual(
      dots(drawing)
        .slice(1)
        .map(({ x, y }) => [x, y]),
    )
  })

  it.each([false, true])('keeps its words inside the chart and apart, with notes: %s', notes =>
    expect(faultsOf(draw([before, tokens, calls], notes))).toEqual([]),
  )

  it('says each value in a table, where it can be asked for', () => {
    expect(tableOf(drawing.marks)).toEqual([
      ['before', 'day 15', '4 times, vendor claim'],
      ['so', '', '6, vendor claim'],
      ['tokens', 'day 260', '11 times, vendor claim'],
      ['calls', 'day 240', '3 times, vendor claim'],
      ['calls', 'day 330', '9 times, vendor claim'],
    ])
    expect(placesOf(drawing.marks).map(({ id }) => id)).toEqual(['6', '4 times', '11 times', '3 times', '9 times'])
  })

  describe('in a narrow column', () => {
    const led = { ...before, name: 'before, and against December of the year 2023:' }
    const narrow = drawInColumn(lines([led, tokens, calls], options), 358)

    it('keeps its words inside and apart', () => {
      expect(faultsOf(narrow)).toEqual([])
      expect(faultsOf(drawInColumn(lines([led, tokens, calls], options), 720))).toEqual([])
    })

    it('says the same, the value of an end, how it stands and its name below each other', () => {
      expect(tableOf(narrow.marks)).toEqual(tableOf(draw([led, tokens, calls]).marks))
      const claimed = {
        ...calls,
        points: [point(150, 1), { ...point(330, 9), words: { text: '9 times', standing: { ...claim, word: 'claim' } } }],
      }
      const behind = drawInColumn(lines([tokens, claimed], options), 358).marks.filter(
        mark => mark.kind === 'text' && mark.runs.some(({ text }) => ['9 times', 'claim', 'calls'].includes(text)),
      )
      const [value, word, name] = behind.flatMap(mark => (mark.kind === 'text' ? [mark] : []))
      expect([value?.x, word?.x]).toEqual([name?.x, name?.x])
      expect((value?.y ?? 0) < (word?.y ?? 0) && (word?.y ?? 0) < (name?.y ?? 0)).toBe(true)
    })
  })

  it('can be none', () => expect(dots(draw([]))).toEqual([]))
})
