import { describe, expect, test } from 'vitest'
import { findSlides } from '../../components/shell/find-slides.ts'
import { neighbour } from '../../components/shell/neighbour.ts'
import { positionOf } from '../../components/shell/position.ts'

const slides = [
  { no: 1, alias: 'cover', title: 'After the price war' },
  { no: 2, alias: 'wins', title: 'iFlytek won 91 projects' },
  { no: 3, alias: 'price', title: '降价之后，比什么' },
  { no: 12, alias: 'ledger', title: 'Every figure, and who says so: price, wins' },
]

describe('a slide is found', () => {
  test.each([
    ['2', [2]],
    [' 12 ', [12]],
    ['１２', [12]],
    ['/3', [3]],
    ['#/wins', [2, 12]],
    ['price', [3, 1, 12]],
    ['PRICE every', [12]],
    ['降价', [3]],
    ['fly', [2]],
    // A number is one of a slide: that a title has it is chance.
    ['91', []],
    ['99', []],
    ['0', []],
    ['nothing', []],
    ['  ', []],
  ])('by "%s"', (query, found) => expect(findSlides(query, slides).map(({ no }) => no)).toEqual(found))
})

describe('in rows of pictures', () => {
  /** Three in a row, two left over, a heading, then one and a half rows. */
  const spots = [
    [0, 0],
    [100, 0],
    [200, 0],
    [0, 60],
    [100, 60],
    [0, 200],
    [100, 200],
    [200, 200],
    [0, 260],
  ].map(([left = 0, top = 0]) => ({ left, top }))

  test.each([
    ['ArrowRight', 2, 3],
    ['ArrowRight', 8, 8],
    ['ArrowLeft', 3, 2],
    ['ArrowLeft', 0, 0],
    ['ArrowDown', 1, 4],
    ['ArrowDown', 2, 4],
    ['ArrowDown', 4, 6],
    ['ArrowDown', 7, 8],
    ['ArrowDown', 8, 8],
    ['ArrowUp', 7, 4],
    ['ArrowUp', 8, 5],
    ['ArrowUp', 1, 1],
    ['Home', 7, 0],
    ['End', 2, 8],
    ['x', 2, undefined],
    ['toString', 2, undefined],
  ])('%s leads from %i to %s', (key, at, to) => expect(neighbour(key, at, spots)).toBe(to))
})

test('a slide is counted with those of the talk, or with those of the appendix', () => {
  const parts = ['opening', 'price', 'close', 'appendix', 'appendix']
  expect(positionOf(3, parts)).toEqual({ isAppendix: false, index: 3, total: 3 })
  expect(positionOf(4, parts)).toEqual({ isAppendix: true, index: 1, total: 2 })
  expect(positionOf(2, parts.slice(0, 2))).toEqual({ isAppendix: false, index: 2, total: 2 })
})
