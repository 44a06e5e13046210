/** Finds the numbers of a text. */
const numbers = /[-\u2212]?\d[\d,]*(?:\.\d+)?/g

const literal = (text: string) => (text === '' ? '' : `"${text.replaceAll('"', '”')}"`)

/** How many times a spreadsheet format can divide by a thousand, and multiply by a hundred. */
const scales = [
  { factor: 1, sign: '' },
  { factor: 1e3, sign: ',' },
  { factor: 1e6, sign: ',,' },
  { factor: 1e9, sign: ',,,' },
]

/**
 * Returns the spreadsheet number format that prints `value` as `text`, words around it included, so that an edited
 * value is worded alike; nothing where there is none, as for "2 万元" of 20000.
 */
export function formatCode(text: string, value: number): string | undefined {
  const found = [...text.matchAll(numbers)]
  const [number] = found
  if (!number || found.length > 1) return
  const [digits] = number
  const after = text.slice(number.index + digits.length)
  const signed = Number(digits.replaceAll(',', '').replace('\u2212', '-'))
  // What is left of a whole may be labelled with what is gone: "−93.3%" at 0.933.
  const isMirrored = signed < 0 && value > 0
  const printed = isMirrored ? -signed : signed
  const before = text.slice(0, number.index) + (isMirrored ? '\u2212' : '')
  const decimals = digits.split('.')[1]?.length ?? 0
  const near = (scaled: number) => Math.abs(scaled - printed) <= 0.5000001 * 10 ** -decimals
  const isShare = after.startsWith('%') && near(value * 100)
  const scale = isShare ? { sign: '%' } : scales.find(({ factor }) => near(value / factor))
  if (!scale) return
  const body = `${digits.includes(',') ? '#,##0' : '0'}${decimals ? `.${'0'.repeat(decimals)}` : ''}${scale.sign}`
  const rest = literal(isShare ? after.slice(1) : after)
  const positive = literal(before) + body + rest
  return printed < 0 ? `${positive};${literal(`${before}\u2212`)}${body}${rest}` : positive
}

/** Returns the format that prints a text whatever the value: for words a format cannot make. */
export function literalCode(text: string): string {
  const said = literal(text)
  return `${said};${said};${said}`
}

/** Returns the words after the number of a text, signs of standing left out: the unit. */
export const unitOf = (text: string): string => text.replace(/^.*\d/, '').replaceAll(/[△○≠×●\s]/g, '')

/**
 * Returns by how much to divide values so that the numbers of their texts come out: 1e8 where 5000000000 reads
 * "50 亿". 1 where the texts have no unit in common.
 */
export function commonUnit(rows: readonly { readonly text: string; readonly value: number }[]): number {
  const fits = (unit: number) => rows.every(({ text, value }) => formatCode(text, value / unit) !== undefined)
  return [1, 1e4, 1e8, 1e12].find(fits) ?? 1
}
