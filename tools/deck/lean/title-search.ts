/** A slide as Slidev's dialog for `g` looks for it. */
interface Titled {
  readonly no: number
  readonly title?: string
}

/** Stands in the built deck for fuse.js: finds slides by number, or by words of their titles. */
export default class TitleSearch {
  readonly #slides: readonly Titled[]

  constructor(slides: readonly Titled[]) {
    this.#slides = slides
  }

  search(words: string): { item: Titled }[] {
    const terms = words.toLowerCase().split(/\s+/).filter(Boolean)
    return this.#slides
      .filter(({ no, title = '' }) => terms.every(term => String(no) === term || title.toLowerCase().includes(term)))
      .map(item => ({ item }))
  }
}
