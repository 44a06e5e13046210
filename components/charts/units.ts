import type { Tone } from '../../composables/useTokens.ts'
import type { ChartSpec } from './chart.ts'
import type { Mark, Measure } from './marks.ts'
import type { Written } from './written.ts'
import { isColumn } from './narrow.ts'
import { line, text, widthOf } from './marks.ts'
import { roomRight, textLines, wrap } from './room.ts'
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
/** In a column: a line of blocks or of a head, the words of the count below the head, why nothing bounds it below the blocks, and what parts rows. */
const column = { line: 27, words: 40, below: 22, gap: 16 } as const

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

  const reach = place(max) + fade
  /** From the left to a head in a column: behind the blocks it stands behind, which have the whole width. */
  const headAt = (width: number, row: UnitRow) =>
    isBehind(row) ? edge + (place(row.count) / reach) * (width - edge - between.blocks) + gap : 0
  /** What of a row stands where in a column, from the top: each begins where the one before it ends. */
  const placesIn = (measure: Measure, width: number) => {
    let end = 0
    const take = (height: number) => (end += height) - height
    return rows.map((row, i) => {
      const start = (end += i === 0 ? 0 : column.gap)
      const head = wrap(measure, headOf(row), width - headAt(width, row), { size: headSize }).length * column.line
      const places = { head: start, words: start + head, blocks: start }
      take(head)
      if (!isBehind(row)) {
        if (row.words) take(column.words)
        places.blocks = take((row.lines ?? 1) * column.line)
      }
      return { ...places, below: take(row.below ? column.below : 0), end }
    })
  }

  return {
    kind: 'units',
    // On a slide it has what the words below it leave.
    heightIn: (width, measure) => placesIn(measure, width).at(-1)?.end ?? 0,
    config: (measure, { width }) => {
      const right = isColumn(width)
        ? between.blocks
        : roomRight(width - edge, [
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
    marks: ({ x, y, top, bottom, right, width }, measure) => {
      const isIn = isColumn(width)
      const places = isIn ? placesIn(measure, width) : []
      return lines.flatMap(({ row, i, part }, at): Mark[] => {
        const its = places[i]
        const middle = its && part !== 'head' ? its.blocks + (part + 0.5) * column.line : y(at)
        const head = (from: number): Mark[] =>
          textLines(
            measure,
            'label',
            headOf(row),
            { x: from, y: its ? its.head + column.line / 2 : middle, width: its ? width - from : Infinity, pitch: column.line },
            { tone: 'ink', size: headSize },
            { row: i, cells: cellsOf(row, i) },
          )
        if (part === 'head') return head(0)
        const height = (isIn ? column.line : (bottom - top) / lines.length) * thickness
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
        const wordsAt = its ? 0 : x(place(row.count) + fade) + gap
        if (part === 1 && row.open && row.below) {
          const [from, below, align] = its
            ? ([right, its.below + column.below / 2, 'right'] as const)
            : ([wordsAt, middle, 'left'] as const)
          const style = { tone: row.open, size: belowSize, align } as const
          open.push(text(measure, 'remark', row.below, from, below, style, { row: i, cells: [[i, 3]] }))
        }
        if (!isFirst) return [...blocks, ...open]
        const style = { tone: 'ink', size: wordSize, bold: true } as const
        const saidAt = its ? its.words + column.words / 2 - 3 : middle
        const said = row.words ? [text(measure, 'value', row.words, wordsAt, saidAt, style, { row: i, cells: [[i, 2]] })] : []
        return [...blocks, ...open, ...said, ...(isBehind(row) ? head(end + gap) : [])]
      })
    },
  }
}
