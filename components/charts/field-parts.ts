import type { Block, FieldSpec, InColumn, Look, SquareSize } from './field.ts'
import { enlargedSquare, field, fieldRows, rowsIn, squareIn, startsOf, wholeField } from './field.ts'
import { isColumn, isNarrow } from './narrow.ts'
import type { Mark, Measure, Paint } from './marks.ts'
import { text, widthOf } from './marks.ts'
import { textLines, wrap } from './room.ts'
import type { Written } from './written.ts'
import { spoken, spokenAll, textOf } from './written.ts'

/** Some of the squares, and what is written over or under the columns they fill: the first line large. */
export interface FieldPart extends Look {
  readonly lines: readonly (readonly Written[])[]
  readonly place?: 'below'
}

/** A bar under the field, as wide as it: a share of another whole. */
export interface FieldBar {
  readonly value: number
  /** The two parts of it, written over it. */
  readonly words: readonly [readonly Written[], readonly Written[]]
}

export interface FieldPartsOptions {
  /** How much larger than the one that charts hold: as wide as the slide's text. */
  readonly enlarged?: number
  /** How many rows of squares, if not as many as elsewhere: lower where much stands above and below. */
  readonly rows?: number
  /** What tells the parts apart: see Squares. */
  readonly told: string
  /** Where the field begins. */
  readonly left?: number
  readonly top: number
  /** Written at its left, beside its first row and beside the bar. */
  readonly names?: readonly (readonly Written[])[]
  readonly bar?: FieldBar
}

/** Room left of a field for names, which end before it. */
export const fieldLeft = 110
export const nameEnd = 94

const [pitch, lead, body] = [10, 22, 18] as const
const lineHeight = 25
/** From a field to the words over it, and to those under it, middle of the line. */
const gap = { over: 18, under: 17, near: 7 }
/** Between the words of two parts, at least. */
const between = 16
/** From a field to the words of the bar under it, from them to the bar, and its height. */
const barAt = { words: 23, top: 41, height: 18 }

const wordTone = ({ tone }: Look): Paint => (tone === 'mute' ? 'soft' : tone)

/** Returns where the words of a part begin: over the first column it has for itself. */
export const partLeft = (start: number, left: number, enlarged = 1) => left + Math.ceil(start / fieldRows) * pitch * enlarged

/** How much larger a field is that is as wide as the text. */
export const textWide = 868 / 758

/** Where a field stands, and how large it is. */
interface Frame {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly bottom: number
  readonly blocks: readonly Block[]
  /** Where the words of a part begin: over the first column it has for itself. */
  readonly at: (start: number) => number
}

function frameOf(count: number, left: number, top: number, size: SquareSize, rows: number): Frame {
  const { pitch, cell } = size
  const reach = (lines: number, across: 0 | 1) => (lines - 1) * pitch[across] + cell[across]
  return {
    left,
    top,
    width: reach(Math.ceil(count / rows), 0),
    bottom: top + reach(rows, 1),
    blocks: wholeField(count, { left, top }, size, rows),
    at: start => left + Math.ceil(start / rows) * pitch[0],
  }
}

/** Returns one field whose parts follow each other, so that their widths are their shares, each named over its columns. */
export function fieldParts(parts: readonly FieldPart[], options: FieldPartsOptions): FieldSpec {
  const { told, left = fieldLeft, top, names = [], enlarged = 1, rows = fieldRows } = options
  const count = parts.reduce((sum, part) => sum + part.count, 0)
  const frame = frameOf(count, left, top, enlargedSquare(enlarged), rows)
  return field(
    { blocks: frame.blocks, looks: parts, told },
    measure => wideWords(parts, options, frame, measure),
    (width, measure) => {
      // A bar below has words as long as those of the squares.
      if (isNarrow(width) || (options.bar && isColumn(width))) return narrowParts(parts, options, width, measure)
      const from = names.length > 0 ? left : 0
      const lines = linesIn(parts, width - from, measure)
      const most = Math.max(...lines.map(part => (part.place ? 0 : part.lines.length)))
      const own = frameOf(count, from, most * lineHeight + gap.near, squareIn(width, count, from), rowsIn(width))
      return { squares: { blocks: own.blocks, looks: parts, told }, words: wideWords(lines, options, own, measure) }
    },
  )
}

/** Returns parts whose remarks are broken into lines no longer than a width, with as many lines as each other. */
function linesIn(parts: readonly FieldPart[], width: number, measure: Measure): FieldPart[] {
  const broken = parts.map(({ lines: [first = [], ...more] }) => [
    first,
    ...more.flatMap(line => (line.length > 0 ? wrap(measure, line, width, { size: body }) : [line])),
  ])
  const most = Math.max(...broken.map(({ length }) => length))
  return parts.map((part, i) => {
    const lines = broken[i] ?? []
    return { ...part, lines: part.place ? lines : [...lines, ...Array.from({ length: most - lines.length }, () => [])] }
  })
}

/** A part's words in the chart's table: its first line, and by itself what of it can be asked for; then what else is said. */
function cellsOf(line: readonly Written[], row: number, i: number) {
  const asked = line.filter(({ fact }) => fact).map(spoken)
  return i === 0 ? [[row, 0, textOf(line)] as const, [row, 1, asked.join(', ')] as const] : [[row, 1] as const]
}

/** Returns the words around a field, each part's over its own columns, and the bar under it. */
function wideWords(
  parts: readonly FieldPart[],
  { names = [], bar }: FieldPartsOptions,
  { left, top, width, bottom, at }: Frame,
  measure: Measure,
): Mark[] {
  const starts = startsOf(parts)
  const barTop = bottom + barAt.top

  const partWords = (): Mark[] => {
    /** Where the words of a line end so far: on paper codes make them longer. */
    const ends = new Map<number, number>()
    return parts.flatMap((part, row) =>
      part.lines.map((line, i) => {
        const size = i === 0 ? lead : body
        const style = { tone: i === 0 ? wordTone(part) : 'soft', size, bold: i === 0 && part.tone !== 'mute' } as const
        const y = part.place ? bottom + gap.under + i * lineHeight : top - gap.over - (part.lines.length - 1 - i) * lineHeight
        const length = widthOf(measure, line, style)
        const x = Math.min(Math.max(at(starts[row] ?? 0), (ends.get(y) ?? -Infinity) + between), left + width - length)
        ends.set(y, x + length)
        return text(measure, i === 0 ? 'label' : 'remark', line, x, y, style, { row, cells: cellsOf(line, row, i) })
      }),
    )
  }
  const barWords = ({ words: [own, rest], value }: FieldBar): Mark[] => {
    const [row, y] = [parts.length, bottom + barAt.words]
    const end = left + widthOf(measure, own, { size: body, bold: true })
    return [
      text(measure, 'value', own, left, y, { tone: 'ink', size: body, bold: true }, { row, cells: [[row, 1]] }),
      text(measure, 'value', rest, Math.max(left + width * value, end + 24), y, { tone: 'soft', size: body }, { row, cells: [[row, 2]] }),
    ]
  }
  const nameMarks = names.map((name, i) => {
    const y = i === 0 ? top + 8 : barTop + barAt.height / 2
    const cells = i === 0 ? [] : [[parts.length, 0, spokenAll(name)] as const]
    return text(measure, 'label', name, nameEnd, y, { tone: 'ink', size: body, align: 'right' }, { cells })
  })

  return [...(bar ? [...barMarks(bar, parts.length, { left, top: barTop, width }), ...barWords(bar)] : []), ...nameMarks, ...partWords()]
}

function barMarks({ value }: FieldBar, row: number, { left, top, width }: { left: number; top: number; width: number }): Mark[] {
  const at = left + width * value
  return [
    { kind: 'rect', role: 'bar', tone: 'ink-area', row, datum: [value], x: left, y: top, width: width * value, height: barAt.height },
    {
      kind: 'rect',
      role: 'bar',
      tone: 'paper',
      row,
      series: 1,
      datum: [1 - value],
      ...{ x: at, y: top + 0.7, width: width * (1 - value) - 0.7, height: barAt.height - 1.4 },
      outline: { tone: 'mute', width: 1.4, dash: [] },
    },
  ]
}

/** In a narrow column: from line to line, and from the words to the squares, or to the bar. */
const narrow = { line: 23, remark: 21, near: 5, apart: 12 } as const

/**
 * Returns the same for a narrow column. Of two parts there is room for the words of one over the field: the other's stand
 * below it. Those say what squares are, and only the bar has its name over it.
 */
function narrowParts(
  parts: readonly FieldPart[],
  { told, names: [, barName] = [], bar }: FieldPartsOptions,
  width: number,
  measure: Measure,
): InColumn {
  const count = parts.reduce((sum, part) => sum + part.count, 0)
  const starts = startsOf(parts)
  const isBelow = ({ place }: FieldPart, row: number) => place === 'below' || (parts.length === 2 && row === 1)
  const words: Mark[] = []
  let y = 0
  /** Writes lines below what there is. */
  const write = (lines: Mark[], pitch: number) => {
    words.push(...lines)
    y += lines.length * pitch
  }
  const leadOf = (part: FieldPart) => ({ tone: wordTone(part), size: body, bold: part.tone !== 'mute' }) as const
  const remarks = (part: FieldPart, row: number, align: 'left' | 'right') => {
    for (const [i, line] of part.lines.slice(1).entries()) {
      const at = { x: align === 'left' ? 0 : width, y: y + narrow.remark / 2, width, pitch: narrow.remark }
      const style = { tone: 'soft', size: 16, align } as const
      write(line.length > 0 ? textLines(measure, 'remark', line, at, style, { row, cells: cellsOf(line, row, i + 1) }) : [], narrow.remark)
    }
  }

  let end = -between
  for (const [row, part] of parts.entries()) {
    const [line = []] = part.lines
    if (isBelow(part, row)) continue
    const lead = leadOf(part)
    // Smaller where it is longer than the column.
    const size = end < 0 && widthOf(measure, line, lead) > width ? 16 : lead.size
    const mark = text(measure, 'label', line, end + between, y + narrow.line / 2, { ...lead, size }, { row, cells: cellsOf(line, row, 0) })
    words.push(mark)
    end = mark.x + mark.width
  }
  y += narrow.line
  for (const [row, part] of parts.entries()) if (!isBelow(part, row)) remarks(part, row, 'left')

  const frame = frameOf(count, 0, y + narrow.near, squareIn(width, count), rowsIn(width))
  y = frame.bottom + narrow.near
  for (const [row, part] of parts.entries()) {
    const [line = []] = part.lines
    if (!isBelow(part, row)) continue
    const style = { ...leadOf(part), align: row === parts.length - 1 ? 'right' : 'left' } as const
    const x = style.align === 'right' ? frame.width : Math.min(frame.at(starts[row] ?? 0), width - widthOf(measure, line, style))
    write([text(measure, 'label', line, x, y + narrow.line / 2, style, { row, cells: cellsOf(line, row, 0) })], narrow.line)
    remarks(part, row, style.align)
  }

  if (bar) {
    const [row, [own, rest]] = [parts.length, bar.words]
    y += narrow.apart
    const head = { tone: 'soft', size: 16 } as const
    if (barName) write([text(measure, 'label', barName, 0, y + narrow.line / 2, head, { cells: [[row, 0]] })], narrow.line)
    const at = { x: 0, y: y + narrow.line / 2, width, pitch: narrow.line }
    write(textLines(measure, 'value', own, at, { tone: 'ink', size: body, bold: true }, { row, cells: [[row, 1]] }), narrow.line)
    words.push(...barMarks(bar, row, { left: 0, top: y + narrow.near, width: frame.width }))
    y += narrow.near * 2 + barAt.height
    const style = { tone: 'soft', size: body, align: 'right' } as const
    write([text(measure, 'value', rest, frame.width, y + narrow.line / 2, style, { row, cells: [[row, 2]] })], narrow.line)
  }
  return { squares: { blocks: frame.blocks, looks: parts, told }, words }
}
