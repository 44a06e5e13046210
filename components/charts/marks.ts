/** What a chart is made of: every text, line, rectangle, dot and path of it, in slide pixels from its corner. */
import type { Tokens } from '../../composables/useTokens.ts'
import type { NumberFormat, Written } from './written.ts'
import { scriptRuns } from '../spacing.ts'
import { spoken, spokenAll } from './written.ts'

/** The colour of a mark, by its token. */
export type Paint = Exclude<keyof Tokens, 'sans'>

/** What a mark is for. The values themselves are bars, points and the series that joins points. */
export type Role = 'bar' | 'square' | 'point' | 'series' | 'axis' | 'grid' | 'tick' | 'label' | 'value' | 'remark' | 'reference' | 'lane'

interface Common {
  readonly role: Role
  readonly tone: Paint
  /** Number of the row of values it is of, from 0; of none where it is the whole chart's. */
  readonly row?: number
  /** Which of several values of a row, from 0. */
  readonly series?: number
  /** The numbers it stands for, in the units of the axes: a value, the ends of an interval, or a place across and a value. */
  readonly datum?: readonly number[]
}

/** Some words of a line in one style. */
export interface Run {
  readonly text: string
  /** From the start of the line. */
  readonly x: number
  readonly width: number
  readonly size: number
  readonly bold: boolean
  readonly tone: Paint
  /** Drawn at the words: dots below what there is something to ask of, and a line through what is contradicted. */
  readonly rule?: 'dotted' | 'struck'
  /** What is read out in its place; empty for the word of a standing, which is read out with its value. */
  readonly spoken: string
  /** What it is the value of. */
  readonly fact?: Written['fact']
  readonly format?: NumberFormat
}

/** A line of words. */
export interface TextMark extends Common {
  readonly kind: 'text'
  /** Its left end and its middle. */
  readonly x: number
  readonly y: number
  readonly width: number
  /** Which of its points stays where it is when its words get longer. */
  readonly align: Align
  readonly runs: readonly Run[]
  /** How far paper reaches beyond the words, so that no line runs through them. */
  readonly ground?: number
  /** Where in the chart's table it is read out, and how. */
  readonly cells: readonly Cell[]
}

/** A cell of a chart's table: row and column, from 0. */
export interface Cell {
  readonly row: number
  readonly column: number
  readonly text: string
}

export interface LineMark extends Common {
  readonly kind: 'line'
  readonly from: readonly [x: number, y: number]
  readonly to: readonly [x: number, y: number]
  readonly width: number
  /** Lengths drawn and left out in turn; none where it is drawn whole. */
  readonly dash: readonly number[]
}

export interface Outline {
  readonly tone: Paint
  readonly width: number
  readonly dash: readonly number[]
}

export interface RectMark extends Common {
  readonly kind: 'rect'
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** The colour it fades into at its right end, or at its top. */
  readonly fade?: Paint
  readonly fadesUp?: boolean
  readonly outline?: Outline
}

export interface DotMark extends Common {
  readonly kind: 'dot'
  readonly x: number
  readonly y: number
  readonly radius: number
  /** Filled with paper, and so a circle. */
  readonly hollow?: boolean
}

/** Straight from point to point, as SVG path data. */
export interface PathMark extends Common {
  readonly kind: 'path'
  readonly d: string
  /** Of the stroke, in its tone; 0 where there is none. */
  readonly width: number
  readonly fill?: Paint
}

export type Mark = TextMark | LineMark | RectMark | DotMark | PathMark

/** Tells how wide words are. */
export interface Measure {
  /** Width of one line, in slide pixels. */
  readonly width: (text: string, size: number, bold: boolean) => number
  /** Whether the number of its note stands behind each value, as on paper. */
  readonly notes: boolean
}

/** Where values stand. */
export interface Scales {
  /** From a value to pixels across; rows are values from 0. */
  readonly x: (value: number) => number
  readonly y: (value: number) => number
  /** Between the ends of the axes. */
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
  /** Of the whole chart. */
  readonly width: number
  readonly height: number
}

export type Align = 'left' | 'center' | 'right'

/** The sizes of type a chart may use, in slide pixels: those of the tokens of styles/index.css. */
export type TypeSize = 15 | 16 | 18 | 22 | 36 | 48

export interface TextStyle {
  readonly tone: Paint
  readonly size?: TypeSize
  readonly bold?: boolean
  readonly align?: Align
}

/** Returns a text with spaces where Chinese meets digits or Latin: as wide as that of Spaced. */
export function spaced(text: string): string {
  return scriptRuns(text).join(' ')
}

/** Size of a note as styles/index.css has it, and the room around it. */
const note = { size: 10, room: 5 }

/** Size of the word of a standing, and its distance from the figure. */
const standingWord = { size: 15, gap: 6 }

/** Lays pieces out one behind the other, each with the word of its standing and, on paper, with room for its note. */
function layOut(
  measure: Measure,
  pieces: readonly Written[],
  { tone, size = 16, bold: isBold = false }: TextStyle,
): { runs: Run[]; width: number } {
  const runs: Run[] = []
  let x = 0
  for (const piece of pieces) {
    const { standing, fact, format, colour = tone } = piece
    // What is struck through is regular: a strike over bold digits hides them.
    const bold = (piece.bold ?? isBold) && !standing?.struck
    const words = spaced(piece.text)
    const width = measure.width(words, size, bold)
    const rule = standing && { rule: standing.struck ? ('struck' as const) : ('dotted' as const) }
    const more = { ...rule, ...(fact && { fact }), ...(format && { format }) }
    runs.push({ text: words, x, width, size, bold, tone: colour, spoken: spoken(piece), ...more })
    x += width
    if (standing?.word) {
      const wordWidth = measure.width(standing.word, standingWord.size, false)
      const look = { size: standingWord.size, bold: false, tone: tone === 'blue' || tone === 'paper' ? tone : ('soft' as const) }
      runs.push({ text: standing.word, x: x + standingWord.gap, width: wordWidth, spoken: '', ...look })
      x += standingWord.gap + wordWidth
    }
    if (fact && measure.notes) x += measure.width(fact.note, note.size, false) + note.room
  }
  return { runs, width: x }
}

/** Returns how wide words would be, with standings and notes, in slide pixels. */
export function widthOf(measure: Measure, words: string | readonly Written[], style: Omit<TextStyle, 'tone' | 'align'> = {}): number {
  return layOut(measure, piecesOf(words), { tone: 'ink', ...style }).width
}

const piecesOf = (words: string | readonly Written[]): readonly Written[] => (typeof words === 'string' ? [{ text: words }] : words)

/** A cell as a chart gives it; the words stand in it as they are read out unless it says otherwise. */
type InCell = readonly [row: number, column: number, text?: string]

/** Returns words as one line whose start, middle or end stands at x, and its middle at y. */
export function text(
  measure: Measure,
  role: Role,
  words: string | readonly Written[],
  x: number,
  y: number,
  style: TextStyle,
  { cells = [], ...more }: Partial<Pick<TextMark, 'row' | 'series' | 'ground'>> & { cells?: readonly InCell[] } = {},
): TextMark {
  const pieces = piecesOf(words)
  const { runs, width } = layOut(measure, pieces, style)
  const { tone, align = 'left', size = 16, bold = false } = style
  // An opening quotation mark as wide as a character is blank at its left: it stands out, so that the lines below each other begin alike.
  const first = runs[0]?.text.charAt(0)
  const blank =
    align === 'left' && first !== undefined && '“「'.includes(first) && measure.width(first, size, bold) > size * 0.9 ? size / 2 : 0
  const left = x - blank - width * { left: 0, center: 0.5, right: 1 }[align]
  const inCells = cells.map(([row, column, said = spokenAll(pieces)]) => ({ row, column, text: said }))
  return { kind: 'text', role, tone, x: left, y, width, align, runs, cells: inCells, ...more }
}

/** Dots below words: how long they are and their distance, their thickness, and how far below the middle of the words they stand. */
export const dotted = { dash: [1.5, 2.5], width: 1.5, below: (size: number) => size * 0.56 + 1.5 } as const

/** Returns the lines drawn at the words of a text: see Run.rule. */
export function rulesOf({ x, y, runs }: TextMark): { from: number; to: number; y: number; tone: Paint; dash: readonly number[] }[] {
  return runs.flatMap(({ rule, x: start, width, size, tone }) => {
    if (!rule) return []
    const at = { from: x + start, to: x + start + width, tone }
    const below = { ...at, y: y + dotted.below(size), dash: dotted.dash }
    return rule === 'struck' ? [below, { ...at, y, dash: [] }] : [below]
  })
}

/** Returns a straight line. */
export function line(
  role: Role,
  from: readonly [number, number],
  to: readonly [number, number],
  tone: Paint,
  width = 1,
  dash: readonly number[] = [],
): LineMark {
  return { kind: 'line', role, tone, from, to, width, dash }
}

/** Returns a diamond about a point, as SVG path data: the mark of a value from outside. */
export const diamondPath = (x: number, y: number, radius: number): string =>
  `M${x} ${y - radius}L${x + radius} ${y}L${x} ${y + radius}L${x - radius} ${y}Z`

/** Returns a line from point to point. */
export const pathThrough = (points: readonly (readonly [number, number])[]): string =>
  points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${x} ${y}`).join('')

/** Where a value that can be asked for stands. */
export interface Place extends NonNullable<Written['fact']> {
  /** Its words as drawn, and how it stands. */
  readonly text: string
  readonly tone: Paint
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Returns where the values that can be asked for stand, in the order drawn. The word of a standing belongs to the value before it. */
export function placesOf(marks: readonly Mark[]): Place[] {
  return marks.flatMap(mark =>
    mark.kind !== 'text'
      ? []
      : mark.runs.flatMap((run, i) => {
          if (!run.fact) return []
          const next = mark.runs[i + 1]
          const last = next?.spoken === '' ? next : run
          const end = last.x + last.width
          const { size, tone } = run
          const box = { x: mark.x + run.x, y: mark.y - size * 0.75, width: end - run.x, height: size * 1.5 }
          return [{ ...run.fact, text: run.spoken, tone, ...box }]
        }),
  )
}

/** Returns the table of a chart: what its words say, row by row. */
export function tableOf(marks: readonly Mark[]): string[][] {
  const rows: string[][] = []
  for (const mark of marks) {
    if (mark.kind !== 'text') continue
    for (const { row, column, text } of mark.cells) {
      const cells = (rows[row] ??= [])
      while (cells.length <= column) cells.push('')
      cells[column] = [cells[column], text].filter(Boolean).join(' ')
    }
  }
  return rows
}
