import type { Page } from 'playwright-core'
import type { ChartElement, Drawing } from '../../components/charts/chart.ts'
import { onStage } from './deck.ts'
import { faultsOf } from './marks.ts'

/** A chart on stage: what is drawn in it, and its table. */
export interface Shown extends Drawing {
  readonly name: string
  /** What it shows, as a screen reader says it. */
  readonly label: string
  readonly table: readonly (readonly string[])[]
}

/** Reads the charts of the slide on stage. */
export const chartsOnStage = (on: Page, slide: number): Promise<Shown[]> =>
  on.locator(`${onStage(slide)} [data-chart]`).evaluateAll((charts: ChartElement[]) =>
    charts.map(chart => {
      if (!chart.drawing) throw new Error(`${chart.dataset['chart']} is not drawn`)
      const rows = [...chart.querySelectorAll('tbody tr')]
      const table = rows.map(row => [...row.querySelectorAll('td')].map(cell => cell.textContent ?? ''))
      return {
        ...chart.drawing,
        name: chart.dataset['chart'] ?? '',
        label: chart.querySelector('canvas')?.getAttribute('aria-label') ?? '',
        table,
      }
    }),
  )

/** The words that charts draw, text by text. */
export const textsOf = ({ marks }: Pick<Drawing, 'marks'>): string[] =>
  marks.filter(mark => mark.kind === 'text').map(({ runs }) => runs.map(({ text }) => text).join(''))

/** A text without white space. */
export const normal = (text: string) => text.replaceAll(/\s/g, '')

/** What is wrong with a chart, one line each: marks that leave it or lie on others, and words of its table that it does not draw. */
export function chartFaults({ name, table, ...drawing }: Shown): string[] {
  const drawn = normal(textsOf(drawing).join('|'))
  return [
    ...faultsOf(drawing),
    ...(table.length === 0 ? ['it has an empty table'] : []),
    ...table.flatMap(([label = '']) => (drawn.includes(normal(label)) ? [] : [`it does not draw "${label}"`])),
  ].map(fault => `chart "${name}": ${fault}`)
}
