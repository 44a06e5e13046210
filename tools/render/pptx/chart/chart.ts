import { barsChart } from './bars.ts'
import { intervalsChart } from './intervals.ts'
import { linesChart } from './lines.ts'
import type { Drawing, NativeChart } from './native.ts'
import { pricesChart } from './prices.ts'
import { splitsChart } from './splits.ts'

const charts = { bars: barsChart, splits: splitsChart, lines: linesChart, intervals: intervalsChart, prices: pricesChart }

/** Returns a chart of the deck as one of PowerPoint's own. */
export const nativeChart = (drawing: Drawing): NativeChart => charts[drawing.chart.drawing.kind](drawing)
