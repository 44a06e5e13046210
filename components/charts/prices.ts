import type { Tone } from '../../composables/useTokens.ts'
import type { ChartSpec } from './chart.ts'
import type { Mark, Measure, TextMark } from './marks.ts'
import type { Written } from './written.ts'
import { isColumn, isNarrow } from './narrow.ts'
import { line, pathThrough, text, widthOf } from './marks.ts'
import { hair, roomRight, textLines } from './room.ts'
import { tickWords } from './ticks.ts'
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
/**
 * In a narrow column: how high a power of ten is, from the ticks to the axis, from line to line, from a name to its model,
 * how long both may be on one line below a dot, from a dot to the words below or above it, and over the plot for what is said of the whole.
 */
const narrow = { decade: 82, tick: 10, line: 22, model: 6, oneLine: 130, below: 22, above: 19, title: 34 }
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
  const most = Math.log10(Math.max(...all)) + 0.12
  /** What is said of the whole: in a narrow column it stands over the plot. */
  const isTitle = ({ words, level }: PriceGroup) => !words && !level
  const topIn = (width: number) => rise + 6 + (isNarrow(width) && groups.some(isTitle) ? narrow.title : 0)
  /** In any column, what goes on has its words below, so that they leave the width to the axis. */
  const isBelow = (cut: PriceCut, width: number) => cut.wordsAt === 'middle' && isColumn(width)
  const bottomRoom = span?.length ? room.span : room.days

  return {
    kind: 'prices',
    heightIn: width =>
      isNarrow(width) ? Math.ceil(topIn(width) + (most - Math.log10(lowest) + lane.bottom) * narrow.decade + bottomRoom) : undefined,
    config: (measure, { width }) => {
      const left =
        Math.max(0, ...[free, ...ticks.map(tick)].map(words => widthOf(measure, words, { size: tickSize }))) +
        (isNarrow(width) ? narrow.tick : tickGap)
      const share = (day: number) => (day - from) / (lastDay - from)
      const words = [
        ...cuts
          .filter(cut => !cut.quiet && !isFree(cut))
          .map(cut => ({
            share: share(cut.day),
            room: cut.wordsAt === 'left' || isBelow(cut, width) ? radius + hair : beside + written(measure, cut) + ground,
          })),
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
      ]
      // The last dot itself.
      const last = { share: 1, room: radius + hair }
      const right = roomRight(width - left, isNarrow(width) ? [{ ...last, room: last.room + 6 }] : [...words, last])
      return {
        type: 'scatter',
        data: { datasets: [{ data: cuts.map(cut => ({ x: cut.day, y: level(cut.after) })) }] },
        options: {
          layout: { padding: { left, right, top: topIn(width), bottom: bottomRoom } },
          scales: {
            x: { type: 'linear', min: from, max: lastDay, display: false },
            y: { type: 'linear', min: Math.log10(lowest) - lane.bottom, max: most, display: false },
          },
        },
      }
    },
    marks: (scales, measure) => {
      const { x, y, left, bottom, width, height } = scales
      const top = y(Math.log10(lowest) - lane.top)
      const isSmall = isNarrow(width)
      const tickStyle = { tone: 'soft', size: tickSize } as const
      const shownDays = days.filter(({ day }) => x(day) + gaps.label < width)
      const axis: Mark[] = [
        ...ticks.map(price => line('grid', [left, y(Math.log10(price))], [width, y(Math.log10(price))], 'rule')),
        { kind: 'rect', role: 'lane', tone: 'fog', x: left, y: top, width: width - left, height: bottom - top },
        ...[{ words: free, at: (top + bottom) / 2 }, ...ticks.map(price => ({ words: tick(price), at: y(Math.log10(price)) }))].map(
          ({ words, at }) => text(measure, 'tick', words, left - (isSmall ? narrow.tick : tickGap), at, { ...tickStyle, align: 'right' }),
        ),
        ...shownDays.map(({ day }) => line('tick', [x(day), bottom], [x(day), bottom + 6], 'ink')),
        ...tickWords(
          measure,
          shownDays.map(({ day, text }) => ({
            text,
            middle: Math.max(x(day), left + widthOf(measure, text, { size: tickSize }) / 2 - tickGap),
          })),
          bottom + 19,
          width,
        ),
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
      /** Where words stand in a column, as a block so wide and so many lines high. */
      const placeOf = (cut: PriceCut, block: number, lines: number) => {
        const at = { x: x(cut.day), y: y(level(cut.after)) + asideOf(cut) }
        if (isFree(cut)) return { x: at.x - beside, align: 'right', first: at.y } as const
        if (cut.before !== undefined && cut.before > cut.after) {
          const first = y(level(cut.before)) - narrow.line / 2
          if (at.x + beside + block <= width) return { x: at.x + beside, align: 'left', first } as const
          return { x: at.x - beside, align: 'right', first } as const
        }
        const isAbove = cut.wordsAt === 'left'
        const first = isAbove ? at.y - narrow.above - (lines - 1) * narrow.line : y(level(cut.before ?? cut.after)) + narrow.below
        const middle = Math.max(left + ground + 1 + block / 2, Math.min(at.x, width - hair - block / 2))
        if (middle < at.x) return { x: middle + block / 2, align: 'right', first } as const
        return middle > at.x ? ({ x: middle - block / 2, align: 'left', first } as const) : ({ x: middle, align: 'center', first } as const)
      }
      const columnWords = (cut: PriceCut): Mark[] => {
        const row = rowOf(cut)
        const tone = cut.tone ?? 'ink'
        const style = { tone, size: isSmall ? modelSize : size } as const
        const more = { row: cuts.indexOf(cut), ...(!isFree(cut) && { ground }) }
        const said = isFree(cut) ? ([[row, 3, spokenAll(cut.words)]] as const) : []
        const names = [
          text(
            measure,
            'label',
            isFree(cut) ? freeName(cut) : cut.label,
            0,
            0,
            { ...style, bold: true },
            {
              ...more,
              cells: [[row, 0, cut.label], [row, 2, cut.date], ...said],
            },
          ),
          ...(cut.model === ''
            ? []
            : [
                text(
                  measure,
                  'label',
                  cut.model,
                  0,
                  0,
                  { tone: tone === 'ink' ? 'soft' : tone, size: modelSize },
                  { ...more, cells: [[row, 1]] },
                ),
              ]),
        ]
        const widthIn = (line: readonly TextMark[]) => line.reduce((sum, one) => sum + one.width + narrow.model, -narrow.model)
        const isOneLine = isFree(cut) || cut.before !== undefined || widthIn(names) <= narrow.oneLine
        const words = isFree(cut) ? [] : [[text(measure, 'value', cut.words, 0, 0, style, { ...more, cells: [[row, 3]] })]]
        const lines = [...(isOneLine ? [names] : names.map(one => [one])), ...words]
        const place = placeOf(cut, Math.max(...lines.map(widthIn)), lines.length)
        const before = { left: 0, center: 0.5, right: 1 }[place.align]
        return lines.flatMap((line, i) => {
          let start = place.x - before * widthIn(line)
          return line.map(one => {
            const placed = { ...one, x: start, y: place.first + i * narrow.line }
            start += one.width + narrow.model
            return placed
          })
        })
      }
      const wordsOf = (cut: PriceCut): Mark[] => {
        if (cut.quiet) return []
        if (isSmall || isBelow(cut, width)) return columnWords(cut)
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
        const title = { tone, size: leadSize, bold: true } as const
        if (isSmall && !words && !isLevel)
          return textLines(measure, 'label', name, { x: 0, y: rise, width, pitch: 26 }, title, { cells: [[row, 0]] })
        const style = { tone, size: isSmall ? modelSize : size } as const
        return [
          ...(isLevel ? [line('reference', [x(day), at], [width - hair, at], 'ink', 1.5, [5, 4])] : []),
          text(measure, 'label', name, start, middle - apart, words ? { ...style, bold: true } : title, { ...more, cells: [[row, 0]] }),
          ...(words ? [text(measure, 'value', words, start, middle + apart, style, { ...more, cells: [[row, 3]] })] : []),
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
