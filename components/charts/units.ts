import type { Tone } from '../../composables/useTokens.ts'
import type { ChartSpec } from './chart.ts'
import type { Mark, Measure } from './marks.ts'
import type { Written } from './written.ts'
import { line, text, widthOf } from './marks.ts'
import { roomRight } from './room.ts'
import { spokenAll } from './written.ts'

/** A quantity laid out as blocks, each as wide as one unit of the axis. */
export interface UnitRow {
  /** Stands above the blocks; behind them where there is one line of them with nothing else at its end. */
  readonly label: string
  /** Written behind the label: what the blocks are in their own unit. */
  readonly value: readonly Written[]
  /** How many units a line of blocks holds; the last block may be a part of one. */
  readonly count: number
  /** What the count says, at the end of the first line. */
  readonly words?: readonly Written[]
  /** Why nothing bounds it, below the words once it is open. */
  readonly below?: readonly Written[]
  /** Equal lines below each other: the first filled, the others outlined. */
  readonly lines?: number
  readonly tone: Tone
  /** The colour in which each line goes on and fades, where nothing bounds the count from above. */
  readonly open?: Tone
}

const headSize = 18
const wordSize = 22
const belowSize = 16
const gap = 14
/** Between blocks in slide pixels, and in units where five are full: so that they can be counted. */
const between = { blocks: 4, fives: 0.18 }
/** Height of a block, as a share of its line. */
const thickness = 0.82
/** How far a line goes on that nothing bounds, in units. */
const fade = 0.7
/** So that an outline at the edge is drawn whole. */
const edge = 2

/** Where a count stands on the axis, which has a gap after every five. */
const place = (count: number) => count + between.fives * Math.floor(count / 5)

const headOf = ({ label, value }: UnitRow): Written[] => [{ text: label }, ...value]
const cellsOf = ({ label, value }: UnitRow, i: number) => [[i, 0, label] as const, [i, 1, spokenAll(value)] as const]

/** Returns rows of blocks on one axis: a row reads as how many of the unit it holds, and its length is measured too. */
export function units(rows: readonly UnitRow[]): ChartSpec {
  const isBehind = ({ lines = 1, words }: UnitRow) => lines === 1 && !words
  /** The lines of all rows from the top, heads included. */
  const lines = rows.flatMap((row, i) => [
    ...(isBehind(row) ? [] : [{ row, i, part: 'head' as const }]),
    ...Array.from({ length: row.lines ?? 1 }, (_, n) => ({ row, i, part: n })),
  ])
  const max = Math.max(1, ...rows.map(({ count }) => count))
  const room = (measure: Measure, row: UnitRow) =>
    isBehind(row)
      ? gap + widthOf(measure, headOf(row), { size: headSize })
      : row.words
        ? gap +
          Math.max(widthOf(measure, row.words, { size: wordSize, bold: true }), widthOf(measure, row.below ?? [], { size: belowSize }))
        : 0

  return {
    kind: 'units',
    config: (measure, { width }) => {
      const reach = place(max) + fade
      const right = roomRight(width - edge, [
        { share: 1, room: 0 },
        ...rows.map(row => ({ share: (place(row.count) + (row.words ? fade : 0)) / reach, room: room(measure, row) })),
      ])
      return {
        type: 'bar',
        data: { labels: lines.map((_, at) => String(at)), datasets: [{ data: lines.map(({ row }) => row.count) }] },
        options: {
          indexAxis: 'y',
          layout: { padding: { left: edge, right } },
          scales: { x: { type: 'linear', min: 0, max: reach, display: false }, y: { type: 'category', display: false } },
        },
      }
    },
    marks: ({ x, y, top, bottom }, measure) =>
      lines.flatMap(({ row, i, part }, at): Mark[] => {
        const middle = y(at)
        const head = (from: number) =>
          text(measure, 'label', headOf(row), from, middle, { tone: 'ink', size: headSize }, { row: i, cells: cellsOf(row, i) })
        if (part === 'head') return [head(0)]
        const height = ((bottom - top) / lines.length) * thickness
        const isFirst = part === 0
        const blocks = Array.from({ length: Math.ceil(row.count) }, (_, n): Mark => {
          const end = Math.min(n + 1, row.count)
          const space = end === n + 1 ? between.blocks : 0
          const box = { x: x(place(n)), y: middle - height / 2, width: Math.max(1, x(end) - x(n) - space), height }
          const look = isFirst
            ? ({ tone: row.tone } as const)
            : ({ tone: 'paper', outline: { tone: 'mute', width: 1.5, dash: [] } } as const)
          return { kind: 'rect', role: 'bar', row: i, series: part, datum: [end - n], ...look, ...box }
        })
        const end = x(place(row.count))
        // As far off as the next block would be.
        const start = end + between.blocks
        const open: Mark[] = row.open
          ? [
              {
                kind: 'rect',
                role: 'reference',
                row: i,
                tone: row.open,
                fade: 'paper',
                x: start,
                y: middle - height / 2,
                width: x(fade) - x(0),
                height,
              },
              { ...line('reference', [start + 1, middle - height / 2], [start + 1, middle + height / 2], row.open, 2), row: i },
            ]
          : []
        const wordsAt = x(place(row.count) + fade) + gap
        if (part === 1 && row.open && row.below)
          open.push(text(measure, 'remark', row.below, wordsAt, middle, { tone: row.open, size: belowSize }, { row: i, cells: [[i, 3]] }))
        if (!isFirst) return [...blocks, ...open]
        const style = { tone: 'ink', size: wordSize, bold: true } as const
        const said = row.words ? [text(measure, 'value', row.words, wordsAt, middle, style, { row: i, cells: [[i, 2]] })] : []
        return [...blocks, ...open, ...said, ...(isBehind(row) ? [head(end + gap)] : [])]
      }),
  }
}
