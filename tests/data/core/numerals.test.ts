import { describe, expect, test } from 'vitest'
import { chineseWords, englishOrdinal, englishWords, fraction, numeral } from '../../../data/core/numerals.ts'

test.each([
  [0, '零', 'zero'],
  [10, '十', 'ten'],
  [16, '十六', 'sixteen'],
  [91, '九十一', 'ninety-one'],
  [100, '一百', 'one hundred'],
  [105, '一百零五', 'one hundred five'],
  [110, '一百一十', 'one hundred ten'],
  [1005, '一千零五', 'one thousand five'],
  [1500, '一千五百', 'one thousand five hundred'],
  [10_000, '一万', 'ten thousand'],
  [413_000, '四十一万三千', 'four hundred thirteen thousand'],
  [230_000_000, '二亿三千万', 'two hundred thirty million'],
])('%i is %s, %s', (n, zh, en) => expect([chineseWords(n), englishWords(n)]).toEqual([zh, en]))

test.each([
  [1, 'first'],
  [2, 'second'],
  [3, 'third'],
  [4, 'fourth'],
  [8, 'eighth'],
  [12, 'twelfth'],
  [21, 'twenty-first'],
  [30, 'thirtieth'],
  [100, 'one hundredth'],
])('the ordinal of %i is %s', (n, words) => expect(englishOrdinal(n)).toBe(words))

describe('forms', () => {
  test('hold words and digits', () => {
    expect(numeral(200_000_000)).toEqual({
      zh: ['二亿', '两亿', '2亿', '200000000', '200,000,000'],
      en: ['two hundred million', '200 million', '200000000', '200,000,000'],
    })
    expect(numeral(1500).en).toContain('fifteen hundred')
    expect(numeral(20).zh).toContain('二十')
    expect(fraction(4)).toEqual({ zh: ['四分之一', '1/4'], en: ['a quarter', 'one quarter', '1/4'] })
  })

  test.each([-1, 1.5, 1e12, Number.NaN])('there are none of %d', n => expect(() => numeral(n)).toThrow('must be whole'))
  test.each([0, 1, 2.5])('nor of one part in %d', n => expect(() => fraction(n)).toThrow('must be one in 2 or more'))
})
