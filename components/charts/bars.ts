import type { ChartConfiguration } from 'chart.js'
import type { Tokens, Tone } from '../../composables/useTokens.ts'
import type { Written } from './written.ts'
import { after, before, fitLabels, labelPadding, line, scalesOf, spaced, write, writePieces, writeValue } from './paint.ts'

/** The value is written at the bar's end. */
export interface BarRow extends Written {
  label: string
  value: number
  /** A remark behind the value, piece by piece. */
  note?: readonly Written[]
  tone?: Tone
}

export interface BarOptions {
  /** Least room for the labels left of the axis, in slide pixels. */
  labelWidth?: number
  /** Room for the values right of the longest bar. */
  textWidth?: number
  /** A value to measure the bars by: a dashed line behind them, named beside the last bar. */
  measure?: { value: number; text: string }
  /** Height of a bar as a share of its row. */
  thickness?: number
}

/** Returns horizontal bars from zero with direct labels, in the order given. */
export function barConfig(
  rows: readonly BarRow[],
  tokens: Tokens,
  { labelWidth = 112, textWidth = 60, measure, thickness = 0.62 }: BarOptions = {},
): ChartConfiguration {
  const strong = (i: number) => rows[i]?.tone === 'red'
  return {
    type: 'bar',
    data: {
      labels: rows.map(row => spaced(row.label)),
      datasets: [
        {
          data: rows.map(row => row.value),
          backgroundColor: rows.map(row => tokens[row.tone ?? 'mute']),
          categoryPercentage: 1,
          barPercentage: thickness,
          minBarLength: 1,
        },
      ],
    },
    options: {
      indexAxis: 'y',
      maintainAspectRatio: false,
      events: [],
      layout: { padding: { right: textWidth } },
      scales: {
        x: { min: 0, display: false },
        y: {
          grid: { display: false },
          border: { color: tokens.ink, z: 1 },
          ticks: {
            color: tokens.ink,
            padding: labelPadding,
            autoSkip: false,
            font: ({ index }) => ({ family: tokens.sans, size: 17, weight: strong(index) ? 700 : 400 }),
          },
          afterFit: axis => fitLabels(axis, labelWidth),
        },
      },
    },
    plugins: [
      before((ctx, chart) => {
        if (!measure) return
        const x = scalesOf(chart).x.getPixelForValue(measure.value)
        const { top, bottom } = chart.chartArea
        line(ctx, x, top, x, bottom, tokens.ink, 1, [4, 4])
        write(ctx, tokens, measure.text, x + 10, chart.getDatasetMeta(0).data.at(-1)?.y ?? bottom, { color: tokens.ink, size: 16 })
      }),
      after((ctx, chart) => {
        rows.forEach((row, i) => {
          const bar = chart.getDatasetMeta(0).data[i]
          if (!bar) return
          const color = row.tone === 'red' ? tokens.red : row.tone === 'blue' ? tokens.blue : tokens.ink
          const width = writeValue(ctx, tokens, row, bar.x + 10, bar.y + 1, { color, size: 18, bold: true })
          if (row.note) writePieces(ctx, tokens, row.note, bar.x + width + 28, bar.y + 1, { color: tokens.soft, size: 16 })
        })
      }),
    ],
  }
}
