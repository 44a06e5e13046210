import type { Tone } from '../../composables/useTokens.ts'
import type { ChartSpec } from './chart.ts'
import type { Mark, Measure } from './marks.ts'
import type { Written } from './written.ts'
import { line, text, widthOf } from './marks.ts'
import { spokenAll } from './written.ts'
import { roomRight } from './room.ts'

/** One vendor's cut: a price before, where there was one, and after; 0 is free. */
export interface PriceCut {
  readonly label: string
  /** What the price is for. */
  readonly model: string
  /** Days since 1 January 1970. */
  readonly day: number
  readonly before?: number
  readonly after: number
  /** The cut in words, piece by piece. Where it is free the label stands for them, and is what can be asked for. */
  readonly words: readonly Written[]
  readonly tone?: Tone
}

export interface PriceOptions {
  /** Words a price on the axis. */
  readonly tick: (price: number) => string
  /** Name of the lane below the axis, where a price of 0 stands. */
  readonly free: string
  /** Words a day below the axis; the first one in full. */
  readonly date: (day: number, first: boolean) => string
  /** The span from the first day to the last, in words, piece by piece. */
  readonly span: readonly Written[]
}

/** Powers of ten between the lane's ends, below the lowest price tick. */
const lane = { top: 0.2, bottom: 1.28 }
const tickSize = 15
const tickGap = 18
const size = 16
/** From a dot to its words, and from a name to the model behind it. */
const gaps = { label: 16, free: 18, model: 8 }
/** How far a grid line stays away from the words behind which it would run. */
const ground = 3

/** Returns the powers of ten that hold all prices but 0, the highest of them no more than the highest price. */
export function priceTicks(prices: readonly number[]): number[] {
  const logs = prices.filter(price => price > 0).map(Math.log10)
  if (logs.length === 0) return []
  const [from, to] = [Math.floor(Math.min(...logs)), Math.floor(Math.max(...logs))]
  return Array.from({ length: to - from + 1 }, (_, i) => 10 ** (from + i))
}

/**
 * Returns where a price stands on the axis: its power of ten. A logarithm has no zero, so free
 * prices stand in a lane of their own below the lowest tick, one below the other by `rank` of `ranks`.
 */
export function priceLevel(price: number, lowest: number, rank = 0, ranks = 1): number {
  if (price > 0) return Math.log10(price)
  return Math.log10(lowest) - lane.top - (lane.bottom - lane.top) * ((rank + 0.5) / ranks)
}

/** Returns price cuts as arrows from the old price to the new, days across and log price down. */
export function prices(cuts: readonly PriceCut[], { tick, free, date, span }: PriceOptions): ChartSpec {
  const all = cuts.flatMap(cut => [cut.before ?? cut.after, cut.after])
  const ticks = priceTicks(all)
  const lowest = Math.min(...ticks)
  const freeCuts = cuts.filter(cut => cut.after === 0)
  const level = (cut: PriceCut, price: number) => priceLevel(price, lowest, freeCuts.indexOf(cut), freeCuts.length)
  const days = [...new Set(cuts.map(cut => cut.day))].sort((a, b) => a - b)
  const [firstDay, lastDay] = [days[0] ?? 0, days.at(-1) ?? 1]
  const from = firstDay - 0.6
  const name = (cut: PriceCut): Written[] => [cut.after === 0 ? { ...cut.words[0], text: cut.label } : { text: cut.label }]

  /** Width of a name with the model behind it. */
  const head = (measure: Measure, cut: PriceCut) => widthOf(measure, name(cut), { bold: true }) + gaps.model + widthOf(measure, cut.model)
  const written = (measure: Measure, cut: PriceCut) =>
    cut.after === 0
      ? gaps.free + head(measure, cut) + gaps.model
      : gaps.label + Math.max(head(measure, cut), widthOf(measure, cut.words) + ground)

  return {
    kind: 'prices',
    config: (measure, { width }) => {
      const left = Math.max(0, ...[free, ...ticks.map(tick)].map(words => widthOf(measure, words, { size: tickSize }))) + tickGap
      const share = (day: number) => (day - from) / (lastDay - from)
      const right = roomRight(
        width - left,
        // What was never dearer has its words below its dot, about its middle.
        cuts.map(cut => ({ share: share(cut.day), room: cut.before === undefined && cut.after > 0 ? 0 : written(measure, cut) })),
      )
      return {
        type: 'scatter',
        data: { datasets: [{ data: cuts.map(cut => ({ x: cut.day, y: level(cut, cut.after) })) }] },
        options: {
          layout: { padding: { left, right, bottom: 80 } },
          scales: {
            x: { type: 'linear', min: from, max: lastDay, display: false },
            y: { type: 'linear', min: Math.log10(lowest) - lane.bottom, max: Math.log10(Math.max(...all)) + 0.12, display: false },
          },
        },
      }
    },
    marks: (scales, measure) => {
      const { x, y, left, bottom, width, height } = scales
      const top = y(Math.log10(lowest) - lane.top)
      const tickStyle = { tone: 'soft', size: tickSize } as const
      const axis: Mark[] = [
        ...ticks.map(price => line('grid', [left, y(Math.log10(price))], [width, y(Math.log10(price))], 'rule')),
        { kind: 'rect', role: 'lane', tone: 'fog', x: left, y: top, width: width - left, height: bottom - top },
        ...[{ words: free, at: (top + bottom) / 2 }, ...ticks.map(price => ({ words: tick(price), at: y(Math.log10(price)) }))].map(
          ({ words, at }) => text(measure, 'tick', words, left - tickGap, at, { ...tickStyle, align: 'right' }),
        ),
        ...days.map(day => {
          const cells = cuts.flatMap((cut, i) => (cut.day === day ? [[i, 2, date(day, true)] as const] : []))
          return text(measure, 'tick', date(day, day === firstDay), x(day), bottom + 21, { ...tickStyle, align: 'center' }, { cells })
        }),
      ]
      const marksOf = (cut: PriceCut, i: number): Mark[] => {
        const tone = cut.tone ?? 'ink'
        const to = { x: x(cut.day), y: y(level(cut, cut.after)) }
        const from = { x: to.x, y: y(level(cut, cut.before ?? cut.after)) }
        const dot = { kind: 'dot', role: 'point', tone, row: i, series: 1, datum: [cut.day, cut.after], ...to, radius: 6.5 } as const
        const isFree = cut.after === 0
        // In the lane no line runs through the words, and its name stands for the price.
        const at = isFree ? { row: i } : { row: i, ground }
        const priceCell = isFree ? [[i, 3, spokenAll(cut.words)] as const] : []
        const headAt = (start: number, middle: number): Mark[] => {
          const bold = { tone, size, bold: true }
          const label = text(measure, 'label', name(cut), start, middle, bold, { ...at, cells: [[i, 0, cut.label], ...priceCell] })
          const plain = { tone: isFree ? (cut.tone ?? 'soft') : ('soft' as const), size }
          const model = text(measure, 'label', cut.model, label.x + label.width + gaps.model, middle, plain, { ...at, cells: [[i, 1]] })
          return [label, model]
        }
        if (isFree) return [dot, ...headAt(to.x + gaps.free, to.y + 1)]
        // A label stands where its arrow starts, or below its dot.
        const isLaunch = cut.before === undefined
        const middle = isLaunch ? to.y + 24 : from.y - 1
        const start = isLaunch ? Math.max(left, to.x - head(measure, cut) / 2) : to.x + gaps.label
        return [
          ...(isLaunch
            ? []
            : [
                { ...line('series', [from.x, from.y], [to.x, to.y], tone, 2), row: i },
                { ...dot, series: 0, datum: [cut.day, cut.before ?? 0], ...from, radius: 6, hollow: true },
              ]),
          dot,
          text(measure, 'value', cut.words, start, middle + 22, { tone: 'ink', size }, { row: i, ground, cells: [[i, 3]] }),
          ...headAt(start, middle),
        ]
      }
      // The span of days below the dates.
      const below = height - 24
      const [first, last] = [x(firstDay), x(lastDay)]
      const words = text(measure, 'reference', span, (first + last) / 2, below + 1, { tone: 'ink', size, bold: true, align: 'center' })
      return [
        ...axis,
        ...cuts.flatMap(marksOf),
        line('reference', [first, below], [words.x - 12, below], 'ink'),
        line('reference', [words.x + words.width + 12, below], [last, below], 'ink'),
        line('reference', [first, below - 6], [first, below + 6], 'ink'),
        line('reference', [last, below - 6], [last, below + 6], 'ink'),
        words,
      ]
    },
  }
}
