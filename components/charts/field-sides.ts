import type { Block, FieldSpec, InColumn, Look, SquareSize } from './field.ts'
import { enlargedSquare, field, sideBySide, squareFor, squareIn, startsOf } from './field.ts'
import { isNarrow } from './narrow.ts'
import { fieldLeft, nameEnd } from './field-parts.ts'
import type { Mark, Measure, TextMark } from './marks.ts'
import { line, text } from './marks.ts'
import { textLines } from './room.ts'
import type { Written } from './written.ts'
import { spoken, spokenAll, textOf } from './written.ts'

/** Some of those in the first block: name and number at its left. */
export interface SideGroup extends Look {
  readonly lines: readonly (readonly Written[])[]
}

export interface FieldSidesOptions {
  readonly told: string
  /** Everybody else, divided into as many equal blocks as fit beside the first. */
  readonly rest: Look
  readonly blocks: number
  /** Over the first block, and over the others. */
  readonly heads: readonly [readonly Written[], readonly Written[]]
  /** What the first block adds up to, beside its end. */
  readonly total: readonly Written[]
  /** What the check adds, below the others, a line each: the first is its verdict. */
  readonly answers?: readonly (readonly Written[])[]
}

/** How many squares a row of a block holds, and in a narrow column. */
const per = { wide: 11, narrow: 8 } as const
/** Middle of the heads' line, between the two of it at least, where the blocks begin, and from line to line below. */
const [headAt, between, top, lineHeight] = [15, 16, 36, 25] as const

/** Returns those named as one of several equal blocks of squares, everybody else as the others. */
export function fieldSides(groups: readonly SideGroup[], options: FieldSidesOptions): FieldSpec {
  const { told, rest, blocks: others } = options
  const looks = [...groups, rest]
  const slide = blocksFrame(groups, options, { left: fieldLeft, top, per: per.wide, stride: 130, size: enlargedSquare(1) })
  return field(
    { blocks: slide.blocks, looks, told },
    measure => wideWords(groups, options, slide, measure, { from: slide.left(1), width: Infinity }),
    (width, measure) => {
      if (isNarrow(width)) return narrowSides(groups, options, width, measure)
      const size = squareFor(76, width - fieldLeft)
      const frame = blocksFrame(groups, options, {
        left: fieldLeft,
        top,
        per: per.wide,
        stride: strideOf(width - fieldLeft, others, per.wide, size),
        size,
      })
      return {
        squares: { blocks: frame.blocks, looks, told },
        words: wideWords(groups, options, frame, measure, { from: fieldLeft, width }),
      }
    },
  )
}

/** From block to block, so that all fill a width. */
const strideOf = (width: number, others: number, squares: number, { pitch, cell }: SquareSize) =>
  Math.floor((width - (squares - 1) * pitch[0] - cell[0]) / others)

/** Where the blocks stand. */
interface Frame {
  readonly top: number
  readonly bottom: number
  readonly left: (block: number) => number
  readonly right: number
  /** Middle of so many squares behind others in the first block. */
  readonly middle: (start: number, count: number) => number
  readonly blocks: readonly Block[]
}

function blocksFrame(
  groups: readonly SideGroup[],
  { rest, blocks: others }: FieldSidesOptions,
  { left, top, per, stride, size }: { left: number; top: number; per: number; stride: number; size: SquareSize },
): Frame {
  const { pitch, cell } = size
  const first = groups.reduce((sum, { count }) => sum + count, 0)
  const each = Math.floor(rest.count / others)
  const sizes = [first, ...Array.from({ length: others }, (_, i) => each + (i < rest.count % others ? 1 : 0))]
  const leftOf = (block: number) => left + block * stride
  return {
    top,
    bottom: top + Math.floor(first / per) * pitch[1],
    left: leftOf,
    right: leftOf(others) + (per - 1) * pitch[0] + cell[0],
    middle: (start, count) => ((start + count / 2) / per) * pitch[1] + top,
    blocks: sideBySide(sizes, { left, top, per, stride }, size),
  }
}

/** A line over all blocks but the first. */
const bracket = ({ left, right, top }: Frame): Mark[] => [
  line('reference', [left(1), top - 8], [right, top - 8], 'mute', 1.5),
  ...[left(1), right].map(x => line('reference', [x, top - 8], [x, top - 3], 'mute', 1.5)),
]

/** What the check adds, in the chart's table: the words, and by itself what of them can be asked for. */
function answerCells(groups: readonly SideGroup[], answer: readonly Written[], i: number) {
  const [row, asked] = [groups.length + 2 + i, answer.filter(({ fact }) => fact).map(spoken)]
  return [[row, 0, textOf(answer)] as const, [row, 1, asked.join(', ')] as const]
}

/** Returns the words around the blocks: heads over them, groups before the first, answers below. @param at where these begin, and how far they may reach. */
function wideWords(
  groups: readonly SideGroup[],
  { heads, total, answers = [] }: FieldSidesOptions,
  frame: Frame,
  measure: Measure,
  at: { readonly from: number; readonly width: number },
): Mark[] {
  const { left, bottom, middle } = frame
  const starts = startsOf(groups)
  const first = text(measure, 'label', heads[0], left(0), headAt, { tone: 'ink', size: 18, bold: true }, { cells: [[groups.length, 0]] })
  let y = bottom + 18
  return [
    ...bracket(frame),
    first,
    text(
      measure,
      'label',
      heads[1],
      Math.max(left(1), first.x + first.width + between),
      headAt,
      { tone: 'soft', size: 18 },
      { cells: [[groups.length + 1, 0]] },
    ),
    ...groups.flatMap((group, row): Mark[] => {
      const own = middle(starts[row] ?? 0, group.count)
      return group.lines.map((words, i) => {
        const tone = group.tone === 'red' ? 'red' : 'ink'
        const style = { tone, size: 18, bold: i > 0 || group.tone === 'red', align: 'right' } as const
        const y = own + (i - (group.lines.length - 1) / 2) * 26
        return text(measure, i === 0 ? 'label' : 'value', words, nameEnd, y, style, { row, cells: [[row, i]] })
      })
    }),
    text(
      measure,
      'value',
      total,
      nameEnd,
      bottom - 4,
      { tone: 'ink', size: 18, bold: true, align: 'right' },
      { cells: [[groups.length, 1]] },
    ),
    ...answers.flatMap((answer, i) => {
      const style = i === 0 ? ({ tone: 'blue', size: 18, bold: true } as const) : ({ tone: 'blue', size: 16 } as const)
      const lineAt = { x: at.from, y, width: at.width - at.from, pitch: lineHeight }
      const lines = textLines(measure, 'remark', answer, lineAt, style, { cells: answerCells(groups, answer, i) })
      y += lines.length * lineHeight
      return lines
    }),
  ]
}

/** In a narrow column: from line to line, between words of one line, and from the blocks to the words below. */
const narrow = { line: 23, remark: 21, between: 16, under: 4, apart: 8 } as const

/** Returns the same for a narrow column: the others are named over their blocks, those named and their groups below their own. */
function narrowSides(groups: readonly SideGroup[], options: FieldSidesOptions, width: number, measure: Measure): InColumn {
  const { told, rest, blocks: others, heads, total, answers = [] } = options
  const size = squareIn(
    width,
    [...groups, rest].reduce((sum, { count }) => sum + count, 0),
  )
  const stride = strideOf(width, others, per.narrow, size)
  const headStyle = { tone: 'soft', size: 18 } as const
  const headAt = { x: stride, y: narrow.line / 2, width: width - stride, pitch: narrow.line }
  const head = textLines(measure, 'label', heads[1], headAt, headStyle, { cells: [[groups.length + 1, 0]] })
  const frame = blocksFrame(groups, options, { left: 0, top: head.length * narrow.line + 12, per: per.narrow, stride, size })
  let y = frame.bottom + size.pitch[1] + narrow.under

  const inLine = (pieces: readonly ((x: number, y: number) => TextMark)[]): Mark[] => {
    let x = 0
    const marks = pieces.map(piece => {
      const mark = piece(x, y + narrow.line / 2)
      x += mark.width + narrow.between
      return mark
    })
    y += narrow.line
    return marks
  }
  const ink = { tone: 'ink', size: 18, bold: true } as const
  const own = inLine([
    (x, y) => text(measure, 'label', heads[0], x, y, ink, { cells: [[groups.length, 0]] }),
    (x, y) => text(measure, 'value', total, x, y, { ...ink, bold: false }, { cells: [[groups.length, 1]] }),
  ])
  const named = inLine(
    groups.map((group, row) => (x, y) => {
      const words = group.lines.flatMap((line, i) => (i === 0 ? line : [{ text: ' ' }, ...line.map(piece => ({ ...piece, bold: true }))]))
      const isRed = group.tone === 'red'
      const cells = group.lines.map((line, i) => [row, i, spokenAll(line)] as const)
      return text(measure, 'label', words, x, y, { tone: isRed ? 'red' : 'ink', size: 18, bold: isRed }, { row, cells })
    }),
  )
  y += narrow.apart
  const answered = answers.flatMap((answer, i) => {
    const style = { tone: 'blue', size: 16, bold: i === 0 } as const
    const at = { x: 0, y: y + narrow.remark / 2, width, pitch: narrow.remark }
    const lines = textLines(measure, 'remark', answer, at, style, { cells: answerCells(groups, answer, i) })
    y += lines.length * narrow.remark
    return lines
  })
  return {
    squares: { blocks: frame.blocks, looks: [...groups, rest], told },
    words: [...bracket(frame), ...head, ...own, ...named, ...answered],
  }
}
