/** Shares by count and by money in a narrow column: a row for each, both values on one axis and in words above it. */
import type { ChartSpec } from './chart.ts'
import type { Mark, Measure, TextStyle } from './marks.ts'
import type { SlopeOptions, SlopeRow } from './slope.ts'
import type { Written } from './written.ts'
import { diamondPath, line, text, widthOf } from './marks.ts'
import { hair, textLines, wrap } from './room.ts'
import { spokenAll } from './written.ts'

const size = { words: 16, verdict: 18, tick: 15 } as const
/** From words to words, from them down to their marks, from row to row, from line to line, and from what explains the marks to the rows. */
const gap = { words: 10, marks: 19, row: 44, line: 21, key: 8 }
/** Half of a mark at zero. */
const start = 7
/** From the last marks to the end of the axis, and to the end of the chart. */
const foot = { axis: 12, all: 36 }
const bar = 14

const styleOf = (row: SlopeRow) => ({ size: size.words, bold: row.tone !== 'mute' })
const toneOf = ({ tone }: SlopeRow) => (tone === 'red' ? 'red' : 'ink')

/** @param max where the axis ends. */
export function slopeRows(rows: readonly SlopeRow[], { heads, zero, half, bound, isWhole }: SlopeOptions, max: number) {
  /** What the first row comes to, below it at the right. */
  const verdict = rows[0]?.note ?? []
  const verdictStyle = { tone: 'blue', size: size.verdict, bold: true } as const
  /** What was known of it before. */
  const said = [{ text: bound.said }, ...bound.words]
  const key = (i: number) => [{ text: heads[i]?.name ?? '', bold: true }, { text: ' ' }, ...(heads[i]?.all ?? [])]
  const keyStart = 2 * start + gap.words - 2

  /** Where lines of words stand: those that explain the marks, and those of each row. */
  function places(width: number, measure: Measure) {
    const lines = (words: Parameters<typeof wrap>[1], style: Omit<TextStyle, 'tone'>) => wrap(measure, words, width - 2, style).length
    const keys = heads.map((_, i) => wrap(measure, key(i), width - keyStart, { size: size.words }).length)
    const keyAt = keys.map((_, i) => 11 + keys.slice(0, i).reduce((sum, n) => sum + n, 0) * gap.line)
    const first = 11 + keys.reduce((sum, n) => sum + n, 0) * gap.line + gap.key
    const why = lines(bound.why, { size: size.words })
    const below = isWhole ? lines(verdict, verdictStyle) + lines(said, { size: size.words }) : why + lines(bound.rest, { size: size.words })
    const at = rows.map((_, i) => first + i * gap.row + (i > 0 ? below * gap.line + 4 : 0))
    const bottom = (at.at(-1) ?? first) + gap.marks + foot.axis
    return { keyAt, at, why, verdicts: lines(verdict, verdictStyle), bottom, height: bottom - foot.axis + foot.all }
  }

  return {
    heightIn: (width, measure) => places(width, measure).height,
    config: (measure, { width, height }) => ({
      type: 'scatter',
      data: { datasets: [{ data: rows.flatMap(row => [row.left, row.right].map(({ value }) => ({ x: value, y: 0 }))) }] },
      options: {
        layout: {
          autoPadding: false,
          padding: { left: start, right: hair, top: places(width, measure).at[0] ?? 0, bottom: height - places(width, measure).bottom },
        },
        scales: { x: { type: 'linear', display: false, min: 0, max }, y: { type: 'linear', display: false, min: 0, max: 1 } },
      },
    }),
    marks: ({ x, right, width }, measure) => {
      const { keyAt, at, why, verdicts, bottom } = places(width, measure)
      const middle = (i: number) => (at[i] ?? 0) + gap.marks
      const widest = (words: (row: SlopeRow) => number) => Math.max(0, ...rows.map(words))
      const names = widest(row => widthOf(measure, row.label, styleOf(row)))
      const values = widest(row =>
        Math.max(widthOf(measure, [row.left], styleOf(row)), widthOf(measure, [row.right], { ...styleOf(row), bold: true })),
      )
      const [counted, given] = [names + gap.words + values, names + gap.words + 2 * values + gap.words + 4]
      const [end, top] = [width - 1, middle(0) - 10]
      const diamond = (at: number, y: number, more: Partial<Mark> = {}): Mark => {
        const drawn = { kind: 'path', role: 'point', tone: 'blue', fill: 'paper', width: 1.5, d: diamondPath(at, y, 5) } as const
        return { ...drawn, ...(more.row !== undefined && { row: more.row }), ...(more.datum && { datum: more.datum }), series: 1 }
      }
      const fading = { kind: 'rect', role: 'bar', tone: 'red-area', fade: 'paper', height: bar } as const
      const block = { width: end, pitch: gap.line }
      /** Behind the values, or where they leave no room at the right of the marks. */
      const noteOf = (words: readonly Written[], row: number, y: number) => {
        const style = { tone: 'soft', size: size.words } as const
        const more = { row, ground: 4, cells: [[row, 3]] as const }
        return given + gap.words + widthOf(measure, words, style) <= end
          ? text(measure, 'remark', words, given + gap.words, y, style, more)
          : text(measure, 'remark', words, end, middle(row), { ...style, align: 'right' }, more)
      }
      return [
        ...heads.flatMap((_, i): Mark[] => {
          const y = keyAt[i] ?? 0
          const mark: Mark =
            i === 0
              ? { kind: 'dot', role: 'reference', tone: 'mute', x: start, y, radius: 5 }
              : isWhole
                ? { kind: 'path', role: 'reference', tone: 'blue', fill: 'paper', width: 1.5, d: diamondPath(start, y, 5) }
                : { ...fading, role: 'reference', x: 0, y: y - bar / 2, width: 2 * start }
          const words = { x: keyStart, y, width: width - keyStart, pitch: gap.line }
          return [mark, ...textLines(measure, 'tick', key(i), words, { tone: i === 1 && isWhole ? 'blue' : 'ink', size: size.words })]
        }),
        ...rows.map((_, i) => line('grid', [x(0), middle(i)], [right, middle(i)], 'rule')),
        ...rows.map((_, i) => line('axis', [x(0), middle(i) - 8], [x(0), middle(i) + 8], 'mute')),
        { ...fading, row: 0, datum: [half.value, Infinity], x: x(half.value), y: middle(0) - bar / 2, width: right - x(half.value) },
        line('reference', [x(half.value), top], [x(half.value), bottom], 'ink', 1.5),
        ...(isWhole
          ? rows.map((row, i): Mark => {
              const [from, to] = [x(row.left.value), x(row.right.value)]
              return { ...line('series', [from, middle(i)], [to, middle(i)], row.tone, row.tone === 'red' ? 3.5 : 2.5), row: i }
            })
          : []),
        ...rows.map((row, i): Mark => {
          const dot = { kind: 'dot', role: 'point', tone: row.tone, row: i, series: 0, datum: [row.left.value] } as const
          return { ...dot, x: x(row.left.value), y: middle(i), radius: row.tone === 'red' ? 6 : 5 }
        }),
        ...(isWhole ? rows.map((row, i) => diamond(x(row.right.value), middle(i), { row: i, datum: [row.right.value] })) : []),
        ...rows.flatMap((row, i): Mark[] => {
          const y = at[i] ?? 0
          const style = { ...styleOf(row), tone: toneOf(row) } as const
          const blue = { ...style, tone: 'blue', bold: true, align: 'right' } as const
          return [
            text(measure, 'label', row.label, 0, y, style, { row: i, cells: [[i, 0]] }),
            text(measure, 'value', [row.left], counted, y, { ...style, align: 'right' }, { row: i, series: 0, cells: [[i, 1]] }),
            ...(isWhole ? [text(measure, 'value', [row.right], given, y, blue, { row: i, series: 1, cells: [[i, 2]] })] : []),
            ...(isWhole && row.note && i > 0 ? [noteOf(row.note, i, y)] : []),
          ]
        }),
        ...(isWhole
          ? [
              ...textLines(
                measure,
                'remark',
                verdict,
                { ...block, x: end, y: middle(0) + gap.line },
                { ...verdictStyle, align: 'right' },
                { row: 0, ground: 4, cells: verdict.length > 0 ? [[0, 3]] : [] },
              ),
              ...textLines(
                measure,
                'remark',
                said,
                { ...block, x: end, y: middle(0) + (1 + verdicts) * gap.line },
                { tone: 'red', size: size.words, align: 'right' },
                { row: 0, ground: 4, cells: [[0, 3]] },
              ),
            ]
          : [
              text(
                measure,
                'value',
                bound.words,
                counted + gap.words + 4,
                at[0] ?? 0,
                { tone: 'red', size: size.verdict, bold: true },
                { row: 0, cells: [[0, 2, spokenAll(bound.words)]] },
              ),
              ...textLines(
                measure,
                'remark',
                bound.why,
                { ...block, x: end, y: middle(0) + gap.line },
                { tone: 'soft', size: size.words, align: 'right' },
                { row: 0, ground: 4, cells: [[0, 3]] },
              ),
              ...textLines(
                measure,
                'remark',
                bound.rest,
                { ...block, x: end, y: middle(0) + (1 + why) * gap.line },
                { tone: 'ink', size: size.words, align: 'right' },
                { ground: 4 },
              ),
            ]),
        text(measure, 'tick', zero, 0, bottom + 14, { tone: 'soft', size: size.tick }),
        text(measure, 'reference', half.text, end, bottom + 14, { tone: 'ink', size: size.words, align: 'right' }),
      ]
    },
  } satisfies Pick<ChartSpec, 'heightIn' | 'config' | 'marks'>
}
