import type { Tone } from '../../composables/useTokens.ts'
import type { ChartSpec } from './chart.ts'
import type { Mark, Measure } from './marks.ts'
import type { Written } from './written.ts'
import { line, text, widthOf } from './marks.ts'
import { labelGap, labelRoom, roomRight } from './room.ts'

/** The value is written at the bar's end. */
export interface BarRow extends Written {
  readonly label: string
  readonly value: number
  /** A remark behind the value, piece by piece. */
  readonly note?: readonly Written[]
  readonly tone?: Tone
}

export interface BarOptions {
  /** Least room for the labels left of the axis, in slide pixels, to line up with what stands above. */
  readonly labelWidth?: number
  /** A value to measure the bars by: a dashed line behind them, named beside the last bar. */
  readonly measure?: { readonly value: number; readonly text: string }
  /** Height of a bar as a share of its row. */
  readonly thickness?: number
}

const labelSize = 17
const valueSize = 18
const remarkSize = 16
/** From a bar's end to its value, and from there to the remark. */
const gaps = { value: 10, remark: 18 }

const isStrong = ({ tone }: BarRow) => tone === 'red'

/** Returns horizontal bars from zero with direct labels, in the order given. */
export function bars(rows: readonly BarRow[], { labelWidth, measure: reference, thickness = 0.62 }: BarOptions = {}): ChartSpec {
  const max = Math.max(1e-9, ...rows.map(({ value }) => value))
  /** What stands right of a bar's end. */
  const written = (measure: Measure, row: BarRow) =>
    gaps.value +
    widthOf(measure, [row], { size: valueSize, bold: true }) +
    (row.note ? gaps.remark + widthOf(measure, row.note, { size: remarkSize }) : 0)

  return {
    kind: 'bars',
    config: (measure, { width }) => {
      const left = labelRoom(
        rows.map(row => widthOf(measure, row.label, { size: labelSize, bold: isStrong(row) })),
        labelWidth,
      )
      const right = roomRight(
        width - left,
        rows.map(row => ({ share: row.value / max, room: written(measure, row) })),
      )
      return {
        type: 'bar',
        data: { labels: rows.map(({ label }) => label), datasets: [{ data: rows.map(({ value }) => value) }] },
        options: {
          indexAxis: 'y',
          layout: { padding: { left, right } },
          scales: { x: { type: 'linear', min: 0, max, display: false }, y: { type: 'category', display: false } },
        },
      }
    },
    marks: (scales, measure) => {
      const { x, y, left, top, bottom } = scales
      const height = ((bottom - top) / rows.length) * thickness
      return [
        ...(reference
          ? [
              line('reference', [x(reference.value), top], [x(reference.value), bottom], 'ink', 1, [4, 4]),
              text(measure, 'reference', reference.text, x(reference.value) + 10, y(rows.length - 1), { tone: 'ink', size: 16 }),
            ]
          : []),
        ...rows.map((row, i): Mark => {
          const bar = { kind: 'rect', role: 'bar', tone: row.tone ?? 'mute', row: i, datum: [row.value] } as const
          return { ...bar, x: left, y: y(i) - height / 2, width: Math.max(1, x(row.value) - left), height }
        }),
        line('axis', [left, top], [left, bottom], 'ink'),
        ...rows.flatMap((row, i): Mark[] => {
          const end = Math.max(left + 1, x(row.value)) + gaps.value
          const tone = row.tone === 'red' || row.tone === 'blue' ? row.tone : 'ink'
          const label = { tone: 'ink', size: labelSize, bold: isStrong(row), align: 'right' } as const
          const value = text(measure, 'value', [row], end, y(i) + 1, { tone, size: valueSize, bold: true }, { row: i, cells: [[i, 1]] })
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
