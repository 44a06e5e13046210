import { describe, expect, it } from 'vitest'
import { leans, titleLines } from '../../components/title-lines.ts'

describe('an English title', () => {
  it('is one line where it fits', () => expect(titleLines('Sources and licences', 38)).toEqual(['Sources and licences']))

  it('is broken where a part of its sentence ends, though the lines are then less alike', () => {
    expect(titleLines('After the price war: what AI in China competes on', 38)).toEqual([
      'After the price war:',
      'what AI in China competes on',
    ])
    expect(titleLines('When tokens stop being a luxury, rank stops being a business', 38)[0]).toBe('When tokens stop being a luxury,')
  })

  it('is broken elsewhere where a line would not hold it, but never behind a word that leans on the next', () => {
    const title = 'Prices: one long part of a sentence that goes on to what nobody asked for'
    const lines = titleLines(title, 44)
    expect(lines.join(' ')).toBe(title)
    expect(lines.map(({ length }) => length <= 44)).toEqual([true, true])
    expect(leans(lines[0]?.split(' ').at(-1) ?? '')).toBe(false)
  })

  it('is left whole where no two lines hold it', () => expect(titleLines('far too long for two lines', 8)).toHaveLength(1))
})
