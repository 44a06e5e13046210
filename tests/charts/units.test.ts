import { describe, expect, it } from 'vitest'
import type { ChartSpec, Drawing } from '../../components/charts/chart.ts'
import { tableOf, type RectMark, type TextMark } from '../../components/charts/marks.ts'
import { units, type UnitRow } from '../../components/charts/units.ts'
import { drawChart, drawIn } from '../support/chart.ts'
import { faultsOf } from '../support/marks.ts'

const draw = (spec: ChartSpec, notes = false) => drawChart(spec, { width: 868, height: 240 }, notes)
const rects = ({ marks }: Drawing): RectMark[] => marks.filter(mark => mark.kind === 'rect')
const blocks = (drawing: Drawing, row: number, line = 0) =>
  rects(drawing).filter(mark => mark.role === 'bar' && mark.row === row && mark.series === line)

const one: UnitRow = { label: 'a year: ', value: [{ text: '64.67' }], count: 1, tone: 'ink' }
const many: UnitRow = {
  label: 'the plan: ',
  value: [{ text: '3,800' }],
  count: 19.6,
  words: [{ text: '19.6 times' }],
  lines: 3,
  tone: 'ink',
}

describe('units', () => {
  it('are as many blocks as a row counts, all of one size, the last a part of one', () => {
    const drawing = draw(units([one, many]))
    expect(blocks(drawing, 0)).toHaveLength(1)
    const row = blocks(drawing, 1)
    expect(row).toHaveLength(20)
    const [unit] = blocks(drawing, 0)
    for (const { width, height } of row.slice(0, -1)) {
      expect(width).toBeCloseTo(unit?.width ?? 0, 3)
      expect(height).toBeCloseTo(unit?.height ?? 0, 3)
    }
    // A block has its gap to the next, and a part has none.
    const pitch = (row[1]?.x ?? 0) - (row[0]?.x ?? 0)
    expect((row.at(-1)?.width ?? 0) / pitch).toBeCloseTo(0.6, 3)
    expect(row.reduce((sum, { datum = [] }) => sum + (datum[0] ?? 0), 0)).toBeCloseTo(19.6, 9)
  })

  it('have a gap after every five', () => {
    const row = blocks(draw(units([one, many])), 1)
    const steps = row.slice(1).map(({ x }, i) => x - (row[i]?.x ?? 0))
    const pitch = steps[0] ?? 0
    expect(steps.map(step => step > pitch + 1)).toEqual(steps.map((_, i) => (i + 1) % 5 === 0))
  })

  it('are outlined in the lines after the first, which alone says the count', () => {
    const drawing = draw(units([one, many]))
    expect([0, 1, 2].map(line => blocks(drawing, 1, line).map(({ outline }) => outline !== undefined))).toEqual(
      [false, true, true].map(outlined => Array.from({ length: 20 }, () => outlined)),
    )
    const texts: TextMark[] = drawing.marks.filter(mark => mark.kind === 'text')
    expect(texts.filter(({ runs }) => runs.some(({ text }) => text === '19.6 times'))).toHaveLength(1)
  })

  it('go on and fade where nothing bounds them, in room that is kept', () => {
    const [closed, open] = [many, { ...many, open: 'blue' as const }].map(row => draw(units([one, row])))
    const fading = (drawing: Drawing | undefined) => (drawing ? rects(drawing).filter(({ fade }) => fade === 'paper') : [])
    expect(fading(closed)).toEqual([])
    expect(fading(open)).toHaveLength(3)
    const last = open && blocks(open, 1).at(-1)
    expect(fading(open)[0]?.x).toBeGreaterThan((last?.x ?? 0) + (last?.width ?? 0) + 3)
    expect(open?.plot).toEqual(closed?.plot)
    const why = (row: UnitRow) => tableOf(draw(units([one, { ...row, below: [{ text: 'a minimum' }] }])).marks)[1]?.[3]
    expect([many, { ...many, open: 'blue' as const }].map(why)).toEqual([undefined, 'a minimum'])
  })

  it('say each row in a table', () => {
    expect(tableOf(draw(units([one, many])).marks)).toEqual([
      ['a year: ', '64.67'],
      ['the plan: ', '3,800', '19.6 times'],
    ])
  })

  it.each([720, 358])('are as wide as a column of %s px, their words above them', width => {
    const fact = { id: 'x', name: 'x', note: 'D7b', href: '#x' }
    const standing = { said: ', reprinted', word: 'reprinted' }
    const rows = (open: boolean): UnitRow[] => [
      { ...one, label: 'All disclosed tenders of 2024: ', value: [{ text: 'RMB 6.467 billion', fact, standing }] },
      {
        ...many,
        label: 'Alibaba Cloud’s plan: ',
        value: [
          { text: 'RMB 380 billion', fact },
          { text: ' in three years, at least ' },
          { text: 'RMB 126.6 billion', fact },
          { text: ' a year' },
        ],
        below: [{ text: 'it was announced as a minimum' }],
        ...(open && { open: 'blue' as const }),
      },
    ]
    const [closed, open] = [false, true].map(isOpen => drawIn(units(rows(isOpen)), width))
    for (const [drawing, isOpen] of [[closed, false] as const, [open, true] as const]) {
      expect(drawing && faultsOf(drawing)).toEqual([])
      expect(drawing && tableOf(drawing.marks)).toEqual(tableOf(draw(units(rows(isOpen))).marks))
      const row = drawing ? blocks(drawing, 1, 2) : []
      expect(row).toHaveLength(20)
      expect((row.at(-1)?.x ?? 0) / width).toBeGreaterThan(0.9)
    }
    expect(open?.height).toBe(closed?.height)
  })

  it.each([false, true])('leave their words the room they need, with notes: %s', notes => {
    const fact = { id: 'x', name: 'x', note: 'D7b', href: '#x' }
    const standing = { said: ', reprinted', word: 'reprinted' }
    const rows: UnitRow[] = [
      { ...one, value: [{ text: 'RMB 6.467 billion', fact, standing }] },
      { ...many, words: [{ text: 'at least 19.5 times', fact, standing }], open: 'blue' },
    ]
    expect(faultsOf(draw(units(rows), notes))).toEqual([])
  })
})
