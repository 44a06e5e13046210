import { describe, expect, it } from 'vitest'
import { bars } from '../../components/charts/bars.ts'
import type { ChartSpec, Drawing } from '../../components/charts/chart.ts'
import { placesOf, tableOf, type RectMark, type TextMark } from '../../components/charts/marks.ts'
import { timeline } from '../../components/charts/timeline.ts'
import { drawChart, drawIn } from '../support/chart.ts'
import { faultsOf } from '../support/marks.ts'

const size = { width: 868, height: 320 }
const draw = (spec: ChartSpec, notes = false) => drawChart(spec, size, notes)
const rects = ({ marks }: Drawing): RectMark[] => marks.filter(mark => mark.kind === 'rect').filter(({ role }) => role === 'bar')
const texts = ({ marks }: Drawing): TextMark[] => marks.filter(mark => mark.kind === 'text')
const wordsOf = (mark: TextMark) => mark.runs.map(({ text }) => text).join('')
const said = (drawing: Drawing, words: string) => texts(drawing).filter(mark => wordsOf(mark).includes(words))
const fact = (id: string) => ({ id, name: id, note: 'A1', href: `#${id}` })

describe('bars', () => {
  const rows = [
    { label: 'b', value: 2, text: '2' },
    { label: 'a longer name', value: 5, text: '5', tone: 'red' as const },
    { label: 'c', value: 0, text: '0' },
  ]

  it('stand in the order given, as long as their values, one in the accent', () => {
    const drawn = rects(draw(bars(rows)))
    expect(drawn.map(({ y }) => y)).toEqual(drawn.map(({ y }) => y).toSorted((a, b) => a - b))
    expect(drawn.map(({ datum }) => datum)).toEqual([[2], [5], [0]])
    expect((drawn[0]?.width ?? 0) / (drawn[1]?.width ?? 1)).toBeCloseTo(2 / 5, 6)
    expect(drawn[2]?.width).toBe(1)
    expect(drawn.map(({ tone }) => tone)).toEqual(['mute', 'red', 'mute'])
  })

  it('start at zero whatever their values', () => {
    const [first, second] = rects(
      draw(
        bars([
          { ...rows[0], label: 'a', text: '', value: 900 },
          { label: 'b', text: '', value: 901 },
        ]),
      ),
    )
    expect((first?.width ?? 0) / (second?.width ?? 1)).toBeCloseTo(900 / 901, 6)
  })

  it.each([false, true])('leave their words the room they need, to the right and to the left, with notes: %s', notes => {
    const long = [
      { label: '2024 年中标披露额', value: 10, text: '249 million people', fact: fact('x'), note: [{ text: 'a remark behind the value' }] },
      { label: 'b', value: 9.9, text: '248', standing: { said: ', disputed', word: 'disputed' } },
    ]
    const drawing = draw(bars(long), notes)
    expect(faultsOf(drawing)).toEqual([])
    const ends = texts(drawing).map(({ x, width }) => x + width)
    // What is not needed is left to the bars.
    expect(Math.max(...ends)).toBeCloseTo(size.width - 2, 3)
    expect(Math.min(...texts(drawing).map(({ x }) => x))).toBeCloseTo(0, 3)
  })

  it('say each row in a table, with how it stands', () => {
    const row = { label: 'a', value: 1, text: '1', standing: { said: ', disputed', word: 'disputed' }, note: [{ text: 'of 9' }] }
    expect(tableOf(draw(bars([row])).marks)).toEqual([['a', '1, disputed of 9']])
  })

  it('without an end are outlines that run off the chart, past what is written, whatever their value', () => {
    const drawing = draw(
      bars(
        [
          { label: 'a', value: 4, text: '4' },
          { label: 'free', value: 0, endless: true, text: 'free' },
        ],
        { bleed: 56 },
      ),
    )
    expect(rects(drawing).map(({ tone, datum }) => [tone, datum])).toEqual([
      ['mute', [4]],
      ['paper', [Infinity]],
    ])
    const [outline] = drawing.marks.filter(mark => mark.kind === 'path')
    const across = [...(outline?.d.matchAll(/[ML]([\d.]+)/g) ?? [])].map(([, x]) => Number(x))
    expect([Math.min(...across), Math.max(...across)]).toEqual([rects(drawing)[0]?.x, size.width])
    expect(Math.max(...texts(drawing).map(({ x, width }) => x + width))).toBeLessThanOrEqual(size.width - 56)
    expect(faultsOf(drawing)).toEqual([])
  })

  it('stand on the axis of their longest state, so that states can be compared', () => {
    const rowsAt = (budget: number) => [
      { label: 'dear', value: budget / 20, text: String(budget / 20) },
      { label: 'cheap', value: budget / 2, text: String(budget / 2) },
      { label: 'free', value: 0, endless: true, text: 'free' },
    ]
    const longest = rowsAt(100)
    const [some, all] = [10, 100].map(budget => rects(draw(bars(rowsAt(budget), { longest }))).map(({ width }) => width))
    expect((some?.[1] ?? 0) / (all?.[1] ?? 1)).toBeCloseTo(1 / 10, 6)
    expect(some?.[2]).toBe(all?.[2])
  })

  it('that are hidden keep their room and the scale', () => {
    const [short, long] = [
      { label: 'a', value: 3, text: '3' },
      { label: 'b', value: 20, text: '20' },
    ]
    const [some, all] = [{ ...long, hidden: true }, long].map(row => rects(draw(bars([short, row]))))
    expect(all).toHaveLength(2)
    expect(some).toEqual(all?.slice(0, 1))
    expect(tableOf(draw(bars([short, { ...long, hidden: true }])).marks)).toEqual([['a', '3']])
  })

  it('can be none', () => expect(rects(draw(bars([])))).toEqual([]))

  it('stand under their labels in a narrow column, long remarks in several lines, and what has no end runs to its edge', () => {
    const priced = [
      {
        label: 'Qwen-Long before cut',
        value: 5,
        text: '5',
        note: [{ text: 'at RMB 20 per million tokens; after the cut 40 times as much' }],
      },
      { label: 'Doubao vision', value: 33.3, text: '33.3', note: [{ text: 'at 3' }] },
      { label: 'Qwen-Long after cut', value: 200, text: '200', note: [{ text: 'at 0.5' }] },
      { label: 'iFlytek Spark Lite', value: 0, text: 'free →', endless: true, tone: 'red' as const },
    ]
    const drawing = drawIn(bars(priced, { bleed: 56 }), 358)
    expect(faultsOf(drawing)).toEqual([])
    expect(tableOf(drawing.marks)).toEqual(tableOf(draw(bars(priced)).marks))
    const drawn = rects(drawing)
    expect((drawn[0]?.width ?? 0) / (drawn[2]?.width ?? 1)).toBeCloseTo(5 / 200, 6)
    expect(drawn[2]?.width).toBeGreaterThan(358 / 2)
    for (const { row, y } of texts(drawing).filter(({ role }) => role === 'label')) expect(y).toBeLessThan(drawn[row ?? 0]?.y ?? 0)
    const open = drawing.marks.find(mark => mark.kind === 'path')
    expect(open?.d.startsWith('M358 ')).toBe(true)
    // Beside a slide there is a margin to run into, and beside a column none.
    expect(faultsOf(drawIn(bars(priced, { bleed: 56 }), 720))).toEqual([])
    expect(rects(drawIn(bars(priced, { bleed: 56 }), 720))[2]?.width).toBeGreaterThan(720 / 2)
  })
})

describe('what can be asked for', () => {
  it('stands where its words and its sign are written', () => {
    const drawing = draw(
      bars([{ label: 'a', value: 1, text: '12', standing: { said: ', disputed', word: 'disputed' }, fact: fact('wins') }]),
    )
    const [place] = placesOf(drawing.marks)
    const [value] = said(drawing, '12')
    expect(place).toMatchObject({ ...fact('wins'), text: '12, disputed', x: value?.x })
    expect(place?.width).toBeCloseTo(value?.width ?? 0, 6)
  })

  it('leaves room for its note on paper, behind its sign', () => {
    const row = { label: 'a', value: 1, text: '12', standing: { said: ', disputed', word: 'disputed' }, fact: fact('wins') }
    const [screen, paper] = [false, true].map(notes => draw(bars([row]), notes))
    const width = (drawing: Drawing | undefined) => (drawing && said(drawing, '12')[0]?.width) ?? 0
    expect(width(paper)).toBeGreaterThan(width(screen) + 10)
    expect(placesOf(paper?.marks ?? [])[0]?.width).toBeCloseTo(width(screen), 6)
  })
})

describe('a timeline', () => {
  const ticks = [
    { day: 0, text: 'January 2024' },
    { day: 60, text: 'March' },
  ]
  const since = { day: 10, words: [{ text: '60 days' }] }
  const words = (text: string) => [[{ text }]]
  const events = [
    { day: 10, name: [{ text: 'first' }], lines: words('11 January'), level: 0 },
    { day: 70, name: [{ text: 'second' }], lines: words('11 March'), level: 1, since },
    { name: [{ text: 'third' }], lines: words('some time later'), level: 2 },
  ]
  const axis = { from: 0, to: 100, ticks, datedTo: 80 }
  const drawing = drawChart(timeline(events, axis), { width: 868, height: 260 })
  const across = (day: number) => 2 + day * 8.64
  const stems = ({ marks }: Drawing) => marks.filter(mark => mark.kind === 'line').filter(({ role }) => role === 'point')

  it('has a stem for each event at its day, and none for what is undated', () => {
    expect(stems(drawing).map(({ from: [x] }) => x)).toEqual([expect.closeTo(across(10), 6), expect.closeTo(across(70), 6)])
    // It stands over the middle of what is dashed, held together by a bracket, and where that leaves no room it ends with the axis.
    const [third] = said(drawing, 'some time')
    const [bracket] = drawing.marks.filter(mark => mark.kind === 'path')
    expect([...(bracket?.d.matchAll(/[ML]([\d.]+)/g) ?? [])].map(([, x]) => Number(x))).toEqual(
      [80, 80, 100, 100].map(day => expect.closeTo(across(day), 6)),
    )
    expect((third?.x ?? 0) + (third?.width ?? 0) / 2).toBeCloseTo(across(90), 6)
    const [late] = said(drawChart(timeline(events, { ...axis, datedTo: 99 }), { width: 868, height: 260 }), 'some time')
    expect((late?.x ?? 0) + (late?.width ?? 0)).toBeLessThanOrEqual(868)
    expect(late?.x).toBeLessThan(across(99))
  })

  it('is dashed where nothing is dated, and measures the time between two events', () => {
    const lines = drawing.marks.filter(mark => mark.kind === 'line')
    expect(lines.filter(({ role }) => role === 'axis').map(({ to: [x], dash }) => [x, dash.length])).toEqual([
      [expect.closeTo(across(80), 6), 0],
      [866, 2],
    ])
    expect(lines.filter(({ role }) => role === 'reference').map(({ from, to }) => [from[0], to[0]])).toEqual([
      [expect.closeTo(across(10), 6), expect.closeTo(across(70), 6)],
    ])
  })

  it('stands still while its events are shown one by one', () => {
    const [first] = said(drawing, 'first')
    expect(said(drawChart(timeline(events.slice(0, 1), axis), { width: 868, height: 260 }), 'first')).toEqual([first])
  })

  it('writes what was found of that time large over it, and moves nothing', () => {
    const [first, second, third] = events
    const found = [{ text: '61 days' }]
    const both = drawChart(
      timeline(
        [first, { ...second, since: { ...since, found } }, third].flatMap(one => one ?? []),
        axis,
      ),
      {
        width: 868,
        height: 260,
      },
    )
    const [words] = said(both, '61 days')
    expect(words?.runs[0]).toMatchObject({ size: 36, tone: 'blue' })
    expect(words?.y).toBeLessThan(said(both, '60 days')[0]?.y ?? 0)
    expect(both.marks.filter(mark => mark !== words)).toEqual(drawing.marks)
  })

  it('says each event in a table, and what is between, and keeps its words apart', () => {
    expect(tableOf(drawing.marks)).toEqual([
      ['first', '11 January'],
      ['second', '11 March 60 days'],
      ['third', 'some time later'],
    ])
    expect(faultsOf(drawing)).toEqual([])
  })

  it('lets a quotation mark as wide as a character stand out of its line by half', () => {
    const lines = ['plain', '“quoted”'].flatMap(words)
    const quoting = draw(timeline([{ day: 50, name: [{ text: 'said' }], lines, level: 0 }], axis))
    expect((said(quoting, 'plain')[0]?.x ?? 0) - (said(quoting, 'quoted')[0]?.x ?? 0)).toBe(18 / 2)
  })

  it('can be empty', () => expect(tableOf(draw(timeline([], { from: 0, to: 1, ticks: [] })).marks)).toEqual([]))
})
