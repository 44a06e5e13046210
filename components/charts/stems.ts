import type { ChartSpec } from './chart.ts'
import type { Mark, Measure } from './marks.ts'
import type { Written } from './written.ts'
import { isNarrow } from './narrow.ts'
import { line, text, widthOf } from './marks.ts'
import { hair, textLines } from './room.ts'
import { stemRows } from './stem-rows.ts'

/** A stem from zero at its time; its value is written above it. */
export interface Stem extends Written {
  /** When, below it. */
  readonly label: string
  /** In months, or whatever the axis counts. */
  readonly at: number
  readonly value: number
  readonly tone: 'ink-area' | 'blue-area'
  /** Under the value, a line each. */
  readonly notes?: readonly (readonly Written[])[]
  /** Under the label. */
  readonly remark?: string
  /** Keeps its room, and is not drawn yet. */
  readonly hidden?: boolean
}

/** What the stems might lead to and nobody has measured: a zero line that stays empty. */
export interface Unmeasured {
  readonly name: string
  readonly lines: readonly string[]
  /** What the check says of it, below that line. */
  readonly found: string
  /** Whether that keeps its room, and is not written yet. */
  readonly unchecked?: boolean
}

export interface StemOptions {
  /** What the stems measure. */
  readonly name: string
  readonly open: Unmeasured
}

const sizes = { name: 22, value: 36, label: 16, note: 16, say: 18 } as const
const half = 28
/** From the top: the names, an arrow between them, and the highest value. */
const head = { name: 14, values: 76 }
/** From the zero line to the label, from line to line, left and right of the stems, from there to the empty line, and between labels. */
const gaps = { label: 20, line: 24, side: 78, between: 64, labels: 12 }

/** Returns stems from zero on a line of time, and beside them on the same zero line what is not measured. */
export function stems(points: readonly Stem[], { name, open }: StemOptions): ChartSpec {
  const first = Math.min(0, ...points.map(({ at }) => at))
  const last = Math.max(1, ...points.map(({ at }) => at))
  const max = Math.max(1e-9, ...points.map(({ value }) => value))
  const most = Math.max(0, ...points.map(({ notes = [] }) => notes.length))
  /** Of the empty line, with the words that stand over it; and with those below it, unless the labels of the stems need the room. */
  const openWidth = (measure: Measure, width: number) => {
    const over = Math.max(
      widthOf(measure, open.name, { size: sizes.name, bold: true }),
      ...open.lines.map(words => widthOf(measure, words, { size: sizes.say })),
    )
    const whole = Math.max(over, widthOf(measure, open.found, { size: sizes.label }))
    const labels = points.map(({ label }) => widthOf(measure, label, { size: sizes.label, bold: true }) + gaps.labels)
    const needed = Math.max(0, ...labels) * (points.length - 1)
    return (width - whole - hair - gaps.between - 2 * gaps.side < needed ? over : whole) + hair
  }
  const rows = stemRows(points, { name, open })
  return {
    kind: 'stems',
    heightIn: (width, measure) => (isNarrow(width) ? rows.heightIn(width, measure) : undefined),
    config: (measure, size) => {
      if (isNarrow(size.width)) return rows.config(measure, size)
      return {
        type: 'scatter',
        data: { datasets: [{ data: points.map(({ at, value }) => ({ x: at, y: value })) }] },
        options: {
          layout: {
            padding: {
              left: gaps.side,
              right: openWidth(measure, size.width) + gaps.between + gaps.side,
              top: head.values + sizes.value / 2 + 8,
              bottom: gaps.label * 2 + gaps.line - 6,
            },
          },
          scales: {
            x: { type: 'linear', display: false, min: first, max: last },
            y: { type: 'linear', display: false, min: 0, max },
          },
        },
      }
    },
    marks: (scales, measure) => {
      const { x, y, left, bottom, width } = scales
      if (isNarrow(width)) return rows.marks(scales, measure)
      const shown = points.map((point, row) => ({ point, row })).filter(({ point }) => !point.hidden)
      const [openFrom, openTo] = [width - openWidth(measure, width), width - hair]
      const frameTop = head.values - sizes.value / 2
      const nameEnd = text(measure, 'label', name, 0, head.name, { tone: 'ink', size: sizes.name, bold: true })
      const arrow = [nameEnd.x + nameEnd.width + 16, openFrom - 16] as const
      return [
        nameEnd,
        line('reference', [arrow[0], head.name], [arrow[1], head.name], 'mute', 1.5, [6, 5]),
        {
          kind: 'path',
          role: 'reference',
          tone: 'mute',
          width: 1.5,
          d: `M${arrow[1] - 8} ${head.name - 5}L${arrow[1]} ${head.name}L${arrow[1] - 8} ${head.name + 5}`,
        },
        text(
          measure,
          'label',
          open.name,
          openFrom,
          head.name,
          { tone: 'ink', size: sizes.name, bold: true },
          { cells: [[points.length, 0]] },
        ),
        ...shown.map(({ point: { at, value, tone }, row }): Mark => {
          const bar = { kind: 'rect', role: 'bar', tone, row, datum: [at, value] } as const
          return { ...bar, x: x(at) - half, y: y(value), width: half * 2, height: bottom - y(value) }
        }),
        // As far as there is something on it.
        line(
          'axis',
          [left - gaps.side + 1, bottom],
          [Math.max(left, ...shown.map(({ point: { at } }) => x(at))) + gaps.side, bottom],
          'ink',
          2,
        ),
        // Nothing stands on it.
        line('axis', [openFrom, bottom], [openTo, bottom], 'mute', 2, [6, 5]),
        ...shown.flatMap(({ point, row }): Mark[] => {
          const { at, value, tone, label, notes = [], remark } = point
          const ink = tone === 'ink-area' ? 'ink' : 'blue'
          const centred = { tone: ink, size: sizes.label, align: 'center' } as const
          const above = y(value) - sizes.value / 2 - 6 - (most > 0 ? notes.length * gaps.line : 0)
          return [
            text(measure, 'value', [point], x(at), above, { ...centred, size: sizes.value, bold: true }, { row, cells: [[row, 1]] }),
            ...notes.map((note, i) =>
              text(measure, 'remark', note, x(at), y(value) - 14 - (notes.length - 1 - i) * gaps.line, centred, { row, cells: [[row, 1]] }),
            ),
            text(measure, 'tick', label, x(at), bottom + gaps.label, { ...centred, bold: true }, { row, cells: [[row, 0]] }),
            ...(remark ? [text(measure, 'tick', remark, x(at), bottom + gaps.label + gaps.line, centred, { row, cells: [[row, 1]] })] : []),
          ]
        }),
        ...open.lines.map((words, i) =>
          text(
            measure,
            'remark',
            words,
            openFrom,
            (frameTop + bottom) / 2 + (i - (open.lines.length - 1) / 2) * 27,
            { tone: 'ink', size: sizes.say },
            { cells: [[points.length, 1]] },
          ),
        ),
        ...(!open.unchecked
          ? textLines(
              measure,
              'remark',
              open.found,
              { x: openFrom, y: bottom + gaps.label, width: width - openFrom, pitch: gaps.line },
              { tone: 'blue', size: sizes.label },
              { cells: [[points.length, 1]] },
            )
          : []),
      ]
    },
  }
}
