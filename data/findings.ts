/** What the slides' titles claim, and when each claim holds: a number that changes names the title that no longer follows. */
import { claim, vendorSectors } from './claims.ts'
import type * as core from './core/findings.ts'
import { near, pointOf } from './core/findings.ts'
import { atLeast, certainlyLess, certainlyMore, exact, moreThan, point } from './core/interval.ts'
import { formatQuantity } from './core/format.ts'
import { keyOf } from './core/keys.ts'
import { parsePeriod } from './core/period.ts'
import type { Forms } from './core/numerals.ts'
import { counted, oneIn, saying } from './core/titles.ts'
import type { Locale, Text } from './core/types.ts'
import { fact, factIds, type FactId, type StatedFactId } from './facts.ts'
import type { NameId } from './names.ts'
import { bought, budgets, marketIf, supposedMeans } from './scenarios.ts'

export type Read = core.Read<FactId>
export type Finding = core.Finding<FactId, StatedFactId, NameId>

/** The digits of a fact as they are printed, in a template where it has a #. */
function printed(read: Read, id: FactId, template: Text): Forms {
  const { unit, display } = fact(id)
  const inEach = (locale: Locale) => [
    template[locale].replace('#', formatQuantity(read(id), unit, locale, display, { unit: false, qualifier: false })),
  ]
  return { zh: inEach('zh'), en: inEach('en') }
}

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

/** All budgets a reader can set on the live slide. */
const allBudgets = Array.from({ length: (budgets.most - budgets.least) / budgets.step + 1 }, (_, i) => budgets.least + i * budgets.step)

/** A multiple as titles print it, with one digit behind the point at most: "10.8". */
const oneDecimal = (times: number): string => String(Number(times.toFixed(1)))
const timesOver = (times: number, en: string): Forms => ({
  zh: [`${oneDecimal(times)}倍`],
  en: [en.replace('#', oneDecimal(times))],
})

/** Returns how many whole quarters of the money of 2024 its second half holds, whichever count of the first is right. */
export const quartersLate = (read: Read): number =>
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
  'use-rose-after-the-cuts': {
    claim: 'After the cuts ERNIE’s calls grew 7.5 times in six months and Doubao’s tokens 10.8 times in four, by the vendors’ own figures.',
    facts: [
      'ernie-growth',
      'doubao-growth-2024',
      'ernie-calls-2024-05',
      'ernie-calls-2024-11',
      'doubao-tokens-2024-05',
      'doubao-tokens-2024-09',
    ],
    holds: read => {
      const months = ['ernie-calls-2024-05', 'ernie-calls-2024-11', 'doubao-tokens-2024-05', 'doubao-tokens-2024-09'] as const
      return (
        read('ernie-growth').lo === 7.5 &&
        oneDecimal(read('doubao-growth-2024').lo) === '10.8' &&
        months.every(id => read(id).lo > 0 && fact(id).standing === 'vendor-claim')
      )
    },
    wording: read => ({
      phrases: [
        timesOver(read('ernie-growth').lo, '# times'),
        timesOver(read('doubao-growth-2024').lo, '#'),
        counted(monthsBetween('ernie-calls-2024-05', 'ernie-calls-2024-11'), { zh: '#个月', en: 'in # months' }),
        counted(monthsBetween('doubao-tokens-2024-05', 'doubao-tokens-2024-09'), { zh: '#个月', en: 'in #' }),
      ],
      names: ['ernie', 'doubao'],
    }),
    brokenBy: { 'ernie-calls-2024-11': exact(1e9) },
  },
  'fortyfold-at-any-budget': {
    claim: 'Whatever the budget, the same money buys forty times as much after the cut as before it (Qwen-Long).',
    facts: ['qwen-long-before', 'qwen-long-price'],
    holds: read =>
      allBudgets.every(yuan => {
        const [before, after] = [bought(yuan, read('qwen-long-before')), bought(yuan, read('qwen-long-price'))]
        return before && after && Math.abs(point(after) / point(before) - 40) < 1e-9
      }),
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
    claim: 'Of 1,520 winning bids 413 name no amount, more than a quarter.',
    facts: ['tenders', 'tenders-undisclosed', 'undisclosed-share'],
    holds: read =>
      certainlyMore(read('undisclosed-share'), exact(1 / 4)) &&
      certainlyLess(read('undisclosed-share'), exact(1 / 3)) &&
      point(read('tenders')) === 1520 &&
      point(read('tenders-undisclosed')) === 413,
    wording: read => ({
      phrases: [
        counted(pointOf(read, 'tenders'), { zh: '#个中标项目', en: '# winning bids' }),
        counted(pointOf(read, 'tenders-undisclosed'), { zh: '#个未披露', en: '# name no amount' }),
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
          { zh: ['居首'], en: ['a gulf'] },
        ],
        names: ['iflytek'],
      }
    },
    brokenBy: { 'zhipu-wins': exact(50) },
  },
  'six-sectors-named': {
    claim: 'The article puts iFlytek’s 91 bids into six sectors; those it names for Baidu and Zhipu are among them.',
    facts: ['iflytek-wins'],
    holds: read => {
      const own: readonly string[] = vendorSectors.iflytek
      return (
        point(read('iflytek-wins')) === 91 &&
        own.length === 6 &&
        [...vendorSectors.baidu, ...vendorSectors.zhipu].every(sector => own.includes(sector))
      )
    },
    wording: read => ({
      phrases: [
        counted(pointOf(read, 'iflytek-wins'), { zh: '#个项目', en: '# projects' }),
        counted(vendorSectors.iflytek.length, { zh: '#个行业', en: '# sectors' }),
      ],
      names: ['iflytek'],
    }),
    brokenBy: { 'iflytek-wins': exact(61) },
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
        oneIn(Math.round(1 / pointOf(read, 'six-share')), { zh: '约占项目的#', en: 'about # of all projects' }),
      ],
    }),
    brokenBy: { 'iflytek-wins': exact(191) },
  },
  'soe-buy-six-in-ten': {
    claim: 'Of 1,520 winning bids, not iFlytek’s only, state-owned buyers account for 931, six in ten.',
    facts: ['soe-share', 'soe-tenders', 'tenders'],
    holds: read => near(read('soe-share'), 0.6) && point(read('soe-tenders')) === 931 && point(read('tenders')) === 1520,
    wording: read => ({
      phrases: [
        counted(pointOf(read, 'tenders'), { zh: '#个项目', en: '# projects' }),
        counted(pointOf(read, 'soe-tenders'), { zh: '也有#个', en: '# of' }),
      ],
      names: ['iflytek'],
    }),
    brokenBy: { 'soe-tenders': exact(760) },
  },
  'undisclosed-could-add-a-third': {
    claim:
      'If the undisclosed bids were like the rest, the market would be over a third larger; wherever their mean lies up to twice ' +
      'that, the six named vendors stay below half of it, even if each of their bids hid another.',
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
    claim:
      'The open models’ API price came down to 1 yuan and a cloud vendor followed; from 67B to V3 total parameters rose, ' +
      'and what fell is training cost and cache.',
    facts: ['deepseek-price', 'parameter-cut', 'params-67b', 'params-v2', 'params-v3', 'v2-training-cost', 'v2-kv-cache'],
    holds: read =>
      read('deepseek-price').attained &&
      read('deepseek-price').lo === 1 &&
      claim('huawei-cloud-serves-deepseek').standing === 'corroborated' &&
      certainlyLess(read('params-67b'), read('params-v2')) &&
      certainlyLess(read('params-v2'), read('params-v3')) &&
      certainlyLess(read('v2-training-cost'), exact(0)) &&
      certainlyLess(read('v2-kv-cache'), exact(0)) &&
      fact('parameter-cut').standing === 'contradicted',
    wording: read => ({
      phrases: [counted(read('deepseek-price').lo, { zh: '低至#元', en: 'down to RMB #' })],
      names: ['deepseek'],
    }),
    brokenBy: { 'params-v2': exact(27e9) },
  },
  'ten-thousand-cards': {
    claim: 'Feixing runs on ten thousand 910B cards; the article takes one for ten, the company’s own word comes to parity at most.',
    facts: ['feixing-chips', 'feixing-equivalent', 'ascend-vs-nvidia-2025'],
    holds: read =>
      point(read('feixing-chips')) === 10_000 &&
      fact('feixing-equivalent').standing === 'contradicted' &&
      certainlyLess(read('ascend-vs-nvidia-2025'), read('feixing-equivalent')),
    wording: read => ({
      phrases: [counted(pointOf(read, 'feixing-chips'), { zh: '#张', en: '# Chinese chips' })],
      names: [],
    }),
    brokenBy: { 'feixing-chips': exact(1000) },
  },
  'plan-dwarfs-tenders': {
    claim: 'Alibaba’s plan is, each year, at least 19.5 times all bids disclosed in 2024.',
    facts: ['plan-vs-tenders-yearly', 'alibaba-announcement', 'tender-amount'],
    holds: read => certainlyMore(read('plan-vs-tenders-yearly'), exact(10)) && read('plan-vs-tenders-yearly').hi === Infinity,
    wording: read => {
      const years = (parsePeriod(fact('alibaba-announcement').period) ?? []).map(({ year }) => year)
      // A bound is rounded down, as it is where it stands, so that it holds.
      const times = (Math.floor(read('plan-vs-tenders-yearly').lo * 10) / 10).toFixed(1)
      return {
        phrases: [
          counted((years.at(-1) ?? 0) - (years[0] ?? 0) + 1, { zh: '#年计划', en: '#-year plan' }),
          saying(`至少是全年中标披露额的${times}倍`, `at least ${times} times a year’s disclosed tenders`),
        ],
        names: ['alibaba'],
      }
    },
    brokenBy: { 'alibaba-announcement': atLeast(100e9) },
  },
  'over-two-hundred-million-users': {
    claim: '230 million people had used generative AI by June 2024.',
    facts: ['users-2024-06'],
    holds: read => certainlyMore(read('users-2024-06'), exact(2e8)) && certainlyLess(read('users-2024-06'), exact(3e8)),
    wording: read => ({ phrases: [printed(read, 'users-2024-06', { zh: '#亿人', en: '# million people' })] }),
    brokenBy: { 'users-2024-06': exact(1.5e8) },
  },
  'price-against-calls': {
    claim: 'ByteDance asks 3 yuan for a million tokens of image understanding; Baidu counts over 1.5 billion calls a day.',
    facts: ['doubao-price', 'ernie-calls'],
    holds: read => pointOf(read, 'doubao-price') === 3 && read('ernie-calls').lo === 1.5e9 && read('ernie-calls').hi === Infinity,
    wording: read => ({
      phrases: [
        counted(pointOf(read, 'doubao-price'), { zh: '百万token#元', en: 'RMB # a million tokens' }),
        printed(read, 'ernie-calls', { zh: '超#亿次', en: 'over # billion calls' }),
      ],
      names: ['bytedance', 'baidu'],
    }),
    brokenBy: { 'doubao-price': exact(20) },
  },
  'two-contradicted': {
    claim:
      'The check contradicts figures of the article, each by what it found; without them the main line stands: prices fell, ' +
      'most disclosed money came after, both compute paths are in use.',
    facts: [
      'params-growth',
      'baidu-marketing-growth',
      'ascend-vs-nvidia-2025',
      'feixing-equivalent',
      'r1-vs-o1-input',
      'tender-amount',
      'market-2024h1-amount',
      'market-2024h1-amount-other',
      'feixing-chips',
    ],
    holds: read =>
      certainlyMore(read('params-growth'), exact(1)) &&
      certainlyLess(read('baidu-marketing-growth'), exact(0)) &&
      certainlyLess(read('ascend-vs-nvidia-2025'), read('feixing-equivalent')) &&
      certainlyLess(read('r1-vs-o1-input'), exact(1 / 20)) &&
      quartersLate(read) === 3 &&
      certainlyMore(read('feixing-chips'), exact(0)),
    wording: () => {
      const contradicted = factIds.filter(id => fact(id).origin === 'article' && fact(id).standing === 'contradicted')
      return { phrases: [counted(contradicted.length, { zh: '不符的有#处', en: '# contradicted figures' })] }
    },
    brokenBy: { 'baidu-marketing-growth': exact(1) },
  },
  'half-a-year-outdid-the-year': {
    claim: 'Counted after the article: half a year brought more bids than the whole year before.',
    facts: ['market-2025h1-tenders', 'tenders'],
    holds: read => certainlyMore(read('market-2025h1-tenders'), read('tenders')),
    wording: read => ({
      phrases: [
        counted(pointOf(read, 'market-2025h1-tenders'), { zh: '半年中标#个', en: '# projects in half a year' }),
        counted(pointOf(read, 'tenders'), { zh: '一整年的#个', en: 'the # of the whole year before' }),
      ],
    }),
    brokenBy: { 'market-2025h1-tenders': exact(1000) },
  },
} as const satisfies Record<string, Finding>

export type FindingId = keyof typeof findings

/** True if `id` names a finding. */
export const isFindingId = keyOf(findings)
