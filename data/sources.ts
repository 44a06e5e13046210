/**
 * Where the figures come from, each source entered once.
 *
 * Many of the pages are reposts. They were read as stored copies and the day of reading was not kept,
 * so "accessed" is "not stated" throughout. A title in our own words says what the source was used for;
 * a date is given only where it was known or stands in the address. The list keeps the numbers of the
 * checks, so it has gaps.
 */
import type { Text } from './core/types.ts'

export interface Source {
  readonly title: Text
  readonly producer: Text
  /** YYYY-MM-DD or YYYY-MM, or "not stated". */
  readonly published: string
  readonly accessed: string
  /** Host and path where the copy was found, or what identifies it where there is no such path. */
  readonly address: string
  readonly licence: string
  /** What the source itself asks its readers to bear in mind. */
  readonly notice?: Text
}

export const sources = {
  article: {
    title: {
      zh: '每日資本論专栏文章（论大模型竞争的下半场）',
      en: 'column on the second half of the contest over large models',
    },
    producer: { zh: '每日資本論（网易号）', en: 'Daily Capital (每日資本論), NetEase Hao' },
    published: 'not stated',
    accessed: 'not stated',
    address: '163.com',
    licence: 'not stated',
    notice: {
      zh: '原文注明：仅供交流，不构成投资建议。未注明日期，据文内时间约为 2025 年 5—6 月。',
      en: 'For exchange only, not investment advice, says the column. Undated; by its own references from around May or June 2025.',
    },
  },
  S1: {
    title: { zh: '关于 2024 年 5 月大模型降价的报道', en: 'Report on the price cuts of May 2024' },
    producer: { zh: 'yaliqi.com', en: 'yaliqi.com' },
    published: 'not stated',
    accessed: 'not stated',
    address: 'yaliqi.com/new/4e6c60583f6a4b569064675cfc2ae323',
    licence: 'not stated',
  },
  S2: {
    title: { zh: '关于 2024 年 5 月大模型价格战的文章', en: 'Article on the price war of May 2024' },
    producer: { zh: 'posts.careerengine.us', en: 'posts.careerengine.us' },
    published: 'not stated',
    accessed: 'not stated',
    address: 'posts.careerengine.us/p/6652a7c2e262620b292fa7af',
    licence: 'not stated',
  },
  S3: {
    title: { zh: '2024 年 5 月 21 日关于大模型降价的报道', en: 'Report of 21 May 2024 on the price cuts' },
    producer: { zh: '新浪香港', en: 'Sina Hong Kong' },
    published: '2024-05-21',
    accessed: 'not stated',
    address: 'portal.sina.com.hk, 2024-05-21, article 849520',
    licence: 'not stated',
  },
  S4: {
    title: { zh: '关于智谱下调 GLM-3-Turbo 价格的报道', en: 'Report on the price cut of Zhipu GLM-3-Turbo' },
    producer: { zh: 'hk.outputnews.com', en: 'hk.outputnews.com' },
    published: '2024-06-05',
    accessed: 'not stated',
    address: 'hk.outputnews.com/2024/fengwen/news_2024_06_05_1805108',
    licence: 'not stated',
  },
  S5: {
    title: { zh: '关于讯飞、腾讯模型免费的报道', en: 'Report on iFlytek and Tencent making models free' },
    producer: { zh: 'wybk.com', en: 'wybk.com' },
    published: 'not stated',
    accessed: 'not stated',
    address: 'wybk.com/news/100712.html',
    licence: 'not stated',
  },
  S6: {
    title: {
      zh: '关于阿里、百度、讯飞降价与免费的报道',
      en: 'Report on the cuts and free models of Alibaba, Baidu and iFlytek',
    },
    producer: { zh: 'mynw.cn', en: 'mynw.cn' },
    published: 'not stated',
    accessed: 'not stated',
    address: 'mynw.cn/bigdata/4088.html',
    licence: 'not stated',
  },
  S8: {
    title: {
      zh: 'LobeChat 1.94.11 源码中的 DeepSeek 模型清单（发布日期与价格）',
      en: 'List of DeepSeek models in the source of LobeChat 1.94.11 (release dates and prices)',
    },
    producer: { zh: 'LobeHub', en: 'LobeHub' },
    published: 'not stated',
    accessed: 'not stated',
    address: 'npm package @lobehub/chat 1.94.11, src/config/modelProviders/deepseek.ts',
    licence: 'not stated',
  },
  S9: {
    title: { zh: 'DeepSeek-V2 代码仓库的说明文件', en: 'README of the DeepSeek-V2 repository' },
    producer: { zh: 'DeepSeek', en: 'DeepSeek' },
    published: 'not stated',
    accessed: 'not stated',
    address: 'github.com/deepseek-ai/DeepSeek-V2',
    licence: 'not stated',
  },
  S10: {
    title: { zh: 'DeepSeek 接口文档：美元价目', en: 'DeepSeek API documentation: prices in US dollars' },
    producer: { zh: 'DeepSeek', en: 'DeepSeek' },
    published: 'not stated',
    accessed: 'not stated',
    address: 'api-docs.deepseek.com/quick_start/pricing-details-usd',
    licence: 'not stated',
  },
  S11: {
    title: { zh: 'o1 模型目录价', en: 'List price of the model o1' },
    producer: { zh: 'models.wingman.actor', en: 'models.wingman.actor' },
    published: 'not stated',
    accessed: 'not stated',
    address: 'models.wingman.actor/models/openai/o1',
    licence: 'not stated',
  },
  S13: {
    title: { zh: 'DeepSeek-V3 代码仓库的说明文件', en: 'README of the DeepSeek-V3 repository' },
    producer: { zh: 'DeepSeek', en: 'DeepSeek' },
    published: 'not stated',
    accessed: 'not stated',
    address: 'github.com/deepseek-ai/DeepSeek-V3',
    licence: 'not stated',
  },
  S14: {
    title: {
      zh: 'DeepSeek V3 与 Llama 3 训练成本的比较',
      en: 'Comparison of the training cost of DeepSeek V3 and Llama 3',
    },
    producer: { zh: 'apxml.com', en: 'apxml.com' },
    published: 'not stated',
    accessed: 'not stated',
    address: 'apxml.com/posts/training-cost-deepseek-v3-vs-llama-3',
    licence: 'not stated',
  },
  S15: {
    title: {
      zh: '2025 年 1 月 16 日的报道，引用智能超参数的统计（转载件）',
      en: 'Press report of 16 January 2025 citing statistics by Zhineng Chaocanshu (智能超参数), a repost',
    },
    producer: { zh: 'mianmowu.cn（转载）', en: 'mianmowu.cn (repost)' },
    published: '2025-01-16',
    accessed: 'not stated',
    address: 'mianmowu.cn/caijing/2025/0116/79034.html',
    licence: 'not stated',
  },
  S16: {
    title: {
      zh: '关于 2025 年上半年大模型中标情况的报道（含 2024 年修正数）',
      en: 'Report on the winning bids of the first half of 2025, with restated figures for 2024',
    },
    producer: { zh: 'zqcloud-ai.com', en: 'zqcloud-ai.com' },
    published: 'not stated',
    accessed: 'not stated',
    address: 'zqcloud-ai.com/?p=1629',
    licence: 'not stated',
  },
  S18: {
    title: { zh: '关于央国企采购大模型的报道', en: 'Report on model purchases by central and state-owned enterprises' },
    producer: { zh: 'OFweek', en: 'OFweek' },
    published: '2025-01',
    accessed: 'not stated',
    address: 'ofweek.com/ai/2025-01/ART-201700-8470-30655786.html',
    licence: 'not stated',
  },
  S21: {
    title: { zh: '关于 2024 年上半年大模型中标数量的报道', en: 'Report on the number of winning bids in the first half of 2024' },
    producer: { zh: 'news.newsm.cn', en: 'news.newsm.cn' },
    published: '2024-08',
    accessed: 'not stated',
    address: 'news.newsm.cn/kuaixun/202408/1058113.html',
    licence: 'not stated',
  },
  S23: {
    title: {
      zh: '关于 2024 年上半年大模型中标金额与中标方的文章',
      en: 'Article on the amounts and winners of bids in the first half of 2024',
    },
    producer: { zh: '53AI', en: '53AI' },
    published: '2024-07-29',
    accessed: 'not stated',
    address: '53ai.com/news/LargeLanguageModel/2024072981054.html',
    licence: 'not stated',
  },
  S24: {
    title: { zh: '关于 2026 年第一季度大模型中标情况的报道', en: 'Report on the winning bids of the first quarter of 2026' },
    producer: { zh: 'itiger.com', en: 'itiger.com' },
    published: 'not stated',
    accessed: 'not stated',
    address: 'itiger.com/news/2627283280',
    licence: 'not stated',
  },
  S25: {
    title: { zh: 'DeepSeek 公告：接口缓存命中价格', en: 'DeepSeek announcement: price of cache hits' },
    producer: { zh: 'DeepSeek', en: 'DeepSeek' },
    published: '2024-08-02',
    accessed: 'not stated',
    address: 'platform.deepseek.com/api-docs/zh-cn/news/news0802/',
    licence: 'not stated',
  },
  S26: {
    title: { zh: '关于 DeepSeek V3 与 R1 接口价格的文章', en: 'Article on the API prices of DeepSeek V3 and R1' },
    producer: { zh: 'blog.moontak.com', en: 'blog.moontak.com' },
    published: 'not stated',
    accessed: 'not stated',
    address: 'blog.moontak.com/id/464729',
    licence: 'not stated',
  },
  S28: {
    title: {
      zh: '关于华为云提供 DeepSeek 推理服务的报道（路透社稿，转载）',
      en: 'Report on DeepSeek inference on Huawei Cloud (Reuters, repost)',
    },
    producer: { zh: '路透社（转载）', en: 'Reuters (repost)' },
    published: 'not stated',
    accessed: 'not stated',
    address: 'squidsite02.com/?p=1052634',
    licence: 'not stated',
  },
  S29: {
    title: {
      zh: '2025 年 2 月 5 日关于华为云提供 DeepSeek 服务的报道（《南华早报》稿）',
      en: 'Report of 5 February 2025 on DeepSeek services at Huawei Cloud (from the SCMP)',
    },
    producer: { zh: 'The Star', en: 'The Star' },
    published: '2025-02-05',
    accessed: 'not stated',
    address: 'thestar.com.my, 2025-02-05',
    licence: 'not stated',
  },
  S30: {
    title: { zh: '关于“飞星一号”万卡平台的文章', en: 'Article on the Feixing platform of 10,000 chips' },
    producer: { zh: 'wxcybxg8.com', en: 'wxcybxg8.com' },
    published: 'not stated',
    accessed: 'not stated',
    address: 'wxcybxg8.com/article/6863a4e98e9f092d3b2d7a4e',
    licence: 'not stated',
  },
  S31: {
    title: {
      zh: '关于“飞星”平台与 A800 集群对比的报道',
      en: 'Report on the Feixing platform compared with an A800 cluster',
    },
    producer: { zh: 'm.mp.oeeee.com', en: 'm.mp.oeeee.com' },
    published: 'not stated',
    accessed: 'not stated',
    address: 'm.mp.oeeee.com/a/BAAFRD0000202509301128711.html',
    licence: 'not stated',
  },
  S33: {
    title: { zh: '关于 2024 年 6 月 27 日星火模型发布的报道', en: 'Report on the Spark launch of 27 June 2024' },
    producer: { zh: 'aigcdaily.cn', en: 'aigcdaily.cn' },
    published: 'not stated',
    accessed: 'not stated',
    address: 'aigcdaily.cn/news/a24qh7ow5atrlw8',
    licence: 'not stated',
  },
  S35: {
    title: { zh: '关于阿里巴巴三年基础设施投入的报道', en: 'Report on Alibaba’s three-year infrastructure plan' },
    producer: { zh: 'citmt.cn', en: 'citmt.cn' },
    published: '2025-02',
    accessed: 'not stated',
    address: 'citmt.cn/news/202502/112212.html',
    licence: 'not stated',
  },
  S36: {
    title: { zh: '阿里巴巴集团 2025 年 2 月 24 日的公告', en: 'Announcement by Alibaba Group of 24 February 2025' },
    producer: { zh: '阿里巴巴集团', en: 'Alibaba Group' },
    published: '2025-02-24',
    accessed: 'not stated',
    address: 'ctmanga.com',
    licence: 'not stated',
  },
  S38: {
    title: { zh: 'HunyuanVideo 代码仓库的说明文件', en: 'README of the HunyuanVideo repository' },
    producer: { zh: '腾讯', en: 'Tencent' },
    published: 'not stated',
    accessed: 'not stated',
    address: 'github.com/Tencent/HunyuanVideo',
    licence: 'not stated',
  },
  S39: {
    title: { zh: '关于 Sora 预览与公开发布的时间线', en: 'Timeline of the preview and release of Sora' },
    producer: { zh: 'centerconsulting.com', en: 'centerconsulting.com' },
    published: 'not stated',
    accessed: 'not stated',
    address: 'centerconsulting.com/ai-library/milestones/2024-sora',
    licence: 'not stated',
  },
  S40: {
    title: { zh: '转述 CNNIC 生成式人工智能用户数的文章', en: 'Article giving the CNNIC figure for users of generative AI' },
    producer: { zh: 'chchumg.com', en: 'chchumg.com' },
    published: 'not stated',
    accessed: 'not stated',
    address: 'chchumg.com',
    licence: 'not stated',
  },
  S41: {
    title: { zh: '关于 2024 年 12 月生成式人工智能用户数的报道', en: 'Report on the users of generative AI in December 2024' },
    producer: { zh: 'forexbnb.com', en: 'forexbnb.com' },
    published: 'not stated',
    accessed: 'not stated',
    address: 'forexbnb.com/news/fintech/13764.html',
    licence: 'not stated',
  },
  S42: {
    title: { zh: '关于豆包视觉理解模型价格的报道', en: 'Report on the price of Doubao’s vision model' },
    producer: { zh: '36氪', en: '36Kr' },
    published: 'not stated',
    accessed: 'not stated',
    address: 'eu.36kr.com/en/p/3087240690464903',
    licence: 'not stated',
  },
  S43: {
    title: { zh: 'SearchFeed 周刊第 739 期', en: 'SearchFeed weekly, issue 739' },
    producer: { zh: 'SearchFeed', en: 'SearchFeed' },
    published: 'not stated',
    accessed: 'not stated',
    address: 'SearchFeed/weekly, issue 739',
    licence: 'not stated',
  },
  S47: {
    title: { zh: '关于 2024 年 12 月豆包月活的文章', en: 'Article on the monthly users of Doubao in December 2024' },
    producer: { zh: 'niaogebiji.com', en: 'niaogebiji.com' },
    published: 'not stated',
    accessed: 'not stated',
    address: 'niaogebiji.com/article-697545-1.html',
    licence: 'not stated',
  },
  S48: {
    title: { zh: '关于 2024 年 11 月豆包月活的文章', en: 'Article on the monthly users of Doubao in November 2024' },
    producer: { zh: 'cnschat.com', en: 'cnschat.com' },
    published: 'not stated',
    accessed: 'not stated',
    address: 'cnschat.com/5764.html',
    licence: 'not stated',
  },
  S49: {
    title: { zh: '关于文心大模型日均调用量的文章', en: 'Article on the daily calls of ERNIE' },
    producer: { zh: 'Longbridge', en: 'Longbridge' },
    published: 'not stated',
    accessed: 'not stated',
    address: 'longbridge.com/zh-HK/topics/25723863',
    licence: 'not stated',
  },
  S50: {
    title: {
      zh: '百度 2024 年第三季度业绩电话会纪要',
      en: 'Record of Baidu’s earnings call for the third quarter of 2024',
    },
    producer: { zh: 'Investing.com', en: 'Investing.com' },
    published: 'not stated',
    accessed: 'not stated',
    address: 'uk.investing.com, Baidu Q3 2024 earnings call, 93CH-3802427',
    licence: 'not stated',
  },
  S51: {
    title: { zh: '关于百度 2024 年第三季度业绩的报道', en: 'Report on Baidu’s results for the third quarter of 2024' },
    producer: { zh: '36氪', en: '36Kr' },
    published: 'not stated',
    accessed: 'not stated',
    address: 'eu.36kr.com/en/p/3047130480134792',
    licence: 'not stated',
  },
  S53: {
    title: { zh: '关于美国财政部对外投资最终规则的文章', en: 'Article on the US Treasury’s final rule on outbound investment' },
    producer: { zh: '《国家法律评论》', en: 'National Law Review' },
    published: 'not stated',
    accessed: 'not stated',
    address: 'natlawreview.com',
    licence: 'not stated',
  },
  S54: {
    title: { zh: '关于豆包日均 tokens 用量的报道', en: 'Report on the daily tokens of Doubao' },
    producer: { zh: 'aicnews.cn', en: 'aicnews.cn' },
    published: 'not stated',
    accessed: 'not stated',
    address: 'aicnews.cn/keji/moxing/17951.html',
    licence: 'not stated',
  },
  S55: {
    title: {
      zh: '关于 2025 年上半年百度智能云中标情况的报道',
      en: 'Report on the projects won by Baidu AI Cloud in the first half of 2025',
    },
    producer: { zh: 'DoNews', en: 'DoNews' },
    published: 'not stated',
    accessed: 'not stated',
    address: 'donews.com/news/detail/4/6150616.html',
    licence: 'not stated',
  },
  S56: {
    title: { zh: '关于文心大模型调用量增长的报道', en: 'Report on the growth of calls to ERNIE' },
    producer: { zh: 'm.cuishai.com', en: 'm.cuishai.com' },
    published: 'not stated',
    accessed: 'not stated',
    address: 'm.cuishai.com/5046.html',
    licence: 'not stated',
  },
  S57: {
    title: { zh: '关于豆包日均 tokens 用量的后续报道', en: 'Later report on the daily tokens of Doubao' },
    producer: { zh: 'jinantimes.com.cn', en: 'jinantimes.com.cn' },
    published: 'not stated',
    accessed: 'not stated',
    address: 'jinantimes.com.cn/news-62-5153636.html',
    licence: 'not stated',
  },
  S58: {
    title: { zh: '关于 2025 年 6 月生成式人工智能用户数的文章', en: 'Article on the users of generative AI in June 2025' },
    producer: { zh: 'kejilie.com', en: 'kejilie.com' },
    published: 'not stated',
    accessed: 'not stated',
    address: 'kejilie.com/sootoo/article/ERzuq2.html',
    licence: 'not stated',
  },
} as const satisfies Record<string, Source>

export type SourceId = keyof typeof sources

/** True if `id` names a source. */
export const isSourceId = (id: string): id is SourceId => Object.hasOwn(sources, id)

/** Ids of all sources, the article first. */
export const sourceIds: readonly SourceId[] = Object.keys(sources).filter(isSourceId)

/** The source with its parts widened to plain text. */
export const source = (id: SourceId): Source => sources[id]

/**
 * The link to a source: https and its address. Undefined where the address does not lead to the very page,
 * as with a package, a title without a path or a bare host.
 */
export function sourceUrl(id: SourceId): string | undefined {
  const { address } = sources[id]
  return /^[a-z0-9-]+(\.[a-z0-9-]+)+\/\S+$/i.test(address) ? `https://${address}` : undefined
}
