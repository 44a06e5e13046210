import type { ChartSpec } from './chart.ts'
import type { Mark, Measure, TextMark } from './marks.ts'
import type { Stem, StemOptions } from './stems.ts'
import type { Written } from './written.ts'
import { line, pathThrough, text, widthOf } from './marks.ts'
import { hair, roomRight, textLines } from './room.ts'

const sizes = { name: 22, value: 36, label: 16, say: 18 } as const
const thickness = 30
/** From the top to the middle of the name, from it and from a bar to the words of the next, and from those to their bar. */
const gaps = { name: 14, first: 36, next: 26, bar: 15, line: 21, words: 10, value: 12 }
/** From the last bar to what it might lead to: an arrow, and its name. */
const leads = { from: 14, to: 46, name: 70, lines: 32, line: 25, side: 16 }

/** What is said over a bar: its label, and what there is to say besides, in as many lines as it takes. */
function headOf(measure: Measure, { label, notes = [], remark, tone }: Stem, row: number, top: number, width: number): TextMark[] {
  const style = { tone: tone === 'ink-area' ? 'ink' : 'blue', size: sizes.label } as const
  const said: readonly (readonly Written[])[] = [...notes, ...(remark ? [[{ text: remark }]] : [])]
  const name = text(measure, 'tick', label, 0, top, { ...style, bold: true }, { row, cells: [[row, 0]] })
  return said.reduce<TextMark[]>(
    (before, words) => {
      const last = before.at(-1) ?? name
      const beside = last.x + last.width + gaps.words
      const fits = beside + widthOf(measure, words, style) <= width
      const [x, y] = fits ? [beside, last.y] : [0, last.y + gaps.line]
      return [
        ...before,
        ...textLines(measure, 'remark', words, { x, y, width: width - x, pitch: gaps.line }, style, { row, cells: [[row, 1]] }),
      ]
    },
    [name],
  )
}

/** Everything that stands below each other, and where it ends. */
function laidOut(points: readonly Stem[], { name, open }: StemOptions, measure: Measure, width: number, x: (value: number) => number) {
  const title = { tone: 'ink', size: sizes.name, bold: true } as const
  const names = textLines(measure, 'label', name, { x: 0, y: gaps.name, width, pitch: 27 }, title)
  let end = (names.at(-1)?.y ?? 0) + gaps.first - gaps.next
  const rows = points.flatMap((point, row): Mark[] => {
    if (point.hidden) return []
    const { at, value, tone } = point
    const head = headOf(measure, point, row, end + gaps.next, width)
    const top = (head.at(-1)?.y ?? 0) + gaps.bar
    end = top + thickness
    const ink = { tone: tone === 'ink-area' ? 'ink' : 'blue', size: sizes.value, bold: true } as const
    return [
      { kind: 'rect', role: 'bar', tone, row, datum: [at, value], x: x(0), y: top, width: x(value) - x(0), height: thickness },
      line('axis', [x(0), top - 3], [x(0), end + 3], 'ink', 2),
      text(measure, 'value', [point], x(value) + gaps.value, top + thickness / 2, ink, { row, cells: [[row, 1]] }),
      ...head,
    ]
  })
  const cells = (column: number) => ({ cells: [[points.length, column]] }) as const
  const [arrow, tip] = [leads.side, end + leads.to]
  const openName = textLines(measure, 'label', open.name, { x: 0, y: end + leads.name, width, pitch: 27 }, title, cells(0))
  const below = (y: number) => ({ x: leads.side, y, width: width - leads.side, pitch: leads.line })
  const first = (openName.at(-1)?.y ?? 0) + leads.lines
  const said = open.lines.reduce<TextMark[]>(
    (above, words) => [
      ...above,
      ...textLines(
        measure,
        'remark',
        words,
        below((above.at(-1)?.y ?? first - leads.line) + leads.line),
        { tone: 'ink', size: sizes.say },
        cells(1),
      ),
    ],
    [],
  )
  const foot = said.at(-1)?.y ?? first
  const found = open.unchecked
    ? []
    : textLines(measure, 'remark', open.found, below(foot + leads.line + 2), { tone: 'blue', size: sizes.label }, cells(1))
  const bottom = (found.at(-1)?.y ?? foot) + 14
  const marks: Mark[] = [
    ...names,
    ...rows,
    line('reference', [arrow, end + leads.from], [arrow, tip], 'mute', 1.5, [6, 5]),
    {
      kind: 'path',
      role: 'reference',
      tone: 'mute',
      width: 1.5,
      d: pathThrough([
        [arrow - 5, tip - 8],
        [arrow, tip],
        [arrow + 5, tip - 8],
      ]),
    },
    ...openName,
    // Nothing stands on it.
    line('axis', [x(0), first - 14], [x(0), bottom], 'mute', 2, [6, 5]),
    ...said,
    ...found,
  ]
  return { marks, bottom }
}

/** Returns stems as bars below each other for a narrow column, their words above them, and below all the empty line of what is not measured. */
export function stemRows(points: readonly Stem[], options: StemOptions): Required<Pick<ChartSpec, 'config' | 'marks' | 'heightIn'>> {
  const max = Math.max(1e-9, ...points.map(({ value }) => value))
  return {
    heightIn: (width, measure) => Math.ceil(laidOut(points, options, measure, width, () => 0).bottom + hair),
    config: (measure, { width }) => {
      const value = (point: Stem) => widthOf(measure, [point], { size: sizes.value, bold: true })
      const beside = points.map(point => ({ share: point.value / max, room: gaps.value + value(point) }))
      return {
        type: 'scatter',
        data: { datasets: [{ data: points.map(({ value }) => ({ x: value, y: 0 })) }] },
        options: {
          layout: { autoPadding: false, padding: { left: hair, right: roomRight(width - hair, beside) } },
          scales: { x: { type: 'linear', display: false, min: 0, max }, y: { type: 'linear', display: false, min: 0, max: 1 } },
        },
      }
    },
    marks: ({ x, width }, measure) => laidOut(points, options, measure, width, x).marks,
  }
}
