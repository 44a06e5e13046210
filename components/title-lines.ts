/** English words that lean on the next one: no line of a title ends with them. */
const leaning = new Set(
  (
    'a an the of to from its their what which who whose how where or and but nor with without within in into on onto at by for ' +
    'over under about between than as that is are was were be has have had would could can will may more most less least every each ' +
    'no not so'
  ).split(' '),
)

/** Returns whether a word leans on the next. */
export const leans = (word: string): boolean => leaning.has(word.toLowerCase())

/** How much worse than lines of unlike length, in characters, another end of the first line is than that of a sentence's part. */
const ends = { part: 0, clause: 6, word: 30, number: 50, leaning: 80 } as const

function endOf(line: string): keyof typeof ends {
  if (/[:;]$/.test(line)) return 'part'
  if (/,$/.test(line)) return 'clause'
  const last = line.split(/\s/).at(-1) ?? ''
  return leans(last) ? 'leaning' : /\d$/.test(last) ? 'number' : 'word'
}

/** About how much room a text takes, in characters of usual width. */
const lengthOf = (text: string): number =>
  [...text].reduce((sum, character) => sum + (/[ijlt.,:;’']/.test(character) ? 0.65 : /[A-Zmw%]/.test(character) ? 1.45 : 1), 0)

/**
 * Returns an English title as one line or two: broken where a part of the sentence ends, if both lines then fit, and never
 * behind a word that leans on the next.
 * @param room characters of usual width that a line holds.
 */
export function titleLines(title: string, room: number): string[] {
  if (lengthOf(title) <= room) return [title]
  const [best] = [...title.matchAll(/ /g)]
    .map(({ index }) => [title.slice(0, index), title.slice(index + 1)])
    .filter(lines => lines.every(line => lengthOf(line) <= room))
    .map(lines => ({ lines, cost: ends[endOf(lines[0] ?? '')] + Math.abs((lines[0] ?? '').length - (lines[1] ?? '').length) }))
    .sort((a, b) => a.cost - b.cost)
  return best?.lines ?? [title]
}
