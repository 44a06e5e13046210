import type { Tone } from '../../composables/useTokens.ts'
import type { ChartSpec } from './chart.ts'
import type { Mark, Measure, TypeSize } from './marks.ts'
import type { Written } from './written.ts'
import { line, pathThrough, text, widthOf } from './marks.ts'
import { labelGap, labelRoom, roomRight } from './room.ts'

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
  /** How far the chart reaches beyond what is written, in slide pixels: only what has no end is drawn there. */
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
/** From a bar's end to its value, and from there to the remark. */
const gaps = { value: 10, remark: 18 }

const isStrong = ({ tone }: BarRow) => tone === 'red'

/** Returns horizontal bars from zero with direct labels, in the order given. */
export function bars(
  rows: readonly BarRow[],
  { labelWidth, measure: reference, bleed = 0, thickness = 0.62, size = 18, longest = rows }: BarOptions = {},
): ChartSpec {
  const max = Math.max(1e-9, ...longest.map(({ value }) => value))
  const lengthOf = (row: BarRow) => (row.endless ? max : row.value)
  /** What stands right of a bar's end. */
  const written = (measure: Measure, row: BarRow) =>
    gaps.value +
    widthOf(measure, [row], { size, bold: true }) +
    (row.note ? gaps.remark + widthOf(measure, row.note, { size: remarkSize }) : 0)

  return {
    kind: 'bars',
    config: (measure, { width }) => {
      const left = labelRoom(
        longest.map(row => widthOf(measure, row.label, { size: labelSize, bold: isStrong(row) })),
        labelWidth,
      )
      const right = roomRight(
        width - left - bleed,
        longest.map(row => ({ share: lengthOf(row) / max, room: written(measure, row) })),
      )
      return {
        type: 'bar',
        data: { labels: rows.map(({ label }) => label), datasets: [{ data: rows.map(({ value }) => value) }] },
        options: {
          indexAxis: 'y',
          layout: { padding: { left, right: right + bleed } },
          scales: { x: { type: 'linear', min: 0, max, display: false }, y: { type: 'category', display: false } },
        },
      }
    },
    marks: (scales, measure) => {
      const { x, y, left, top, bottom, width: end } = scales
      const height = ((bottom - top) / rows.length) * thickness
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
          const label = { tone: 'ink', size: labelSize, bold: isStrong(row), align: 'right' } as const
          const ground = row.endless ? { ground: 6 } : {}
          const value = text(measure, 'value', [row], end, y(i) + 1, { tone, size, bold: true }, { row: i, ...ground, cells: [[i, 1]] })
          const remarkAt = end + value.width + gaps.remark
          const remark = { tone: 'soft', size: remarkSize } as const
          return [
            text(measure, 'label', row.label, left - labelGap, y(i), label, { row: i, cells: [[i, 0]] }),
            value,
            ...(row.note ? [text(measure, 'remark', row.note, remarkAt, y(i) + 1, remark, { row: i, cells: [[i, 1]] })] : []),
          ]
        }),
      ]
    },
  }
}
