/** A page's content as Chromium writes it: an operator a line, behind its operands; but "W n" and "W* n", which clip, in one. */

/** A rectangle on a page, in points from its lower left corner. */
export interface Box {
  readonly left: number
  readonly bottom: number
  readonly right: number
  readonly top: number
}

/** What a stretch of content paints that is tied to the tags by its number. */
export interface Marked {
  hasText: boolean
  /** What it covers at most; undefined where it paints nothing. */
  box: Box | undefined
}

type Matrix = readonly [number, number, number, number, number, number]
type Point = readonly [x: number, y: number]

interface Operation {
  readonly line: string
  readonly operator: string
  readonly numbers: readonly number[]
}

const buildsPath = new Set(['m', 'l', 'c', 'v', 'y', 'h', 're'])
const paintsPath = new Set(['S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*'])
const showsText = new Set(['Tj', 'TJ'])
const paintsAll = new Set(['sh', 'Do'])
const identity: Matrix = [1, 0, 0, 1, 0, 0]

function operationsOf(content: string): Operation[] {
  return content.split('\n').map(line => {
    const words = line.trim().split(/\s+|>(?=[A-Z])/)
    return { line, operator: words.at(-1) ?? '', numbers: words.slice(0, -1).map(Number) }
  })
}

/** First `a`, then `b`. */
const combined = (a: Matrix, b: Matrix): Matrix => [
  a[0] * b[0] + a[1] * b[2],
  a[0] * b[1] + a[1] * b[3],
  a[2] * b[0] + a[3] * b[2],
  a[2] * b[1] + a[3] * b[3],
  a[4] * b[0] + a[5] * b[2] + b[4],
  a[4] * b[1] + a[5] * b[3] + b[5],
]

const matrixOf = ([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: readonly number[]): Matrix => [a, b, c, d, e, f]

/** The box of points under a matrix; undefined for none. */
function boxAround(points: readonly Point[], [a, b, c, d, e, f]: Matrix): Box | undefined {
  if (points.length === 0) return undefined
  const xs = points.map(([x, y]) => a * x + c * y + e)
  const ys = points.map(([x, y]) => b * x + d * y + f)
  return { left: Math.min(...xs), bottom: Math.min(...ys), right: Math.max(...xs), top: Math.max(...ys) }
}

/** Returns the box that holds both. */
export function united(a: Box | undefined, b: Box | undefined): Box | undefined {
  if (!a || !b) return a ?? b
  return {
    left: Math.min(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
    top: Math.max(a.top, b.top),
  }
}

/** What of a box lies in another; undefined where nothing does. */
function within(a: Box | undefined, b: Box): Box | undefined {
  if (!a) return undefined
  const box = {
    left: Math.max(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
    top: Math.min(a.top, b.top),
  }
  return box.left < box.right && box.bottom < box.top ? box : undefined
}

/** Corners of a rectangle. */
const corners = (x: number, y: number, width: number, height: number): Point[] => [
  [x, y],
  [x + width, y],
  [x, y + height],
  [x + width, y + height],
]

/** The number that ties a stretch to the tags; undefined for an artifact. */
const numberOf = (line: string) => /\/MCID (\d+)/.exec(line)?.[1]

/**
 * Reads what the numbered stretches of a page's content paint.
 * @param page the page's own box, which nothing shows beyond.
 * @returns them by number.
 */
export function readContent(content: string, page: Box): ReadonlyMap<number, Marked> {
  const found = new Map<number, Marked>()
  const open: (number | undefined)[] = []
  const saved: { matrix: Matrix; clip: Box }[] = []
  let [matrix, clip] = [identity, page]
  let path: Point[] = []
  let [text, line] = [identity, identity]
  let size = 0

  const paint = (box: Box | undefined, hasText = false) => {
    const number = open.findLast(one => one !== undefined)
    const marked = number === undefined ? undefined : found.get(number)
    if (!marked) return
    marked.box = united(marked.box, within(box, clip))
    marked.hasText ||= hasText
  }

  for (const { line: source, operator, numbers } of operationsOf(content)) {
    const [x = 0, y = 0, w = 0, h = 0] = numbers
    if (operator === 'BDC' || operator === 'BMC') {
      const number = numberOf(source)
      open.push(number === undefined ? undefined : Number(number))
      if (number !== undefined) found.set(Number(number), { hasText: false, box: undefined })
    } else if (operator === 'EMC') {
      open.pop()
    } else if (operator === 'q') {
      saved.push({ matrix, clip })
    } else if (operator === 'Q') {
      ;({ matrix, clip } = saved.pop() ?? { matrix, clip })
    } else if (operator === 'cm') {
      matrix = combined(matrixOf(numbers), matrix)
    } else if (operator === 're') {
      path.push(...corners(x, y, w, h))
    } else if (buildsPath.has(operator)) {
      for (let i = 0; i + 1 < numbers.length; i += 2) path.push([numbers[i] ?? 0, numbers[i + 1] ?? 0])
    } else if (operator === 'n' || paintsPath.has(operator)) {
      const box = boxAround(path, matrix)
      if (operator !== 'n') paint(box)
      if (source.startsWith('W') && box) clip = within(box, clip) ?? { ...box, right: box.left, top: box.bottom }
      path = []
    } else if (operator === 'Tf') {
      size = numbers.at(-1) ?? 0
    } else if (operator === 'BT') {
      text = line = identity
    } else if (operator === 'Tm') {
      text = line = matrixOf(numbers)
    } else if (operator === 'Td') {
      text = line = combined([1, 0, 0, 1, x, y], line)
    } else if (showsText.has(operator)) {
      // A glyph, four hexadecimal digits, is no wider than its size; it may hang below its line.
      const glyphs = (source.match(/[\dA-F]{4}/g) ?? []).length
      paint(boxAround(corners(0, size * -0.25, size * glyphs, size * 1.25), combined(text, matrix)), true)
    } else if (paintsAll.has(operator)) {
      paint(clip)
    }
  }
  return found
}

/** A rectangle filled in black, right before the very same one is filled in another colour. */
const coveredBlack = /(^0 0 0 RG 0 0 0 rg\n(?:\/\S+ gs\n|EMC\n|.*BDC\n)*)(0 0 \S+ \S+ re\nf\n)(?=\S+ \S+ \S+ RG \S+ \S+ \S+ rg\n\2)/gm

/**
 * Returns a page's content without the black that Chromium lays below each canvas. The deck lays its paper over it, and
 * yet many readers let it show as a hairline along the edge, where they smooth both.
 */
export const withoutBlack = (content: string): string => content.replaceAll(coveredBlack, '$1')

/**
 * Returns a page's content in which all that is not tagged is marked as an artifact, which no reader reads out:
 * what stands outside of numbered stretches, and the stretches of these numbers.
 */
export function withArtifacts(content: string, numbers: ReadonlySet<number>): string {
  const lines: string[] = []
  /** Whether each stretch that is open is numbered: there are others, such as what a space is copied as. */
  const open: boolean[] = []
  let pathStart: number | undefined
  for (const { line, operator } of operationsOf(content)) {
    if (operator === 'BDC' || operator === 'BMC') {
      const number = numberOf(line)
      open.push(number !== undefined)
      lines.push(numbers.has(Number(number)) ? '/Artifact BMC' : line)
      continue
    }
    if (operator === 'EMC') open.pop()
    if (buildsPath.has(operator)) pathStart ??= lines.length
    lines.push(line)
    const isPath = paintsPath.has(operator)
    if (!open.includes(true) && (isPath || showsText.has(operator) || paintsAll.has(operator))) {
      lines.splice(isPath ? (pathStart ?? lines.length - 1) : lines.length - 1, 0, '/Artifact BMC')
      lines.push('EMC')
    }
    if (isPath || operator === 'n') pathStart = undefined
  }
  return lines.join('\n')
}
