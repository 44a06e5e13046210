/** What the slides' titles claim, and when each claim holds: a number that changes names the title that no longer follows. */
import type * as core from './core/findings.ts'
import { near, pointOf } from './core/findings.ts'
import { atLeast, certainlyLess, certainlyMore, exact, moreThan, point } from './core/interval.ts'
import { formatQuantity } from './core/format.ts'
import { keyOf } from './core/keys.ts'
import { parsePeriod } from './core/period.ts'
import { counted, oneIn, saying } from './core/titles.ts'
import { fact, type FactId, type StatedFactId } from './facts.ts'
import type { NameId } from './names.ts'
import { marketIf, supposedMeans } from './scenarios.ts'

export type Read = core.Read<FactId>
export type Finding = core.Finding<FactId, StatedFactId, NameId>

/** How many months lie from one fact's to another's. Throws where one has no month. */
function monthsBetween(from: FactId, to: FactId): number {
  const [first, last] = [from, to].map(id => {
    const [part] = parsePeriod(fact(id).period) ?? []
    if (part?.kind !== 'month') throw new Error(`${id} is of no month`)
    return part.year * 12 + part.index
  })
  return (last ?? 0) - (first ?? 0)
}

/** The six vendors' bids, most first. */
const sixWins = [
  'iflytek-wins',
  'baidu-wins',
  'zhipu-wins',
  'volcano-wins',
  'alibaba-wins',
  'tencent-wins',
] as const satisfies readonly FactId[]

/** The six vendors' disclosed amounts as the press report gives them, in the same order. */
const sixAmounts = [
  'iflytek-amount-press',
  'baidu-amount-press',
  'zhipu-amount-press',
  'volcano-amount-press',
  'alibaba-amount-press',
  'tencent-amount-press',
] as const satisfies readonly FactId[]

/** The prices of May 2024 after the cuts. */
const cutPrices = [
  'deepseek-v2-price',
  'glm-3-turbo-price',
  'doubao-pro-price',
  'qwen-long-price',
  'ernie-speed-price',
  'spark-lite-price',
  'hunyuan-lite-price',
] as const satisfies readonly FactId[]

/** How many whole quarters of the money of 2024 its second half holds, whichever count of the first is right. */
const quartersLate = (read: Read): number =>
  Math.floor(
    4 * (1 - Math.max(pointOf(read, 'market-2024h1-amount'), read('market-2024h1-amount-other').lo) / pointOf(read, 'tender-amount')),
  )

const freePrices = (read: Read): number => cutPrices.filter(id => pointOf(read, id) === 0).length

export const findings = {
  'seven-in-sixteen-days': {
    claim: 'Seven vendors named a low price within sixteen days; three of them made a model free.',
    facts: [
      'price-cut-days',
      'price-cut-vendors',
      'ernie-speed-price',
      'spark-lite-price',
      'hunyuan-lite-price',
      'deepseek-v2-price',
      'glm-3-turbo-price',
      'doubao-pro-price',
      'qwen-long-price',
    ],
    holds: read =>
      pointOf(read, 'price-cut-days') === 16 && pointOf(read, 'price-cut-vendors') === cutPrices.length && freePrices(read) === 3,
    wording: read => ({
      phrases: [
        counted(pointOf(read, 'price-cut-vendors'), { zh: '#家厂商', en: '# vendors' }),
        counted(pointOf(read, 'price-cut-days'), { zh: '#天', en: '# days' }),
        counted(freePrices(read), { zh: '#家', en: '# went free' }),
      ],
    }),
    brokenBy: { 'spark-lite-price': exact(0.5) },
  },
  'thirtieth-and-tenth': {
    claim: 'The article puts the API price at as little as 1/30 and the training cost at 1/10.',
    facts: ['api-price-ratio', 'training-cost-ratio'],
    holds: read =>
      read('api-price-ratio').attained &&
      near({ ...read('api-price-ratio'), hi: read('api-price-ratio').lo, hiOpen: false }, 1 / 30) &&
      near(read('training-cost-ratio'), 1 / 10),
    wording: read => ({
      phrases: [oneIn(Math.round(1 / read('api-price-ratio').lo)), oneIn(Math.round(1 / pointOf(read, 'training-cost-ratio')))],
    }),
    brokenBy: { 'training-cost-ratio': exact(1 / 5) },
  },
  'three-against-twenty': {
    claim: 'A million tokens of image understanding cost 3 yuan at Doubao; by its own discount the industry asks 20.',
    facts: ['doubao-price', 'doubao-discount', 'trade-average-price'],
    holds: read => near(read('doubao-price'), 3) && near(read('trade-average-price'), 20),
    wording: read => ({
      phrases: [
        counted(pointOf(read, 'doubao-price'), { zh: '百万token#元', en: '# yuan a million tokens' }),
        counted(Math.round(pointOf(read, 'trade-average-price')), { zh: '均价#元', en: 'average at #' }),
      ],
      names: ['doubao'],
    }),
    brokenBy: { 'doubao-discount': exact(0.7) },
  },
  'calls-grew-thirtyfold': {
    claim: 'ERNIE’s calls a day grew thirtyfold in eleven months.',
    facts: ['ernie-growth-2023', 'ernie-calls-2023-12', 'ernie-calls-2024-11'],
    holds: read =>
      near(read('ernie-growth-2023'), 30) &&
      fact('ernie-calls-2023-12').period === '2023-12' &&
      fact('ernie-calls-2024-11').period === '2024-11',
    wording: read => ({
      phrases: [
        counted(Math.round(pointOf(read, 'ernie-growth-2023')), { zh: '#倍', en: '#fold' }),
        counted(monthsBetween('ernie-calls-2023-12', 'ernie-calls-2024-11'), { zh: '#个月', en: '# months' }),
      ],
      names: ['baidu', 'ernie'],
    }),
    brokenBy: { 'ernie-calls-2024-11': exact(1e9) },
  },
  'bill-falls-fortyfold': {
    claim: 'The same use cost forty times as much before the cut as after it (Qwen-Long).',
    facts: ['qwen-long-before', 'qwen-long-price'],
    holds: read => point(read('qwen-long-before')) / point(read('qwen-long-price')) === 40,
    wording: read => ({
      phrases: [counted(pointOf(read, 'qwen-long-before') / pointOf(read, 'qwen-long-price'), { zh: '#倍', en: '# times' })],
      names: ['qwen'],
    }),
    brokenBy: { 'qwen-long-price': exact(1) },
  },
  'orders-came-after-the-cuts': {
    claim:
      'The cuts of May 2024 came first: of the money disclosed that year over three quarters fell in the second half, by the ' +
      'compiler’s own first half and by another count’s higher one.',
    facts: ['tender-amount', 'market-2024h1-amount', 'market-2024h1-amount-other', 'h2-amount-share', 'price-cut-days'],
    holds: read =>
      quartersLate(read) === 3 &&
      certainlyMore(read('h2-amount-share'), exact(3 / 4)) &&
      (parsePeriod(fact('price-cut-days').period) ?? []).every(
        ({ last }) => last < (parsePeriod(fact('h2-amount').period)?.[0].first ?? 0),
      ),
    wording: read => ({
      phrases: [
        saying(`${fact('tender-amount').period}年`, fact('tender-amount').period),
        saying(`${quartersLate(read)}/4以上`, `over ${quartersLate(read)}/4`),
        saying('下半年', 'second half'),
      ],
    }),
    brokenBy: { 'market-2024h1-amount-other': moreThan(17e8) },
  },
  'over-a-quarter-undisclosed': {
    claim: 'More than a quarter of some 1,500 winning bids name no amount.',
    facts: ['tenders', 'tenders-undisclosed', 'undisclosed-share'],
    holds: read =>
      certainlyMore(read('undisclosed-share'), exact(1 / 4)) &&
      certainlyLess(read('undisclosed-share'), exact(1 / 3)) &&
      certainlyMore(read('tenders'), exact(1500)) &&
      certainlyLess(read('tenders'), exact(1600)),
    wording: read => ({
      phrases: [
        counted(Math.floor(pointOf(read, 'tenders') / 100) * 100, { zh: '#多个', en: 'more than #' }),
        oneIn(Math.ceil(1 / pointOf(read, 'undisclosed-share')), { zh: '逾#', en: 'over #' }),
      ],
    }),
    brokenBy: { 'tenders-undisclosed': exact(300) },
  },
  'iflytek-first-by-count': {
    claim: 'iFlytek leads with 91 bids; from the third rank on nobody has half as many.',
    facts: ['iflytek-wins', 'baidu-wins', 'zhipu-wins', 'volcano-wins', 'alibaba-wins', 'tencent-wins'],
    holds: read => {
      const half = exact(point(read('iflytek-wins')) / 2)
      return (
        point(read('iflytek-wins')) === 91 &&
        certainlyMore(read('iflytek-wins'), read('baidu-wins')) &&
        certainlyMore(read('baidu-wins'), half) &&
        sixWins.slice(2).every(id => certainlyLess(read(id), half))
      )
    },
    wording: read => {
      const [first = 0, ...others] = sixWins.map(id => pointOf(read, id))
      return {
        phrases: [
          counted(first, { zh: '#个项目', en: '# projects' }),
          { zh: counted(others.findIndex(wins => wins < first / 2) + 2, { zh: '第#名', en: '' }).zh, en: ['third place'] },
          oneIn(2),
          { zh: ['居首'], en: ['first'] },
        ],
        names: ['iflytek'],
      }
    },
    brokenBy: { 'zhipu-wins': exact(50) },
  },
  'bounds-from-the-article': {
    claim:
      'Of the six iFlytek won 35.7% of the projects and more money than the other five together: the article alone says so much, ' +
      'and the press report’s values agree.',
    facts: ['iflytek-wins-of-six', 'iflytek-of-six-bound', 'iflytek-lead', 'iflytek-amount-of-six', 'iflytek-lead-press'],
    holds: read =>
      point(read('iflytek-wins-of-six')) < 1 / 2 &&
      certainlyMore(read('iflytek-of-six-bound'), exact(1 / 2)) &&
      certainlyMore(read('iflytek-lead'), exact(1)) &&
      certainlyMore(read('iflytek-amount-of-six'), exact(1 / 2)) &&
      certainlyMore(read('iflytek-lead-press'), exact(1)),
    wording: read => {
      const share = formatQuantity(read('iflytek-wins-of-six'), 'share', 'en', { digits: 1 })
      return {
        phrases: [
          saying(share, share),
          counted(sixWins.length, { zh: '#家', en: 'the #' }),
          counted(sixWins.length - 1, { zh: '其余#家', en: 'other #' }),
        ],
        names: ['iflytek'],
      }
    },
    brokenBy: { 'volcano-amount-press': exact(2e8) },
  },
  'six-hold-one-in-six': {
    claim: 'The six named vendors together won one bid in six.',
    facts: ['six-share', 'six-wins', 'tenders'],
    holds: read => near(read('six-share'), 1 / 6),
    wording: read => ({
      phrases: [
        counted(sixWins.length, { zh: '#家', en: 'the #' }),
        counted(Math.round(1 / pointOf(read, 'six-share')), { zh: '每#个项目里只拿下一个', en: 'one project in #' }),
      ],
    }),
    brokenBy: { 'iflytek-wins': exact(191) },
  },
  'soe-buy-six-in-ten': {
    claim: 'Central and state-owned enterprises bought six bids in ten.',
    facts: ['soe-share', 'soe-tenders', 'tenders'],
    holds: read => near(read('soe-share'), 0.6),
    wording: read => ({ phrases: [counted(Math.floor(pointOf(read, 'soe-share') * 10), { zh: '#成项目', en: '# projects in ten' })] }),
    brokenBy: { 'soe-tenders': exact(760) },
  },
  'undisclosed-could-add-a-third': {
    claim:
      'If the undisclosed bids were like the rest, the market would be over a third larger; wherever their mean lies up to twice ' +
      'that, the six named vendors stay below half of it, even widely reckoned.',
    facts: ['tenders-undisclosed', 'tender-amount', 'mean-amount', 'six-wins', 'six-amount-press', ...sixWins, ...sixAmounts],
    holds: read => {
      const mean = pointOf(read, 'mean-amount')
      const positions = Array.from({ length: supposedMeans.steps + 1 }, (_, i) => (mean * supposedMeans.most * i) / supposedMeans.steps)
      return (
        certainlyMore(marketIf(mean, read).more.quantity, exact(1 / 3)) &&
        positions.every(supposed => certainlyLess(marketIf(supposed, read).six.quantity, exact(1 / 2)))
      )
    },
    wording: read => ({
      phrases: [
        counted(pointOf(read, 'tenders-undisclosed'), { zh: '#个', en: '#' }),
        { zh: [`平均贵${{ 2: '一倍' }[supposedMeans.most]}`], en: [{ 2: 'double' }[supposedMeans.most]] },
        counted(sixWins.length, { zh: '#家', en: 'the #' }),
        oneIn(2),
      ],
    }),
    brokenBy: { 'tenders-undisclosed': exact(300) },
  },
  'cost-fell-parameters-rose': {
    claim: 'From 67B to V3 DeepSeek’s total parameters rose; what fell is training cost and cache.',
    facts: ['parameter-cut', 'params-67b', 'params-v2', 'params-v3', 'v2-training-cost', 'v2-kv-cache'],
    holds: read =>
      certainlyLess(read('params-67b'), read('params-v2')) &&
      certainlyLess(read('params-v2'), read('params-v3')) &&
      certainlyLess(read('v2-training-cost'), exact(0)) &&
      certainlyLess(read('v2-kv-cache'), exact(0)) &&
      fact('parameter-cut').standing === 'contradicted',
    wording: () => ({ phrases: [] }),
    brokenBy: { 'params-v2': exact(27e9) },
  },
  'ten-thousand-cards': {
    claim: 'Feixing runs on ten thousand 910B cards.',
    facts: ['feixing-chips'],
    holds: read => point(read('feixing-chips')) === 10_000,
    wording: read => ({
      phrases: [counted(pointOf(read, 'feixing-chips'), { zh: '#张', en: '# Chinese chips' })],
      names: ['iflytek', 'huawei'],
    }),
    brokenBy: { 'feixing-chips': exact(1000) },
  },
  'plan-dwarfs-tenders': {
    claim: 'Alibaba’s three-year plan is at least 58 times the year’s disclosed bids.',
    facts: ['plan-vs-tenders', 'alibaba-announcement', 'tender-amount'],
    holds: read => Math.floor(read('plan-vs-tenders').lo) === 58 && certainlyMore(read('plan-vs-tenders'), exact(58)),
    wording: read => {
      const years = (parsePeriod(fact('alibaba-announcement').period) ?? []).map(({ year }) => year)
      return {
        phrases: [
          counted((years.at(-1) ?? 0) - (years[0] ?? 0) + 1, { zh: '#年计划', en: '#-year plan' }),
          counted(Math.floor(read('plan-vs-tenders').lo), { zh: '至少是#倍', en: 'at least # times' }),
        ],
        names: ['alibaba'],
      }
    },
    brokenBy: { 'alibaba-announcement': atLeast(100e9) },
  },
  'over-two-hundred-million-users': {
    claim: 'More than two hundred million people have used generative AI.',
    facts: ['users-2024-06'],
    holds: read => certainlyMore(read('users-2024-06'), exact(2e8)) && certainlyLess(read('users-2024-06'), exact(3e8)),
    wording: read => ({ phrases: [counted(Math.floor(pointOf(read, 'users-2024-06') / 1e8) * 1e8, { zh: '#多人', en: 'over #' })] }),
    brokenBy: { 'users-2024-06': exact(1.5e8) },
  },
  'two-contradicted': {
    claim: 'The check contradicts two of the article’s figures: parameters, and Baidu’s search revenue.',
    facts: ['parameter-cut', 'baidu-search-growth', 'baidu-marketing-growth', 'params-67b', 'params-v3'],
    holds: read =>
      fact('parameter-cut').standing === 'contradicted' &&
      fact('baidu-search-growth').standing === 'contradicted' &&
      certainlyMore(read('params-v3'), read('params-67b')) &&
      certainlyLess(read('baidu-marketing-growth'), exact(0)),
    wording: () => {
      const contradicted = (['parameter-cut', 'baidu-search-growth'] as const).filter(id => fact(id).standing === 'contradicted')
      return { phrases: [counted(contradicted.length, { zh: '#处与公开材料不符', en: '# contradicted' })] }
    },
    brokenBy: { 'baidu-marketing-growth': exact(1) },
  },
  'half-a-year-outdid-the-year': {
    claim: 'After the article: half a year brought more bids than the whole year before.',
    facts: ['market-2025h1-tenders', 'tenders'],
    holds: read => certainlyMore(read('market-2025h1-tenders'), read('tenders')),
    wording: () => ({ phrases: [saying('半年', 'half a year'), saying('一整年', 'all the year')] }),
    brokenBy: { 'market-2025h1-tenders': exact(1000) },
  },
} as const satisfies Record<string, Finding>

export type FindingId = keyof typeof findings

/** True if `id` names a finding. */
export const isFindingId = keyOf(findings)
