import { describe, expect, it } from 'vitest'
import { stems, type Stem } from '../../components/charts/stems.ts'
import { tableOf } from '../../components/charts/marks.ts'
import { drawChart } from '../support/chart.ts'
import { faultsOf } from '../support/marks.ts'

const open = { name: 'Value', lines: ['How this follows', 'is open'], found: 'no figure' }
const draw = (points: readonly Stem[], unchecked = false, notes = false) =>
  drawChart(stems(points, { name: 'Users, millions', open: { ...open, unchecked } }), { width: 868, height: 340 }, notes)
const rects = ({ marks }: ReturnType<typeof draw>) => marks.filter(mark => mark.kind === 'rect')
const words = ({ marks }: ReturnType<typeof draw>) => marks.flatMap(mark => (mark.kind === 'text' ? mark.runs.map(({ text }) => text) : []))

const fact = { id: 'a', name: 'a', note: 'A1', href: '#' }
const points: readonly Stem[] = [
  { label: 'June 2024', at: 0, value: 230, text: '230', fact, tone: 'ink-area', remark: 'the article’s' },
  { label: 'October 2024', at: 4, value: 249, text: '249', fact, tone: 'blue-area', notes: [[{ text: '+8.3% in half a year', fact }]] },
  { label: 'June 2025', at: 12, value: 515, text: '515', fact, tone: 'blue-area', remark: 'later' },
]

describe('stems', () => {
  it('start at zero and keep the distances of time', () => {
    const drawn = rects(draw(points))
    expect(drawn.map(({ height }) => height / (drawn[2]?.height ?? 1))).toEqual([230 / 515, 249 / 515, 1].map(h => expect.closeTo(h, 6)))
    const [a, b, c] = drawn.map(({ x }) => x)
    expect(((b ?? 0) - (a ?? 0)) / ((c ?? 1) - (a ?? 0))).toBeCloseTo(4 / 12, 6)
    expect(new Set(drawn.map(({ y, height }) => Math.round(y + height))).size).toBe(1)
  })

  it('leave the line of what is not measured empty, and dashed', () => {
    const drawing = draw(points)
    const axes = drawing.marks.filter(mark => mark.kind === 'line').filter(({ role }) => role === 'axis')
    expect(axes.map(({ dash }) => dash.length)).toEqual([0, 2])
    const from = axes[1]?.from[0] ?? 0
    expect(rects(drawing).every(({ x, width }) => x + width < from)).toBe(true)
  })

  it('do not move when the check is shown', () => {
    const before = draw(
      points.map((point, i) => ({ ...point, hidden: i > 0 })),
      true,
    )
    expect(rects(before)).toEqual(rects(draw(points)).slice(0, 1))
    expect(words(before)).not.toContain('no figure')
    expect(words(draw(points))).toContain('no figure')
  })

  it.each([false, true])('keep their words inside the chart and apart, with notes: %s', notes =>
    expect(faultsOf(draw(points, false, notes))).toEqual([]),
  )

  it('stand on a line that reaches no further than they do', () => {
    const ends = [1, 2, 3].map(many => {
      const { marks } = draw(points.map((point, i) => ({ ...point, hidden: i >= many })))
      const [axis] = marks.filter(mark => mark.kind === 'line').filter(({ role }) => role === 'axis')
      const last = marks.filter(mark => mark.kind === 'rect').at(-1)
      return (axis?.to[0] ?? 0) - (last?.x ?? 0)
    })
    expect(ends).toEqual(ends.map(() => expect.closeTo(ends[0] ?? NaN, 6)))
  })

  it('say each stem in a table, and what is not measured', () =>
    expect(tableOf(draw(points).marks)).toEqual([
      ['June 2024', '230 the article’s'],
      ['October 2024', '249 +8.3% in half a year'],
      ['June 2025', '515 later'],
      ['Value', 'How this follows is open no figure'],
    ]))

  it('can be none', () => expect(rects(draw([]))).toEqual([]))
})
