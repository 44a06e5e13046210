/** The talk on one page: when each slide begins, and how what is spoken at each of its steps begins. */
import type { Locale } from '../../data/index.ts'
import { budgetsOf } from './budget.ts'
import { talkOf } from './cut.ts'
import { spokenLength, spokenSteps } from './spoken.ts'

export interface CueSlide {
  readonly no: number
  readonly title: string
  readonly note: string
  readonly frontmatter: Readonly<Record<string, unknown>>
}

/** Times in s: of the whole talk, and of its short cut, where what is asked for is in it. */
export interface Times {
  readonly whole: number
  readonly short: number | undefined
}

export interface Cue {
  readonly no: number
  readonly title: string
  /** When it begins. */
  readonly at: Times
  /** What is spoken, step by step. */
  readonly steps: readonly string[]
}

export interface PartCues {
  /** Name of the part in frontmatter. */
  readonly part: string
  /** How long it lasts. */
  readonly lasts: Times
  readonly cues: readonly Cue[]
}

/** Returns what is spoken at each step of a slide, each on a line. */
const stepsOf = (note: string, locale: Locale): string[] =>
  spokenSteps(note).map(({ texts }) => texts.map(text => text.replaceAll(/\s+/g, ' ')).join(locale === 'zh' ? '' : ' '))

/** Returns the cues of a deck's talk, part by part, the slides of the short cut with its times too. */
export function cuesOf(slides: readonly CueSlide[], locale: Locale, durations: Readonly<Record<keyof Times, number>>): PartCues[] {
  /** When the slides of a talk begin, by number, and how long they last. */
  const plan = (isShort: boolean) => {
    const talk = talkOf(slides, isShort)
    const budgets = budgetsOf(
      talk.map(({ note }) => spokenLength(note, locale)),
      durations[isShort ? 'short' : 'whole'],
    )
    let end = 0
    return new Map(
      talk.map(({ no }, i) => {
        const lasts = budgets[i] ?? 0
        end += lasts
        return [no, { at: end - lasts, lasts }]
      }),
    )
  }
  const [whole, short] = [plan(false), plan(true)]
  const parts = Map.groupBy(talkOf(slides, false), ({ frontmatter }) => String(frontmatter['part']))
  return [...parts].map(([part, all]) => {
    const sum = (of: typeof whole) => all.reduce((seconds, { no }) => seconds + (of.get(no)?.lasts ?? 0), 0)
    return {
      part,
      lasts: { whole: sum(whole), short: sum(short) || undefined },
      cues: all.map(({ no, title, note }) => ({
        no,
        title,
        at: { whole: whole.get(no)?.at ?? 0, short: short.get(no)?.at },
        steps: stepsOf(note, locale),
      })),
    }
  })
}
