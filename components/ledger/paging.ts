/** How much of a table a page has room for, worked out without drawing it: the same in both languages and wherever it is asked. */

/** Of the type that tables are set in: see `--foot`. */
const size = 15
const lineHeight = 19

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

/** What a line may end after: a Chinese character, a hyphen or a stroke, as in addresses, and a space, but within a date. */
export const anywhere = /(?<=[\u2e80-\u9fff\u3000-\u303f\uff00-\uffef\-/])|(?<= )(?!(?<=\d )[年月日])/

/** Returns how many lines a text takes in a column so many pixels wide, where it may break only there. */
export function linesOf(text: string, width: number, breaks = anywhere): number {
  return linesOfPieces(text.split(breaks), width)
}

/** The same of pieces that stay on one line each. */
export function linesOfPieces(pieces: readonly string[], width: number): number {
  let [lines, filled] = [1, 0]
  for (const piece of pieces) {
    const length = widthOf(piece)
    if (filled > 0 && filled + widthOf(piece.trimEnd()) > width) [lines, filled] = [lines + 1, 0]
    // Longer than a line, as an address is: broken wherever the line ends.
    lines += Math.max(0, Math.ceil(length / width) - 1)
    filled = length > width ? length % width : filled + length
  }
  return pieces.every(piece => piece === '') ? 0 : lines
}

/** Returns the height of what takes so many lines. */
export const heightOf = (lines: number, padding: number): number => lines * lineHeight + padding

/** Fills boxes one after the other, each as full as it gets: an item has a height in each language, and none may go beyond `room`. */
export function intoBoxes<T>(items: readonly T[], heights: (item: T) => readonly number[], room: number): T[][] {
  const boxes: T[][] = []
  let filled: number[] = []
  for (const item of items) {
    const added = heights(item)
    const sums = added.map((height, i) => (filled[i] ?? Infinity) + height)
    const fits = sums.every(sum => sum <= room)
    if (!fits) boxes.push([])
    boxes.at(-1)?.push(item)
    filled = fits ? sums : [...added]
  }
  return boxes
}
