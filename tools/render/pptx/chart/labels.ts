import type { TextMark } from '../../../../components/charts/marks.ts'

const literal = (text: string) => (text === '' ? '' : `"${text.replaceAll('"', '”')}"`)

/** Prints the same words whatever the value: for one above zero, below, and zero. */
const literalCode = (text: string) => Array<string>(3).fill(literal(text)).join(';')

/**
 * Returns the number format by which a spreadsheet prints a line of words for its value, so that an edited value is
 * worded alike. Where the value is not the only one, or not divided as the worksheet divides it, the words stand fast.
 */
export function labelCode({ runs }: TextMark, divisor = 1): string {
  const formats = runs.flatMap(({ format }) => format ?? [])
  const [format] = formats
  const words = runs.map(({ text, spoken }) => (spoken === '' ? ` ${text}` : text))
  if (!format || formats.length > 1 || format.divisor !== divisor) return literalCode(words.join(''))
  const [before = '', after] = words.join('').split(format.number, 2)
  if (after === undefined) return literalCode(words.join(''))
  return [format.positive, format.negative].map(code => literal(before) + code + literal(after)).join(';')
}

/** Returns by how much all labelled values can be divided alike, and what they then count; 1 where labels differ. */
export function commonUnit(labels: readonly TextMark[]): { divisor: number; unit: string } {
  const formats = labels.map(({ runs }) => runs.find(({ format }) => format)?.format)
  const [first] = formats
  return first && formats.every(format => format?.divisor === first.divisor) ? first : { divisor: 1, unit: '' }
}
