/** A value in words, as a chart writes it. */
export interface Written {
  text: string
  /** How the value stands: the sign raised behind its words, and the sign's name, which is read out. */
  sign?: { glyph: string; name: string }
  /** What asking for the value leads to: its id, what it is the value of, and its number among the notes of a printed page. */
  ask?: { id: string; name: string; note: string }
}

/** Where a value that can be asked for is written on a canvas, in slide pixels. */
export interface Place {
  id: string
  name: string
  note: string
  /** Its words, and how it stands. */
  text: string
  color: string
  x: number
  y: number
  width: number
  height: number
}

/** Places by canvas, in the order drawn. */
const places = new WeakMap<HTMLCanvasElement, Place[]>()

/** Notes where a value was written. */
export function addPlace(canvas: HTMLCanvasElement, place: Place): void {
  places.set(canvas, [...placesOn(canvas), place])
}

/** The canvases whose values carry their notes, which take room behind them. */
const noted = new WeakSet<HTMLCanvasElement>()

/** Makes room for notes behind the values of a canvas from its next drawing on. */
export function reserveNotes(canvas: HTMLCanvasElement, isNoted: boolean): void {
  if (isNoted) noted.add(canvas)
  else noted.delete(canvas)
}

/** Returns whether notes stand behind the values of a canvas. */
export const hasNotes = (canvas: HTMLCanvasElement): boolean => noted.has(canvas)

/** Forgets what was written on a canvas, since it is cleared. */
export function forgetPlaces(canvas: HTMLCanvasElement): void {
  places.delete(canvas)
}

/** Returns where the values that can be asked for stand since the canvas was last cleared. */
export function placesOn(canvas: HTMLCanvasElement): readonly Place[] {
  return places.get(canvas) ?? []
}

/** Returns a value as a text alternative says it: its words, and how it stands. */
export function spoken({ text, sign }: Written): string {
  return sign ? `${text} (${sign.name})` : text
}

/** Returns the text of pieces written one after the other. */
export function spokenAll(pieces: readonly Written[]): string {
  return pieces.map(spoken).join('')
}
