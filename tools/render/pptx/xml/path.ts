import { absolutize, normalize, parsePath } from 'path-data-parser'
import type { Box, Fade, PathItem } from '../scene.ts'
import { isSame, join } from './join.ts'
import { emu, outline, solid } from './write.ts'

interface Point {
  readonly x: number
  readonly y: number
}
interface Segment {
  readonly key: string
  readonly points: readonly Point[]
}

/** The rectangles that a path consists of, or nothing where it holds anything else. */
function boxesOf(segments: readonly Segment[]): Box[] | undefined {
  if (
    segments
      .map(({ key }) => key)
      .join('')
      .replaceAll('MLLLZ', '') !== ''
  )
    return
  const corners = segments.flatMap(({ points }) => points)
  const boxes = Array.from({ length: corners.length / 4 }, (_, i) => corners.slice(i * 4, i * 4 + 4)).map(([p, q, r, s]) =>
    p && q && r && s && isSame(p.y, q.y) && isSame(q.x, r.x) && isSame(r.y, s.y) && isSame(s.x, p.x)
      ? { x: p.x, y: p.y, w: r.x - p.x, h: r.y - p.y }
      : undefined,
  )
  return boxes.every(box => box !== undefined) ? boxes : undefined
}

/** Moves, lines, curves and closings, in slide pixels. Of rectangles that touch, a fill is drawn as one. */
function segmentsOf(path: PathItem): Segment[] {
  const segments = rawSegmentsOf(path)
  const boxes = path.stroke ? undefined : boxesOf(segments)
  return boxes === undefined
    ? segments
    : join(boxes).flatMap(({ x, y, w, h }) => [
        { key: 'M', points: [{ x, y }] },
        ...[
          { x: x + w, y },
          { x: x + w, y: y + h },
          { x, y: y + h },
        ].map(point => ({ key: 'L', points: [point] })),
        { key: 'Z', points: [] },
      ])
}

function rawSegmentsOf({ d, matrix: [a, b, c, e, f, g] }: PathItem): Segment[] {
  return normalize(absolutize(parsePath(d))).map(({ key, data }) => ({
    key,
    points: data.flatMap((x, i) => {
      const y = data[i + 1]
      return i % 2 === 0 && y !== undefined ? [{ x: a * x + c * y + f, y: b * x + e * y + g }] : []
    }),
  }))
}

/** Returns the box around a path's points. */
export function boxOf(path: PathItem): Box {
  const points = segmentsOf(path).flatMap(segment => segment.points)
  const [xs, ys] = [points.map(point => point.x), points.map(point => point.y)]
  const [x, y] = [xs.reduce((least, one) => Math.min(least, one), Infinity), ys.reduce((least, one) => Math.min(least, one), Infinity)]
  return {
    x,
    y,
    w: xs.reduce((most, one) => Math.max(most, one), -Infinity) - x,
    h: ys.reduce((most, one) => Math.max(most, one), -Infinity) - y,
  }
}

const commands: Readonly<Record<string, string>> = { M: 'moveTo', L: 'lnTo', C: 'cubicBezTo' }

/** Returns the free form of a path in its box. */
export function geometryXml(path: PathItem, { x, y, w, h }: Box): string {
  const drawn = segmentsOf(path).map(({ key, points }) => {
    const command = commands[key]
    return command === undefined
      ? '<a:close/>'
      : `<a:${command}>${points.map(point => `<a:pt x="${emu(point.x - x)}" y="${emu(point.y - y)}"/>`).join('')}</a:${command}>`
  })
  const fill = path.fill === undefined ? ' fill="none"' : ''
  return (
    '<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/><a:pathLst>' +
    `<a:path w="${emu(w)}" h="${emu(h)}"${fill}>${drawn.join('')}</a:path></a:pathLst></a:custGeom>`
  )
}

/** Returns fill and outline. */
export function lookXml({ fill, stroke }: Pick<PathItem, 'fill' | 'stroke'>): string {
  return (fill === undefined ? '<a:noFill/>' : typeof fill === 'string' ? solid(fill) : fadeXml(fill)) + outline(stroke)
}

/** Returns a gradient from left to right, or from foot to top: angles are 60,000ths of a degree, clockwise. */
export function fadeXml({ stops, up = false }: Fade): string {
  const marks = stops.map(({ at, color }) => `<a:gs pos="${Math.round(at * 100_000)}"><a:srgbClr val="${color}"/></a:gs>`)
  return `<a:gradFill rotWithShape="1"><a:gsLst>${marks.join('')}</a:gsLst><a:lin ang="${up ? 16_200_000 : 0}" scaled="0"/></a:gradFill>`
}
