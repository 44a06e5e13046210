import { describe, expect, it } from 'vitest'
import type { ChartSpec, Drawing } from '../../components/charts/chart.ts'
import { dots, type DotOptions, type DotRow } from '../../components/charts/dots.ts'
import { tableOf, type DotMark, type LineMark, type RectMark, type TextMark } from '../../components/charts/marks.ts'
import { drawChart, drawIn } from '../support/chart.ts'
import { columnFaults } from '../support/column.ts'
import { faultsOf } from '../support/marks.ts'

const draw = (spec: ChartSpec, notes = false) => drawChart(spec, { width: 868, height: 290 }, notes)
const points = ({ marks }: Drawing): DotMark[] => marks.filter(mark => mark.kind === 'dot')
const bars = ({ marks }: Drawing): RectMark[] => marks.filter(mark => mark.kind === 'rect').filter(({ role }) => role === 'bar')
const lines = ({ marks }: Drawing, role: string): LineMark[] =>
  marks.filter(mark => mark.kind === 'line').filter(mark => mark.role === role)
const texts = ({ marks }: Drawing): TextMark[] => marks.filter(mark => mark.kind === 'text')
const wordsOf = (mark: TextMark) => mark.runs.map(({ text }) => text).join('')
const find = (drawing: Drawing, words: string) => texts(drawing).find(mark => wordsOf(mark) === words)

const options: DotOptions = {
  scale: 'log',
  ticks: [10, 100, 1000],
  tick: String,
  axis: 'log axis',
  reference: { value: 100, text: 'base' },
  guide: 'rows',
}
const claim: DotRow = { label: 'said', of: 'all', value: 40, words: [{ text: 'down 60%' }], look: 'ring', tone: 'ink' }
const low: DotRow = { label: 'low', of: 'V2', value: 12, words: [{ text: '12' }], note: [{ text: '-88%' }], look: 'dot', tone: 'blue' }
const high: DotRow = { label: 'high', of: 'V3', value: 1000, words: [{ text: '1,000' }], look: 'dot', tone: 'blue' }

const linear: DotOptions = {
  ...options,
  scale: 'linear',
  ticks: [0, 5, 10],
  max: 11,
  reference: { value: 1, text: 'parity' },
  guide: 'reference',
}
const tenfold: DotRow = { label: 'said', value: 10, words: [{ text: '10 times' }], look: 'ring', tone: 'red' }
const open: DotRow = { label: 'found', value: 0.9, words: [{ text: 'at least 90%' }], look: 'open', tone: 'blue' }

describe('dots', () => {
  it('stand where their values are on a log axis, equal factors equally far apart', () => {
    const drawing = draw(dots([claim, low, high], options))
    const { left, right } = drawing.plot
    const at = (value: number) => left + ((right - left) * Math.log10(value / 10)) / 2
    expect(points(drawing).map(({ x }) => x)).toEqual([40, 12, 1000].map(value => expect.closeTo(at(value), 3)))
    expect(points(drawing).map(({ datum }) => datum)).toEqual([[40], [12], [1000]])
  })

  it('have a spoke from the reference, a claim a ring and no spoke', () => {
    const drawing = draw(dots([claim, low, high], options))
    expect(points(drawing).map(({ hollow = false }) => hollow)).toEqual([true, false, false])
    const base = find(drawing, 'base')
    const middle = (base?.x ?? 0) + (base?.width ?? 0) / 2
    expect(lines(drawing, 'series').map(({ from, to, row }) => [row, from[0], to[0]])).toEqual(
      [1, 2].map(row => [row, expect.closeTo(middle, 3), points(drawing)[row]?.x]),
    )
  })

  it('have a line from a claim down through the rows below it, or back to the reference', () => {
    const [down] = lines(draw(dots([claim, low], options)), 'reference')
    expect(down?.from[0]).toBe(down?.to[0])
    expect(down?.to[1]).toBeGreaterThan(points(draw(dots([claim, low], options)))[1]?.y ?? Infinity)
    const drawing = draw(dots([tenfold, open], linear))
    const [back] = lines(drawing, 'reference')
    expect(back?.from[1]).toBe(back?.to[1])
    expect(back?.from[0]).toBeLessThan(points(drawing)[0]?.x ?? 0)
    expect(back?.dash.length).toBe(2)
  })

  it('say their values on the side away from the reference', () => {
    const drawing = draw(dots([low, high], options))
    const [first, second] = points(drawing)
    const [left, right] = [find(drawing, '12'), find(drawing, '1,000')]
    expect((left?.x ?? 0) + (left?.width ?? 0)).toBeLessThan(first?.x ?? 0)
    expect(right?.x).toBeGreaterThan(second?.x ?? Infinity)
    expect(find(drawing, '-88%')?.x).toBeGreaterThan(find(drawing, 'base')?.x ?? Infinity)
  })

  it('have no line of their row between a value and its note', () => {
    const drawing = draw(dots([low, { ...high, value: 300, note: [{ text: 'it rose' }] }], options))
    const [value, note] = [find(drawing, '1,000'), find(drawing, 'it rose')]
    const covered = (value?.x ?? 0) + (value?.width ?? 0) + (value?.ground ?? 0)
    expect((note?.x ?? Infinity) - (note?.ground ?? 0)).toBeLessThanOrEqual(covered)
  })

  it('may say them across the reference, and begin where a value was before', () => {
    const grown: DotRow = { ...low, label: 'grown', value: 0.8, from: 0.2, across: true, words: [{ text: '20% to 80%' }], tone: 'blue' }
    const drawing = draw(dots([tenfold, grown, open], linear))
    const { left, right } = drawing.plot
    const at = (value: number) => left + ((right - left) * value) / 11
    const [spoke] = lines(drawing, 'series')
    expect([spoke?.from[0], spoke?.to[0]]).toEqual([expect.closeTo(at(0.2), 3), expect.closeTo(at(0.8), 3)])
    expect(find(drawing, '20% to 80%')?.x).toBeGreaterThan(at(1))
    expect(faultsOf(drawing)).toEqual([])
  })

  it('are bars that fade where nothing bounds a value from above', () => {
    const drawing = draw(dots([tenfold, open], linear))
    const [bar] = bars(drawing)
    expect(bar).toMatchObject({ fade: 'paper', tone: 'blue', row: 1, datum: [0.9] })
    const { left, right } = drawing.plot
    expect(bar?.x).toBeCloseTo(left + ((right - left) * 0.9) / 11, 3)
    expect(find(drawing, 'at least 90%')?.x).toBeGreaterThan((bar?.x ?? 0) + (bar?.width ?? 0))
  })

  it('that are hidden keep place, name and axis', () => {
    const [some, all] = [true, false].map(hidden => draw(dots([claim, { ...low, hidden }, { ...high, hidden }], options)))
    expect(some?.plot).toEqual(all?.plot)
    expect(points(some ?? draw(dots([], options)))).toHaveLength(1)
    expect(tableOf(some?.marks ?? [])).toEqual([
      ['said', 'all', 'down 60%'],
      ['low', 'V2'],
      ['high', 'V3'],
    ])
  })

  it('stand still while their words change to those of another step', () => {
    const longer = [{ text: 'down 60%, contradicted' }]
    const [before, after] = [claim, { ...claim, words: longer }].map(row => draw(dots([{ ...row, or: longer }, low, high], options)))
    expect(before?.plot).toEqual(after?.plot)
    expect(draw(dots([claim, low, high], options)).plot).not.toEqual(after?.plot)
  })

  it('say each row in a table', () => {
    expect(tableOf(draw(dots([claim, low, high], options)).marks)).toEqual([
      ['said', 'all', 'down 60%'],
      ['low', 'V2', '12', '-88%'],
      ['high', 'V3', '1,000'],
    ])
  })

  it.each([false, true])('leave their words the room they need, with notes: %s', notes => {
    const fact = { id: 'x', name: 'x', note: 'A19b', href: '#x' }
    const standing = { said: ', contradicted', word: 'contradicted', struck: true }
    const long: DotRow[] = [
      { ...claim, words: [{ text: 'down 60%', standing, fact }] },
      { ...low, label: 'Active parameters', words: [{ text: '12.7', fact }] },
      { ...high, words: [{ text: '1,001', fact }], note: [{ text: 'checked: it rose', bold: true }] },
    ]
    expect(faultsOf(draw(dots(long, options), notes))).toEqual([])
    expect(faultsOf(draw(dots([{ ...tenfold, words: [{ text: 'about 10 times', standing, fact }] }, open], linear), notes))).toEqual([])
  })
})

describe.each([358, 720])('dots in a column of %s px', width => {
  const fact = { id: 'x', name: 'x', note: 'A19b', href: '#x' }
  const standing = { said: ', contradicted', word: 'contradicted', struck: true }
  const own = { said: ', its own word', word: 'its own word' }
  const rows: DotRow[] = [
    { label: 'Article: parameters', value: 40, words: [{ text: 'down 60%', standing, fact }], look: 'ring', tone: 'ink' },
    { ...low, label: 'KV cache', value: 10, words: [{ text: '10', fact }], note: [{ text: 'down 93.3%', standing: own, fact }] },
    { ...low, label: 'Active parameters', value: 31, words: [{ text: '31.3', fact }], note: [{ text: 'down 68.7%' }] },
    { ...high, label: 'Total parameters', words: [{ text: '1,001', fact }], note: [{ text: 'Checked: they rose', bold: true }] },
  ]
  const scale: DotOptions = { ...options, ticks: [10, 20, 50, 100, 200, 500, 1000], reference: { value: 100, text: 'DeepSeek 67B = 100' } }
  const words = ['Article: parameters', 'down 60%', 'contradicted', 'KV cache', 'down 93.3%', '31.3', '1,001', 'they rose', 'log axis']

  it.each([false, true])('have all their words within it, their names above their marks, with notes: %s', notes => {
    const drawing = drawIn(dots(rows, scale), width, notes)
    expect(columnFaults(drawing, notes ? [] : words)).toEqual([])
    expect(tableOf(drawing.marks)).toEqual(tableOf(draw(dots(rows, scale)).marks))
    for (const [i, { label }] of rows.entries()) {
      const [name, point] = [find(drawing, label), points(drawing).find(({ row }) => row === i)]
      expect((point?.y ?? 0) - (name?.y ?? 0)).toBeGreaterThan(15)
      expect((point?.y ?? 0) - (name?.y ?? 0)).toBeLessThan(30)
    }
  })

  it('have no two ticks nearer than 12 px', () => {
    const ticks = texts(drawIn(dots(rows, scale), width)).filter(({ role }) => role === 'tick')
    const inOrder = ticks.toSorted((a, b) => a.x - b.x)
    for (const [i, { x }] of inOrder.entries()) {
      const before = inOrder[i - 1]
      if (before) expect(x - before.x - before.width).toBeGreaterThanOrEqual(i === inOrder.length - 1 ? 8 : 12)
    }
  })

  it('may say them beside a claim that leads back to the reference', () => {
    const said: DotRow[] = [
      { ...tenfold, of: 'cards of others', words: [{ text: '10 cards', standing, fact }] },
      {
        ...low,
        label: 'Liu, April 2025',
        value: 0.8,
        from: 0.2,
        across: true,
        words: [{ text: '0.2 to about 0.8', standing: own }],
        note: [],
      },
      { ...open, label: 'iFlytek, September 2025', of: 'equal clusters', note: [{ text: 'later than the article' }] },
    ]
    expect(columnFaults(drawIn(dots(said, linear), width), ['10 cards', 'later than the article', 'equal clusters'])).toEqual([])
  })
})
