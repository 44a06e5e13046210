/** Derived figures against results worked out by hand. */
import { describe, expect, it } from 'vitest'
import { about, exact, fact, factIds, factsWith, formatFact, formulaInFigures, quantity, standings, type FactId } from '../../data/index.ts'

/** id, code, value by hand, tolerance, printed in Chinese, printed in English. */
const rows: [FactId, string, number, number, string, string][] = [
  ['undisclosed-share', 'D1', 0.2717, 5e-5, '27.2%', '27.2%'],
  ['disclosed-computed', 'D1b', 1107, 0, '1,107个', '1,107 projects'],
  ['mean-amount', 'D2', 5_841_915, 0.5, '584.2万元/个', 'RMB 5.842 million per project'],
  ['amount-if-alike', 'D2b', 8_879_710_930, 1, '88.80亿元', 'RMB 8.88 billion'],
  ['iflytek-share', 'D3', 0.0599, 5e-5, '6.0%', '6.0%'],
  ['six-wins', 'D4a', 255, 0, '255个', '255 projects'],
  ['six-share', 'D4b', 0.16776, 5e-6, '16.8%', '16.8%'],
  ['rest-wins', 'D4c', 1265, 0, '1,265个', '1,265 projects'],
  ['rest-share', 'D4d', 0.83224, 5e-6, '83.2%', '83.2%'],
  ['five-wins', 'D4e', 164, 0, '164个', '164 projects'],
  ['trade-average-price', 'D5', 20, 0, '20元/百万 tokens', 'RMB 20 per million tokens'],
  ['plan-vs-tenders', 'D7a', 58.76, 5e-3, '58.8倍', '58.8 times'],
  ['plan-vs-tenders-yearly', 'D7b', 19.587, 5e-4, '19.6倍', '19.6 times'],
  ['plan-yearly', 'D7c', 126_666_666_667, 1, '1,267亿元', 'RMB 126.7 billion'],
  ['dreamina-reach', 'D8', 0.21039, 5e-6, '21.0%', '21.0%'],
  ['six-amount-press', 'D9a', 1_646_836_000, 0, '16.47亿元', 'RMB 1.647 billion'],
  ['six-amount-share-press', 'D9b', 0.25465, 5e-6, '25.5%', '25.5%'],
  ['iflytek-amount-share-press', 'D9c', 0.1311, 5e-5, '13.1%', '13.1%'],
  ['ranks-2-6-press', 'D9d', 799_028_000, 0, '79,902.8万元', 'RMB 799.028 million'],
  ['iflytek-lead-press', 'D9e', 1.06105, 5e-6, '1.06倍', '1.06 times'],
  ['market-growth-tenders', 'D10a', 16.5217, 5e-5, '16.5倍', '16.5 times'],
  ['market-growth-amount', 'D10b', 8.1965, 5e-5, '8.2倍', '8.2 times'],
  ['h2-amount', 'D11a', 5_529_000_000, 0, '约55.29亿元', 'about RMB 5.529 billion'],
  ['h2-vs-h1', 'D11b', 5.8945, 5e-5, '约5.9倍', 'about 5.9 times'],
  ['soe-share', 'D12', 0.6125, 0, '61.25%', '61.25%'],
  ['soe-undisclosed-share', 'D12b', 0.40816, 5e-6, '40.8%', '40.8%'],
  ['soe-amount-share-computed', 'D12c', 0.49791, 5e-6, '约49.8%', 'about 49.8%'],
  ['ernie-growth', 'D13', 30, 0, '30倍', '30 times'],
  ['price-cut-days', 'D14a', 16, 0, '16天', '16 days'],
  ['cuts-to-v3', 'D14c', 219, 0, '219天', '219 days'],
  ['qwen-ratio', 'D15d', 40, 0, '40倍', '40 times'],
  ['rest-amount-share-press', 'D9f', 0.74537, 5e-5, '74.5%', '74.5%'],
  ['price-cut-vendors', 'D14b', 7, 0, '7家', '7 vendors'],
  ['glm-cut', 'D15a', -0.8, 0, '−80%', '−80%'],
  ['qwen-cut', 'D15b', -0.975, 0, '−97.5%', '−97.5%'],
  ['hunyuan-pro-cut', 'D15c', -0.7, 0, '−70%', '−70%'],
  ['r1-vs-o1-input', 'D16a', 1 / 27.27, 1e-5, '1/27.3', '1/27.3'],
  ['r1-vs-o1-output', 'D16b', 1 / 27.4, 1e-5, '1/27.4', '1/27.4'],
  ['v3-vs-llama-hours', 'D17', 1 / 11.047, 1e-5, '1/11.0', '1/11.0'],
  ['active-params-cut', 'D18a', -0.68657, 5e-6, '−68.7%', '−68.7%'],
  ['params-growth', 'D18b', 10.015, 5e-4, '10.0倍', '10.0 times'],
  ['doubao-growth-2024', 'D19a', 10.8333, 5e-5, '10.8倍', '10.8 times'],
  ['doubao-growth-2025', 'D19b', 250, 0, '250倍', '250 times'],
  ['users-growth-2024', 'D20a', 0.08261, 5e-6, '+8.3%', '+8.3%'],
  ['users-growth-2025', 'D20b', 2.23913, 5e-6, '2.2倍', '2.2 times'],
  ['market-growth-2025h1', 'D21', 6.8795, 5e-5, '约6.9倍', 'about 6.9 times'],
  ['baidu-amount-gap', 'D22', 100_000, 0, '10万元', 'RMB 100,000'],
  ['v3-input-rise', 'D23a', 2, 0, '2倍', '2 times'],
  ['v3-output-rise', 'D23b', 4, 0, '4倍', '4 times'],
]

const bounds = ['iflytek-amount-bound', 'ranks-2-6-bound', 'other-amount-bound']

describe('derived figures', () => {
  it.each(rows)('%s (%s)', (id, code, value, tolerance, zh, en) => {
    const { lo, hi } = quantity(id)
    expect(lo).toBe(hi)
    expect(Math.abs(lo - value)).toBeLessThanOrEqual(tolerance)
    expect(fact(id)).toMatchObject({ code, origin: 'derived' })
    expect(formatFact(id, 'zh')).toBe(zh)
    expect(formatFact(id, 'en')).toBe(en)
  })

  it('are all here', () => {
    const derived = factIds.filter(id => fact(id).origin === 'derived')
    expect(derived.sort()).toEqual([...rows.map(([id]) => id), ...bounds].sort())
  })

  it('D6: what the article lets one know of the amounts', () => {
    expect(quantity('iflytek-amount-bound')).toEqual({
      lo: 520_989_000,
      hi: Infinity,
      loOpen: true,
      hiOpen: true,
      about: false,
      attained: false,
    })
    expect(quantity('ranks-2-6-bound')).toMatchObject({ lo: 520_989_000, loOpen: true, hi: 965_097_000, hiOpen: false })
    expect(quantity('other-amount-bound')).toMatchObject({ lo: 0, loOpen: true, hi: 148_036_000, hiOpen: false })
    expect(formatFact('iflytek-amount-bound', 'zh')).toBe('多于52,098.9万元')
    expect(formatFact('ranks-2-6-bound', 'en')).toBe('RMB 520.989–965.097 million')
    expect(formatFact('other-amount-bound', 'zh')).toBe('至多14,803.6万元')
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
  it('paragraphs, sources and inputs', () => {
    expect(fact('undisclosed-share')).toMatchObject({
      inputs: ['tenders-undisclosed', 'tenders'],
      paragraphs: [13],
      sources: ['article', 'S15', 'S16'],
    })
    expect(fact('six-share').paragraphs).toEqual([13, 14, 16])
    expect(fact('glm-cut')).toMatchObject({ paragraphs: [], sources: ['S2', 'S4'] })
  })

  it('the weakest standing', () => {
    const rank = (id: FactId) => standings.indexOf(fact(id).standing)
    for (const id of factIds) {
      const { inputs } = fact(id)
      if (inputs.length > 0) expect(rank(id), id).toBe(Math.max(...inputs.map(rank)))
    }
    expect(fact('six-share').standing).toBe('corroborated')
    expect(fact('undisclosed-share').standing).toBe('unverified')
    expect(fact('trade-average-price').standing).toBe('vendor-claim')
    expect(fact('iflytek-amount-bound').standing).toBe('disputed')
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

describe('formulas in print', () => {
  it('in figures', () => {
    expect(formulaInFigures('undisclosed-share', 'en')).toBe('413 ÷ 1,520')
    expect(formulaInFigures('mean-amount', 'zh')).toBe('64.67亿元 ÷ 1,107个')
    expect(formulaInFigures('trade-average-price', 'zh')).toBe('3元/百万 tokens ÷ (1 − 85%)')
    expect(formulaInFigures('r1-vs-o1-input', 'en')).toBe('USD 0.55 per million tokens ÷ USD 15 per million tokens')
    expect(formulaInFigures('iflytek-amount-bound', 'en')).toBe(
      'more than 1 × (RMB 372.953 m + RMB 148.036 m + 3 × (at most RMB 148.036 m))',
    )
    expect(formulaInFigures('price-cut-days', 'en')).toBe('days from 6 May 2024 to 22 May 2024')
    expect(formulaInFigures('price-cut-vendors', 'en')).toContain('Hunyuan-lite after the cut')
  })

  it('none for a stated fact', () => {
    expect(formulaInFigures('tenders', 'zh')).toBeUndefined()
  })
})

describe('factsWith', () => {
  it('works derived facts out anew and leaves the rest', () => {
    const get = factsWith({ tenders: exact(510) })
    expect(get('tenders').lo).toBe(510)
    expect(get('six-share').lo).toBe(0.5)
    expect(get('six-wins').lo).toBe(255)
    expect(quantity('six-share').lo).not.toBe(0.5)
  })

  it('carries an inexact input through', () => {
    expect(factsWith({ tenders: about(1520) })('six-share').about).toBe(true)
  })
})
