import type { Tone } from '../../composables/useTokens.ts'
import type { ChartSpec, Size } from './chart.ts'
import type { Mark, Measure, Scales, TextStyle } from './marks.ts'
import type { Written } from './written.ts'
import { line, text, widthOf } from './marks.ts'
import { isColumn } from './narrow.ts'
import { hair, roomRight } from './room.ts'

/** One value against the one that all are measured by. */
export interface DotRow {
  readonly label: string
  /** What the label is of, in a column of its own. */
  readonly of?: string
  readonly value: number
  /** Where its spoke begins, if not at the reference: what it was before. */
  readonly from?: number
  /** Written beside the mark, on the side away from the reference. */
  readonly words: readonly Written[]
  /** What is written in place of the words in another step, for which room is kept. */
  readonly or?: readonly Written[]
  /** Across the reference, where there is no room on the value's own side. */
  readonly across?: boolean
  /** On a row above the reference behind the words, on one below it across the reference. */
  readonly note?: readonly Written[]
  /**
   * A dot with a spoke from the reference; a ring for what is only claimed, with a dotted line to where it leads; or a bar that
   * begins at the value and fades, for what nothing bounds from above.
   */
  readonly look: 'dot' | 'ring' | 'open'
  readonly tone: Tone
  /** Keeps its room and its name, and is not drawn yet. */
  readonly hidden?: boolean
}

export interface DotOptions {
  readonly scale: 'log' | 'linear'
  readonly ticks: readonly number[]
  /** Where the axis ends, if not with its last tick or value. */
  readonly max?: number
  /** Words a value of the axis. */
  readonly tick: (value: number) => string
  /** Stands beside the axis, below the names: says what is not plain. */
  readonly axis?: string
  readonly reference: { readonly value: number; readonly text: string }
  /** Which way a ring leads: down through the rows below it, or back to the reference. */
  readonly guide: 'rows' | 'reference'
}

const sizes = { value: 22, label: 18, of: 16, note: 16, tick: 15, reference: 18 } as const
const radius = 8
/** From a mark to its words, between columns, and from words to a note. */
const gaps = { words: 8, column: 18, names: 28, note: 13 }
/** How far the paper behind words reaches beyond them, so that no line touches them. */
const ground = 7
const fade = { height: 20, length: 12 }
const tick = { length: 6, gap: 16 }
/** In a column, where names stand above their marks: how high a row is, and from its middle up to the names and down to the marks. */
const stacked = { row: 54, up: 14, down: 9 }
const room = { top: sizes.reference * 1.4, bottom: tick.length + tick.gap + sizes.tick * 0.6 }

const bold = { size: sizes.value, bold: true }

/** Returns values as dots on an axis, each with a spoke from one value that all are measured by. */
export function dots(rows: readonly DotRow[], { scale, ticks, tick: wordTick, max: end, axis, reference, guide }: DotOptions): ChartSpec {
  const level = scale === 'log' ? Math.log10 : (value: number) => value
  const all = [...ticks, ...rows.map(({ value }) => value), ...(end === undefined ? [] : [end])].map(level)
  const [min, max] = [Math.min(...all), Math.max(...all)]
  const share = (value: number) => (level(value) - min) / (max - min)
  const isLeft = (row: DotRow) => row.value < reference.value && row.look !== 'open' && !row.across
  /** A ring that leads back to the reference has its words on that line, so that nothing is needed beyond it. */
  const isInside = (row: DotRow) => row.look === 'ring' && guide === 'reference'
  const beyond = (row: DotRow) => (row.look === 'open' ? fade.length : radius) + gaps.words
  /** From where the words of a row stand off: its value, or the reference they stand across. */
  const anchor = (row: DotRow) => (row.across ? reference.value : row.value)
  const noteRoom = (measure: Measure, row: DotRow) => (row.note ? gaps.note + widthOf(measure, row.note, { size: sizes.note }) : 0)
  const written = (measure: Measure, row: DotRow) =>
    beyond(row) + Math.max(...[row.words, row.or ?? row.words].map(words => widthOf(measure, words, bold)))

  /** Where the second column of names begins, and where both end. */
  const columns = (measure: Measure) => {
    const first = Math.max(0, ...rows.map(row => widthOf(measure, row.label, { size: sizes.label, bold: row.look === 'ring' })))
    const second = Math.max(0, ...rows.map(row => widthOf(measure, row.of ?? '', { size: sizes.of })))
    const start = first + gaps.column
    return { start, end: second > 0 ? start + second : first }
  }

  const labelStyle = (row: DotRow, width: number) => ({ size: isColumn(width) ? sizes.of : sizes.label, bold: row.look === 'ring' })
  /** Where the words of a ring that leads down are not beside it but go on from its name: it has no room for them. */
  const isNamed = (row: DotRow, width: number) => isColumn(width) && row.look === 'ring' && guide === 'rows'

  /**
   * The room beside an axis below whose names nothing stands: where notes would leave it too little of that, they stand
   * behind the names instead.
   */
  const roomsInColumn = (measure: Measure, width: number) => {
    const beside = rows.filter(row => !isNamed(row, width))
    const around = (areNotesBeside: boolean) => {
      const note = (row: DotRow) => (areNotesBeside ? noteRoom(measure, row) : 0)
      const rights = [
        { share: 1, room: radius },
        ...beside.flatMap(row => {
          if (isLeft(row)) return areNotesBeside && row.note ? [{ share: share(reference.value), room: note(row) + hair }] : []
          return isInside(row) ? [] : [{ share: share(anchor(row)), room: written(measure, row) + note(row) + hair }]
        }),
      ]
      const least = radius + hair
      let [left, right] = [least, 0]
      for (let i = 0; i < 12; i++) {
        right = roomRight(width - left, rights)
        const length = width - left - right
        left = Math.max(least, ...beside.filter(isLeft).map(row => written(measure, row) + ground - share(row.value) * length))
      }
      return { left, right, areNotesBeside }
    }
    const all = around(true)
    return width - all.left - all.right > width * 0.55 ? all : around(false)
  }

  const rooms = (measure: Measure, { width }: Size) => {
    if (isColumn(width)) return roomsInColumn(measure, width)
    const names = columns(measure).end + gaps.names
    const rights = [
      { share: 1, room: radius },
      ...rows.flatMap(row =>
        isLeft(row)
          ? [{ share: share(reference.value), room: noteRoom(measure, row) + hair }]
          : isInside(row)
            ? []
            : [{ share: share(anchor(row)), room: written(measure, row) + noteRoom(measure, row) + hair }],
      ),
    ]
    let [left, right] = [names, 0]
    // Words left of a low value may reach beyond the axis: it gives way, and is the shorter for it.
    for (let i = 0; i < 12; i++) {
      right = roomRight(width - left, rights)
      const length = width - left - right
      left = Math.max(names, ...rows.filter(isLeft).map(row => names + written(measure, row) + ground - share(row.value) * length))
    }
    return { left, right }
  }

  const middleOf = (i: number, { y, width }: Scales) => y(i) + (isColumn(width) ? stacked.down : 0)

  const markOf = (row: DotRow, i: number, scales: Scales): Mark[] => {
    const { x, y, bottom } = scales
    const [at, from, middle] = [x(level(row.value)), x(level(reference.value)), middleOf(i, scales)]
    const common = { row: i, datum: [row.value] }
    const dot = { kind: 'dot', role: 'point', tone: row.tone, x: at, y: middle, radius, ...common } as const
    switch (row.look) {
      case 'dot': {
        const start = row.from ?? reference.value
        const spoke = line('series', [x(level(start)), middle], [at, middle], row.tone, 4)
        return [{ ...spoke, row: i, datum: [start, row.value] }, dot]
      }
      case 'ring': {
        // A row beyond it has its words where the line would run on.
        const past = rows.findIndex((other, j) => j > i && isLeft(other) && other.value > row.value)
        const end = past < 0 ? bottom : (y(past - 1) + y(past)) / 2
        const to = guide === 'rows' ? ([at, end] as const) : ([from, middle] as const)
        const start = guide === 'rows' ? ([at, middle + radius] as const) : ([at - beyond(row), middle] as const)
        return [
          { ...line('reference', start, to, row.tone, 1.5, [2, 4]), row: i },
          { ...dot, hollow: true },
        ]
      }
      case 'open': {
        const box = { x: at, y: middle - fade.height / 2, width: fade.length, height: fade.height }
        return [
          { kind: 'rect', role: 'bar', tone: row.tone, fade: 'paper', ...box, ...common },
          { ...line('reference', [at, middle - 16], [at, middle + 16], row.tone, 3), row: i },
        ]
      }
    }
  }

  const wordsOf = (row: DotRow, i: number, scales: Scales, measure: Measure): Mark[] => {
    const { x, y, width } = scales
    const [at, middle] = [x(level(anchor(row))), middleOf(i, scales) + 1]
    const style: TextStyle = { ...bold, tone: row.tone === 'mute' ? 'soft' : row.tone }
    const toLeft = isLeft(row) || isInside(row)
    const place = toLeft ? at - beyond(row) : at + beyond(row)
    const align = toLeft ? 'right' : 'left'
    const inLine = { row: i, ground, cells: [[i, 2]] } as const
    const names = [widthOf(measure, row.label, labelStyle(row, width)), ...(row.of ? [widthOf(measure, row.of, { size: sizes.of })] : [])]
    const nameEnd = names.reduce((end, name) => end + name + ground + 2, 0)
    const words = isNamed(row, width)
      ? text(measure, 'value', row.words, nameEnd, y(i) - stacked.up, { ...style, size: sizes.label }, inLine)
      : text(measure, 'value', row.words, place, middle, { ...style, align }, inLine)
    if (!row.note) return [words]
    if (isColumn(width) && !roomsInColumn(measure, width).areNotesBeside) {
      const behind = { tone: style.tone, size: sizes.note, align: 'right' } as const
      return [words, text(measure, 'remark', row.note, width - hair, y(i) - stacked.up, behind, { row: i, ground, cells: [[i, 3]] })]
    }
    const start = toLeft && !isInside(row) ? x(level(reference.value)) + gaps.note : words.x + words.width + gaps.note
    const note = { tone: style.tone, size: sizes.note } as const
    return [words, text(measure, 'remark', row.note, start, middle, note, { row: i, ground, cells: [[i, 3]] })]
  }

  return {
    kind: 'dots',
    heightIn: width => (isColumn(width) ? Math.round(room.top + rows.length * stacked.row + room.bottom) : undefined),
    config: (measure, size) => ({
      type: 'bar',
      data: { labels: rows.map(({ label }) => label), datasets: [{ data: rows.map(({ value }) => level(value)) }] },
      options: {
        indexAxis: 'y',
        layout: { padding: { ...rooms(measure, size), ...room } },
        scales: { x: { type: 'linear', min, max, display: false }, y: { type: 'category', display: false } },
      },
    }),
    marks: (scales, measure) => {
      const { x, y, left, right, top, bottom, width } = scales
      const at = (value: number) => x(level(value))
      const { start } = columns(measure)
      const isOver = isColumn(width)
      const shown = rows.flatMap((row, i) => (row.hidden ? [] : [[row, i] as const]))
      const tickAt = bottom + tick.length + tick.gap - 4
      const soft = { tone: 'soft', size: sizes.tick } as const
      const areFar = ticks.every((value, i) => {
        const [one, next = value] = [value, ticks[i + 1]]
        const widths = [one, next].map(each => widthOf(measure, wordTick(each), { size: sizes.tick }))
        return one === next || at(next) - at(one) >= ((widths[0] ?? 0) + (widths[1] ?? 0)) / 2 + 12
      })
      // Else only the decades of a log axis say what they are.
      const axisAt = isOver && axis ? width - widthOf(measure, axis, { size: sizes.tick }) - 8 : Infinity
      const worded = (areFar || !isOver || scale === 'linear' ? ticks : ticks.filter(value => Number.isInteger(Math.log10(value)))).filter(
        value => at(value) + widthOf(measure, wordTick(value), { size: sizes.tick }) / 2 < axisAt,
      )
      return [
        ...rows.map((_, i) => line('grid', [left, middleOf(i, scales)], [right, middleOf(i, scales)], 'rule')),
        line('axis', [left, bottom], [right, bottom], 'ink'),
        ...ticks.flatMap(value => [
          line('tick', [at(value), bottom], [at(value), bottom + tick.length], 'ink'),
          ...(worded.includes(value) ? [text(measure, 'tick', wordTick(value), at(value), tickAt, { ...soft, align: 'center' })] : []),
        ]),
        ...(axis ? [text(measure, 'tick', axis, isOver ? width : 0, tickAt, { ...soft, align: isOver ? 'right' : 'left' })] : []),
        line('axis', [at(reference.value), top], [at(reference.value), bottom], 'ink', 2),
        text(measure, 'reference', reference.text, at(reference.value), top - sizes.reference * 0.7, {
          tone: 'ink',
          size: sizes.reference,
          bold: true,
          align: 'center',
        }),
        ...shown.flatMap(([row, i]) => markOf(row, i, scales)),
        ...rows.flatMap((row, i): Mark[] => {
          const tone = row.hidden ? 'soft' : 'ink'
          const level = isOver ? y(i) - stacked.up : y(i) + 1
          const own = isOver ? { row: i, ground } : { row: i }
          const label = text(measure, 'label', row.label, 0, level, { tone, ...labelStyle(row, width) }, { ...own, cells: [[i, 0]] })
          const ofAt = isOver ? label.width + ground + 2 : start
          return [
            label,
            ...(row.of ? [text(measure, 'label', row.of, ofAt, level, { tone: 'soft', size: sizes.of }, { ...own, cells: [[i, 1]] })] : []),
          ]
        }),
        ...shown.flatMap(([row, i]) => wordsOf(row, i, scales, measure)),
      ]
    },
  }
}
