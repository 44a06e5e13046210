/** Which slides a talk goes through: all before the appendix, or those of the short cut, `cut: short` in their frontmatter. */
import { appendix } from '../../deck.config.ts'

interface Slide {
  readonly no: number
  readonly frontmatter: Readonly<Record<string, unknown>>
}

const isInAppendix = ({ frontmatter }: Slide) => frontmatter['part'] === appendix
const isKept = (slide: Slide) => slide.frontmatter['cut'] === 'short' && !isInAppendix(slide)

/** Returns the slides of a talk, in order: the whole one, or its short cut. */
export const talkOf = <T extends Slide>(slides: readonly T[], isShort: boolean): T[] =>
  slides.filter(slide => (isShort ? isKept(slide) : !isInAppendix(slide)))

/**
 * Returns the slide to which a step leads in the short cut, from any slide of the deck; undefined where it leads nowhere.
 * The last slide of the cut ends the talk. Who has gone to the appendix steps through it as ever, and back into the cut.
 * @param direction 1 forward, -1 back
 */
export function stepFrom<T extends Slide>(no: number, direction: number, slides: readonly T[]): T | undefined {
  const isAside = slides.some(slide => slide.no === no && isInAppendix(slide))
  const reached = slides.filter(slide => isKept(slide) || (isAside && isInAppendix(slide)))
  return direction > 0 ? reached.find(slide => slide.no > no) : reached.findLast(slide => slide.no < no)
}
