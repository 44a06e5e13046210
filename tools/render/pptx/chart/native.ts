import type { ChartValues, Plot } from '../../../../components/charts/values.ts'
import type { ChartItem, Item } from '../scene.ts'
import type { Column } from './worksheet.ts'

/** The deck's colours, RRGGBB. */
export type Palette = Readonly<Record<'paper' | 'ink' | 'soft' | 'mute' | 'rule' | 'fog' | 'red' | 'blue', string>>

/** One chart of a slide, and what is needed to draw it. */
export interface Drawing<Kind extends ChartValues['kind']> {
  readonly chart: ChartItem
  readonly plot: Plot
  readonly rows: Extract<ChartValues, { kind: Kind }>['rows']
  readonly palette: Palette
}

/** A chart as PowerPoint has it: the columns of its worksheet, its c:plotArea, and what stands over it. */
export interface NativeChart {
  readonly columns: readonly Column[]
  readonly plotArea: string
  readonly over: readonly Item[]
}

/** Returns the gap between bars that a thickness leaves, in percent of a bar. */
export const gapWidth = (thickness: number): number => Math.min(500, Math.max(0, Math.round((1 / thickness - 1) * 100)))

/** Returns a value without the noise of binary fractions. */
export const clean = (value: number): number => Number(value.toPrecision(12))
