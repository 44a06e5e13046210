import { describe, expect, it } from 'vitest'
import { pairs, type PairRow } from '../../components/charts/pairs.ts'
import { tableOf } from '../../components/charts/marks.ts'
import { drawChart, drawIn } from '../support/chart.ts'
import { faultsOf } from '../support/marks.ts'

const draw = (rows: readonly PairRow[], labels: readonly string[] = [], notes = false) =>
  drawChart(pairs(rows, { labels }), { width: 416, height: 58 }, notes)
const rects = ({ marks }: ReturnType<typeof draw>) => marks.filter(mark => mark.kind === 'rect')
const zeroOf = ({ marks }: ReturnType<typeof draw>) =>
  marks.flatMap(mark => (mark.kind === 'line' && mark.role === 'axis' ? [mark.from[0]] : []))[0]

const standing = { said: ', contradicted', word: 'contradicted', struck: true }
const said: PairRow = { label: 'said', value: 1, text: '+100%', tone: 'ink-outline', standing }
const found: PairRow = {
  label: 'found',
  value: -0.04,
  text: '−4%',
  tone: 'blue-area',
  fact: { id: 'found', name: 'found', note: 'A1', href: '#' },
}

describe('pairs', () => {
  it('are measured from one zero line, to either side of it', () => {
    const drawing = draw([said, found])
    const [more, less] = rects(drawing)
    const zero = zeroOf(drawing) ?? NaN
    expect(more?.x).toBeCloseTo(zero, 6)
    expect((less?.x ?? 0) + (less?.width ?? 0)).toBeCloseTo(zero, 6)
    expect((less?.width ?? 0) / (more?.width ?? 1)).toBeCloseTo(0.04, 6)
  })

  it('start at the labels where no value is below zero', () => {
    const drawing = draw([
      { ...said, value: 3 },
      { ...found, value: 20 },
    ])
    const [short, long] = rects(drawing)
    expect(zeroOf(drawing)).toBeCloseTo(drawing.plot.left, 6)
    expect((short?.width ?? 0) / (long?.width ?? 1)).toBeCloseTo(3 / 20, 6)
  })

  it('are outlined where they are claimed or implied, and filled where they are seen', () => {
    const drawn = rects(draw([said, { ...found, value: 20, tone: 'blue-outline' }, found]))
    expect(drawn.map(({ tone, outline }) => [tone, outline?.tone])).toEqual([
      ['paper', 'mute'],
      ['paper', 'blue'],
      ['blue-area', undefined],
    ])
  })

  it('do not move when what was hidden is drawn', () => {
    const [some, all] = [true, false].map(hidden => draw([said, { ...found, hidden }]))
    expect(some && rects(some)).toEqual(all && rects(all).slice(0, 1))
    expect(some && tableOf(some.marks)).toEqual([['said', '+100%, contradicted']])
  })

  it('have an axis along what is drawn, and no further', () => {
    const axisEnd = ({ marks }: ReturnType<typeof draw>) =>
      Math.max(...marks.flatMap(mark => (mark.kind === 'line' && mark.role === 'axis' ? [mark.to[1]] : [])))
    const [some, all] = [true, false].map(hidden => draw([said, { ...found, hidden }]))
    const next = all && rects(all)[1]
    expect(some && axisEnd(some)).toBeLessThan(next?.kind === 'rect' ? next.y : -Infinity)
    expect(all && axisEnd(all)).toBeGreaterThan(next?.kind === 'rect' ? next.y : Infinity)
  })

  it('line up with the charts whose labels they are given', () => {
    const labels = ['a label that is far longer than these']
    expect(zeroOf(draw([{ ...said, value: 3 }], labels))).toBeGreaterThan((zeroOf(draw([{ ...said, value: 3 }])) ?? 0) + 100)
  })

  it('keep zero where it is when a bar reaches a little to its left', () => {
    const [few, all] = [draw([said], ['found']), draw([said, found])]
    expect(zeroOf(all)).toBeCloseTo(zeroOf(few) ?? NaN, 6)
    expect(faultsOf(all)).toEqual([])
  })

  it('stay beside their labels when a bar reaches far to the left', () => {
    for (const value of [1, -0.2]) {
      const drawing = draw([
        { ...said, value },
        { ...found, value: -0.8 },
      ])
      expect(rects(drawing).every(({ x }) => x >= drawing.plot.left - 1e-6)).toBe(true)
      expect(faultsOf(drawing)).toEqual([])
    }
  })

  it('keep room for what another step writes', () => {
    const or = { ...said, text: 'a claim that was struck through' }
    const [before, after] = [draw([{ ...said, or }]), draw([{ ...said, ...or }])]
    expect(rects(before)).toEqual(rects(after))
  })

  it.each([false, true])('leave their words the room they need, with notes: %s', notes => {
    const note = [{ text: 'a remark' }]
    const drawing = draw([said, { ...found, value: 0.97, text: '+97%', note }], [], notes)
    expect(faultsOf(drawing)).toEqual([])
    expect(tableOf(drawing.marks)).toEqual([
      ['said', '+100%, contradicted'],
      ['found', '+97% a remark'],
    ])
  })

  it('stand under their words, as long as the chart is wide, where these stand over them', () => {
    const drawing = drawChart(pairs([said, found], { over: true }), { width: 416, height: 106 })
    expect(rects(drawing).reduce((sum, { width }) => sum + width, 0)).toBeGreaterThan(410)
    const [more, less] = rects(drawing)
    expect((less?.width ?? 0) / (more?.width ?? 1)).toBeCloseTo(0.04, 6)
    const words = drawing.marks.filter(mark => mark.kind === 'text')
    expect(words.every(({ x }) => x > (zeroOf(drawing) ?? NaN))).toBe(true)
    expect(faultsOf(drawing)).toEqual([])
    // Dots under the words stand clear of the bar, and the words nearer to it than to the bar before.
    const [first, second] = words.filter(({ role }) => role === 'value').map(({ y }) => y)
    const [above, below] = [(more?.y ?? 0) - (first ?? Infinity), (second ?? 0) - (more?.y ?? Infinity) - (more?.height ?? 0)]
    expect(above).toBeGreaterThan(16)
    expect(below).toBeGreaterThan(12)
  })

  it('stand under their words in a narrow column, and these below each other where one has no room beside its label', () => {
    const long = { ...said, label: 'Article: Dreamina', text: '48.39 million people' }
    for (const rows of [
      [said, found],
      [long, found],
      [{ ...said, or: { ...long, standing } }, found],
    ]) {
      const drawing = drawIn(pairs(rows), 358)
      expect(faultsOf(drawing)).toEqual([])
      expect(tableOf(drawing.marks)).toEqual(tableOf(draw(rows).marks))
      expect(rects(drawing)[0]?.width).toBeGreaterThan(330)
    }
    const [one = NaN, two = NaN] = [said, long].map(row => drawIn(pairs([row, found]), 358).height)
    expect(two).toBeGreaterThan(one + 40)
    // On a slide two stand beside each other, which are no columns of a phone.
    expect(rects(draw([said, { ...found, value: 0.9 }])).every(({ width }) => width < 330)).toBe(true)
  })

  it('can be none', () => expect(rects(draw([]))).toEqual([]))
})
