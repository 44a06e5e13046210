import type { ChartSpec } from './chart.ts'
import type { Mark, Measure, Paint, Scales, TypeSize } from './marks.ts'
import type { Written } from './written.ts'
import { areasDown } from './areas-down.ts'
import { line, pathThrough, text, widthOf } from './marks.ts'
import { isColumn, isNarrow } from './narrow.ts'
import { hair, textLines, wrap } from './room.ts'
import { arrowHead, bracket, hatching } from './spans.ts'
import { spokenAll } from './written.ts'

/** An amount of some months: as wide as they are, as high as the amount a month, so that area is amount. Months count from any month on. */
export interface AreaRow {
  readonly from: number
  readonly to: number
  readonly value: number
  /** What its months are called as the axis writes it, and what they are of: both are written below. */
  readonly label: string
  readonly of: string
  /** The amount in words, and below it the amount a month. */
  readonly words?: readonly Written[]
  readonly rate?: readonly Written[]
  /** Words on it, large. */
  readonly inside?: readonly Written[]
  readonly tone: 'mute' | 'ink-area' | 'blue-area'
  /** Drawn as an outline: later in the talk than what matters now. */
  readonly hollow?: boolean
  readonly size?: TypeSize
}

/** Words below the axis, over some months. */
export interface Below {
  readonly from: number
  readonly to: number
  readonly words: string | readonly Written[]
  /** Line by line, in place of the words, where there is room for no more than one of them. */
  readonly short?: readonly (readonly Written[])[]
  readonly later?: boolean
}

export interface AreaOptions {
  readonly from: number
  readonly to: number
  /** Two rows of words below the axis, the second bold. */
  readonly below: readonly [readonly Below[], readonly Below[]]
  /** Whether a fine line parts what the second row names. */
  readonly parted?: boolean
  /** A square whose area is a value. */
  readonly square: { readonly value: number; readonly text: string }
  /** A short time, as a band down to the area it falls in, its words at the left of its top. */
  readonly band?: { readonly from: number; readonly to: number; readonly name: readonly Written[]; readonly days: readonly Written[] }
  /** From when on all is later than what the talk is about. */
  readonly later?: { readonly from: number; readonly lines: readonly string[] }
  /** A time of which nothing is known. */
  readonly unknown?: { readonly from: number; readonly to: number; readonly lines: readonly string[] }
  /** One sum of months against another. */
  readonly compare?: {
    readonly sums: readonly [Sum, Sum]
    readonly times: readonly Written[]
    /** Above how many times it is, one behind the other. */
    readonly remark: string
    readonly other: readonly Written[]
  }
}

export interface Sum {
  readonly from: number
  readonly to: number
  readonly words: readonly Written[]
  /** What the sum is of, for the table: words that stand below, and the part of them. */
  readonly of: string
  readonly label: string
}

const size = { words: 18, rate: 16, label: 15, name: 16, large: 36 } as const
/** Room below the axis for two rows of words, and above the highest bar for its own. */
const room = { below: 60, above: 60 }
/** From a bar to its words, between its two lines, and what keeps the dots below a line that stands alone off its bar. */
const gap = { words: 18, lines: 22, alone: -2, between: 8 }
const paperLine = 1.5

const rateOf = ({ from, to, value }: AreaRow) => value / (to - from)
const toneOf = ({ tone }: AreaRow): Paint => (tone === 'blue-area' ? 'blue' : 'ink')
/** How high the words above a bar are. */
const heightOf = ({ words, rate, size: large = size.words }: AreaRow) =>
  (words ? gap.words + large / 2 : 0) + (words ? (rate ? gap.lines : gap.alone) : 0)

/** Where the middles of the words above each bar stand: over its middle, but clear of higher bars and words beside it. */
function placesAbove(rows: readonly AreaRow[], scales: Scales, measure: Measure) {
  const { x, y } = scales
  const top = (row: AreaRow) => y(rateOf(row))
  const widths = rows.map(({ words = [], rate = [], size: large = size.words }) =>
    Math.max(widthOf(measure, words, { size: large, bold: true }), widthOf(measure, rate, { size: size.rate })),
  )
  const places: { left: number; right: number }[] = []
  for (let i = rows.length - 1; i >= 0; i--) {
    const [row, next, width = 0] = [rows[i], rows[i + 1], widths[i]]
    if (!row) continue
    const [head, after] = [top(row) - heightOf(row), places[i + 1]]
    const limits = [scales.right]
    if (next && top(next) < top(row)) limits.push(x(next.from) - gap.between)
    if (next?.words && after && top(next) > head - gap.lines) limits.push(after.left - gap.between)
    const right = Math.max(scales.left + width, Math.min((x(row.from) + x(row.to) + width) / 2, ...limits))
    places[i] = { left: right - width, right }
  }
  return places
}

/** Returns amounts of periods of unequal length on a calendar: the area of each is its amount. */
export function areas(rows: readonly AreaRow[], options: AreaOptions): ChartSpec {
  const { from, to, below, parted = false, square, band, later, unknown, compare } = options
  const highest = Math.max(1e-9, ...rows.map(rateOf))
  const down = areasDown(rows, options)
  return {
    kind: 'areas',
    heightIn: width => (isNarrow(width) ? down.heightIn(width) : undefined),
    config: (measure, area) =>
      isNarrow(area.width)
        ? down.config(measure, area)
        : {
            type: 'scatter',
            data: { datasets: [{ data: rows.map(row => ({ x: row.from, y: rateOf(row) })) }] },
            options: {
              layout: { autoPadding: false, padding: { top: room.above, bottom: room.below, left: hair, right: hair } },
              scales: {
                x: { type: 'linear', display: false, min: from, max: to },
                y: { type: 'linear', display: false, min: 0, max: highest },
              },
            },
          },
    marks: (scales, measure) => {
      if (isNarrow(scales.width)) return down.marks(scales, measure)
      const { x, y, left, right, bottom, width, height } = scales
      const places = placesAbove(rows, scales, measure)
      const isOnBand = ({ from, to }: AreaRow) => band !== undefined && from <= band.from && band.to <= to
      const bars = rows.map((row, i): Mark => {
        // A hairline of paper parts bars that touch.
        const start = x(row.from) + (row.from > from ? paperLine : 0)
        const at = { kind: 'rect', role: 'bar', row: i, datum: [row.value, rateOf(row)] } as const
        const box = { x: start, y: y(rateOf(row)), width: Math.max(0, x(row.to) - start), height: bottom - y(rateOf(row)) }
        if (!row.hollow) return { ...at, ...box, tone: row.tone }
        const inset = { x: box.x + 1, y: box.y + 1, width: box.width - 2, height: box.height - 1 }
        return { ...at, ...inset, tone: 'paper', outline: { tone: toneOf(row), width: 2, dash: [] } }
      })
      /** Where the band ends: above the words of what it falls in, if they stand in its way. */
      let bandEnd = Infinity
      const words = rows.flatMap((row, i): Mark[] => {
        const { left: start = 0, right: end = 0 } = places[i] ?? {}
        // Beside a band where there is room, or else below it.
        const aside = band && isOnBand(row) && x(band.to) + gap.between + end - start <= x(row.to) ? x(band.to) + gap.between - start : 0
        const middle = (start + end) / 2 + aside
        const top = y(rateOf(row)) - gap.words
        const ofAll = { row: i, cells: [[i, 0, row.of] as const, ...(row.label ? [[i, 1, row.label] as const] : [])] }
        // Over its bar, where the words above it give way to others.
        const isOver = row.rate && widthOf(measure, row.rate, { size: size.rate }) < x(row.to) - x(row.from)
        const rateAt = isOver && !isOnBand(row) ? (x(row.from) + x(row.to)) / 2 : middle
        const rate =
          row.rate &&
          text(
            measure,
            'remark',
            row.rate,
            rateAt,
            top,
            { tone: row.tone === 'blue-area' ? 'blue' : 'soft', size: size.rate, align: 'center' },
            { row: i, cells: [[i, 3]] },
          )
        const style = { tone: toneOf(row), size: row.size ?? size.words, bold: true, align: 'center' } as const
        const lift = (row.rate ? gap.lines : gap.alone) + ((row.size ?? size.words) - size.words) / 2
        if (!row.words) return []
        if (isOnBand(row) && aside === 0) bandEnd = top - lift - (row.size ?? size.words) / 2 - gap.between
        const value = text(measure, 'value', row.words, middle, top - lift, style, { ...ofAll, cells: [...ofAll.cells, [i, 2]] })
        const centre = { x: (x(row.from) + x(row.to)) / 2, y: (y(rateOf(row)) + bottom) / 2 }
        const on = { tone: 'paper', align: 'center' } as const
        return [
          value,
          ...(rate ? [rate] : []),
          ...(row.inside
            ? [text(measure, 'remark', row.inside, centre.x, centre.y, { ...on, size: size.large, bold: true }, { row: i })]
            : []),
        ]
      })
      const side = Math.sqrt(square.value * (x(from + 1) - x(from)) * (y(0) - y(1)))
      // In a column it is below the words of a comparison, and left of what that begins with.
      const isUnder = compare !== undefined && isColumn(width)
      const middle = Math.max(room.above + side / 2, height * (isUnder ? 0.62 : 0.36))
      const wordsEnd = isUnder ? x(compare.sums[0].from) : band ? x(band.from) : right
      const box = [
        [left + 1, middle - side / 2],
        [left + 1 + side, middle - side / 2],
        [left + 1 + side, middle + side / 2],
        [left + 1, middle + side / 2],
      ] as const
      return [
        ...(band ? bandMarks(band, rows, scales, measure, bandEnd) : []),
        ...(unknown ? unknownMarks(unknown, scales, measure) : []),
        ...bars,
        line('axis', [left, bottom], [right, bottom], 'ink', 1.5),
        ...below.flatMap((row, level) => row.flatMap(one => belowMarks(one, level, parted && level === 1, scales, measure))),
        { kind: 'path', role: 'reference', tone: 'ink', width: 1.5, datum: [square.value], d: `${pathThrough(box)}Z` },
        ...squareWords(square.text, left + side + 12, middle, wordsEnd - gap.words, measure),
        ...words,
        ...(later ? laterMarks(later, words, scales, measure) : []),
        ...(compare ? compareMarks(compare, rows, scales, measure) : []),
      ]
    },
  }
}

/** Up to where something else stands, in two lines if they must. */
function squareWords(words: string, x: number, middle: number, end: number, measure: Measure): Mark[] {
  const style = { tone: 'soft', size: size.rate } as const
  const lines = wrap(measure, words, end - x, style).length
  return textLines(measure, 'reference', words, { x, y: middle - (lines - 1) * 10, width: end - x, pitch: 20 }, style)
}

/** Two dashed lines under a bracket, down to what a short time falls in, or to `end`: filled, it would be read as money. */
function bandMarks(
  band: NonNullable<AreaOptions['band']>,
  rows: readonly AreaRow[],
  scales: Scales,
  measure: Measure,
  end: number,
): Mark[] {
  const { x, y } = scales
  const [left, right] = [x(band.from), x(band.to)]
  const foot = Math.min(end, y(0), ...rows.filter(({ from, to }) => from <= band.from && band.to <= to).map(row => y(rateOf(row))))
  const edge = (at: number) => line('point', [at, 1], [at, foot], 'ink', 1.5, [3, 4])
  const style = { tone: 'ink', align: 'right' } as const
  const table = rows.length
  return [
    { kind: 'rect', role: 'lane', tone: 'paper', datum: [band.from, band.to], x: left, y: 0, width: right - left, height: foot },
    line('point', [left, 1], [right, 1], 'ink', 3),
    edge(left),
    edge(right),
    text(measure, 'label', band.name, left - 12, 11, { ...style, bold: true, size: size.words }, { cells: [[table, 0]] }),
    text(measure, 'remark', band.days, left - 12, 34, { ...style, tone: 'soft', size: size.rate }, { cells: [[table, 2]] }),
  ]
}

/** A line from which on all is later, with the words for it at its top. */
function laterMarks(
  { from, lines }: NonNullable<AreaOptions['later']>,
  words: readonly Mark[],
  { x, bottom }: Scales,
  measure: Measure,
): Mark[] {
  const style = { tone: 'blue', size: size.name, bold: true } as const
  const end = x(from) + 8 + Math.max(...lines.map(words => widthOf(measure, words, style)))
  // Below the words of what comes next, where those reach over.
  const isLow = words.some(mark => mark.kind === 'text' && mark.x < end && mark.x > x(from) && mark.y < lines.length * gap.lines + 8)
  const top = isLow ? room.above + 11 : 11
  return [
    line('reference', [x(from), 1], [x(from), bottom], 'blue', 1.5, [2, 3]),
    ...lines.map((words, i) => text(measure, 'reference', words, x(from) + 8, top + i * gap.lines, style, isLow ? { ground: 4 } : {})),
  ]
}

/** Lines that get finer upwards, so that they have no height to be read. */
function unknownMarks({ from, to, lines }: NonNullable<AreaOptions['unknown']>, { x, bottom, top }: Scales, measure: Measure): Mark[] {
  const [left, right] = [x(from), x(to)]
  return [
    ...hatching({ x: left + 3, y: top + 24, width: right - left - 6, height: bottom - top - 24 }, 'blue'),
    ...lines.map((words, i) => {
      const at = bottom - 58 + (i - (lines.length - 1)) * 22
      return text(
        measure,
        'remark',
        words,
        (left + right) / 2,
        at,
        { tone: 'blue', size: size.name, bold: true, align: 'center' },
        { ground: 6 },
      )
    }),
  ]
}

function belowMarks(
  { from, to, words, later = false }: Below,
  level: number,
  isParted: boolean,
  { x, bottom, left, right }: Scales,
  measure: Measure,
): Mark[] {
  const centre = (x(from) + x(to)) / 2
  const style = {
    tone: later ? 'blue' : level ? 'ink' : 'soft',
    size: level ? size.name : size.label,
    bold: level === 1,
    align: 'center',
  } as const
  const drawn = text(measure, 'tick', words, centre, bottom + (level ? 42 : 19), style)
  const edge = Math.min(right, Math.max(left, x(from)))
  const tick = level === 0 ? [line('tick', [edge, bottom], [edge, bottom + 6], 'ink')] : []
  // At the ends the words stay inside.
  const shift = Math.max(0, left - drawn.x) - Math.max(0, drawn.x + drawn.width - right)
  const isTight = drawn.x + shift < edge + 2
  const part = isParted && !isTight ? [line('tick', [edge, bottom + 33], [edge, bottom + 52], 'mute')] : []
  return [{ ...drawn, x: drawn.x + shift }, ...tick, ...part]
}

/** Two sums below brackets, an arrow from one to the other, and how many times it is. */
function compareMarks(
  { sums, times, remark, other }: NonNullable<AreaOptions['compare']>,
  rows: readonly AreaRow[],
  scales: Scales,
  measure: Measure,
): Mark[] {
  const { x, y } = scales
  const tops = sums.map(({ from, to }) =>
    Math.min(...rows.filter(row => row.from >= from && row.to <= to).map(row => y(rateOf(row)) - heightOf(row))),
  )
  const [first, second] = sums
  const feet = tops.map(top => top - 10)
  const blue = { tone: 'blue', size: size.words, bold: true } as const
  const at = (x(first.from) + x(first.to)) / 2
  const table = rows.length + 1
  const level = (feet[1] ?? 0) - 24
  const one = text(
    measure,
    'value',
    first.words,
    at,
    (feet[0] ?? 0) - 18,
    { ...blue, align: 'center' },
    {
      cells: [
        [table, 0, first.of],
        [table, 1, first.label],
        [table, 2],
      ],
    },
  )
  const two = text(measure, 'value', second.words, x(second.from) + 4, level, blue, {
    cells: [
      [table + 1, 0, second.of],
      [table + 1, 1, second.label],
      [table + 1, 2],
    ],
  })
  const middle = (at + x(second.from)) / 2
  const tip = x(second.from) - 6
  return [
    ...sums.map(({ from, to }, i) => bracket(x(from) + 3, x(to) - 3, feet[i] ?? 0, 'blue')),
    line('reference', [at, one.y - 14], [at, level], 'blue', 2),
    line('reference', [at - 1, level], [tip, level], 'blue', 2),
    arrowHead(tip, level, 'blue'),
    one,
    two,
    text(measure, 'remark', times, middle, level - 32, { ...blue, size: size.large, align: 'center' }, { cells: [[table + 1, 3]] }),
    text(
      measure,
      'remark',
      [{ text: remark }, ...other],
      middle,
      level - 66,
      { tone: 'blue', size: size.rate, align: 'center' },
      { cells: [[table + 1, 3, spokenAll(other)]] },
    ),
  ]
}
