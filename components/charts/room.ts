/** How much room words need around the plot of a chart, in slide pixels. */
import type { Measure, Role, TextMark, TextStyle } from './marks.ts'
import type { Written } from './written.ts'
import { text, widthOf } from './marks.ts'
import { spokenAll, textOf } from './written.ts'

/** From the labels of rows to their axis. */
export const labelGap = 20

/** Returns the room left of the axis for labels of these widths. */
export function labelRoom(widths: readonly number[], least = 0): number {
  return Math.max(least, Math.max(0, ...widths) + labelGap)
}

/** Left free at the edge, which covers a hairline. */
export const hair = 2

/** What stands right of a value: where the value is, as a share of the axis, and the room from there. */
export interface Beside {
  readonly share: number
  readonly room: number
}

/**
 * Returns the room to leave right of the axis, so that what stands beside each value ends where the chart ends.
 * @param whole from the axis' start to the end of the chart.
 */
export function roomRight(whole: number, words: readonly Beside[]): number {
  // With an axis of length L, words end at share × L + room.
  const length = Math.min(whole - hair, ...words.filter(({ share }) => share > 0).map(({ share, room }) => (whole - hair - room) / share))
  return whole - Math.max(0, length)
}

/** Signs no line begins with, and signs none ends with. */
const closing = /^[\s，。、；：？！）》」』”’…·,.;:?!)%]/u
const opening = /[（《「『“‘(¶]$/u
/** Behind them a line ends best. */
const pauses = /[，。、；：？！…,;:.?!]\s*$/u
const wide = /[\p{Script=Han}，。、；：？！）》」』”…]/u
/** What keeps the word behind it: a currency before its amount, a number before what it counts. */
const holding = /(?:RMB|USD|\d|\b(?:a|an|the|of))\s$/u

/** Whether a line may end with some text where another goes on, both whole words. */
function mayBreak(before: string, after: string): boolean {
  if (closing.test(after) || opening.test(before)) return false
  if (/\s$/u.test(before)) return !holding.test(before)
  const [last, next] = [before.slice(-1), after.slice(0, 1)]
  return (wide.test(last) || wide.test(next)) && !/\d/.test(last)
}

/**
 * Returns words as lines no longer than a width, as few as there can be and of much the same length; they end at a comma or
 * a stop where that makes no more of them. What is the value of a fact stays whole where it fits, and so does a word that is
 * longer than the width.
 */
export function wrap(
  measure: Measure,
  words: string | readonly Written[],
  width: number,
  style: Omit<TextStyle, 'tone' | 'align'> = {},
): Written[][] {
  const pieces = typeof words === 'string' ? [{ text: words }] : words
  if (widthOf(measure, pieces, style) <= width) return [[...pieces]]
  const whole = textOf(pieces)
  const starts = pieces.map((_, i) => textOf(pieces.slice(0, i)).length)
  const isWhole = pieces.map(piece => piece.standing ?? (piece.fact && widthOf(measure, [piece], style) <= width))
  const isWithin = (at: number) => pieces.some(({ text }, i) => isWhole[i] && at > (starts[i] ?? 0) && at < (starts[i] ?? 0) + text.length)
  const breaks = [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(whole)]
    .map(({ index }) => index)
    .filter(at => at > 0 && !isWithin(at) && mayBreak(whole.slice(0, at), whole.slice(at)))
  const atPauses = breaks.filter(at => pauses.test(whole.slice(0, at)))

  /** Without the space at the ends. */
  const between = (from: number, to: number): Written[] => {
    const line = whole.slice(from, to)
    const [start, end] = [from + line.length - line.trimStart().length, from + line.trimEnd().length]
    return pieces
      .map((piece, i) => {
        const at = starts[i] ?? 0
        return { ...piece, text: piece.text.slice(Math.max(0, start - at), Math.max(0, end - at)) }
      })
      .filter(({ text }) => text !== '')
  }
  const linesIn = (room: number, some: readonly number[]): Written[][] => {
    const ends: number[] = []
    let last = 0
    for (const at of [...some, whole.length]) {
      if (last > (ends.at(-1) ?? 0) && widthOf(measure, between(ends.at(-1) ?? 0, at), style) > room) ends.push(last)
      last = at
    }
    return [...ends, last].map((end, i) => between(ends[i - 1] ?? 0, end))
  }

  const { length } = linesIn(width, breaks)
  const fits = (room: number, some: readonly number[]) => {
    const lines = linesIn(room, some)
    return lines.length <= length && lines.every(line => widthOf(measure, line, style) <= room)
  }
  const best = fits(width, atPauses) ? atPauses : breaks
  // As narrow as they can be without one more line: no last line of one word.
  let [least, most] = [0, width]
  while (most - least > 4) {
    const room = (least + most) / 2
    if (fits(room, best)) most = room
    else least = room
  }
  return linesIn(most, best)
}

/**
 * Returns words as lines below each other that are no longer than a width: the start, middle or end of each stands at x, and
 * the middle of the first at y. In the chart's table they are read out in one.
 * @param pitch from line to line.
 */
export function textLines(
  measure: Measure,
  role: Role,
  words: string | readonly Written[],
  { x, y, width, pitch }: { readonly x: number; readonly y: number; readonly width: number; readonly pitch: number },
  style: TextStyle,
  { cells = [], ...more }: Parameters<typeof text>[6] = {},
): TextMark[] {
  const said = typeof words === 'string' ? words : spokenAll(words)
  const whole = cells.map(([row, column, words = said]) => [row, column, words] as const)
  return wrap(measure, words, width, style).map((line, i) =>
    text(measure, role, line, x, y + i * pitch, style, { ...more, cells: i === 0 ? whole : [] }),
  )
}
