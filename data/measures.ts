/**
 * What is counted or measured, the same for all facts that can be compared: what they are of is their subject.
 * Their names are for the published data; the deck words each fact itself.
 */
import type { Text } from './core/types.ts'

export const measures = {
  // Tenders: who wins
  wins: { zh: '中标项目数', en: 'Projects won' },
  'wins-disclosed': { zh: '披露金额的中标项目数', en: 'Projects won with a disclosed amount' },
  'wins-undisclosed': { zh: '未披露金额的中标项目数', en: 'Projects won without a disclosed amount' },
  'wins-undisclosed-share': { zh: '未披露金额的项目占全部中标项目', en: 'Projects without a disclosed amount, share of all won' },
  'wins-share': { zh: '占全部中标项目', en: 'Share of all projects won' },
  'wins-growth': { zh: '中标项目数，为前一时期的倍数', en: 'Projects won, against the period before' },
  'projects-share': { zh: '该类项目占全部项目', en: 'Projects of the kind, share of all' },
  amount: { zh: '已披露的中标金额', en: 'Disclosed amount of winning bids' },
  'amount-share': { zh: '占已披露的中标金额', en: 'Share of the disclosed amount' },
  'amount-mean': { zh: '每个项目已披露金额的平均', en: 'Disclosed amount, mean of a project' },
  'amount-whole': { zh: '全部中标金额，含未披露的', en: 'Amount of all winning bids, the undisclosed included' },
  'amount-growth': { zh: '已披露的中标金额，为前一时期的倍数', en: 'Disclosed amount, against the period before' },
  'amount-vs-ranks-2-6': { zh: '已披露的中标金额，与第二至第六名合计之比', en: 'Disclosed amount, against ranks two to six together' },
  'amount-difference': { zh: '已披露的中标金额，两个来源之差', en: 'Disclosed amount, difference of two sources' },
  // Tenders: who buys
  purchases: { zh: '采购的项目数', en: 'Projects bought' },
  'purchases-share': { zh: '占全部采购项目', en: 'Share of all projects bought' },
  'purchases-undisclosed': { zh: '采购的项目中未披露金额的', en: 'Projects bought without a disclosed amount' },
  'purchases-undisclosed-share': { zh: '采购的项目中未披露金额的占比', en: 'Projects without a disclosed amount, share of those bought' },
  'purchases-amount': { zh: '采购项目已披露的金额', en: 'Disclosed amount of projects bought' },
  'purchases-amount-share': { zh: '采购项目占已披露金额', en: 'Projects bought, share of the disclosed amount' },
  // Prices of models
  'api-price': { zh: '接口价格', en: 'API price' },
  'price-vs-openai': { zh: '接口价格，与 OpenAI 之比', en: 'API price, against OpenAI’s' },
  'input-price': { zh: '输入价', en: 'Input price' },
  'input-price-before': { zh: '价格变动前的输入价', en: 'Input price before the change' },
  'input-price-change': { zh: '输入价的变化', en: 'Change of the input price' },
  'input-price-fall': { zh: '输入价，变动前与变动后之比', en: 'Input price, before the change against after it' },
  'input-price-rise': { zh: '输入价，变动后与变动前之比', en: 'Input price, after the change against before it' },
  'input-price-vs-o1': { zh: '输入价，与 o1 之比', en: 'Input price, against o1’s' },
  'output-price': { zh: '输出价', en: 'Output price' },
  'output-price-before': { zh: '价格变动前的输出价', en: 'Output price before the change' },
  'output-price-rise': { zh: '输出价，变动后与变动前之比', en: 'Output price, after the change against before it' },
  'output-price-vs-o1': { zh: '输出价，与 o1 之比', en: 'Output price, against o1’s' },
  'cached-input-price': { zh: '缓存命中的输入价', en: 'Input price on a cache hit' },
  'cached-input-price-vs-o1': { zh: '缓存命中的输入价，与 o1 之比', en: 'Input price on a cache hit, against o1’s' },
  'below-trade-price': { zh: '低于行业价格的幅度', en: 'How far below the trade’s price' },
  'price-cut-days': { zh: '第一家到最后一家降价的天数', en: 'Days from the first price cut to the last' },
  'price-cut-vendors': { zh: '降价、低价上市或免费的厂商数', en: 'Vendors that cut prices, launched low or went free' },
  // How models are made
  'training-cost-vs-leaders': { zh: '训练成本，与领先模型之比', en: 'Training cost, against the leading models’' },
  'training-cost-change': { zh: '训练成本，与 67B 相比的变化', en: 'Training cost, change from the 67B model' },
  'training-time': { zh: '训练用时', en: 'Training time' },
  'training-time-vs-llama': { zh: '训练用时，与 Llama 3.1 405B 之比', en: 'Training time, against Llama 3.1 405B' },
  parameters: { zh: '总参数', en: 'Total parameters' },
  'parameters-change': { zh: '参数的变化', en: 'Change in parameters' },
  'parameters-vs-67b': { zh: '总参数，与 67B 之比', en: 'Total parameters, against the 67B model' },
  'active-parameters': { zh: '每次激活的参数', en: 'Parameters active at a time' },
  'active-parameters-change': { zh: '每次激活的参数，与 67B 相比的变化', en: 'Parameters active at a time, change from the 67B model' },
  'kv-cache-change': { zh: 'KV 缓存，与 67B 相比的变化', en: 'KV cache, change from the 67B model' },
  'kv-cache-index': { zh: 'KV 缓存，67B 为 100', en: 'KV cache, where the 67B model is 100' },
  'active-parameters-index': { zh: '每次激活的参数，67B 为 100', en: 'Parameters active at a time, where the 67B model is 100' },
  'training-cost-index': { zh: '训练成本，67B 为 100', en: 'Training cost, where the 67B model is 100' },
  'parameters-index': { zh: '总参数，67B 为 100', en: 'Total parameters, where the 67B model is 100' },
  'throughput-vs-67b': { zh: '最大生成吞吐，与 67B 之比', en: 'Maximum throughput, against the 67B model' },
  'ability-vs-gpt-4-turbo': { zh: '能力，与 GPT-4 Turbo 之比', en: 'Ability, against GPT-4 Turbo' },
  // Compute
  chips: { zh: '芯片数', en: 'Chips' },
  'chips-of-peers': { zh: '同行做同样的事所需的芯片，为其倍数', en: 'Chips that peers would need for the same work, against its own' },
  'performance-vs-a800': { zh: '性能，与同规模 A800 集群之比', en: 'Performance, against an A800 cluster of the same size' },
  investment: { zh: '三年投入计划', en: 'Three-year investment plan' },
  'investment-vs-market': {
    zh: '三年投入计划，与全市场一年披露金额之比',
    en: 'Three-year investment plan, against a year’s disclosed amount of all bids',
  },
  'yearly-investment': { zh: '投入计划，每年平均', en: 'Investment plan, a year’s mean' },
  'yearly-investment-vs-market': {
    zh: '投入计划每年平均，与全市场一年披露金额之比',
    en: 'Investment plan, a year’s mean against a year’s disclosed amount of all bids',
  },
  // Use
  users: { zh: '中国生成式人工智能用户', en: 'Users of generative AI in China' },
  'users-of-population': { zh: '生成式人工智能用户占总人口', en: 'Users of generative AI, share of the population' },
  'users-change': { zh: '生成式人工智能用户的变化', en: 'Users of generative AI, change' },
  'users-growth': { zh: '生成式人工智能用户，为前一时期的倍数', en: 'Users of generative AI, against the period before' },
  'monthly-users': { zh: '月活用户', en: 'Monthly active users' },
  'monthly-users-share': { zh: '月活用户占生成式人工智能用户', en: 'Monthly active users, share of all users of generative AI' },
  calls: { zh: '日均调用量', en: 'Daily calls' },
  'calls-growth': { zh: '日均调用量，为前一时期的倍数', en: 'Daily calls, against the period before' },
  tokens: { zh: '日均 tokens 用量', en: 'Daily tokens' },
  'tokens-growth': { zh: '日均 tokens 用量，为前一时期的倍数', en: 'Daily tokens, against the period before' },
  // Money beside tenders
  'marketing-revenue': { zh: '在线营销收入', en: 'Online marketing revenue' },
  'marketing-revenue-change': { zh: '在线营销收入，同比变化', en: 'Online marketing revenue, change from a year before' },
  'search-revenue-change': { zh: '搜索收入，同比变化', en: 'Search revenue, change from a year before' },
  'market-size': { zh: '可能打开的市场', en: 'Market that could open' },
  // Days
  'price-cut-day': { zh: '降价或免费的日期', en: 'Day of the price cut' },
  'preview-day': { zh: '预览的日期', en: 'Day of the preview' },
  'release-day': { zh: '发布的日期', en: 'Day of the release' },
  'effective-day': { zh: '生效的日期', en: 'Day of taking effect' },
  'days-to-release': { zh: '从 2024 年 5 月 21 日的降价到发布的天数', en: 'Days from the price cuts of 21 May 2024 to the release' },
} as const satisfies Record<string, Text>

export type MeasureId = keyof typeof measures
