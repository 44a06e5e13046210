/** What the slides' titles claim, and when each claim holds: a number that changes names the title that no longer follows. */
import type { FactId, StatedFactId } from './facts.ts'
import { fact } from './facts.ts'
import { about, certainlyLess, certainlyMore, exact, point, within } from './interval.ts'
import type { NonEmpty, Quantity } from './types.ts'

/** Reads the quantity of a fact: `quantity` of facts.ts, or a reader with other figures in a test. */
export type Read = (id: FactId) => Quantity

export interface Finding {
  /** What the title says, in plain English. */
  readonly claim: string
  /** The figures it rests on. */
  readonly facts: NonEmpty<FactId>
  /** True if the claim follows, for every value the quantities can take. */
  readonly holds: (read: Read) => boolean
  /** A change of the figures that makes the claim false, so that a test can see the proof fail. */
  readonly brokenBy: Partial<Record<StatedFactId, Quantity>>
}

/** How near a figure must be to the fraction a title names ("one in six"), as a share of that fraction. */
const tolerance = 0.03

const near = (q: Quantity, target: number): boolean => within(q, target, target * tolerance)

export const findings = {
  'seven-in-sixteen-days': {
    claim: 'Seven vendors named a low price within sixteen days; three of them made a model free.',
    facts: ['price-cut-days', 'price-cut-vendors', 'ernie-speed-price', 'spark-lite-price', 'hunyuan-lite-price', 'deepseek-v2-price', 'glm-3-turbo-price', 'doubao-pro-price', 'qwen-long-price'],
    holds: (read) => {
      const prices = ['deepseek-v2-price', 'glm-3-turbo-price', 'doubao-pro-price', 'qwen-long-price', 'ernie-speed-price', 'spark-lite-price', 'hunyuan-lite-price'] as const
      const free = prices.filter(id => point(read(id)) === 0)
      return point(read('price-cut-days')) === 16 && point(read('price-cut-vendors')) === prices.length && free.length === 3
    },
    brokenBy: { 'spark-lite-price': exact(0.5) },
  },
  'thirtieth-and-tenth': {
    claim: 'The article puts the API price at as little as 1/30 and the training cost at 1/10.',
    facts: ['api-price-ratio', 'training-cost-ratio'],
    holds: read => read('api-price-ratio').attained && near({ ...read('api-price-ratio'), hi: read('api-price-ratio').lo, hiOpen: false }, 1 / 30)
      && near(read('training-cost-ratio'), 1 / 10),
    brokenBy: { 'training-cost-ratio': about(1 / 5) },
  },
  'three-against-twenty': {
    claim: 'A million tokens of image understanding cost 3 yuan at Doubao; by its own discount the trade asks 20.',
    facts: ['doubao-price', 'doubao-discount', 'trade-average-price'],
    holds: read => near(read('doubao-price'), 3) && near(read('trade-average-price'), 20),
    brokenBy: { 'doubao-discount': exact(0.7) },
  },
  'calls-grew-thirtyfold': {
    claim: 'ERNIE’s calls a day grew thirtyfold in eleven months.',
    facts: ['ernie-growth', 'ernie-calls-2023-12', 'ernie-calls-2024-11'],
    holds: read => near(read('ernie-growth'), 30)
      && fact('ernie-calls-2023-12').period === '2023-12' && fact('ernie-calls-2024-11').period === '2024-11',
    brokenBy: { 'ernie-calls-2024-11': exact(1e9) },
  },
  'bill-falls-fortyfold': {
    claim: 'The same use cost forty times as much before the cut as after it (Qwen-Long).',
    facts: ['qwen-long-before', 'qwen-long-price'],
    holds: read => point(read('qwen-long-before')) / point(read('qwen-long-price')) === 40,
    brokenBy: { 'qwen-long-price': exact(1) },
  },
  'orders-came-after-the-cuts': {
    claim: 'The second half of 2024 disclosed about six times the first.',
    facts: ['h2-vs-h1', 'h2-amount', 'market-2024h1-amount', 'tender-amount'],
    holds: read => near(read('h2-vs-h1'), 6),
    brokenBy: { 'market-2024h1-amount': about(20e8) },
  },
  'over-a-quarter-undisclosed': {
    claim: 'More than a quarter of some 1,500 winning bids name no amount.',
    facts: ['tenders', 'tenders-undisclosed', 'undisclosed-share'],
    holds: read => certainlyMore(read('undisclosed-share'), exact(1 / 4)) && certainlyLess(read('undisclosed-share'), exact(1 / 3))
      && certainlyMore(read('tenders'), exact(1500)) && certainlyLess(read('tenders'), exact(1600)),
    brokenBy: { 'tenders-undisclosed': exact(300) },
  },
  'iflytek-first-by-count': {
    claim: 'iFlytek leads with 91 bids; from the third rank on nobody has half as many.',
    facts: ['iflytek-wins', 'baidu-wins', 'zhipu-wins', 'volcano-wins', 'alibaba-wins', 'tencent-wins'],
    holds: (read) => {
      const half = exact(point(read('iflytek-wins')) / 2)
      return point(read('iflytek-wins')) === 91
        && certainlyMore(read('iflytek-wins'), read('baidu-wins')) && certainlyMore(read('baidu-wins'), half)
        && (['zhipu-wins', 'volcano-wins', 'alibaba-wins', 'tencent-wins'] as const).every(id => certainlyLess(read(id), half))
    },
    brokenBy: { 'zhipu-wins': exact(50) },
  },
  'bounds-from-the-article': {
    claim: 'The article names no amount for iFlytek, yet what it names bounds all six and puts iFlytek above 500 million yuan; the press report’s values lie within.',
    facts: ['iflytek-amount-bound', 'baidu-amount', 'ranks-2-6-bound', 'other-amount-bound', 'iflytek-amount-press', 'zhipu-amount-press', 'volcano-amount-press', 'alibaba-amount-press'],
    holds: (read) => {
      const inside = (value: Quantity, bound: Quantity) => point(value) > bound.lo && point(value) <= bound.hi
      return read('iflytek-amount-bound').hi === Infinity && certainlyMore(read('iflytek-amount-bound'), exact(5e8)) && certainlyMore(read('iflytek-amount-bound'), read('baidu-amount'))
        && Number.isFinite(read('ranks-2-6-bound').hi)
        && inside(read('iflytek-amount-press'), read('iflytek-amount-bound'))
        && (['zhipu-amount-press', 'volcano-amount-press', 'alibaba-amount-press'] as const).every(id => inside(read(id), read('other-amount-bound')))
    },
    brokenBy: { 'zhipu-amount-press': exact(2e8) },
  },
  'six-hold-one-in-six': {
    claim: 'The six named vendors together won one bid in six.',
    facts: ['six-share', 'six-wins', 'tenders'],
    holds: read => near(read('six-share'), 1 / 6),
    brokenBy: { 'iflytek-wins': exact(191) },
  },
  'soe-buy-six-in-ten': {
    claim: 'Central and state-owned enterprises bought six bids in ten.',
    facts: ['soe-share', 'soe-tenders', 'tenders'],
    holds: read => near(read('soe-share'), 0.6),
    brokenBy: { 'soe-tenders': exact(760) },
  },
  'undisclosed-could-add-a-third': {
    claim: 'If the undisclosed bids were like the rest, the market would be more than a third larger.',
    facts: ['tenders-undisclosed', 'tenders-disclosed', 'mean-amount', 'tender-amount'],
    holds: (read) => {
      const added = point(read('tenders-undisclosed')) * point(read('mean-amount')) / point(read('tender-amount'))
      return added > 1 / 3 && added < 1 / 2
    },
    brokenBy: { 'tenders-undisclosed': exact(300) },
  },
  'cost-fell-parameters-rose': {
    claim: 'From 67B to V3 DeepSeek’s total parameters rose; what fell is training cost and cache.',
    facts: ['parameter-cut', 'params-67b', 'params-v2', 'params-v3', 'v2-training-cost', 'v2-kv-cache'],
    holds: read => certainlyLess(read('params-67b'), read('params-v2')) && certainlyLess(read('params-v2'), read('params-v3'))
      && certainlyLess(read('v2-training-cost'), exact(0)) && certainlyLess(read('v2-kv-cache'), exact(0))
      && fact('parameter-cut').standing === 'contradicted',
    brokenBy: { 'params-v2': exact(27e9) },
  },
  'ten-thousand-cards': {
    claim: 'Feixing runs on ten thousand 910B cards.',
    facts: ['feixing-chips'],
    holds: read => point(read('feixing-chips')) === 10_000,
    brokenBy: { 'feixing-chips': exact(1000) },
  },
  'plan-dwarfs-tenders': {
    claim: 'Alibaba’s three-year plan is nearly sixty times the year’s disclosed bids.',
    facts: ['plan-vs-tenders', 'alibaba-plan', 'tender-amount'],
    holds: read => near(read('plan-vs-tenders'), 60) && certainlyLess(read('plan-vs-tenders'), exact(60)),
    brokenBy: { 'alibaba-plan': exact(100e9) },
  },
  'over-two-hundred-million-users': {
    claim: 'More than two hundred million people have used generative AI.',
    facts: ['users-2024-06'],
    holds: read => certainlyMore(read('users-2024-06'), exact(2e8)) && certainlyLess(read('users-2024-06'), exact(3e8)),
    brokenBy: { 'users-2024-06': exact(1.5e8) },
  },
  'two-contradicted': {
    claim: 'The check contradicts two of the article’s figures: parameters, and Baidu’s search revenue.',
    facts: ['parameter-cut', 'baidu-search-growth', 'baidu-marketing-growth', 'params-67b', 'params-v3'],
    holds: read => fact('parameter-cut').standing === 'contradicted' && fact('baidu-search-growth').standing === 'contradicted'
      && certainlyMore(read('params-v3'), read('params-67b')) && certainlyLess(read('baidu-marketing-growth'), exact(0)),
    brokenBy: { 'baidu-marketing-growth': exact(1) },
  },
  'half-a-year-outdid-the-year': {
    claim: 'After the article: half a year brought more bids than the whole year before.',
    facts: ['market-2025h1-tenders', 'tenders'],
    holds: read => certainlyMore(read('market-2025h1-tenders'), read('tenders')),
    brokenBy: { 'market-2025h1-tenders': exact(1000) },
  },
} as const satisfies Record<string, Finding>

export type FindingId = keyof typeof findings

/** True if `id` names a finding. */
export const isFindingId = (id: string): id is FindingId => Object.hasOwn(findings, id)

