/** Where facts are shown in the deck, found out by tools/deck/uses/ when it is built. */
declare module 'deck-uses' {
  /** A slide by its number, its name in links and its part of the argument. */
  export interface ShownOn {
    readonly no: number
    readonly alias: string
    readonly part: string
  }

  /** The slides that show a fact, by the fact's id and in order; those that list the whole dataset do not count. */
  export const uses: Readonly<Partial<Record<string, readonly ShownOn[]>>>
}
