import type { NamedSlide } from '../../composables/useNamedSlides.ts'

/**
 * Returns the slides that a number, an alias or words of a title stand for, the likeliest first: with a number the one
 * slide or none, with an alias its slide before those whose titles or aliases hold all the words.
 */
export function findSlides(query: string, slides: readonly NamedSlide[]): NamedSlide[] {
  const asked = query.normalize('NFKC').trim().toLowerCase().replace(/^#?\//, '')
  if (/^\d+$/.test(asked)) return slides.filter(({ no }) => no === Number(asked))
  const words = asked.split(/\s+/).filter(Boolean)
  if (words.length === 0) return []
  const holds = ({ title, alias }: NamedSlide) => {
    const text = `${title.normalize('NFKC')} ${alias}`.toLowerCase()
    return words.every(word => text.includes(word))
  }
  const found = slides.filter(holds)
  return [...found.filter(({ alias }) => alias === asked), ...found.filter(({ alias }) => alias !== asked)]
}
