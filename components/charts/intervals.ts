import type { ChartSpec } from './chart.ts'
import type { Mark, Measure, TextMark } from './marks.ts'
import type { Written } from './written.ts'
import { line, pathThrough, text, widthOf } from './marks.ts'
import { labelGap, labelRoom, roomRight } from './room.ts'

/** The interval is written beside it, its bounds in the unit that its words count. */
export interface IntervalRow extends Written {
  readonly label: string
  readonly lo: number
  /** Infinity where nothing bounds the value from above. */
  readonly hi: number
  /** What the interval follows from, beside its words. */
  readonly why?: string
  readonly strong?: boolean
  /** A value from outside, laid over the interval. */
  readonly mark?: Written & { readonly value: number }
}

export interface IntervalOptions {
  /** Least room for the labels left of the axis, in slide pixels, to line up with what stands above. */
  readonly labelWidth?: number
  /** Right end of the axis, in the rows' unit; open intervals fade out towards it. */
  readonly max: number
  /** Words an axis value; the last one carries the unit. */
  readonly tick: (value: number, last: boolean) => string
  readonly step: number
}

const labelSize = 17
const tickSize = 15
const whySize = 15
const barHeight = 18
/** How far grid lines reach above the plot. */
const tickLength = 8
/** How far the paper behind words reaches beyond them. */
const ground = 4

const isOpen = (row: IntervalRow) => row.hi === Infinity
const isExact = (row: IntervalRow) => row.hi === row.lo

/** How the words of an interval look: an exact value in ink, an open bound in the accent, a range like the box it stands beside. */
const styleOf = (row: IntervalRow) =>
  isOpen(row)
    ? ({ tone: 'red', size: 18, bold: true, align: 'right' } as const)
    : isExact(row)
      ? ({ tone: 'ink', size: 18, bold: true } as const)
      : ({ tone: row.strong ? 'red' : 'soft', size: 17, bold: row.strong ?? false } as const)

/** From the upper bound to its words. */
const gapOf = (row: IntervalRow) => (isExact(row) ? 20 : 14)
/** From words to those behind them. */
const gap = 16

/**
 * Returns a chart of what is known of each value: exact values as dots, bounded ones as dashed boxes,
 * open ones as a bar that starts at its bound and fades; marks are values laid over them.
 */
export function intervals(rows: readonly IntervalRow[], { labelWidth, max, tick, step }: IntervalOptions): ChartSpec {
  // Above an open bar its mark is written.
  const tickPadding = rows.some(isOpen) ? 12 : 3
  const ticks = Array.from({ length: Math.floor(max / step) + 1 }, (_, i) => i * step)
  const tickText = (i: number) => tick(ticks[i] ?? 0, i === ticks.length - 1)
  /** What stands right of a bounded interval. */
  const written = (measure: Measure, row: IntervalRow) =>
    gapOf(row) +
    widthOf(measure, [row], styleOf(row)) +
    (row.why ? gap + widthOf(measure, row.why, { size: whySize }) : 0) +
    (row.mark?.text ? gap + widthOf(measure, [row.mark]) : 0)

  return {
    kind: 'intervals',
    config: (measure, { width }) => {
      const left = labelRoom(
        rows.map(row => widthOf(measure, row.label, { size: labelSize, bold: row.strong ?? false })),
        labelWidth,
      )
      const right = roomRight(width - left, [
        { share: 1, room: widthOf(measure, tickText(ticks.length - 1), { size: tickSize }) / 2 },
        ...rows.filter(row => !isOpen(row)).map(row => ({ share: row.hi / max, room: written(measure, row) + ground })),
      ])
      return {
        type: 'bar',
        data: { labels: rows.map(({ label }) => label), datasets: [{ data: rows.map(row => [row.lo, Math.min(row.hi, max)]) }] },
        options: {
          indexAxis: 'y',
          layout: { padding: { left, right, top: tickLength + tickPadding * 2 + tickSize * 1.2 } },
          scales: { x: { type: 'linear', min: 0, max, display: false }, y: { type: 'category', display: false } },
        },
      }
    },
    marks: (scales, measure) => {
      const { x, y, left, top, bottom } = scales
      const spans = rows.map((row, i): Mark => {
        const [from, to] = [x(row.lo), x(Math.min(row.hi, max))]
        const at = {
          kind: 'rect',
          role: 'bar',
          row: i,
          datum: [row.lo, row.hi],
          x: from,
          y: y(i) - barHeight / 2,
          width: to - from,
        } as const
        if (isOpen(row)) return { ...at, tone: 'red', height: barHeight, fade: 'paper' }
        const outline = { tone: row.strong ? ('red' as const) : ('mute' as const), width: 1, dash: [3, 2.5] }
        return { ...at, tone: 'fog', height: barHeight, ...(!isExact(row) && { outline }) }
      })
      const wordsOf = (row: IntervalRow, i: number): Mark[] => {
        const middle = y(i)
        const from = x(row.lo)
        const marks: Mark[] = []
        let end = from
        const say = (
          role: 'value' | 'remark',
          words: string | Written,
          at: number,
          style: Parameters<typeof text>[5],
          column?: number,
        ): TextMark => {
          const cells = column === undefined ? [] : [[i, column] as const]
          const said = text(measure, role, typeof words === 'string' ? words : [words], at, middle + 1, style, { row: i, ground, cells })
          marks.push(said)
          end = said.x + said.width + gap
          return said
        }
        const why = { tone: 'soft', size: whySize } as const
        if (isOpen(row)) {
          marks.push({ ...line('reference', [from, middle - 15], [from, middle + 15], 'red', 3), row: i })
          const bound = say('value', row, from - 12, styleOf(row), 1)
          if (row.why) say('remark', row.why, bound.x - 8, { ...why, align: 'right' })
        } else {
          say('value', row, x(row.hi) + gapOf(row), styleOf(row), 1)
          if (row.why) say('remark', row.why, end, why)
        }
        const { mark } = row
        if (mark) marks.push(diamond(x(mark.value), middle, isExact(row) ? 12 : 9, i, mark.value))
        if (isExact(row))
          marks.push({ kind: 'dot', role: 'point', tone: 'ink', row: i, datum: [row.lo], x: from, y: middle, radius: mark ? 5 : 6.5 })
        if (mark?.text) {
          const cells = [[i, 2]] as const
          // Over an open bar there is no free end to write at: above it.
          marks.push(
            isOpen(row)
              ? text(
                  measure,
                  'remark',
                  [mark],
                  x(mark.value),
                  middle - 23,
                  { tone: 'blue', size: 17, bold: true, align: 'center' },
                  { row: i, ground, cells },
                )
              : text(measure, 'remark', [mark], end, middle + 1, { tone: 'blue' }, { row: i, ground, cells }),
          )
        }
        return marks
      }
      const tickY = top - tickLength - tickPadding - tickSize * 0.6
      return [
        ...ticks.map(value => line('grid', [x(value), top - tickLength], [x(value), bottom], 'rule')),
        ...ticks.map((value, i) => text(measure, 'tick', tickText(i), x(value), tickY, { tone: 'soft', size: tickSize, align: 'center' })),
        ...spans,
        ...rows.map((row, i) => {
          const style = { tone: 'ink', size: labelSize, bold: row.strong ?? false, align: 'right' } as const
          return text(measure, 'label', row.label, left - labelGap, y(i), style, { row: i, cells: [[i, 0]] })
        }),
        ...rows.flatMap(wordsOf),
      ]
    },
  }
}

/** Returns a hollow diamond, the mark of a value from outside the article. */
function diamond(x: number, y: number, radius: number, row: number, value: number): Mark {
  const corners = [
    [x, y - radius],
    [x + radius, y],
    [x, y + radius],
    [x - radius, y],
  ] as const
  return { kind: 'path', role: 'reference', tone: 'blue', fill: 'paper', width: 2, row, datum: [value], d: `${pathThrough(corners)}Z` }
}
