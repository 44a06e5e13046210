import type { Tone } from '../../composables/useTokens.ts'
import type { ChartSpec } from './chart.ts'
import type { Mark, Measure } from './marks.ts'
import type { Written } from './written.ts'
import { line, pathThrough, text, widthOf } from './marks.ts'
import { hair, roomRight } from './room.ts'
import { spokenAll } from './written.ts'

/** One price and what it was before, where it had been another; 0 is free. Days count from 1 January 1970. */
export interface PriceCut {
  readonly label: string
  /** What the price is for. */
  readonly model: string
  readonly day: number
  /** The day in words, for the table. */
  readonly date: string
  readonly before?: number
  /** Since when the price before had held, and what stands over it: a line goes on from there. */
  readonly since?: { readonly day: number; readonly name: string }
  readonly after: number
  /** The cut in words, piece by piece. Where it is free the label stands for them, and is what can be asked for. */
  readonly words: readonly Written[]
  readonly tone?: Tone
  /** Its words stand at its left, where others stand at its right, or have it a little below their middle. */
  readonly wordsAt?: 'left' | 'middle'
  /** Drawn without words: those of a group stand for it. */
  readonly quiet?: boolean
}

/** Words for several prices together, right of a day and a price. */
export interface PriceGroup {
  readonly name: string
  readonly words?: readonly Written[]
  readonly day: number
  readonly price: number
  /** The price is one that others are held against: it goes on as a line from that day, and the words stand over it. */
  readonly level?: boolean
  readonly tone?: 'ink' | 'blue'
}

export interface PriceOptions {
  /** Words a price on the axis. */
  readonly tick: (price: number) => string
  /** Name of the row below the axis, where a price of 0 stands. */
  readonly free: string
  /** What is written below the axis. */
  readonly days: readonly { readonly day: number; readonly text: string }[]
  /** The span from the first price to the last, in words, piece by piece. */
  readonly span?: readonly Written[]
  readonly groups?: readonly PriceGroup[]
}

/** Powers of ten between the ends of the row of what is free, below the lowest price tick. */
const lane = { top: 0.22, bottom: 1.32 }
const tickSize = 15
const tickGap = 18
const size = 18
const modelSize = 16
const leadSize = 22
/** From a dot to its words, from line to line of them, from a name to its model on one line, and from one free model to the one below. */
const gaps = { label: 12, line: 23, model: 8, free: 22 }
const radius = 6.5
/** Below the plot, with the span of days and without. */
const room = { span: 66, days: 36 }
/** How far the words of a cut begin above what it was cut from. */
const rise = 14
/** How far a grid line stays away from the words behind which it would run. */
const ground = 3

/** Returns the powers of ten that hold all prices but 0, the highest of them no more than the highest price. */
export function priceTicks(prices: readonly number[]): number[] {
  const logs = prices.filter(price => price > 0).map(Math.log10)
  if (logs.length === 0) return []
  const [from, to] = [Math.floor(Math.min(...logs)), Math.floor(Math.max(...logs))]
  return Array.from({ length: to - from + 1 }, (_, i) => 10 ** (from + i))
}

/** Returns where a price stands on the axis: its power of ten. A logarithm has no zero: what is free has a row below the lowest tick. */
export const priceLevel = (price: number, lowest: number): number =>
  price > 0 ? Math.log10(price) : Math.log10(lowest) - (lane.top + lane.bottom) / 2

/**
 * Returns prices as dots, days across and log price down, each tied to what it was before, with its words right of it;
 * what became free stands one below the other.
 */
export function prices(cuts: readonly PriceCut[], { tick, free, days, span, groups = [] }: PriceOptions): ChartSpec {
  const all = cuts.flatMap(cut => [cut.before ?? cut.after, cut.after])
  const ticks = priceTicks(all)
  const lowest = Math.min(...ticks)
  const level = (price: number) => priceLevel(price, lowest)
  const everyDay = cuts.flatMap(cut => [cut.since?.day ?? cut.day, cut.day])
  const [firstDay, lastDay] = [Math.min(...everyDay), Math.max(...everyDay)]
  const from = firstDay - (lastDay - firstDay) * 0.04
  const isFree = (cut: PriceCut) => cut.after === 0
  const rowOf = (cut: PriceCut) => groups.length + cuts.filter(one => !one.quiet).indexOf(cut)

  /** Width of the lines of words beside a price. */
  const written = (measure: Measure, { label, model, words }: Pick<PriceCut, 'label' | 'model' | 'words'>) =>
    Math.max(widthOf(measure, label, { size, bold: true }), widthOf(measure, model, { size: modelSize }), widthOf(measure, words, { size }))
  /** What is free is asked for by its name, with its model behind it. */
  const freeName = (cut: PriceCut) => [{ ...cut.words[0], text: cut.label }]
  const freeWidths = (measure: Measure, cut: PriceCut) =>
    [widthOf(measure, freeName(cut), { size, bold: true }), widthOf(measure, cut.model, { size: modelSize })] as const
  const beside = gaps.label + radius

  return {
    kind: 'prices',
    config: (measure, { width }) => {
      const left = Math.max(0, ...[free, ...ticks.map(tick)].map(words => widthOf(measure, words, { size: tickSize }))) + tickGap
      const share = (day: number) => (day - from) / (lastDay - from)
      const right = roomRight(width - left, [
        ...cuts
          .filter(cut => !cut.quiet && !isFree(cut))
          .map(cut => ({ share: share(cut.day), room: cut.wordsAt === 'left' ? hair : beside + written(measure, cut) + ground })),
        ...groups.map(({ name, words = [], day }) => ({
          share: share(day),
          room: beside + written(measure, { label: name, model: '', words }),
        })),
        ...cuts
          .filter(cut => !cut.quiet && isFree(cut))
          .map(cut => ({
            share: share(cut.day),
            room: beside + gaps.model + freeWidths(measure, cut)[0] + freeWidths(measure, cut)[1] + gaps.label,
          })),
        // The last dot itself.
        { share: 1, room: radius + hair },
      ])
      return {
        type: 'scatter',
        data: { datasets: [{ data: cuts.map(cut => ({ x: cut.day, y: level(cut.after) })) }] },
        options: {
          layout: { padding: { left, right, top: rise + 6, bottom: span?.length ? room.span : room.days } },
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
        ...days.flatMap(({ day, text: words }): Mark[] => [
          line('tick', [x(day), bottom], [x(day), bottom + 6], 'ink'),
          text(measure, 'tick', words, Math.max(x(day), left + widthOf(measure, words, { size: tickSize }) / 2 - tickGap), bottom + 19, {
            ...tickStyle,
            align: 'center',
          }),
        ]),
      ]
      /** What became free stands one below the other. */
      const asideOf = (cut: PriceCut) => {
        if (!isFree(cut)) return 0
        const all = cuts.filter(isFree)
        return (all.indexOf(cut) - (all.length - 1) / 2) * (cut.quiet ? radius * 2 + 1 : gaps.free)
      }
      const dotsOf = (cut: PriceCut): Mark[] => {
        const tone = cut.tone ?? 'ink'
        const row = cuts.indexOf(cut)
        const to = { x: x(cut.day), y: y(level(cut.after)) + asideOf(cut) }
        const dot = { kind: 'dot', role: 'point', tone, row, series: 1, datum: [cut.day, cut.after], ...to, radius } as const
        if (cut.before === undefined) return [dot]
        const at = { x: x(cut.since?.day ?? cut.day), y: y(level(cut.before)) }
        const start = { ...dot, series: 0, datum: [cut.since?.day ?? cut.day, cut.before], ...at, radius: 6, hollow: true }
        const way = pathThrough([
          [at.x, at.y],
          [to.x, at.y],
          [to.x, to.y],
        ])
        return [
          cut.since === undefined
            ? { ...line('series', [at.x, at.y], [to.x, to.y], tone, 2), row }
            : { kind: 'path', role: 'series', tone, row, width: 2, d: way },
          start,
          dot,
          ...(cut.since
            ? [text(measure, 'label', cut.since.name, at.x, at.y - 20, { tone, size: modelSize, align: 'center' }, { row, ground })]
            : []),
        ]
      }
      const wordsOf = (cut: PriceCut): Mark[] => {
        if (cut.quiet) return []
        const row = rowOf(cut)
        const tone = cut.tone ?? 'ink'
        const where = { row: cuts.indexOf(cut) }
        const dated = [row, 2, cut.date] as const
        const model = { tone: tone === 'ink' ? 'soft' : tone, size: modelSize } as const
        if (isFree(cut)) {
          const [nameWidth] = freeWidths(measure, cut)
          const start = x(cut.day) + beside
          const middle = (top + bottom) / 2 + asideOf(cut)
          const cells = [[row, 0, cut.label], dated, [row, 3, spokenAll(cut.words)]] as const
          return [
            text(measure, 'label', freeName(cut), start, middle, { tone, size, bold: true }, { ...where, cells }),
            text(measure, 'label', cut.model, start + nameWidth + gaps.model, middle, model, { ...where, cells: [[row, 1]] }),
          ]
        }
        // Beside where the cut starts, or from the dot down.
        const lines = cut.model === '' ? 2 : 3
        const isCut = cut.before !== undefined && cut.before > cut.after
        const height = (lines - 1) * gaps.line
        const up = cut.wordsAt === 'left' ? height : cut.wordsAt === 'middle' ? height / 2 + 6 : isCut ? rise : 0
        const first = y(level(isCut ? (cut.before ?? cut.after) : cut.after)) - up
        const [start, align] = cut.wordsAt === 'left' ? ([x(cut.day) - beside, 'right'] as const) : ([x(cut.day) + beside, 'left'] as const)
        const at = (index: number) => first + index * gaps.line
        const more = { ...where, ground }
        return [
          text(measure, 'label', cut.label, start, at(0), { tone, size, bold: true, align }, { ...more, cells: [[row, 0], dated] }),
          ...(cut.model === ''
            ? []
            : [text(measure, 'label', cut.model, start, at(1), { ...model, align }, { ...more, cells: [[row, 1]] })]),
          text(measure, 'value', cut.words, start, at(lines - 1), { tone, size, align }, { ...more, cells: [[row, 3]] }),
        ]
      }
      const groupWords = ({ name, words, day, price, level: isLevel, tone = 'ink' }: PriceGroup, row: number): Mark[] => {
        const [start, at] = [x(day) + beside, y(level(price))]
        const middle = isLevel ? at - gaps.line - 3 : at
        const apart = words ? gaps.line / 2 : 0
        const more = price === 0 ? {} : { ground }
        const nameSize = words ? size : leadSize
        return [
          ...(isLevel ? [line('reference', [x(day), at], [width - hair, at], 'ink', 1.5, [5, 4])] : []),
          text(measure, 'label', name, start, middle - apart, { tone, size: nameSize, bold: true }, { ...more, cells: [[row, 0]] }),
          ...(words ? [text(measure, 'value', words, start, middle + apart, { tone, size }, { ...more, cells: [[row, 3]] })] : []),
        ]
      }
      return [
        ...axis,
        ...cuts.flatMap(wordsOf),
        ...groups.flatMap(groupWords),
        ...cuts.flatMap(dotsOf),
        ...(span?.length ? spanMarks(span) : []),
      ]

      /** The span of days below the dates. */
      function spanMarks(words: readonly Written[]): Mark[] {
        const below = height - 20
        const [first, last] = [x(firstDay), x(lastDay)]
        const said = text(measure, 'reference', words, (first + last) / 2, below + 1, { tone: 'ink', size, bold: true, align: 'center' })
        return [
          line('reference', [first, below], [said.x - 12, below], 'ink'),
          line('reference', [said.x + said.width + 12, below], [last, below], 'ink'),
          line('reference', [first, below - 6], [first, below + 6], 'ink'),
          line('reference', [last, below - 6], [last, below + 6], 'ink'),
          said,
        ]
      }
    },
  }
}
