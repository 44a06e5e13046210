/** The figures as they were written down, typed in a second time by hand: a slip in data/ shows here. */
import { describe, expect, it } from 'vitest'
import { fact, factIds, isFactId, qualifierOf, type FactId, type Qualifier, type Standing, type Unit } from '../../data/index.ts'

type Row = [id: FactId, code: string, value: number, unit: Unit, qualifier: Qualifier, period: string]

const articleRows: [...Row, paragraph: number, standing: Standing][] = [
  ['api-price-ratio', 'A1', 1 / 30, 'fraction', 'as-little-as', '2025-01', 9, 'corroborated'],
  ['training-cost-ratio', 'A2', 0.1, 'fraction', 'about', '2024-12', 9, 'unverified'],
  ['tenders', 'A3', 1520, 'projects', 'exact', '2024', 13, 'corroborated'],
  ['tenders-undisclosed', 'A4', 413, 'projects', 'exact', '2024', 13, 'unverified'],
  ['tenders-disclosed', 'A5', 1107, 'projects', 'exact', '2024', 13, 'unverified'],
  ['tender-amount', 'A6', 64.67e8, 'yuan', 'exact', '2024', 13, 'corroborated'],
  ['iflytek-wins', 'A7', 91, 'projects', 'exact', '2024', 14, 'corroborated'],
  ['iflytek-lead', 'A8', 1, 'relation', 'more-than', '2024', 14, 'corroborated'],
  ['baidu-wins', 'A9', 69, 'projects', 'exact', '2024', 16, 'corroborated'],
  ['baidu-amount', 'A10', 372_953_000, 'yuan', 'exact', '2024', 16, 'disputed'],
  ['zhipu-wins', 'A11', 32, 'projects', 'exact', '2024', 16, 'corroborated'],
  ['volcano-wins', 'A12', 24, 'projects', 'exact', '2024', 16, 'corroborated'],
  ['alibaba-wins', 'A13', 20, 'projects', 'exact', '2024', 16, 'corroborated'],
  ['tencent-wins', 'A14', 19, 'projects', 'exact', '2024', 16, 'corroborated'],
  ['tencent-amount', 'A15', 148_036_000, 'yuan', 'exact', '2024', 16, 'corroborated'],
  ['parameter-cut', 'A16', -0.6, 'change', 'exact', 'not-stated', 20, 'contradicted'],
  ['deepseek-price', 'A17', 1, 'yuan/Mtok', 'as-little-as', '2024-05', 20, 'corroborated'],
  ['feixing-chips', 'A18', 10_000, 'chips', 'exact', '2023-10', 21, 'corroborated'],
  ['feixing-equivalent', 'A19', 10, 'times', 'about', 'not-stated', 21, 'unverified'],
  ['spark-vs-gpt4', 'A20', 1, 'relation', 'more-than', '2024-06', 21, 'vendor-claim'],
  ['alibaba-plan', 'A21', 3800e8, 'yuan', 'exact', '2025/2027', 22, 'corroborated'],
  ['users-2024-06', 'A22', 2.3e8, 'people', 'exact', '2024-06', 24, 'corroborated'],
  ['doubao-price', 'A23', 3, 'yuan/Mtok', 'exact', '2024-12-18', 25, 'corroborated'],
  ['doubao-discount', 'A24', 0.85, 'share', 'exact', '2024-12-18', 25, 'vendor-claim'],
  ['dreamina-users', 'A25', 48_390_000, 'people', 'exact', 'not-stated', 25, 'unverified'],
  ['ernie-calls', 'A26', 15e8, 'calls/day', 'at-least', '2024-11', 26, 'corroborated'],
  ['baidu-search-growth', 'A27', 1, 'change', 'exact', '2024-Q3', 26, 'contradicted'],
  ['finance-market', 'A28', 1e11, 'yuan', 'about', 'future', 30, 'unverified'],
  ['price-cut-dates', 'A29', Date.UTC(2024, 4, 21) / 864e5, 'date', 'between', '2024-05-21/2024-05-22', 3, 'corroborated'],
  ['v3-release', 'A30a', Date.UTC(2024, 11, 26) / 864e5, 'date', 'exact', '2024-12-26', 4, 'corroborated'],
  ['r1-release', 'A30b', Date.UTC(2025, 0, 20) / 864e5, 'date', 'exact', '2025-01-20', 4, 'corroborated'],
]

const contextRows: [...Row, sources: string][] = [
  ['iflytek-amount-press', 'B-1', 84_780.8e4, 'yuan', 'exact', '2024', 'S15'],
  ['baidu-amount-press', 'B-2', 37_285.3e4, 'yuan', 'exact', '2024', 'S15'],
  ['zhipu-amount-press', 'B-3', 12_917.5e4, 'yuan', 'exact', '2024', 'S15'],
  ['volcano-amount-press', 'B-4', 5_709.6e4, 'yuan', 'exact', '2024', 'S15'],
  ['alibaba-amount-press', 'B-5', 9_186.8e4, 'yuan', 'exact', '2024', 'S15'],
  ['tencent-amount-press', 'B-6', 14_803.6e4, 'yuan', 'exact', '2024', 'S15'],
  ['deepseek-v2-price', 'C-1a', 1, 'yuan/Mtok', 'exact', '2024-05-06', 'S1 S2 S9'],
  ['deepseek-v2-output-price', 'C-1b', 2, 'yuan/Mtok', 'exact', '2024-05-06', 'S1 S2 S9'],
  ['glm-3-turbo-before', 'C-2a', 5, 'yuan/Mtok', 'exact', '2024-05-11', 'S2 S4'],
  ['glm-3-turbo-price', 'C-2b', 1, 'yuan/Mtok', 'exact', '2024-05-11', 'S2 S4'],
  ['doubao-pro-price', 'C-3a', 0.8, 'yuan/Mtok', 'exact', '2024-05-15', 'S2 S3'],
  ['doubao-pro-discount', 'C-3b', 0.993, 'share', 'exact', '2024-05-15', 'S2 S3'],
  ['qwen-long-before', 'C-4a', 20, 'yuan/Mtok', 'exact', '2024-05-21', 'S2 S3 S6'],
  ['qwen-long-price', 'C-4b', 0.5, 'yuan/Mtok', 'exact', '2024-05-21', 'S2 S3 S6'],
  ['ernie-speed-price', 'C-5', 0, 'yuan/Mtok', 'exact', '2024-05-21', 'S1 S3 S6'],
  ['spark-lite-price', 'C-6', 0, 'yuan/Mtok', 'exact', '2024-05-22', 'S5 S6'],
  ['hunyuan-lite-price', 'C-7a', 0, 'yuan/Mtok', 'exact', '2024-05-22', 'S1 S5'],
  ['hunyuan-pro-before', 'C-7b', 100, 'yuan/Mtok', 'exact', '2024-05-22', 'S1 S5'],
  ['hunyuan-pro-price', 'C-7c', 30, 'yuan/Mtok', 'exact', '2024-05-22', 'S1 S5'],
  ['v3-promo-input', 'C-8a', 1, 'yuan/Mtok', 'exact', '2025-02', 'S8 S26'],
  ['v3-promo-output', 'C-8b', 2, 'yuan/Mtok', 'exact', '2025-02', 'S8 S26'],
  ['v3-input', 'C-8c', 2, 'yuan/Mtok', 'exact', '2025-02', 'S8 S26'],
  ['v3-output', 'C-8d', 8, 'yuan/Mtok', 'exact', '2025-02', 'S8 S26'],
  ['r1-cached-ratio', 'A1a', 1 / 54, 'fraction', 'about', '2025-01', 'S10 S11'],
  ['r1-input-usd', 'A1b', 0.55, 'usd/Mtok', 'exact', '2025-01', 'S10'],
  ['r1-output-usd', 'A1c', 2.19, 'usd/Mtok', 'exact', '2025-01', 'S10'],
  ['o1-input-usd', 'A1d', 15, 'usd/Mtok', 'exact', '2025-01', 'S11'],
  ['o1-output-usd', 'A1e', 60, 'usd/Mtok', 'exact', '2025-01', 'S11'],
  ['v3-gpu-hours', 'A2a', 2.788e6, 'gpu-hours', 'exact', '2024-12', 'S13'],
  ['llama-gpu-hours', 'A2b', 30.8e6, 'gpu-hours', 'exact', 'not-stated', 'S14'],
  ['params-67b', 'A16a', 67e9, 'parameters', 'exact', 'not-stated', 'S9'],
  ['params-v2', 'A16b', 236e9, 'parameters', 'exact', '2024-05', 'S9'],
  ['params-v3', 'A16c', 671e9, 'parameters', 'exact', '2024-12', 'S13'],
  ['active-params-v2', 'A16d', 21e9, 'parameters', 'exact', '2024-05', 'S9'],
  ['v2-training-cost', 'A16e', -0.425, 'change', 'exact', '2024-05', 'S9'],
  ['v2-kv-cache', 'A16f', -0.933, 'change', 'exact', '2024-05', 'S9'],
  ['v2-throughput', 'A16g', 5.76, 'times', 'exact', '2024-05', 'S9'],
  ['r1-cache-hit-yuan', 'A17a', 1, 'yuan/Mtok', 'exact', '2025-01', 'S26'],
  ['r1-input-yuan', 'A17b', 4, 'yuan/Mtok', 'exact', '2025-01', 'S26'],
  ['r1-output-yuan', 'A17c', 16, 'yuan/Mtok', 'exact', '2025-01', 'S26'],
  ['deepseek-cache-floor', 'A17d', 0.1, 'yuan/Mtok', 'exact', '2024-08-02', 'S25'],
  ['feixing-vs-a800', 'A19a', 0.9, 'share', 'at-least', 'not-stated', 'S31'],
  ['alibaba-announcement', 'A21a', 3800e8, 'yuan', 'at-least', '2025/2027', 'S35 S36'],
  ['user-penetration', 'A22a', 0.164, 'share', 'exact', '2024-06', 'S40'],
  ['doubao-users-2024-11', 'A25a', 59_980_000, 'people', 'exact', '2024-11', 'S48'],
  ['doubao-users-2024-12', 'A25b', 75_230_000, 'people', 'exact', '2024-12', 'S47'],
  ['baidu-marketing-revenue', 'A27a', 18.8e9, 'yuan', 'exact', '2024-Q3', 'S50 S51'],
  ['baidu-marketing-growth', 'A27b', -0.04, 'change', 'exact', '2024-Q3', 'S50 S51'],
  ['hunyuan-video-release', 'Q1', Date.UTC(2024, 11, 3) / 864e5, 'date', 'exact', '2024-12-03', 'S38'],
  ['sora-preview', 'Q2', Date.UTC(2024, 1, 1) / 864e5, 'date', 'between', '2024-02', 'S39'],
  ['sora-release', 'Q3', Date.UTC(2024, 11, 9) / 864e5, 'date', 'exact', '2024-12-09', 'S39'],
  ['outbound-rule', 'Q4', Date.UTC(2025, 0, 2) / 864e5, 'date', 'exact', '2025-01-02', 'S53'],
  ['market-2023-tenders', 'C2-1a', 92, 'projects', 'exact', '2023', 'S15'],
  ['market-2023-amount', 'C2-1b', 7.89e8, 'yuan', 'exact', '2023', 'S15'],
  ['market-2024h1-tenders', 'C2-2a', 230, 'projects', 'more-than', '2024-H1', 'S21'],
  ['market-2024h1-amount', 'C2-2b', 9.38e8, 'yuan', 'about', '2024-H1', 'S23'],
  ['tenders-restated', 'C2-3a', 1521, 'projects', 'exact', '2024', 'S16'],
  ['tender-amount-restated', 'C2-3b', 64.69e8, 'yuan', 'exact', '2024', 'S16'],
  ['market-2025h1-tenders', 'C2-4a', 1810, 'projects', 'exact', '2025-H1', 'S16'],
  ['market-2025h1-undisclosed', 'C2-4b', 388, 'projects', 'exact', '2025-H1', 'S16'],
  ['market-2025h1-amount', 'C2-4c', 64.53e8, 'yuan', 'exact', '2025-H1', 'S16'],
  ['market-2026q1-tenders', 'C2-5a', 1632, 'projects', 'exact', '2026-Q1', 'S24'],
  ['market-2026q1-amount', 'C2-5b', 76.8e8, 'yuan', 'exact', '2026-Q1', 'S24'],
  ['soe-tenders', 'C2-6a', 931, 'projects', 'exact', '2024', 'S18'],
  ['soe-share-printed', 'C2-6b', 0.6125, 'share', 'exact', '2024', 'S18'],
  ['soe-undisclosed', 'C2-6c', 380, 'projects', 'exact', '2024', 'S18'],
  ['soe-amount', 'C2-6d', 32.2e8, 'yuan', 'about', '2024', 'S18'],
  ['soe-amount-share', 'C2-6e', 0.498, 'share', 'exact', '2024', 'S18'],
  ['integrator-share', 'C2-7', 0.56, 'share', 'about', '2024-H1', 'S23'],
  ['application-share-2025h1', 'C2-8a', 0.48, 'share', 'exact', '2025-H1', 'S16'],
  ['compute-share-2025h1', 'C2-8b', 0.36, 'share', 'exact', '2025-H1', 'S16'],
  ['model-share-2025h1', 'C2-8c', 0.14, 'share', 'exact', '2025-H1', 'S16'],
  ['baidu-wins-2025h1', 'C2-9a', 48, 'projects', 'exact', '2025-H1', 'S55'],
  ['baidu-amount-2025h1', 'C2-9b', 5.1e8, 'yuan', 'exact', '2025-H1', 'S55'],
  ['ernie-calls-2023-12', 'C3-1a', 5e7, 'calls/day', 'exact', '2023-12', 'S56 S49'],
  ['ernie-calls-2024-05', 'C3-1b', 2e8, 'calls/day', 'exact', '2024-05', 'S56 S49'],
  ['ernie-calls-2024-08', 'C3-1c', 6e8, 'calls/day', 'exact', '2024-08', 'S49 S50'],
  ['ernie-calls-2024-11', 'C3-1d', 15e8, 'calls/day', 'exact', '2024-11', 'S49 S50'],
  ['doubao-tokens-2024-05', 'C3-2a', 1.2e11, 'tokens/day', 'exact', '2024-05', 'S54 S57'],
  ['doubao-tokens-2024-09', 'C3-2b', 1.3e12, 'tokens/day', 'exact', '2024-09', 'S54 S57'],
  ['doubao-tokens-2025-09', 'C3-2c', 3e13, 'tokens/day', 'exact', '2025-09', 'S54 S57'],
  ['users-2024-12', 'C3-3b', 2.49e8, 'people', 'exact', '2024-12', 'S41'],
  ['users-2025-06', 'C3-3c', 5.15e8, 'people', 'exact', '2025-06', 'S58'],
]

/** The number a quantity is printed with: its value, or the bound that is known. */
const printed = ({ lo, hi }: { lo: number; hi: number }) => (Number.isFinite(lo) ? lo : hi)

describe('the article’s figures', () => {
  it.each(articleRows)('%s (%s)', (id, code, value, unit, qualifier, period, paragraph, standing) => {
    const f = fact(id)
    expect(printed(f.quantity)).toBeCloseTo(value, 10)
    expect(f).toMatchObject({ id, code, unit, period, origin: 'article', paragraphs: [paragraph], standing })
    expect(qualifierOf(f.quantity)).toBe(qualifier)
    expect(f.sources[0]).toBe('article')
    expect(f.inputs).toEqual([])
  })

  it('are all here', () => {
    expect(factIds.filter(id => fact(id).origin === 'article').sort()).toEqual(articleRows.map(([id]) => id).sort())
  })
})

describe('the context', () => {
  it.each(contextRows)('%s (%s)', (id, code, value, unit, qualifier, period, sources) => {
    const f = fact(id)
    expect(printed(f.quantity)).toBeCloseTo(value, 10)
    expect(f).toMatchObject({ id, code, unit, period, origin: 'context', paragraphs: [], sources: sources.split(' ') })
    expect(qualifierOf(f.quantity)).toBe(qualifier)
  })

  it('is all here', () => {
    expect(factIds.filter(id => fact(id).origin === 'context').sort()).toEqual(contextRows.map(([id]) => id).sort())
  })

  it('marks as later just what the article could not know', () => {
    const later = factIds.filter(id => fact(id).origin === 'context' && fact(id).later)
    expect(later.sort()).toEqual(
      contextRows
        .filter(([, , , , , period]) => /^(2025-(H1|06|09)|2026)/.test(period))
        .map(([id]) => id)
        .sort(),
    )
  })
})

describe('ids', () => {
  it('know themselves', () => {
    expect(isFactId('tenders')).toBe(true)
    expect(isFactId('toString')).toBe(false)
    expect(isFactId('')).toBe(false)
    expect(new Set(factIds).size).toBe(factIds.length)
  })
})
