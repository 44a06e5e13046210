import { expect, test } from 'vitest'
import { commonUnit, formatCode } from '../../tools/render/pptx/chart/format-code.ts'

test.each([
  ['91', 91, '0'],
  ['1,520', 1520, '#,##0'],
  ['约 9.38 亿元 ○', 9.38, '"约 "0.00" 亿元 ○"'],
  ['六家 16.8%', 0.16776, '"六家 "0.0%'],
  ['9.5%', 9.5477, '0.0"%"'],
  ['\u221293.3% △', 0.933, '"\u2212"0.0%" △"'],
  ['\u22125%', -0.05, '0%;"\u2212"0%'],
])('%s of %s is printed by %s', (text, value, code) => expect(formatCode(text, value)).toBe(code))

test.each([
  ['2 万元', 20_000],
  ['9.5–15.6%', 9.5],
  ['免费', 0],
])('no format prints %s of %s', (text, value) => expect(formatCode(text, value)).toBeUndefined())

test('a unit that all labels have in common is found', () => {
  expect(
    commonUnit([
      { text: '3,800 亿元', value: 3.8e11 },
      { text: '64.67 亿元', value: 6.467e9 },
    ]),
  ).toBe(1e8)
  expect(
    commonUnit([
      { text: '2 万元', value: 20_000 },
      { text: '800 元', value: 800 },
    ]),
  ).toBe(1)
})
