import { describe, expect, it } from 'vitest'
import {
  add,
  atMost,
  count,
  days,
  div,
  evaluate,
  inputsOf,
  mul,
  power,
  sub,
  wordFormula,
  type Formula,
} from '../../../data/core/formula.ts'
import { about, atLeast, exact } from '../../../data/core/interval.ts'

const values = { a: exact(6), b: exact(3), c: about(2), d: atLeast(4) }
const periods = { a: '2024-05-06', b: '2024-05-22', c: '2024', d: '2024' }
type Id = keyof typeof values
const reader = { quantity: (id: Id) => values[id], period: (id: Id) => periods[id] }
const run = (formula: Formula<Id>) => evaluate(formula, reader)
const wording = { fact: (id: Id) => id, label: (id: Id) => `“${id}”`, period: (id: Id) => periods[id] }
const zh = (formula: Formula<Id>) => wordFormula(formula, 'zh', wording)
const en = (formula: Formula<Id>) => wordFormula(formula, 'en', wording)

describe('evaluate', () => {
  it('works out trees', () => {
    expect(run(5)).toEqual(exact(5))
    expect(run('a')).toEqual(exact(6))
    expect(run(add('a', 'b', 1))).toEqual(exact(10))
    expect(run(sub(div('a', 'b'), 1))).toEqual(exact(1))
    expect(run(mul('a', 'c'))).toEqual(about(12))
    expect(run(div('d', 2))).toEqual(atLeast(2))
    expect(run(count('a', 'b', 'c'))).toEqual(exact(3))
    expect(run(days('a', 'b'))).toEqual(exact(16))
    expect(run(power(mul('b', 3), 3, 2))).toEqual(exact(27))
    expect(run(power('d', 1, 2))).toEqual(atLeast(2))
    expect(run(atMost('a'))).toMatchObject({ lo: 0, loOpen: true, hi: 6, hiOpen: false })
  })

  it('drops the noise of binary fractions', () => {
    expect(run(sub<Id>(1, 0.9)).lo).toBe(0.1)
    expect(run(div(3, sub<Id>(1, 0.85))).lo).toBe(20)
  })

  it('says what is wrong', () => {
    expect(() => run(div('a', sub('b', 3)))).toThrow('may be 0')
    expect(() => run(power(sub('b', 'a'), 1, 2))).toThrow('below 0')
    expect(() => run(days('a', 'c'))).toThrow('Expected a day as YYYY-MM-DD, got "2024"')
  })
})

describe('inputsOf', () => {
  it('names each input once, in order', () => {
    expect(inputsOf<Id>(div(add('b', 'a', mul(3, 'b')), 'a'))).toEqual(['b', 'a'])
    expect(inputsOf<Id>(7)).toEqual([])
    expect(inputsOf<Id>(days('b', 'a'))).toEqual(['b', 'a'])
  })
})

describe('wordFormula', () => {
  it('brackets only where needed', () => {
    expect(en(div('a', 'b'))).toBe('a ÷ b')
    expect(en(add('a', sub('b', 'c')))).toBe('a + b − c')
    expect(en(sub('a', sub('b', 'c')))).toBe('a − (b − c)')
    expect(en(div(add('a', 'b'), 'c'))).toBe('(a + b) ÷ c')
    expect(en(div('a', mul('b', 'c')))).toBe('a ÷ (b × c)')
    expect(en(div(mul('a', 'b'), 'c'))).toBe('a × b ÷ c')
    expect(en(sub(div('a', 'b'), 1))).toBe('a ÷ b − 1')
    expect(en(div('a', div('b', 'c')))).toBe('a ÷ (b ÷ c)')
    expect(en(mul(2, power('a', 6, 5)))).toBe('2 × (a to the power of 6/5)')
    expect(zh(power(div('a', 'b'), 6, 5))).toBe('(a ÷ b) 的 6/5 次方')
  })

  it('words what is not arithmetic, by language', () => {
    expect(en(mul(3, atMost('a')))).toBe('3 × (at most a)')
    expect(zh(mul(3, atMost('a')))).toBe('3 × (至多a)')
    expect(en(add('b', atMost(mul(3, 'a'))))).toBe('b + at most 3 × a')
    expect(en(atMost('a'))).toBe('at most a')
    // What comes of it says that it is at most that.
    expect(en(atMost(sub(1, 'a')))).toBe('1 − a')
    expect(en(count('a', 'b'))).toBe('count of: “a”; “b”')
    expect(zh(count('a', 'b'))).toBe('计数：“a”；“b”')
    expect(en(days('a', 'b'))).toBe('days from 2024-05-06 to 2024-05-22')
    expect(zh(days('a', 'b'))).toBe('2024-05-06至2024-05-22的天数')
    expect(en(mul(-1500, 'a'))).toBe('−1,500 × a')
    expect(en(sub('a', 0.5))).toBe('a − 50%')
  })

  it('takes away what is below nothing, and says of a factor that is only more than one that it is more', () => {
    const own = {
      ...wording,
      withoutMinus: (id: Id) => (id === 'a' ? '6' : undefined),
      moreThan: (id: Id) => (id === 'd' ? 'more than' : undefined),
    }
    const line = (formula: Formula<Id>) => wordFormula(formula, 'en', own)
    expect(line(add(1, 'a', 'b'))).toBe('1 − 6 + b')
    expect(line(sub(1, 'a'))).toBe('1 + 6')
    expect(line(mul('d', add('b', 'c')))).toBe('more than b + c')
    expect(line(add('d', 1))).toBe('d + 1')
  })

  it('names a part that is a figure of its own by that, but not the whole', () => {
    const sum = add<Id>('a', 'b')
    const line = (formula: Formula<Id>) => wordFormula(formula, 'en', { ...wording, part: part => (part === sum ? '9' : undefined) })
    expect(line(div('c', sum))).toBe('c ÷ 9')
    expect(line(sum)).toBe('a + b')
  })
})
