import type { FieldSpec, Look } from './field.ts'
import { field, sideBySide, startsOf } from './field.ts'
import { fieldLeft, nameEnd } from './field-parts.ts'
import type { Mark } from './marks.ts'
import { line, text } from './marks.ts'
import type { Written } from './written.ts'
import { spoken, textOf } from './written.ts'

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

const [per, stride, top, high] = [11, 130, 36, 23]
const wide = per * 10 - 2
const totalAt = top + high * 10 - 4
/** Middle of the heads' line, and of the first answer's, and from line to line. */
const headAt = 15
const answerAt = { top: top + high * 10 + 18, line: 25 }

/** Returns those named as one of several equal blocks of squares, everybody else as the others. */
export function fieldSides(
  groups: readonly SideGroup[],
  { told, rest, blocks: others, heads, total, answers = [] }: FieldSidesOptions,
): FieldSpec {
  const first = groups.reduce((sum, { count }) => sum + count, 0)
  const each = Math.floor(rest.count / others)
  const sizes = [first, ...Array.from({ length: others }, (_, i) => each + (i < rest.count % others ? 1 : 0))]
  const left = (block: number) => fieldLeft + block * stride
  const starts = startsOf(groups)
  const right = left(others) + wide
  const last = groups.length + 2
  const askedIn = (answer: readonly Written[]) => answer.filter(({ fact }) => fact).map(spoken)
  return field({ blocks: sideBySide(sizes, { left: fieldLeft, top, per, stride }), looks: [...groups, rest], told }, measure => [
    line('reference', [left(1), top - 8], [right, top - 8], 'mute', 1.5),
    ...[left(1), right].map(x => line('reference', [x, top - 8], [x, top - 3], 'mute', 1.5)),
    text(measure, 'label', heads[0], fieldLeft, headAt, { tone: 'ink', size: 18, bold: true }, { cells: [[groups.length, 0]] }),
    text(measure, 'label', heads[1], left(1), headAt, { tone: 'soft', size: 18 }, { cells: [[groups.length + 1, 0]] }),
    ...groups.flatMap((group, row): Mark[] => {
      const middle = (((starts[row] ?? 0) + group.count / 2) / per) * 10 + top
      return group.lines.map((words, i) => {
        const tone = group.tone === 'red' ? 'red' : 'ink'
        const style = { tone, size: 18, bold: i > 0 || group.tone === 'red', align: 'right' } as const
        const y = middle + (i - (group.lines.length - 1) / 2) * 26
        return text(measure, i === 0 ? 'label' : 'value', words, nameEnd, y, style, { row, cells: [[row, i]] })
      })
    }),
    text(measure, 'value', total, nameEnd, totalAt, { tone: 'ink', size: 18, bold: true, align: 'right' }, { cells: [[groups.length, 1]] }),
    ...answers.map((answer, i) => {
      const cells = [[last + i, 0, textOf(answer)] as const, [last + i, 1, askedIn(answer).join(', ')] as const]
      const style = i === 0 ? ({ tone: 'blue', size: 18, bold: true } as const) : ({ tone: 'blue', size: 16 } as const)
      return text(measure, 'remark', answer, left(1), answerAt.top + i * answerAt.line, style, { cells })
    }),
  ])
}
