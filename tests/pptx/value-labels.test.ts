import { describe, expect, test } from 'vitest'
import type { Measure } from '../../components/charts/marks.ts'
import { text } from '../../components/charts/marks.ts'
import { exact, wordQuantity } from '../../data/index.ts'
import { commonUnit, labelCode } from '../../tools/render/pptx/chart/labels.ts'
import { printed } from './labels.ts'

const measure: Measure = { width: words => words.length, notes: false }
const label = (...pieces: Parameters<typeof text>[2][]) =>
  text(
    measure,
    'value',
    pieces.flatMap(piece => (typeof piece === 'string' ? [{ text: piece }] : piece)),
    0,
    0,
    { tone: 'ink' },
  )
const yuan = (value: number) => [wordQuantity(exact(value), 'yuan', 'zh')]

describe('a label of a chart prints its value, and one edited alike', () => {
  test.each([
    ['a count', label([wordQuantity(exact(91), 'projects', 'en')]), 1, { 91: '91 projects', 1520: '1,520 projects' }],
    ['money, once divided', label(yuan(9.38e8)), 1e8, { 9.38: '9.38 亿元', 2.5: '2.50 亿元' }],
    [
      'words around it',
      label('六家 ', [wordQuantity(exact(0.168), 'share', 'zh')], '，其余'),
      1,
      { 0.168: '六家 16.8%，其余', 0.2: '六家 20.0%，其余' },
    ],
    ['a fall', label([wordQuantity(exact(-0.05), 'change', 'en')]), 1, { '-0.05': '\u22125%', 0.07: '7%' }],
  ])('%s', (_, mark, divisor, values) => {
    for (const [value, words] of Object.entries(values)) expect(printed(Number(value), labelCode(mark, divisor))).toBe(words)
  })

  test('but for words that no format makes, and for a number divided otherwise', () => {
    expect(printed(7, labelCode(label('免费')))).toBe('免费')
    expect(printed(-7, labelCode(label('免费')))).toBe('免费')
    expect(printed(1, labelCode(label(yuan(20_000)), 1))).toBe('2 万元')
  })
})

test('a unit that all labels have in common is found, and none where they differ', () => {
  expect(commonUnit([label(yuan(3.8e11)), label(yuan(6.467e9))])).toMatchObject({ divisor: 1e8, unit: '亿元' })
  expect(commonUnit([label(yuan(20_000)), label(yuan(800))])).toEqual({ divisor: 1, unit: '' })
})
