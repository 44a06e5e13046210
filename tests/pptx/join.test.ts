import { expect, test } from 'vitest'
import { join } from '../../tools/render/pptx/xml/join.ts'

const square = (x: number, y: number, size = 10) => ({ x, y, w: size, h: size })

test('squares that touch or overlap are one block, and those apart stay', () => {
  expect(join([square(0, 0), square(10, 0), square(0, 10), square(10, 10), square(30, 0)])).toEqual([
    { x: 0, y: 0, w: 20, h: 20 },
    square(30, 0),
  ])
  expect(join([square(0, 0, 10.3), square(10, 0, 10.3)])).toEqual([{ x: 0, y: 0, w: 20.3, h: 10.3 }])
  expect(join([square(0, 0, 9), square(10, 0, 9)])).toEqual([square(0, 0, 9), square(10, 0, 9)])
})

test('a row that overlaps the one above begins at its foot', () => {
  expect(join([square(10, 0, 11), square(0, 10, 11)])).toEqual([square(10, 0, 11), { x: 0, y: 11, w: 11, h: 10 }])
})
