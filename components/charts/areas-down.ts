/** Amounts of some months in a narrow column: time runs down, so that all words stand level, to the right of what they are of. */
import type { AreaOptions, AreaRow, Below, Sum } from './areas.ts'
import type { ChartSpec } from './chart.ts'
import type { Mark, Measure, Paint, Scales, TextMark, TextStyle } from './marks.ts'
import type { Written } from './written.ts'
import { line, pathThrough, text, widthOf } from './marks.ts'
import { hair, textLines, wrap } from './room.ts'
import { arrowHead, bracketDown, hatching } from './spans.ts'

const size = { words: 18, rate: 16, name: 16, tick: 15, large: 36 } as const
const gap = { axis: 10, words: 8, name: 6, lines: 20, inset: 14, note: 24, between: 12 }
/** From the top of a long time to its words, which would be far from its name in the middle of it. */
const first = 15
const paperLine = 1.5
/** How high a month is at least, and all of them. */
const tall = { month: 10, all: 324 }

const rateOf = ({ from, to, value }: AreaRow) => value / (to - from)
const toneOf = ({ tone }: AreaRow): Paint => (tone === 'blue-area' ? 'blue' : 'ink')
const piecesOf = (words: string | readonly Written[]) => (typeof words === 'string' ? [{ text: words }] : words)

/** Words without the word of how they stand, and that word. */
function apart(pieces: readonly Written[]): [pieces: Written[], standing: Written[]] {
  const plain = pieces.map(({ standing, ...piece }): Written => {
    if (!standing) return piece
    const { said, struck } = standing
    return { ...piece, standing: { said, ...(struck && { struck }) } }
  })
  return [plain, pieces.flatMap(({ standing }) => (standing?.word ? [{ text: standing.word }] : []))]
}

/** How many px a month has, and the square of a value above them all. */
function heights({ from, to, square }: AreaOptions, highest: number, width: number) {
  const month = Math.max(tall.month, tall.all / (to - from))
  // Of an axis that ends where the column does.
  const side = Math.sqrt((square.value * month * (width - 60)) / highest)
  return { head: Math.max(24, side + 8), plot: (to - from) * month }
}

/** What is named left of the axis, and what beside the areas: years and their parts, or months and the quarters they make. */
const namesOf = ({ below: [fine, coarse], parted }: AreaOptions) =>
  parted ? { left: coarse, beside: fine } : { left: fine, beside: coarse }

/** What stands left of the axis for some months, line by line. */
const linesOf = ({ words, short }: Below): readonly (readonly Written[])[] =>
  (short ?? [piecesOf(words)]).flatMap(pieces => apart(pieces).filter(({ length }) => length > 0))

export function areasDown(
  rows: readonly AreaRow[],
  options: AreaOptions,
): Pick<ChartSpec, 'config' | 'marks'> & { heightIn: (width: number) => number } {
  const { from, to, parted = false, square, band, later, unknown, compare } = options
  const highest = Math.max(1e-9, ...rows.map(rateOf))
  const names = namesOf(options)
  const columnStyle = (later = false) =>
    parted ? ({ tone: later ? 'blue' : 'ink', size: size.name } as const) : ({ tone: 'soft', size: size.tick } as const)
  const column = (measure: Measure) =>
    Math.max(
      ...names.left.flatMap(one => linesOf(one).map(words => widthOf(measure, words, columnStyle()))),
      ...(later?.lines ?? []).map(words => widthOf(measure, words, { size: size.name, bold: true })),
    ) + gap.axis

  return {
    heightIn: width => {
      const { head, plot } = heights(options, highest, width)
      return Math.round(head + plot + 2 * hair)
    },
    config: (measure, { width }) => ({
      type: 'scatter',
      data: { datasets: [{ data: rows.map(row => ({ x: rateOf(row), y: row.from })) }] },
      options: {
        layout: {
          autoPadding: false,
          padding: { left: column(measure), right: hair, top: heights(options, highest, width).head, bottom: 2 * hair },
        },
        scales: {
          x: { type: 'linear', display: false, min: 0, max: highest },
          y: { type: 'linear', display: false, min: from, max: to, reverse: true },
        },
      },
    }),
    marks: (scales, measure) => {
      const { x, y, left, top, bottom, width } = scales
      const side = Math.sqrt(square.value * (y(from + 1) - y(from)) * (x(1) - x(0)))
      const bars = rows.map((row, i): Mark => {
        const start = y(row.from) + (row.from > from ? paperLine : 0)
        const at = { kind: 'rect', role: 'bar', row: i, datum: [row.value, rateOf(row)] } as const
        const box = { x: left, y: start, width: x(rateOf(row)) - left, height: Math.max(0, y(row.to) - start) }
        if (!row.hollow) return { ...at, ...box, tone: row.tone }
        const inset = { x: box.x, y: box.y + 1, width: box.width - 1, height: box.height - 2 }
        return { ...at, ...inset, tone: 'paper', outline: { tone: toneOf(row), width: 2, dash: [] } }
      })
      const isSummed = (row: AreaRow) => compare?.sums.some(sum => sum.from <= row.from && row.to <= sum.to) ?? false
      const words = rows.map((row, i) => (isSummed(row) ? [] : wordsBeside(row, i, options, scales, measure)))
      // At the right, where it is not taken for one of the areas.
      const reference = text(measure, 'reference', square.text, width - 1, Math.max(11, 1 + side / 2), {
        tone: 'soft',
        size: size.rate,
        align: 'right',
      })
      const [end, foot] = [reference.x - gap.words, reference.y + side / 2]
      const box = [
        [end - side, foot - side],
        [end, foot - side],
        [end, foot],
        [end - side, foot],
      ] as const
      return [
        ...(band ? bandMarks(band, rows, words, scales, measure) : []),
        ...(unknown ? unknownMarks(unknown, names.beside, scales, measure) : []),
        ...bars,
        line('axis', [left, top], [left, bottom], 'ink', 1.5),
        ...names.left.flatMap((one): Mark[] => {
          const [start, end] = [Math.max(top, y(one.from)), Math.min(bottom, y(one.to))]
          const style = { ...columnStyle(one.later), align: parted ? 'left' : 'right' } satisfies TextStyle
          const at = parted ? { x: 0, y: start + first } : { x: left - gap.axis, y: (start + end) / 2 }
          return [
            ...linesOf(one).map((words, n) => text(measure, 'tick', words, at.x, at.y + n * gap.lines, style)),
            line('tick', [parted ? 0 : left - 5, start], [left, start], parted ? 'mute' : 'ink'),
          ]
        }),
        { kind: 'path', role: 'reference', tone: 'ink', width: 1.5, datum: [square.value], d: `${pathThrough(box)}Z` },
        reference,
        ...words.flat(),
        ...(later
          ? [
              line('reference', [1, y(later.from)], [width - 1, y(later.from)], 'blue', 1.5, [2, 3]),
              ...later.lines.map((words, n) =>
                text(measure, 'reference', words, 0, y(later.from) + first + n * gap.lines, { tone: 'blue', size: size.name, bold: true }),
              ),
            ]
          : []),
        ...(compare ? compareMarks(compare, rows, scales, measure) : []),
      ]
    },
  }
}

/** What is said of some months: right of their area, or on it where it leaves no room there. */
function wordsBeside(row: AreaRow, i: number, options: AreaOptions, { x, y, left, width }: Scales, measure: Measure): TextMark[] {
  const { parted, band } = options
  const named = namesOf(options).beside.find(({ from, to }) => from === row.from && to === row.to)
  const name = named ? piecesOf(named.words) : []
  const [start, end] = [y(row.from), y(row.to)]
  const large = row.size ?? size.words
  const nameStyle = { size: size.name, bold: !parted }
  const nameWidth = name.length > 0 ? widthOf(measure, name, nameStyle) + gap.name : 0
  const valueWidth = row.words ? widthOf(measure, row.words, { size: large, bold: true }) : 0
  const rateWidth = row.rate ? widthOf(measure, row.rate, { size: size.rate }) : 0
  // One behind the other where there is no height for two lines.
  const isFlat = end - start < 2 * gap.lines + 4
  const whole = nameWidth + valueWidth
  const room = isFlat && rateWidth > 0 ? whole + gap.between + rateWidth : Math.max(whole, rateWidth)
  const isOn = x(rateOf(row)) + gap.words + room > width
  const tone = isOn && !row.hollow ? 'paper' : toneOf(row)
  const at = isOn ? left + gap.inset : x(rateOf(row)) + gap.words
  const bandEnd = band && row.from <= band.from && band.to <= row.to ? y(band.to) : undefined
  const isBelow = bandEnd !== undefined && end - bandEnd > gap.note
  const middle = row.inside || end - start > 100 ? start + first + (row.inside ? 9 : 0) : isBelow ? (bandEnd + end) / 2 : (start + end) / 2
  const two = row.rate && !isFlat && !row.inside
  const level = two ? middle - gap.lines / 2 - 1 : middle
  const quiet = tone === 'ink' ? 'soft' : tone
  const label = name.length > 0 ? [text(measure, 'label', name, at, level, { ...nameStyle, tone: parted ? quiet : tone }, { row: i })] : []
  if (!row.words) return label
  const cells = [[i, 0, row.of] as const, ...(row.label ? [[i, 1, row.label] as const] : []), [i, 2] as const]
  const value = text(measure, 'value', row.words, at + nameWidth, level, { tone, size: large, bold: true }, { row: i, cells })
  const rateAt = isFlat ? { x: at + whole + gap.between, y: level } : { x: at, y: level + gap.lines + (row.inside ? 6 : 2) }
  const rate = row.rate
    ? [text(measure, 'remark', row.rate, rateAt.x, rateAt.y, { tone: quiet, size: size.rate }, { row: i, cells: [[i, 3]] })]
    : []
  const on = { tone: 'paper', size: size.large, bold: true } as const
  return [...label, value, ...rate, ...(row.inside ? [text(measure, 'remark', row.inside, at - 1, end - 44, on, { row: i })] : [])]
}

/**
 * Two dashed lines from a bracket at the right edge to the area a short time falls in, or to that area's words where they
 * stand in the way; its own words at the right, above it.
 */
function bandMarks(
  band: NonNullable<AreaOptions['band']>,
  rows: readonly AreaRow[],
  words: readonly (readonly TextMark[])[],
  { x, y, width: whole }: Scales,
  measure: Measure,
): Mark[] {
  const [top, foot] = [y(band.from), y(band.to)]
  const within = rows.findIndex(({ from, to }) => from <= band.from && band.to <= to)
  const row = rows[within]
  const inWay = (words[within] ?? []).filter(mark => mark.y + 12 > top && mark.y - 12 < foot)
  const left = Math.max(row ? x(rateOf(row)) : 0, ...inWay.map(mark => mark.x + mark.width + gap.words))
  const right = whole - 1
  const edge = (at: number) => line('point', [left, at], [right, at], 'ink', 1.5, [3, 4])
  const style = { align: 'right', tone: 'ink', size: size.words, bold: true } as const
  const near = words.flat().filter(mark => mark.y > top - 2.5 * gap.lines && mark.y < top)
  const bars = Math.max(...rows.filter(({ from }) => from < band.from).map(row => x(rateOf(row)) + gap.words))
  const room = right - Math.max(bars, ...near.map(mark => mark.x + mark.width + gap.between))
  const daysStyle = { align: 'right', tone: 'soft', size: size.rate } as const
  // On the band where there is room beside other words, or else above those, a line down from them.
  const isOn = widthOf(measure, band.days, daysStyle) <= room
  const daysAt = isOn ? top - 14 : Math.min(...near.map(mark => mark.y)) - 24
  const width = isOn ? room : right - bars
  const lines = wrap(measure, band.name, width, style).length
  const table = rows.length
  return [
    { kind: 'rect', role: 'lane', tone: 'paper', datum: [band.from, band.to], x: left, y: top, width: right - left, height: foot - top },
    line('point', [right, top], [right, foot], 'ink', 3),
    edge(top),
    edge(foot),
    ...textLines(measure, 'label', band.name, { x: right, y: daysAt - lines * 22, width, pitch: 22 }, style, {
      cells: [[table, 0]],
    }),
    text(measure, 'remark', band.days, right, daysAt, daysStyle, { cells: [[table, 2]] }),
    ...(isOn ? [] : [line('tick', [right - 8, daysAt + 13], [right - 8, top], 'ink')]),
  ]
}

/** Lines that get finer to the right, so that they have no length to be read, and the words for them behind. */
function unknownMarks(
  { from, to, lines }: NonNullable<AreaOptions['unknown']>,
  names: readonly Below[],
  { x, y, left, right }: Scales,
  measure: Measure,
): Mark[] {
  const [top, foot] = [y(from), y(to)]
  const width = (right - left) * 0.34
  const name = names.find(one => one.from === from && one.to === to)
  const style = { tone: 'blue', size: size.name } as const
  const all = [...(name ? [{ words: name.words, bold: false }] : []), ...lines.map(words => ({ words, bold: true }))]
  const middle = (top + foot) / 2
  return [
    ...hatching({ x: x(0) + 3, y: top + 4, width, height: foot - top - 7 }, 'blue', { finer: 'right' }),
    ...all.map(({ words, bold }, n) =>
      text(measure, 'remark', words, left + width + gap.between, middle + (n - (all.length - 1) / 2) * 19, { ...style, bold }),
    ),
  ]
}

/** Two sums behind brackets, an arrow from one down to the other, and how many times it is above where the arrow begins. */
function compareMarks(
  { sums, times, remark, other }: NonNullable<AreaOptions['compare']>,
  rows: readonly AreaRow[],
  { x, y, width }: Scales,
  measure: Measure,
): Mark[] {
  const table = rows.length + 1
  const blue = { tone: 'blue', size: size.words, bold: true } as const
  const both = sums.map((sum: Sum, n) => {
    const { from, to, label, of, words } = sum
    const within = rows.filter(row => from <= row.from && row.to <= to)
    const at = Math.max(...within.map(row => x(rateOf(row)))) + gap.words + 7
    const middle = (y(from) + y(to)) / 2
    const start = at + gap.words
    const name = text(measure, 'label', label, start, middle - 11, { tone: 'blue', size: size.name })
    const cells = [[table + n, 0, of] as const, [table + n, 1, label] as const, [table + n, 2] as const]
    const value = text(measure, 'value', words, start, middle + 11, blue, { cells })
    const end = Math.max(name.x + name.width, value.x + value.width)
    return { middle, end, marks: [bracketDown(y(from) + 3, y(to) - 3, at, 'blue'), name, value] }
  })
  const [one, two] = both
  if (!one || !two) return []
  const right = width - 1
  const arm = right - 6
  const [plain, standing] = apart(times)
  const fits = widthOf(measure, plain, { size: size.large, bold: true }) < width - x(0) - gap.between
  const end = { align: 'right' } as const
  const words = text(
    measure,
    'remark',
    plain,
    right,
    one.middle - 72,
    { ...blue, ...end, size: fits ? size.large : 22 },
    { cells: [[table + 1, 3]] },
  )
  const small = { tone: 'blue', size: size.rate, ...end } as const
  const others = text(measure, 'remark', other, right, one.middle - 40, small, { cells: [[table + 1, 3]] })
  return [
    ...both.flatMap(({ marks }) => marks),
    {
      kind: 'path',
      role: 'reference',
      tone: 'blue',
      width: 2,
      d: pathThrough([
        [one.end + gap.words, one.middle],
        [arm, one.middle],
        [arm, two.middle],
        [two.end + gap.words, two.middle],
      ]),
    },
    arrowHead(two.end + gap.words, two.middle, 'blue', -6),
    words,
    text(measure, 'remark', remark, right, one.middle - 102, small),
    ...(standing.length > 0 ? [text(measure, 'remark', standing, others.x - gap.words, others.y, { ...small, size: 15 })] : []),
    others,
  ]
}
