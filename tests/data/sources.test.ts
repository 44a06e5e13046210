import { describe, expect, it } from 'vitest'
import { claim, claimIds, fact, factIds, isSourceId, locales, source, sourceIds, sourceUrl, type SourceId } from '../../data/index.ts'

describe('sources', () => {
  it('have the article first, then the rest by number', () => {
    const [first, ...rest] = sourceIds
    expect(first).toBe('article')
    expect(rest).toEqual(rest.toSorted((a, b) => Number(a.slice(1)) - Number(b.slice(1))))
    expect(new Set(sourceIds.map(id => source(id).address)).size).toBe(sourceIds.length)
  })

  it('are all used', () => {
    const used = new Set<SourceId>([...factIds.flatMap(id => fact(id).sources), ...claimIds.flatMap(id => claim(id).sources)])
    expect(sourceIds.filter(id => !used.has(id))).toEqual([])
  })

  it('link to the very page, or say why they do not', () => {
    expect(sourceUrl('S1')).toBe('https://yaliqi.com/new/4e6c60583f6a4b569064675cfc2ae323')
    expect(sourceUrl('S16')).toBe('https://zqcloud-ai.com/?p=1629')
    for (const id of sourceIds) {
      const url = sourceUrl(id)
      if (url !== undefined) expect(new URL(url).href, id).toBe(url)
      expect(source(id).unlinked === undefined, id).toBe(url !== undefined)
    }
  })

  it('begin with who published them, not with the host of a copy', () => {
    for (const id of sourceIds)
      for (const locale of locales) expect(source(id).producer[locale], id).not.toMatch(/^[a-z\d-]+(\.[a-z\d-]+)+($|[（ (])/)
  })

  it('name the host instead where nobody is stated to have published them', () => {
    expect(source('S1')).toMatchObject({ host: 'yaliqi.com', producer: { en: 'Publisher not stated (found on yaliqi.com)' } })
    expect(source('S3').host).toBeUndefined()
  })

  it('say who counted what they reprint', () => {
    const reprinted = factIds.filter(id => fact(id).standing === 'repeated' && /^(wins|amount|purchases)/.test(fact(id).measure))
    expect(reprinted.length).toBeGreaterThan(30)
    for (const id of reprinted)
      expect(
        fact(id).sources.some(one => source(one).compiler !== undefined),
        id,
      ).toBe(true)
    expect(source('S23').compiler?.zh).toBe('智能超参数')
    expect(source('S9').compiler).toBeUndefined()
  })

  it('of code state a licence', () => {
    for (const id of ['S9', 'S13', 'S38', 'S65'] as const) expect(source(id).licence, id).not.toBe('not stated')
  })

  it('know their ids', () => {
    expect(isSourceId('S1')).toBe(true)
    expect(isSourceId('S7')).toBe(false)
    expect(isSourceId('constructor')).toBe(false)
  })
})
