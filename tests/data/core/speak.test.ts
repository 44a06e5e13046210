import { describe, expect, it } from 'vitest'
import { about, asLittleAs, atLeast, atMost, between, div, exact, moreThan, mul } from '../../../data/core/interval.ts'
import { dayNumber } from '../../../data/core/period.ts'
import { joinSpoken, speakQuantity, type SpokenOptions } from '../../../data/core/speak.ts'
import { locales, type Display, type Quantity } from '../../../data/core/types.ts'
import type { Unit } from '../../../data/core/units.ts'

/** A quantity as it is spoken, in Chinese and in English. */
const both = (q: Quantity, unit: Unit, display?: Display, options?: SpokenOptions) =>
  locales.map(locale => speakQuantity(q, unit, locale, display, options))
const day = (text: string) => dayNumber(text)

describe('every unit is spoken', () => {
  const rows: [Unit, Quantity, string, string, Display?][] = [
    ['yuan', exact(6_467_000_000), '64.67 亿元', '6.467 billion yuan', { scale: 'yi', digits: 2 }],
    ['yuan', exact(847_808_000), '8.48 亿元', '847.8 million yuan', { scale: 'wan', digits: 1 }],
    ['yuan', exact(65_750_000), '6600 万元', '66 million yuan', { scale: 'yi', digits: 2 }],
    ['yuan', atLeast(65_750_000), '至少 6500 万元', 'at least 65 million yuan', { scale: 'yi', digits: 2 }],
    ['yuan', about(1e11), '千亿元', 'of the order of 100 billion yuan', { magnitude: true }],
    ['yuan/project', exact(5_841_915), '每个项目 584.2 万元', '5.842 million yuan per project', { scale: 'wan', digits: 1 }],
    ['yuan/project', about(5_843_920), '每个项目约 584 万元', 'about 5.84 million yuan per project', { scale: 'wan', digits: 0 }],
    ['yuan/Mtok', exact(1), '每百万 token 一元', '1 yuan per million tokens'],
    ['yuan/Mtok', exact(2), '每百万 token 两元', '2 yuan per million tokens'],
    ['yuan/Mtok', asLittleAs(1), '每百万 token 低到一元', 'as little as 1 yuan per million tokens'],
    ['yuan/Mtok', exact(0.8), '每百万 token 0.8 元', '0.8 yuan per million tokens'],
    ['yuan/Mtok', exact(3), '每千 token 0.003 元', '0.003 yuan per thousand tokens', { per: 'thousand' }],
    ['yuan/Mtok', exact(0), '免费', 'free'],
    ['usd', exact(1), '1 美元', '1 dollar'],
    ['usd', moreThan(1e8), '超过 1 亿美元', 'more than 100 million dollars'],
    ['usd/Mtok', exact(2.19), '每百万 token 2.19 美元', '2.19 dollars per million tokens'],
    ['projects', exact(1520), '1520 个', '1,520 projects'],
    ['projects', exact(1), '1 个', '1 project'],
    ['people', exact(48_390_000), '4839 万人', '48.39 million people'],
    ['chips', exact(10_000), '1 万张', '10,000 chips'],
    ['parameters', exact(671e9), '6710 亿参数', '671 billion parameters'],
    ['gpu-hours', exact(2_788_000), '278.8 万 GPU 小时', '2.788 million GPU hours'],
    ['calls/day', moreThan(15e8), '每天超过 15 亿次', 'more than 1.5 billion calls a day'],
    ['tokens', exact(1e9), '10 亿 token', '1 billion tokens'],
    ['tokens/day', exact(1.3e12), '每天 1.3 万亿 token', '1.3 trillion tokens a day'],
    ['vendors', exact(7), '7 家', '7 vendors'],
    ['days', exact(16), '16 天', '16 days'],
    ['date', exact(day('2024-12-26')), '2024 年 12 月 26 日', '26 December 2024'],
    ['date', between(day('2024-05-21'), day('2024-05-22')), '2024 年 5 月 21 日至 22 日', '21 to 22 May 2024'],
    ['share', exact(0.168), '百分之 16.8', '16.8 percent'],
    ['points', exact(0.015), '1.5 个百分点', '1.5 points'],
    ['points', exact(0.01), '1 个百分点', '1 point'],
    ['share', atLeast(0.9), '至少九成', 'at least 90 percent'],
    ['share', exact(0.85), '八成五', '85 percent'],
    ['share', exact(0.2), '两成', '20 percent'],
    ['share', exact(0.05), '百分之 5', '5 percent'],
    ['share', exact(1), '百分之百', '100 percent'],
    ['share', between(0.095, 0.156), '百分之 9.5 到百分之 15.6', '9.5 percent to 15.6 percent'],
    ['change', exact(-0.6), '降六成', 'down 60 percent'],
    ['change', about(0.083), '增约百分之 8.3', 'up about 8.3 percent'],
    ['change', exact(1), '翻番', 'doubled'],
    ['change', exact(0), '持平', 'unchanged'],
    ['change', between(-0.2, 0.1), '降两成到增一成', 'down 20 percent to up 10 percent'],
    ['fraction', asLittleAs(1 / 30), '低到三十分之一', 'as little as one thirtieth'],
    ['fraction', exact(1 / 10), '十分之一', 'one tenth'],
    ['fraction', exact(0.55 / 15), '约二十七分之一', 'about one twenty-seventh', { digits: 1 }],
    ['fraction', about(1 / 4), '约四分之一', 'about one quarter'],
    ['fraction', exact(1 / 2), '一半', 'half'],
    ['fraction', div(exact(5.576), moreThan(100)), '不到十七分之一', 'less than one seventeenth'],
    ['fraction', atLeast(1 / 29.96), '至少三十分之一', 'at least one thirtieth'],
    ['fraction', exact(1.5), '1.5', '1.5'],
    ['times', exact(10.01), '10 倍', '10 times', { digits: 1 }],
    ['times', exact(1.06), '1.06 倍', '1.06 times', { digits: 2 }],
    ['times', atLeast(19.587), '至少 19.5 倍', 'at least 19.5 times'],
    ['times', atMost(3), '至多 3 倍', 'at most 3 times'],
    ['times', { ...asLittleAs(3), lo: 0, loOpen: true, hi: 3, hiOpen: false }, '多达 3 倍', 'as much as 3 times'],
    ['times', mul(atLeast(2), about(3)), '至少约 6 倍', 'at least about 6 times'],
    ['index', exact(57.5), '57.5', '57.5'],
    ['relation', moreThan(1), '领先', 'ahead', { words: { zh: '领先', en: 'ahead' } }],
  ]

  it.each(rows)('%s: %o', (unit, q, zh, en, display) => expect(both(q, unit, display)).toEqual([zh, en]))
})

describe('what is spoken', () => {
  it('may leave out what is counted and what for, not how large the number is', () => {
    const bare = (q: Quantity, unit: Unit, display?: Display) => both(q, unit, display, { unit: false })
    expect(bare(exact(1520), 'projects')).toEqual(['1520', '1,520'])
    expect(bare(moreThan(15e8), 'calls/day')).toEqual(['超过 15 亿', 'more than 1.5 billion'])
    expect(bare(exact(1), 'yuan/Mtok')).toEqual(['一', '1'])
    expect(bare(exact(0), 'yuan/Mtok')).toEqual(['0', '0'])
    expect(bare(exact(0.6), 'share')).toEqual(['60', '60'])
    expect(bare(exact(-0.6), 'change')).toEqual(['60', '60'])
  })

  it('has no sign: a negative number is said so', () =>
    expect(both(exact(-2.5e8), 'yuan')).toEqual(['负 2.5 亿元', 'minus 250 million yuan']))

  it('a range of money has its scale at both ends', () =>
    expect(both(between(520_989_000, 965_097_000), 'yuan')).toEqual(['5.2 亿到 9.66 亿元', '520.9 million to 965.1 million yuan']))

  it('is joined with a space in Chinese where letters or digits meet characters', () => {
    expect(joinSpoken(['一共', '1520 个', '，其中', '413', '个'], 'zh')).toBe('一共 1520 个，其中 413 个')
    expect(joinSpoken(['一共 ', '1520'], 'zh')).toBe('一共 1520')
    expect(joinSpoken(['all ', '1,520', ' of them'], 'en')).toBe('all 1,520 of them')
  })
})
