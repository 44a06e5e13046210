import { expect, it } from 'vitest'
import { rangesOf } from '../../../data/core/ranges.ts'

it('numbers become sorted ranges, each number once', () => {
  expect(rangesOf([14, 3, 13, 14, 15, 1])).toEqual(['1', '3', '13–15'])
  expect(rangesOf([])).toEqual([])
})
