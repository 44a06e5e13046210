import type { Drawing } from '../../components/charts/chart.ts'
import type { Mark, TextMark } from '../../components/charts/marks.ts'

interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Digits and Chinese characters reach so far above and below the middle of a line, as a share of its size. */
const reach = 0.44
const hair = 0.6

const wordsOf = ({ runs }: TextMark) => runs.map(({ text }) => text).join('')

/** The corners of straight path data. */
function pointsOf(d: string): (readonly [x: number, y: number])[] {
  let [x, y, startX, startY] = [0, 0, 0, 0]
  return [...d.matchAll(/([MmLhvzZ])([^MmLhvzZ]*)/g)].map(([, command, words = '']) => {
    const [a = 0, b = 0] = words.split(' ').map(Number)
    if (command === 'M' || command === 'L') [x, y] = [a, b]
    if (command === 'm') [x, y] = [x + a, y + b]
    if (command === 'h') x += a
    if (command === 'v') y += a
    if (command === 'z' || command === 'Z') [x, y] = [startX, startY]
    if (command === 'M' || command === 'm') [startX, startY] = [x, y]
    return [x, y] as const
  })
}

const boxOf = (points: readonly (readonly [x: number, y: number])[]): Box => ({
  left: Math.min(...points.map(([x]) => x)),
  right: Math.max(...points.map(([x]) => x)),
  top: Math.min(...points.map(([, y]) => y)),
  bottom: Math.max(...points.map(([, y]) => y)),
})

function boxesOf(mark: Mark): Box[] {
  switch (mark.kind) {
    case 'text':
      return mark.runs.map(({ x, width, size }) => {
        const [left, middle] = [mark.x + x, mark.y]
        return { left, right: left + width, top: middle - size * reach, bottom: middle + size * reach }
      })
    case 'line': {
      const [xs, ys] = [0, 1].map(i => [mark.from[i] ?? 0, mark.to[i] ?? 0])
      const half = mark.width / 2
      const [a = [], b = []] = [xs, ys]
      return [{ left: Math.min(...a) - half, right: Math.max(...a) + half, top: Math.min(...b) - half, bottom: Math.max(...b) + half }]
    }
    case 'rect':
      return [{ left: mark.x, right: mark.x + mark.width, top: mark.y, bottom: mark.y + mark.height }]
    case 'dot':
      return [{ left: mark.x - mark.radius, right: mark.x + mark.radius, top: mark.y - mark.radius, bottom: mark.y + mark.radius }]
    // The ends of a line are held by its points.
    case 'path':
      return mark.fill ? [boxOf(pointsOf(mark.d))] : []
  }
}

const meet = (a: Box, b: Box) => a.left < b.right - hair && b.left < a.right - hair && a.top < b.bottom - hair && b.top < a.bottom - hair
const holds = (outer: Box, inner: Box) =>
  outer.left <= inner.left + hair &&
  outer.right >= inner.right - hair &&
  outer.top <= inner.top + hair &&
  outer.bottom >= inner.bottom - hair

const nameOf = (mark: Mark) =>
  mark.kind === 'text' ? `"${wordsOf(mark)}"` : `a ${mark.kind} (${mark.role}${mark.row === undefined ? '' : ` of row ${mark.row}`})`

/** Whether a text may lie on a mark: inside of a bar or a lane, and over what its own paper or that of later words hides. */
function mayLieOn(text: TextMark, mark: Mark, isLater: boolean): boolean {
  switch (mark.kind) {
    case 'rect':
      return boxesOf(text).every(box => boxesOf(mark).some(outer => holds(outer, box))) || mark.role === 'lane'
    case 'line':
      return isLater && text.ground !== undefined
    default:
      return false
  }
}

/** Returns what is wrong with a drawing, a line each: marks outside of the chart, and texts that lie on other marks. */
export function faultsOf({ marks, width, height }: Pick<Drawing, 'marks' | 'width' | 'height'>): string[] {
  const faults: string[] = []
  const chart = { left: 0, top: 0, right: width, bottom: height }
  marks.forEach((mark, i) => {
    if (boxesOf(mark).some(box => !holds(chart, box))) faults.push(`${nameOf(mark)} leaves its chart`)
    if (mark.kind !== 'text') return
    marks.forEach((other, j) => {
      if (i === j || (other.kind === 'text' && j < i)) return
      if (boxesOf(mark).some(box => boxesOf(other).some(it => meet(box, it))) && !mayLieOn(mark, other, i > j))
        faults.push(`${nameOf(mark)} lies on ${nameOf(other)}`)
    })
  })
  return faults
}
