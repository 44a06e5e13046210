import type { ChartSpec } from './chart.ts'
import type { Mark, Measure, Paint } from './marks.ts'
import type { Written } from './written.ts'
import { line, text, widthOf } from './marks.ts'
import { hair, labelGap, labelRoom, roomRight } from './room.ts'

/** A bar; its value is written right of it, and of zero where it is less. */
export interface PairRow extends Written {
  readonly label: string
  readonly value: number
  /** Outlined: claimed and not found, or worked back and not seen. */
  readonly tone: Extract<Paint, 'ink-area' | 'mute' | 'blue-area'> | 'ink-outline' | 'blue-outline'
  /** Behind the value, regular. */
  readonly note?: readonly Written[]
  /** What is written in place of the value in another step, for which room is kept. */
  readonly or?: Written
  /** Keeps its room, and is not drawn yet. */
  readonly hidden?: boolean
}

export interface PairOptions {
  /** The labels of charts above and below, to line up with them. */
  readonly labels?: readonly string[]
}

const sizes = { label: 16, value: 18, note: 16 } as const
const thickness = 0.66
const gaps = { value: 10, note: 10, below: labelGap - 8 }
const textTone = { 'ink-area': 'ink', mute: 'ink', 'blue-area': 'blue', 'ink-outline': 'ink', 'blue-outline': 'blue' } as const

/** Returns a few bars that are measured against each other from one zero line, to either side of it. */
export function pairs(rows: readonly PairRow[], { labels = [] }: PairOptions = {}): ChartSpec {
  const values = rows.map(({ value }) => value)
  const [min, max] = [Math.min(0, ...values), Math.max(1e-9, ...values)]
  const written = (measure: Measure, row: PairRow) =>
    gaps.value +
    Math.max(...[row, row.or ?? row].map(words => widthOf(measure, [words], { size: sizes.value, bold: true }))) +
    (row.note ? gaps.note + widthOf(measure, row.note, { size: sizes.note }) : 0)
  return {
    kind: 'pairs',
    config: (measure, { width }) => {
      const all = [...labels, ...rows.map(({ label }) => label)]
      const words = hair + labelRoom(all.map(label => widthOf(measure, label, { size: sizes.label })))
      const rightOf = (left: number, from: number) =>
        roomRight(
          width - left,
          rows.map(row => ({ share: (Math.max(0, row.value) - from) / (max - from), room: written(measure, row) })),
        )
      const below = (left: number) => ((width - left - rightOf(left, 0)) / max) * -min
      // A short bar to the left has room before the labels, so that zero stays where it is in the charts above and below.
      const isShort = -min <= max / 10
      const zero = words + (isShort ? Math.max(0, below(words) - gaps.below) : 0)
      const [left, right] = isShort ? [zero - below(zero), rightOf(zero, 0)] : [words, rightOf(words, min)]
      return {
        type: 'bar',
        data: { labels: rows.map(({ label }) => label), datasets: [{ data: values }] },
        options: {
          indexAxis: 'y',
          layout: { padding: { left, right } },
          scales: { x: { type: 'linear', min, max, display: false }, y: { type: 'category', display: false } },
        },
      }
    },
    marks: ({ x, y, left, top, bottom }, measure) => {
      const height = ((bottom - top) / Math.max(1, rows.length)) * thickness
      const shown = rows.map((row, i) => ({ row, i })).filter(({ row }) => !row.hidden)
      return [
        ...shown.map(({ row: { value, tone }, i }): Mark => {
          const [from, to] = [x(Math.min(0, value)), x(Math.max(0, value))]
          const bar = { kind: 'rect', role: 'bar', row: i, datum: [value], y: y(i) - height / 2, height } as const
          const place = { x: from, width: Math.max(1, to - from) }
          if (tone !== 'ink-outline' && tone !== 'blue-outline') return { ...bar, ...place, tone }
          return { ...bar, ...place, tone: 'paper', outline: { tone: tone === 'blue-outline' ? 'blue' : 'mute', width: 1.5, dash: [4, 3] } }
        }),
        line('axis', [x(0), top + 1], [x(0), bottom - 1], 'ink', 1.5),
        ...shown.flatMap(({ row, i }): Mark[] => {
          const tone = textTone[row.tone]
          const label = { tone, size: sizes.label, align: 'right' } as const
          const value = { tone, size: sizes.value, bold: true } as const
          const at = x(Math.max(0, row.value)) + gaps.value
          const said = text(measure, 'value', [row], at, y(i) + 1, value, { row: i, cells: [[i, 1]] })
          const noteAt = said.x + said.width + gaps.note
          return [
            text(measure, 'label', row.label, Math.min(x(0) - labelGap, left - 8), y(i) + 1, label, { row: i, cells: [[i, 0]] }),
            said,
            ...(row.note
              ? [text(measure, 'remark', row.note, noteAt, y(i) + 1, { tone, size: sizes.note }, { row: i, cells: [[i, 1]] })]
              : []),
          ]
        }),
      ]
    },
  }
}
