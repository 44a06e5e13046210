import { spaced } from '../../../../components/charts/paint.ts'
import { font } from '../font.ts'
import type { ChartItem, Drawn, Item, TextItem } from '../scene.ts'

/** A text as it was painted. */
export type Text = Extract<Drawn, { op: 'text' }>
type Ground = Extract<Drawn, { op: 'rect' }>

const leftOf = ({ x, width, align }: Text) => x - width * (align === 'right' ? 1 : align === 'center' ? 0.5 : 0)

/** Returns where the middle of a text stands across. */
export const centerOf = (text: Text): number => leftOf(text) + text.width / 2

const holds = ({ box }: Ground, text: Text) =>
  box.h < 30 && leftOf(text) >= box.x - 1 && leftOf(text) + text.width <= box.x + box.w + 1 && text.y > box.y && text.y < box.y + box.h

/**
 * Returns the grounds of texts that are kept, each by the first of its texts: laid so that no line runs through the words.
 * One with a text that is the chart's own is left out, for it would cover that.
 */
function groundsOf(drawn: readonly Drawn[], keep: (mark: Drawn) => boolean): Map<Drawn, Ground> {
  const texts = new Map<Ground, Text[]>()
  const laid: Ground[] = []
  for (const mark of drawn) {
    const ground = mark.op === 'text' ? laid.findLast(one => holds(one, mark)) : undefined
    if (mark.op === 'rect') laid.push(mark)
    else if (mark.op === 'text' && ground) texts.set(ground, [...(texts.get(ground) ?? []), mark])
  }
  return new Map([...texts].flatMap(([ground, [first, ...rest]]) => (first && [first, ...rest].every(keep) ? [[first, ground]] : [])))
}

/** Returns whether a text goes on with what was written before it: a sign behind its value, more words of a sentence. */
function goesOn(before: Drawn | undefined, text: Text): boolean {
  return (
    before?.op === 'text' && Math.abs(leftOf(text) - leftOf(before) - before.width) < 6 && Math.abs(text.y - before.y) < before.size / 2
  )
}

/** Returns texts, one behind the other, as one. */
function textItem({ x, y }: ChartItem, [first, ...rest]: readonly [Text, ...Text[]]): TextItem {
  const height = first.size * font.height
  const right = Math.max(...[first, ...rest].map(text => leftOf(text) + text.width))
  // A canvas writes about the middle of its characters.
  const foot = ({ y, size }: Text) => y + font.foot * size
  return {
    kind: 'text',
    isTitle: false,
    x: x + leftOf(first),
    y: y + first.y - height / 2 - font.lift * first.size,
    w: right - leftOf(first),
    h: height,
    paragraph: {
      lines: [
        [first, ...rest].map(text => {
          const raise = foot(first) - foot(text)
          return {
            text: text.text,
            size: text.size,
            bold: text.bold,
            serif: false,
            color: text.color,
            spacing: 0,
            raise: raise > 1 ? raise : 0,
            underlined: false,
            href: '',
          }
        }),
      ],
      width: right - leftOf(first),
      lineHeight: height,
      align: rest.length === 0 ? first.align : 'left',
      gap: 0,
    },
  }
}

/** Returns what a chart paints beyond its data as items over it, where `keep` says so. */
export function itemsOver(chart: ChartItem, keep: (mark: Drawn) => boolean): Item[] {
  const { x, y, drawn } = chart
  const grounds = groundsOf(drawn, keep)
  const rect = ({ box, color }: Ground): Item => ({ kind: 'shape', shape: 'rect', ...box, x: x + box.x, y: y + box.y, fill: color })
  const isLater = (mark: Text) => {
    const before = drawn[drawn.indexOf(mark) - 1]
    return before && keep(before) && goesOn(before, mark)
  }
  /** A text with those that go on with it. */
  const sentence = (mark: Text): [Text, ...Text[]] => {
    const next = drawn[drawn.indexOf(mark) + 1]
    return next?.op === 'text' && keep(next) && goesOn(mark, next) ? [mark, ...sentence(next)] : [mark]
  }
  return drawn.filter(keep).flatMap((mark): Item[] => {
    switch (mark.op) {
      case 'text': {
        const ground = grounds.get(mark)
        return isLater(mark) ? [] : [...(ground ? [rect(ground)] : []), textItem(chart, sentence(mark))]
      }
      case 'rect':
        return [rect(mark)]
      case 'dot':
        return [
          {
            kind: 'shape',
            shape: 'ellipse',
            x: x + mark.x - mark.radius,
            y: y + mark.y - mark.radius,
            w: mark.radius * 2,
            h: mark.radius * 2,
            fill: mark.color,
          },
        ]
      case 'fill':
        return [{ kind: 'path', d: mark.d, matrix: [1, 0, 0, 1, x, y], fill: mark.color }]
      case 'stroke':
        return [{ kind: 'path', d: mark.d, matrix: [1, 0, 0, 1, x, y], stroke: { color: mark.color, width: mark.width, dash: mark.dash } }]
    }
  })
}

/** Returns whether a mark is one of these texts, which a canvas spaces by itself. */
export function isOneOf(texts: readonly string[], mark: Drawn): boolean {
  return mark.op === 'text' && texts.some(text => spaced(text) === mark.text)
}

/** Returns the texts painted, in order. */
export function textsOf({ drawn }: ChartItem): Text[] {
  return drawn.filter(mark => mark.op === 'text')
}
