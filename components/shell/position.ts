import { appendix } from '../../deck.config.ts'

/** Where a slide stands among those of the talk, or among those of the appendix. */
export interface Position {
  readonly isAppendix: boolean
  /** From 1. */
  readonly index: number
  readonly total: number
}

/**
 * Returns where a slide stands.
 * @param no of the slide, from 1
 * @param parts of all slides, in order, as their frontmatter has them
 */
export function positionOf(no: number, parts: readonly unknown[]): Position {
  const first = parts.indexOf(appendix)
  const talk = first < 0 ? parts.length : first
  return no > talk ? { isAppendix: true, index: no - talk, total: parts.length - talk } : { isAppendix: false, index: no, total: talk }
}
