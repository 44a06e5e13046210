import type { Block, FieldSpec, Squares } from './field.ts'
import { field, rowsBlock, squareFor } from './field.ts'
import { isNarrow } from './narrow.ts'
import type { Mark } from './marks.ts'

export interface RatioStripOptions {
  /** How many squares the longest of several such rows has: all are to its scale. */
  readonly most: number
  /** How far another value reaches, in squares: a bracket below them. */
  readonly reach: number
}

/** Returns a row of squares, the first one filled: how many times what it stands for is the whole. */
export function ratioStrip(count: number, { most, reach }: RatioStripOptions): FieldSpec {
  const looks = [
    { count: 1, tone: 'ink' },
    { count: count - 1, tone: 'mute', hollow: true },
  ] as const
  const squaresIn = (block: Block): Squares => ({ blocks: [block], looks, told: 'ratio' })
  const inColumn = (width: number) => {
    const size = squareFor(most, width, isNarrow(width) ? 2 : 4)
    const [pitch, cell] = [size.pitch[0], size.cell[0]]
    const [end, top] = [reach * pitch - (pitch - cell) - 1, cell + 5]
    const d = `M1 ${top}V${top + 7}H${+end.toFixed(2)}V${top}`
    const bracket: Mark = { kind: 'path', role: 'reference', tone: 'blue', width: 2, datum: [reach], d }
    return { squares: squaresIn(rowsBlock(count, { left: 0, top: 0 }, count, size)), words: [bracket] }
  }
  return field(squaresIn(rowsBlock(count, { left: 0, top: 0 }, count)), () => [], inColumn)
}
