import type { Tone } from '../../composables/useTokens.ts'
import type { ChartSpec } from './chart.ts'
import type { Mark } from './marks.ts'
import type { Written } from './written.ts'
import { line, text, widthOf } from './marks.ts'
import { labelGap, labelRoom } from './room.ts'

export interface Segment extends Written {
  readonly value: number
  /** One that words can be read on. */
  readonly tone: Exclude<Tone, 'mute' | 'rule'>
}

export interface SplitRow {
  /** What is whole. */
  readonly label: string | readonly Written[]
  readonly segments: readonly Segment[]
  /** Fine lines that cut the bar into so many equal parts. */
  readonly cuts?: number
}

export interface SplitOptions {
  /** Labels above their bars, which then take the whole width. */
  readonly above?: boolean
  /** Height of a bar as a share of its row. */
  readonly thickness?: number
  /** Of the words on the bars, in slide pixels. */
  readonly size?: number
}

const labelSize = 17
/** From one segment to the next. */
const gap = 2

/** Returns one full-width bar a row, split in proportion, each part labelled inside where it fits, else above. */
export function splits(rows: readonly SplitRow[], { above = false, thickness = 0.5, size = 17 }: SplitOptions = {}): ChartSpec {
  const depth = Math.max(0, ...rows.map(row => row.segments.length))
  /** Where each segment of a row ends, as shares of the whole. */
  const ends = rows.map(({ segments }) => {
    const total = segments.reduce((sum, { value }) => sum + value, 0) || 1
    return segments.map((_, i) => segments.slice(0, i + 1).reduce((sum, { value }) => sum + value, 0) / total)
  })
  return {
    kind: 'splits',
    config: measure => ({
      type: 'bar',
      data: {
        labels: rows.map((_, i) => i),
        datasets: Array.from({ length: depth }, (_, part) => ({ data: ends.map(row => (row[part] ?? 0) - (row[part - 1] ?? 0)) })),
      },
      options: {
        indexAxis: 'y',
        layout: { padding: { left: above ? 0 : labelRoom(rows.map(({ label }) => widthOf(measure, label, { size: labelSize }))) } },
        scales: {
          x: { type: 'linear', min: 0, max: 1, stacked: true, display: false },
          y: { type: 'category', stacked: true, display: false },
        },
      },
    }),
    marks: (scales, measure) => {
      const { x, y, left, right, top, bottom } = scales
      const height = ((bottom - top) / rows.length) * thickness
      const span = (row: number, part: number) => [x(ends[row]?.[part - 1] ?? 0), x(ends[row]?.[part] ?? 0)] as const
      return [
        ...rows.flatMap(({ segments }, i) =>
          segments.map(({ value, tone }, part): Mark => {
            const [from, to] = span(i, part)
            const start = from + (part > 0 ? gap : 0)
            const bar = { kind: 'rect', role: 'bar', tone, row: i, series: part, datum: [value] } as const
            return { ...bar, x: start, y: y(i) - height / 2, width: Math.max(0, to - start), height }
          }),
        ),
        ...rows.flatMap(({ label, segments, cuts = 1 }, i): Mark[] => {
          if (segments.length === 0) return []
          const [upper, lower] = [y(i) - height / 2, y(i) + height / 2]
          const at = (k: number) => left + ((right - left) * k) / cuts
          return [
            above
              ? text(measure, 'label', label, left, upper - 15, { tone: 'soft' }, { row: i, cells: [[i, 0]] })
              : text(
                  measure,
                  'label',
                  label,
                  left - labelGap,
                  y(i),
                  { tone: 'ink', size: labelSize, align: 'right' },
                  { row: i, cells: [[i, 0]] },
                ),
            ...Array.from({ length: cuts - 1 }, (_, k) => line('reference', [at(k + 1), upper], [at(k + 1), lower], 'paper', 1.5)),
          ]
        }),
        ...rows.flatMap(({ segments }, i) =>
          segments.flatMap((segment, part): Mark[] => {
            if (!segment.text) return []
            const [from, to] = span(i, part)
            const at = { row: i, series: part, cells: [[i, part + 1]] } as const
            const on = segment.tone === 'fog' ? 'ink' : 'paper'
            const over = segment.tone === 'fog' ? 'soft' : segment.tone
            const inside = text(measure, 'value', [segment], from + 10, y(i) + 1, { tone: on, size, bold: true }, at)
            return inside.width + 14 < to - from
              ? [inside]
              : [text(measure, 'remark', [segment], from, y(i) - height / 2 - 12, { tone: over, size, bold: true }, at)]
          }),
        ),
      ]
    },
  }
}
