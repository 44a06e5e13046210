import type { FieldSpec, Look } from './field.ts'
import { enlargedSquare, field, fieldRows, startsOf, wholeField } from './field.ts'
import type { Mark, Measure, Paint } from './marks.ts'
import { text, widthOf } from './marks.ts'
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
const gap = { over: 18, under: 17 }
/** Between the words of two parts, at least. */
const between = 16
/** From a field to the words of the bar under it, from them to the bar, and its height. */
const barAt = { words: 23, top: 41, height: 18 }

const wordTone = ({ tone }: Look): Paint => (tone === 'mute' ? 'soft' : tone)

/** Returns where the words of a part begin: over the first column it has for itself. */
export const partLeft = (start: number, left: number, enlarged = 1, rows = fieldRows) => left + Math.ceil(start / rows) * pitch * enlarged

/** How much larger a field is that is as wide as the text. */
export const textWide = 868 / 758

/** Returns one field whose parts follow each other, so that their widths are their shares, each named over its columns. */
export function fieldParts(
  parts: readonly FieldPart[],
  { told, left = fieldLeft, top, names = [], bar, enlarged = 1, rows = fieldRows }: FieldPartsOptions,
): FieldSpec {
  const count = parts.reduce((sum, part) => sum + part.count, 0)
  const width = (Math.ceil(count / rows) * pitch - 2) * enlarged
  const bottom = top + (rows * pitch - 2) * enlarged
  const starts = startsOf(parts)
  const barTop = bottom + barAt.top

  const partWords = (measure: Measure): Mark[] => {
    /** Where the words of a line end so far: on paper codes make them longer. */
    const ends = new Map<number, number>()
    return parts.flatMap((part, row) =>
      part.lines.map((line, i) => {
        const size = i === 0 ? lead : body
        const style = { tone: i === 0 ? wordTone(part) : 'soft', size, bold: i === 0 && part.tone !== 'mute' } as const
        const y = part.place ? bottom + gap.under + i * lineHeight : top - gap.over - (part.lines.length - 1 - i) * lineHeight
        const length = widthOf(measure, line, style)
        const x = Math.min(
          Math.max(partLeft(starts[row] ?? 0, left, enlarged, rows), (ends.get(y) ?? -Infinity) + between),
          left + width - length,
        )
        ends.set(y, x + length)
        const asked = line.filter(({ fact }) => fact).map(spoken)
        const cells = i === 0 ? [[row, 0, textOf(line)] as const, [row, 1, asked.join(', ')] as const] : [[row, 1] as const]
        return text(measure, i === 0 ? 'label' : 'remark', line, x, y, style, { row, cells })
      }),
    )
  }
  const barMarks = (measure: Measure, { value, words: [own, rest] }: FieldBar): Mark[] => {
    const at = left + width * value
    const y = bottom + barAt.words
    const row = parts.length
    return [
      { kind: 'rect', role: 'bar', tone: 'ink-area', row, datum: [value], x: left, y: barTop, width: width * value, height: barAt.height },
      {
        kind: 'rect',
        role: 'bar',
        tone: 'paper',
        row,
        series: 1,
        datum: [1 - value],
        ...{ x: at, y: barTop + 0.7, width: width * (1 - value) - 0.7, height: barAt.height - 1.4 },
        outline: { tone: 'mute', width: 1.4, dash: [] },
      },
      text(measure, 'value', own, left, y, { tone: 'ink', size: body, bold: true }, { row, cells: [[row, 1]] }),
      text(
        measure,
        'value',
        rest,
        Math.max(at, left + widthOf(measure, own, { size: body, bold: true }) + 24),
        y,
        { tone: 'soft', size: body },
        { row, cells: [[row, 2]] },
      ),
    ]
  }
  const nameMarks = (measure: Measure): Mark[] =>
    names.map((name, i) => {
      const y = i === 0 ? top + 8 : barTop + barAt.height / 2
      const cells = i === 0 ? [] : [[parts.length, 0, spokenAll(name)] as const]
      return text(measure, 'label', name, nameEnd, y, { tone: 'ink', size: body, align: 'right' }, { cells })
    })

  return field({ blocks: wholeField(count, { left, top }, enlargedSquare(enlarged), rows), looks: parts, told }, measure => [
    ...(bar ? barMarks(measure, bar) : []),
    ...nameMarks(measure),
    ...partWords(measure),
  ])
}
