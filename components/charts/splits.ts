import type { ChartConfiguration } from 'chart.js'
import type { Tokens, Tone } from '../../composables/useTokens.ts'
import type { Written } from './written.ts'
import { after, fitLabels, labelPadding, line, spaced, widthOfWritten, writeValue } from './paint.ts'

export interface Segment extends Written {
  value: number
  /** One that words can be read on. */
  tone: Exclude<Tone, 'mute' | 'rule'>
}

export interface SplitRow {
  /** What is whole; where it stands above its bar it can be asked for. */
  label: string
  ask?: Written['ask']
  segments: readonly Segment[]
  /** Fine lines that cut the bar into so many equal parts. */
  cuts?: number
}

export interface SplitOptions {
  labelWidth?: number
  thickness?: number
  size?: number
  /** Labels above their bars, which then take the whole width. */
  above?: boolean
}

/** Ink that reads on a tone. */
function on(tone: Tone, tokens: Tokens): string {
  return tone === 'fog' ? tokens.ink : tokens.paper
}

/** Returns one full-width bar a row, split in proportion, each part labelled inside where it fits, else above. */
export function splitConfig(
  rows: readonly SplitRow[],
  tokens: Tokens,
  { above = false, labelWidth = above ? 0 : 112, thickness = 0.5, size = 17 }: SplitOptions = {},
): ChartConfiguration {
  const depth = Math.max(0, ...rows.map(row => row.segments.length))
  const totals = rows.map(row => row.segments.reduce((sum, { value }) => sum + value, 0))
  return {
    type: 'bar',
    data: {
      labels: rows.map(row => spaced(row.label)),
      datasets: Array.from({ length: depth }, (_, part) => ({
        data: rows.map((row, i) => (row.segments[part]?.value ?? 0) / (totals[i] || 1)),
        backgroundColor: rows.map(row => tokens[row.segments[part]?.tone ?? 'fog']),
        borderColor: tokens.paper,
        borderWidth: { left: part ? 2 : 0, right: 0, top: 0, bottom: 0 },
        borderSkipped: false as const,
        categoryPercentage: 1,
        barPercentage: thickness,
      })),
    },
    options: {
      indexAxis: 'y',
      maintainAspectRatio: false,
      events: [],
      scales: {
        x: { stacked: true, min: 0, max: 1, display: false },
        y: {
          stacked: true,
          grid: { display: false },
          border: { display: false },
          ticks: {
            display: labelWidth > 0,
            color: tokens.ink,
            padding: labelPadding,
            autoSkip: false,
            font: { family: tokens.sans, size: 17 },
          },
          afterFit: axis => fitLabels(axis, labelWidth),
        },
      },
    },
    plugins: [
      after((ctx, chart) => {
        const { left, right } = chart.chartArea
        rows.forEach((row, i) => {
          const bar = chart.getDatasetMeta(0).data[i]
          if (!bar || row.segments.length === 0) return
          const { y, height } = bar.getProps(['y', 'height'], true)
          if (above)
            writeValue(ctx, tokens, { text: row.label, ...(row.ask && { ask: row.ask }) }, left, y - height / 2 - 15, {
              color: tokens.soft,
              size: 16,
            })
          for (let k = 1; k < (row.cuts ?? 1); k++) {
            const x = left + ((right - left) * k) / (row.cuts ?? 1)
            line(ctx, x, y - height / 2, x, y + height / 2, tokens.paper, 1.5)
          }
        })
        rows.forEach((row, i) =>
          row.segments.forEach((segment, part) => {
            const bar = chart.getDatasetMeta(part).data[i]
            if (!bar || !segment.text) return
            const { x, y, base, height } = bar.getProps(['x', 'y', 'base', 'height'], true)
            const inside = widthOfWritten(ctx, tokens, segment, size, true) + 14 < x - base
            writeValue(ctx, tokens, segment, inside ? base + 10 : base, inside ? y + 1 : y - height / 2 - 12, {
              color: inside ? on(segment.tone, tokens) : segment.tone === 'fog' ? tokens.soft : tokens[segment.tone],
              size,
              bold: true,
            })
          }),
        )
      }),
    ],
  }
}
