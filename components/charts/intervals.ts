import type { ChartConfiguration } from 'chart.js'
import type { Tokens } from '../../composables/useTokens.ts'
import type { TextStyle } from './paint.ts'
import type { Written } from './written.ts'
import { after, before, diamond, dot, fitLabels, labelPadding, line, scalesOf, spaced, widthOfWritten, writeValue } from './paint.ts'

/** The interval is written beside it. */
export interface IntervalRow extends Written {
  label: string
  lo: number
  /** Infinity where nothing bounds the value from above. */
  hi: number
  /** What the interval follows from, beside its words. */
  why?: string
  strong?: boolean
  /** A value from outside, laid over the interval. */
  mark?: Written & { value: number }
}

export interface IntervalOptions {
  labelWidth?: number
  /** Right end of the axis, in the rows' unit; open intervals fade out towards it. */
  max: number
  /** Words an axis value; the last one carries the unit. */
  tick: (value: number, last: boolean) => string
  step: number
}

/**
 * Returns a chart of what is known of each value: exact values as dots, bounded ones as dashed boxes,
 * open ones as a bar that starts at its bound and fades; marks are values laid over them.
 */
export function intervalConfig(
  rows: readonly IntervalRow[],
  tokens: Tokens,
  { labelWidth = 112, max, tick, step }: IntervalOptions,
): ChartConfiguration {
  return {
    type: 'bar',
    data: {
      labels: rows.map(row => spaced(row.label)),
      // Floating bars hold the values; the painter below draws each as what it is.
      datasets: [{ data: rows.map(row => [row.lo, Math.min(row.hi, max)]), backgroundColor: 'transparent' }],
    },
    options: {
      indexAxis: 'y',
      maintainAspectRatio: false,
      events: [],
      layout: { padding: { right: 60 } },
      scales: {
        x: {
          position: 'top',
          min: 0,
          max,
          border: { display: false },
          grid: { color: tokens.rule, tickLength: 8 },
          ticks: {
            stepSize: step,
            color: tokens.soft,
            padding: rows.some(row => row.hi === Infinity) ? 12 : 3,
            font: { family: tokens.sans, size: 15 },
            callback: (value, index, ticks) => spaced(tick(Number(value), index === ticks.length - 1)),
          },
        },
        y: {
          grid: { display: false },
          border: { display: false },
          ticks: {
            color: tokens.ink,
            padding: labelPadding,
            autoSkip: false,
            font: ({ index }) => ({ family: tokens.sans, size: 17, weight: rows[index]?.strong ? 700 : 400 }),
          },
          afterFit: axis => fitLabels(axis, labelWidth),
        },
      },
    },
    plugins: [
      before((ctx, chart) => {
        const { x, y } = scalesOf(chart)
        rows.forEach((row, i) => {
          const middle = y.getPixelForValue(i)
          const from = x.getPixelForValue(row.lo)
          if (row.hi === Infinity) {
            const to = x.getPixelForValue(max)
            const fade = ctx.createLinearGradient(from, 0, to, 0)
            fade.addColorStop(0, tokens.red)
            fade.addColorStop(1, tokens.paper)
            ctx.fillStyle = fade
            ctx.fillRect(from, middle - 9, to - from, 18)
          } else if (row.hi > row.lo) {
            const to = x.getPixelForValue(row.hi)
            ctx.fillStyle = tokens.fog
            ctx.fillRect(from, middle - 9, to - from, 18)
            ctx.strokeStyle = row.strong ? tokens.red : tokens.mute
            ctx.lineWidth = 1
            ctx.setLineDash([3, 2.5])
            ctx.strokeRect(from, middle - 9, to - from, 18)
            ctx.setLineDash([])
          }
        })
      }),
      after((ctx, chart) => {
        const { x, y } = scalesOf(chart)
        // Words stand on paper, so that no grid line runs through them.
        const say = (value: Written, at: number, middle: number, style: TextStyle) => {
          const width = widthOfWritten(ctx, tokens, value, style.size, style.bold)
          ctx.fillStyle = tokens.paper
          ctx.fillRect(at - 4 - width * (style.align === 'right' ? 1 : style.align === 'center' ? 0.5 : 0), middle - 11, width + 8, 22)
          return writeValue(ctx, tokens, value, at, middle + 1, style)
        }
        rows.forEach((row, i) => {
          const middle = y.getPixelForValue(i)
          const from = x.getPixelForValue(row.lo)
          const isOpen = row.hi === Infinity
          const isExact = row.hi === row.lo
          const mark = row.mark && { ...row.mark, x: x.getPixelForValue(row.mark.value) }
          let end = from
          if (isOpen) {
            line(ctx, from, middle - 15, from, middle + 15, tokens.red, 3)
            const width = say(row, from - 12, middle, { color: tokens.red, size: 18, bold: true, align: 'right' })
            if (row.why) say({ text: row.why }, from - 20 - width, middle, { color: tokens.soft, size: 15, align: 'right' })
          } else {
            end = x.getPixelForValue(row.hi) + (isExact ? 20 : 14)
            end +=
              say(
                row,
                end,
                middle,
                isExact
                  ? { color: tokens.ink, size: 18, bold: true }
                  : { color: row.strong ? tokens.red : tokens.soft, size: 17, bold: row.strong ?? false },
              ) + 16
            if (row.why) end += say({ text: row.why }, end, middle, { color: tokens.soft, size: 15 }) + 16
          }
          if (mark) diamond(ctx, mark.x, middle, isExact ? 12 : 9, tokens.blue, tokens.paper)
          if (isExact) dot(ctx, from, middle, mark ? 5 : 6.5, tokens.ink)
          if (mark?.text) {
            // Over an open bar there is no free end to write at: above it.
            if (isOpen) say(mark, mark.x, middle - 24, { color: tokens.blue, size: 17, bold: true, align: 'center' })
            else say(mark, end, middle, { color: tokens.blue, size: 16 })
          }
        })
      }),
    ],
  }
}
