import type { ChartSpec } from './chart.ts'
import type { Mark, Measure, TextMark } from './marks.ts'
import type { Written } from './written.ts'
import { isNarrow } from './narrow.ts'
import { line, text, widthOf } from './marks.ts'
import { hair, textLines } from './room.ts'
import { bracket } from './spans.ts'
import { tickWords } from './ticks.ts'

/** Something that happened: its name, and line by line what is said of it, beside a stem on the axis. Days count from 1 January 1970. */
export interface TimelineEvent {
  /** Without it the event is undated: it has no stem, and stands over the middle of what is dashed of the axis, if there is room. */
  readonly day?: number
  readonly name: readonly Written[]
  readonly lines: readonly (readonly Written[])[]
  /** How many rows of words stand above its own, but in a narrow column. */
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

/** Of names and of what is said below them; where a name is too long, names are as small as in a narrow column. */
const [size, nameSize, smallSize, foundSize] = [18, 22, 15, 36] as const
const narrowSizes = { name: 18, said: 15 } as const
/** From a stem to its words, from them to the next stem, from a row's top to its name, from line to line, and from row to row. */
const room = { stem: 11, next: 8, name: 13, line: 26, level: 66 }
/** In a narrow column: from line to line, from words to those below, and room enough to stand beside a stem and not above it. */
const narrow = { line: 21, below: 30, beside: 100 }
/** How high over the axis the bracket over what is dashed stands. */
const bracketAt = 18
/** Of the time between two events, over the axis, and of what was found over it. */
const sinceAt = { line: 20, found: 32 }
const dotRadius = 6
/** Below the axis. */
const foot = 30

/** Where the words of an event stand. */
interface Place {
  readonly event: TimelineEvent
  readonly row: number
  readonly x: number
  readonly top: number
  readonly width: number
  readonly nameSize: 18 | 22
  readonly isNarrow: boolean
}

/** Returns the words of an event: its name, and below it what is said of it. */
function wordsAt(measure: Measure, { event, row, x, top, width, nameSize, isNarrow }: Place): TextMark[] {
  const { day, name, lines, tone = 'ink' } = event
  const pitch = isNarrow ? narrow.line : room.line
  const style = { tone, size: isNarrow ? narrowSizes.said : size, align: day === undefined ? 'center' : 'left' } as const
  // What has a stretch of its own is one sentence.
  const said = isNarrow && day === undefined ? [lines.flatMap((words, i) => (i > 0 ? [{ text: ' ' }, ...words] : words))] : lines
  const at = { x, width, pitch }
  const names = textLines(
    measure,
    'label',
    name,
    { ...at, y: top + room.name },
    { ...style, size: nameSize, bold: true },
    { row, cells: [[row, 0]] },
  )
  return said.reduce<TextMark[]>(
    (above, words) => [
      ...above,
      ...textLines(measure, 'value', words, { ...at, y: top + room.name + 1 + pitch * above.length }, style, { row, cells: [[row, 1]] }),
    ],
    names,
  )
}

const lowest = (words: readonly TextMark[]) => Math.max(0, ...words.map(({ y }) => y))

/** Returns a time axis with what happened above it, each in the row given; in a narrow column below all before it that have no room beside them. */
export function timeline(events: readonly TimelineEvent[], { from, to, ticks, datedTo = to }: TimelineOptions): ChartSpec {
  type Across = (day: number) => number

  const placesIn = (measure: Measure, x: Across, isNarrow: boolean): Place[] => {
    const end = x(to)
    /** Up to the next stem that stands as high. */
    const besideOf = ({ day, level }: TimelineEvent, isBelow = false) => {
      const next = events.find(one => one.day !== undefined && one.day > (day ?? to) && (isBelow || one.level <= level))
      return (next?.day === undefined ? end : x(next.day) - room.next) - x(day ?? to) - room.stem
    }
    if (!isNarrow) {
      const isLong = (event: TimelineEvent) =>
        event.day !== undefined && widthOf(measure, event.name, { size: nameSize, bold: true }) > besideOf(event)
      const names = events.some(isLong) ? narrowSizes.name : nameSize
      return events.map((event, row) => {
        const half = Math.max(
          widthOf(measure, event.name, { size: names, bold: true }) / 2,
          ...event.lines.map(words => widthOf(measure, words, { size }) / 2),
        )
        const left = event.day === undefined ? Math.min((x(datedTo) + end) / 2, end - half) : x(event.day) + room.stem
        return { event, row, x: left, top: event.level * room.level, width: Infinity, nameSize: names, isNarrow }
      })
    }
    let top = 0
    return events.map((event, row) => {
      const [start, beside] = event.day === undefined ? [x(datedTo), 0] : [x(event.day) + room.stem, besideOf(event, true)]
      const isLast = !events.some(one => one.day !== undefined && one.day > (event.day ?? to))
      const isBeside = beside >= narrow.beside && !isLast
      const middle = event.day === undefined ? (start + end) / 2 : start
      const width = isBeside ? beside : end - start
      const place = { event, row, x: middle, top, width, nameSize: narrowSizes.name, isNarrow }
      if (!isBeside) top = lowest(wordsAt(measure, place)) + narrow.below - room.name
      return place
    })
  }

  /** The time between two events, over the axis, and what it was found to be: in a narrow column all of it above the line. */
  const sinceAbove = (measure: Measure, x: Across, bottom: number, isNarrow: boolean): Mark[] =>
    events.flatMap(({ day, since }, row): Mark[] => {
      if (day === undefined || !since) return []
      const [from, to, y] = [x(since.day), x(day), bottom - sinceAt.line]
      const middle = (from + to) / 2
      const style = { align: 'center', tone: 'ink', size } as const
      const large = { ...style, tone: 'blue', size: foundSize, bold: true } as const
      const more = { row, cells: [[row, 1]] } as const
      const found = (y: number) => (since.found ? [text(measure, 'reference', since.found, middle, y, large, more)] : [])
      const span = line('reference', [from, y], [to, y], 'ink', 2)
      if (!isNarrow)
        return [span, text(measure, 'reference', since.words, middle, y, style, { ...more, ground: 10 }), ...found(y - sinceAt.found)]
      const at = { x: middle, y: 0, width: to - from - 2 * room.next, pitch: narrow.line }
      const words = textLines(measure, 'reference', since.words, at, { ...style, size: narrowSizes.said }, more)
      const first = y - 15 - lowest(words)
      return [span, ...words.map(one => ({ ...one, y: first + one.y })), ...found(first - sinceAt.found)]
    })

  return {
    kind: 'timeline',
    heightIn: (width, measure) => {
      if (!isNarrow(width)) return undefined
      const x = (day: number) => hair + ((day - from) / (to - from)) * (width - 2 * hair)
      const ends = placesIn(measure, x, true).map(place => {
        const end = lowest(wordsAt(measure, place))
        return { place, over: end + (place.event.day === undefined ? bracketAt + 14 : 24) }
      })
      const between = ends.map(({ place, over }) => {
        const reaches = sinceAbove(measure, x, 0, true).flatMap(mark =>
          mark.kind === 'text' && mark.x < place.x + place.width && mark.x + mark.width > place.x ? [mark.y] : [],
        )
        return over - Math.min(0, ...reaches)
      })
      return Math.ceil(Math.max(...between) + foot)
    },
    config: () => ({
      type: 'scatter',
      data: { datasets: [{ data: [] }] },
      options: {
        layout: { padding: { left: hair, right: hair, bottom: foot } },
        scales: {
          x: { type: 'linear', display: false, min: from, max: to },
          y: { type: 'linear', display: false, min: 0, max: 1 },
        },
      },
    }),
    marks: ({ x, left: start, right: end, bottom, width }, measure) => {
      const isSmall = isNarrow(width)
      const eventMarks = (place: Place): Mark[] => {
        const { event, row, top } = place
        const { day, tone = 'ink' } = event
        const stem = day === undefined ? undefined : x(day)
        return [
          stem === undefined ? bracket(x(datedTo), end, bottom - bracketAt, tone) : line('point', [stem, top + 4], [stem, bottom], tone, 2),
          ...wordsAt(measure, place),
          ...(stem === undefined ? [] : [{ kind: 'dot', role: 'point', tone, row, x: stem, y: bottom, radius: dotRadius } as const]),
        ]
      }
      const tickMiddle = (tick: TimelineOptions['ticks'][number]) =>
        Math.max(x(tick.day), widthOf(measure, tick.text, { size: smallSize }) / 2)
      return [
        line('axis', [start, bottom], [x(datedTo), bottom], 'ink', 3),
        line('axis', [x(datedTo), bottom], [end, bottom], 'ink', 3, [3, 6]),
        ...ticks.map(tick => line('tick', [x(tick.day), bottom], [x(tick.day), bottom + 7], 'ink', 1.5)),
        ...tickWords(
          measure,
          ticks.map(tick => ({ text: tick.text, middle: tickMiddle(tick) })),
          bottom + 20,
          width,
        ),
        ...placesIn(measure, x, isSmall).flatMap(eventMarks),
        ...sinceAbove(measure, x, bottom, isSmall),
      ]
    },
  }
}
