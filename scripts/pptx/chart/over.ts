import { spaced } from '../../../composables/charts/paint.ts'
import { font } from '../font.ts'
import type { ChartItem, Drawn, Item } from '../scene.ts'

/** Returns what a chart paints beyond its data as items over it, where `keep` says so. */
export function itemsOver({ x, y, w, drawn }: ChartItem, keep: (mark: Drawn) => boolean): Item[] {
  const grounds = drawn.flatMap(mark => mark.op === 'rect' && mark.box.w < w - 1 ? [mark] : [])
  const rect = ({ box, color }: (typeof grounds)[number]): Item => ({ kind: 'shape', shape: 'rect', ...box, x: x + box.x, y: y + box.y, fill: color })
  return drawn.filter(keep).flatMap((mark): Item[] => {
    switch (mark.op) {
      case 'text': {
        const left = mark.x - mark.width * (mark.align === 'right' ? 1 : mark.align === 'center' ? 0.5 : 0)
        const height = mark.size * font.height
        // A canvas writes about the middle of its characters. A text painted on a ground of its own keeps it, so that no line runs through the words.
        const ground = grounds.findLast(({ box }) => box.h < 30 && left >= box.x - 1 && left + mark.width <= box.x + box.w + 1 && mark.y > box.y && mark.y < box.y + box.h)
        return [...ground ? [rect(ground)] : [], {
          kind: 'text',
          isTitle: false,
          x: x + left,
          y: y + mark.y - height / 2 - font.lift * mark.size,
          w: mark.width,
          h: height,
          paragraph: {
            lines: [[{ text: mark.text, size: mark.size, bold: mark.bold, serif: false, color: mark.color, spacing: 0, raise: 0, underlined: false, href: '' }]],
            lineHeight: height,
            align: mark.align,
            gap: 0,
          },
        }]
      }
      case 'rect': return [rect(mark)]
      case 'dot': return [{ kind: 'shape', shape: 'ellipse', x: x + mark.x - mark.radius, y: y + mark.y - mark.radius, w: mark.radius * 2, h: mark.radius * 2, fill: mark.color }]
      case 'fill': return [{ kind: 'path', d: mark.d, matrix: [1, 0, 0, 1, x, y], fill: mark.color }]
      case 'stroke': return [{ kind: 'path', d: mark.d, matrix: [1, 0, 0, 1, x, y], stroke: { color: mark.color, width: mark.width, dash: mark.dash } }]
    }
  })
}

/** Returns whether a mark is one of these texts, which a canvas spaces by itself. */
export function isOneOf(texts: readonly string[], mark: Drawn): boolean {
  return mark.op === 'text' && texts.some(text => spaced(text) === mark.text)
}

/** Returns the texts painted, in order. */
export function textsOf({ drawn }: ChartItem): Extract<Drawn, { op: 'text' }>[] {
  return drawn.filter(mark => mark.op === 'text')
}
