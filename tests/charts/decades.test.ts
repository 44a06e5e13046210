import { describe, expect, it } from 'vitest'
import { lastPosition, positionOf, valueAt } from '../../components/charts/decades.ts'

describe('a slider over powers of ten', () => {
  const range = { from: 3, to: 15 }

  it('starts at a true zero and ends at its greatest value', () => {
    expect(valueAt(0, range)).toBe(0)
    expect(valueAt(1, range)).toBe(1000)
    expect(valueAt(lastPosition(range), range)).toBe(1e15)
  })

  it('finds a power of ten', () => {
    expect(valueAt(positionOf(9, range), range)).toBe(1e9)
  })

  it('rises at every position', () => {
    const values = Array.from({ length: lastPosition(range) + 1 }, (_, i) => valueAt(i, range))
    expect(values.every((value, i) => i === 0 || value > (values[i - 1] ?? 0))).toBe(true)
  })
})
