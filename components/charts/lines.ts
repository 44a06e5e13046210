import type { ChartSpec } from './chart.ts'
import type { Mark, Measure } from './marks.ts'
import type { Written } from './written.ts'
import { line, pathThrough, text, widthOf } from './marks.ts'
import { hair } from './room.ts'

/** The value is written at the point. */
export interface LinePoint extends Written {
  /** Position across: the day, counted from 1 January 1970. */
  readonly x: number
  readonly value: number
  /** The date as printed below the axis. */
  readonly date: string
}

export interface LineOptions {
  /** Ends of the time axis, where several charts share one; default: the first and last point. */
  readonly from?: number
  readonly to?: number
  /** A span of time to mark, with its name. */
  readonly event?: { readonly from: number; readonly to: number; readonly text: string }
}

const dateSize = 15
const pointRadius = 5
/** Size of a value: the last one is what the line has come to. */
const sizeOf = (isLast: boolean) => (isLast ? 20 : 16)
/** How far a value's end stands right of the first and the last point. */
const overhang = 6

/** Returns how wide a value is, with what stands behind it. */
const whole = (measure: Measure, point: LinePoint, isLast: boolean) => widthOf(measure, [point], { size: sizeOf(isLast), bold: true })

/** Returns how much of a value ends at its point: a sign hangs over it, but not a note, which the rising line would cross. */
const digits = (measure: Measure, point: LinePoint, isLast: boolean) =>
  measure.notes ? whole(measure, point, isLast) : widthOf(measure, point.text, { size: sizeOf(isLast), bold: true })

/** Returns one series over time to scale, from a zero axis, each point labelled with its value and date. */
export function lines(points: readonly LinePoint[], { from, to, event }: LineOptions = {}): ChartSpec {
  const last = points.length - 1
  const xs = points.map(point => point.x)
  const [first, end] = [points[0], points[last]]
  return {
    kind: 'lines',
    config: measure => {
      const dateOf = (point: LinePoint | undefined) => (point ? widthOf(measure, point.date, { size: dateSize }) / 2 : 0)
      // The digits of the first and the last value end a little right of their points, and a sign hangs over.
      const left = Math.max(dateOf(first), first ? digits(measure, first, last === 0) - overhang : 0)
      const right = Math.max(dateOf(end), end ? overhang + whole(measure, end, true) - digits(measure, end, true) : 0)
      return {
        type: 'scatter',
        data: { datasets: [{ data: points.map(({ x, value }) => ({ x, y: value })) }] },
        options: {
          layout: { padding: { top: 40, left: left + hair, right: right + hair, bottom: 30 } },
          scales: {
            x: { type: 'linear', display: false, min: from ?? Math.min(...xs), max: to ?? Math.max(...xs) },
            y: { type: 'linear', display: false, min: 0, max: Math.max(...points.map(point => point.value)) },
          },
        },
      }
    },
    marks: (scales, measure) => {
      const { x, y, top, bottom, width } = scales
      const middle = event && (x(event.from) + x(event.to)) / 2
      return [
        line('axis', [0, bottom], [width, bottom], 'ink'),
        ...(event && middle !== undefined
          ? [
              line('reference', [middle, top + 40], [middle, bottom], 'red', 1, [4, 3]),
              line('reference', [x(event.from), bottom], [x(event.to), bottom], 'red', 5),
              text(measure, 'reference', event.text, middle, top + 26, { tone: 'red', size: 15, align: 'center' }),
            ]
          : []),
        { kind: 'path', role: 'series', tone: 'ink', width: 2.5, d: pathThrough(points.map(point => [x(point.x), y(point.value)])) },
        ...points.flatMap((point, i): Mark[] => {
          const at = { x: x(point.x), y: y(point.value) }
          // Above and left of its point, clear of a line that rises to the right.
          const size = sizeOf(i === last)
          const isBesideEvent = middle !== undefined && Math.abs(at.x - middle) < 20
          const right = at.x + (isBesideEvent ? -20 : i === 0 || i === last ? overhang : -8)
          const value = digits(measure, point, i === last)
          const style = { tone: 'ink', size, bold: true } as const
          const date = { tone: 'soft', size: dateSize, align: 'center' } as const
          return [
            { kind: 'dot', role: 'point', tone: 'ink', row: i, datum: [point.x, point.value], ...at, radius: pointRadius },
            line('tick', [at.x, bottom], [at.x, bottom + 6], 'ink'),
            text(measure, 'value', [point], Math.max(2, right - value), at.y - 18, style, { row: i, cells: [[i, 1]] }),
            text(measure, 'tick', point.date, at.x, bottom + 18, date, { row: i, cells: [[i, 0]] }),
          ]
        }),
      ]
    },
  }
}
