import { describe, expect, it } from 'vitest'
import { marksPath, rulerPath } from '../../components/charts/grid.ts'
import { spaced } from '../../components/charts/marks.ts'

/** Corner and size of each mark of a path. */
const boxes = (path: string) =>
  [...path.matchAll(/M([-\d.]+) ([-\d.]+)h([\d.]+)v([\d.]+)h-[\d.]+z/g)].map(match => match.slice(1).map(Number))

describe('marks', () => {
  const grid = { columns: 3, pitch: [10, 20] as const, size: (row: number) => [4, row === 0 ? 8 : 2] as const }

  it('fill their grid row by row, each in the middle of its cell', () => {
    expect(boxes(marksPath(0, 4, grid))).toEqual([
      [3, 6, 4, 8],
      [13, 6, 4, 8],
      [23, 6, 4, 8],
      [3, 29, 4, 2],
    ])
  })

  it('of two groups follow each other', () => {
    expect(marksPath(0, 2, grid) + marksPath(2, 3, grid)).toBe(marksPath(0, 5, grid))
  })

  it('can be none', () => expect(marksPath(7, 0, grid)).toBe(''))
})

describe('a ruler', () => {
  it('has a tick at both ends, each fifth longer, each tenth longest', () => {
    const ticks = [...rulerPath(20, 50).matchAll(/M([\d.]+) 0v(\d+)/g)].map(match => match.slice(1).map(Number))
    expect(ticks.map(([x]) => x)).toEqual(Array.from({ length: 21 }, (_, i) => i * 2.5))
    expect(ticks.slice(0, 11).map(([, length]) => length)).toEqual([20, 8, 8, 8, 8, 13, 8, 8, 8, 8, 20])
  })
})

describe('text on a canvas', () => {
  it.each([
    ['多于52,098.9万元', '多于 52,098.9 万元'],
    ['共1,520个', '共 1,520 个'],
    ['2026年第一季度', '2026 年第一季度'],
    ['同比−4%的', '同比 −4% 的'],
    ['Qwen-Long 降价前', 'Qwen-Long 降价前'],
    ['六家：16.8%，其余', '六家：16.8%，其余'],
    ['ERNIE Speed、星火 Lite', 'ERNIE Speed、星火 Lite'],
    ['RMB 520.989 million', 'RMB 520.989 million'],
  ])('%s is written %s', (text, written) => expect(spaced(text)).toBe(written))
})
