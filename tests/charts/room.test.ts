import { describe, expect, it } from 'vitest'
import type { Measure } from '../../components/charts/marks.ts'
import { widthOf } from '../../components/charts/marks.ts'
import { textLines, wrap } from '../../components/charts/room.ts'
import { textOf, type Written } from '../../components/charts/written.ts'

/** Each sign is as wide as its size, so that widths can be counted. */
const measure: Measure = { width: (text, size) => text.length * size, notes: false }
const style = { size: 16 } as const
const linesOf = (words: string | readonly Written[], signs: number) => wrap(measure, words, signs * 16, style).map(textOf)
const fact = { id: 'x', name: 'x', note: 'A1', href: '#x' }

describe('lines that fit a width', () => {
  it('are one where the words fit', () => {
    expect(linesOf('as it is', 8)).toEqual(['as it is'])
    expect(linesOf('', 8)).toEqual([''])
  })

  it('break between the words of Latin, without the space there', () => {
    expect(linesOf('one two three four', 9)).toEqual(['one two', 'three', 'four'])
  })

  it('break between Chinese words, but neither before punctuation nor behind what opens', () => {
    expect(linesOf('模型价格，应用更多', 6)).toEqual(['模型价格，', '应用更多'])
    expect(linesOf('看模型（价格）', 4)).toEqual(['看模型', '（价格）'])
  })

  it('end at a comma or a stop where that makes no more of them', () => {
    expect(linesOf('六家之外的，全部都是别的公司', 10)).toEqual(['六家之外的，', '全部都是别的公司'])
    expect(linesOf('in all, there are more of these', 20)).toEqual(['in all, there are', 'more of these'])
  })

  it('keep a number beside what it counts, and an amount beside its currency', () => {
    expect(linesOf('一共只有30倍', 6)).toEqual(['一共只有', '30倍'])
    expect(linesOf('it was RMB 1 then', 8)).toEqual(['it was', 'RMB 1 then'])
  })

  it('are of much the same length', () => {
    expect(linesOf('模型公司价格应用市场', 8)).toEqual(['模型公司价格', '应用市场'])
  })

  it('keep the values of facts whole, and the look of each piece', () => {
    const pieces: Written[] = [{ text: 'in all ' }, { text: 'at least 20 times', fact }, { text: ' of it', bold: true }]
    const lines = wrap(measure, pieces, 20 * 16, style)
    expect(lines).toEqual([[{ text: 'in all' }], [{ text: 'at least 20 times', fact }], [{ text: 'of it', bold: true }]])
  })

  it('have room for the word of a standing', () => {
    const pieces: Written[] = [{ text: 'it was ' }, { text: '20', standing: { said: ', unverified', word: 'unverified' } }]
    for (const signs of [12, 14, 18, 20])
      for (const line of wrap(measure, pieces, signs * 16, style)) expect(widthOf(measure, line, style)).toBeLessThanOrEqual(signs * 16)
  })

  it('stand below each other and are read out in one', () => {
    const place = { x: 100, y: 20, width: 5 * 16, pitch: 22 }
    const marks = textLines(measure, 'remark', '模型价格应用', place, { tone: 'ink', align: 'right' }, { row: 1, cells: [[1, 2]] })
    expect(marks.map(({ x, y, width }) => [x + width, y])).toEqual([
      [100, 20],
      [100, 42],
    ])
    expect(marks.flatMap(({ cells }) => cells)).toEqual([{ row: 1, column: 2, text: '模型价格应用' }])
    expect(marks.every(({ row }) => row === 1)).toBe(true)
  })
})
