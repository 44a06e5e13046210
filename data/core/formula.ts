/** Formulas over facts: one definition gives the value, the inputs and the printed form. */
import * as interval from './interval.ts'
import { dayNumber } from './period.ts'
import type { Locale, Period, Quantity } from './types.ts'

/** A fact's id, a plain number, or an operation on formulas. */
export type Formula<Id extends string> = Id | number | Operation<Id>

export type Operation<Id extends string> =
  | { readonly op: 'add' | 'sub' | 'mul' | 'div'; readonly args: readonly [Formula<Id>, Formula<Id>, ...Formula<Id>[]] }
  | { readonly op: 'power'; readonly args: readonly [Formula<Id>]; readonly exponent: readonly [number, number] }
  | { readonly op: 'at-most'; readonly args: readonly [Formula<Id>] }
  | { readonly op: 'count'; readonly args: readonly [Id, ...Id[]] }
  | { readonly op: 'days'; readonly args: readonly [Id, Id] }

/** Where a formula reads its facts. */
export interface Reader<Id extends string> {
  readonly quantity: (id: Id) => Quantity
  readonly period: (id: Id) => Period
}

type Args<Id extends string> = [Formula<Id>, Formula<Id>, ...Formula<Id>[]]

/** The sum of all arguments. */
export const add = <Id extends string>(...args: Args<Id>): Operation<Id> => ({ op: 'add', args })

/** a − b. */
export const sub = <Id extends string>(a: Formula<Id>, b: Formula<Id>): Operation<Id> => ({ op: 'sub', args: [a, b] })

/** The product of all arguments. */
export const mul = <Id extends string>(...args: Args<Id>): Operation<Id> => ({ op: 'mul', args })

/** a ÷ b. */
export const div = <Id extends string>(a: Formula<Id>, b: Formula<Id>): Operation<Id> => ({ op: 'div', args: [a, b] })

/** a to the power of n ÷ m, for growth over n months at the rate it had over m. The base must not be below 0, nor n and m. */
export const power = <Id extends string>(a: Formula<Id>, n: number, m: number): Operation<Id> => ({
  op: 'power',
  args: [a],
  exponent: [n, m],
})

/** (0, a]: something above nothing and no more than the upper bound of a. */
export const atMost = <Id extends string>(a: Formula<Id>): Operation<Id> => ({ op: 'at-most', args: [a] })

/** How many facts are named. */
export const count = <Id extends string>(...args: [Id, ...Id[]]): Operation<Id> => ({ op: 'count', args })

/** Days from the period of one fact to that of another; both must be single days. */
export const days = <Id extends string>(from: Id, to: Id): Operation<Id> => ({ op: 'days', args: [from, to] })

/** Drops the noise of binary fractions: no number here means anything past its twelfth digit. */
const tidy = (v: number): number => (Number.isFinite(v) ? Number(v.toPrecision(12)) : v)

function run<Id extends string>(formula: Formula<Id>, reader: Reader<Id>): Quantity {
  if (typeof formula === 'number') return interval.exact(formula)
  if (typeof formula === 'string') return reader.quantity(formula)
  switch (formula.op) {
    case 'count':
      return interval.exact(formula.args.length)
    case 'days': {
      const [from, to] = formula.args
      return interval.exact(dayNumber(reader.period(to)) - dayNumber(reader.period(from)))
    }
    case 'at-most':
      return upTo(run(formula.args[0], reader))
    case 'power': {
      const q = run(formula.args[0], reader)
      const [n, m] = formula.exponent
      if (q.lo < 0) throw new Error('A power of what may be below 0')
      return { ...q, lo: q.lo ** (n / m), hi: q.hi ** (n / m) }
    }
    default: {
      const [first, ...rest] = formula.args
      return rest.reduce<Quantity>((result, arg) => interval[formula.op](result, run(arg, reader)), run(first, reader))
    }
  }
}

function upTo(q: Quantity): Quantity {
  return { ...q, lo: 0, loOpen: true, attained: false }
}

/** The value of a formula, in the base units its inputs imply. Throws where a division or a period does not work. */
export function evaluate<Id extends string>(formula: Formula<Id>, reader: Reader<Id>): Quantity {
  const q = run(formula, reader)
  return { ...q, lo: tidy(q.lo), hi: tidy(q.hi) }
}

/** The facts a formula reads, each once, in order of appearance. */
export function inputsOf<Id extends string>(formula: Formula<Id>): Id[] {
  if (typeof formula === 'number') return []
  if (typeof formula === 'string') return [formula]
  const args: readonly Formula<Id>[] = formula.args
  return [...new Set(args.flatMap(arg => inputsOf(arg)))]
}

const signs = { add: ' + ', sub: ' − ', mul: ' × ', div: ' ÷ ' } as const

/** How to print an input: its value or name, and its period where days are counted. */
export interface Wording<Id extends string> {
  readonly fact: (id: Id) => string
  /** Its name, where facts are counted. */
  readonly label: (id: Id) => string
  readonly period: (id: Id) => string
  /** A fact below nothing without its minus, so that it is taken away instead of added; undefined for any other. */
  readonly withoutMinus?: (id: Id) => string | undefined
  /** Words for a factor that only says that a product is more than the rest, "more than"; undefined for any other. */
  readonly moreThan?: (id: Id) => string | undefined
  /** What a part of a formula comes to, where that is a figure of its own; undefined for any other. */
  readonly part?: (part: Operation<Id>) => string | undefined
}

/** A piece of a formula, and how firmly it holds together without brackets: as words, a sum, a product, a single figure. */
interface Piece {
  readonly text: string
  readonly holds: 0 | 1 | 2 | 3
}

/** How firmly an argument has to hold together: a − (b + c) and a ÷ (b × c) need their brackets; a + (b − c) does not. */
const wanted = { add: [1, 1], sub: [1, 2], mul: [2, 2], div: [2, 3] } as const

const bracketed = ({ text, holds }: Piece, least: number): string => (holds < least ? `(${text})` : text)

/** A number between nothing and one is a share: "50%". */
function wordNumber(value: number): string {
  const format = value > 0 && value < 1 ? ({ style: 'percent', maximumFractionDigits: 1 } as const) : {}
  return new Intl.NumberFormat('en', format).format(value).replace('-', '−')
}

function wordWhole<Id extends string>(formula: Formula<Id>, locale: Locale, wording: Wording<Id>): Piece {
  if (typeof formula === 'number') return { text: wordNumber(formula), holds: 3 }
  if (typeof formula === 'string') return { text: wording.fact(formula), holds: 3 }
  const { op } = formula
  switch (op) {
    case 'count': {
      const names = formula.args.map(id => wording.label(id))
      return { text: locale === 'zh' ? `计数：${names.join('；')}` : `count of: ${names.join('; ')}`, holds: 0 }
    }
    case 'days': {
      const [from, to] = formula.args.map(id => wording.period(id))
      return { text: locale === 'zh' ? `${from}至${to}的天数` : `days from ${from} to ${to}`, holds: 0 }
    }
    case 'at-most': {
      const inner = wordPart(formula.args[0], locale, wording)
      // Among what is added, a bound is as plain without brackets.
      return { text: (locale === 'zh' ? '至多' : 'at most ') + bracketed(inner, 2), holds: 1 }
    }
    case 'power': {
      const base = bracketed(wordPart(formula.args[0], locale, wording), 3)
      const exponent = formula.exponent.join('/')
      return { text: locale === 'zh' ? `${base} 的 ${exponent} 次方` : `${base} to the power of ${exponent}`, holds: 0 }
    }
    default: {
      const [first, ...rest] = formula.args
      const moreThan = op === 'mul' && typeof first === 'string' ? wording.moreThan?.(first) : undefined
      if (moreThan !== undefined) return { text: `${moreThan} ${wordArgs(op, rest, locale, wording)}`, holds: 0 }
      return { text: wordArgs(op, formula.args, locale, wording), holds: wanted[op][0] }
    }
  }
}

/** What stands inside a formula: a figure of its own if there is one. */
function wordPart<Id extends string>(formula: Formula<Id>, locale: Locale, wording: Wording<Id>): Piece {
  const text = typeof formula === 'object' ? wording.part?.(formula) : undefined
  return text === undefined ? wordWhole(formula, locale, wording) : { text, holds: 3 }
}

/** Arguments with their signs between them. */
function wordArgs<Id extends string>(op: keyof typeof signs, args: readonly Formula<Id>[], locale: Locale, wording: Wording<Id>): string {
  if (args.length === 1) return args.map(arg => wordPart(arg, locale, wording).text).join('')
  return args
    .map((arg, i) => {
      const size = i > 0 && wanted[op][0] === 1 && typeof arg === 'string' ? wording.withoutMinus?.(arg) : undefined
      if (size !== undefined) return signs[op === 'add' ? 'sub' : 'add'] + size
      // 1 − a ÷ b would be read as (1 − a) ÷ b where it breaks before its sign.
      const isQuotient = i > 0 && op === 'sub' && typeof arg === 'object' && arg.op === 'div'
      return (i > 0 ? signs[op] : '') + bracketed(wordPart(arg, locale, wording), isQuotient ? 3 : wanted[op][i > 0 ? 1 : 0])
    })
    .join('')
}

/** A formula as a line to read, such as "413 ÷ 1,520"; brackets only where needed. */
export function wordFormula<Id extends string>(formula: Formula<Id>, locale: Locale, wording: Wording<Id>): string {
  // Of a whole formula, what comes of it says that it is at most that.
  const isBound = typeof formula === 'object' && formula.op === 'at-most' && typeof formula.args[0] === 'object'
  return wordWhole(isBound ? formula.args[0] : formula, locale, wording).text
}
