import type { ChartSpec } from './chart.ts'
import type { Mark, Measure, TextMark } from './marks.ts'
import type { Written } from './written.ts'
import { isNarrow } from './narrow.ts'
import { line, pathThrough, text, widthOf } from './marks.ts'
import { hair, textLines, wrap } from './room.ts'
import { tickWords } from './ticks.ts'
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
/** In a narrow column: its height, the share of it for words behind the ends, from line to line of them and of words on paper of their own, from them to the plot, and how long words behind the event are. */
const narrow = { height: 380, behind: 0.35, line: 21, grounded: 23, gap: 10, event: 75 }

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
    heightIn: width => (isNarrow(width) ? narrow.height : undefined),
    config: (measure, { width }) => {
      const tickWidth = Math.max(0, ...ticks.map(tick => widthOf(measure, tick.text, { size: sizes.tick })))
      const left = tickWidth + (isNarrow(width) ? narrow.gap : gap) + hair
      // An end's words stand right of it, and what is not needed is left to the plot.
      const whole = width - left - hair
      const lengths = series.flatMap(one => {
        const share = ((one.points.at(-1)?.x ?? from) - from) / (to - from)
        const dashes = one.onward ? [whole - gap - widthOf(measure, onwardWords(one.onward), { size: sizes.value })] : []
        return one.words !== 'behind' || share <= 0 ? dashes : [...dashes, (whole - room(measure, one)) / share]
      })
      const right = isNarrow(width) ? Math.round(width * narrow.behind) : whole - Math.min(whole, ...lengths)
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
      const { x, left, right, top, bottom, width } = scales
      const isSmall = isNarrow(width)
      const tickGap = isSmall ? narrow.gap : gap
      /** Right of the plot in a narrow column. */
      const behind = { x: right + narrow.gap, width: width - right - narrow.gap - hair, pitch: narrow.line }
      const y = (value: number) => scales.y(Math.log10(value))
      const [start, end] = [x(event.from), x(event.to)]
      /** Rows of the table are those of points with words. */
      const wordsIn = (points: readonly LinePoint[]) => points.filter(({ words }) => words).length
      const rowsOf = ({ points, onward }: LineSeries) => wordsIn(points) + (onward ? 1 : 0)
      const firstRow = (index: number) => series.slice(0, index).reduce((sum, one) => sum + rowsOf(one), 0)
      /** What stands behind an end in a narrow column, as a block about it: its value, how that stands, and its name. */
      const endMarks = (one: LineSeries, middle: number, more: NonNullable<Parameters<typeof text>[6]>): TextMark[] => {
        const { words } = one.points.at(-1) ?? {}
        if (!words) return []
        const { row, series, cells } = more
        const { word, ...standing } = words.standing ?? { said: '' }
        const value: Written[] = [{ ...words, bold: true, ...(words.standing && { standing }) }]
        const lines = [
          ...textLines(measure, 'value', value, { ...behind, y: 0 }, { tone: one.tone, size: sizes.end }, { row, series, cells }),
          ...(word ? textLines(measure, 'value', word, { ...behind, y: 0 }, { tone: 'soft', size: sizes.tick }) : []),
          ...textLines(measure, 'label', one.name, { ...behind, y: 0 }, { tone: one.tone, size: sizes.value }, { row, series }),
        ]
        // Below what is written over the plot.
        const first = Math.max(top + 16, middle - ((lines.length - 1) / 2) * narrow.line)
        return lines.map((words, i) => ({ ...words, y: first + i * narrow.line }))
      }
      const onwardMarks = ({ points, tone }: LineSeries, onward: NonNullable<LineSeries['onward']>, row: number): Mark[] => {
        const [first, last] = [points[0], points.at(-1)]
        if (!first || !last || last.x === first.x) return []
        const rate = (Math.log10(last.value) - Math.log10(first.value)) / (last.x - first.x)
        const [value, end] = [last.value * 10 ** (rate * (to - last.x)), x(to)]
        const cells = [
          [row, 0, onward.name],
          [row, 2, spokenAll([onward.words])],
        ] as const
        const style = { tone, size: sizes.value } as const
        // Below the words of an end that they would touch.
        const ends = series
          .filter(one => one.words === 'behind')
          .flatMap(one => {
            const last = one.points.slice(-1)
            if (isSmall) return last.flatMap(point => endMarks(one, y(point.value), {}).map(words => words.y + narrow.line + 2))
            return last.map(point => y(point.value) + under.onward)
          })
        const below = Math.max(y(value), ...ends)
        const name = textLines(measure, 'reference', onward.name, { ...behind, y: below }, style, { cells: cells.slice(0, 1) })
        return [
          { ...line('reference', [x(last.x), y(last.value)], [end, y(value)], tone, 2.5, [3, 5]), datum: [to, value] },
          ...(isSmall
            ? [
                ...name,
                text(measure, 'reference', [onward.words], behind.x, below + name.length * narrow.line, style, { cells: cells.slice(1) }),
              ]
            : [text(measure, 'reference', onwardWords(onward), end + gap, below, style, { cells })]),
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
                // In a narrow column there is room where no line falls: behind the event, below where all start.
                const at = isSmall
                  ? { x: end + narrow.gap, y: y(1) + 20, width: width - end - narrow.gap - hair, pitch: narrow.grounded }
                  : { x: start - gap, y: 0, width: start - gap - left, pitch: narrow.grounded }
                const name = textLines(
                  measure,
                  'label',
                  one.name,
                  at,
                  { ...right, align: isSmall ? 'left' : 'right', size: sizes.value },
                  more,
                )
                const last = name.at(-1)?.y ?? 0
                return isSmall
                  ? [...name, text(measure, 'value', bold, at.x, last + 25, style, { ...more, cells })]
                  : [
                      ...name.map(words => ({ ...words, y: foot - 27 + words.y - last })),
                      text(measure, 'value', bold, start - gap, foot, right, { ...more, cells }),
                    ]
              }
              if (i < shown.length - 1)
                return [text(measure, 'value', [words], at.x + 8, at.y + 16, { ...style, size: sizes.value }, { ...more, cells })]
              if (one.words === 'behind' && isSmall) return endMarks(one, at.y, { ...more, cells })
              if (one.words === 'behind')
                return [
                  text(measure, 'value', bold, at.x + gap, at.y - 2, style, { ...more, cells }),
                  text(measure, 'label', one.name, at.x + gap, at.y + under.name, { ...style, size: sizes.name }, more),
                ]
              // In a narrow column over the point, as far as the plot goes.
              const half = Math.max(widthOf(measure, bold, style), widthOf(measure, one.name, { size: sizes.name })) / 2
              const over = isSmall ? Math.min(right, at.x + half) : at.x - gap
              return [
                text(measure, 'value', bold, over, at.y - 40, { ...style, align: 'right' }, { ...more, cells }),
                text(measure, 'label', one.name, over, at.y - 14, { ...style, size: sizes.name, align: 'right' }, more),
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
      const eventWords = (): Mark[] => {
        const before = start - 10 - left
        const broken = isSmall ? wrap(measure, event.words, before, { size: sizes.event }) : [event.words]
        const isBefore = Math.max(...broken.map(words => widthOf(measure, words, { size: sizes.event }))) + (isSmall ? 0 : 10) < before
        const style = { tone: 'ink', size: sizes.event, align: isBefore ? 'right' : 'left' } as const
        const width = isSmall ? (isBefore ? before : narrow.event) : right
        const at = { x: isBefore ? start - 10 : end + 10, y: top + (isSmall ? 18 : 12), width, pitch: narrow.grounded }
        return textLines(measure, 'reference', event.words, at, style, { ground: 3 })
      }
      return [
        ...ticks.flatMap(({ value, text: words }): Mark[] => [
          line('grid', [left, y(value)], [right, y(value)], value === 1 ? 'mute' : 'rule'),
          text(measure, 'tick', words, left - tickGap, y(value), { tone: 'soft', size: sizes.tick, align: 'right' }),
        ]),
        { kind: 'rect', role: 'lane', tone: 'fog', x: start, y: top, width: end - start, height: bottom - top },
        line('reference', [start, top], [start, bottom], 'ink', 1.5),
        line('reference', [end, top], [end, bottom], 'ink', 1.5),
        ...eventWords(),
        line('axis', [left, bottom], [right, bottom], 'ink'),
        ...days.map(({ day }) => line('tick', [x(day), bottom], [x(day), bottom + 6], 'ink')),
        ...tickWords(
          measure,
          days.map(({ day, text }) => ({ text, middle: Math.max(x(day), widthOf(measure, text, { size: sizes.tick }) / 2 + hair) })),
          bottom + 19,
          width,
        ),
        ...series.flatMap(seriesMarks),
      ]
    },
  }
}
