import type { Drawn } from '../scene.ts'

/**
 * Runs in the page, so it has to hold all it uses. Has every chart drawn anew, as a print would, and notes what is
 * painted: canvas → marks, in pixels from its corner.
 */
export function recordCharts(): Map<HTMLCanvasElement, Drawn[]> {
  const drawings = new Map<HTMLCanvasElement, Drawn[]>()
  const { prototype } = CanvasRenderingContext2D
  const original = Object.getOwnPropertyDescriptors(prototype)
  let path = ''
  let circle: { x: number; y: number; radius: number } | undefined

  const hex = (color: unknown) => (typeof color === 'string' && color.startsWith('#') ? color.slice(1, 7).toUpperCase() : '')
  const place = (ctx: CanvasRenderingContext2D, x: number, y: number) => {
    const { a, d, e, f } = ctx.getTransform()
    const ratio = ctx.canvas.width / ctx.canvas.clientWidth
    return { x: (x * a + e) / ratio, y: (y * d + f) / ratio }
  }
  const add = (ctx: CanvasRenderingContext2D, mark: Drawn) => drawings.set(ctx.canvas, [...(drawings.get(ctx.canvas) ?? []), mark])
  const step = (ctx: CanvasRenderingContext2D, letter: string, x: number, y: number) => {
    const at = place(ctx, x, y)
    path += `${letter}${at.x.toFixed(2)} ${at.y.toFixed(2)}`
  }

  const watched: Pick<
    CanvasRenderingContext2D,
    'clearRect' | 'beginPath' | 'moveTo' | 'lineTo' | 'closePath' | 'arc' | 'fillText' | 'fillRect' | 'fill' | 'stroke'
  > &
    ThisType<CanvasRenderingContext2D> = {
    clearRect(...args) {
      drawings.set(this.canvas, [])
      original.clearRect.value?.apply(this, args)
    },
    beginPath() {
      path = ''
      circle = undefined
      original.beginPath.value?.call(this)
    },
    moveTo(x, y) {
      step(this, 'M', x, y)
      original.moveTo.value?.call(this, x, y)
    },
    lineTo(x, y) {
      step(this, 'L', x, y)
      original.lineTo.value?.call(this, x, y)
    },
    closePath() {
      path += 'Z'
      original.closePath.value?.call(this)
    },
    arc(x, y, radius, ...rest) {
      circle = { ...place(this, x, y), radius }
      original.arc.value?.call(this, x, y, radius, ...rest)
    },
    fillText(text, x, y, ...rest) {
      const align = this.textAlign === 'center' ? 'center' : this.textAlign === 'right' || this.textAlign === 'end' ? 'right' : 'left'
      add(this, {
        op: 'text',
        text,
        ...place(this, x, y),
        width: this.measureText(text).width,
        size: Number.parseFloat(/([\d.]+)px/.exec(this.font)?.[1] ?? '16'),
        bold: /\b(700|bold)\b/.test(this.font),
        color: hex(this.fillStyle),
        align,
      })
      original.fillText.value?.call(this, text, x, y, ...rest)
    },
    fillRect(x, y, width, height) {
      const color = hex(this.fillStyle)
      const from = place(this, x, y)
      const to = place(this, x + width, y + height)
      if (color) add(this, { op: 'rect', box: { ...from, w: to.x - from.x, h: to.y - from.y }, color })
      original.fillRect.value?.call(this, x, y, width, height)
    },
    fill(...args: unknown[]) {
      const color = hex(this.fillStyle)
      if (circle) add(this, { op: 'dot', ...circle, color })
      else if (path && color && args.length === 0) add(this, { op: 'fill', d: path, color })
      Reflect.apply(original.fill.value ?? (() => undefined), this, args)
    },
    stroke(...args: unknown[]) {
      if (path && args.length === 0)
        add(this, { op: 'stroke', d: path, color: hex(this.strokeStyle), width: this.lineWidth, dash: this.getLineDash() })
      Reflect.apply(original.stroke.value ?? (() => undefined), this, args)
    },
  }
  Object.assign(prototype, watched)
  dispatchEvent(new Event('beforeprint'))
  Object.defineProperties(prototype, original)
  return drawings
}
