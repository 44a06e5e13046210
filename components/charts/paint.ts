import type { Chart, Plugin, Scale } from 'chart.js'
import type { Tokens } from '../../composables/useTokens.ts'
import type { Written } from './written.ts'
import { scriptRuns } from '../spacing.ts'
import { addPlace, hasNotes, spoken } from './written.ts'

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

/** Returns a text with spaces where Chinese meets digits or Latin: a canvas has no smaller space. */
export function spaced(text: string): string {
  return scriptRuns(text).join(' ')
}

/** Returns how wide one line of text would be, in slide pixels. */
export function widthOf(ctx: CanvasRenderingContext2D, tokens: Tokens, text: string, size?: number, bold?: boolean): number {
  ctx.font = font(tokens, size, bold)
  return ctx.measureText(spaced(text)).width
}

/** Writes one line of text at (x, y) and returns its width in slide pixels. */
export function write(ctx: CanvasRenderingContext2D, tokens: Tokens, text: string, x: number, y: number, style: TextStyle): number {
  const width = widthOf(ctx, tokens, text, style.size, style.bold)
  ctx.fillStyle = style.color
  ctx.textAlign = style.align ?? 'left'
  ctx.textBaseline = 'middle'
  ctx.fillText(spaced(text), x, y)
  return width
}

/** Size of a sign beside text of a size, how far it is raised, and its distance from the text, in slide pixels. */
const signBeside = (size: number) => ({ size: Math.min(16, size * 0.62), raise: size * 0.3, gap: 3 })

/** Size of a note as styles/index.css has it, and the room around it. */
const note = { size: 10, room: 5 }

/** Returns how wide a value is with its sign, in slide pixels. */
function widthOfSigned(ctx: CanvasRenderingContext2D, tokens: Tokens, { text, sign }: Written, size: number, bold?: boolean): number {
  const small = signBeside(size)
  return widthOf(ctx, tokens, text, size, bold) + (sign ? small.gap + widthOf(ctx, tokens, sign.glyph, small.size, true) : 0)
}

/** Returns how wide a value would be with its sign and, on paper, the note behind it, in slide pixels. */
export function widthOfWritten(ctx: CanvasRenderingContext2D, tokens: Tokens, value: Written, size = 16, bold?: boolean): number {
  const noteWidth = value.ask && hasNotes(ctx.canvas) ? widthOf(ctx, tokens, value.ask.note, note.size) + note.room : 0
  return widthOfSigned(ctx, tokens, value, size, bold) + noteWidth
}

/** Writes a value with its sign at (x, y), notes where it can be asked for, and returns its width in slide pixels. */
export function writeValue(
  ctx: CanvasRenderingContext2D,
  tokens: Tokens,
  value: Written,
  x: number,
  y: number,
  { size = 16, align = 'left', ...style }: TextStyle,
): number {
  const width = widthOfWritten(ctx, tokens, value, size, style.bold)
  const left = x - width * (align === 'right' ? 1 : align === 'center' ? 0.5 : 0)
  const end = left + write(ctx, tokens, value.text, left, y, { size, ...style })
  const small = signBeside(size)
  // On a filled bar red would not be seen.
  if (value.sign)
    write(ctx, tokens, value.sign.glyph, end + small.gap, y - small.raise, {
      color: style.color === tokens.paper ? style.color : tokens.red,
      size: small.size,
      bold: true,
    })
  if (value.ask)
    addPlace(ctx.canvas, {
      ...value.ask,
      text: spoken(value),
      color: style.color,
      x: left,
      y: y - size * 0.75,
      width: widthOfSigned(ctx, tokens, value, size, style.bold),
      height: size * 1.5,
    })
  return width
}

/** Returns how wide pieces would be, one after the other. */
export function widthOfPieces(
  ctx: CanvasRenderingContext2D,
  tokens: Tokens,
  pieces: readonly Written[],
  size?: number,
  bold?: boolean,
): number {
  return pieces.reduce((sum, piece) => sum + widthOfWritten(ctx, tokens, piece, size, bold), 0)
}

/** Writes pieces one after the other, the first at (x, y), and returns their width together. */
export function writePieces(
  ctx: CanvasRenderingContext2D,
  tokens: Tokens,
  pieces: readonly Written[],
  x: number,
  y: number,
  style: TextStyle,
): number {
  return pieces.reduce((width, piece) => width + writeValue(ctx, tokens, piece, x + width, y, style), 0)
}

/** Strokes a straight line. */
export function line(
  ctx: CanvasRenderingContext2D,
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  color: string,
  width = 1,
  dash: number[] = [],
): void {
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
export function scalesOf(chart: Chart): { x: Scale; y: Scale } {
  const { x, y } = chart.scales
  if (!x || !y) throw new Error('This chart has no x or y axis')
  return { x, y }
}
