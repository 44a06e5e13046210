import type { ChartSpec } from '../../../../components/charts/chart.ts'
import type { Item } from '../scene.ts'
import { barsChart } from './bars.ts'
import { dotsChart } from './dots.ts'
import { gaugesChart } from './gauges.ts'
import { linesChart } from './lines.ts'
import type { Drawing, NativeChart } from './native.ts'
import { itemsOver } from './over.ts'
import { percentChart } from './percent.ts'
import { pricesChart } from './prices.ts'
import { slopeChart } from './slope.ts'
import { stemsChart } from './stems.ts'

const charts: Partial<Record<ChartSpec['kind'], (drawing: Drawing) => NativeChart | undefined>> = {
  bars: barsChart,
  dots: dotsChart,
  gauges: gaugesChart,
  lines: linesChart,
  pairs: barsChart,
  percent: percentChart,
  prices: pricesChart,
  slope: slopeChart,
  stems: stemsChart,
}

/** Returns a chart of the deck as one of PowerPoint's own, or undefined where it has none of that kind. */
export const nativeChart = (drawing: Drawing): NativeChart | undefined => charts[drawing.chart.drawing.kind]?.(drawing)

/** Returns what stands for a chart on a slide: PowerPoint's own with what goes behind and over it, or else a drawing and its words. */
export function chartItems(drawing: Drawing): Item[] {
  const { chart, palette } = drawing
  const native = nativeChart(drawing)
  if (native) return [...(native.under ?? []), chart, ...native.over]
  const items = itemsOver(chart, chart.drawing.marks, palette)
  const shapes = items.filter(item => item.kind === 'shape' || item.kind === 'path')
  return [{ kind: 'group', label: chart.label, items: shapes }, ...items.filter(item => item.kind === 'text')]
}
