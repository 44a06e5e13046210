import type { ChartConfiguration } from 'chart.js'
import type { Tokens } from '../../composables/useTokens.ts'
import type { Written } from './written.ts'
import { hasNotes } from './written.ts'
import { after, before, dot, line, scalesOf, widthOf, widthOfWritten, write, writeValue } from './paint.ts'

/** The value is written at the point. */
export interface LinePoint extends Written {
  /** Position across, in any even unit of time. */
  x: number
  value: number
  /** The date as printed below the axis. */
  date: string
}

export interface LineOptions {
  /** Ends of the time axis, where several charts share one; default: the first and last point. */
  from?: number
  to?: number
  /** A span of time to mark, with its name. */
  event?: { from: number; to: number; text: string }
}

/** Returns one series over time to scale, from a zero axis, each point labelled with its value and date. */
export function lineConfig(points: readonly LinePoint[], tokens: Tokens, { from, to, event }: LineOptions = {}): ChartConfiguration {
  const last = points.length - 1
  const xs = points.map(point => point.x)
  return {
    type: 'line',
    data: {
      datasets: [
        {
          data: points.map(({ x, value }) => ({ x, y: value })),
          borderColor: tokens.ink,
          borderWidth: 2.5,
          pointRadius: 0,
          clip: false,
        },
      ],
    },
    options: {
      maintainAspectRatio: false,
      events: [],
      layout: { padding: { top: 40, left: 46, right: 30, bottom: 30 } },
      scales: {
        x: { type: 'linear', display: false, min: from ?? Math.min(...xs), max: to ?? Math.max(...xs) },
        y: { display: false, min: 0, max: Math.max(...points.map(point => point.value)) },
      },
    },
    plugins: [
      before((ctx, chart) => {
        const { left, right, bottom, top } = chart.chartArea
        line(ctx, left - 46, bottom, right + 30, bottom, tokens.ink)
        if (!event) return
        const { x } = scalesOf(chart)
        const [start, end] = [x.getPixelForValue(event.from), x.getPixelForValue(event.to)]
        const middle = (start + end) / 2
        line(ctx, middle, top + 40, middle, bottom, tokens.red, 1, [4, 3])
        line(ctx, start, bottom, end, bottom, tokens.red, 5)
        write(ctx, tokens, event.text, middle, top + 26, { color: tokens.red, size: 15, align: 'center' })
      }),
      after((ctx, chart) => {
        const { bottom } = chart.chartArea
        const eventAt = event ? scalesOf(chart).x.getPixelForValue((event.from + event.to) / 2) : -Infinity
        points.forEach((point, i) => {
          const mark = chart.getDatasetMeta(0).data[i]
          if (!mark) return
          dot(ctx, mark.x, mark.y, 5, tokens.ink)
          line(ctx, mark.x, bottom, mark.x, bottom + 6, tokens.ink)
          // Above and left of its point, clear of a line that rises to the right.
          const size = i === last ? 20 : 16
          const right = mark.x + (Math.abs(mark.x - eventAt) < 20 ? -20 : i === 0 || i === last ? 6 : -8)
          // The digits end at the point and a sign hangs over it, but not a note, which the rising line would cross.
          const left = Math.max(
            2,
            right - (hasNotes(ctx.canvas) ? widthOfWritten(ctx, tokens, point, size, true) : widthOf(ctx, tokens, point.text, size, true)),
          )
          writeValue(ctx, tokens, point, left, mark.y - 18, { color: tokens.ink, size, bold: true })
          write(ctx, tokens, point.date, mark.x, bottom + 18, { color: tokens.soft, size: 15, align: 'center' })
        })
      }),
    ],
  }
}
