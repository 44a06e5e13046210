import { describe, expect, it } from 'vitest'
import { lastParagraph } from '../../data/article.ts'
import {
  claim,
  claimIds,
  doubaoTokens,
  ernieCalls,
  fact,
  iflytekScenarios,
  isClaimId,
  isPastArticle,
  locales,
  market,
  parsePeriod,
  point,
  priceCuts,
  quantity,
  sectors,
  standings,
  standingWords,
  useSinceCuts,
  vendors,
  vendorSectors,
  vendorWins,
  worst,
  type FactId,
} from '../../data/index.ts'

describe('price cuts', () => {
  it('follow the calendar, one row a vendor', () => {
    expect(priceCuts.map(row => row.date)).toEqual(priceCuts.map(row => row.date).sort())
    expect(new Set(priceCuts.map(row => row.vendor)).size).toBe(priceCuts.length)
    expect(priceCuts.filter(row => row.free !== (point(quantity(row.after)) === 0))).toEqual([])
    expect(priceCuts.filter(row => (row.before === undefined) !== (row.change === undefined))).toEqual([])
  })

  it('are as many as the derived count says', () => {
    expect(point(quantity('price-cut-vendors'))).toBe(priceCuts.length)
    expect(fact('price-cut-vendors').inputs).toEqual(priceCuts.map(row => row.after))
  })
})

describe('wins by vendor', () => {
  it('go from first to sixth', () => {
    const wins = vendorWins.map(row => point(quantity(row.wins)))
    expect(wins).toEqual(wins.toSorted((a, b) => b - a))
    expect(new Set(vendorWins.map(row => row.vendor)).size).toBe(6)
  })

  it('have amounts in yuan and names in both languages', () => {
    for (const row of vendorWins) {
      expect(fact(row.articleAmount).unit).toBe('yuan')
      expect(fact(row.pressAmount).sources).toEqual(['S15'])
      expect(vendors[row.vendor].short.zh).not.toBe('')
      expect(vendors[row.vendor].short.en).not.toBe('')
    }
  })
})

describe('series over time', () => {
  const first = (period: string) => parsePeriod(period)?.[0].first ?? Infinity

  it('the market', () => {
    expect(market.map(row => row.period)).toEqual(['2023', '2024-H1', '2024', '2025-H1', '2026-Q1'])
    expect(market.map(row => row.later)).toEqual([false, false, false, true, true])
    // The count of the first half is another compiler's and ends on 15 June.
    for (const row of market) if (row.period !== '2024-H1') expect(fact(row.tenders).period).toBe(row.period)
  })

  it.each([
    ['ernieCalls', ernieCalls, 4],
    ['doubaoTokens', doubaoTokens, 3],
  ] as [string, readonly FactId[], number][])('%s are in order, in one unit', (_, ids, length) => {
    expect(ids).toHaveLength(length)
    const starts = ids.map(id => first(fact(id).period))
    expect(starts).toEqual([...starts].sort((a, b) => a - b))
    expect(new Set(ids.map(id => fact(id).unit)).size).toBe(1)
  })
})

describe('use since the cuts', () => {
  it('starts in the month of the cuts, and each multiple is of that month', () => {
    for (const [first, ...rest] of Object.values(useSinceCuts)) {
      expect(first?.sinceCuts).toBeUndefined()
      expect(first && fact(first.use).period).toBe(fact('price-cut-days').period.slice(0, 7))
      for (const { use, sinceCuts } of rest) {
        if (!first || !sinceCuts) throw new Error(`${use} has no multiple`)
        expect(fact(sinceCuts).inputs).toEqual([use, first.use])
      }
    }
  })
})

describe('claims', () => {
  it('have their paragraph, both languages and a check', () => {
    for (const id of claimIds) {
      const { paragraphs, text, check, standing, sources } = claim(id)
      // The article's has its paragraph, anybody else's its source.
      expect(paragraphs.length > 0 || sources.length > 0, id).toBe(true)
      expect(paragraphs.filter(paragraph => paragraph < 1 || paragraph > lastParagraph)).toEqual([])
      for (const words of [text.zh, text.en, check.zh, check.en]) expect(words.trim(), id).not.toBe('')
      if (['corroborated', 'disputed', 'contradicted'].includes(standing)) expect(sources.length, id).toBeGreaterThan(0)
    }
    expect(isClaimId('big-firms')).toBe(true)
    expect(isClaimId('valueOf')).toBe(false)
  })

  it('stand as the check found', () => {
    const found = Object.fromEntries(claimIds.map(id => [id, [claim(id).paragraph, claim(id).standing]]))
    expect(found).toEqual({
      'iflytek-sectors': [14, 'unverified'],
      'iflytek-clients': [14, 'unverified'],
      'iflytek-applications': [15, 'unverified'],
      'iflytek-scenarios': [15, 'unverified'],
      'baidu-sectors': [16, 'unverified'],
      'zhipu-sectors': [16, 'unverified'],
      'big-firms': [17, 'unverified'],
      'biren-serves-deepseek': [20, 'unverified'],
      'huawei-cloud-serves-deepseek': [20, 'corroborated'],
      'safe-choice': [21, 'unverified'],
      'hanguang-liquid-cooling': [22, 'unverified'],
      'hunyuan-video': [22, 'corroborated'],
      'baidu-first-2024': [undefined, 'disputed'],
      'export-curbs': [29, 'corroborated'],
    })
  })

  it('sectors and scenarios', () => {
    expect(vendorSectors.iflytek).toHaveLength(6)
    expect(vendorSectors.baidu).toHaveLength(5)
    expect(vendorSectors.zhipu).toHaveLength(4)
    expect(vendorSectors.iflytek.map(id => sectors[id].zh)).toEqual(['通信', '金融', '能源', '教育科研', '政务', '医疗'])
    expect(iflytekScenarios).toHaveLength(3)
  })
})

describe('standings', () => {
  it('each have a name and a word of their own in both languages', () => {
    expect(standings.map(s => standingWords[s].word.zh)).toEqual(['有旁证', '转载', '自述', '未核实', '有出入', '不符'])
    for (const said of ['name', 'word'] as const)
      for (const locale of locales) expect(new Set(standings.map(s => standingWords[s][said][locale])).size).toBe(standings.length)
  })

  it('worst picks the weakest', () => {
    expect(worst(['corroborated'])).toBe('corroborated')
    expect(worst(['unverified', 'vendor-claim', 'corroborated'])).toBe('unverified')
    expect(worst(['disputed', 'contradicted'])).toBe('contradicted')
    expect(() => worst([])).toThrow('at least one standing')
  })
})

describe('what reaches beyond the article', () => {
  it.each([
    ['2024-06', false],
    ['2025-H1', false],
    ['2024-H1/2025-H1', false],
    ['2025-06', false],
    ['2025-09', true],
    ['2025', true],
    ['2026-Q1', true],
  ])('%s: %s', (period, isPast) => expect(isPastArticle(period)).toBe(isPast))
})
