import type { FieldSpec, Look } from './field.ts'
import { barBlocks, enlargedSquare, field, rowsBlock } from './field.ts'
import { fieldLeft, nameEnd } from './field-parts.ts'
import type { Mark } from './marks.ts'
import { line, text, widthOf } from './marks.ts'
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
const pitch = square.pitch[0]
const high = pitch + square.cell[1]
/** Where the first bar begins, from there to the next, and from the last to everybody else. */
const [start, apart, below] = [9, 26, 17]
/** Where a field ends. */
const right = fieldLeft + 76 * 10

/** Returns bars built of squares, two squares high, and everybody else under them. */
export function fieldBars(rows: readonly FieldRow[], { told, left = right - 84 * pitch, rest, measure: by }: FieldBarsOptions): FieldSpec {
  /** Where a bar of so many squares would end, half columns included. */
  const at = (count: number) => left + (count * pitch) / 2 - 1
  const names = left - (fieldLeft - nameEnd)
  const topOf = (row: number) => start + row * apart
  const middle = (row: number) => topOf(row) + high / 2
  const top = topOf(rows.length - 1) + high + below
  const blocks = [
    ...barBlocks(
      rows.map(({ count }) => count),
      { left, top: start, apart },
      square,
    ),
    rowsBlock(rest.count, { left, top }, Math.floor((right - left) / pitch), square),
  ]
  return field({ blocks, looks: [...rows, rest], told }, measure => [
    ...(by
      ? [
          line('reference', [at(by.count), topOf(by.from) - 4], [at(by.count), topOf(rows.length - 1) + high + 4], 'ink', 1.5, [4, 4]),
          text(measure, 'reference', by.text, at(by.count) + 11, middle(rows.length - 1), { tone: 'ink', size: 16 }),
          ...(by.answer
            ? [
                text(
                  measure,
                  'remark',
                  by.answer,
                  at(by.count) + 11,
                  middle(by.from),
                  { tone: 'blue', size: 16 },
                  { row: by.from, cells: [[by.from, 1]] },
                ),
              ]
            : []),
        ]
      : []),
    ...rows.flatMap((row, i): Mark[] => {
      const own = row.tone === 'red'
      const end = left + Math.ceil(row.count / 2) * pitch + 10
      const value = text(
        measure,
        'value',
        [row],
        end,
        middle(i),
        { tone: own ? 'red' : 'ink', size: 18, bold: true },
        { row: i, cells: [[i, 1]] },
      )
      const after = end + value.width + 16
      const noteWidth = row.note ? widthOf(measure, row.note, { size: 16 }) + 16 : 0
      return [
        text(
          measure,
          'label',
          row.label,
          names,
          middle(i),
          { tone: 'ink', size: 18, bold: own, align: 'right' },
          { row: i, cells: [[i, 0]] },
        ),
        value,
        ...(row.note ? [text(measure, 'remark', row.note, after, middle(i), { tone: 'soft', size: 16 }, { row: i, cells: [[i, 1]] })] : []),
        ...(row.answer
          ? [text(measure, 'remark', row.answer, after + noteWidth, middle(i), { tone: 'blue', size: 16 }, { row: i, cells: [[i, 1]] })]
          : []),
      ]
    }),
    ...rest.lines.map((words, i) => {
      const style = { tone: i === 0 ? 'ink' : 'soft', size: 18, bold: i === 1, align: 'right' } as const
      const cell = [rows.length, i, spokenAll(words)] as const
      return text(measure, i === 0 ? 'label' : 'value', words, names, top + 8 + i * 26, style, { row: rows.length, cells: [cell] })
    }),
  ])
}
