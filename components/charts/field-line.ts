import type { FieldSpec, Look } from './field.ts'
import { field, oneLine, startsOf } from './field.ts'
import type { Mark } from './marks.ts'
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

/** Returns all squares in one line with a scale under it, so that every part is a share of the whole. */
export function fieldLine(parts: readonly LinePart[], { told, top, width, height, scale, reach }: FieldLineOptions): FieldSpec {
  const count = parts.reduce((sum, part) => sum + part.count, 0)
  const starts = startsOf(parts)
  const at = (start: number) => hair + (start / count) * (width - hair * 2)
  const bottom = top + height
  return field({ blocks: oneLine(count, { left: hair, top }, { width: width - hair * 2, height }), looks: parts, told }, measure => [
    ...Array.from({ length: ticks + 1 }, (_, i) => {
      const x = at((i / ticks) * count)
      return line('tick', [x, bottom + 4], [x, bottom + (scale.some(({ value }) => value * ticks === i) ? 14 : 9)], 'mute', 1.5)
    }),
    ...scale.map(({ value, text: words }) => {
      const [x, end] = [at(value * count), widthOf(measure, words, { size: 16 })]
      return text(measure, 'tick', words, Math.min(Math.max(0, x - end / 2), width - end), bottom + 26, { tone: 'soft', size: 16 })
    }),
    ...reachMarks(),
    ...parts.flatMap((part, row): Mark[] => {
      const isLast = row === parts.length - 1
      const depth = isLast ? 1 : parts.length - 1 - row
      const [x, y] = [at(starts[row] ?? 0), top - 8 - (depth - 0.5) * step]
      const tone = part.tone === 'mute' ? 'soft' : part.tone
      const style = { tone, size: 18, bold: !isLast, align: isLast ? 'right' : 'left' } as const
      return [
        ...(isLast ? [] : [line('reference', [x + 0.75, y - 9], [x + 0.75, top], part.tone, 1.5)]),
        text(measure, 'value', part.words, isLast ? width - hair : x + 9, y, style, { row, cells: [[row, 0]] }),
      ]
    }),
    text(
      measure,
      'value',
      reach.words,
      at(starts[reach.parts] ?? 0) + 9,
      bottom + 26,
      { tone: 'ink', size: 18, bold: true },
      { cells: [[parts.length, 0]] },
    ),
  ])

  function reachMarks(): Mark[] {
    const x = at(starts[reach.parts] ?? 0)
    return [line('reference', [x, bottom], [x, bottom + 35], 'ink', 1.5)]
  }
}
