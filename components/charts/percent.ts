import type { ChartSpec } from './chart.ts'
import type { Mark, Measure, Paint, TextMark } from './marks.ts'
import type { Written } from './written.ts'
import { line, pathThrough, text, widthOf } from './marks.ts'
import { hair } from './room.ts'
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
/** Beyond a hundred, for what nothing bounds. */
const beyond = 84
const sizes = { value: 22, label: 18, tick: 16 } as const
/** From a bound's stem to its words, and from a value to its label. */
const gap = { stem: 12, label: 10 }
const textTone = { 'red-area': 'red', 'ink-area': 'ink', 'blue-area': 'blue' } as const

/** Returns a ruler from nothing to all with what is known on it: bars open to the right, outlines up to a bound, or nothing. In its table its ends come first. */
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
          return { ...line('reference', [at, rows.words - 11], [at, foot], textTone[tone], 3), row }
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
          return text(measure, 'tick', tick(value, value === 100), value === 0 ? 0 : x(value / 100), rows.tick, style, { cells })
        }),
        text(measure, 'tick', zero, 0, rows.ends, soft, { cells: [[0, 0]] }),
        text(measure, 'tick', whole, wholeEnd, rows.ends, { ...soft, align: 'right' }, { cells: [[1, 0]] }),
        ...(none === undefined
          ? []
          : [noneIn(measure, none, (start + x(shown[0]?.to ?? 1)) / 2, (top + foot) / 2 + 1, readings.length + 2)]),
        ...shown.flatMap(reading => wordsOf(measure, reading, x)),
      ]
    },
  }
}

const noneIn = (measure: Measure, none: string, x: number, y: number, row: number): TextMark =>
  text(measure, 'value', none, x, y, { tone: 'blue', size: sizes.label, bold: true, align: 'center' }, { cells: [[row, 0]] })

/** A reading's value and label, up to its bound: the value nearer to the mark. */
function wordsOf(measure: Measure, reading: Reading & { row: number; isOpen: boolean }, x: (value: number) => number): TextMark[] {
  const { from, to, tone, label, row, isOpen } = reading
  const style = { tone: textTone[tone], align: 'right' } as const
  const value = text(
    measure,
    'value',
    [reading],
    x(isOpen ? from : to) - gap.stem,
    rows.words,
    { ...style, size: sizes.value, bold: true },
    { row, cells: [[row + 2, 1, spoken(reading)]] },
  )
  const said = { row, cells: [[row + 2, 0] as const] }
  return [text(measure, 'label', label, value.x - gap.label, rows.words + 1, { ...style, size: sizes.label }, said), value]
}
