import type { ChartSpec } from './chart.ts'
import type { Mark, Measure, Paint, TextMark, TextStyle } from './marks.ts'
import type { Written } from './written.ts'
import { line, text, widthOf } from './marks.ts'
import { hair, labelGap, labelRoom } from './room.ts'

/** A quantity on an axis of its own that stands still while it changes. */
export interface Gauge {
  readonly label: string
  /** Right end of its axis, from 0, in the unit of its parts. */
  readonly max: number
  readonly ticks: readonly { readonly value: number; readonly text: string }[]
  /** From the left, each where the one before it ends; what is only supposed is an outline. */
  readonly parts: readonly { readonly value: number; readonly tone: Paint; readonly supposed?: boolean }[]
  /** What it comes to, above its bar at the left; and the rest that is said of it, at the right. */
  readonly words: readonly Written[]
  readonly remark: readonly Written[]
  /** Written under its bar, where its parts begin. */
  readonly under?: readonly Written[]
  /** How far it would reach in another case: a tick on its bar, named above. */
  readonly reach?: { readonly value: number; readonly text: string }
  /** A value its bar is measured by. */
  readonly line?: { readonly value: number; readonly text: string }
}

const size = { label: 18, words: 22, small: 16, tick: 15 } as const
const barHeight = 40
/** From a bar up to the middle of its words, down to that of its ticks, and right of the first of them. */
const gap = { words: 22, ticks: 20, line: 10, name: 12, under: 28 }

/** A tick across a bar and its name above, clear of the words that stand there. */
function reachMarks(
  reach: NonNullable<Gauge['reach']>,
  at: number,
  words: TextMark,
  upper: number,
  lower: number,
  measure: Measure,
): Mark[] {
  const style = { tone: 'ink', size: size.small, bold: true } as const
  const left = Math.max(words.x + words.width + gap.name, at - widthOf(measure, reach.text, style) / 2)
  return [
    line('reference', [at, upper - gap.line], [at, lower], 'ink', 1.5, [2, 3]),
    text(measure, 'reference', reach.text, left, upper - gap.words, style),
  ]
}

/** Returns quantities one below the other, each on its own fixed axis: what a slider moves are the bars. */
export function gauges(rows: readonly Gauge[]): ChartSpec {
  return {
    kind: 'gauges',
    config: measure => ({
      type: 'bar',
      data: { labels: rows.map(({ label }) => label), datasets: [{ data: rows.map(() => 1) }] },
      options: {
        indexAxis: 'y',
        layout: {
          padding: {
            left: hair + labelRoom(rows.map(({ label }) => widthOf(measure, label, { size: size.label, bold: true }))),
            right: hair + 2,
          },
        },
        scales: { x: { type: 'linear', min: 0, max: 1, display: false }, y: { type: 'category', display: false } },
      },
    }),
    marks: (scales, measure) => {
      const { x, y, left, right } = scales
      return rows.flatMap((row, i): Mark[] => {
        const at = (value: number) => x(value / row.max)
        const [upper, lower] = [y(i) - barHeight / 2, y(i) + barHeight / 2]
        const ends = row.parts.map((_, k) => row.parts.slice(0, k + 1).reduce((sum, { value }) => sum + value, 0))
        const bars = row.parts.map(({ value, tone, supposed = false }, k): Mark => {
          const [from, to] = [at(ends[k - 1] ?? 0), at(ends[k] ?? 0)]
          const bar = { kind: 'rect', role: 'bar', row: i, series: k, datum: [value] } as const
          if (!supposed) return { ...bar, tone, x: from, y: upper, width: to - from, height: barHeight }
          const inset = { x: from, y: upper + 1, width: Math.max(0, to - from - 1), height: barHeight - 2 }
          // With nothing supposed its outline would fray the edge of the part before it.
          return { ...bar, ...inset, tone: 'paper', ...(inset.width > 0 && { outline: { tone, width: 2, dash: [5, 3] } }) }
        })
        const style = { tone: 'ink', size: size.words, bold: true } as const satisfies TextStyle
        const value = text(measure, 'value', row.words, left, upper - gap.words, style, { row: i, cells: [[i, 1]] })
        const remark = { tone: 'soft', size: size.small } as const
        return [
          {
            ...{ kind: 'rect', role: 'lane', tone: 'paper', row: i, datum: [row.max], outline: { tone: 'mute', width: 1, dash: [] } },
            ...{ x: left, y: upper + 0.5, width: right - left - 0.5, height: barHeight - 1 },
          },
          ...bars,
          line('axis', [left, lower + 0.5], [right, lower + 0.5], 'mute'),
          line('axis', [left, upper], [left, lower], 'ink', 1.5),
          ...row.ticks.flatMap(({ value, text: words }, k) => [
            line('tick', [at(value), lower], [at(value), lower + 6], 'mute'),
            // The last ends where its axis ends.
            ...(value === row.line?.value
              ? []
              : [
                  text(measure, 'tick', words, at(value), lower + gap.ticks, {
                    tone: 'soft',
                    size: size.tick,
                    align: k < row.ticks.length - 1 ? 'center' : 'right',
                  }),
                ]),
          ]),
          ...(row.line
            ? [
                line('reference', [at(row.line.value), upper - gap.line], [at(row.line.value), lower + gap.line], 'ink', 2),
                // Below, where no name of a reach stands, and in the place of its own tick's words.
                text(measure, 'reference', row.line.text, at(row.line.value), lower + gap.ticks, {
                  ...{ tone: 'ink', size: size.small, bold: true, align: 'center' },
                }),
              ]
            : []),
          ...(row.reach ? reachMarks(row.reach, at(row.reach.value), value, upper, lower, measure) : []),
          ...(row.under
            ? [text(measure, 'remark', row.under, left + gap.under, lower + gap.ticks, remark, { row: i, cells: [[i, 2]] })]
            : []),
          text(
            measure,
            'label',
            row.label,
            left - labelGap,
            y(i),
            { tone: 'ink', size: size.label, bold: true, align: 'right' },
            { row: i, cells: [[i, 0]] },
          ),
          value,
          text(measure, 'remark', row.remark, right, upper - gap.words, { ...remark, align: 'right' }, { row: i, cells: [[i, 2]] }),
        ]
      })
    },
  }
}
