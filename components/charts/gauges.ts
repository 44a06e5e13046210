import type { ChartSpec } from './chart.ts'
import type { Mark, Measure, Paint, TextMark } from './marks.ts'
import type { Written } from './written.ts'
import { isColumn } from './narrow.ts'
import { line, text, widthOf } from './marks.ts'
import { hair, labelGap, labelRoom, textLines, wrap } from './room.ts'

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
const labelStyle = { size: size.label, bold: true } as const
const wordStyle = { size: size.words, bold: true } as const
const smallStyle = { size: size.small } as const
const lineStyle = { size: size.small, bold: true } as const
const barHeight = 40
/** From a bar up to the middle of its words, down to that of its ticks, and right of the first of them. */
const gap = { words: 22, ticks: 20, line: 10, beside: 4, name: 12, under: 28 }

/** In a column: what a gauge is, with what it comes to; a line of what else is said; the names of lines on the bar, its bar with the ticks, and what parts gauges. */
const column = { head: 34, line: 22, names: 24, bar: 32, ticks: 30, gap: 16, beside: 24, free: 6 } as const

interface Place {
  /** The left end of what it comes to. */
  readonly wordsAt: number
  /** The middles of its label, of what it comes to, of the names of lines on its bar, and of the first line of its remark. */
  readonly label: number
  readonly words: number
  readonly names: number
  readonly remark: number
  /** The same of what is written under its bar. */
  readonly under?: number
  readonly upper: number
  readonly lower: number
  /** Where it ends, its ticks included. */
  readonly end: number
}

/** Returns where the gauges of a column stand, from the top: the words have lines of their own where they do not fit beside each other. */
function placesIn(measure: Measure, rows: readonly Gauge[], width: number): Place[] {
  let end = -column.gap
  const take = (height: number) => (end += height) - height / 2
  return rows.map(row => {
    end += column.gap
    const label = take(column.head)
    const [behind, length] = [widthOf(measure, row.label, labelStyle) + gap.name, widthOf(measure, row.words, wordStyle)]
    const isBelow = behind + length > width
    const [words, wordsAt] = isBelow ? [take(column.head), 0] : [label, behind]
    const free = width - hair - wordsAt - length - column.beside
    const linesOf = (pieces: readonly Written[]) => {
      const [first, ...more] = wrap(measure, pieces, width, smallStyle).map(() => take(column.line))
      return first ?? more[0] ?? end
    }
    const remark = widthOf(measure, row.remark, smallStyle) <= free ? words : linesOf(row.remark)
    const names = take(row.reach ? column.names : row.line ? gap.line + column.free : remark === words ? 0 : column.free)
    const bar = take(column.bar)
    const [upper, lower] = [bar - column.bar / 2, bar + column.bar / 2]
    take(column.ticks)
    const under = row.under && linesOf(row.under)
    return { wordsAt, label, words, names, remark, upper, lower, end, ...(under !== undefined && { under }) }
  })
}

/** Returns the ticks whose words keep apart: all, every second, every third…, and always the last; but for those that come near to the name of its line. */
function shownTicks(measure: Measure, { ticks, line }: Gauge, at: (value: number) => number): Gauge['ticks'] {
  const last = ticks.length - 1
  const boxOf = ({ value, text }: Gauge['ticks'][number], k: number) => {
    const width = widthOf(measure, text, { size: size.tick })
    const left = at(value) - (k === 0 ? 0 : k === last ? 1 : 0.5) * width
    return { left, right: left + width }
  }
  const boxes = ticks.map(boxOf)
  const shown = (step: number) => ticks.map((_, k) => k).filter(k => k === last || (k % step === 0 && last - k >= step))
  const keepApart = (some: readonly number[]) =>
    some.every((k, i) => i === 0 || (boxes[k]?.left ?? 0) - (boxes[some[i - 1] ?? 0]?.right ?? 0) >= gap.name)
  const step = ticks.findIndex((_, k) => k > 0 && keepApart(shown(k)))
  const half = line ? widthOf(measure, line.text, lineStyle) / 2 + gap.name : 0
  const isNear = (k: number) => line && (boxes[k]?.right ?? 0) > at(line.value) - half && (boxes[k]?.left ?? 0) < at(line.value) + half
  return shown(step > 0 ? step : Math.max(1, last)).flatMap(k => (isNear(k) ? [] : (ticks[k] ?? [])))
}

/** A tick across a bar and its name above: clear of the words that stand there, or left of the tick on a line of its own. */
function reachMarks(
  reach: NonNullable<Gauge['reach']>,
  at: number,
  words: TextMark,
  { upper, lower, names }: { readonly upper: number; readonly lower: number; readonly names: number },
  isOwnLine: boolean,
  measure: Measure,
): Mark[] {
  const style = { tone: 'ink', size: size.small, bold: true } as const
  const width = widthOf(measure, reach.text, style)
  const left = isOwnLine ? Math.max(0, at - gap.beside - width) : Math.max(words.x + words.width + gap.name, at - width / 2)
  return [
    line('reference', [at, isOwnLine ? names - size.small / 2 : upper - gap.line], [at, lower], 'ink', 1.5, [2, 3]),
    text(measure, 'reference', reach.text, left, names, style),
  ]
}

/** Returns quantities one below the other, each on its own fixed axis: what a slider moves are the bars. */
export function gauges(rows: readonly Gauge[]): ChartSpec {
  return {
    kind: 'gauges',
    // Of a slide: what its other words leave.
    heightIn: (width, measure) => placesIn(measure, rows, width).at(-1)?.end ?? 0,
    config: (measure, { width }) => ({
      type: 'bar',
      data: { labels: rows.map(({ label }) => label), datasets: [{ data: rows.map(() => 1) }] },
      options: {
        indexAxis: 'y',
        layout: {
          padding: {
            left: hair + (isColumn(width) ? 0 : labelRoom(rows.map(({ label }) => widthOf(measure, label, labelStyle)))),
            right: isColumn(width) ? hair : hair + 2,
          },
        },
        scales: { x: { type: 'linear', min: 0, max: 1, display: false }, y: { type: 'category', display: false } },
      },
    }),
    marks: (scales, measure) => {
      const { x, y, left, right, width } = scales
      const isIn = isColumn(width)
      const places = isIn ? placesIn(measure, rows, width) : []
      return rows.flatMap((row, i): Mark[] => {
        const at = (value: number) => x(value / row.max)
        const above = y(i) - barHeight / 2 - gap.words
        const beside = { wordsAt: left, label: y(i), words: above, names: above, remark: above, under: undefined }
        const its = places[i] ?? { ...beside, upper: y(i) - barHeight / 2, lower: y(i) + barHeight / 2 }
        const { upper, lower } = its
        const height = lower - upper
        const ends = row.parts.map((_, k) => row.parts.slice(0, k + 1).reduce((sum, { value }) => sum + value, 0))
        const bars = row.parts.map(({ value, tone, supposed = false }, k): Mark => {
          const [from, to] = [at(ends[k - 1] ?? 0), at(ends[k] ?? 0)]
          const bar = { kind: 'rect', role: 'bar', row: i, series: k, datum: [value] } as const
          if (!supposed) return { ...bar, tone, x: from, y: upper, width: to - from, height }
          const inset = { x: from, y: upper + 1, width: Math.max(0, to - from - 1), height: height - 2 }
          // With nothing supposed its outline would fray the edge of the part before it.
          return { ...bar, ...inset, tone: 'paper', ...(inset.width > 0 && { outline: { tone, width: 2, dash: [5, 3] } }) }
        })
        const value = text(measure, 'value', row.words, its.wordsAt, its.words, { tone: 'ink', ...wordStyle }, { row: i, cells: [[i, 1]] })
        const remark = { tone: 'soft', ...smallStyle } as const
        const isRight = its.remark === its.words
        const ticks = isIn ? shownTicks(measure, row, at) : row.ticks
        return [
          {
            ...{ kind: 'rect', role: 'lane', tone: 'paper', row: i, datum: [row.max], outline: { tone: 'mute', width: 1, dash: [] } },
            ...{ x: left, y: upper + 0.5, width: right - left - 0.5, height: height - 1 },
          },
          ...bars,
          line('axis', [left, lower + 0.5], [right, lower + 0.5], 'mute'),
          line('axis', [left, upper], [left, lower], 'ink', 1.5),
          ...ticks.flatMap(({ value, text: words }, k) => [
            line('tick', [at(value), lower], [at(value), lower + 6], 'mute'),
            // The last ends where its axis ends, and in a column the first begins where it begins.
            ...(value === row.line?.value
              ? []
              : [
                  text(measure, 'tick', words, at(value), lower + gap.ticks, {
                    tone: 'soft',
                    size: size.tick,
                    align: isIn && value === 0 ? 'left' : k < ticks.length - 1 ? 'center' : 'right',
                  }),
                ]),
          ]),
          ...(row.line
            ? [
                line('reference', [at(row.line.value), upper - gap.line], [at(row.line.value), lower + gap.line], 'ink', 2),
                // Below, where no name of a reach stands, and in the place of its own tick's words.
                text(measure, 'reference', row.line.text, at(row.line.value), lower + gap.ticks, {
                  ...{ tone: 'ink', ...lineStyle, align: 'center' },
                }),
              ]
            : []),
          ...(row.reach ? reachMarks(row.reach, at(row.reach.value), value, its, isIn, measure) : []),
          ...(row.under
            ? textLines(
                measure,
                'remark',
                row.under,
                {
                  x: its.under === undefined ? left + gap.under : 0,
                  y: its.under ?? lower + gap.ticks,
                  width: isIn ? width : Infinity,
                  pitch: column.line,
                },
                remark,
                { row: i, cells: [[i, 2]] },
              )
            : []),
          text(
            measure,
            'label',
            row.label,
            isIn ? 0 : left - labelGap,
            its.label,
            { tone: 'ink', ...labelStyle, align: isIn ? 'left' : 'right' },
            { row: i, cells: [[i, 0]] },
          ),
          value,
          ...textLines(
            measure,
            'remark',
            row.remark,
            { x: isRight ? right : 0, y: its.remark, width: isIn ? width : Infinity, pitch: column.line },
            { ...remark, align: isRight ? 'right' : 'left' },
            { row: i, cells: [[i, 2]] },
          ),
        ]
      })
    },
  }
}
