import type { ChartSpec } from './chart.ts'
import type { Mark, Measure } from './marks.ts'
import type { Written } from './written.ts'
import { line, pathThrough, text, widthOf } from './marks.ts'
import { hair } from './room.ts'
import { spokenAll } from './written.ts'

/** A multiple of what was counted where all lines start; where it has words, they stand above it. */
export interface LinePoint {
  /** The day, counted from 1 January 1970. */
  readonly x: number
  readonly value: number
  /** The date in words, for the table. */
  readonly date: string
  readonly words?: Written | undefined
}

export interface LineSeries {
  /** Behind the value of its last point. */
  readonly name: string
  readonly points: readonly LinePoint[]
  readonly tone: 'ink' | 'soft' | 'blue'
  /** Where its words stand: behind its end, above and before it, or over its end and before the event, for what led up to the others. */
  readonly words: 'behind' | 'before' | 'led'
  /** Goes straight on as dashes to the end of the axis, as it would have at the rate it had: what the dashes are, and how far they get. */
  readonly onward?: { readonly name: string; readonly words: Written }
}

export interface LineOptions {
  readonly from: number
  /** Values the axis names, the least and the greatest of them its ends unless a point lies beyond. */
  readonly ticks: readonly { readonly value: number; readonly text: string }[]
  readonly days: readonly { readonly day: number; readonly text: string }[]
  /** A span of time to mark, with its name. */
  readonly event: { readonly from: number; readonly to: number; readonly words: readonly Written[] }
}

const sizes = { tick: 15, value: 16, end: 22, name: 18, event: 16 } as const
const pointRadius = 5.5
const gap = 14
/** From a value behind an end to its name, and from there to what the dashes below are. */
const under = { name: 24, onward: 47 }

const onwardWords = ({ name, words }: NonNullable<LineSeries['onward']>): Written[] => [{ text: `${name} ` }, words]

/** Returns growth since a moment as lines over time on one log axis, so that a slope is a rate; a band marks an event. */
export function lines(series: readonly LineSeries[], { from, ticks, days, event }: LineOptions): ChartSpec {
  const to = Math.max(from + 1, ...series.flatMap(({ points }) => points.map(({ x }) => x)))
  const values = [...ticks.map(({ value }) => value), ...series.flatMap(({ points }) => points.map(({ value }) => value))]
  const [least, most] = [Math.min(...values), Math.max(...values)].map(Math.log10)
  const endWords = (one: LineSeries): Written[] => {
    const last = one.points.at(-1)?.words
    return last ? [{ ...last, bold: true }] : []
  }
  const room = (measure: Measure, one: LineSeries) =>
    gap + Math.max(widthOf(measure, endWords(one), { size: sizes.end }), widthOf(measure, one.name, { size: sizes.name }))
  return {
    kind: 'lines',
    config: (measure, { width }) => {
      const left = Math.max(0, ...ticks.map(tick => widthOf(measure, tick.text, { size: sizes.tick }))) + gap + hair
      // An end's words stand right of it, and what is not needed is left to the plot.
      const whole = width - left - hair
      const lengths = series.flatMap(one => {
        const share = ((one.points.at(-1)?.x ?? from) - from) / (to - from)
        const dashes = one.onward ? [whole - gap - widthOf(measure, onwardWords(one.onward), { size: sizes.value })] : []
        return one.words !== 'behind' || share <= 0 ? dashes : [...dashes, (whole - room(measure, one)) / share]
      })
      const right = whole - Math.min(whole, ...lengths)
      return {
        type: 'scatter',
        data: { datasets: [{ data: series.flatMap(({ points }) => points.map(({ x, value }) => ({ x, y: Math.log10(value) }))) }] },
        options: {
          layout: { padding: { top: 52, left, right: right + hair, bottom: 38 } },
          scales: {
            x: { type: 'linear', display: false, min: from, max: to },
            y: { type: 'linear', display: false, min: least ?? 0, max: (most ?? 1) + 0.04 },
          },
        },
      }
    },
    marks: (scales, measure) => {
      const { x, left, right, top, bottom } = scales
      const y = (value: number) => scales.y(Math.log10(value))
      const [start, end] = [x(event.from), x(event.to)]
      /** Rows of the table are those of points with words. */
      const wordsIn = (points: readonly LinePoint[]) => points.filter(({ words }) => words).length
      const rowsOf = ({ points, onward }: LineSeries) => wordsIn(points) + (onward ? 1 : 0)
      const firstRow = (index: number) => series.slice(0, index).reduce((sum, one) => sum + rowsOf(one), 0)
      const onwardMarks = ({ points, tone }: LineSeries, onward: NonNullable<LineSeries['onward']>, row: number): Mark[] => {
        const [first, last] = [points[0], points.at(-1)]
        if (!first || !last || last.x === first.x) return []
        const rate = (Math.log10(last.value) - Math.log10(first.value)) / (last.x - first.x)
        const [value, end] = [last.value * 10 ** (rate * (to - last.x)), x(to)]
        // Below the words of an end that they would touch.
        const ends = series.filter(one => one.words === 'behind').flatMap(one => one.points.slice(-1).map(point => y(point.value)))
        return [
          { ...line('reference', [x(last.x), y(last.value)], [end, y(value)], tone, 2.5, [3, 5]), datum: [to, value] },
          text(
            measure,
            'reference',
            onwardWords(onward),
            end + gap,
            Math.max(y(value), ...ends.map(at => at + under.onward)),
            { tone, size: sizes.value },
            {
              cells: [
                [row, 0, onward.name],
                [row, 2, spokenAll([onward.words])],
              ],
            },
          ),
        ]
      }
      const seriesMarks = (one: LineSeries, index: number): Mark[] => {
        const { tone, points } = one
        const shown = one.words === 'led' ? points.slice(0, 1) : points
        return [
          {
            kind: 'path',
            role: 'series',
            tone,
            series: index,
            width: 3,
            datum: points.flatMap(point => [point.x, point.value]),
            d: pathThrough(points.map(point => [x(point.x), y(point.value)])),
          },
          ...(one.onward ? onwardMarks(one, one.onward, firstRow(index) + wordsIn(points)) : []),
          ...shown.flatMap(({ x: day, value, date, words }, i): Mark[] => {
            const row = firstRow(index) + wordsIn(shown.slice(0, i))
            const at = { x: x(day), y: y(value) }
            const cells = [
              [row, 0, one.name],
              [row, 1, date],
              [row, 2, words ? spokenAll([words]) : String(value)],
            ] as const
            const more = { row, series: index, ground: 3 }
            const style = { tone, size: sizes.end } as const
            const bold = words ? [{ ...words, bold: true }] : []
            const wordMarks = (): Mark[] => {
              if (!words) return []
              if (one.words === 'led') {
                // The line rises to where all start, so that what stands over that is clear of it.
                const foot = y(1) - 18
                const right = { ...style, align: 'right' } as const
                return [
                  text(measure, 'label', one.name, start - gap, foot - 27, { ...right, size: sizes.value }, more),
                  text(measure, 'value', bold, start - gap, foot, right, { ...more, cells }),
                ]
              }
              if (i < shown.length - 1)
                return [text(measure, 'value', [words], at.x + 8, at.y + 16, { ...style, size: sizes.value }, { ...more, cells })]
              if (one.words === 'behind')
                return [
                  text(measure, 'value', bold, at.x + gap, at.y - 2, style, { ...more, cells }),
                  text(measure, 'label', one.name, at.x + gap, at.y + under.name, { ...style, size: sizes.name }, more),
                ]
              return [
                text(measure, 'value', bold, at.x - gap, at.y - 40, { ...style, align: 'right' }, { ...more, cells }),
                text(measure, 'label', one.name, at.x - gap, at.y - 14, { ...style, size: sizes.name, align: 'right' }, more),
              ]
            }
            return [
              ...wordMarks(),
              { kind: 'dot', role: 'point', tone, row, series: index, datum: [day, value], ...at, radius: pointRadius },
            ]
          }),
        ]
      }
      /** Before the event, or behind it where the axis begins with it: the lines that rise from there are below. */
      const eventWords = (): Mark => {
        const isBefore = left + widthOf(measure, event.words, { size: sizes.event }) + 20 < start
        const style = { tone: 'ink', size: sizes.event, align: isBefore ? 'right' : 'left' } as const
        return text(measure, 'reference', event.words, isBefore ? start - 10 : end + 10, top + 12, style, { ground: 3 })
      }
      return [
        ...ticks.flatMap(({ value, text: words }): Mark[] => [
          line('grid', [left, y(value)], [right, y(value)], value === 1 ? 'mute' : 'rule'),
          text(measure, 'tick', words, left - gap, y(value), { tone: 'soft', size: sizes.tick, align: 'right' }),
        ]),
        { kind: 'rect', role: 'lane', tone: 'fog', x: start, y: top, width: end - start, height: bottom - top },
        line('reference', [start, top], [start, bottom], 'ink', 1.5),
        line('reference', [end, top], [end, bottom], 'ink', 1.5),
        eventWords(),
        line('axis', [left, bottom], [right, bottom], 'ink'),
        ...days.flatMap(({ day, text: words }): Mark[] => [
          line('tick', [x(day), bottom], [x(day), bottom + 6], 'ink'),
          text(measure, 'tick', words, Math.max(x(day), widthOf(measure, words, { size: sizes.tick }) / 2 + hair), bottom + 19, {
            tone: 'soft',
            size: sizes.tick,
            align: 'center',
          }),
        ]),
        ...series.flatMap(seriesMarks),
      ]
    },
  }
}
