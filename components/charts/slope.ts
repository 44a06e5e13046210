import type { ChartSpec } from './chart.ts'
import type { Mark, Measure, Paint, Scales, TextStyle } from './marks.ts'
import type { Written } from './written.ts'
import { diamondPath, line, text, widthOf } from './marks.ts'
import { isColumn, isNarrow } from './narrow.ts'
import { hair, textLines, wrap } from './room.ts'
import { slopeRows } from './slope-rows.ts'
import { spokenAll } from './written.ts'

/** One share on two axes. Left it is counted, right it comes from outside. */
export interface SlopeRow {
  readonly label: string
  readonly left: Written & { readonly value: number }
  readonly right: Written & { readonly value: number }
  readonly tone: 'red' | 'ink' | 'mute'
  /** Behind the name at the right, or below it where it stands alone. */
  readonly note?: readonly Written[]
}

export interface Head {
  readonly name: string
  readonly all: readonly Written[]
}

export interface SlopeOptions {
  /** What is at the left and at the right, and of how much in all. */
  readonly heads: readonly [Head, Head]
  readonly zero: string
  readonly half: { readonly value: number; readonly text: string }
  /** What is known of the first row at the right before its value is: more than the half, and no upper end. */
  readonly bound: {
    readonly name: string
    readonly words: readonly Written[]
    readonly why: string
    readonly rest: string
    readonly said: string
  }
  /** Whether the values at the right are shown; their room is kept. */
  readonly isWhole: boolean
}

const size = { large: 22, small: 16, head: 18 } as const
/** Of the note at the first value, which is what the picture comes to. */
const verdict = { size: 18, bold: true } as const
/** From words to the leader, and from row to row. */
const gap = { axis: 9, row: 24 }
/** Of names and values, from words to words, a leader's length, and the room for what is said of the bound. */
interface Look {
  readonly size: 16 | 18
  readonly words: number
  readonly leader: number
  readonly said: number
}
const onSlide: Look = { size: 18, words: 14, leader: 26, said: Infinity }
/** In less room than a slide has. */
const inColumn: Look = { size: 16, words: 10, leader: 14, said: 300 }
const lookOf = (width: number) => (isColumn(width) ? inColumn : onSlide)
/** Room above the axes for the end of a bar and its words, and below for their heads. */
const [above, below] = [24, 68]
const barWidth = 16
/** Half of a diamond: one which just clears the half is seen to, the first standing out. */
const reach = { first: 6, other: 4 } as const
/** Top of the axes, in shares of a hundred: some way above a half. */
const top = 54

const toneOf = ({ tone }: SlopeRow): Paint => (tone === 'red' ? 'red' : 'ink')
const styleOf = (row: SlopeRow, { size }: Look) => ({ size, bold: row.tone === 'red' })

/**
 * Spreads labels so that none lies on the next, each as near its place as that allows: labels that meet stand around the mean of their places.
 * @param places from the top down.
 */
export function spread(places: readonly number[], pitch: number, lowest = Infinity): number[] {
  const groups: { sum: number; from: number; count: number }[] = []
  const start = ({ sum, count }: { sum: number; count: number }) => sum / count - ((count - 1) * pitch) / 2
  places.forEach((place, i) => {
    groups.push({ sum: place, from: i, count: 1 })
    for (;;) {
      const [before, last] = groups.slice(-2)
      if (!before || !last || start(before) + before.count * pitch <= start(last)) return
      groups.splice(-2, 2, { sum: before.sum + last.sum, from: before.from, count: before.count + last.count })
    }
  })
  const spaced = groups.flatMap(group => Array.from({ length: group.count }, (_, k) => start(group) + k * pitch))
  return spaced.map((place, i) => Math.min(place, lowest - (spaced.length - 1 - i) * pitch))
}

/** How wide the columns of words are: names and values at the left, values and all behind them at the right. */
function columns(rows: readonly SlopeRow[], look: Look, measure: Measure) {
  const widest = (widths: readonly number[]) => Math.max(0, ...widths)
  return {
    names: widest(rows.map(row => widthOf(measure, row.label, styleOf(row, look)))),
    left: widest(rows.map(row => widthOf(measure, [row.left], styleOf(row, look)))),
    right: widest(rows.map(row => widthOf(measure, [row.right], { size: look.size, bold: true }))),
    behind: widest(
      rows.map((row, i) => {
        const name = widthOf(measure, row.label, styleOf(row, look))
        const note = row.note ? widthOf(measure, row.note, i === 0 ? verdict : { size: size.small }) : 0
        return i === 0 ? Math.max(name, note) : name + (note ? look.words + note : 0)
      }),
    ),
  }
}

/** Returns shares of one whole on two axes, a line from one to the other: who gains and who loses. */
export function slope(rows: readonly SlopeRow[], options: SlopeOptions): ChartSpec {
  const { heads, zero, half, bound, isWhole } = options
  const besideIn = ({ leader }: Look) => gap.axis + leader + gap.axis
  const narrow = slopeRows(rows, options, top)
  return {
    kind: 'slope',
    heightIn: (width, measure) => (isNarrow(width) ? narrow.heightIn(width, measure) : undefined),
    config: (measure, area) => {
      if (isNarrow(area.width)) return narrow.config(measure, area)
      const look = lookOf(area.width)
      const beside = besideIn(look)
      const { names, left, right, behind } = columns(rows, look, measure)
      const before = widthOf(measure, [{ text: bound.name }, { text: '  ' }, ...bound.words], { size: size.large, bold: true })
      const words = Math.max(
        right + look.words + behind,
        before,
        ...wrap(measure, bound.why, look.said, { size: size.small }).map(line => widthOf(measure, line, { size: size.small })),
      )
      return {
        type: 'scatter',
        data: { datasets: [{ data: rows.flatMap(row => [row.left, row.right].map(({ value }, x) => ({ x, y: value }))) }] },
        options: {
          layout: {
            autoPadding: false,
            padding: { left: hair + names + look.words + left + beside, right: beside + words + hair, top: above, bottom: below },
          },
          scales: { x: { type: 'linear', display: false, min: 0, max: 1 }, y: { type: 'linear', display: false, min: 0, max: top } },
        },
      }
    },
    marks: (scales, measure) => {
      if (isNarrow(scales.width)) return narrow.marks(scales, measure)
      const { x, y, bottom } = scales
      const [west, east] = [x(0), x(1)]
      const look = lookOf(scales.width)
      const beside = besideIn(look)
      const { left, right } = columns(rows, look, measure)
      const apart = headsApart(heads, east - west, measure)
      const lines = rows.map((row, i): Mark => {
        const drawn = line('series', [west, y(row.left.value)], [east, y(row.right.value)], row.tone, row.tone === 'red' ? 3.5 : 2)
        return { ...drawn, row: i }
      })
      const dots = rows.map((row, i): Mark => {
        const at = {
          kind: 'dot',
          role: 'point',
          tone: row.tone === 'ink' && !isWhole ? 'mute' : row.tone,
          row: i,
          series: 0,
          datum: [row.left.value],
        } as const
        return { ...at, x: west, y: y(row.left.value), radius: row.tone === 'red' ? 6 : 4.5 }
      })
      const diamonds = rows.map((row, i): Mark => {
        const own = row.tone === 'red'
        const d = diamondPath(east, y(row.right.value), own ? reach.first : reach.other)
        // On its own bar the paper's edge holds it apart.
        const paint = own ? ({ tone: 'paper', fill: 'red' } as const) : ({ tone: 'blue', fill: 'paper' } as const)
        return { kind: 'path', role: 'point', ...paint, width: 1.5, row: i, series: 1, datum: [row.right.value], d }
      })
      const axis = (at: number) => [
        line('axis', [at, y(half.value)], [at, bottom], 'mute'),
        line('tick', [at - 6, bottom], [at + 6, bottom], 'mute'),
      ]
      const bar: Mark = {
        kind: 'rect',
        role: 'bar',
        tone: 'red-area',
        fade: 'paper',
        fadesUp: true,
        row: 0,
        datum: [half.value, Infinity],
        x: east - barWidth / 2,
        y: hair,
        width: barWidth,
        height: y(half.value) - hair,
      }
      return [
        bar,
        ...axis(west),
        ...axis(east),
        line('reference', [1, y(half.value)], [east + barWidth, y(half.value)], 'ink', 1.5),
        text(measure, 'reference', half.text, 1, y(half.value) - 14, { tone: 'ink', size: size.small }),
        ...(isWhole ? lines : []),
        ...dots,
        ...(isWhole ? diamonds : []),
        ...leftWords(rows, look, scales, measure, west - beside, left),
        ...(isWhole
          ? [
              ...rightWords(rows, look, scales, measure, east + beside, right),
              saidWords(options, rows, scales, measure, east + beside + right + look.words),
            ]
          : boundWords(options, look, scales, measure, east + barWidth + gap.axis)),
        text(measure, 'tick', zero, west + 10, bottom, { tone: 'soft', size: 15 }),
        ...heads.flatMap(({ name, all }, i) => [
          text(measure, 'tick', name, x(i) + (i ? apart : -apart), bottom + 26, {
            tone: 'ink',
            size: size.head,
            bold: true,
            align: 'center',
          }),
          text(measure, 'tick', all, x(i) + (i ? apart : -apart), bottom + 48, {
            tone: i ? 'blue' : 'soft',
            size: size.small,
            align: 'center',
          }),
        ]),
      ]
    },
  }
}

/** How far the heads of both axes have to be moved out so that they do not meet. */
function headsApart(heads: readonly Head[], distance: number, measure: Measure): number {
  const widths = heads.map(({ name, all }) =>
    Math.max(widthOf(measure, name, { size: size.head, bold: true }), widthOf(measure, all, { size: size.small })),
  )
  const needed = widths.reduce((sum, width) => sum + width / 2, 16)
  return Math.max(0, needed - distance) / 2
}

/** From a label to its point: level, then to it, as far as they are apart. */
const leader = (from: number, to: number, at: number, point: number, row: number): Mark => ({
  ...line('tick', [from, at], [to, point], 'mute'),
  row,
})

function leftWords(rows: readonly SlopeRow[], look: Look, { y, bottom }: Scales, measure: Measure, end: number, width: number): Mark[] {
  const places = spread(
    rows.map(row => y(row.left.value)),
    gap.row,
    bottom,
  )
  return rows.flatMap((row, i) => {
    const at = places[i] ?? 0
    const style = { ...styleOf(row, look), tone: toneOf(row), align: 'right' } satisfies TextStyle
    return [
      leader(end + gap.axis, end + gap.axis + look.leader, at, y(row.left.value), i),
      text(measure, 'label', row.label, end - width - look.words, at, style, { row: i, cells: [[i, 0]] }),
      text(measure, 'value', [row.left], end, at, style, { row: i, series: 0, cells: [[i, 1]] }),
    ]
  })
}

function rightWords(rows: readonly SlopeRow[], look: Look, { y, bottom }: Scales, measure: Measure, start: number, width: number): Mark[] {
  const order = rows.map((row, i) => ({ row, i })).toSorted((a, b) => b.row.right.value - a.row.right.value)
  const places = spread(
    order.map(({ row }) => y(row.right.value)),
    gap.row,
    bottom,
  )
  return order.flatMap(({ row, i }, rank) => {
    const at = places[rank] ?? 0
    const value = { tone: 'blue', size: look.size, bold: true, align: 'right' } as const
    const name = text(measure, 'label', row.label, start + width + look.words, at, { ...styleOf(row, look), tone: toneOf(row) }, { row: i })
    const noteAt = rank === 0 ? { x: start + width + look.words, y: at + 22 } : { x: name.x + name.width + look.words, y: at }
    const note = rank === 0 ? ({ tone: 'blue', ...verdict } as const) : ({ tone: 'soft', size: size.small } as const)
    return [
      leader(start - gap.axis, start - gap.axis - look.leader, at, y(row.right.value), i),
      text(measure, 'value', [row.right], start + width, at, value, { row: i, series: 1, cells: [[i, 2]] }),
      name,
      ...(row.note ? [text(measure, 'remark', row.note, noteAt.x, noteAt.y, note, { row: i, cells: [[i, 3]] })] : []),
    ]
  })
}

/** Over the first value, what was known before. */
function saidWords({ bound }: SlopeOptions, rows: readonly SlopeRow[], { y }: Scales, measure: Measure, x: number): Mark {
  const words = [{ text: bound.said }, ...bound.words]
  return text(
    measure,
    'remark',
    words,
    x,
    y(rows[0]?.right.value ?? 0) - 23,
    { tone: 'red', size: size.small },
    { row: 0, cells: [[0, 3]] },
  )
}

/** What is known before the values are: above the half who has it, below it why, and what that leaves. */
function boundWords({ half, bound }: SlopeOptions, look: Look, { y }: Scales, measure: Measure, start: number): Mark[] {
  const at = y(half.value)
  const why = { x: start, y: at + 18, width: look.said, pitch: 22 }
  const lines = wrap(measure, bound.why, look.said, { size: size.small }).length
  const words = [{ text: bound.name }, { text: '  ' }, ...bound.words]
  return [
    text(
      measure,
      'value',
      words,
      start,
      at - 20,
      { tone: 'red', size: size.large, bold: true },
      { row: 0, cells: [[0, 2, spokenAll(bound.words)]] },
    ),
    ...textLines(measure, 'remark', bound.why, why, { tone: 'soft', size: size.small }, { row: 0, cells: [[0, 3]] }),
    text(measure, 'remark', bound.rest, start, at + 22 + lines * 22, { tone: 'ink', size: look.size }),
  ]
}
