import type { Mark, Run, TextMark } from '../../../../components/charts/marks.ts'
import { pathThrough } from '../../../../components/charts/marks.ts'
import { font } from '../font.ts'
import type { ChartItem, Item, TextItem } from '../scene.ts'
import type { Palette } from './native.ts'

/** Returns a line of a chart's words as one text. */
function textItem({ x, y }: ChartItem, mark: TextMark, palette: Palette): TextItem[] {
  const [first] = mark.runs
  const last = mark.runs.at(-1)
  if (!first || !last) return []
  const height = first.size * font.height
  const width = last.x + last.width - first.x
  // A canvas writes about the middle of its characters.
  const foot = ({ size }: Run) => font.foot * size
  const run = (one: Run) => {
    const raise = foot(first) - foot(one)
    const { text, size, bold } = one
    const look = { text, size, bold, serif: false, color: palette[one.tone], spacing: 0, href: '' }
    const rules = { underline: one.rule ? ('dotted' as const) : ('none' as const), struck: one.rule === 'struck' }
    return { ...look, ...rules, raise: raise > 1 ? raise : 0 }
  }
  return [
    {
      kind: 'text',
      isTitle: false,
      x: x + mark.x + first.x,
      y: y + mark.y - height / 2 - font.lift * first.size,
      w: width,
      h: height,
      paragraph: {
        lines: [mark.runs.map(run)],
        width,
        lineHeight: height,
        align: mark.runs.length === 1 ? mark.align : 'left',
        gap: 0,
      },
    },
  ]
}

/** Returns a line of words as those lines it consists of: where words keep a distance, which a space would not, another begins. */
function piecesOf(mark: TextMark): TextMark[] {
  const pieces: Run[][] = []
  for (const run of mark.runs) {
    const before = pieces.at(-1)?.at(-1)
    if (before && run.x - before.x - before.width <= 1) pieces.at(-1)?.push(run)
    else pieces.push([run])
  }
  return pieces.map(runs => ({ ...mark, runs, align: pieces.length > 1 ? 'left' : mark.align }))
}

/** Returns marks of a chart as items over it. */
export function itemsOver(chart: ChartItem, marks: readonly Mark[], palette: Palette): Item[] {
  const { x, y } = chart
  const matrix = [1, 0, 0, 1, x, y] as const
  const ellipse = (at: { x: number; y: number }, radius: number, fill: string): Item => {
    const box = { x: x + at.x - radius, y: y + at.y - radius, w: radius * 2, h: radius * 2 }
    return { kind: 'shape', shape: 'ellipse', ...box, fill }
  }
  return marks.flatMap((mark): Item[] => {
    const color = palette[mark.tone]
    switch (mark.kind) {
      case 'text': {
        const { ground } = mark
        const box = { x: x + mark.x - (ground ?? 0), y: y + mark.y - 12, w: mark.width + (ground ?? 0) * 2, h: 22 }
        return [
          ...(ground === undefined ? [] : [{ kind: 'shape', shape: 'rect', ...box, fill: palette.paper } as const]),
          ...piecesOf(mark).flatMap(piece => textItem(chart, piece, palette)),
        ]
      }
      case 'line':
        return [{ kind: 'path', d: pathThrough([mark.from, mark.to]), matrix, stroke: { color, width: mark.width, dash: mark.dash } }]
      case 'rect': {
        const { fade, fadesUp = false, outline } = mark
        const box = { x: x + mark.x, y: y + mark.y, w: mark.width, h: mark.height }
        const stroke = outline && { stroke: { color: palette[outline.tone], width: outline.width, dash: outline.dash } }
        if (!fade) return [{ kind: 'shape', shape: 'rect', ...box, fill: color, ...stroke }]
        const [right, foot] = [mark.x + mark.width, mark.y + mark.height]
        const stops = [color, palette[fade]].map((end, at) => ({ at, color: end }))
        const d = `M${mark.x} ${mark.y}L${right} ${mark.y}L${right} ${foot}L${mark.x} ${foot}Z`
        return [{ kind: 'path', d, matrix, fill: { stops, up: fadesUp }, ...stroke }]
      }
      case 'dot':
        // A disc of paper makes a circle of the one below it, where LibreOffice would draw no outline of a marker.
        return [ellipse(mark, mark.radius, color), ...(mark.hollow ? [ellipse(mark, mark.radius - 2, palette.paper)] : [])]
      case 'path':
        return [
          ...(mark.fill ? [{ kind: 'path', d: mark.d, matrix, fill: palette[mark.fill] } as const] : []),
          ...(mark.width > 0 ? [{ kind: 'path', d: mark.d, matrix, stroke: { color, width: mark.width, dash: [] } } as const] : []),
        ]
    }
  })
}
