import type { Block, FieldSpec, Look } from './field.ts'
import { field, oneLine, startsOf } from './field.ts'
import { isNarrow } from './narrow.ts'
import type { Mark, Measure } from './marks.ts'
import { line, text, widthOf } from './marks.ts'
import { hair } from './room.ts'
import type { Written } from './written.ts'

/** Some of the whole, and what is written over it. */
export interface LinePart extends Look {
  readonly words: readonly Written[]
}

export interface FieldLineOptions {
  readonly told: string
  readonly top: number
  readonly width: number
  readonly height: number
  /** Shares written under the line, each with a tick. */
  readonly scale: readonly { readonly value: number; readonly text: string }[]
  /** How far some of the parts, taken together, reach, and what is written there under the line. */
  readonly reach: { readonly parts: number; readonly words: readonly Written[] }
}

/** Each part's words a line higher than the next one's, over its own start. */
const step = 28
const ticks = 10
/** How high the line is in a narrow column. */
const narrowHeight = 64

/** Returns all squares in one line with a scale under it, so that every part is a share of the whole. */
export function fieldLine(parts: readonly LinePart[], options: FieldLineOptions): FieldSpec {
  const { told } = options
  const count = parts.reduce((sum, part) => sum + part.count, 0)
  const blocks = ({ top, width, height }: LineBox): Block[] => oneLine(count, { left: hair, top }, { width: width - hair * 2, height })
  return field(
    { blocks: blocks(options), looks: parts, told },
    measure => wordsOf(parts, options, options, measure),
    (width, measure) => {
      // The last part's words have a line to themselves where they do not fit beside the one before.
      const levels = isNarrow(width) ? parts.length : parts.length - 1
      const box = { top: levels * step + 10, width, height: isNarrow(width) ? narrowHeight : options.height }
      return { squares: { blocks: blocks(box), looks: parts, told }, words: wordsOf(parts, options, box, measure) }
    },
  )
}

type LineBox = Pick<FieldLineOptions, 'top' | 'width' | 'height'>

/** Returns the words over the line, its scale, and how far some of the parts reach. */
function wordsOf(
  parts: readonly LinePart[],
  { scale, reach }: FieldLineOptions,
  { top, width, height }: LineBox,
  measure: Measure,
): Mark[] {
  const isStacked = isNarrow(width)
  const count = parts.reduce((sum, part) => sum + part.count, 0)
  const starts = startsOf(parts)
  const at = (start: number) => hair + (start / count) * (width - hair * 2)
  const bottom = top + height
  const scaleAt = bottom + 26
  const reachAt = isStacked ? scaleAt + step : scaleAt
  const reached = at(starts[reach.parts] ?? 0)
  return [
    ...Array.from({ length: ticks + 1 }, (_, i) => {
      const x = at((i / ticks) * count)
      return line('tick', [x, bottom + 4], [x, bottom + (scale.some(({ value }) => value * ticks === i) ? 14 : 9)], 'mute', 1.5)
    }),
    ...scale.map(({ value, text: words }) => {
      const [x, end] = [at(value * count), widthOf(measure, words, { size: 16 })]
      return text(measure, 'tick', words, Math.min(Math.max(0, x - end / 2), width - end), scaleAt, { tone: 'soft', size: 16 })
    }),
    line('reference', [reached, bottom], [reached, reachAt + 9], 'ink', 1.5),
    ...parts.flatMap((part, row): Mark[] => {
      const isLast = row === parts.length - 1
      const depth = isStacked ? parts.length - row : Math.max(1, parts.length - 1 - row)
      const [x, y] = [at(starts[row] ?? 0), top - 8 - (depth - 0.5) * step]
      const tone = part.tone === 'mute' ? 'soft' : part.tone
      const style = { tone, size: 18, bold: !isLast, align: isLast ? 'right' : 'left' } as const
      return [
        ...(isLast ? [] : [line('reference', [x + 0.75, y - 9], [x + 0.75, top], part.tone, 1.5)]),
        text(measure, 'value', part.words, isLast ? width - hair : x + 9, y, style, { row, cells: [[row, 0]] }),
      ]
    }),
    text(measure, 'value', reach.words, reached + 9, reachAt, { tone: 'ink', size: 18, bold: true }, { cells: [[parts.length, 0]] }),
  ]
}
