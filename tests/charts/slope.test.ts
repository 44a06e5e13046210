import { describe, expect, it } from 'vitest'
import { gauges } from '../../components/charts/gauges.ts'
import { tableOf } from '../../components/charts/marks.ts'
import { slope, spread, type SlopeRow } from '../../components/charts/slope.ts'
import { drawChart, drawIn } from '../support/chart.ts'
import { columnFaults } from '../support/column.ts'
import { faultsOf } from '../support/marks.ts'

const size = { width: 868, height: 320 }
const share = (value: number) => ({ value, text: `${value}%` })
const row = (label: string, left: number, right: number, tone: SlopeRow['tone'] = 'mute'): SlopeRow => ({
  ...{ label, left: share(left), right: share(right), tone },
})
const rows = [
  { ...row('first', 36, 52, 'red'), note: [{ text: 'just past half' }] },
  row('second', 27, 23),
  row('third', 13, 8),
  row('fourth', 9, 4),
  row('fifth', 8, 6),
  { ...row('sixth', 7, 9, 'ink'), note: [{ text: 'sixth to third' }] },
]
const options = {
  heads: [
    { name: 'by count', all: [{ text: '255' }] },
    { name: 'by money', all: [{ text: '16 billion' }] },
  ],
  zero: '0',
  half: { value: 50, text: 'half' },
  bound: { name: 'first', words: [{ text: 'over 50%' }], why: 'all it says', rest: 'the others: less', said: 'it says ' },
} as const
const draw = (isWhole: boolean) => drawChart(slope(rows, { ...options, isWhole }), size)

describe('labels that would lie on each other', () => {
  it('are spread around their mean, and left alone where they do not', () => {
    expect(spread([0, 100, 104], 20)).toEqual([0, 92, 112])
    expect(spread([10, 40, 90], 20)).toEqual([10, 40, 90])
  })

  it('push on others they come to meet, and stay above the lowest place', () => {
    expect(spread([0, 12, 14], 10)).toEqual([-4 / 3, 26 / 3, 56 / 3].map(at => expect.closeTo(at, 9)))
    expect(spread([50, 60], 20, 60)).toEqual([40, 60])
  })
})

describe('a slope', () => {
  it('joins each share with its other, at the height of its value', () => {
    const { marks, plot } = draw(true)
    const height = (value: number) => plot.bottom - ((plot.bottom - plot.top) * value) / 54
    const lines = marks.filter(mark => mark.kind === 'line').filter(({ role }) => role === 'series')
    expect(lines.map(({ from, to }) => [from[1], to[1]])).toEqual(
      rows.map(({ left, right }) => [expect.closeTo(height(left.value), 3), expect.closeTo(height(right.value), 3)]),
    )
    expect(lines.filter(({ tone }) => tone === 'red')).toHaveLength(1)
    expect(marks.filter(mark => mark.kind === 'path').map(({ datum }) => datum)).toEqual(rows.map(({ right }) => [right.value]))
  })

  it('shows first what is proved alone: more than half, with no upper end', () => {
    const { marks } = draw(false)
    expect(marks.filter(mark => mark.role === 'series' || mark.kind === 'path')).toEqual([])
    const bar = marks.find(mark => mark.kind === 'rect')
    expect(bar).toMatchObject({ tone: 'red-area', fade: 'paper', fadesUp: true, datum: [50, Infinity] })
    expect(tableOf(marks)[0]).toEqual(['first', '36%', 'over 50%', 'all it says'])
  })

  it('stands still while its values come in, its words apart', () => {
    const [before, after] = [draw(false), draw(true)]
    expect(after.plot).toEqual(before.plot)
    expect([before, after].flatMap(faultsOf)).toEqual([])
    expect(tableOf(after.marks)[5]).toEqual(['sixth', '7%', '9%', 'sixth to third'])
  })

  it('keeps the bound it had shown behind the value that comes in', () => {
    const { marks } = draw(true)
    expect(marks.find(mark => mark.kind === 'rect')).toMatchObject({ fade: 'paper', datum: [50, Infinity] })
    expect(tableOf(marks)[0]?.join(' ')).toContain('it says over 50%')
  })
})

describe('a slope in a narrow column', () => {
  const words = [...rows.flatMap(({ label, left }) => [label, left.text]), 'by count', 'by money', '255', 'half']

  it('is a row for each share, both its values on one axis', () => {
    const { marks, plot } = drawIn(slope(rows, { ...options, isWhole: true }), 358)
    const at = (value: number) => expect.closeTo(plot.left + ((plot.right - plot.left) * value) / 54, 3)
    const lines = marks.filter(mark => mark.kind === 'line').filter(({ role }) => role === 'series')
    expect(lines.map(({ from, to }) => [from[0], to[0]])).toEqual(rows.map(({ left, right }) => [at(left.value), at(right.value)]))
    expect(lines.every(({ from, to }) => from[1] === to[1])).toBe(true)
    const half = marks.find(mark => mark.kind === 'line' && mark.role === 'reference')
    expect(half?.kind === 'line' && half.from[0]).toEqual(at(50))
  })

  it.each([false, true])('has all its words within the column, whole: %s', isWhole => {
    const more = isWhole
      ? [...rows.map(({ right }) => right.text), 'just past half', 'sixth to third']
      : ['over 50%', 'all it says', 'the others: less']
    for (const notes of [false, true])
      expect(columnFaults(drawIn(slope(rows, { ...options, isWhole }), 358, notes), [...words, ...more])).toEqual([])
    const longer = {
      ...options.bound,
      why: 'it says only that this is above ranks two to six combined',
      rest: 'the other five together: less than one half',
    }
    expect(columnFaults(drawIn(slope(rows, { ...options, bound: longer, isWhole }), 358), words)).toEqual([])
    expect(tableOf(drawIn(slope(rows, { ...options, isWhole }), 358).marks)).toEqual(tableOf(draw(isWhole).marks))
  })

  it('keeps its heads apart in a wider one', () => {
    const heads = [
      { name: 'by count of projects', all: [{ text: '255 projects, reprinted' }] },
      { name: 'by disclosed money', all: [{ text: 'RMB 1.647 billion, disputed' }] },
    ] as const
    const named = rows.map(one => ({ ...one, label: `${one.label} company` }))
    for (const isWhole of [false, true])
      expect(
        columnFaults(drawChart(slope(named, { ...options, heads, isWhole }), { width: 720, height: 302 }), ['by count of projects']),
      ).toEqual([])
  })
})

describe('gauges', () => {
  const gauge = (supposed: number) => ({
    label: 'all',
    max: 120,
    ticks: [0, 60, 120].map(value => ({ value, text: String(value) })),
    parts: [
      { value: 60, tone: 'ink-area' as const },
      { value: supposed, tone: 'ink' as const, supposed: true },
    ],
    words: [{ text: String(60 + supposed) }],
    remark: [{ text: 'some supposed' }],
    line: { value: 60, text: 'half' },
  })
  const drawOf = (supposed: number) => drawChart(gauges([gauge(supposed)]), { width: 868, height: 120 })

  it('keep their axis while their parts change, each from where the one before it ends', () => {
    const [few, many] = [10, 40].map(supposed => drawOf(supposed).marks.filter(mark => mark.kind === 'rect' && mark.role === 'bar'))
    const [known, more] = few ?? []
    expect(many?.[0]).toEqual(known)
    expect(known?.kind === 'rect' && more?.kind === 'rect' && known.x + known.width).toBeCloseTo(more?.kind === 'rect' ? more.x : 0, 6)
    expect(more).toMatchObject({ tone: 'paper', outline: { tone: 'ink' } })
    expect(faultsOf(drawOf(10))).toEqual([])
    expect(tableOf(drawOf(40).marks)).toEqual([['all', '100', 'some supposed']])
  })

  it('have a tick where they would reach, and words under their parts', () => {
    const row = { ...gauge(10), reach: { value: 40, text: 'double' }, under: [{ text: 'why' }] }
    const drawing = drawChart(gauges([row]), { width: 868, height: 120 })
    const { marks, plot } = drawing
    const at = (value: number) => plot.left + ((plot.right - plot.left) * value) / 120
    const ticks = marks.filter(mark => mark.kind === 'line').filter(({ role }) => role === 'reference')
    expect(ticks.map(({ from }) => from[0])).toEqual([expect.closeTo(at(60), 3), expect.closeTo(at(40), 3)])
    const words = marks.filter(mark => mark.kind === 'text').find(({ runs }) => runs[0]?.text === 'why')
    expect(words?.x).toBeLessThan(at(60))
    expect(faultsOf(drawing)).toEqual([])
  })
})
