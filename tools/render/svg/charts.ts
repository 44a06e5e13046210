/** What the build asks of charts in the printed slides. Each runs in the page, so it has to hold all it uses. */
import type { ChartElement, ColumnElement, Drawing } from '../../../components/charts/chart.ts'

/** A chart of a slide at one of its steps, as it is drawn in a column. */
export interface Drawn {
  readonly slide: number
  /** Its name on the slide: `data-chart`, or `data-figure` where the slide shows it by other means. */
  readonly name: string
  /** What it shows, in one sentence. */
  readonly label: string
  readonly drawing: Drawing
}

const charts = '.print-slide-container :is([data-chart], [data-figure])'

/** The selector of all charts of the opened slides. */
export const chartsSelector = charts

/** Gives the charts a column to stand in by themselves. @param width in px. */
export function narrowCharts([selector, width]: readonly [string, number]): void {
  for (const chart of document.querySelectorAll<ChartElement>(selector)) {
    chart.dataset['height'] ??= String(chart.offsetHeight)
    const height = chart.heightIn?.(width) ?? Number(chart.dataset['height'])
    Object.assign(chart.style, { flex: 'none', width: `${width}px`, minWidth: `${width}px`, height: `${height}px` })
  }
}

/** Returns the charts as drawn, or how many are not drawn in such a column yet. */
export function takeCharts([selector, width]: readonly [string, number]): Drawn[] | number {
  const found = [...document.querySelectorAll<ChartElement & ColumnElement>(selector)]
  const drawn = found.flatMap(chart => {
    const drawing = chart.drawIn?.(width) ?? chart.drawing
    return drawing?.width === width
      ? [
          {
            slide: Number(chart.closest('[data-slidev-no]')?.getAttribute('data-slidev-no')),
            name: chart.dataset['chart'] ?? chart.dataset['figure'] ?? '',
            label: (chart.querySelector('canvas') ?? chart).getAttribute('aria-label') ?? '',
            drawing,
          },
        ]
      : []
  })
  return drawn.length === found.length ? drawn : found.length - drawn.length
}
