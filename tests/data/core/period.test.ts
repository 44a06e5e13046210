import { describe, expect, it } from 'vitest'
import { dayNumber, isoOfDay, isPeriod, parsePeriod } from '../../../data/core/period.ts'

describe('periods', () => {
  it.each([
    '2024',
    '2024-H1',
    '2024-H2',
    '2024-Q3',
    '2024-05',
    '2024-05-21',
    '2024-02-29',
    '2025/2027',
    '2024-05-21/2024-05-22',
    '2024-06/2024-12',
    'not-stated',
    'future',
  ])('%s is one', text => expect(isPeriod(text)).toBe(true))

  it.each([
    '',
    '24',
    '2024-13',
    '2024-00',
    '2024-H3',
    '2024-Q5',
    '2024-02-30',
    '2023-02-29',
    '2024-5-1',
    '2027/2025',
    '2024/2024',
    '2024/',
    '2024/2025/2026',
    'soon',
    '2024/future',
  ])('%s is none', text => expect(isPeriod(text)).toBe(false))

  it('know their first and last day', () => {
    const days = (period: string) => parsePeriod(period)?.map(part => [isoOfDay(part.first), isoOfDay(part.last)])
    expect(days('2024')).toEqual([['2024-01-01', '2024-12-31']])
    expect(days('2024-H2')).toEqual([['2024-07-01', '2024-12-31']])
    expect(days('2024-Q3')).toEqual([['2024-07-01', '2024-09-30']])
    expect(days('2024-02')).toEqual([['2024-02-01', '2024-02-29']])
    expect(days('2025/2027')).toEqual([
      ['2025-01-01', '2025-12-31'],
      ['2027-01-01', '2027-12-31'],
    ])
  })

  it('count days', () => {
    expect(dayNumber('1970-01-01')).toBe(0)
    expect(dayNumber('2024-05-22') - dayNumber('2024-05-06')).toBe(16)
    expect(() => dayNumber('2024-05')).toThrow('Expected a day as YYYY-MM-DD, got "2024-05"')
    expect(() => dayNumber('not-stated')).toThrow('got "not-stated"')
    expect(() => isoOfDay(Infinity)).toThrow('got Infinity')
  })
})
