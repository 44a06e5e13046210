import type { Block, FieldSpec, InColumn, Squares } from './field.ts'
import { field, rowsBlock, squareFor } from './field.ts'
import type { Measure } from './marks.ts'
import { line, text, widthOf } from './marks.ts'
import { isNarrow } from './narrow.ts'
import type { Written } from './written.ts'

export interface RatioStripOptions {
  /** How many squares the longest of several such rows has: all are to its scale. */
  readonly most: number
  /** How far another value reaches, in squares: a bracket below them, with its words at its end. */
  readonly reach: number
  readonly words: readonly Written[]
}

/** Returns a row of squares, the first one filled: how many times what it stands for is the whole. */
export function ratioStrip(count: number, { most, reach, words }: RatioStripOptions): FieldSpec {
  const looks = [
    { count: 1, tone: 'ink' },
    { count: count - 1, tone: 'mute', hollow: true },
  ] as const
  const squaresIn = (block: Block): Squares => ({ blocks: [block], looks, told: 'ratio' })
  const inColumn = (width: number, measure: Measure): InColumn => {
    const size = squareFor(most, width, isNarrow(width) ? 2 : 4)
    const [pitch, cell] = [size.pitch[0], size.cell[0]]
    const [end, top] = [(reach - 1) * pitch + cell, cell + 5]
    const bottom = top + 8
    const style = { tone: 'blue', size: 18, bold: true } as const
    const isBeside = end + 10 + widthOf(measure, words, style) <= width
    return {
      squares: squaresIn(rowsBlock(count, { left: 0, top: 0 }, count, size)),
      words: [
        ...[1, end - 1].map(x => line('reference', [x, top], [x, bottom + 1], 'blue', 2)),
        line('reference', [1, bottom], [end - 1, bottom], 'blue', 2),
        isBeside
          ? text(measure, 'value', words, end + 10, bottom - 1, style, { cells: [[0, 0]] })
          : text(measure, 'value', words, end, bottom + 16, { ...style, align: 'right' }, { cells: [[0, 0]] }),
      ],
    }
  }
  return field(squaresIn(rowsBlock(count, { left: 0, top: 0 }, count)), () => [], inColumn)
}
