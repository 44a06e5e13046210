import type { ChartConfiguration } from 'chart.js'
import type { Tokens, Tone } from '../../composables/useTokens.ts'
import type { Written } from './written.ts'
import { before, dot, line, scalesOf, spaced, widthOf, widthOfPieces, write, writePieces, writeValue } from './paint.ts'

/** One vendor's cut: a price before, where there was one, and after; 0 is free. */
export interface PriceCut {
  label: string
  /** What the price is for. */
  model: string
  /** Days since any fixed day. */
  day: number
  before?: number
  after: number
  /** The cut in words, piece by piece. Where it is free the label stands for them, and is what can be asked for. */
  words: readonly Written[]
  tone?: Tone
}

export interface PriceOptions {
  /** Words a price on the axis. */
  tick: (price: number) => string
  /** Name of the lane below the axis, where a price of 0 stands. */
  free: string
  /** Words a day below the axis; the first one in full. */
  date: (day: number, first: boolean) => string
  /** The span from the first day to the last, in words, piece by piece. */
  span: readonly Written[]
}

/** Powers of ten between the lane's ends, below the lowest price tick. */
const lane = { top: 0.2, bottom: 1.28 }
const room = { left: 58, right: 256, bottom: 46 }

/** Returns the powers of ten that hold all prices but 0, the highest of them no more than the highest price. */
export function priceTicks(prices: readonly number[]): number[] {
  const logs = prices.filter(price => price > 0).map(Math.log10)
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
export function priceConfig(cuts: readonly PriceCut[], tokens: Tokens, { tick, free, date, span }: PriceOptions): ChartConfiguration {
  const prices = cuts.flatMap(cut => [cut.before ?? cut.after, cut.after])
  const ticks = priceTicks(prices)
  const lowest = Math.min(...ticks)
  const zero = Math.log10(lowest) - (lane.top + lane.bottom) / 2
  const freeCuts = cuts.filter(cut => cut.after === 0)
  const level = (cut: PriceCut, price: number) => priceLevel(price, lowest, freeCuts.indexOf(cut), freeCuts.length)
  const days = [...new Set(cuts.map(cut => cut.day))].sort((a, b) => a - b)
  return {
    type: 'line',
    // The painter below draws each cut as what it is; the points only hold the values.
    data: { datasets: [{ data: cuts.map(cut => ({ x: cut.day, y: level(cut, cut.after) })), showLine: false, pointRadius: 0 }] },
    options: {
      maintainAspectRatio: false,
      events: [],
      layout: { padding: { right: room.right, bottom: room.bottom } },
      scales: {
        x: {
          type: 'linear',
          min: (days[0] ?? 0) - 0.6,
          max: days.at(-1) ?? 1,
          grid: { display: false },
          border: { display: false },
          ticks: {
            color: tokens.soft,
            font: { family: tokens.sans, size: 15 },
            callback: value => spaced(date(Number(value), Number(value) === days[0])),
            maxRotation: 0,
            autoSkip: false,
            padding: 4,
          },
          afterBuildTicks: scale => {
            scale.ticks = days.map(value => ({ value }))
          },
        },
        y: {
          type: 'linear',
          min: Math.log10(lowest) - lane.bottom,
          max: Math.log10(Math.max(...prices)) + 0.12,
          border: { display: false },
          grid: { display: false },
          ticks: {
            color: tokens.soft,
            padding: 10,
            font: { family: tokens.sans, size: 15 },
            autoSkip: false,
            callback: value => (Number(value) === zero ? free : tick(Number((10 ** Number(value)).toPrecision(6)))),
          },
          afterBuildTicks: scale => {
            scale.ticks = [zero, ...ticks.map(Math.log10)].map(value => ({ value }))
          },
          afterFit: scale => {
            scale.width = room.left
          },
        },
      },
    },
    plugins: [
      before((ctx, chart) => {
        const { x, y } = scalesOf(chart)
        const { left, right, bottom } = chart.chartArea
        const end = right + room.right
        for (const price of ticks)
          line(ctx, left, y.getPixelForValue(Math.log10(price)), end, y.getPixelForValue(Math.log10(price)), tokens.rule)
        const top = y.getPixelForValue(Math.log10(lowest) - lane.top)
        ctx.fillStyle = tokens.fog
        ctx.fillRect(left, top, end - left, bottom - top)

        for (const cut of cuts) {
          const color = tokens[cut.tone ?? 'ink']
          const at = x.getPixelForValue(cut.day)
          const to = y.getPixelForValue(level(cut, cut.after))
          if (cut.after === 0) {
            dot(ctx, at, to, 6.5, color)
            const width = writeValue(ctx, tokens, { ...cut.words[0], text: cut.label }, at + 18, to + 1, { color, size: 16, bold: true })
            write(ctx, tokens, cut.model, at + 26 + width, to + 1, { color: cut.tone ? color : tokens.soft, size: 16 })
            continue
          }
          const from = y.getPixelForValue(level(cut, cut.before ?? cut.after))
          if (cut.before !== undefined) {
            line(ctx, at, from, at, to, color, 2)
            dot(ctx, at, from, 6, color)
            dot(ctx, at, from, 4, tokens.paper)
          }
          dot(ctx, at, to, 6.5, color)
          // A label stands where its arrow starts, or below its dot.
          const line1 = cut.before === undefined ? to + 24 : from - 1
          const name = widthOf(ctx, tokens, cut.label, 16, true) + 8
          const start = cut.before === undefined ? Math.max(left, at - (name + widthOf(ctx, tokens, cut.model)) / 2) : at + 16
          // No grid line runs through the words.
          ctx.fillStyle = tokens.paper
          ctx.fillRect(start - 3, line1 + 11, widthOfPieces(ctx, tokens, cut.words) + 6, 22)
          write(ctx, tokens, cut.label, start, line1, { color, size: 16, bold: true })
          write(ctx, tokens, cut.model, start + name, line1, { color: tokens.soft, size: 16 })
          writePieces(ctx, tokens, cut.words, start, line1 + 22, { color: tokens.ink, size: 16 })
        }

        // The span of days below the dates.
        const [first, last] = [x.getPixelForValue(days[0] ?? 0), x.getPixelForValue(days.at(-1) ?? 1)]
        const below = chart.height - 24
        const half = widthOfPieces(ctx, tokens, span, 16, true) / 2 + 12
        const middle = (first + last) / 2
        line(ctx, first, below, middle - half, below, tokens.ink)
        line(ctx, middle + half, below, last, below, tokens.ink)
        line(ctx, first, below - 6, first, below + 6, tokens.ink)
        line(ctx, last, below - 6, last, below + 6, tokens.ink)
        writePieces(ctx, tokens, span, middle - half + 12, below + 1, { color: tokens.ink, size: 16, bold: true })
      }),
    ],
  }
}
