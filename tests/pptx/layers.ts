import { targetsOf } from '../support/pptx.ts'
import { labelsOf } from './labels.ts'
import { wordsIn, type Box, type Point, type Words } from './words.ts'

/** What stands on a slide, from back to front: words, and shapes that hide what is behind them. */
export interface Layer {
  readonly name: string
  readonly words: readonly Words[]
  /** Words that are a chart's own. */
  readonly labels: readonly Words[]
  readonly hides?: (point: Point) => boolean
  /** Place and fill of what hides, to tell whether it is there twice. */
  readonly ground?: string
}

const point = (x: string | undefined, y: string | undefined) => ({ x: Number(x) / 12_700, y: Number(y) / 12_700 })

function boxOf(xml: string): Box {
  const [, x, y, w, h] = /<a:off x="(-?\d+)" y="(-?\d+)"\/><a:ext cx="(\d+)" cy="(\d+)"\/>/.exec(xml) ?? []
  const size = point(w, h)
  return { ...point(x, y), w: size.x, h: size.y }
}

const isWithin =
  ({ x, y, w, h }: Box) =>
  (at: Point) =>
    at.x > x && at.x < x + w && at.y > y && at.y < y + h

/** Whether a point lies inside outlines: an odd number of edges to its left. Curves are taken as lines through their handles. */
function isInside(outlines: readonly (readonly Point[])[], at: Point): boolean {
  const edges = outlines.flatMap(outline => outline.map((from, i) => [from, outline[(i + 1) % outline.length] ?? from] as const))
  return edges.filter(([a, b]) => a.y > at.y !== b.y > at.y && at.x > a.x + ((at.y - a.y) / (b.y - a.y)) * (b.x - a.x)).length % 2 === 1
}

/** What a shape hides, where it has a fill that nothing shines through. */
function hidesOf(shape: string, box: Box): ((point: Point) => boolean) | undefined {
  const properties = (/<p:spPr>.*?<\/p:spPr>/s.exec(shape)?.[0] ?? '').replaceAll(/<a:ln[ >].*?<\/a:ln>/gs, '')
  if (!/<a:(?:solid|grad)Fill/.test(properties) || properties.includes('<a:alpha')) return
  if (properties.includes('prst="ellipse"'))
    return ({ x, y }) => (((x - box.x) / box.w) * 2 - 1) ** 2 + (((y - box.y) / box.h) * 2 - 1) ** 2 < 1
  if (!properties.includes('<a:custGeom>')) return isWithin(box)
  const outlines = properties
    .split('<a:moveTo>')
    .slice(1)
    .map(outline =>
      [...outline.matchAll(/<a:pt x="(-?\d+)" y="(-?\d+)"\/>/g)].map(([, x, y]) => {
        const at = point(x, y)
        return { x: box.x + at.x, y: box.y + at.y }
      }),
    )
  return at => isWithin(box)(at) && isInside(outlines, at)
}

/** The words of a table, cell by cell. */
function tableWords(table: string, box: Box): Words[] {
  const columns = [...table.matchAll(/<a:gridCol w="(\d+)"/g)].map(([, w]) => point(w, '0').x)
  let y = box.y
  return [...table.matchAll(/<a:tr h="(\d+)">(.*?)<\/a:tr>/gs)].flatMap(([, height, row = '']) => {
    const top = y
    y += point(height, '0').x
    return [...row.matchAll(/<a:tc>(.*?)<a:tcPr marL="(\d+)" marR="(\d+)" marT="(\d+)"/gs)].flatMap(
      ([, cell = '', left, right, above], i) => {
        const inset = { left: point(left, '0').x, right: point(right, '0').x, top: point(above, '0').x }
        const x = box.x + columns.slice(0, i).reduce((sum, width) => sum + width, 0)
        return wordsIn(cell, { x: x + inset.left, y: top + inset.top, w: (columns[i] ?? 0) - inset.left - inset.right, h: 0 }, false)
      },
    )
  })
}

/** What stands on a slide of the file, from back to front. */
export function layersOf(parts: ReadonlyMap<string, string>, slide: string): Layer[] {
  const charts = targetsOf(parts, slide).filter(target => target.includes('/charts/'))
  return [...(parts.get(slide) ?? '').matchAll(/<p:sp>.*?<\/p:sp>|<p:graphicFrame>.*?<\/p:graphicFrame>/gs)].map(([xml]): Layer => {
    const box = boxOf(xml)
    const name = /<p:cNvPr id="\d+" name="([^"]*)"/.exec(xml)?.[1] ?? ''
    if (xml.includes('<a:tbl>')) return { name, words: tableWords(xml, box), labels: [] }
    if (xml.startsWith('<p:graphicFrame>')) return { name, words: [], labels: labelsOf(parts.get(charts.shift() ?? '') ?? '', box) }
    const hides = hidesOf(xml, box)
    const fill = /<\/a:prstGeom><a:solidFill><a:srgbClr val="(\w+)"/.exec(xml)?.[1]
    return {
      name,
      words: wordsIn(xml, box, true),
      labels: [],
      ...(hides && { hides }),
      ...(hides && fill && { ground: [box.x, box.y, box.w, box.h].map(Math.round).join() + fill }),
    }
  })
}
