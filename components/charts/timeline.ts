import type { ChartSpec } from './chart.ts'
import type { Mark, Measure } from './marks.ts'
import type { Written } from './written.ts'
import { line, text, widthOf } from './marks.ts'
import { hair } from './room.ts'
import { spoken } from './written.ts'

/** Something that happened: its name, and line by line what is said of it, beside a stem on the axis. Days count from 1 January 1970. */
export interface TimelineEvent {
  /** Without it the event is undated: it has no stem, and its words begin where the axis begins to be dashed, if there is room. */
  readonly day?: number
  /** The day after its last, where it is marked off too. */
  readonly until?: number
  readonly name: readonly Written[]
  /** Behind the name. */
  readonly remark?: string
  readonly lines: readonly (readonly Written[])[]
  /** How many rows of words stand above its own. */
  readonly level: number
  /** Words left of the stem. */
  readonly before?: boolean
  readonly tone?: 'blue'
  /** The time that had passed since an earlier day: in words on a line between the two, and large over it as it was found to be. */
  readonly since?: { readonly day: number; readonly words: readonly Written[]; readonly found?: readonly Written[] }
}

/** What a stretch of time amounts to: a column as high as the value, named above it. */
export interface TimelineColumn extends Written {
  readonly from: number
  readonly to: number
  readonly value: number
  readonly label: string
  readonly tone: 'mute' | 'red-area'
}

export interface TimelineOptions {
  /** Ends of the axis. */
  readonly from: number
  readonly to: number
  readonly ticks: readonly { readonly day: number; readonly text: string }[]
  /** Where the axis begins to be dashed, since what follows is undated. */
  readonly datedTo?: number
  readonly columns?: readonly TimelineColumn[]
}

const size = 18
const nameSize = 22
const smallSize = 15
const foundSize = 36
/** From a stem to its words, from a row's top to its name, from line to line, and from row to row. */
const room = { stem: 11, name: 13, line: 26, level: 66 }
/** Of the time between two events, over the axis, and of what was found over it. */
const sinceAt = { line: 20, found: 32 }
const dotRadius = 6
/** Of the words above a column, and between two columns. */
const column = { size: 18, words: 32, gap: 2 }

/** Returns how wide the words of an event are. */
function wordsWidth(measure: Measure, { name, remark, lines }: TimelineEvent): number {
  const behind = remark === undefined ? 0 : 10 + widthOf(measure, remark, { size: smallSize })
  return Math.max(widthOf(measure, name, { size: nameSize, bold: true }) + behind, ...lines.map(words => widthOf(measure, words, { size })))
}

/** Returns a time axis with what happened above it, each in the row given, and columns for what its stretches amount to. */
export function timeline(events: readonly TimelineEvent[], { from, to, ticks, datedTo = to, columns = [] }: TimelineOptions): ChartSpec {
  return {
    kind: 'timeline',
    config: () => ({
      type: 'scatter',
      data: { datasets: [{ data: [] }] },
      options: {
        layout: { padding: { left: hair, right: hair, top: columns.length > 0 ? column.words : 0, bottom: 30 } },
        scales: {
          x: { type: 'linear', display: false, min: from, max: to },
          y: { type: 'linear', display: false, min: 0, max: Math.max(1e-9, ...columns.map(({ value }) => value)) },
        },
      },
    }),
    marks: ({ x, y, left: start, right: end, bottom }, measure) => {
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
        const { day, until, name, remark, lines, level, before = false, tone = 'ink', since } = event
        const top = level * room.level
        const stems = [day, until].flatMap(at => (at === undefined ? [] : [x(at)]))
        const [first] = stems
        const last = stems.at(-1)
        const left =
          first === undefined || last === undefined
            ? Math.min(x(datedTo), end - wordsWidth(measure, event))
            : before
              ? first - room.stem
              : last + room.stem
        const style = { tone, size, align: before ? 'right' : 'left' } as const
        const nameStyle = { ...style, size: nameSize, bold: true } as const
        const head = text(measure, 'label', name, left, top + room.name, nameStyle, { row, cells: [[row, 0]] })
        return [
          ...stems.map(at => line('point', [at, top + 4], [at, bottom], tone, 2)),
          head,
          ...(remark === undefined
            ? []
            : [
                text(
                  measure,
                  'remark',
                  remark,
                  left + head.width + 10,
                  top + room.name,
                  { tone: 'soft', size: smallSize },
                  { row, cells: [[row, 1]] },
                ),
              ]),
          ...lines.map((words, i) =>
            text(measure, 'value', words, left, top + room.name + 1 + room.line * (i + 1), style, { row, cells: [[row, 1]] }),
          ),
          ...(since && first !== undefined ? sinceMarks(since, first, row) : []),
          ...stems.map((at): Mark => ({ kind: 'dot', role: 'point', tone, row, x: at, y: bottom, radius: dotRadius })),
        ]
      }
      return [
        ...columns.map((one, row): Mark => {
          const left = x(one.from) + (row > 0 ? column.gap : 0)
          const bar = { kind: 'rect', role: 'bar', tone: one.tone, row, datum: [one.from, one.to, one.value] } as const
          return { ...bar, x: left, y: y(one.value), width: x(one.to) - left, height: bottom - y(one.value) }
        }),
        line('axis', [start, bottom], [x(datedTo), bottom], 'ink', 3),
        line('axis', [x(datedTo), bottom], [end, bottom], 'ink', 3, [3, 6]),
        ...ticks.flatMap((tick): Mark[] => {
          const middle = Math.max(x(tick.day), widthOf(measure, tick.text, { size: smallSize }) / 2)
          return [
            line('tick', [x(tick.day), bottom], [x(tick.day), bottom + 7], 'ink', 1.5),
            text(measure, 'tick', tick.text, middle, bottom + 20, { tone: 'soft', size: smallSize, align: 'center' }),
          ]
        }),
        ...events.flatMap((event, i) => eventMarks(event, columns.length + i)),
        ...columns.map((one, row) => {
          const words = [{ text: `${one.label} ` }, { ...one, bold: true }]
          const style = { tone: one.tone === 'mute' ? 'ink' : 'red', size: column.size } as const
          const cells = [[row, 0, one.label] as const, [row, 1, spoken(one)] as const]
          // A stem that runs through the words gives way.
          return text(measure, 'value', words, x(one.from) + (row > 0 ? column.gap : 0), y(one.value) - 15, style, {
            row,
            ground: 4,
            cells,
          })
        }),
      ]
    },
  }
}
