import type { Tone } from '../../composables/useTokens.ts'

/** How a spreadsheet prints the number in the words of a value. */
export interface NumberFormat {
  /** The digits as they stand in the words, with a sign that belongs to them. */
  readonly number: string
  /** A spreadsheet's number formats for them, for values above zero and below. */
  readonly positive: string
  readonly negative: string
  /** By how much a value is divided before it is printed so, and what it then counts. */
  readonly divisor: number
  readonly unit: string
}

/** A value in words, as a chart writes it. */
export interface Written {
  readonly text: string
  /** Bold in a line that is not. */
  readonly bold?: boolean
  /** In a colour of its own in a line of another: that of the mark it names. */
  readonly colour?: Tone
  /** How the value stands, where there is something to ask: what is read out behind its words, from a comma on. They are underlined with dots. */
  readonly standing?: {
    readonly said: string
    /** Written behind the words, where a standing first stands on a slide. */
    readonly word?: string
    /** Struck through: contradicted. */
    readonly struck?: boolean
  }
  /** What it is the value of: id, its name for those who do not see where it stands, its number among the notes of a printed page, and where whoever asks is answered. */
  readonly fact?: { readonly id: string; readonly name: string; readonly note: string; readonly href: string }
  /** How the words follow from a value; none where no format makes them, as for "free". */
  readonly format?: NumberFormat
}

/** Returns a value as a text alternative says it: its words, and how it stands. */
export function spoken({ text, standing }: Written): string {
  return text + (standing?.said ?? '')
}

/** Returns the text of pieces written one after the other. */
export function spokenAll(pieces: readonly Written[]): string {
  return pieces.map(spoken).join('')
}

/** Returns the words of pieces written one after the other, as they are drawn. */
export const textOf = (pieces: readonly Written[]): string => pieces.map(({ text }) => text).join('')

/** Returns a value without how it stands, which its series says once: on its name, or on what it comes to. */
export function quiet({ text, bold, colour, fact, format }: Written): Written {
  return { text, ...(bold !== undefined && { bold }), ...(colour && { colour }), ...(fact && { fact }), ...(format && { format }) }
}
