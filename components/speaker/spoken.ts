/** What is to be spoken on a slide: paragraph by paragraph, and how long it is. */
import type { Locale } from '../../data/index.ts'

/** A paragraph of a note. */
export interface Paragraph {
  /** The step at which it is spoken. */
  readonly click: number
  /** Without the marks of the steps. */
  readonly text: string
  /** Whether it answers who asks, and is not spoken unless somebody does. */
  readonly isAnswer: boolean
}

const answer = /^(被追[问問][时時]|If asked)/u
const clickMark = /\[click(?::(\d+))?\]/g

/** Returns a note's paragraphs, in order. A mark `[click]` in one leads on to the next step, `[click:2]` over two. */
export function paragraphsOf(note: string): Paragraph[] {
  let click = 0
  return note
    .split(/\n\s*\n/)
    .map(written => {
      for (const [, steps = '1'] of written.matchAll(clickMark)) click += Number(steps)
      const text = written.replaceAll(clickMark, '').trim()
      return { click, text, isAnswer: answer.test(text) }
    })
    .filter(({ text }) => text !== '')
}

/** Returns a note as it was written from what Slidev makes of it, which is all a built deck has of it. Runs in a browser. */
export function noteOf(html: string): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  let click = 0
  for (const mark of body.querySelectorAll<HTMLElement>('.slidev-note-click-mark')) {
    const at = Number(mark.dataset['clicks'])
    mark.replaceWith(`[click:${at - click}]`)
    click = at
  }
  return [...body.children].map(({ textContent }) => textContent).join('\n\n')
}

/** Returns how long a text is: in Chinese its characters, each digit and Latin word one of them; in English its words. */
export function lengthOf(text: string, locale: Locale): number {
  const counted = { zh: /\p{Script=Han}|\d|[A-Za-z][A-Za-z\d-]*/gu, en: /[\p{L}\d]+(?:[.,'’-][\p{L}\d]+)*/gu }[locale]
  return text.match(counted)?.length ?? 0
}

/** Returns an answer without the words that say it is one. */
export const withoutLabel = (text: string): string => text.replace(answer, '').replace(/^[:：,，\s]+/u, '')

/** Returns the paragraphs that are spoken at each step of a note which has any; what answers who asks is left out. */
export function spokenSteps(note: string): { readonly click: number; readonly texts: string[] }[] {
  const spoken = paragraphsOf(note).filter(({ isAnswer }) => !isAnswer)
  return [...Map.groupBy(spoken, ({ click }) => click)].map(([click, all]) => ({ click, texts: all.map(({ text }) => text) }))
}

/** Returns how much is spoken of a note at each step, from its first on. */
export function stepLengths(note: string, locale: Locale): number[] {
  const lengths: number[] = []
  for (const { click, texts } of spokenSteps(note)) lengths[click] = texts.reduce((sum, text) => sum + lengthOf(text, locale), 0)
  return Array.from(lengths, length => length ?? 0)
}

/** Returns how much is spoken of a note; what answers who asks comes on top. */
export const spokenLength = (note: string, locale: Locale): number => stepLengths(note, locale).reduce((sum, length) => sum + length, 0)
