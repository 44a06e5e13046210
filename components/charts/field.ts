/**
 * One square for each thing counted. Every picture of them is a list of blocks, filled in the squares' own order: the i-th
 * square is the same thing in each, and can be moved from where it stands in one to where it stands in another.
 */
import type { Tone } from '../../composables/useTokens.ts'
import type { ChartSpec } from './chart.ts'
import type { Mark, Measure, PathMark } from './marks.ts'
import { isNarrow } from './narrow.ts'

export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Some squares in rows and columns. */
export interface Block {
  readonly count: number
  readonly left: number
  readonly top: number
  /** What is filled one after the other: columns, so that width is share, or rows. */
  readonly by: 'column' | 'row'
  /** How many squares a column, or a row, holds. */
  readonly per: number
  /** From square to square, across and down, and how large they are. */
  readonly pitch: readonly [across: number, down: number]
  readonly cell: readonly [width: number, height: number]
}

/** How some squares look, in the squares' order. */
export interface Look {
  readonly count: number
  readonly tone: Tone
  readonly hollow?: boolean
}

/** All squares of a picture. */
export interface Squares {
  readonly blocks: readonly Block[]
  readonly looks: readonly Look[]
  /** What tells the looks apart. Of two such the overlap is not known: from one to the other all squares turn plain. */
  readonly told: string
}

/** A chart that consists of squares, and its words: on its slide these. */
export interface FieldSpec extends ChartSpec {
  readonly heightIn: NonNullable<ChartSpec['heightIn']>
  readonly squares: Squares
}

/** The same laid out for a column: squares, and what is written and drawn with them, in px from its corner. */
export interface InColumn {
  readonly squares: Squares
  readonly words: readonly Mark[]
}

/** The colour of what is filled: of a large area, which in the dark would glare. */
export const areaTone = (tone: Tone): Tone => (tone === 'ink' || tone === 'red' || tone === 'blue' ? `${tone}-area` : tone)

/** From square to square, and how large they are. */
export type SquareSize = Pick<Block, 'pitch' | 'cell'>

const square = { pitch: [10, 10], cell: [8, 8] } as const
/** The size of squares so many times larger. */
export const enlargedSquare = (times: number): SquareSize => ({
  pitch: [square.pitch[0] * times, square.pitch[1] * times],
  cell: [square.cell[0] * times, square.cell[1] * times],
})
/** Of the line around a hollow square. */
const outline = 1.4

export const fieldRows = 20

/** How wide a chart of squares is on its slide. What is less wide is a column of a page. */
const slideWidth = 868

/** How many rows a field has in a column: in a narrow one more, so that a square can still be seen. */
export const rowsIn = (width: number): number => (isNarrow(width) ? 30 : fieldRows)

/**
 * Returns the largest squares of which so many columns fit. From one to the next it is a whole number of quarter pixels:
 * steps of one length pack well in a page.
 * @param gap between them.
 */
export function squareFor(columns: number, width: number, gap = 2): SquareSize {
  const pitch = Math.floor((4 * (width + gap)) / columns) / 4
  return { pitch: [pitch, pitch], cell: [pitch - gap, pitch - gap] }
}

/** The size of squares in a column: so many are a field as wide as it. In a narrow one every picture has them so. */
export const squareIn = (width: number, count: number, left = 0): SquareSize =>
  squareFor(Math.ceil(count / rowsIn(width)), width - left, isNarrow(width) ? 1.5 : 2)

/** Returns where each square stands. */
export function boxesOf(blocks: readonly Block[]): Box[] {
  return blocks.flatMap(({ count, left, top, by, per, pitch, cell }) =>
    Array.from({ length: count }, (_, i) => {
      const [along, line] = [i % per, Math.floor(i / per)]
      const [column, row] = by === 'column' ? [line, along] : [along, line]
      return { x: left + column * pitch[0], y: top + row * pitch[1], width: cell[0], height: cell[1] }
    }),
  )
}

/** Where a picture begins. */
type At = Pick<Block, 'left' | 'top'>

/** All in one field of so many rows, filled by column. */
export const wholeField = (count: number, at: At, size: SquareSize = square, per = fieldRows): Block[] => [
  { ...at, ...size, count, by: 'column', per },
]

/** Bars two squares high, `apart` from top to top. */
export const barBlocks = (counts: readonly number[], { left, top, apart }: At & { apart: number }, size: SquareSize = square): Block[] =>
  counts.map((count, i) => ({ ...size, count, left, top: top + i * apart, by: 'column', per: 2 }))

/** Rows of a width in squares. */
export const rowsBlock = (count: number, at: At, per: number, size: SquareSize = square): Block => ({
  ...size,
  ...at,
  count,
  by: 'row',
  per,
})

/** Blocks side by side, `stride` from left to left, each of so many squares in rows of `per`. */
export const sideBySide = (
  counts: readonly number[],
  { left, top, per, stride }: At & { per: number; stride: number },
  size: SquareSize = square,
): Block[] => counts.map((count, i) => rowsBlock(count, { left: left + i * stride, top }, per, size))

/** All in one line of a width: each square a slice of it. */
export const oneLine = (count: number, at: At, { width, height }: Pick<Box, 'width' | 'height'>): Block[] => [
  { ...at, count, by: 'row', per: count, pitch: [width / count, 0], cell: [width / count, height] },
]

/** Returns how each square looks. */
export const looksOf = (looks: readonly Look[]): Look[] => looks.flatMap(look => Array.from({ length: look.count }, () => look))

/** Where the squares of each look begin. */
export const startsOf = (looks: readonly Look[]): number[] =>
  looks.map((_, i) => looks.slice(0, i).reduce((sum, { count }) => sum + count, 0))

const short = (value: number) => String(+value.toFixed(2))

/** Boxes as a path, each from the corner of the one before it: a page packs what repeats to a tenth. */
function pathOf(boxes: readonly Box[]): string {
  const corners = boxes.map(({ x, y }) => [+x.toFixed(2), +y.toFixed(2)] as const)
  return boxes
    .map(({ width, height }, i) => {
      const [[x, y] = [0, 0], [fromX, fromY] = [0, 0]] = [corners[i], corners[i - 1]]
      return `${i === 0 ? 'M' : 'm'}${short(x - fromX)} ${short(y - fromY)}h${short(width)}v${short(height)}h${short(-width)}z`
    })
    .join('')
}

/** One box in the place of a row of them. */
function joined(boxes: readonly Box[]): Box[] {
  const [first, last] = [boxes[0], boxes.at(-1)]
  return first && last ? [{ ...first, width: last.x + last.width - first.x }] : []
}

/** Returns the squares as one path for each look. Where they touch they are one: a line between them would shine through. */
export function squareMarks({ blocks, looks }: Squares): PathMark[] {
  const boxes = boxesOf(blocks)
  const touch = blocks.every(({ pitch, cell }) => pitch[0] <= cell[0])
  const starts = startsOf(looks)
  return looks.map(({ count, tone, hollow = false }, row) => {
    const own = boxes.slice(starts[row], (starts[row] ?? 0) + count)
    const inset = hollow ? outline / 2 : 0
    const drawn = (touch ? joined(own) : own).map(({ x, y, width, height }) => ({
      x: x + inset,
      y: y + inset,
      width: width - inset * 2,
      height: height - inset * 2,
    }))
    const mark = { kind: 'path', role: 'square', row, datum: [count], d: pathOf(drawn) } as const
    const area = areaTone(tone)
    return hollow ? { ...mark, tone, width: outline } : { ...mark, tone: area, width: 0, fill: area }
  })
}

/** How far below the middle of a line its words reach, dots included, as a share of their size. */
const descent = 0.66

/** Returns how far down a picture reaches. */
function bottomOf({ squares, words }: InColumn): number {
  const ends = words.map(mark => {
    switch (mark.kind) {
      case 'text':
        return mark.y + Math.max(...mark.runs.map(({ size }) => size)) * descent
      case 'line':
        return Math.max(mark.from[1], mark.to[1])
      case 'rect':
        return mark.y + mark.height
      default:
        return 0
    }
  })
  return Math.ceil(Math.max(...boxesOf(squares.blocks).map(({ y, height }) => y + height), ...ends)) + 2
}

/**
 * Returns a chart of squares.
 * @param words what is written and drawn with them on the slide, in slide pixels from the chart's corner.
 * @param inColumn the same in a column of some width.
 */
export function field(
  squares: Squares,
  words: (measure: Measure) => readonly Mark[],
  inColumn: (width: number, measure: Measure) => InColumn,
): FieldSpec {
  return {
    kind: 'field',
    squares,
    config: () => ({
      type: 'scatter',
      data: { datasets: [{ data: [] }] },
      options: { scales: { x: { type: 'linear', display: false }, y: { type: 'linear', display: false } } },
    }),
    marks: ({ width }, measure) => {
      // What it says is the same everywhere: see `nowhere`.
      const picture = width > 0 && width < slideWidth ? inColumn(width, measure) : { squares, words: words(measure) }
      return [...squareMarks(picture.squares), ...picture.words]
    },
    heightIn: (width, measure) => bottomOf(inColumn(width, measure)),
  }
}
