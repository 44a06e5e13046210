/** Facts that belong together, in the order they are read: what charts and tables draw. */
import { fact, type FactId } from './facts.ts'
import { point } from './core/interval.ts'
import { isoOfDay, parsePeriod } from './core/period.ts'
import type { Period, Text } from './core/types.ts'
import type { VendorId } from './vendors.ts'

interface PriceCutRow {
  readonly vendor: VendorId
  readonly model: Text
  /** Price before; absent where the model was new or the price before is not known. */
  readonly before?: FactId
  readonly after: FactId
  /** How far it fell, where both prices are known. */
  readonly change?: FactId
}

export interface PriceCut extends PriceCutRow {
  /** The day, as YYYY-MM-DD. */
  readonly date: string
  /** True if the price fell to nothing: a log axis has no place for it. */
  readonly free: boolean
}

const priceCutRows: readonly PriceCutRow[] = [
  { vendor: 'deepseek', model: { zh: 'DeepSeek-V2', en: 'DeepSeek-V2' }, after: 'deepseek-v2-price' },
  {
    vendor: 'zhipu',
    model: { zh: 'GLM-3-Turbo', en: 'GLM-3-Turbo' },
    before: 'glm-3-turbo-before',
    after: 'glm-3-turbo-price',
    change: 'glm-cut',
  },
  { vendor: 'bytedance', model: { zh: '豆包 pro-32k', en: 'Doubao-pro-32k' }, after: 'doubao-pro-price' },
  {
    vendor: 'alibaba',
    model: { zh: 'Qwen-Long', en: 'Qwen-Long' },
    before: 'qwen-long-before',
    after: 'qwen-long-price',
    change: 'qwen-cut',
  },
  {
    vendor: 'baidu',
    model: { zh: 'ERNIE Speed、Lite', en: 'ERNIE Speed, Lite' },
    after: 'ernie-speed-price',
  },
  { vendor: 'iflytek', model: { zh: '星火 Lite', en: 'Spark Lite' }, after: 'spark-lite-price' },
  { vendor: 'tencent', model: { zh: '混元 lite', en: 'Hunyuan-lite' }, after: 'hunyuan-lite-price' },
]

/** The input prices of May 2024, by date. */
export const priceCuts: readonly PriceCut[] = priceCutRows.map(row => {
  const { period, quantity } = fact(row.after)
  return { ...row, date: period, free: point(quantity) === 0 }
})

interface VendorWins {
  readonly vendor: VendorId
  readonly wins: FactId
  /** What the article lets one know of the amount: a fact, or a bound that follows from others. */
  readonly articleAmount: FactId
  readonly pressAmount: FactId
  /** Its shares of the six, by count and by the press report's amounts. */
  readonly winsOfSix: FactId
  readonly amountOfSix: FactId
}

/** The six vendors the article names, by tenders won in 2024. */
export const vendorWins: readonly VendorWins[] = [
  {
    vendor: 'iflytek',
    wins: 'iflytek-wins',
    articleAmount: 'iflytek-amount-bound',
    pressAmount: 'iflytek-amount-press',
    winsOfSix: 'iflytek-wins-of-six',
    amountOfSix: 'iflytek-amount-of-six',
  },
  {
    vendor: 'baidu',
    wins: 'baidu-wins',
    articleAmount: 'baidu-amount',
    pressAmount: 'baidu-amount-press',
    winsOfSix: 'baidu-wins-of-six',
    amountOfSix: 'baidu-amount-of-six',
  },
  {
    vendor: 'zhipu',
    wins: 'zhipu-wins',
    articleAmount: 'other-amount-bound',
    pressAmount: 'zhipu-amount-press',
    winsOfSix: 'zhipu-wins-of-six',
    amountOfSix: 'zhipu-amount-of-six',
  },
  {
    vendor: 'bytedance',
    wins: 'volcano-wins',
    articleAmount: 'other-amount-bound',
    pressAmount: 'volcano-amount-press',
    winsOfSix: 'volcano-wins-of-six',
    amountOfSix: 'volcano-amount-of-six',
  },
  {
    vendor: 'alibaba',
    wins: 'alibaba-wins',
    articleAmount: 'other-amount-bound',
    pressAmount: 'alibaba-amount-press',
    winsOfSix: 'alibaba-wins-of-six',
    amountOfSix: 'alibaba-amount-of-six',
  },
  {
    vendor: 'tencent',
    wins: 'tencent-wins',
    articleAmount: 'tencent-amount',
    pressAmount: 'tencent-amount-press',
    winsOfSix: 'tencent-wins-of-six',
    amountOfSix: 'tencent-amount-of-six',
  },
]

interface MarketRow {
  readonly period: string
  readonly tenders: FactId
  readonly amount: FactId
  /** True for what the article could not know. */
  readonly later: boolean
}

const marketRows: readonly Omit<MarketRow, 'period' | 'later'>[] = [
  { tenders: 'market-2023-tenders', amount: 'market-2023-amount' },
  { tenders: 'market-2024h1-tenders', amount: 'market-2024h1-amount' },
  { tenders: 'tenders', amount: 'tender-amount' },
  { tenders: 'market-2025h1-tenders', amount: 'market-2025h1-amount' },
  { tenders: 'market-2026q1-tenders', amount: 'market-2026q1-amount' },
]

/** The market as reported, in time order. Periods differ in length and 2024 contains its first half: never add them up. */
export const market: readonly MarketRow[] = marketRows.map(row => {
  const { period, later } = fact(row.amount)
  return { ...row, period, later }
})

/** The prices of DeepSeek's next two models (¶4), of what the check found; V3's rose when its promotion ended. */
export const laterPrices = {
  v3: { before: 'v3-promo-input', after: 'v3-input', rise: 'v3-input-rise', release: 'v3-release' },
  r1: { after: 'r1-input', release: 'r1-release' },
} as const satisfies Record<string, Readonly<Record<string, FactId>>>

/** ERNIE's calls a day, in time order. */
export const ernieCalls = [
  'ernie-calls-2023-12',
  'ernie-calls-2024-05',
  'ernie-calls-2024-08',
  'ernie-calls-2024-11',
] as const satisfies readonly FactId[]

/** Doubao's tokens a day, in time order; the last is later than the article. */
export const doubaoTokens = ['doubao-tokens-2024-05', 'doubao-tokens-2024-09', 'doubao-tokens-2025-09'] as const satisfies readonly FactId[]

/** A month's use and how many times that of May 2024 it is; `sinceCuts` is missing in May itself. */
interface UseRow {
  readonly use: FactId
  readonly sinceCuts?: FactId
}

/** Use from the month of the cuts on, in time order. */
export const useSinceCuts: Readonly<Record<'ernie' | 'doubao', readonly UseRow[]>> = {
  ernie: [
    { use: 'ernie-calls-2024-05' },
    { use: 'ernie-calls-2024-08', sinceCuts: 'ernie-growth-to-august' },
    { use: 'ernie-calls-2024-11', sinceCuts: 'ernie-growth' },
  ],
  doubao: [{ use: 'doubao-tokens-2024-05' }, { use: 'doubao-tokens-2024-09', sinceCuts: 'doubao-growth-2024' }],
}
interface MoneyRow {
  readonly amount: FactId
  /** A month's mean; the amount itself where it is of one month. */
  readonly rate: FactId
}

const moneyRows = [
  { amount: 'market-2023-amount', rate: 'market-2023-rate' },
  { amount: 'market-2024q1-amount', rate: 'market-2024q1-rate' },
  { amount: 'market-2024q2-amount', rate: 'market-2024q2-rate' },
  { amount: 'h2-amount', rate: 'market-2024h2-rate' },
  { amount: 'market-2025-01-amount', rate: 'market-2025-01-amount' },
  { amount: 'market-2025-02-06-amount', rate: 'market-2025-02-06-rate' },
  { amount: 'market-2026q1-amount', rate: 'market-2026q1-rate' },
] as const satisfies readonly MoneyRow[]

/** A stretch of time in months, counted from January of the year 0; a day is a part of its month. */
export interface MonthSpan {
  readonly from: number
  readonly to: number
}

/** Returns the months a period covers, for a calendar on which every month is as wide as the other. Throws where it has no days. */
export function monthSpan(period: Period): MonthSpan {
  const parts = parsePeriod(period)
  const [first, last] = [parts?.[0]?.first, parts?.at(-1)?.last]
  if (first === undefined || last === undefined) throw new Error(`"${period}" has no days`)
  const monthOf = (day: number) => {
    const [year = 0, month = 1, date = 1] = isoOfDay(day).split('-').map(Number)
    return year * 12 + month - 1 + (date - 1) / new Date(Date.UTC(year, month, 0)).getUTCDate()
  }
  return { from: monthOf(first), to: monthOf(last + 1) }
}

/**
 * Whether a period reaches beyond the article, which was written around May or June 2025. What ends with June was counted and
 * published afterwards: the article could know neither, and `later` marks both.
 */
export const isPastArticle = (period: Period): boolean => monthSpan(period).to > monthSpan('2025-H1').to

/** Disclosed amounts of periods that follow each other, none inside of another; of the second half of 2025 there is none. */
export const disclosedMoney = moneyRows.map(row => ({ ...row, ...monthSpan(fact(row.amount).period) }))
