import type { Font } from '../font.ts'
import type { ShapeItem, Stroke } from '../scene.ts'
import type { Colors } from './color.ts'

/**
 * Runs in the page, so it has to hold all it uses. Returns a function that reads what an element itself draws:
 * background, borders, outline, a line through its words, a slider's parts; in pixels of the window.
 */
export function boxReader({ hex, isClear }: Colors, font: Font): (element: Element) => ShapeItem[] {
  const px = (length: string) => Number.parseFloat(length) || 0
  const place = (element: Element) => {
    const { x, y, width, height } = element.getBoundingClientRect()
    return { x, y, w: width, h: height }
  }

  const borders = (element: Element): ShapeItem[] => {
    const style = getComputedStyle(element)
    const { x, y, w, h } = place(element)
    const sides = (['top', 'right', 'bottom', 'left'] as const).map(side => {
      const width = px(style.getPropertyValue(`border-${side}-width`))
      const kind = style.getPropertyValue(`border-${side}-style`)
      const color = style.getPropertyValue(`border-${side}-color`)
      const stroke: Stroke = { color: hex(color), width, dash: kind === 'dashed' ? [width * 3, width * 3] : [] }
      return { stroke, isDrawn: width > 0 && kind !== 'none' && !isClear(color) }
    })
    const [first] = sides
    if (first && sides.every(({ stroke, isDrawn }) => isDrawn && stroke.color === first.stroke.color)) {
      const half = first.stroke.width / 2
      return [
        {
          kind: 'shape',
          shape: style.borderRadius === '50%' ? 'ellipse' : 'rect',
          x: x + half,
          y: y + half,
          w: w - 2 * half,
          h: h - 2 * half,
          stroke: first.stroke,
        },
      ]
    }
    return sides.flatMap(({ stroke, isDrawn }, i): ShapeItem[] => {
      const half = stroke.width / 2
      const line = i % 2 === 0 ? { x, y: i === 0 ? y + half : y + h - half, w, h: 0 } : { x: i === 3 ? x + half : x + w - half, y, w: 0, h }
      return isDrawn ? [{ kind: 'shape', shape: 'line', ...line, stroke }] : []
    })
  }

  /** A gradient of one colour is a bar: of its size, at its place. */
  const bar = (element: Element): ShapeItem[] => {
    const { backgroundImage, backgroundSize, backgroundPosition } = getComputedStyle(element)
    const color = /rgba?\([^)]*\)/.exec(backgroundImage)?.[0]
    if (!color || !backgroundImage.startsWith('linear-gradient')) return []
    const { x, y, w, h } = place(element)
    const length = (text: string | undefined, whole: number) => (text?.endsWith('%') ? (px(text) / 100) * whole : px(text ?? ''))
    const [width, height] = backgroundSize.split(' ')
    const [across, down] = backgroundPosition.split(' ')
    const [bw, bh] = [length(width, w), length(height, h)]
    return [{ kind: 'shape', shape: 'rect', x: x + length(across, w - bw), y: y + length(down, h - bh), w: bw, h: bh, fill: hex(color) }]
  }

  /** A slider's knob, which is no element. */
  const knob = (input: HTMLInputElement): ShapeItem => {
    const { x, y, w, h } = place(input)
    const size = 22
    const share = (input.valueAsNumber - Number(input.min)) / (Number(input.max) - Number(input.min))
    const swatch = document.createElement('i')
    swatch.style.color = 'var(--red)'
    input.after(swatch)
    const fill = hex(getComputedStyle(swatch).color)
    swatch.remove()
    return { kind: 'shape', shape: 'ellipse', x: x + share * (w - size), y: y + (h - size) / 2, w: size, h: size, fill }
  }

  const outline = (element: Element): ShapeItem[] => {
    const { outlineStyle, outlineColor, outlineWidth, outlineOffset } = getComputedStyle(element)
    const width = px(outlineWidth)
    const out = px(outlineOffset) + width / 2
    const { x, y, w, h } = place(element)
    return outlineStyle === 'none' || width === 0
      ? []
      : [
          {
            kind: 'shape',
            shape: 'rect',
            x: x - out,
            y: y - out,
            w: w + 2 * out,
            h: h + 2 * out,
            stroke: { color: hex(outlineColor), width, dash: outlineStyle === 'dashed' ? [width * 3, width * 3] : [] },
          },
        ]
  }

  /** A line through the words an element itself holds. */
  const through = (element: Element): ShapeItem[] => {
    const { textDecorationLine, textDecorationColor, textDecorationThickness, fontSize } = getComputedStyle(element)
    const words = [...element.childNodes].find(node => node instanceof Text && node.data.trim() !== '')
    if (!words || !textDecorationLine.includes('line-through')) return []
    const range = document.createRange()
    range.selectNodeContents(words)
    const { x, y, width, height } = range.getBoundingClientRect()
    // Browsers draw it a third of the ascent above the foot of the letters.
    const down = (height * font.ascent * 2) / 3
    return [
      {
        kind: 'shape',
        shape: 'line',
        x,
        y: y + down,
        w: width,
        h: 0,
        stroke: { color: hex(textDecorationColor), width: px(textDecorationThickness) || px(fontSize) / 16, dash: [] },
      },
    ]
  }

  return element => {
    const style = getComputedStyle(element)
    const box = place(element)
    const shape = style.borderRadius === '50%' ? 'ellipse' : 'rect'
    const ring = px(/inset/.test(style.boxShadow) ? (/0px 0px 0px ([\d.]+)px/.exec(style.boxShadow)?.[1] ?? '') : '')
    return [
      ...(isClear(style.backgroundColor)
        ? []
        : [{ kind: 'shape' as const, shape, ...box, fill: hex(style.backgroundColor) } satisfies ShapeItem]),
      ...bar(element),
      ...(ring
        ? [
            {
              kind: 'shape' as const,
              shape,
              x: box.x + ring / 2,
              y: box.y + ring / 2,
              w: box.w - ring,
              h: box.h - ring,
              stroke: { color: hex(style.boxShadow), width: ring, dash: [] },
            } satisfies ShapeItem,
          ]
        : []),
      ...borders(element),
      ...outline(element),
      ...through(element),
      ...(element instanceof HTMLInputElement ? [knob(element)] : []),
    ]
  }
}
