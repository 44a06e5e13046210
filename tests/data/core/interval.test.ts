import { describe, expect, it } from 'vitest'
import {
  about,
  add,
  asLittleAs,
  atLeast,
  atMost,
  between,
  certainlyLess,
  certainlyMore,
  containsZero,
  div,
  exact,
  isPoint,
  moreThan,
  mul,
  point,
  qualifierOf,
  sub,
  within,
} from '../../../data/core/interval.ts'
import type { Quantity } from '../../../data/core/types.ts'

const negated = (q: Quantity) => mul(q, exact(-1))

describe('constructors', () => {
  it.each([
    ['exact', exact(3), 3, 3, false, false],
    ['about', about(3), 3, 3, false, false],
    ['at-least', atLeast(3), 3, Infinity, false, true],
    ['more-than', moreThan(3), 3, Infinity, true, true],
    ['at-most', atMost(3), 0, 3, true, false],
    ['as-little-as', asLittleAs(3), 3, Infinity, false, true],
    ['between', between(3, 5), 3, 5, false, false],
  ] as const)('%s has its bounds and its qualifier', (qualifier, q, lo, hi, loOpen, hiOpen) => {
    expect(q).toMatchObject({ lo, hi, loOpen, hiOpen })
    expect(qualifierOf(q)).toBe(qualifier)
  })

  it('refuses what is no interval', () => {
    expect(() => exact(NaN)).toThrow('NaN')
    expect(() => exact(Infinity)).toThrow('at least one value')
    expect(() => between(5, 3)).toThrow('lo ≤ hi, got 5 > 3')
    expect(() => atMost(-1)).toThrow('lo ≤ hi')
    expect(() => atMost(0)).toThrow('at least one value')
  })
})

describe('arithmetic by hand', () => {
  it('works on exact values', () => {
    expect(add(exact(2), exact(3))).toEqual(exact(5))
    expect(sub(exact(2), exact(3))).toEqual(exact(-1))
    expect(mul(exact(2), exact(-3))).toEqual(exact(-6))
    expect(div(exact(3), exact(2))).toEqual(exact(1.5))
    expect(div(exact(413), exact(1520)).lo).toBe(413 / 1520)
  })

  it('carries bounds, open and closed', () => {
    expect(add(atLeast(2), exact(3))).toEqual(atLeast(5))
    expect(add(moreThan(2), atLeast(3))).toEqual(moreThan(5))
    expect(mul(moreThan(2), exact(3))).toEqual(moreThan(6))
    expect(mul(exact(3), atMost(2))).toEqual(atMost(6))
    expect(sub(exact(10), atLeast(3))).toMatchObject({ lo: -Infinity, hi: 7, hiOpen: false })
    expect(div(exact(6), atLeast(2))).toMatchObject({ lo: 0, loOpen: true, hi: 3, hiOpen: false })
    expect(div(exact(6), atMost(2))).toEqual(atLeast(3))
    expect(div(exact(6), moreThan(0))).toEqual(moreThan(0))
    expect(div(moreThan(1), moreThan(1))).toEqual(moreThan(0))
    expect(mul(between(-2, 3), between(-5, 4))).toEqual(between(-15, 12))
  })

  it('takes nothing times infinity as nothing', () => {
    expect(mul(exact(0), atLeast(2))).toEqual(exact(0))
    expect(mul(between(0, 1), atLeast(2))).toMatchObject({ lo: 0, loOpen: false, hi: Infinity })
    expect(mul(atMost(1), atLeast(2))).toMatchObject({ lo: 0, loOpen: true, hi: Infinity })
    expect(div(exact(0), atLeast(2))).toEqual(exact(0))
    expect(div(exact(0), moreThan(0))).toEqual(exact(0))
  })

  it('divides on the negative side as well', () => {
    expect(div(exact(6), negated(atMost(2)))).toMatchObject({ lo: -Infinity, hi: -3, hiOpen: false })
    expect(div(exact(-6), between(2, 3))).toEqual(between(-3, -2))
  })

  it('refuses a divisor that may be 0, saying which', () => {
    expect(() => div(exact(1), exact(0))).toThrow('may be 0: it runs from 0 to 0')
    expect(() => div(exact(1), between(-1, 2))).toThrow('may be 0: it runs from -1 to 2')
    expect(() => div(exact(1), between(0, 2))).toThrow('may be 0')
    expect(containsZero(atMost(2))).toBe(false)
  })

  it('carries "about" through everything', () => {
    for (const operation of [add, sub, mul, div]) {
      expect(operation(about(6), exact(3)).about).toBe(true)
      expect(operation(exact(6), about(3)).about).toBe(true)
      expect(operation(exact(6), exact(3)).about).toBe(false)
    }
    expect(qualifierOf(sub(exact(10), about(3)))).toBe('about')
  })
})

describe('attained bounds', () => {
  it('survive exact, monotone operations', () => {
    expect(qualifierOf(mul(asLittleAs(2), exact(3)))).toBe('as-little-as')
    expect(qualifierOf(add(asLittleAs(2), exact(3)))).toBe('as-little-as')
    expect(qualifierOf(sub(exact(1), asLittleAs(1 / 30)))).toBe('as-much-as')
    expect(qualifierOf(div(exact(1), asLittleAs(2)))).toBe('as-much-as')
    expect(qualifierOf(mul(asLittleAs(2), exact(-1)))).toBe('as-much-as')
  })

  it('do not survive anything inexact, nor two at once', () => {
    expect(qualifierOf(mul(asLittleAs(2), atLeast(3)))).toBe('at-least')
    expect(qualifierOf(add(asLittleAs(2), asLittleAs(3)))).toBe('at-least')
    expect(mul(asLittleAs(2), about(3))).toMatchObject({ attained: false, about: true })
    expect(mul(asLittleAs(2), exact(0))).toEqual(exact(0))
  })
})

describe('results contain the results of members', () => {
  // A small fixed generator: a failure can be run again.
  let seed = 20250601
  const random = () => (seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31) / 2 ** 31
  const pick = <T>(list: readonly T[]): T => {
    const item = list[Math.floor(random() * list.length)]
    if (item === undefined) throw new Error('empty list')
    return item
  }
  const number = () => pick([0, 1, -1, random() * 10, -random() * 10, random() * 1e6])

  function interval(): Quantity {
    const v = number()
    return pick([
      () => exact(v),
      () => about(v),
      () => atLeast(v),
      () => moreThan(v),
      () => asLittleAs(v),
      () => atMost(Math.abs(v) + 0.5),
      () => between(v, v + Math.abs(number())),
      () => negated(atLeast(v)),
      () => negated(moreThan(v)),
      () => negated(atMost(Math.abs(v) + 0.5)),
    ])()
  }

  function member(q: Quantity): number {
    const lo = Number.isFinite(q.lo) ? q.lo : q.hi - 1e9 * random() - 1
    const hi = Number.isFinite(q.hi) ? q.hi : q.lo + 1e9 * random() + 1
    const candidates = [lo + (hi - lo) * (0.001 + 0.998 * random())]
    if (!q.loOpen) candidates.push(q.lo)
    if (!q.hiOpen) candidates.push(q.hi)
    return pick(candidates)
  }

  const slack = (v: number) => 1e-9 * Math.max(1, Math.abs(v))
  const contains = (q: Quantity, v: number) => v >= q.lo - slack(v) && v <= q.hi + slack(v)
  const operations = [
    ['add', add, (x: number, y: number) => x + y],
    ['sub', sub, (x: number, y: number) => x - y],
    ['mul', mul, (x: number, y: number) => x * y],
    ['div', div, (x: number, y: number) => x / y],
  ] as const

  it.each(operations)('%s', (name, operation, onNumbers) => {
    let tried = 0
    for (let i = 0; i < 4000; i++) {
      const [a, b] = [interval(), interval()]
      if (name === 'div' && containsZero(b)) continue
      const result = operation(a, b)
      expect(Number.isNaN(result.lo) || Number.isNaN(result.hi)).toBe(false)
      for (let j = 0; j < 5; j++) {
        const [x, y] = [member(a), member(b)]
        if (name === 'div' && y === 0) continue
        const value = onNumbers(x, y)
        if (!contains(result, value)) throw new Error(`${x} ${name} ${y} = ${value} is not in ${JSON.stringify(result)}`)
        tried++
      }
    }
    expect(tried).toBeGreaterThan(5000)
  })

  it('add and mul do not mind the order', () => {
    for (let i = 0; i < 2000; i++) {
      const [a, b] = [interval(), interval()]
      expect(add(a, b)).toEqual(add(b, a))
      expect(mul(a, b)).toEqual(mul(b, a))
    }
  })
})

describe('qualifiers', () => {
  it('names upper bounds', () => {
    expect(qualifierOf(negated(atLeast(2)))).toBe('at-most')
    expect(qualifierOf(negated(moreThan(2)))).toBe('less-than')
    expect(qualifierOf({ ...atMost(2), hiOpen: true })).toBe('less-than')
    expect(qualifierOf(between(0, 2))).toBe('between')
  })
})

describe('predicates hold for every value', () => {
  it('certainlyLess and certainlyMore', () => {
    expect(certainlyLess(exact(1), exact(2))).toBe(true)
    expect(certainlyLess(exact(2), exact(2))).toBe(false)
    expect(certainlyLess(exact(2), moreThan(2))).toBe(true)
    expect(certainlyLess(exact(2), atLeast(2))).toBe(false)
    expect(certainlyLess(atMost(2), moreThan(2))).toBe(true)
    expect(certainlyLess(between(1, 3), between(2, 4))).toBe(false)
    expect(certainlyLess(atLeast(1), atLeast(5))).toBe(false)
    expect(certainlyMore(moreThan(521), exact(373))).toBe(true)
  })

  it('leave room for what is only about so much', () => {
    expect(certainlyLess(about(100), exact(101))).toBe(false)
    expect(certainlyLess(about(100), exact(106))).toBe(true)
    expect(certainlyMore(about(-100), exact(-104))).toBe(false)
  })

  it('within', () => {
    expect(within(exact(0.168), 1 / 6, 0.01)).toBe(true)
    expect(within(exact(0.18), 1 / 6, 0.01)).toBe(false)
    expect(within(between(9, 11), 10, 1)).toBe(true)
    expect(within(between(9, 12), 10, 1)).toBe(false)
    expect(within(atLeast(10), 10, 1)).toBe(false)
  })

  it('point gives the value or says why not', () => {
    expect(point(exact(3))).toBe(3)
    expect(point(about(3))).toBe(3)
    expect(isPoint(about(3))).toBe(true)
    expect(() => point(atLeast(3))).toThrow('Expected a single value, got a quantity from 3 to Infinity')
  })
})
