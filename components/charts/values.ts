import type { Chart } from 'chart.js'
import type { BarRow } from './bars.ts'
import type { IntervalRow } from './intervals.ts'
import type { LinePoint } from './lines.ts'
import type { PriceCut } from './prices.ts'
import type { SplitRow } from './splits.ts'

/** What a chart shows, for a program that draws it by other means: its kind, its values and how they are worded. */
export type ChartValues =
  | { readonly kind: 'bars'; readonly rows: readonly BarRow[] }
  | { readonly kind: 'splits'; readonly rows: readonly SplitRow[] }
  | { readonly kind: 'lines'; readonly rows: readonly LinePoint[] }
  /** An open end (Infinity) is null in JSON. */
  | { readonly kind: 'intervals'; readonly rows: readonly IntervalRow[]; readonly step: number }
  /** Here and in lines a position across is a day since 1 January 1970. */
  | { readonly kind: 'prices'; readonly rows: readonly PriceCut[] }

/** Where a chart's axes stand: pixels from the canvas' corner, and the values at their ends. */
export interface Plot {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly x: readonly [number, number]
  readonly y: readonly [number, number]
  /** Height of a bar as a share of its row; 1 where there are none. */
  readonly thickness: number
}

/** Returns where the axes of a drawn chart stand. */
export function plotOf(chart: Chart): Plot {
  const {
    chartArea: { left, top, right, bottom },
    scales,
  } = chart
  const ends = (axis: string) => [scales[axis]?.min ?? 0, scales[axis]?.max ?? 1] as const
  const { data } = chart.getDatasetMeta(0)
  const { height } = data[0]?.getProps(['height'], true) ?? {}
  return {
    left,
    top,
    right,
    bottom,
    x: ends('x'),
    y: ends('y'),
    thickness: typeof height === 'number' ? (height * data.length) / (bottom - top) : 1,
  }
}
