import type { ChartSpec } from './chart.ts'
import type { Mark, Measure } from './marks.ts'
import type { Written } from './written.ts'
import { line, text, widthOf } from './marks.ts'
import { hair } from './room.ts'
import { bracket } from './spans.ts'

/** Something that happened: its name, and line by line what is said of it, beside a stem on the axis. Days count from 1 January 1970. */
export interface TimelineEvent {
  /** Without it the event is undated: it has no stem, and stands over the middle of what is dashed of the axis, if there is room. */
  readonly day?: number
  readonly name: readonly Written[]
  readonly lines: readonly (readonly Written[])[]
  /** How many rows of words stand above its own. */
  readonly level: number
  readonly tone?: 'blue'
  /** The time that had passed since an earlier day: in words on a line between the two, and large over it as it was found to be. */
  readonly since?: { readonly day: number; readonly words: readonly Written[]; readonly found?: readonly Written[] }
}

export interface TimelineOptions {
  /** Ends of the axis. */
  readonly from: number
  readonly to: number
  readonly ticks: readonly { readonly day: number; readonly text: string }[]
  /** Where the axis begins to be dashed, since what follows is undated. */
  readonly datedTo?: number
}

const size = 18
const nameSize = 22
const smallSize = 15
const foundSize = 36
/** From a stem to its words, from a row's top to its name, from line to line, and from row to row. */
const room = { stem: 11, name: 13, line: 26, level: 66 }
/** How high over the axis the bracket over what is dashed stands. */
const bracketAt = 18
/** Of the time between two events, over the axis, and of what was found over it. */
const sinceAt = { line: 20, found: 32 }
const dotRadius = 6

/** Returns how wide the words of an event are. */
function wordsWidth(measure: Measure, { name, lines }: TimelineEvent): number {
  return Math.max(widthOf(measure, name, { size: nameSize, bold: true }), ...lines.map(words => widthOf(measure, words, { size })))
}

/** Returns a time axis with what happened above it, each in the row given. */
export function timeline(events: readonly TimelineEvent[], { from, to, ticks, datedTo = to }: TimelineOptions): ChartSpec {
  return {
    kind: 'timeline',
    config: () => ({
      type: 'scatter',
      data: { datasets: [{ data: [] }] },
      options: {
        layout: { padding: { left: hair, right: hair, bottom: 30 } },
        scales: {
          x: { type: 'linear', display: false, min: from, max: to },
          y: { type: 'linear', display: false, min: 0, max: 1 },
        },
      },
    }),
    marks: ({ x, left: start, right: end, bottom }, measure) => {
      const sinceMarks = ({ day, words, found }: NonNullable<TimelineEvent['since']>, to: number, row: number): Mark[] => {
        const [from, y] = [x(day), bottom - sinceAt.line]
        const style = { align: 'center', tone: 'ink', size } as const
        const large = { ...style, tone: 'blue', size: foundSize, bold: true } as const
        return [
          line('reference', [from, y], [to, y], 'ink', 2),
          text(measure, 'reference', words, (from + to) / 2, y, style, { row, ground: 10, cells: [[row, 1]] }),
          ...(found ? [text(measure, 'reference', found, (from + to) / 2, y - sinceAt.found, large, { row, cells: [[row, 1]] })] : []),
        ]
      }
      const eventMarks = (event: TimelineEvent, row: number): Mark[] => {
        const { day, name, lines, level, tone = 'ink', since } = event
        const top = level * room.level
        const stem = day === undefined ? undefined : x(day)
        const half = wordsWidth(measure, event) / 2
        const left = stem === undefined ? Math.min((x(datedTo) + end) / 2, end - half) : stem + room.stem
        const style = { tone, size, align: stem === undefined ? 'center' : 'left' } as const
        const nameStyle = { ...style, size: nameSize, bold: true } as const
        return [
          stem === undefined ? bracket(x(datedTo), end, bottom - bracketAt, tone) : line('point', [stem, top + 4], [stem, bottom], tone, 2),
          text(measure, 'label', name, left, top + room.name, nameStyle, { row, cells: [[row, 0]] }),
          ...lines.map((words, i) =>
            text(measure, 'value', words, left, top + room.name + 1 + room.line * (i + 1), style, { row, cells: [[row, 1]] }),
          ),
          ...(since && stem !== undefined ? sinceMarks(since, stem, row) : []),
          ...(stem === undefined ? [] : [{ kind: 'dot', role: 'point', tone, row, x: stem, y: bottom, radius: dotRadius } as const]),
        ]
      }
      return [
        line('axis', [start, bottom], [x(datedTo), bottom], 'ink', 3),
        line('axis', [x(datedTo), bottom], [end, bottom], 'ink', 3, [3, 6]),
        ...ticks.flatMap((tick): Mark[] => {
          const middle = Math.max(x(tick.day), widthOf(measure, tick.text, { size: smallSize }) / 2)
          return [
            line('tick', [x(tick.day), bottom], [x(tick.day), bottom + 7], 'ink', 1.5),
            text(measure, 'tick', tick.text, middle, bottom + 20, { tone: 'soft', size: smallSize, align: 'center' }),
          ]
        }),
        ...events.flatMap((event, i) => eventMarks(event, i)),
      ]
    },
  }
}
