import type { Block, FieldSpec, InColumn, Look, SquareSize } from './field.ts'
import { barBlocks, enlargedSquare, field, rowsBlock, squareIn } from './field.ts'
import { fieldLeft, nameEnd } from './field-parts.ts'
import type { Mark, Measure, Role, TextMark, TextStyle } from './marks.ts'
import { line, text, widthOf } from './marks.ts'
import { textLines } from './room.ts'
import type { Written } from './written.ts'
import { spokenAll } from './written.ts'

/** A bar of squares; its value stands at its end. */
export interface FieldRow extends Look, Written {
  readonly label: string
  /** A remark behind the value. */
  readonly note?: readonly Written[]
  /** What the check adds behind it. */
  readonly answer?: readonly Written[]
}

export interface FieldBarsOptions {
  readonly told: string
  /** Where the bars begin: right of the names, which end before. */
  readonly left?: number
  /** Everybody else, as a block of the field's width under the bars: name, number, share. */
  readonly rest: Look & { readonly lines: readonly (readonly Written[])[] }
  /** A count to measure bars by: a line through the bars from a row on, named beside the last; beside its first, what the check adds. */
  readonly measure?: { readonly count: number; readonly from: number; readonly text: string; readonly answer?: readonly Written[] }
}

/** Closer than in a field, so that the squares of a bar are one, and the bars stand well apart. */
const square = enlargedSquare(0.9)
/** Where the first bar begins, from there to the next, and from the last to everybody else. */
const [start, apart, below] = [9, 26, 17]
/** Where a field ends. */
const right = fieldLeft + 76 * 10

/** Returns bars built of squares, two squares high, and everybody else under them. */
export function fieldBars(rows: readonly FieldRow[], options: FieldBarsOptions): FieldSpec {
  const { told, rest, left = right - 84 * square.pitch[0] } = options
  const looks = [...rows, rest]
  const slide = barsFrame(rows, options, { left, width: right - left, size: square })
  return field(
    { blocks: slide.blocks, looks, told },
    measure => wideWords(rows, options, slide, measure),
    (width, measure) => narrowBars(rows, options, width, measure),
  )
}

/** Where bars stand, how high they are and how long so many squares are, half columns included. */
interface Frame {
  readonly left: number
  readonly top: (row: number) => number
  readonly high: number
  readonly length: (count: number) => number
  /** Of the squares of all others. */
  readonly restTop: number
  readonly blocks: readonly Block[]
}

function barsFrame(
  rows: readonly FieldRow[],
  { rest }: FieldBarsOptions,
  { left, width, size }: { left: number; width: number; size: SquareSize },
): Frame {
  const { pitch, cell } = size
  const top = (row: number) => start + row * apart
  const high = pitch[1] + cell[1]
  const restTop = top(rows.length - 1) + high + below
  const counts = rows.map(({ count }) => count)
  return {
    left,
    top,
    high,
    length: count => (count / 2) * pitch[0],
    restTop,
    blocks: [
      ...barBlocks(counts, { left, top: start, apart }, size),
      rowsBlock(rest.count, { left, top: restTop }, Math.floor((width + pitch[0] - cell[0]) / pitch[0]), size),
    ],
  }
}

/** Returns the line that measures bars by, through some of them. */
function measureMarks(rows: readonly FieldRow[], { measure: by }: FieldBarsOptions, frame: Frame, measure: Measure): Mark[] {
  if (!by) return []
  const { left, top, high, length } = frame
  const [at, last] = [left + length(by.count) - 1, rows.length - 1]
  return [
    line('reference', [at, top(by.from) - 4], [at, top(last) + high + 4], 'ink', 1.5, [4, 4]),
    text(measure, 'reference', by.text, at + 11, top(last) + high / 2, { tone: 'ink', size: 16 }),
  ]
}

/** Returns what the check answers to that, in lines from a place on, up to a width. */
function answerMarks(
  { measure: by }: FieldBarsOptions,
  measure: Measure,
  at: { readonly x: number; readonly y: number; readonly pitch: number },
  width: number,
): TextMark[] {
  if (!by?.answer) return []
  const block = { ...at, width: width - at.x }
  return textLines(measure, 'remark', by.answer, block, { tone: 'blue', size: 16 }, { row: by.from, cells: [[by.from, 1]] })
}

/** Returns the words of bars: names before them, values and remarks behind. */
function wideWords(rows: readonly FieldRow[], options: FieldBarsOptions, frame: Frame, measure: Measure): Mark[] {
  const { rest } = options
  const { left, top, high, length, restTop } = frame
  const names = left - (fieldLeft - nameEnd)
  return [
    ...measureMarks(rows, options, frame, measure),
    ...rows.flatMap((row, i): Mark[] => {
      const own = row.tone === 'red'
      const middle = top(i) + high / 2
      const end = left + length(Math.ceil(row.count / 2) * 2) + 10
      const value = text(
        measure,
        'value',
        [row],
        end,
        middle,
        { tone: own ? 'red' : 'ink', size: 18, bold: true },
        { row: i, cells: [[i, 1]] },
      )
      const after = end + value.width + 16
      const noteWidth = row.note ? widthOf(measure, row.note, { size: 16 }) + 16 : 0
      return [
        text(measure, 'label', row.label, names, middle, { tone: 'ink', size: 18, bold: own, align: 'right' }, { row: i, cells: [[i, 0]] }),
        value,
        ...(row.note ? [text(measure, 'remark', row.note, after, middle, { tone: 'soft', size: 16 }, { row: i, cells: [[i, 1]] })] : []),
        ...(row.answer
          ? [text(measure, 'remark', row.answer, after + noteWidth, middle, { tone: 'blue', size: 16 }, { row: i, cells: [[i, 1]] })]
          : []),
      ]
    }),
    ...answerMarks(
      options,
      measure,
      { x: left + length(options.measure?.count ?? 0) + 10, y: top(options.measure?.from ?? 0) + high / 2, pitch: apart },
      Infinity,
    ),
    ...rest.lines.map((words, i) => {
      const style = { tone: i === 0 ? 'ink' : 'soft', size: 18, bold: i === 1, align: 'right' } as const
      const cell = [rows.length, i, spokenAll(words)] as const
      return text(measure, i === 0 ? 'label' : 'value', words, names, restTop + 8 + i * 26, style, { row: rows.length, cells: [cell] })
    }),
  ]
}

/** In a narrow column: a line of words over each bar, room for dots below it, from it to the squares, from bar to words, and from word to word. */
const narrow = { line: 20, dots: 3, near: 1, apart: 6, between: 9 } as const

/** Returns the same for a narrow column: a bar's name, value and remark stand over it, and what the check adds on a line below them. */
function narrowBars(rows: readonly FieldRow[], options: FieldBarsOptions, width: number, measure: Measure): InColumn {
  const { told, rest } = options
  const size = squareIn(
    width,
    [...rows, rest].reduce((sum, { count }) => sum + count, 0),
  )
  const { pitch, cell } = size
  const high = pitch[1] + cell[1]
  const words: Mark[] = []
  let y = 0
  /** Writes pieces behind each other, each in its own style and in its own cell. */
  const inLine = (
    row: number,
    pieces: readonly (readonly [role: Role, words: string | readonly Written[], column: number, style: TextStyle])[],
  ) => {
    let x = 0
    for (const [role, piece, column, style] of pieces) {
      const mark = text(measure, role, piece, x, y + narrow.line / 2, { size: 16, ...style }, { row, cells: [[row, column]] })
      words.push(mark)
      x += mark.width + narrow.between
    }
    y += narrow.line
  }
  const tops = rows.map((row, i) => {
    const own = row.tone === 'red'
    inLine(i, [
      ['label', row.label, 0, { tone: 'ink', bold: own }],
      ['value', [row], 1, { tone: own ? 'red' : 'ink', bold: true }],
      ...(row.note ? [['remark', row.note, 1, { tone: 'soft' }] as const] : []),
    ])
    if (row.answer) {
      const at = { x: 0, y: y + narrow.line / 2, width, pitch: narrow.line }
      const lines = textLines(measure, 'remark', row.answer, at, { tone: 'blue', size: 16 }, { row: i, cells: [[i, 1]] })
      words.push(...lines)
      y += lines.length * narrow.line + narrow.dots
    }
    const top = y + narrow.near
    y = top + high + narrow.apart
    return top
  })
  const answer = answerMarks(options, measure, { x: 0, y: y + narrow.line / 2, pitch: narrow.line }, width)
  words.push(...answer)
  y += answer.length * narrow.line
  inLine(
    rows.length,
    rest.lines.map((line, i) => [i === 0 ? 'label' : 'value', line, i, { tone: i === 0 ? 'ink' : 'soft', bold: i === 1 }] as const),
  )
  const restTop = y + narrow.near
  const per = Math.floor((width + pitch[0] - cell[0]) / pitch[0])
  const frame: Frame = {
    left: 0,
    top: row => tops[row] ?? 0,
    high,
    length: count => (count / 2) * pitch[0],
    restTop,
    blocks: [
      ...rows.flatMap(({ count }, i) => barBlocks([count], { left: 0, top: tops[i] ?? 0, apart: 0 }, size)),
      rowsBlock(rest.count, { left: 0, top: restTop }, per, size),
    ],
  }
  return {
    squares: { blocks: frame.blocks, looks: [...rows, rest], told },
    words: [...measureMarks(rows, options, frame, measure), ...words],
  }
}
