import type { Tone } from '../../composables/useTokens.ts'
import type { ChartSpec } from './chart.ts'
import type { Mark, Measure, TextStyle, TypeSize } from './marks.ts'
import type { Written } from './written.ts'
import { isColumn, isNarrow } from './narrow.ts'
import { line, pathThrough, text, widthOf } from './marks.ts'
import { hair, labelGap, labelRoom, roomRight, textLines, wrap } from './room.ts'

/** The value is written at the bar's end. */
export interface BarRow extends Written {
  readonly label: string
  readonly value: number
  /** A remark behind the value, piece by piece. */
  readonly note?: readonly Written[]
  readonly tone?: Tone
  /** Nothing bounds it: an outline that runs off the chart's right end, whatever its value. */
  readonly endless?: boolean
  /** Keeps its room, and is not drawn yet. */
  readonly hidden?: boolean
}

export interface BarOptions {
  /** Least room for the labels left of the axis, in slide pixels, to line up with what stands above. */
  readonly labelWidth?: number
  /** A value to measure the bars by: a dashed line behind them, named beside the last bar. */
  readonly measure?: { readonly value: number; readonly text: string }
  /** How far the chart reaches beyond what is written on its slide, in slide pixels: only what has no end is drawn there. */
  readonly bleed?: number
  /** Height of a bar as a share of its row. */
  readonly thickness?: number
  /** The rows where their bars are longest: axis and room are theirs, so that bars can be compared from state to state. */
  readonly longest?: readonly BarRow[]
  /** Of the values, in slide pixels. */
  readonly size?: TypeSize
}

const labelSize = 16
const remarkSize = 16
/** From a bar's end to its value, from there to the remark, and from the axis to a label over its bar. */
const gaps = { value: 10, remark: 18, label: 8 }
/** Of a row in a narrow column: its label, its bar below that, a remark's lines after the first, and what is left free. */
const narrow = { label: 24, bar: 18, line: 20, gap: 8 } as const

const isStrong = ({ tone }: BarRow) => tone === 'red'

/** Returns horizontal bars from zero with direct labels, in the order given. */
export function bars(
  rows: readonly BarRow[],
  { labelWidth, measure: reference, bleed = 0, thickness = 0.62, size = 18, longest = rows }: BarOptions = {},
): ChartSpec {
  const max = Math.max(1e-9, ...longest.map(({ value }) => value))
  const lengthOf = (row: BarRow) => (row.endless ? max : row.value)
  /** What stands right of a bar's end; a remark that is longer than so much has several lines. */
  const written = (measure: Measure, row: BarRow, longestRemark = Infinity) =>
    gaps.value +
    widthOf(measure, [row], { size, bold: true }) +
    (row.note ? gaps.remark + Math.min(longestRemark, widthOf(measure, row.note, { size: remarkSize })) : 0)
  /** The room left and right of the bars. */
  const roomIn = (measure: Measure, width: number) => {
    const isIn = isNarrow(width)
    const labels = longest.map(row => widthOf(measure, row.label, { size: labelSize, bold: isStrong(row) }))
    const left = isIn ? hair : labelRoom(labels, labelWidth)
    const beyond = isColumn(width) ? 0 : bleed
    const beside = longest.map(row => ({ share: lengthOf(row) / max, room: written(measure, row, isIn ? width / 3 : Infinity) }))
    return { left, right: beyond + roomRight(width - left - beyond, beside) }
  }
  /** Where the rows of a narrow column begin, from the top, and where the last one ends. */
  const startsIn = (measure: Measure, width: number): number[] => {
    const { left, right } = roomIn(measure, width)
    const heights = rows.map(row => {
      const room = width - left - ((width - left - right) * lengthOf(row)) / max - written(measure, { ...row, note: [] })
      const lines = row.note ? wrap(measure, row.note, room, { size: remarkSize }).length : 1
      return narrow.label + narrow.bar + narrow.gap + (lines - 1) * narrow.line
    })
    return [0, ...rows.map((_, i) => heights.slice(0, i + 1).reduce((sum, height) => sum + height, 0))]
  }

  return {
    kind: 'bars',
    // Of a slide's rows.
    heightIn: (width, measure) => (isNarrow(width) ? (startsIn(measure, width).at(-1) ?? 0) : rows.length * 29.5),
    config: (measure, { width }) => {
      return {
        type: 'bar',
        data: { labels: rows.map(({ label }) => label), datasets: [{ data: rows.map(({ value }) => value) }] },
        options: {
          indexAxis: 'y',
          layout: { padding: roomIn(measure, width) },
          scales: { x: { type: 'linear', min: 0, max, display: false }, y: { type: 'category', display: false } },
        },
      }
    },
    marks: (scales, measure) => {
      const { x, left, top, bottom, width: end } = scales
      const isIn = isNarrow(end)
      const height = isIn ? narrow.bar : ((bottom - top) / rows.length) * thickness
      const starts = isIn ? startsIn(measure, end) : []
      /** The middles of a row's bar and label. */
      const y = (i: number) => (isIn ? (starts[i] ?? 0) + narrow.label + narrow.bar / 2 : scales.y(i))
      const labelAt = (i: number) =>
        isIn
          ? ({ x: left + gaps.label, y: (starts[i] ?? 0) + narrow.label / 2 - 1, align: 'left' } as const)
          : ({ x: left - labelGap, y: y(i), align: 'right' } as const)
      return [
        ...(reference
          ? [
              line('reference', [x(reference.value), top], [x(reference.value), bottom], 'ink', 1, [4, 4]),
              text(measure, 'reference', reference.text, x(reference.value) + 10, y(rows.length - 1), { tone: 'ink', size: 16 }),
            ]
          : []),
        ...rows.flatMap((row, i): Mark[] => {
          if (row.hidden) return []
          const at = { kind: 'rect', row: i, x: left, y: y(i) - height / 2, height } as const
          const bar = {
            ...at,
            role: 'bar',
            datum: [row.endless ? Infinity : row.value],
            width: Math.max(1, x(lengthOf(row)) - left),
          } as const
          if (row.endless) {
            const open = [
              [end, at.y],
              [left, at.y],
              [left, at.y + height],
              [end, at.y + height],
            ] as const
            return [
              { ...bar, tone: 'paper' },
              { kind: 'path', role: 'reference', row: i, tone: row.tone ?? 'mute', width: 2, d: pathThrough(open) },
            ]
          }
          return [{ ...bar, tone: row.tone ?? 'mute' }]
        }),
        line('axis', [left, top], [left, bottom], 'ink'),
        ...rows.flatMap((row, i): Mark[] => {
          if (row.hidden) return []
          const end = Math.max(left + 1, x(lengthOf(row))) + gaps.value
          const tone = row.tone === 'red' || row.tone === 'blue' ? row.tone : 'ink'
          const { align, ...place } = labelAt(i)
          const label = { tone: 'ink', size: labelSize, bold: isStrong(row), align } as const satisfies TextStyle
          const ground = row.endless ? { ground: 6 } : {}
          const value = text(measure, 'value', [row], end, y(i) + 1, { tone, size, bold: true }, { row: i, ...ground, cells: [[i, 1]] })
          const remarkAt = end + value.width + gaps.remark
          const remark = { tone: 'soft', size: remarkSize } as const
          const room = isIn ? scales.width - remarkAt : Infinity
          return [
            text(measure, 'label', row.label, place.x, place.y, label, { row: i, cells: [[i, 0]] }),
            value,
            ...(row.note
              ? textLines(measure, 'remark', row.note, { x: remarkAt, y: y(i) + 1, width: room, pitch: narrow.line }, remark, {
                  row: i,
                  cells: [[i, 1]],
                })
              : []),
          ]
        }),
      ]
    },
  }
}
