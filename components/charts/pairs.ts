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
  /** Whether label and value stand over their bar, which has the whole width: for bars that differ much. In a narrow column they do anyway. */
  readonly over?: boolean
}

const sizes = { label: 16, value: 18, note: 16 } as const
const thickness = 0.66
const gaps = { value: 10, note: 10, over: 8, below: labelGap - 8 }
/** Of the words over a bar. */
const lineHeight = 29
/** Of a row: in a narrow column, of words over their bar, and of words beside it. */
const heights = { narrow: 52, over: 54.5, beside: 29 } as const
const textTone = { 'ink-area': 'ink', mute: 'ink', 'blue-area': 'blue', 'ink-outline': 'ink', 'blue-outline': 'blue' } as const

/** Whether words stand over their bars in a column of some width: on slides two charts stand beside each other, each wider than a phone. */
const isNarrow = (width: number) => width < 400

/** Returns a few bars that are measured against each other from one zero line, to either side of it. */
export function pairs(rows: readonly PairRow[], { labels = [], over: isOver = false }: PairOptions = {}): ChartSpec {
  const overIn = (width: number) => isOver || isNarrow(width)
  const values = rows.map(({ value }) => value)
  const [min, max] = [Math.min(0, ...values), Math.max(1e-9, ...values)]
  const written = (measure: Measure, row: PairRow) =>
    gaps.value +
    Math.max(...[row, row.or ?? row].map(words => widthOf(measure, [words], { size: sizes.value, bold: true }))) +
    (row.note ? gaps.note + widthOf(measure, row.note, { size: sizes.note }) : 0)
  /** How many lines of words stand over a bar: where some value has no room beside its label, all have one of their own. */
  const linesOver = (measure: Measure, width: number) => {
    const axis = max > min ? (-min / (max - min)) * width : 0
    const isLong = (row: PairRow) => axis + gaps.over + widthOf(measure, row.label, { size: sizes.label }) + written(measure, row) > width
    return isNarrow(width) && rows.some(isLong) ? 2 : 1
  }
  return {
    kind: 'pairs',
    heightIn: (width, measure) => {
      const height = heights[isNarrow(width) ? 'narrow' : isOver ? 'over' : 'beside']
      return rows.length * (height + (linesOver(measure, width) - 1) * (lineHeight - 2))
    },
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
      const [left, right] = overIn(width) ? [hair, hair] : isShort ? [zero - below(zero), rightOf(zero, 0)] : [words, rightOf(words, min)]
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
    marks: ({ x, y, left, top, bottom, width }, measure) => {
      const over = overIn(width)
      const band = (bottom - top) / Math.max(1, rows.length)
      const more = over ? (linesOver(measure, width) - 1) * (lineHeight - 2) : 0
      const height = over ? (band - lineHeight - more) * 0.8 : band * thickness
      /** The middles of a row's bar and of its words. */
      const barAt = (i: number) => (over ? y(i) - band / 2 + lineHeight + more + height / 2 : y(i))
      const wordsAt = (i: number) => (over ? y(i) - band / 2 + 10 : y(i)) + 1
      const shown = rows.map((row, i) => ({ row, i })).filter(({ row }) => !row.hidden)
      return [
        ...shown.map(({ row: { value, tone }, i }): Mark => {
          const [from, to] = [x(Math.min(0, value)), x(Math.max(0, value))]
          const bar = { kind: 'rect', role: 'bar', row: i, datum: [value], y: barAt(i) - height / 2, height } as const
          const place = { x: from, width: Math.max(1, to - from) }
          if (tone !== 'ink-outline' && tone !== 'blue-outline') return { ...bar, ...place, tone }
          return { ...bar, ...place, tone: 'paper', outline: { tone: tone === 'blue-outline' ? 'blue' : 'mute', width: 1.5, dash: [4, 3] } }
        }),
        // Along the rows that are drawn.
        line('axis', [x(0), top + 1], [x(0), top + band * ((shown.at(-1)?.i ?? 0) + 1) - 1], 'ink', 1.5),
        ...shown.flatMap(({ row, i }): Mark[] => {
          const tone = textTone[row.tone]
          const align = over ? 'left' : 'right'
          const labelAt = over ? x(0) + gaps.over : Math.min(x(0) - labelGap, left - 8)
          const style = { tone, size: sizes.label, align } as const
          const label = text(measure, 'label', row.label, labelAt, wordsAt(i), style, { row: i, cells: [[i, 0]] })
          const value = { tone, size: sizes.value, bold: true } as const
          const at = more > 0 ? labelAt : over ? label.x + label.width + gaps.value : x(Math.max(0, row.value)) + gaps.value
          const said = text(measure, 'value', [row], at, wordsAt(i) + more, value, { row: i, cells: [[i, 1]] })
          const noteAt = said.x + said.width + gaps.note
          return [
            label,
            said,
            ...(row.note
              ? [text(measure, 'remark', row.note, noteAt, wordsAt(i) + more, { tone, size: sizes.note }, { row: i, cells: [[i, 1]] })]
              : []),
          ]
        }),
      ]
    },
  }
}
