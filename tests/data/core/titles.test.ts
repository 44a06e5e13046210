import { describe, expect, test } from 'vitest'
import type { Forms } from '../../../data/core/numerals.ts'
import { counted, oneIn, saying, titleFaults, type Wording } from '../../../data/core/titles.ts'
import type { Locale } from '../../../data/core/types.ts'

const names = {
  baidu: { zh: ['百度'], en: ['Baidu'] },
  doubao: { zh: ['豆包'], en: ['Doubao'] },
  ernie: { zh: ['文心', 'ERNIE'], en: ['ERNIE'] },
  huawei: { zh: ['华为'], en: ['Huawei'] },
  iflytek: { zh: ['科大讯飞', '讯飞'], en: ['iFlytek'] },
  qwen: { zh: ['Qwen-Long', '通义'], en: ['Qwen-Long'] },
} as const satisfies Record<string, Forms>

/** What some claims' titles have to say, with numbers of this test's own. */
const wordings = {
  'seven-in-sixteen-days': {
    phrases: [
      counted(7, { zh: '#家厂商', en: '# vendors' }),
      counted(16, { zh: '#天', en: '# days' }),
      counted(3, { zh: '#家', en: '# went free' }),
    ],
  },
  'thirtieth-and-tenth': { phrases: [oneIn(30), oneIn(10)] },
  'calls-grew-thirtyfold': {
    phrases: [counted(30, { zh: '#倍', en: '#fold' }), counted(11, { zh: '#个月', en: '# months' })],
    names: ['baidu', 'ernie'],
  },
  'bill-falls-fortyfold': { phrases: [counted(40, { zh: '#倍', en: '# times' })], names: ['qwen'] },
  'orders-came-after-the-cuts': {
    phrases: [counted(6, { zh: '上半年的#倍', en: 'about # times the first' }), saying('下半年约', 'second half')],
  },
  'over-a-quarter-undisclosed': {
    phrases: [counted(1500, { zh: '#多个', en: 'more than #' }), oneIn(4, { zh: '逾#', en: 'over #' })],
  },
  'iflytek-first-by-count': {
    phrases: [
      counted(91, { zh: '#个项目', en: '# projects' }),
      { zh: counted(3, { zh: '第#名', en: '' }).zh, en: ['third place'] },
      oneIn(2),
      saying('居首', 'first'),
    ],
    names: ['iflytek'],
  },
  'above-five-hundred-million': { phrases: [counted(5e8, { zh: '超#元', en: 'above # yuan' })], names: ['iflytek'] },
  'six-hold-one-in-six': {
    phrases: [counted(6, { zh: '#家', en: 'the #' }), counted(6, { zh: '每#个项目里只拿下一个', en: 'one project in #' })],
  },
  'cost-fell-parameters-rose': { phrases: [] },
  'ten-thousand-cards': { phrases: [counted(10_000, { zh: '#张', en: '# Chinese chips' })], names: ['iflytek', 'huawei'] },
  'plan-dwarfs-tenders': { phrases: [counted(60, { zh: '#倍', en: 'nearly # times' }), saying('接近一年', 'a year')] },
  'over-two-hundred-million-users': { phrases: [counted(2e8, { zh: '#多人', en: 'over #' })] },
  'half-a-year-outdid-the-year': { phrases: [saying('半年', 'half a year'), saying('一整年', 'all the year')] },
} as const satisfies Record<string, Wording<keyof typeof names>>

type Claim = keyof typeof wordings

const faults = (claim: Claim, locale: Locale, title: string) => titleFaults(names, title, locale, wordings[claim])

describe('a title that says something else is refused, saying what', () => {
  test.each<[Claim, Locale, string, readonly string[]]>([
    [
      'seven-in-sixteen-days',
      'en',
      'Nine vendors named low prices within thirty days, and eight went free',
      [
        'does not say "seven vendors"',
        'does not say "three went free"',
        'does not say "sixteen days"',
        'says "nine"',
        'says "thirty"',
        'says "eight"',
      ],
    ],
    [
      'iflytek-first-by-count',
      'en',
      'Baidu comes first with ninety-nine projects; nobody from third place down has half as many',
      ['does not say "ninety-one projects"', 'names Baidu', 'does not name iFlytek', 'says "ninety"', 'says "nine"'],
    ],
    [
      'calls-grew-thirtyfold',
      'en',
      'Prices fell, use rose: ERNIE’s daily calls grew ninetyfold in eleven months, says Baidu',
      ['does not say "thirtyfold"', 'says "ninetyfold"'],
    ],
    ['seven-in-sixteen-days', 'zh', '十六天里八家厂商亮出低价，三家干脆免费', ['does not say "七家厂商"', 'says "八"']],
    ['thirtieth-and-tenth', 'zh', '文章说：价格低到十分之一，成本只要三十分之一，翻倍的时代结束', ['says "翻倍"']],
    [
      'thirtieth-and-tenth',
      'en',
      'The article says: prices as low as a thirtieth, cost half, and a luxury no more',
      ['does not say "a tenth"', 'says "half"'],
    ],
    ['orders-came-after-the-cuts', 'zh', '降价之后订单才大批到来：据报道，上半年约为下半年的六倍', ['does not say "上半年的六倍"']],
    [
      'over-a-quarter-undisclosed',
      'en',
      'Of more than fifteen hundred winning bids, over a third name no amount, says the article',
      ['does not say "over a quarter"', 'says "third"'],
    ],
    ['over-two-hundred-million-users', 'zh', '三亿多人用过生成式 AI，流量还不是价值', ['does not say "二亿多人"', 'says "三亿"']],
    [
      'ten-thousand-cards',
      'en',
      'Hard breakout: Baidu and Huawei build their own base on ten thousand Chinese chips',
      ['names Baidu', 'does not name iFlytek'],
    ],
    ['plan-dwarfs-tenders', 'zh', '阿里的三年计划，超过一年中标披露额的六十倍', ['does not say "接近一年"', 'says "一"']],
    ['cost-fell-parameters-rose', 'en', 'Soft optimisation halved cost and doubled total parameters', ['says "doubled"']],
    [
      'half-a-year-outdid-the-year',
      'en',
      'Since the article: a quarter reportedly brought more projects than all the year before',
      ['does not say "half a year"', 'says "quarter"'],
    ],
    ['bill-falls-fortyfold', 'zh', '同样的用量，豆包降价前后账单差四十倍', ['names 豆包', 'does not name Qwen-Long']],
    [
      'six-hold-one-in-six',
      'en',
      'Together, the six won only one project in five',
      ['does not say "one project in six"', 'says "one"', 'says "five"'],
    ],
  ])('%s, %s: %s', (finding, locale, title, words) => {
    const found = faults(finding, locale, title)
    expect(
      words.filter(word => !found.some(fault => fault.startsWith(word))),
      found.join('\n'),
    ).toEqual([])
  })
})

test('a title may write its numbers in digits', () => {
  expect(
    faults('iflytek-first-by-count', 'en', 'iFlytek comes first with 91 projects; nobody from third place down has half as many'),
  ).toEqual([])
  expect(faults('iflytek-first-by-count', 'zh', '讯飞以 91 个项目居首，第 3 名起不及它的一半')).toEqual([])
  expect(faults('above-five-hundred-million', 'zh', '个数不等于金额：照文章的线索，讯飞必超 5 亿元')).toEqual([])
})
