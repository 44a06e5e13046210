import type { Chart, Plugin, Scale } from 'chart.js'
import type { Tokens } from '../useTokens.ts'

/** Draws on a chart's canvas after its marks, in slide pixels; called again at every redraw. */
type Painter = (ctx: CanvasRenderingContext2D, chart: Chart) => void

/** Returns a plugin that calls `paint` after the data are drawn, on a saved and restored context. */
export function after(paint: Painter): Plugin {
  return { id: 'paint-after', afterDatasetsDraw: chart => saved(chart, paint) }
}

/** Returns a plugin that calls `paint` before the data are drawn, behind every mark. */
export function before(paint: Painter): Plugin {
  return { id: 'paint-before', beforeDatasetsDraw: chart => saved(chart, paint) }
}

function saved(chart: Chart, paint: Painter): void {
  chart.ctx.save()
  paint(chart.ctx, chart)
  chart.ctx.restore()
}

export interface TextStyle {
  color: string
  size?: number
  bold?: boolean
  align?: CanvasTextAlign
}

/** Font of the charts at a size in slide pixels. */
function font(tokens: Tokens, size = 16, bold = false): string {
  return `${bold ? 700 : 400} ${size}px ${tokens.sans}`
}

/** Returns how wide one line of text would be, in slide pixels. */
export function widthOf(ctx: CanvasRenderingContext2D, tokens: Tokens, text: string, size?: number, bold?: boolean): number {
  ctx.font = font(tokens, size, bold)
  return ctx.measureText(text).width
}

/** Writes one line of text at (x, y) and returns its width in slide pixels. */
export function write(ctx: CanvasRenderingContext2D, tokens: Tokens, text: string, x: number, y: number, style: TextStyle): number {
  const width = widthOf(ctx, tokens, text, style.size, style.bold)
  ctx.fillStyle = style.color
  ctx.textAlign = style.align ?? 'left'
  ctx.textBaseline = 'middle'
  ctx.fillText(text, x, y)
  return width
}

/** Strokes a straight line. */
export function line(ctx: CanvasRenderingContext2D, x1: number, y1: number, x2: number, y2: number, color: string, width = 1, dash: number[] = []): void {
  ctx.beginPath()
  ctx.setLineDash(dash)
  ctx.lineWidth = width
  ctx.strokeStyle = color
  ctx.moveTo(x1, y1)
  ctx.lineTo(x2, y2)
  ctx.stroke()
  ctx.setLineDash([])
}

/** Fills a dot. */
export function dot(ctx: CanvasRenderingContext2D, x: number, y: number, radius: number, color: string): void {
  ctx.beginPath()
  ctx.arc(x, y, radius, 0, Math.PI * 2)
  ctx.fillStyle = color
  ctx.fill()
}

/** Draws a hollow diamond, the mark of a value from outside the article. */
export function diamond(ctx: CanvasRenderingContext2D, x: number, y: number, radius: number, color: string, fill: string): void {
  ctx.beginPath()
  ctx.moveTo(x, y - radius)
  ctx.lineTo(x + radius, y)
  ctx.lineTo(x, y + radius)
  ctx.lineTo(x - radius, y)
  ctx.closePath()
  ctx.fillStyle = fill
  ctx.fill()
  ctx.lineWidth = 2
  ctx.strokeStyle = color
  ctx.stroke()
}

/** Space between the labels of rows and their axis, in slide pixels. */
export const labelPadding = 12

/** Makes an axis as wide as its labels, at least `least`. Chart.js would pad them at their left too. */
export function fitLabels(axis: Scale, least: number): void {
  const needed = axis.width - labelPadding
  // Room to spare, since a page that is zoomed for print measures text a little narrower than it draws it.
  axis.width = needed > least + 1 ? needed + 3 : least
}

/** Returns a chart's two axes. Throws where it has none. */
export function scalesOf(chart: Chart): { x: Scale, y: Scale } {
  const { x, y } = chart.scales
  if (!x || !y)
    throw new Error('This chart has no x or y axis')
  return { x, y }
}
