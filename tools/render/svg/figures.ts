import type { Page } from 'playwright-core'
import { placesOf, type Mark } from '../../../components/charts/marks.ts'
import { renderSvg } from '../../../components/charts/svg.ts'
import { openPrintView } from '../print-view.ts'
import { chartsSelector, narrowCharts, takeCharts, type Drawn } from './charts.ts'

/** The columns that charts are drawn for: of a laptop, and of a phone held upright. In px. */
export const columns = { wide: 720, narrow: 358 } as const
type Column = keyof typeof columns

/** A chart as the reading edition shows it. */
export interface Figure {
  readonly label: string
  /** One drawing, or one for each step that shows what a later one leaves out; each as SVG for each column. */
  readonly steps: readonly Readonly<Record<Column, string>>[]
}

/** Draws the charts of the opened slides in a column. Rejects where they are not drawn in 30 s. */
async function chartsIn(page: Page, column: Column): Promise<Drawn[]> {
  const asked = [chartsSelector, columns[column]] as const
  await page.evaluate(narrowCharts, asked)
  const deadline = performance.now() + 30_000
  for (;;) {
    const found = await page.evaluate(takeCharts, asked)
    if (typeof found !== 'number') return found
    if (performance.now() > deadline) throw new Error(`${found} charts are not drawn in a column of ${columns[column]} px`)
    await page.evaluate(() => new Promise(requestAnimationFrame))
  }
}

/** The words of a drawing. */
const wordsOf = (marks: readonly Mark[]) => new Set(marks.flatMap(mark => (mark.kind === 'text' ? mark.runs.map(({ text }) => text) : [])))

/** Whether a step says something that none after it says. */
function hasWordsOfItsOwn(steps: readonly Drawn[], index: number): boolean {
  const later = steps.slice(index + 1).map(({ drawing }) => wordsOf(drawing.marks))
  return [...wordsOf(steps[index]?.drawing.marks ?? [])].some(word => !later.some(words => words.has(word)))
}

const key = ({ slide, name }: Pick<Drawn, 'slide' | 'name'>) => `${slide}-${name}`

/**
 * Returns the charts of some slides of a served deck, by slide and name: "9-money".
 * @param slides their numbers.
 */
export async function readFigures(page: Page, deckUrl: string, slides: readonly number[]): Promise<Map<string, Figure>> {
  await openPrintView(page, deckUrl, { clicks: true, notes: false, slides })
  const wide = Object.groupBy(await chartsIn(page, 'wide'), key)
  const narrow = Object.groupBy(await chartsIn(page, 'narrow'), key)
  return new Map(
    Object.entries(wide).map(([id, drawn = []]) => {
      const steps = drawn.flatMap((step, i) => {
        const other = narrow[id]?.[i]
        if (!other || (i < drawn.length - 1 && !hasWordsOfItsOwn(drawn, i))) return []
        const svg = (column: Column, { drawing, label }: Drawn) =>
          renderSvg(drawing.marks, drawing, `${id}-${i}-${column}`, label, placesOf(drawing.marks))
        return [{ wide: svg('wide', step), narrow: svg('narrow', other) }]
      })
      return [id, { label: drawn.at(-1)?.label ?? '', steps }]
    }),
  )
}
