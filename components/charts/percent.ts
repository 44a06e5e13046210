import type { ChartSpec } from './chart.ts'
import type { Mark, Measure, Paint, TextMark } from './marks.ts'
import type { Written } from './written.ts'
import { isColumn, isNarrow } from './narrow.ts'
import { line, pathThrough, text, widthOf } from './marks.ts'
import { hair, textLines, wrap } from './room.ts'
import { spoken } from './written.ts'

/** What is known of a share: from where to where on the ruler, its value written above it. */
export interface Reading extends Written {
  /** What it is the share of. */
  readonly label: string
  readonly from: number
  /** Infinity where nothing bounds it: the bar fades out beyond the ruler's end. */
  readonly to: number
  readonly tone: Extract<Paint, 'red-area' | 'ink-area' | 'blue-area'>
  /** No more than a bound, and no value: an outline that ends there. */
  readonly atMost?: boolean
  /** Keeps its room, and is not drawn yet. */
  readonly hidden?: boolean
}

export interface PercentOptions {
  /** Words a tick; the last one says that it is of a hundred. */
  readonly tick: (percent: number, last: boolean) => string
  /** What nothing and all would mean, below the ends of the ruler. */
  readonly ends: readonly [zero: string, whole: string]
  /** Written on a ruler of which no value is known, up to the bound where there is one. */
  readonly none?: string
}

/** The rows' middles from the top, and the ruler's edges; what nothing bounds is thinner, since nobody claims it. */
const rows = { words: 15, bar: [36, 76], tick: 100, ends: 124 } as const
const openHeight = 16
/** In a column: from line to line of a label over its value and of what the ends mean, the height of a narrow ruler, and the room below. */
const column = { label: 24, ends: 20, narrowBar: 52, none: 21, foot: 11 } as const
/** Beyond a hundred, for what nothing bounds. */
const beyond = { wide: 84, narrow: 42 } as const
const sizes = { value: 22, label: 18, tick: 16 } as const
/** From a bound's stem to its words, and from a value to its label. */
const gap = { stem: 12, label: 10 }
const textTone = { 'red-area': 'red', 'ink-area': 'ink', 'blue-area': 'blue' } as const

/** Returns a ruler from nothing to all with what is known on it: bars open to the right, outlines up to a bound, or nothing. In its table its ends come first. */
export function percent(readings: readonly Reading[], { tick, ends: [zero, whole], none }: PercentOptions): ChartSpec {
  const shown = readings.map((reading, row) => ({ ...reading, row, isOpen: reading.to === Infinity })).filter(({ hidden }) => !hidden)
  const endWords = { size: sizes.tick } as const
  const beyondIn = (width: number) =>
    !isColumn(width) ? beyond.wide : !readings.some(({ to }) => to === Infinity) ? hair : isNarrow(width) ? beyond.narrow : beyond.wide
  const linesOfEnds = (measure: Measure, width: number) => {
    const rest = width - widthOf(measure, zero, endWords) - sizes.tick
    return { rest, count: isColumn(width) ? wrap(measure, whole, rest, endWords).length : 1 }
  }
  /** How much lower everything stands where labels stand over their values; higher where there are none. */
  const shiftIn = (measure: Measure, width: number) => {
    if (!isColumn(width)) return 0
    if (readings.length === 0) return hair - rows.bar[0]
    const axis = width - hair - beyondIn(width)
    return (
      Math.max(
        ...readings.map(reading => {
          const end = hair + axis * (reading.to === Infinity ? reading.from : reading.to) - gap.stem
          return isBeside(measure, reading, end)
            ? 0
            : wrap(measure, reading.label, roomOver(measure, reading, end, width), labelStyle).length
        }),
      ) * column.label
    )
  }
  const rowsIn = (measure: Measure, width: number) => {
    const shift = shiftIn(measure, width)
    const deeper = isNarrow(width) ? column.narrowBar - (rows.bar[1] - rows.bar[0]) : 0
    const [tick, ends] = [rows.tick + shift + deeper, rows.ends + shift + deeper]
    return { words: rows.words + shift, top: rows.bar[0] + shift, foot: rows.bar[1] + shift + deeper, tick, ends }
  }
  return {
    kind: 'percent',
    heightIn: (width, measure) => rowsIn(measure, width).ends + (linesOfEnds(measure, width).count - 1) * column.ends + column.foot,
    config: (_, { width }) => ({
      type: 'scatter',
      data: { datasets: [{ data: [] }] },
      options: {
        layout: { padding: { left: hair, right: beyondIn(width) } },
        scales: { x: { type: 'linear', display: false, min: 0, max: 1 }, y: { type: 'linear', display: false, min: 0, max: 1 } },
      },
    }),
    marks: ({ x, width }, measure) => {
      const [start, end] = [x(0), x(1)]
      const { words, top, foot, tick: tickAt, ends } = rowsIn(measure, width)
      const corners = [
        [start, top],
        [end, top],
        [end, foot],
        [start, foot],
      ] as const
      const soft = { tone: 'soft', size: sizes.tick } as const
      const { rest } = linesOfEnds(measure, width)
      const wholeEnd = Math.min(width, end + widthOf(measure, whole, soft) / 2)
      return [
        // All that could be filled.
        { kind: 'path', role: 'lane', tone: 'mute', width: 1, d: `${pathThrough(corners)}Z` },
        ...shown.map(({ from, to, tone, row, isOpen, atMost }): Mark => {
          const right = isOpen ? width - hair : x(to)
          const height = isOpen ? openHeight : foot - top
          const bar = {
            kind: 'rect',
            role: 'bar',
            row,
            datum: [from, to],
            x: x(from),
            y: foot - height,
            width: right - x(from),
            height,
          } as const
          if (atMost) return { ...bar, tone: 'paper', outline: { tone: textTone[tone], width: 1.5, dash: [5, 4] } }
          return { ...bar, tone, ...(isOpen && { fade: 'paper' as const }) }
        }),
        ...shown.map(({ from, to, tone, row, isOpen }): Mark => {
          const at = x(isOpen ? from : to)
          return { ...line('reference', [at, words - 11], [at, foot], textTone[tone], 3), row }
        }),
        line('axis', [start, foot], [end, foot], 'ink', 2),
        ...Array.from({ length: 11 }, (_, i) => {
          const isLong = i % 5 === 0
          return line('tick', [x(i / 10), foot], [x(i / 10), foot + (isLong ? 12 : 7)], 'ink', isLong ? 2 : 1)
        }),
        line('reference', [end, top], [end, foot], 'ink', 2),
        ...[0, 50, 100].map(value => {
          const style = { tone: 'ink', size: sizes.tick, bold: true, align: value === 0 ? 'left' : 'center' } as const
          const cells = value === 50 ? [] : [[value / 100, 1] as const]
          const said = tick(value, value === 100)
          const at = value === 0 ? 0 : Math.min(x(value / 100), width - widthOf(measure, said, style) / 2)
          return text(measure, 'tick', said, at, tickAt, style, { cells })
        }),
        text(measure, 'tick', zero, 0, ends, soft, { cells: [[0, 0]] }),
        ...textLines(
          measure,
          'tick',
          whole,
          { x: wholeEnd, y: ends, width: isColumn(width) ? rest : Infinity, pitch: column.ends },
          { ...soft, align: 'right' },
          { cells: [[1, 0]] },
        ),
        ...(none === undefined
          ? []
          : noneIn(measure, none, { from: start, to: x(shown[0]?.to ?? 1), y: (top + foot) / 2 + 1 }, readings.length + 2)),
        ...shown.flatMap(reading => wordsOf(measure, reading, { x, y: words, width })),
      ]
    },
  }
}

/** What is said in the ruler, in two lines where it is narrow. */
function noneIn(measure: Measure, none: string, { from, to, y }: { from: number; to: number; y: number }, row: number): TextMark[] {
  const style = { tone: 'blue', size: sizes.label, bold: true, align: 'center' } as const
  const room = to - from - gap.label
  const lines = wrap(measure, none, room, style).length
  const place = { x: (from + to) / 2, y: y - (lines - 1) * (column.none / 2 + 2), width: room, pitch: column.none }
  return textLines(measure, 'value', none, place, style, { cells: [[row, 0]] })
}

const labelStyle = { size: sizes.label } as const
const valueStyle = { size: sizes.value, bold: true } as const

/** Whether a reading's label has room beside its value, which ends at x. */
const isBeside = (measure: Measure, reading: Reading, x: number) =>
  widthOf(measure, reading.label, labelStyle) + gap.label + widthOf(measure, [reading], valueStyle) <= x

/** Returns how long a label may be over its value, which ends at x: as far as that, or as long as it is where the column is so wide. */
function roomOver(measure: Measure, { label }: Reading, x: number, width: number): number {
  const whole = widthOf(measure, label, labelStyle)
  return whole <= width ? Math.max(x, whole) : x
}

/** A reading's value and label, up to its bound: the value nearer to the mark, or below. */
function wordsOf(
  measure: Measure,
  reading: Reading & { row: number; isOpen: boolean },
  { x, y, width }: { readonly x: (value: number) => number; readonly y: number; readonly width: number },
): TextMark[] {
  const { from, to, tone, label, row, isOpen } = reading
  const style = { tone: textTone[tone], align: 'right' } as const
  const end = x(isOpen ? from : to) - gap.stem
  const cells = [[row + 2, 1, spoken(reading)] as const]
  const value = text(measure, 'value', [reading], end, y, { ...style, ...valueStyle }, { row, cells })
  const said = { row, cells: [[row + 2, 0] as const] }
  const look = { ...style, ...labelStyle }
  if (!isColumn(width) || isBeside(measure, reading, end))
    return [text(measure, 'label', label, value.x - gap.label, y + 1, look, said), value]
  const room = roomOver(measure, reading, end, width)
  const above = wrap(measure, label, room, labelStyle).length * column.label
  return [
    ...textLines(measure, 'label', label, { x: Math.max(end, room), y: y - above, width: room, pitch: column.label }, look, said),
    value,
  ]
}
