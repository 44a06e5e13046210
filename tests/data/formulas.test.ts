/** A formula as it is printed is arithmetic: whoever works it out arrives at the result as it is printed. */
import { describe, expect, it } from 'vitest'
import { fact, factIds, formatFact, formatQuantity, formulaInFigures, locales, type FactId, type Quantity } from '../../data/index.ts'
import { readNumber } from '../../data/core/format-number.ts'

const derived = factIds.map(fact).filter(({ origin }) => origin === 'derived')
const isInWords = (id: FactId) => {
  const { formula } = fact(id)
  return typeof formula === 'object' && (formula.op === 'count' || formula.op === 'days')
}

const qualifiers = /约|至少|超过|至多|大于 |(?:about|at least|more than|at most) /g
const tokens =
  /(\d[\d,.]*(?:万亿|亿|万|%| (?:million|billion|trillion|m|bn|tn)\b)?)(?:元|美元)?|(?:RMB|USD) |( 的 | to the power of )(\d)\/(\d)(?: 次方)?|([+−×÷()])| /gy

/** Works out a formula as a reader would, from its words alone. Throws where they are no arithmetic. */
function workOut(words: string): number {
  const plain = words.replaceAll(qualifiers, '')
  const found = [...plain.matchAll(tokens)]
  if (found.map(([text]) => text).join('') !== plain) throw new Error(`"${words}" is more than numbers and signs`)
  const queue = found.filter(([, number, power, , , sign]) => number ?? power ?? sign)
  const next = (...signs: string[]) => (signs.includes(queue[0]?.[5] ?? '') ? queue.shift()?.[5] : undefined)
  const single = (): number => {
    const isBracket = next('(') !== undefined
    const value = isBracket ? sum() : readNumber(queue.shift()?.[1] ?? '')
    if (value === undefined || (isBracket && next(')') === undefined)) throw new Error(`"${words}" has a sign without a number`)
    const [, , power, over, under] = queue[0]?.[2] === undefined ? [] : (queue.shift() ?? [])
    return power === undefined ? value : value ** (Number(over) / Number(under))
  }
  const product = (): number => {
    let value = single()
    for (let sign = next('×', '÷'); sign; sign = next('×', '÷')) value = sign === '×' ? value * single() : value / single()
    return value
  }
  const sum = (): number => {
    let value = product()
    for (let sign = next('+', '−'); sign; sign = next('+', '−')) value += sign === '+' ? product() : -product()
    return value
  }
  const result = sum()
  if (queue.length > 0) throw new Error(`"${words}" ends before its end`)
  return result
}

/** The quantity if it were what was worked out, or had that as the bound which is nearer. */
function moved(q: Quantity, value: number): Quantity {
  if (q.lo === q.hi) return { ...q, lo: value, hi: value }
  return Math.abs(value - q.lo) < Math.abs(value - q.hi) ? { ...q, lo: value } : { ...q, hi: value }
}

describe.each(locales)('a printed formula: %s', locale => {
  it.each(derived.filter(({ id }) => !isInWords(id)))('$code comes to its result', ({ id, quantity, unit, display }) => {
    const words = formulaInFigures(id, locale) ?? ''
    expect(formatQuantity(moved(quantity, workOut(words)), unit, locale, display), words).toBe(formatFact(id, locale))
  })

  it('has no sign beside another, and no change in words', () => {
    for (const { id } of derived)
      expect(formulaInFigures(id, locale), id).not.toMatch(/[+−×÷] *[+−×÷]|\b(?:up|down)\b|[降增升跌](?=[约超至]*\d)/)
  })
})

it('a difference of shares is in points, and only that is', () => {
  for (const { id, unit, formula } of derived) {
    const isDifference = typeof formula === 'object' && formula.op === 'sub' && formula.args[0] !== 1
    if (unit === 'share') expect(isDifference, id).toBe(false)
    if (unit === 'points') expect(isDifference, id).toBe(true)
  }
})
