import { expect, test } from 'vitest'
import { nearest } from '../../../data/core/nearest.ts'

const names = ['tenders', 'tenders-undisclosed', 'iflytek-wins', 'baidu-wins', 'WinCounts', 'statement', 'part']

test.each([
  ['tender', 'tenders'],
  ['Tenders', 'tenders'],
  ['tendres', 'tenders'],
  ['wins-iflytek', 'iflytek-wins'],
  ['WinCount', 'WinCounts'],
  ['statment', 'statement'],
  ['prat', 'part'],
  ['xyz', undefined],
  ['', undefined],
])('%j was meant to be %j', (word, name) => expect(nearest(word, names)).toBe(name))
