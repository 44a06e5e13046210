import type { Tone } from '../../composables/useTokens.ts'
import type { ChartSpec, Size } from './chart.ts'
import type { Mark, Measure, Scales, TextStyle } from './marks.ts'
import type { Written } from './written.ts'
import { line, text, widthOf } from './marks.ts'
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

  const rooms = (measure: Measure, { width }: Size) => {
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

  const markOf = (row: DotRow, i: number, { x, y, bottom }: Scales): Mark[] => {
    const [at, from, middle] = [x(level(row.value)), x(level(reference.value)), y(i)]
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

  const wordsOf = (row: DotRow, i: number, { x, y }: Scales, measure: Measure): Mark[] => {
    const [at, middle] = [x(level(anchor(row))), y(i) + 1]
    const style: TextStyle = { ...bold, tone: row.tone === 'mute' ? 'soft' : row.tone }
    const toLeft = isLeft(row) || isInside(row)
    const place = toLeft ? at - beyond(row) : at + beyond(row)
    const align = toLeft ? 'right' : 'left'
    const words = text(measure, 'value', row.words, place, middle, { ...style, align }, { row: i, ground, cells: [[i, 2]] })
    if (!row.note) return [words]
    const start = toLeft && !isInside(row) ? x(level(reference.value)) + gaps.note : words.x + words.width + gaps.note
    const note = { tone: style.tone, size: sizes.note } as const
    return [words, text(measure, 'remark', row.note, start, middle, note, { row: i, ground, cells: [[i, 3]] })]
  }

  return {
    kind: 'dots',
    config: (measure, size) => ({
      type: 'bar',
      data: { labels: rows.map(({ label }) => label), datasets: [{ data: rows.map(({ value }) => level(value)) }] },
      options: {
        indexAxis: 'y',
        layout: { padding: { ...rooms(measure, size), top: sizes.reference * 1.4, bottom: tick.length + tick.gap + sizes.tick * 0.6 } },
        scales: { x: { type: 'linear', min, max, display: false }, y: { type: 'category', display: false } },
      },
    }),
    marks: (scales, measure) => {
      const { x, y, left, right, top, bottom } = scales
      const at = (value: number) => x(level(value))
      const { start } = columns(measure)
      const shown = rows.flatMap((row, i) => (row.hidden ? [] : [[row, i] as const]))
      const tickAt = bottom + tick.length + tick.gap - 4
      const soft = { tone: 'soft', size: sizes.tick } as const
      return [
        ...rows.map((_, i) => line('grid', [left, y(i)], [right, y(i)], 'rule')),
        line('axis', [left, bottom], [right, bottom], 'ink'),
        ...ticks.flatMap(value => [
          line('tick', [at(value), bottom], [at(value), bottom + tick.length], 'ink'),
          text(measure, 'tick', wordTick(value), at(value), tickAt, { ...soft, align: 'center' }),
        ]),
        ...(axis ? [text(measure, 'tick', axis, 0, tickAt, soft)] : []),
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
          const label = { tone, size: sizes.label, bold: row.look === 'ring' } as const
          return [
            text(measure, 'label', row.label, 0, y(i) + 1, label, { row: i, cells: [[i, 0]] }),
            ...(row.of
              ? [text(measure, 'label', row.of, start, y(i) + 1, { tone: 'soft', size: sizes.of }, { row: i, cells: [[i, 1]] })]
              : []),
          ]
        }),
        ...shown.flatMap(([row, i]) => wordsOf(row, i, scales, measure)),
      ]
    },
  }
}
