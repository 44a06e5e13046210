import type { Mark, Paint, RectMark, Run, TextMark } from '../../../../components/charts/marks.ts'
import type { ChartItem, Item } from '../scene.ts'
import type { Column } from './worksheet.ts'
import { itemsOver } from './over.ts'

/** The deck's colours, RRGGBB. */
export type Palette = Readonly<Record<Paint, string>>

/** One chart of a slide, and what is needed to draw it. */
export interface Drawing {
  readonly chart: ChartItem
  readonly palette: Palette
  readonly lang: string
}

/** A chart as PowerPoint has it: the columns of its worksheet, its c:plotArea, and what stands over it and behind it. */
export interface NativeChart {
  readonly columns: readonly Column[]
  readonly plotArea: string
  readonly under?: readonly Item[]
  readonly over: readonly Item[]
}

/** Returns the gap between bars that a thickness leaves, in percent of a bar. */
export const gapWidth = (thickness: number): number => Math.min(500, Math.max(0, Math.round((1 / thickness - 1) * 100)))

/** Returns a value without the noise of binary fractions. */
export const clean = (value: number): number => Number(value.toPrecision(12))

export const isBar = (mark: Mark): mark is RectMark => mark.kind === 'rect' && mark.role === 'bar'
export const isText = (mark: Mark): mark is TextMark => mark.kind === 'text'

/** Returns what a row is called, of all rows of a chart in order. */
export function namesOf(marks: readonly Mark[]): string[] {
  const names: string[] = []
  for (const { cells } of marks.filter(isText)) {
    for (const { row, column, text } of cells) if (column === 0) names[row] = text
  }
  return names
}

/** Returns the height of bars as a share of their row. */
export function thicknessOf({ marks, plot }: ChartItem['drawing'], rows: number): number {
  const bar = marks.find(isBar)
  return bar ? (bar.height * rows) / (plot.bottom - plot.top) : 1
}

/** Returns the head of a column of values, with what they count where they are divided. */
export function headWith(head = '', { divisor, unit }: { divisor: number; unit: string }): string {
  return divisor === 1 || head.includes(unit) ? head : `${head} (${unit})`
}

/** The word of a standing, which is smaller than the label and so a text of its own. */
const isSign = ({ spoken }: Run) => spoken === ''

/** A label without the signs behind its values. */
export const bareLabel = (mark: TextMark): TextMark => ({ ...mark, runs: mark.runs.filter(run => !isSign(run)) })

/** Whether there are dots below the words of a label; see TextLook. */
export const isDotted = ({ runs }: TextMark): boolean => runs.some(({ rule }) => rule)

/** Whether a line goes through the words of a label, which LibreOffice leaves out of a chart's own: they stand over it. */
export const isStruck = ({ runs }: TextMark): boolean => runs.some(({ rule }) => rule === 'struck')

/**
 * Returns what a chart paints beyond its data as items over it.
 * @param own what PowerPoint's chart draws itself: a mark, or a text but for its signs.
 */
export function itemsBeyond({ chart, palette }: Drawing, own: (mark: Mark) => boolean | 'but signs'): Item[] {
  const marks = chart.drawing.marks.flatMap((mark): Mark[] => {
    const isOwn = own(mark)
    if (isOwn === 'but signs' && isText(mark)) {
      const { kind, role, tone, x, y, width, align, runs, cells } = mark
      const signs = runs.filter(isSign)
      return signs.length > 0 ? [{ kind, role, tone, x, y, width, align, runs: signs, cells }] : []
    }
    return isOwn ? [] : [mark]
  })
  return itemsOver(chart, marks, palette)
}

/** Returns what a chart paints behind its data as items: lines and areas, which over it would hide the data. */
export function itemsBehind({ chart, palette }: Drawing, isBehind: (mark: Mark) => boolean): Item[] {
  const marks = chart.drawing.marks.filter(mark => (mark.kind === 'line' || mark.kind === 'rect' || mark.role === 'lane') && isBehind(mark))
  return itemsOver(chart, marks, palette)
}
