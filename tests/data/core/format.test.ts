import { describe, expect, it } from 'vitest'
import { formatParts, formatQuantity, joinParts, qualifierWord, wordQuantity } from '../../../data/core/format.ts'
import { formatBase, formatInterval } from '../../../data/core/format-base.ts'
import { readNumber } from '../../../data/core/format-number.ts'
import { formatAxisDay, formatAxisMonth, formatDate, formatPeriod, formatPeriodShort } from '../../../data/core/format-period.ts'
import { about, asLittleAs, atLeast, atMost, between, div, exact, moreThan, mul, sub } from '../../../data/core/interval.ts'
import { dayNumber } from '../../../data/core/period.ts'
import { locales, type Display, type Quantity } from '../../../data/core/types.ts'
import { units, type Unit } from '../../../data/core/units.ts'

/** A quantity in Chinese and in English. */
const both = (q: Quantity, unit: Unit, display?: Display) => locales.map(locale => formatQuantity(q, unit, locale, display))
const day = (text: string) => dayNumber(text)

describe('every unit has its words', () => {
  const rows: [Unit, Quantity, string, string, Display?][] = [
    ['yuan', exact(6_467_000_000), '64.67亿元', 'RMB 6.467 billion'],
    ['yuan', exact(372_953_000), '37,295.3万元', 'RMB 372.953 million', { scale: 'wan', digits: 1 }],
    ['yuan/project', exact(5_841_915), '584.2万元/个', 'RMB 5.842 million per project', { scale: 'wan', digits: 1 }],
    ['yuan/month', exact(922_000_000), '9.22亿元/月', 'RMB 922 million a month'],
    ['yuan/Mtok', exact(1.5), '1.5元/百万 token', 'RMB 1.5 per million tokens'],
    ['yuan/Mtok', exact(3), '0.003元/千 token', 'RMB 0.003 per thousand tokens', { per: 'thousand' }],
    ['usd/Mtok', exact(2.19), '2.19美元/百万 token', 'USD 2.19 per million tokens'],
    ['usd', about(78e6), '约7,800万美元', 'about USD 78 million'],
    ['projects', exact(1520), '1,520个', '1,520 projects'],
    ['people', exact(48_390_000), '4,839万人', '48.39 million people'],
    ['chips', exact(10_000), '1万张', '10,000 chips', { scale: 'wan' }],
    ['parameters', exact(671e9), '6,710亿参数', '671 billion parameters'],
    ['gpu-hours', exact(2_788_000), '278.8万 GPU 小时', '2.788 million GPU hours'],
    ['calls/day', exact(15e8), '15亿次/日', '1.5 billion calls a day'],
    ['tokens', exact(1e9), '10亿 token', '1 billion tokens'],
    ['tokens/day', exact(1.3e12), '1.3万亿 token/日', '1.3 trillion tokens a day'],
    ['vendors', exact(7), '7家', '7 vendors'],
    ['days', exact(16), '16天', '16 days'],
    ['date', exact(day('2024-12-26')), '2024年12月26日', '26 December 2024'],
    ['date', between(day('2024-05-21'), day('2024-05-22')), '2024年5月21日至22日', '21–22 May 2024'],
    ['date', between(day('2024-02-01'), day('2024-02-29')), '2024年2月', 'February 2024'],
    ['share', exact(0.168), '16.8%', '16.8%'],
    ['points', exact(0.015), '1.5个百分点', '1.5 points'],
    ['points', exact(-0.01), '−1个百分点', '−1 points'],
    ['change', exact(-0.6), '−60%', '−60%'],
    ['change', exact(1), '+100%', '+100%'],
    ['fraction', about(1 / 10), '约1/10', 'about 1/10'],
    ['times', exact(58.76), '58.8倍', '58.8 times'],
    ['index', exact(57.5), '57.5', '57.5'],
    ['relation', moreThan(1), '领先', 'ahead', { words: { zh: '领先', en: 'ahead' } }],
  ]

  it.each(rows)('%s', (unit, q, zh, en, display) => expect(both(q, unit, display)).toEqual([zh, en]))

  it('and none is forgotten here', () => expect(units.filter(unit => !rows.some(([one]) => one === unit))).toEqual([]))
})

describe('a quantity in pieces', () => {
  it('says what stands around the number', () => {
    const display: Display = { scale: 'yi' }
    expect(formatParts(atLeast(3.8e11), 'yuan', 'zh', display)).toEqual({
      qualifier: '至少',
      before: '',
      number: '3,800',
      after: '亿元',
      divisor: 1e8,
    })
    expect(formatParts(atLeast(3.8e11), 'yuan', 'en', display)).toEqual({
      qualifier: 'at least',
      before: 'RMB ',
      number: '380',
      after: ' billion',
      divisor: 1e9,
    })
  })

  it('leaves out what is not wanted', () => {
    const parts = formatParts(atLeast(15e8), 'calls/day', 'en')
    expect(joinParts(parts, 'en', { qualifier: false })).toBe('1.5 billion calls a day')
    expect(joinParts(parts, 'en', { unit: false })).toBe('at least 1.5')
    expect(joinParts(parts, 'en', { qualifier: false, unit: false })).toBe('1.5')
  })
})

describe('base units', () => {
  it('are printed as stored, a range as an interval', () => {
    expect(formatInterval(exact(1520), 'projects')).toBe('[1\u00A0520, 1\u00A0520]')
    expect(formatInterval(mul(moreThan(2), about(1 / 3)), 'times')).toBe('≈ (0.6666667, ∞)')
    expect(formatInterval(atMost(3), 'times')).toBe('(0, 3]')
    expect(formatInterval(exact(day('2024-05-21')), 'date')).toBe('[2024-05-21, 2024-05-21]')
    expect(formatBase(exact(-1520), 'projects')).toBe('−1\u00A0520')
    expect(formatBase(atLeast(1520), 'projects')).toBeUndefined()
  })
})

describe('quantities', () => {
  it('every qualifier', () => {
    expect(both(exact(58.8), 'times')).toEqual(['58.8倍', '58.8 times'])
    expect(both(about(58.8), 'times')).toEqual(['约58.8倍', 'about 58.8 times'])
    expect(both(atLeast(3), 'times')).toEqual(['至少3倍', 'at least 3 times'])
    expect(both(moreThan(3), 'times')).toEqual(['超过3倍', 'more than 3 times'])
    expect(both(atMost(3), 'times')).toEqual(['至多3倍', 'at most 3 times'])
    expect(both({ ...atMost(3), hiOpen: true }, 'times')).toEqual(['不到3倍', 'less than 3 times'])
    expect(both(asLittleAs(3), 'times')).toEqual(['低至3倍', 'as little as 3 times'])
    expect(both(sub(exact(1), asLittleAs(0.25)), 'share')).toEqual(['多达75%', 'as much as 75%'])
    expect(both(between(3, 5), 'times')).toEqual(['3–5倍', '3–5 times'])
  })

  it('a rough bound says both', () => {
    expect(qualifierWord(mul(atLeast(2), about(3)), 'zh')).toBe('至少约')
    expect(qualifierWord(mul(atLeast(2), about(3)), 'en')).toBe('at least about')
    expect(qualifierWord(mul(between(2, 3), about(3)), 'en')).toBe('about')
  })

  it('ranges share scale and unit', () => {
    expect(both(between(5e7, 2.3e8), 'people')).toEqual(['0.5–2.3亿人', '50–230 million people'])
    expect(both(between(-0.2, 0.1), 'change')).toEqual(['−20至+10%', '−20 to +10%'])
    expect(both(between(1 / 30, 1 / 10), 'fraction')).toEqual(['1/30至1/10', '1/30 to 1/10'])
  })

  it('a bound is rounded so that it still holds', () => {
    expect(both(moreThan(520_989_000), 'yuan', { scale: 'yi', digits: 2 })).toEqual(['超过5.20亿元', 'more than RMB 520 million'])
    expect(both(atMost(965_097_000), 'yuan', { scale: 'yi', digits: 2 })).toEqual(['至多9.66亿元', 'at most RMB 966 million'])
    expect(both(atLeast(1 / 29.96), 'fraction')).toEqual(['至少1/30', 'at least 1/30'])
    expect(both(exact(520_989_000), 'yuan', { scale: 'yi', digits: 2 })).toEqual(['5.21亿元', 'RMB 521 million'])
  })

  it('zero, negative, tiny, huge', () => {
    expect(both(exact(0), 'yuan')).toEqual(['0元', 'RMB 0'])
    expect(both(exact(-0), 'change')).toEqual(['0%', '0%'])
    expect(both(exact(0), 'fraction')).toEqual(['0', '0'])
    expect(both(exact(1.5), 'fraction')).toEqual(['1.5', '1.5'])
    expect(both(exact(-250_000_000), 'yuan')).toEqual(['−2.5亿元', 'RMB −250 million'])
    expect(both(exact(0.00002), 'share')).toEqual(['0.002%', '0.002%'])
    expect(both(exact(0.0004), 'usd/Mtok')).toEqual(['0.0004美元/百万 token', 'USD 0.0004 per million tokens'])
    expect(both(exact(2.5e12), 'yuan')).toEqual(['2.5万亿元', 'RMB 2.5 trillion'])
    expect(both(exact(1_000), 'people')).toEqual(['1,000人', '1,000 people'])
    expect(both(exact(12_345), 'chips')).toEqual(['12,345张', '12,345 chips'])
  })

  it('one is singular in English', () => {
    expect(both(exact(1), 'projects')).toEqual(['1个', '1 project'])
    expect(both(exact(1), 'days')).toEqual(['1天', '1 day'])
    expect(both(exact(1e6), 'people')).toEqual(['100万人', '1 million people'])
  })

  it('unbounded on both sides, and no number at all', () => {
    const anything = div(sub(moreThan(1), moreThan(1)), exact(1))
    expect(both(anything, 'times')).toEqual(['−∞至∞倍', '−∞ to ∞ times'])
    expect(() => formatQuantity({ ...exact(1), lo: NaN, hi: NaN }, 'times', 'zh')).toThrow('NaN')
    expect(both(moreThan(1), 'relation')).toEqual(['—', '—'])
  })

  it('money in short, as in a formula', () => {
    expect(both(exact(6_467_000_000), 'yuan', { short: true })).toEqual(['64.67亿元', 'RMB 6.467 bn'])
    expect(both(exact(520_989_000), 'yuan/project', { short: true })).toEqual(['5.21亿元/个', 'RMB 520.989 m per project'])
  })

  it('bare, as in a formula: without what is counted or a price is for, and without a plus', () => {
    const bare = { bare: true } as const
    expect(both(exact(15e8), 'calls/day', bare)).toEqual(['15亿', '1.5 billion'])
    expect(both(exact(1), 'projects', bare)).toEqual(['1', '1'])
    expect(both(exact(0.55), 'usd/Mtok', bare)).toEqual(['0.55美元', 'USD 0.55'])
    expect(both(exact(1.62), 'change', bare)).toEqual(['162%', '162%'])
    expect(both(exact(-0.425), 'change', bare)).toEqual(['−42.5%', '−42.5%'])
  })

  it('an order of magnitude, which no digits stand for in Chinese', () => {
    expect(both(about(1e11), 'yuan', { magnitude: true })).toEqual(['千亿元', 'of the order of RMB 100 billion'])
    expect(both(about(1e8), 'people', { magnitude: true })).toEqual(['亿人', 'of the order of 100 million people'])
    expect(both(about(1e5), 'yuan', { magnitude: true })).toEqual(['十万元', 'of the order of RMB 100,000'])
    expect(formatParts(about(1e11), 'yuan', 'zh', { magnitude: true })).toEqual({ qualifier: '', before: '', number: '千亿', after: '元' })
    expect(() => both(about(3e11), 'yuan', { magnitude: true })).toThrow('a power of ten')
  })

  it('a change in words, without a sign that a line through it would hide', () => {
    expect(both(exact(-0.6), 'change', { spelled: true })).toEqual(['降60%', 'down 60%'])
    expect(both(about(0.083), 'change', { spelled: true })).toEqual(['约增8.3%', 'about up 8.3%'])
    expect(both(exact(1), 'change', { spelled: true })).toEqual(['翻番', 'doubled'])
    expect(formatQuantity(exact(-0.6), 'change', 'zh', { spelled: true }, { unit: false })).toBe('降60')
  })

  it('a scale of choice, as along an axis', () => {
    const axis: Display = { scale: 'yi', scaleEn: 'billion' }
    expect(both(exact(5e7), 'yuan', axis)).toEqual(['0.5亿元', 'RMB 0.05 billion'])
    expect(both(exact(0), 'yuan', axis)).toEqual(['0亿元', 'RMB 0 billion'])
  })
})

describe('periods in words', () => {
  it.each([
    ['2024', '2024年', '2024'],
    ['2024-H1', '2024年上半年', 'first half of 2024'],
    ['2024-H2', '2024年下半年', 'second half of 2024'],
    ['2024-Q3', '2024年第三季度', 'third quarter of 2024'],
    ['2024-05', '2024年5月', 'May 2024'],
    ['2024-05-21', '2024年5月21日', '21 May 2024'],
    ['2025/2027', '2025—2027年', '2025–2027'],
    ['2024-05-21/2024-05-22', '2024年5月21日至22日', '21–22 May 2024'],
    ['2024-05-31/2024-06-02', '2024年5月31日至6月2日', '31 May to 2 June 2024'],
    ['2024-06/2024-12', '2024年6月至12月', 'June to December 2024'],
    ['2023-12/2024-11', '2023年12月至2024年11月', 'December 2023 to November 2024'],
    ['not-stated', '未注明时间', 'date not stated'],
    ['future', '未来', 'in the future'],
  ])('%s', (period, zh, en) => {
    expect(formatPeriod(period, 'zh')).toBe(zh)
    expect(formatPeriod(period, 'en')).toBe(en)
  })

  it.each([
    ['2024-05-21', '2024-05-21', '21 May 2024'],
    ['2025-H1', '2025-H1', 'H1 2025'],
    ['2026-Q1', '2026-Q1', 'Q1 2026'],
    ['2024-06/2024-12', '2024-06–2024-12', 'June to December 2024'],
    ['not-stated', '未注明时间', 'date not stated'],
  ])('%s in little room', (period, zh, en) => {
    expect(formatPeriodShort(period, 'zh')).toBe(zh)
    expect(formatPeriodShort(period, 'en')).toBe(en)
  })

  it('dates by name or number', () => {
    expect(formatDate('2024-05-21', 'zh')).toBe('2024年5月21日')
    expect(formatDate(dayNumber('2024-05-21'), 'en')).toBe('21 May 2024')
  })

  it('refuses what is none', () => {
    expect(() => formatPeriod('2024-02-30', 'zh')).toThrow('got "2024-02-30"')
  })
})

describe('dates on an axis', () => {
  it('name the year only where it is new', () => {
    expect(formatAxisMonth({ year: 2024, index: 5 }, 'zh')).toBe('2024年5月')
    expect(formatAxisMonth({ year: 2024, index: 7 }, 'zh', 2024)).toBe('7月')
    expect(formatAxisMonth({ year: 2025, index: 1 }, 'zh', 2024)).toBe('2025年1月')
    expect(formatAxisMonth({ year: 2024, index: 5 }, 'en')).toBe('May 2024')
    expect(formatAxisMonth({ year: 2024, index: 9 }, 'en', 2024)).toBe('Sep')
  })

  it('name the month of the first day only', () => {
    const day = Date.UTC(2024, 4, 6) / 86_400_000
    expect(formatAxisDay(day, 'zh', true)).toBe('5月6日')
    expect(formatAxisDay(day + 5, 'zh', false)).toBe('11')
    expect(formatAxisDay(day, 'en', true)).toBe('6 May')
    expect(formatAxisDay(day + 5, 'en', false)).toBe('11')
  })
})

describe('tokens', () => {
  it('are worded like any large number', () => {
    expect(formatQuantity(exact(0), 'tokens', 'zh')).toBe('0 token')
    expect(formatQuantity(exact(1e9), 'tokens', 'zh')).toBe('10亿 token')
    expect(formatQuantity(exact(1e15), 'tokens', 'zh')).toBe('1,000万亿 token')
    expect(formatQuantity(exact(1e9), 'tokens', 'en')).toBe('1 billion tokens')
  })
})

describe('a number that was printed', () => {
  it.each([
    ['1,600', 1600],
    ['64.67亿', 6_467_000_000],
    ['1.3万亿 token', 1.3e12],
    ['RMB 6.467 billion', 6_467_000_000],
    ['RMB 6.467 bn', 6_467_000_000],
    ['−27.2%', -0.272],
    ['约3,800亿元', 3.8e11],
    ['none', undefined],
  ])('is read again: %s', (words, value) => expect(readNumber(words)).toBe(value))
})

describe('how a spreadsheet prints what is worded', () => {
  it.each([
    ['a count', exact(1520), 'projects', {}, '1,520个', { number: '1,520', positive: '#,##0', divisor: 1, unit: '个' }],
    ['money', about(9.38e8), 'yuan', {}, '约9.38亿元', { number: '9.38', positive: '#,##0.00', divisor: 1e8, unit: '亿元' }],
    ['a share', exact(0.168), 'share', {}, '16.8%', { number: '16.8%', positive: '#,##0.0%', divisor: 1 }],
    ['a fall', exact(-0.05), 'change', {}, '−5%', { number: '−5%', negative: '"−"#,##0%', divisor: 1 }],
    ['a rise', exact(0.05), 'change', {}, '+5%', { number: '+5%', positive: '"+"#,##0%', divisor: 1 }],
    ['a bound', atLeast(3.8e11), 'yuan', {}, '至少3,800亿元', { number: '3,800', divisor: 1e8 }],
  ] as const)('%s', (_, quantity, unit, display, text, format) => {
    expect(wordQuantity(quantity, unit, 'zh', display)).toMatchObject({ text, format })
  })

  it('says so where no format does: ranges, fractions, days', () => {
    expect(wordQuantity(between(0.095, 0.156), 'share', 'zh')).toEqual({ text: '9.5–15.6%' })
    expect(wordQuantity(exact(1 / 30), 'fraction', 'zh').format).toBeUndefined()
    // Rounded down, so that it holds, where a spreadsheet would print 1,267.
    expect(wordQuantity(atLeast(380e9 / 3), 'yuan', 'zh', { scale: 'yi', digits: 0 })).toEqual({ text: '至少1,266亿元' })
    expect(wordQuantity(exact(19_844), 'date', 'zh').format).toBeUndefined()
  })

  it('leaves the unit out of the digits where it is not said', () => {
    expect(wordQuantity(exact(0.168), 'share', 'zh', {}, { unit: false }).format).toMatchObject({
      number: '16.8',
      positive: '#,##0.0',
      divisor: 0.01,
    })
  })
})
