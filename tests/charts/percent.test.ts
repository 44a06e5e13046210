import { describe, expect, it } from 'vitest'
import { percent, type Reading } from '../../components/charts/percent.ts'
import { tableOf } from '../../components/charts/marks.ts'
import { drawChart, drawIn } from '../support/chart.ts'
import { faultsOf } from '../support/marks.ts'

const options = { tick: (n: number, last: boolean) => `${n}${last ? '%' : ''}`, ends: ['nothing', 'all of it'] as const }
const draw = (readings: readonly Reading[], none?: string, notes = false) =>
  drawChart(percent(readings, { ...options, ...(none !== undefined && { none }) }), { width: 868, height: 136 }, notes)
const rects = ({ marks }: ReturnType<typeof draw>) => marks.filter(mark => mark.kind === 'rect')
const fact = (id: string) => ({ id, name: id, note: 'A1', href: `#${id}` })

const open: Reading = { label: 'claim', text: 'at least 90%', from: 0.9, to: Infinity, tone: 'red-area' }
const closed: readonly Reading[] = [{ label: 'others', text: '80%', fact: fact('others'), from: 0, to: 0.8, tone: 'blue-area' }]
const bound: Reading = { label: 'at most', text: '80%', fact: fact('bound'), from: 0, to: 0.8, tone: 'blue-area', atMost: true }

describe('a ruler of a hundred', () => {
  it('draws what is known to scale, from where to where', () => {
    const drawing = draw(closed)
    const across = (value: number) => drawing.plot.left + value * (drawing.plot.right - drawing.plot.left)
    expect(rects(drawing).map(({ x, width }) => [x, x + width])).toEqual([[expect.closeTo(across(0), 6), expect.closeTo(across(0.8), 6)]])
    expect(rects(drawing).map(({ tone, outline }) => [tone, outline])).toEqual([['blue-area', undefined]])
  })

  it('lets what nothing bounds fade out beyond a hundred', () => {
    const drawing = draw([open])
    const [bar] = rects(drawing)
    expect(bar?.fade).toBe('paper')
    expect((bar?.x ?? 0) + (bar?.width ?? 0)).toBeGreaterThan(drawing.plot.right + 40)
    expect(rects(draw(closed)).some(({ fade }) => fade)).toBe(false)
  })

  it('has ten parts, and says 0, 50 and 100%', () => {
    const { marks, plot } = draw([])
    const ticks = marks.filter(mark => mark.kind === 'line').filter(({ role }) => role === 'tick')
    expect(ticks.map(({ from: [x] }) => Math.round(((x - plot.left) / (plot.right - plot.left)) * 100))).toEqual(
      Array.from({ length: 11 }, (_, i) => i * 10),
    )
    const words = marks.flatMap(mark => (mark.kind === 'text' ? mark.runs.map(({ text }) => text) : []))
    expect(words).toEqual(['0', '50', '100%', 'nothing', 'all of it'])
  })

  it('stays empty where nothing is known, and says so', () => {
    const drawing = draw([], 'no reading')
    expect(rects(drawing)).toEqual([])
    expect(tableOf(drawing.marks)).toEqual([['nothing', '0'], ['all of it', '100%'], ['no reading']])
    expect(faultsOf(drawing)).toEqual([])
  })

  it('does not move when what was hidden is drawn', () => {
    const hidden = draw(closed.map(one => ({ ...one, hidden: true })))
    expect(rects(hidden)).toEqual([])
    expect(hidden.plot).toEqual(draw(closed).plot)
  })

  it('draws a bound as an outline that is not filled, and says in it that no more is known', () => {
    const drawing = draw([bound], 'not counted')
    expect(rects(drawing).map(({ tone, outline }) => [tone, outline?.tone])).toEqual([['paper', 'blue']])
    const at = drawing.plot.left + 0.8 * (drawing.plot.right - drawing.plot.left)
    const lines = drawing.marks.filter(mark => mark.kind === 'line').filter(({ row }) => row === 0)
    expect(lines.map(({ from: [x] }) => x)).toEqual([expect.closeTo(at, 6)])
    expect(faultsOf(drawing)).toEqual([])
    expect(tableOf(drawing.marks).slice(2)).toEqual([['at most', '80%'], ['not counted']])
  })

  it.each([720, 358])('has labels over their values, and ends in two lines, in a column %s px wide that is too narrow', width => {
    const standing = { said: ', its own word', word: 'its own word' }
    const ends = ['no output', 'level with an A800 cluster of equal size'] as const
    const cases: (readonly [readonly Reading[], string?])[] = [
      [[]],
      [[], 'No usable reading yet'],
      [[{ ...open, label: 'Feixing, says iFlytek:', standing }]],
      [[{ ...bound, label: 'Upper bound, all outside the six, 2024', standing }], 'of which to vertical firms: not counted'],
      [[{ ...bound, label: 'Upper bound, all that is outside of the six, 2024', standing }], 'of which to vertical firms: not counted'],
    ]
    for (const [readings, none] of cases) {
      const spec = percent(readings, { ...options, ends, ...(none !== undefined && { none }) })
      const drawing = drawIn(spec, width)
      expect(faultsOf(drawing)).toEqual([])
      expect(tableOf(drawing.marks)).toEqual(tableOf(drawChart(spec, { width: 868, height: 136 }).marks))
      // What has no reading has no room for one, and what has an end goes no further.
      if (readings.length === 0) expect(drawing.height).toBeLessThan(135)
      if (!readings.includes(open)) expect(drawing.plot.right).toBeGreaterThan(width * 0.85)
    }
  })

  it.each([false, true])('says each reading in its table and keeps its words apart, with notes: %s', notes => {
    for (const readings of [[open], closed, [bound]]) expect(faultsOf(draw(readings, undefined, notes))).toEqual([])
    expect(tableOf(draw(closed).marks).slice(2)).toEqual([['others', '80%']])
    expect(tableOf(draw([open]).marks)[2]).toEqual(['claim', 'at least 90%'])
  })
})
