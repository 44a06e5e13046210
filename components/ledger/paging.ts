/** How much of a table a page has room for, worked out without drawing it: the same in both languages and wherever it is asked. */
import type { Locale } from '../../data/index.ts'

/** Of the type that tables are set in: see `--foot`. */
const size = 15
const lineHeight = 20

/** How wide characters are, in em of the deck's sans; a little more for the others, so that what is reckoned to fit does. */
const ems: readonly (readonly [em: number, characters: string])[] = [
  [0.23, ' '],
  [0.3, "',.:;ijlI|!’"],
  [0.36, 'f()[]-'],
  [0.4, 't/r'],
  [0.52, '*?szxcvy–'],
  [0.6, '#$+=<>_~JLFekXVEagSTZhnou0123456789−'],
  [0.66, 'AbdpqPCRKB'],
  [0.76, '&DGNUHOQ'],
]

const emOf = (character: string): number => ems.find(([, characters]) => characters.includes(character))?.[0] ?? 1

const widthOf = (text: string): number => size * [...text].reduce((sum, character) => sum + emOf(character), 0)

/** What a line may end after: a Chinese character, a space, a hyphen or a stroke, as in addresses. */
const breaks = /(?<=[\u2e80-\u9fff\u3000-\u303f\uff00-\uffef \-/])/

/** Returns how many lines a text takes in a column so many pixels wide. */
export function linesOf(text: string, width: number): number {
  let [lines, filled] = [1, 0]
  for (const piece of text.split(breaks)) {
    const length = widthOf(piece)
    if (filled > 0 && filled + widthOf(piece.trimEnd()) > width) [lines, filled] = [lines + 1, 0]
    // Longer than a line, as an address is: broken wherever the line ends.
    lines += Math.max(0, Math.ceil(length / width) - 1)
    filled = length > width ? length % width : filled + length
  }
  return text === '' ? 0 : lines
}

/** Returns the height of what takes so many lines, in the language in which it takes most. */
export const heightOf = (lines: Readonly<Record<Locale, number>>, padding: number): number =>
  Math.max(...Object.values(lines)) * lineHeight + padding

/** Fills boxes one after the other, none beyond `room` unless a single item is. */
function fill<T>(items: readonly T[], height: (item: T) => number, room: number): T[][] {
  const boxes: T[][] = []
  let filled = Infinity
  for (const item of items) {
    if (filled + height(item) > room) {
      boxes.push([])
      filled = 0
    }
    boxes.at(-1)?.push(item)
    filled += height(item)
  }
  return boxes
}

/** Returns items in as few boxes as have room for them, about as much in each. */
export function intoBoxes<T>(items: readonly T[], height: (item: T) => number, room: number): T[][] {
  const least = fill(items, height, room)
  let level = Math.ceil(items.reduce((sum, item) => sum + height(item), 0) / Math.max(least.length, 1))
  while (level < room && fill(items, height, level).length > least.length) level++
  return fill(items, height, Math.min(level, room))
}
