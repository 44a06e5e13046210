import type { ChartSpec } from './chart.ts'
import type { Mark, Measure, Paint, TextMark } from './marks.ts'
import type { Written } from './written.ts'
import { line, pathThrough, text, widthOf } from './marks.ts'
import { hair } from './room.ts'
import { spoken } from './written.ts'

/** What is known of a share: from where to where on the ruler, its value written above it. */
export interface Reading extends Written {
  /** What it is the share of; with no words, it goes with the one before it. */
  readonly label: string
  /** When it was read, say: before its label. */
  readonly remark?: string
  /** As it was before: no more than a line on the ruler, its words beside that inside of it. */
  readonly past?: boolean
  readonly from: number
  /** Infinity where nothing bounds it: the bar fades out beyond the ruler's end. */
  readonly to: number
  readonly tone: Extract<Paint, 'red-area' | 'ink-area' | 'blue-area'>
  /** Whether its words begin where it begins; else they end at its bound, or where it ends. */
  readonly after?: boolean
  /** Keeps its room, and is not drawn yet. */
  readonly hidden?: boolean
}

export interface PercentOptions {
  /** Words a tick; the last one says that it is of a hundred. */
  readonly tick: (percent: number, last: boolean) => string
  /** What nothing and all would mean, below the ends of the ruler. */
  readonly ends: readonly [zero: string, whole: string]
  /** Written on a ruler of which nothing is known. */
  readonly none?: string
}

/** The rows' middles from the top, and the bar's edges. */
const rows = { words: 15, bar: [36, 76], tick: 100, ends: 124 } as const
/** Beyond a hundred, for what nothing bounds. */
const beyond = 84
const sizes = { value: 22, label: 18, tick: 16 } as const
/** From a bound's stem to its words, and from a value to its label. */
const gap = { stem: 12, label: 10, bar: 6, remark: 16 }
const past = { value: 18, label: 16 } as const
const textTone = { 'red-area': 'red', 'ink-area': 'ink', 'blue-area': 'blue' } as const

/** Returns a ruler from nothing to all with what is known on it: bars, bars open to the right, or nothing. In its table its ends come first. */
export function percent(readings: readonly Reading[], { tick, ends: [zero, whole], none }: PercentOptions): ChartSpec {
  const shown = readings.map((reading, row) => ({ ...reading, row, isOpen: reading.to === Infinity })).filter(({ hidden }) => !hidden)
  const [top, foot] = rows.bar
  return {
    kind: 'percent',
    config: () => ({
      type: 'scatter',
      data: { datasets: [{ data: [] }] },
      options: {
        layout: { padding: { left: hair, right: beyond } },
        scales: { x: { type: 'linear', display: false, min: 0, max: 1 }, y: { type: 'linear', display: false, min: 0, max: 1 } },
      },
    }),
    marks: ({ x, width }, measure) => {
      const [start, end] = [x(0), x(1)]
      const corners = [
        [start, top],
        [end, top],
        [end, foot],
        [start, foot],
      ] as const
      const soft = { tone: 'soft', size: sizes.tick } as const
      const wholeEnd = Math.min(width, end + widthOf(measure, whole, soft) / 2)
      return [
        // All that could be filled.
        { kind: 'path', role: 'lane', tone: 'mute', width: 1, d: `${pathThrough(corners)}Z` },
        ...shown.flatMap(({ from, to, tone, row, isOpen, past }): Mark[] => {
          if (past) return [{ ...line('reference', [x(from), top], [x(from), foot], textTone[tone], 3), row }]
          const right = isOpen ? width - hair : x(to)
          const bar = { kind: 'rect', role: 'bar', tone, row, datum: [from, to], x: x(from), y: top, height: foot - top } as const
          return [{ ...bar, width: right - bar.x, ...(isOpen && { fade: 'paper' as const }) }]
        }),
        ...shown.flatMap(({ from, tone, row, isOpen }): Mark[] =>
          isOpen ? [{ ...line('reference', [x(from), rows.words - 11], [x(from), foot], textTone[tone], 3), row }] : [],
        ),
        line('axis', [start, foot], [end, foot], 'ink', 2),
        ...Array.from({ length: 11 }, (_, i) => {
          const isLong = i % 5 === 0
          return line('tick', [x(i / 10), foot], [x(i / 10), foot + (isLong ? 12 : 7)], 'ink', isLong ? 2 : 1)
        }),
        line('reference', [end, top], [end, foot], 'ink', 2),
        ...[0, 50, 100].map(value => {
          const style = { tone: 'ink', size: sizes.tick, bold: true, align: value === 0 ? 'left' : 'center' } as const
          const cells = value === 50 ? [] : [[value / 100, 1] as const]
          return text(measure, 'tick', tick(value, value === 100), value === 0 ? 0 : x(value / 100), rows.tick, style, { cells })
        }),
        text(measure, 'tick', zero, 0, rows.ends, soft, { cells: [[0, 0]] }),
        text(measure, 'tick', whole, wholeEnd, rows.ends, { ...soft, align: 'right' }, { cells: [[1, 0]] }),
        ...(none === undefined ? [] : [noneIn(measure, none, (start + end) / 2, (top + foot) / 2 + 1)]),
        ...shown.flatMap(reading => wordsOf(measure, reading, x)),
      ]
    },
  }
}

const noneIn = (measure: Measure, none: string, x: number, y: number): TextMark =>
  text(measure, 'value', none, x, y, { tone: 'blue', size: sizes.label, bold: true, align: 'center' }, { cells: [[2, 0]] })

/** A reading's value and label, from its start or up to its end: the value always nearer to the mark. */
function wordsOf(measure: Measure, reading: Reading & { row: number; isOpen: boolean }, x: (value: number) => number): TextMark[] {
  const { from, to, tone, label, remark, after = false, past: isPast = false, row, isOpen } = reading
  if (!label) return []
  const [y, size] = isPast ? [(rows.bar[0] + rows.bar[1]) / 2 + 1, past] : [rows.words, sizes]
  const align = after ? 'left' : 'right'
  const place = after ? x(from) + gap.bar : x(isOpen ? from : to) - (isOpen || isPast ? gap.stem : gap.bar)
  const style = { tone: textTone[tone], align } as const
  const value = text(
    measure,
    'value',
    [reading],
    place,
    y,
    { ...style, size: size.value, bold: true },
    { row, cells: [[row + 2, 1, spoken(reading)]] },
  )
  const labelAt = after ? value.x + value.width + gap.label : value.x - gap.label
  const said = text(measure, 'label', label, labelAt, y + 1, { ...style, size: size.label }, { row, cells: [[row + 2, 0]] })
  const remarkAt = after ? said.x + said.width + gap.remark : said.x - gap.remark
  return [
    said,
    value,
    ...(remark
      ? [text(measure, 'remark', remark, remarkAt, y + 1, { tone: 'blue', size: sizes.tick, align }, { row, cells: [[row + 2, 1]] })]
      : []),
  ]
}
