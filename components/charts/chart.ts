import type { ChartConfiguration, ChartOptions } from 'chart.js'
import type { Mark, Measure, Scales } from './marks.ts'
import { BarController, CategoryScale, Chart, LinearScale, ScatterController, PointElement, BarElement } from 'chart.js'

// Only what places the marks: no legend, tooltip, title or time scale is shipped.
Chart.register(BarController, BarElement, CategoryScale, LinearScale, ScatterController, PointElement)

/** How large a chart is, in slide pixels. */
export interface Size {
  readonly width: number
  readonly height: number
}

/** A chart of some values. */
export interface ChartSpec {
  readonly kind:
    'areas' | 'bars' | 'dots' | 'field' | 'gauges' | 'lines' | 'pairs' | 'percent' | 'prices' | 'slope' | 'stems' | 'timeline' | 'units'
  /** Its axes and the room around them, as Chart.js has them; the datasets say from where to where an axis goes. */
  readonly config: (measure: Measure, size: Size) => Pick<ChartConfiguration, 'type' | 'data'> & { options: ChartOptions }
  /** What is drawn and written, from back to front. */
  readonly marks: (scales: Scales, measure: Measure) => readonly Mark[]
  /** How high it is where it stands by itself in a column of some width, both in px; as high as on its slide unless it says so. */
  readonly heightIn?: (width: number, measure: Measure) => number | undefined
}

/** Scales on which everything stands in one place: for what a chart says, wherever it is drawn. */
export const nowhere: Scales = { x: () => 0, y: () => 0, left: 0, top: 0, right: 0, bottom: 0, width: 0, height: 0 }

/** What is as wide as a point. */
export const noWidth: Measure = { width: () => 0, notes: false }

/**
 * A chart on the slide's own paper: where Chart.js clears its canvas, it lays its `backgroundColor`. It wants a
 * canvas without alpha. In a PDF Chromium turns clearing a transparent canvas into a mask over all the page
 * holds so far: some readers show the chart on white, others nothing but the chart. The clearing itself has to
 * stay, since Chromium prints as vectors only what is drawn on a canvas after it was cleared as a whole.
 */
export class PaperChart extends Chart {
  override clear(): this {
    const { canvas, ctx, options } = this
    super.clear()
    ctx.save()
    ctx.resetTransform()
    ctx.fillStyle = String(options.backgroundColor)
    ctx.fillRect(0, 0, canvas.width, canvas.height)
    ctx.restore()
    return this
  }
}

/** A drawn chart, for whoever draws it by other means or looks after it: what it consists of, and where its axes stand. */
export interface Drawing extends Size {
  readonly kind: ChartSpec['kind']
  readonly marks: readonly Mark[]
  readonly plot: Pick<Scales, 'left' | 'top' | 'right' | 'bottom'>
  /** Values at the ends of the axes. */
  readonly ends: { readonly x: readonly [number, number]; readonly y: readonly [number, number] }
}

/** The element of a chart in the page, `[data-chart]`, carries what is drawn in it. */
export interface ChartElement extends HTMLElement {
  drawing?: Drawing
  heightIn?: (width: number) => number | undefined
}

/** The element of a chart that only a column of a page shows, `[data-figure]`. */
export interface ColumnElement extends HTMLElement {
  drawIn?: (width: number) => Drawing | undefined
}

/** Returns the values at the ends of the axes of a chart. */
export function endsOf({ scales }: Chart): Drawing['ends'] {
  const ends = (axis: string) => [scales[axis]?.min ?? 0, scales[axis]?.max ?? 1] as const
  return { x: ends('x'), y: ends('y') }
}

/** Returns where the values of a chart stand. Throws where it has no axes. */
export function scalesOf({ chartArea, scales, width, height }: Chart): Scales {
  const { x, y } = scales
  if (!x || !y) throw new Error('This chart has no x or y axis')
  const { left, top, right, bottom } = chartArea
  return { x: value => x.getPixelForValue(value), y: value => y.getPixelForValue(value), left, top, right, bottom, width, height }
}
