/** Where a talk ought to be by now: from how much is spoken at each step, and the time there is for all. */
import { budgetsOf } from './budget.ts'

/** What is spoken on a slide. */
export interface Spoken<Part> {
  readonly part: Part
  /** How much at each step, from its first on. */
  readonly steps: readonly number[]
}

/** When something is spoken, in seconds from the beginning of the talk. */
export interface Span {
  readonly from: number
  readonly to: number
}

export interface Rundown<Part> {
  /** The talk's parts in order, each with its time. */
  readonly parts: readonly (Span & { readonly part: Part })[]
  /** Returns when a step of the talk's slides, counted from 0, is spoken; nothing where there is no such slide. */
  readonly spanOf: (slide: number, step: number) => Span | undefined
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)

/** Returns how a talk's seconds are shared out among its parts, slides and steps. */
export function rundownOf<Part>(slides: readonly Spoken<Part>[], total: number): Rundown<Part> {
  const budgets = budgetsOf(
    slides.map(({ steps }) => sum(steps)),
    total,
  )
  const spans = slides.map(({ part, steps }, i) => {
    const from = sum(budgets.slice(0, i))
    return { part, steps, from, to: from + (budgets[i] ?? 0) }
  })
  const parts = [...Map.groupBy(spans, ({ part }) => part)].map(([part, of]) => ({
    part,
    from: of[0]?.from ?? 0,
    to: of.at(-1)?.to ?? 0,
  }))
  return {
    parts,
    spanOf: (slide, step) => {
      const span = spans[slide]
      if (!span) return undefined
      const { from, to, steps } = span
      const all = sum(steps)
      // A step on which nothing is said belongs to the one before.
      const last = steps.findLastIndex((length, i) => length > 0 && i <= step)
      if (all === 0 || last < 0) return { from, to: all === 0 ? to : from }
      const at = (count: number) => from + ((to - from) * sum(steps.slice(0, count))) / all
      return { from: at(last), to: at(last + 1) }
    },
  }
}

/** Returns by how many seconds who has spoken for so long is behind; below zero, ahead. Within the time of a step, neither. */
export const behindBy = (spoken: number, { from, to }: Span): number => spoken - Math.min(Math.max(spoken, from), to)

/** Less than this, in seconds, is nothing to hurry for. */
const slack = 15

/** Returns seconds in minutes as they are said in passing: 0.5, 1, 2.5, from five on whole; 0 for what does not matter. */
export function roundMinutes(seconds: number): number {
  const minutes = Math.abs(seconds) / 60
  return Math.abs(seconds) < slack ? 0 : minutes < 4.95 ? Math.round(minutes * 10) / 10 : Math.round(minutes)
}
