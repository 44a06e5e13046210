import type { Tokens } from '../../composables/useTokens.ts'
import type { LineMark, Mark, Measure, RectMark, TextMark } from './marks.ts'
import { dotted, rulesOf } from './marks.ts'

/** Font of the charts at a size in slide pixels. */
const font = (tokens: Tokens, size: number, bold: boolean) => `${bold ? 700 : 400} ${size}px ${tokens.sans}`

/**
 * Words on a canvas keep their own distances where its reader spreads text: Chromium has them inherit the page's until
 * they are set, and takes what they already are for unset.
 */
function setSpacing(ctx: CanvasRenderingContext2D): void {
  for (const length of ['1px', '0px']) ctx.letterSpacing = ctx.wordSpacing = length
}

/** Returns what tells how wide words are on a canvas. @param notes whether there is room for a note behind each value. */
export function measureOn(ctx: CanvasRenderingContext2D, tokens: Tokens, notes: boolean): Measure {
  return {
    notes,
    width: (text, size, bold) => {
      setSpacing(ctx)
      ctx.font = font(tokens, size, bold)
      return ctx.measureText(text).width
    },
  }
}

/** Paints marks on a canvas, each over those before it. */
export function paint(ctx: CanvasRenderingContext2D, marks: readonly Mark[], tokens: Tokens): void {
  ctx.save()
  setSpacing(ctx)
  ctx.textAlign = 'left'
  ctx.textBaseline = 'middle'
  for (const mark of marks) paintMark(ctx, mark, tokens)
  ctx.restore()
}

function paintMark(ctx: CanvasRenderingContext2D, mark: Mark, tokens: Tokens): void {
  const color = tokens[mark.tone]
  switch (mark.kind) {
    case 'text':
      return paintText(ctx, mark, tokens)
    case 'line':
      return paintLine(ctx, mark, color)
    case 'rect':
      return paintRect(ctx, mark, tokens)
    case 'dot':
      fillDot(ctx, mark.x, mark.y, mark.radius, color)
      if (mark.hollow) fillDot(ctx, mark.x, mark.y, mark.radius - 2, tokens.paper)
      return
    case 'path': {
      const path = new Path2D(mark.d)
      if (mark.fill) {
        ctx.fillStyle = tokens[mark.fill]
        ctx.fill(path)
      }
      if (mark.width === 0) return
      ctx.lineWidth = mark.width
      ctx.strokeStyle = color
      ctx.stroke(path)
    }
  }
}

function paintText(ctx: CanvasRenderingContext2D, mark: TextMark, tokens: Tokens): void {
  const { x, y, width, runs, ground } = mark
  if (ground !== undefined) {
    ctx.fillStyle = tokens.paper
    ctx.fillRect(x - ground, y - 12, width + ground * 2, 22)
  }
  for (const run of runs) {
    ctx.font = font(tokens, run.size, run.bold)
    ctx.fillStyle = tokens[run.tone]
    ctx.fillText(run.text, x + run.x, y)
  }
  for (const { from, to, y, tone, dash } of rulesOf(mark)) {
    ctx.beginPath()
    ctx.setLineDash([...dash])
    ctx.lineWidth = dotted.width
    ctx.strokeStyle = tokens[tone]
    ctx.moveTo(from, y)
    ctx.lineTo(to, y)
    ctx.stroke()
    ctx.setLineDash([])
  }
}

function paintLine(ctx: CanvasRenderingContext2D, { role, from, to, width, dash }: LineMark, color: string): void {
  // Fine lines that hold the picture lie on whole pixels of the screen.
  const ratio = ctx.getTransform().a
  const onPixel = (at: number) => Math.round((at - width / 2) * ratio) / ratio + width / 2
  const isFine = role === 'axis' || role === 'grid'
  const place = (a: number, b: number) => (isFine && a === b ? onPixel(a) : undefined)
  const [x, y] = [place(from[0], to[0]), place(from[1], to[1])]
  ctx.beginPath()
  ctx.setLineDash([...dash])
  ctx.lineWidth = width
  ctx.strokeStyle = color
  ctx.moveTo(x ?? from[0], y ?? from[1])
  ctx.lineTo(x ?? to[0], y ?? to[1])
  ctx.stroke()
  ctx.setLineDash([])
}

/** Whether the reader's system forces its colours, among which there are no shades. */
const isForced = () => matchMedia('(forced-colors: active)').matches

/** What fades, without shades: it breaks off in stripes. */
function paintBroken(ctx: CanvasRenderingContext2D, { x, y, width, height, tone, fadesUp }: RectMark, tokens: Tokens): void {
  const [stripe, gap] = [6, 4]
  ctx.fillStyle = tokens[tone]
  ctx.fillRect(x, y, width, height)
  ctx.fillStyle = tokens.paper
  for (const i of [1, 2, 3]) {
    const fromEnd = i * (stripe + gap)
    if (fromEnd > (fadesUp ? height : width)) return
    if (fadesUp) ctx.fillRect(x, y + fromEnd - gap, width, gap)
    else ctx.fillRect(x + width - fromEnd, y, gap, height)
  }
}

function paintRect(ctx: CanvasRenderingContext2D, mark: RectMark, tokens: Tokens): void {
  const { x, y, width, height, tone, fade, fadesUp, outline } = mark
  if (fade && isForced()) return paintBroken(ctx, mark, tokens)
  if (fade) {
    const gradient = fadesUp ? ctx.createLinearGradient(0, y + height, 0, y) : ctx.createLinearGradient(x, 0, x + width, 0)
    gradient.addColorStop(0, tokens[tone])
    gradient.addColorStop(1, tokens[fade])
    ctx.fillStyle = gradient
  } else {
    ctx.fillStyle = tokens[tone]
  }
  ctx.fillRect(x, y, width, height)
  if (!outline) return
  ctx.lineWidth = outline.width
  ctx.strokeStyle = tokens[outline.tone]
  ctx.setLineDash([...outline.dash])
  ctx.strokeRect(x, y, width, height)
  ctx.setLineDash([])
}

function fillDot(ctx: CanvasRenderingContext2D, x: number, y: number, radius: number, color: string): void {
  ctx.beginPath()
  ctx.arc(x, y, radius, 0, Math.PI * 2)
  ctx.fillStyle = color
  ctx.fill()
}
