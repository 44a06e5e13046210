import { uses } from 'deck-uses'
import { describe, expect, it } from 'vitest'
import { findFacts, partsOf, sortings, tablesOnly, type Search } from '../../components/ledger/search.ts'
import { fact, factIds, formatFact, point, quantity, standings } from '../../data/index.ts'

const all: Search = { words: '', standings: [], sorting: 'code' }
const idsOf = (search: Partial<Search>, locale: 'zh' | 'en' = 'zh') => findFacts({ ...all, ...search }, locale).map(({ id }) => id)

describe('the ledger', () => {
  it('holds every fact', () => expect(idsOf({}).toSorted()).toEqual([...factIds].toSorted()))

  it.each([
    ['the Chinese name', '中标 项目 大模型', 'tenders'],
    ['the English name, in any case', 'LARGE-model projects won', 'tenders'],
    ['the number with its comma', formatFact('tenders', 'zh', { unit: false }), 'tenders'],
    ['the number without it', String(point(quantity('tenders'))), 'tenders'],
    ['the number as printed', '64.67亿', 'tender-amount'],
    ['full-width digits', '６４．６７', 'tender-amount'],
    ['the English number', 'RMB 6.467', 'tender-amount'],
    ['the code', 'D9f', 'rest-amount-share-press'],
    ['the id', 'iflytek-wins', 'iflytek-wins'],
    ['the source by its code', 'S42', 'doubao-discount'],
    ['the source by its producer', '新浪香港', 'qwen-long-before'],
    ['what the check found', '1,521', 'tenders'],
  ])('finds by %s', (_, words, id) => {
    expect(idsOf({ words })).toContain(id)
    expect(idsOf({ words }).length).toBeLessThan(factIds.length / 2)
  })

  it('wants every word', () => {
    expect(idsOf({ words: '百度 中标' })).toContain('baidu-wins')
    expect(idsOf({ words: '百度 中标 豆包' })).toEqual([])
  })

  it('narrows down by origin, standing and part, all of them together', () => {
    const found = findFacts({ ...all, origin: 'article', standings: ['unverified', 'contradicted'], part: 'compute' }, 'zh')
    expect(found.map(({ id }) => id)).toEqual(['parameter-cut', 'feixing-equivalent'])
    expect(new Set(findFacts({ ...all, origin: 'derived' }, 'zh').map(({ origin }) => origin))).toEqual(new Set(['derived']))
    expect(standings.map(standing => idsOf({ standings: [standing] }).length).reduce((sum, count) => sum + count)).toBe(factIds.length)
  })

  it('knows the parts from the slides that show a fact', () => {
    expect(uses['iflytek-wins']?.map(({ alias }) => alias)).toContain('wins')
    expect(partsOf(fact('iflytek-wins'))).toEqual(['opening', 'orders', 'close'])
    expect(partsOf(fact('v2-throughput'))).toEqual([])
    expect(idsOf({ part: tablesOnly })).toContain('v2-throughput')
    expect(idsOf({ part: tablesOnly })).not.toContain('iflytek-wins')
  })

  it('sorts codes as numbers, dates by time, standings worst first, names by their language', () => {
    const codes = findFacts({ ...all, origin: 'article' }, 'zh').map(({ code }) => code)
    expect(codes.slice(0, 3)).toEqual(['A1', 'A2', 'A3'])
    expect(codes.indexOf('A10')).toBeGreaterThan(codes.indexOf('A9'))
    const periods = findFacts({ ...all, words: 'ERNIE', sorting: 'period', origin: 'context' }, 'zh').map(({ period }) => period)
    expect(periods).toEqual(periods.toSorted())
    const found = findFacts({ ...all, sorting: 'standing' }, 'zh').map(({ standing }) => standings.indexOf(standing))
    expect(found).toEqual(found.toSorted((a, b) => b - a))
    const names = findFacts({ ...all, sorting: 'label' }, 'en').map(({ label }) => label.en)
    expect(names).toEqual(names.toSorted(new Intl.Collator('en').compare))
    expect(new Set(sortings.map(sorting => idsOf({ sorting }).length))).toEqual(new Set([factIds.length]))
  })
})
