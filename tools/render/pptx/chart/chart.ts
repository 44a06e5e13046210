import type { ChartValues, Plot } from '../../../../components/charts/values.ts'
import type { ChartItem } from '../scene.ts'
import { barsChart } from './bars.ts'
import { intervalsChart } from './intervals.ts'
import { linesChart } from './lines.ts'
import type { NativeChart, Palette } from './native.ts'
import { pricesChart } from './prices.ts'
import { splitsChart } from './splits.ts'

/** Returns a chart of the deck as one of PowerPoint's own. Throws where the page does not tell its values. */
export function nativeChart(chart: ChartItem, palette: Palette, lang: string): NativeChart {
  if (!chart.values || !chart.plot)
    throw new Error(`Chart "${chart.name}" does not tell its values: ChartCanvas writes them to data-values and data-plot`)
  const values: ChartValues = JSON.parse(chart.values)
  const plot: Plot = JSON.parse(chart.plot)
  const given = { chart, plot, palette }
  switch (values.kind) {
    case 'bars':
      return barsChart({ ...given, rows: values.rows })
    case 'splits':
      return splitsChart({ ...given, rows: values.rows })
    case 'lines':
      return linesChart({ ...given, rows: values.rows })
    case 'intervals':
      return intervalsChart({ ...given, rows: values.rows, step: values.step, lang })
    case 'prices':
      return pricesChart({ ...given, rows: values.rows, lang })
  }
}
