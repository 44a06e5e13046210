/** Derived facts against plain arithmetic on the stated ones, done here. */
import { describe, expect, it } from 'vitest'
import { fact, factIds, formatFact, point, quantity, standings, type FactId } from '../../data/index.ts'

/** The number of a stated fact: its value, or the bound that is known. */
function of(id: FactId): number {
  const { lo, hi } = quantity(id)
  return Number.isFinite(lo) ? lo : hi
}

const dayOf = (id: FactId) => Date.parse(fact(id).period) / 86_400_000

const five = of('baidu-wins') + of('zhipu-wins') + of('volcano-wins') + of('alibaba-wins') + of('tencent-wins')
const six = five + of('iflytek-wins')
const pressFive =
  of('baidu-amount-press') + of('zhipu-amount-press') + of('volcano-amount-press') + of('alibaba-amount-press') + of('tencent-amount-press')
const pressSix = pressFive + of('iflytek-amount-press')
const secondHalf = of('tender-amount') - of('market-2024h1-amount')
/** Of the first half of 2024, whose second quarter was larger than the first by a rise. */
const firstQuarter = of('market-2024h1-amount') / (2 + of('market-2024q2-amount-rise'))
const secondQuarter = of('market-2024h1-amount') - firstQuarter
const toJune2025 = of('market-2025h1-amount') - of('market-2025-01-amount')

const values: Partial<Record<FactId, number>> = {
  'undisclosed-share': of('tenders-undisclosed') / of('tenders'),
  'disclosed-computed': of('tenders') - of('tenders-undisclosed'),
  'mean-amount': of('tender-amount') / of('tenders-disclosed'),
  'amount-if-alike': of('tender-amount') * (of('tenders') / of('tenders-disclosed')),
  'iflytek-share': of('iflytek-wins') / of('tenders'),
  'six-wins': six,
  'six-share': six / of('tenders'),
  'rest-wins': of('tenders') - six,
  'rest-share': 1 - six / of('tenders'),
  'five-wins': five,
  'five-share': five / of('tenders'),
  'rest-fifth': (of('tenders') - six) / 5,
  'other-buyers': of('tenders') - of('soe-tenders'),
  'other-buyers-amount': of('tender-amount') - of('soe-amount'),
  'trade-average-price': of('doubao-price') / (1 - of('doubao-discount')),
  'dreamina-reach': of('dreamina-users') / of('users-2024-06'),
  'six-amount-press': pressSix,
  'six-amount-share-press': pressSix / of('tender-amount'),
  'iflytek-amount-share-press': of('iflytek-amount-press') / of('tender-amount'),
  'ranks-2-6-press': pressFive,
  'iflytek-lead-press': of('iflytek-amount-press') / pressFive,
  'rest-amount-share-press': 1 - pressSix / of('tender-amount'),
  'market-growth-tenders': of('tenders') / of('market-2023-tenders'),
  'market-growth-amount': of('tender-amount') / of('market-2023-amount'),
  'h2-amount': secondHalf,
  'h2-vs-h1': secondHalf / of('market-2024h1-amount'),
  'soe-share': of('soe-tenders') / of('tenders'),
  'soe-undisclosed-share': of('soe-undisclosed') / of('soe-tenders'),
  'soe-disclosed': of('soe-tenders') - of('soe-undisclosed'),
  'soe-mean': of('soe-amount') / (of('soe-tenders') - of('soe-undisclosed')),
  'undisclosed-soe-share': of('soe-undisclosed') / of('tenders-undisclosed'),
  'soe-amount-share-computed': of('soe-amount') / of('tender-amount'),
  'ernie-growth': of('ernie-calls-2024-11') / of('ernie-calls-2024-05'),
  'ernie-growth-2023': of('ernie-calls-2024-11') / of('ernie-calls-2023-12'),
  'ernie-growth-at-earlier-pace': (of('ernie-calls-2024-05') / of('ernie-calls-2023-12')) ** (6 / 5),
  'ernie-growth-before-cuts': of('ernie-calls-2024-05') / of('ernie-calls-2023-12'),
  'market-2024q1-amount': firstQuarter,
  'market-2024q2-amount': secondQuarter,
  'market-2025-02-06-amount': toJune2025,
  'market-2023-rate': of('market-2023-amount') / 12,
  'market-2024q1-rate': firstQuarter / 3,
  'market-2024q2-rate': secondQuarter / 3,
  'market-2024h2-rate': secondHalf / 6,
  'market-2025-02-06-rate': toJune2025 / 5,
  'market-2026q1-rate': of('market-2026q1-amount') / 3,
  'h2-amount-share': secondHalf / of('tender-amount'),
  'iflytek-wins-of-six': of('iflytek-wins') / six,
  'baidu-wins-of-six': of('baidu-wins') / six,
  'zhipu-wins-of-six': of('zhipu-wins') / six,
  'volcano-wins-of-six': of('volcano-wins') / six,
  'alibaba-wins-of-six': of('alibaba-wins') / six,
  'tencent-wins-of-six': of('tencent-wins') / six,
  'iflytek-amount-of-six': of('iflytek-amount-press') / pressSix,
  'baidu-amount-of-six': of('baidu-amount-press') / pressSix,
  'zhipu-amount-of-six': of('zhipu-amount-press') / pressSix,
  'volcano-amount-of-six': of('volcano-amount-press') / pressSix,
  'alibaba-amount-of-six': of('alibaba-amount-press') / pressSix,
  'tencent-amount-of-six': of('tencent-amount-press') / pressSix,
  'iflytek-above-half': of('iflytek-amount-press') / pressSix - 1 / 2,
  'price-cut-days': dayOf('hunyuan-lite-price') - dayOf('deepseek-v2-price'),
  'price-cut-vendors': 7,
  'cuts-to-v3': dayOf('v3-release') - dayOf('qwen-long-price'),
  'glm-cut': of('glm-3-turbo-price') / of('glm-3-turbo-before') - 1,
  'qwen-cut': of('qwen-long-price') / of('qwen-long-before') - 1,
  'hunyuan-pro-cut': of('hunyuan-pro-price') / of('hunyuan-pro-before') - 1,
  'qwen-ratio': of('qwen-long-before') / of('qwen-long-price'),
  'r1-vs-o1-input': of('r1-input-usd') / of('o1-input-usd'),
  'r1-vs-o1-output': of('r1-output-usd') / of('o1-output-usd'),
  'v3-vs-llama-hours': of('v3-gpu-hours') / of('llama-gpu-hours'),
  'v3-vs-gpt4-low': of('v3-cost') / of('gpt4-cost-low'),
  'active-params-cut': of('active-params-v2') / of('params-67b') - 1,
  'params-growth': of('params-v3') / of('params-67b'),
  'kv-cache-index': 6.7,
  'active-params-index': (of('active-params-v2') / of('params-67b')) * 100,
  'training-cost-index': 57.5,
  'params-v2-index': (of('params-v2') / of('params-67b')) * 100,
  'params-v3-index': (of('params-v3') / of('params-67b')) * 100,
  'users-growth-2024': of('users-2024-12') / of('users-2024-06') - 1,
  'users-growth-2025': of('users-2025-06') / of('users-2024-06'),
  'market-growth-2025h1': of('market-2025h1-amount') / of('market-2024h1-amount'),
  'baidu-amount-gap': of('baidu-amount') - of('baidu-amount-press'),
  'v3-input-rise': of('v3-input') / of('v3-promo-input'),
  'v3-output-rise': of('v3-output') / of('v3-promo-output'),
}

/** From the article alone: the amounts it names, and no more than the smaller of them for each of the three it does not name. */
const named = of('baidu-amount') + of('tencent-amount')
/** Bounds that are left out themselves. */
const open: Partial<Record<FactId, [lo: number, hi: number]>> = {
  'ranks-2-6-bound': [named, named + 3 * of('tencent-amount')],
  'other-amount-bound': [0, of('tencent-amount')],
  'iflytek-amount-bound': [named, Infinity],
  'v3-vs-gpt4-high': [0, of('v3-cost') / of('gpt4-cost-high')],
  'doubao-growth-2024': [of('doubao-tokens-2024-09') / of('doubao-tokens-2024-05'), Infinity],
  'ernie-growth-to-august': [of('ernie-calls-2024-08') / of('ernie-calls-2024-05'), Infinity],
  'h2-amount-share-other': [0, 1 - of('market-2024h1-amount-other') / of('tender-amount')],
  'market-growth-2025h1-other': [0, of('market-2025h1-amount') / of('market-2024h1-amount-other')],
  'iflytek-of-six-bound': [1 / 2, 1],
  'doubao-growth-2025': [of('doubao-tokens-2025-09') / of('doubao-tokens-2024-05'), Infinity],
}
/** Whose upper bound is not attained, since an input's is not. */
const below: readonly FactId[] = ['v3-vs-gpt4-high', 'h2-amount-share-other', 'market-growth-2025h1-other', 'iflytek-of-six-bound']
/** "At least" so much. */
const least: Partial<Record<FactId, number>> = {
  'plan-vs-tenders': of('alibaba-announcement') / of('tender-amount'),
  'plan-vs-tenders-yearly': of('alibaba-announcement') / 3 / of('tender-amount'),
  'plan-yearly': of('alibaba-announcement') / 3,
}

describe('derived facts', () => {
  it.each(Object.entries(values) as [FactId, number][])('%s', (id, value) =>
    expect(Math.abs(point(quantity(id)) / value - 1)).toBeLessThan(1e-9),
  )

  it.each(Object.entries(open) as [FactId, [number, number]][])('%s', (id, [lo, hi]) => {
    const q = quantity(id)
    expect(q).toMatchObject({ loOpen: true, hiOpen: hi === Infinity || below.includes(id), about: false, attained: false })
    expect(q.lo).toBeCloseTo(lo, 9)
    expect(q.hi === hi || Math.abs(q.hi / hi - 1) < 1e-9).toBe(true)
  })

  it.each(Object.entries(least) as [FactId, number][])('%s', (id, lo) => {
    expect(quantity(id)).toMatchObject({ loOpen: false, hi: Infinity, hiOpen: true, about: false, attained: false })
    expect(Math.abs(quantity(id).lo / lo - 1)).toBeLessThan(1e-9)
  })

  it('bounds are printed so that they hold', () => {
    expect(formatFact('plan-vs-tenders', 'en')).toBe('at least 58.7 times')
    expect(formatFact('plan-vs-tenders-yearly', 'zh')).toBe('至少19.5倍')
    expect(formatFact('h2-vs-h1', 'zh')).toBe('约6倍')
  })

  it('are all here', () => {
    const derived = factIds.filter(id => fact(id).origin === 'derived')
    expect(derived.sort()).toEqual([...Object.keys(values), ...Object.keys(open), ...Object.keys(least)].sort())
  })

  it('the press report lies within those bounds', () => {
    for (const id of ['zhipu-amount-press', 'volcano-amount-press', 'alibaba-amount-press'] as const) {
      expect(quantity(id).hi).toBeLessThanOrEqual(quantity('other-amount-bound').hi)
    }
    expect(quantity('iflytek-amount-press').lo).toBeGreaterThan(quantity('iflytek-amount-bound').lo)
    expect(quantity('ranks-2-6-press').hi).toBeLessThanOrEqual(quantity('ranks-2-6-bound').hi)
  })
})

describe('what a derived fact takes from its inputs', () => {
  it('the weakest standing', () => {
    const rank = (id: FactId) => standings.indexOf(fact(id).standing)
    for (const id of factIds) {
      const { inputs } = fact(id)
      if (inputs.length > 0) expect(rank(id), id).toBe(Math.max(...inputs.map(rank)))
    }
  })

  it('"about" and being later', () => {
    for (const id of factIds) {
      const { inputs, quantity: q, later } = fact(id)
      if (inputs.length === 0) continue
      expect(q.about, id).toBe(inputs.some(input => quantity(input).about))
      expect(later, id).toBe(inputs.some(input => fact(input).later))
    }
  })
})
