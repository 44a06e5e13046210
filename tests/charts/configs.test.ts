import { describe, expect, it } from 'vitest'
import { barConfig } from '../../components/charts/bars.ts'
import { intervalConfig } from '../../components/charts/intervals.ts'
import { lineConfig } from '../../components/charts/lines.ts'
import { priceConfig, priceLevel, priceTicks } from '../../components/charts/prices.ts'
import { splitConfig } from '../../components/charts/splits.ts'
import type { Tokens } from '../../composables/useTokens.ts'

const tokens: Tokens = {
  paper: 'paper',
  ink: 'ink',
  soft: 'soft',
  mute: 'mute',
  rule: 'rule',
  fog: 'fog',
  red: 'red',
  blue: 'blue',
  sans: 'sans',
}

describe('bars', () => {
  const rows = [
    { label: 'b', value: 2, text: '2' },
    { label: 'a', value: 5, text: '5', tone: 'red' as const },
    { label: 'c', value: 0, text: '0' },
  ]

  it('stand in the order given, at their values, one in the accent', () => {
    const { data } = barConfig(rows, tokens)
    expect(data.labels).toEqual(['b', 'a', 'c'])
    expect(data.datasets[0]?.data).toEqual([2, 5, 0])
    expect(data.datasets[0]?.backgroundColor).toEqual(['mute', 'red', 'mute'])
  })

  it('start at zero whatever their values', () => {
    expect(
      barConfig(
        [
          { label: 'a', value: 900, text: '' },
          { label: 'b', value: 901, text: '' },
        ],
        tokens,
      ).options?.scales?.['x']?.min,
    ).toBe(0)
  })

  it('can be none', () => {
    expect(barConfig([], tokens).data.datasets[0]?.data).toEqual([])
  })
})

describe('intervals', () => {
  const options = { max: 10, step: 2, tick: (value: number) => String(value) }

  it('end at the axis where nothing bounds them, and only there', () => {
    const { data } = intervalConfig(
      [
        { label: 'open', lo: 5, hi: Infinity, text: '' },
        { label: 'exact', lo: 3, hi: 3, text: '' },
        { label: 'bounded', lo: 0, hi: 1.5, text: '' },
      ],
      tokens,
      options,
    )
    expect(data.labels).toEqual(['open', 'exact', 'bounded'])
    expect(data.datasets[0]?.data).toEqual([
      [5, 10],
      [3, 3],
      [0, 1.5],
    ])
  })

  it('can be none', () => {
    expect(intervalConfig([], tokens, options).data.datasets[0]?.data).toEqual([])
  })
})

describe('prices', () => {
  it('fall one unit for each power of ten', () => {
    expect(priceLevel(100, 0.1) - priceLevel(10, 0.1)).toBeCloseTo(1, 12)
    expect(priceLevel(1, 0.1) - priceLevel(0.1, 0.1)).toBeCloseTo(1, 12)
  })

  it('of zero stand below the lowest tick, apart from each other', () => {
    const levels = [0, 1, 2].map(rank => priceLevel(0, 0.1, rank, 3))
    expect(Math.max(...levels)).toBeLessThan(Math.log10(0.1))
    expect(new Set(levels).size).toBe(3)
    expect(levels.every(Number.isFinite)).toBe(true)
  })

  it('are measured by the powers of ten that hold them', () => {
    expect(priceTicks([20, 0.5, 0, 1])).toEqual([0.1, 1, 10])
    expect(priceTicks([0])).toEqual([])
  })

  it('stand at their days', () => {
    const options = { tick: String, free: 'free', date: String, span: [{ text: '16 days' }] }
    const cuts = [
      { label: 'a', model: '', day: 6, after: 1, words: [{ text: '1' }] },
      { label: 'b', model: '', day: 22, before: 5, after: 0, words: [{ text: '0' }] },
    ]
    const points = priceConfig(cuts, tokens, options).data.datasets[0]?.data
    expect(points).toEqual([
      { x: 6, y: 0 },
      { x: 22, y: priceLevel(0, 1) },
    ])
    expect(priceConfig([], tokens, options).data.datasets[0]?.data).toEqual([])
  })
})

describe('splits', () => {
  it('fill the whole bar, in proportion', () => {
    const { data } = splitConfig(
      [
        {
          label: 'a',
          segments: [
            { value: 1, text: '', tone: 'red' },
            { value: 3, text: '', tone: 'fog' },
          ],
        },
        {
          label: 'b',
          segments: [
            { value: 10, text: '', tone: 'red' },
            { value: 10, text: '', tone: 'fog' },
          ],
        },
      ],
      tokens,
    )
    expect(data.datasets.map(({ data }) => data)).toEqual([
      [0.25, 0.5],
      [0.75, 0.5],
    ])
  })

  it('of nothing are nothing, not NaN', () => {
    const { data } = splitConfig([{ label: 'a', segments: [{ value: 0, text: '', tone: 'red' }] }], tokens)
    expect(data.datasets[0]?.data).toEqual([0])
    expect(splitConfig([], tokens).data.datasets).toEqual([])
  })
})

describe('lines', () => {
  it('start at zero and keep the distances of time', () => {
    const { data, options } = lineConfig(
      [
        { x: 0, value: 1, text: '', date: '' },
        { x: 5, value: 4, text: '', date: '' },
        { x: 8, value: 10, text: '', date: '' },
      ],
      tokens,
    )
    expect(data.datasets[0]?.data).toEqual([
      { x: 0, y: 1 },
      { x: 5, y: 4 },
      { x: 8, y: 10 },
    ])
    expect(options?.scales?.['y']?.min).toBe(0)
  })

  it('can be none', () => {
    expect(lineConfig([], tokens).data.datasets[0]?.data).toEqual([])
  })
})
