import { describe, expect, it } from 'vitest'
import type { Drawing } from '../../components/charts/chart.ts'
import { barBlocks, boxesOf, oneLine, rowsBlock, sideBySide, squareMarks, wholeField, type Box } from '../../components/charts/field.ts'
import type { FieldSpec } from '../../components/charts/field.ts'
import { fieldBars } from '../../components/charts/field-bars.ts'
import { fieldLine } from '../../components/charts/field-line.ts'
import { fieldParts } from '../../components/charts/field-parts.ts'
import { fieldSides } from '../../components/charts/field-sides.ts'
import { ratioStrip } from '../../components/charts/ratio-strip.ts'
import { placesOf, tableOf, type Measure, type PathMark, type Scales } from '../../components/charts/marks.ts'
import { boxesAt, shownAt, shownOf, strengths } from '../../components/charts/move-squares.ts'
import { renderSvg } from '../../components/charts/svg.ts'
import { drawChart } from '../support/chart.ts'
import { faultsOf } from '../support/marks.ts'

const size = { width: 872, height: 318 }
const draw = (spec: FieldSpec): Drawing => drawChart(spec, size)
const told = 'who'
const fact = { id: 'x', name: 'x', note: 'A1', href: '#x' }

const looks = [
  { count: 91, tone: 'red' },
  { count: 164, tone: 'ink' },
  { count: 1265, tone: 'mute' },
] as const
const bars = [91, 69, 32, 24, 20, 19]

const written = (text: string) => [{ text, fact }]
const charts: Record<string, FieldSpec> = {
  parts: fieldParts(
    looks.map((look, i) => ({ ...look, lines: [written(String(look.count))], ...(i === 1 && { place: 'below' as const }) })),
    { told, top: 40 },
  ),
  'parts with a bar': fieldParts(
    [
      { count: 931, tone: 'ink', lines: [written('931'), [{ text: 'who they are' }]] },
      { count: 589, tone: 'mute', hollow: true, lines: [written('589')] },
    ],
    {
      ...{ told, rows: 19, enlarged: 0.95, top: 54, names: [[{ text: 'all' }], [{ text: 'money' }]] },
      bar: { value: 0.498, words: [written('49.8%'), written('rest')] },
    },
  ),
  bars: fieldBars(
    bars.map((count, i) => ({ count, tone: i === 0 ? 'red' : 'ink', label: `no ${i}`, text: String(count), fact })),
    {
      told,
      rest: { count: 1265, tone: 'mute', lines: [[{ text: 'rest' }], written('1,265')] },
      measure: { count: 45.5, from: 2, text: 'half' },
    },
  ),
  sides: fieldSides(
    [
      { count: 91, tone: 'red', lines: [written('91')] },
      { count: 164, tone: 'ink', lines: [[{ text: 'five' }], written('164')] },
    ],
    {
      told,
      rest: looks[2],
      blocks: 5,
      heads: [written('six'), written('rest')],
      total: written('255'),
      answers: [written('answer'), written('more')],
    },
  ),
  line: fieldLine(
    looks.map(look => ({ ...look, words: written(String(look.count)) })),
    {
      told,
      top: 100,
      width: 868,
      height: 40,
      scale: [0, 0.5, 1].map(value => ({ value, text: `${value}` })),
      reach: { parts: 2, words: written('six') },
    },
  ),
}

const chartOf = (name: string): FieldSpec => {
  const chart = charts[name]
  if (!chart) throw new Error(`there is no chart ${name}`)
  return chart
}

const overlap = (a: Box, b: Box) =>
  a.x < b.x + b.width - 1e-6 && b.x < a.x + a.width - 1e-6 && a.y < b.y + b.height - 1e-6 && b.y < a.y + a.height - 1e-6

describe.each(Object.entries(charts))('%s', (_name, chart) => {
  const boxes = boxesOf(chart.squares.blocks)

  it('place each square once, inside of the chart and on no other', () => {
    expect(boxes).toHaveLength(1520)
    expect(boxes.filter(({ x, y, width, height }) => x < 0 || y < 0 || x + width > size.width || y + height > size.height)).toEqual([])
    const sorted = boxes.toSorted((a, b) => a.x - b.x)
    const clashes = sorted.flatMap((box, i) => {
      const hits = []
      for (let j = i + 1; (sorted[j]?.x ?? Infinity) < box.x + box.width; j++)
        if (sorted[j] && overlap(box, sorted[j] ?? box)) hits.push(box)
      return hits
    })
    expect(clashes).toEqual([])
  })

  it('have a look for every square', () => {
    expect(chart.squares.looks.reduce((sum, { count }) => sum + count, 0)).toBe(1520)
  })

  it('write nothing on anything else, nor outside, with notes or without', () => {
    expect(faultsOf(draw(chart))).toEqual([])
    expect(faultsOf(drawChart(chart, size, true)).filter(fault => fault.includes('leaves'))).toEqual([])
  })

  it('say in a table what can be asked for', () => {
    const { marks } = draw(chart)
    expect(placesOf(marks).length).toBeGreaterThan(2)
    expect(tableOf(marks).length).toBeGreaterThan(2)
  })
})

/** The squares of a path of them, in the order drawn. */
function squaresIn({ d, width: line }: PathMark): Box[] {
  let [x, y] = [0, 0]
  return [...d.matchAll(/[Mm]([-\d.]+) ([-\d.]+)h([\d.]+)v([\d.]+)h[-\d.]+z/g)].map(([, ...numbers]) => {
    const [dx = 0, dy = 0, width = 0, height = 0] = numbers.map(Number)
    x += dx
    y += dy
    return { x: x - line / 2, y: y - line / 2, width: width + line, height: height + line }
  })
}

const words = ({ marks }: Drawing) => tableOf(marks).map(row => row.map(cell => cell.replaceAll(/\s/g, '')))

/** Draws a chart as high as it is in a column. */
function drawIn(chart: FieldSpec, width: number): Drawing {
  let height = 0
  const measured = { ...chart, marks: (_: Scales, measure: Measure) => ((height = chart.heightIn(width, measure)), []) }
  drawChart(measured, { width, height: 100 })
  return drawChart(chart, { width, height })
}

describe.each([
  [720, 7],
  [358, 5],
])('in a column of %i px', (width, least) => {
  it.each(Object.entries(charts))('%s: every square can be seen, none on another, and all words are written on nothing', (name, chart) => {
    const drawing = drawIn(chart, width)
    expect(faultsOf(drawing)).toEqual([])
    expect(words(drawing)).toEqual(words(draw(chart)))
    expect(drawing.height).toBeLessThan(470)
    if (name === 'line') return
    const squares = drawing.marks.flatMap(mark => (mark.kind === 'path' && mark.role === 'square' ? squaresIn(mark) : []))
    expect(squares).toHaveLength(1520)
    expect(Math.min(...squares.map(({ width, height }) => Math.min(width, height)))).toBeGreaterThanOrEqual(name === 'parts' ? least : 5)
    const sorted = squares.toSorted((a, b) => a.x - b.x || a.y - b.y)
    expect(sorted.filter((box, i) => sorted.slice(i + 1, i + 60).some(other => overlap(box, other)))).toEqual([])
  })

  it('a field is as wide as the column, but for less than a square', () => {
    const [, , last] = drawIn(chartOf('parts'), width).marks
    const right = last?.kind === 'path' ? Math.max(...squaresIn(last).map(({ x, width }) => x + width)) : 0
    expect(width - right).toBeLessThan(4)
  })
})

describe('layouts', () => {
  it('make a lower field as wide as the others, and part it where the words over a part begin', () => {
    const chart = charts['parts with a bar']
    const boxes = boxesOf(chart?.squares.blocks ?? [])
    expect(boxes[19]).toMatchObject({ x: 110 + 9.5, y: 54 })
    expect(Math.max(...boxes.map(({ x, width }) => x + width))).toBeCloseTo(868, 0)
    const words = chart && draw(chart).marks.find(mark => mark.kind === 'text' && mark.runs[0]?.text === '589')
    expect(words).toMatchObject({ x: boxes[931]?.x })
  })

  it('keep bars further from each other than their own squares are, at least five times', () => {
    const boxes = boxesOf(charts.bars?.squares.blocks ?? [])
    const rows = [...new Set(boxes.slice(0, 255).map(({ y }) => y))].toSorted((a, b) => a - b)
    const gaps = rows.slice(1).map((y, i) => y - (rows[i] ?? 0) - (boxes[0]?.height ?? 0))
    const [inside, between] = [0, 1].map(odd => gaps.filter((_, i) => i % 2 === odd))
    expect(gaps).toHaveLength(11)
    expect(Math.min(...(between ?? []))).toBeGreaterThan(5 * Math.max(...(inside ?? [])))
  })

  it('fill a field by column, so that width is share', () => {
    const boxes = boxesOf(wholeField(1520, { left: 110, top: 7 }))
    expect(boxes[0]).toEqual({ x: 110, y: 7, width: 8, height: 8 })
    expect(boxes[19]).toMatchObject({ x: 110, y: 197 })
    expect(boxes[20]).toMatchObject({ x: 120, y: 7 })
    expect(boxes.at(-1)).toMatchObject({ x: 860, y: 197 })
  })

  it('build bars two squares high, one below the other', () => {
    const boxes = boxesOf(barBlocks([3, 2], { left: 0, top: 0, apart: 22 }))
    expect(boxes.map(({ x, y }) => [x, y])).toEqual([
      [0, 0],
      [0, 10],
      [10, 0],
      [0, 22],
      [0, 32],
    ])
  })

  it('fill a block row by row', () => {
    expect(boxesOf([rowsBlock(3, { left: 5, top: 0 }, 2)]).map(({ x, y }) => [x, y])).toEqual([
      [5, 0],
      [15, 0],
      [5, 10],
    ])
  })

  it('make 255 stand out from blocks of 253 by two squares', () => {
    const boxes = boxesOf(sideBySide([255, 253, 253], { left: 0, top: 0, per: 11, stride: 130 }))
    const below = boxes.filter(({ y }) => y === 230)
    expect(below.map(({ x }) => x)).toEqual([0, 10])
  })

  it('unroll to a line where a part is as long as its share', () => {
    const boxes = boxesOf(oneLine(1520, { left: 0, top: 0 }, { width: 760, height: 10 }))
    expect(boxes[91]?.x).toBeCloseTo((91 / 1520) * 760, 6)
    expect((boxes.at(-1)?.x ?? 0) + (boxes.at(-1)?.width ?? 0)).toBeCloseTo(760, 6)
  })
})

describe('the squares drawn', () => {
  const count = ({ d }: PathMark) => d.split('z').length - 1

  it('are one path for each look, with as many squares as it counts', () => {
    const marks = squareMarks({ blocks: wholeField(1520, { left: 0, top: 0 }), looks, told })
    expect(marks.map(count)).toEqual([91, 164, 1265])
    expect(marks.map(({ tone, fill, width }) => [tone, fill, width])).toEqual([
      ['red-area', 'red-area', 0],
      ['ink-area', 'ink-area', 0],
      ['mute', 'mute', 0],
    ])
  })

  it('are an outline within their place where they are hollow', () => {
    const [mark] = squareMarks({ blocks: wholeField(1, { left: 0, top: 0 }), looks: [{ count: 1, tone: 'ink', hollow: true }], told })
    expect(mark).toMatchObject({ d: 'M0.7 0.7h6.6v6.6h-6.6z', width: 1.4 })
    expect(mark).not.toHaveProperty('fill')
    expect(renderSvg(mark ? [mark] : [], size, 'a', 'a')).toContain('fill="none" stroke="var(--ink)" stroke-width="1.4"')
  })

  it('that touch are drawn as one, with no line between', () => {
    const marks = squareMarks({ blocks: oneLine(1520, { left: 0, top: 0 }, { width: 760, height: 10 }), looks, told })
    expect(marks.map(({ d }) => d)).toEqual(['M0 0h45.5v10h-45.5z', 'M45.5 0h82v10h-82z', 'M127.5 0h632.5v10h-632.5z'])
    expect(renderSvg(marks, size, 'a', 'a')).not.toContain('stroke=')
  })
})

describe('a move', () => {
  const squares = (left: number, own = told) => ({
    blocks: wholeField(40, { left, top: 0 }),
    looks: [{ count: 40, tone: 'red' as const }],
    told: own,
  })
  const move = { from: shownOf(squares(0)), to: shownOf(squares(100), 5, 7) }

  it('begins where the squares stood and ends where they stand, wherever their chart is', () => {
    expect(boxesAt(move, 0)).toEqual(move.from.boxes)
    expect(boxesAt(move, 1)).toEqual(move.to.boxes)
    expect(move.to.boxes[0]).toMatchObject({ x: 105, y: 7 })
  })

  it('goes straight and never back, the first square ahead', () => {
    const at = [0, 0.2, 0.4, 0.6, 0.8, 1].map(time => boxesAt(move, time))
    const across = at.map(boxes => boxes[0]?.x ?? 0)
    expect(across).toEqual(across.toSorted((a, b) => a - b))
    const [first, last] = [at[2]?.[0]?.x ?? 0, (at[2]?.[39]?.x ?? 0) - 10]
    expect(first).toBeGreaterThan(last)
  })

  it('can be taken up where it was broken off', () => {
    const half = shownAt(move, 0.5)
    expect(half.boxes).toEqual(boxesAt(move, 0.5))
    expect(boxesAt({ from: half, to: move.from }, 0)).toEqual(half.boxes)
    expect(half.looks).toEqual(move.to.looks)
  })

  it('makes the squares plain before they are told apart by something else', () => {
    const other = { from: move.from, to: shownOf(squares(100, 'what')) }
    expect([0, 0.5, 1].map(time => strengths(other, time))).toEqual([
      { from: 1, plain: 0, to: 0 },
      { from: 0, plain: 1, to: 0 },
      { from: 0, plain: 0, to: 1 },
    ])
    expect(strengths(move, 0.5)).toEqual({ from: 0, plain: 0, to: 1 })
    expect(new Set(shownAt(other, 0.5).looks.map(({ tone }) => tone))).toEqual(new Set(['mute']))
  })
})

describe('a row of squares as long as a ratio', () => {
  it.each([720, 358])('is to the scale of the longest in %i px, and so is what reaches below it', width => {
    const drawings = [30, 10].map(count => drawIn(ratioStrip(count, { most: 30, reach: count - 2, words: written('1/27') }), width))
    expect(drawings.flatMap(faultsOf)).toEqual([])
    const ends = drawings.map(({ marks }) => {
      const squares = marks.flatMap(mark => (mark.kind === 'path' ? squaresIn(mark) : []))
      const bracket = marks.find(mark => mark.kind === 'line' && mark.from[1] === mark.to[1])
      const pitch = (squares[1]?.x ?? 0) - (squares[0]?.x ?? 0)
      const end = (squares.at(-1)?.x ?? 0) + (squares.at(-1)?.width ?? 0)
      return { count: squares.length, pitch, end, reached: bracket?.kind === 'line' ? bracket.to[0] : 0 }
    })
    expect(ends.map(({ count }) => count)).toEqual([30, 10])
    expect(ends[0]?.pitch).toBe(ends[1]?.pitch)
    expect(width - (ends[0]?.end ?? 0)).toBeLessThan(8)
    expect(ends.map(({ end, pitch }) => end - pitch * 2)).toEqual(ends.map(({ reached }) => expect.closeTo(reached + 1, 1)))
  })
})
