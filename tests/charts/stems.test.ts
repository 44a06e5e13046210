import { describe, expect, it } from 'vitest'
import { stems, type Stem } from '../../components/charts/stems.ts'
import { tableOf } from '../../components/charts/marks.ts'
import { drawChart, drawInColumn } from '../support/chart.ts'
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

  describe('in a narrow column', () => {
    const narrow = (points: readonly Stem[]) => drawInColumn(stems(points, { name: 'Users, millions', open }), 358)

    it('lie below each other, from zero, and keep their words inside and apart', () => {
      const drawing = narrow(points)
      expect(faultsOf(drawing)).toEqual([])
      const bars = rects(drawing)
      expect(bars.map(({ width }) => width / (bars[2]?.width ?? 1))).toEqual([230 / 515, 249 / 515, 1].map(w => expect.closeTo(w, 6)))
      expect(new Set(bars.map(({ x }) => x)).size).toBe(1)
      expect(bars.every(({ y }, i) => i === 0 || y > (bars[i - 1]?.y ?? Infinity))).toBe(true)
    })

    it('say the same, and take no room for what is not drawn yet', () => {
      expect(tableOf(narrow(points).marks)).toEqual(tableOf(draw(points).marks))
      const one = narrow(points.map((point, i) => ({ ...point, hidden: i > 0 })))
      expect(one.height).toBeLessThan(narrow(points).height - 100)
      expect(faultsOf(one)).toEqual([])
    })
  })

  it.each([720, 868])('keep their labels apart in a column of %s px', width => {
    const found = { ...open, name: 'What they stay for', found: 'How often, and whether anybody pays: no figure' }
    const even = points.map((point, i) => ({ ...point, at: i * 6 }))
    expect(faultsOf(drawInColumn(stems(even, { name: 'Users', open: found }), width, 344))).toEqual([])
  })

  it('can be none', () => expect(rects(draw([]))).toEqual([]))
})
