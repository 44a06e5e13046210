import { describe, expect, it } from 'vitest'
import { claim, claimIds, fact, factIds, isSourceId, source, sourceIds, sourceUrl, type SourceId } from '../../data/index.ts'

/** Each source with a part of its address; the numbers have gaps. */
const addresses: Record<SourceId, string> = {
  article: '163.com',
  S1: 'yaliqi.com/new/4e6c60583f6a4b569064675cfc2ae323',
  S2: 'posts.careerengine.us/p/6652a7c2e262620b292fa7af',
  S3: 'portal.sina.com.hk, 2024-05-21, article 849520',
  S4: 'hk.outputnews.com/2024/fengwen/news_2024_06_05_1805108',
  S5: 'wybk.com/news/100712.html',
  S6: 'mynw.cn/bigdata/4088.html',
  S8: '@lobehub/chat 1.94.11, src/config/modelProviders/deepseek.ts',
  S9: 'deepseek-ai/DeepSeek-V2',
  S10: 'api-docs.deepseek.com/quick_start/pricing-details-usd',
  S11: 'models.wingman.actor/models/openai/o1',
  S13: 'deepseek-ai/DeepSeek-V3',
  S14: 'apxml.com/posts/training-cost-deepseek-v3-vs-llama-3',
  S15: 'mianmowu.cn/caijing/2025/0116/79034.html',
  S16: 'zqcloud-ai.com/?p=1629',
  S18: 'ofweek.com/ai/2025-01/ART-201700-8470-30655786.html',
  S21: 'news.newsm.cn/kuaixun/202408/1058113.html',
  S23: '53ai.com/news/LargeLanguageModel/2024072981054.html',
  S24: 'itiger.com/news/2627283280',
  S25: 'platform.deepseek.com/api-docs/zh-cn/news/news0802/',
  S26: 'blog.moontak.com/id/464729',
  S28: 'squidsite02.com/?p=1052634',
  S29: 'thestar.com.my, 2025-02-05',
  S30: 'wxcybxg8.com/article/6863a4e98e9f092d3b2d7a4e',
  S31: 'm.mp.oeeee.com/a/BAAFRD0000202509301128711.html',
  S33: 'aigcdaily.cn/news/a24qh7ow5atrlw8',
  S35: 'citmt.cn/news/202502/112212.html',
  S36: 'ctmanga.com',
  S38: 'Tencent/HunyuanVideo',
  S39: 'centerconsulting.com/ai-library/milestones/2024-sora',
  S40: 'chchumg.com',
  S41: 'forexbnb.com/news/fintech/13764.html',
  S42: 'eu.36kr.com/en/p/3087240690464903',
  S43: 'SearchFeed/weekly, issue 739',
  S47: 'niaogebiji.com/article-697545-1.html',
  S48: 'cnschat.com/5764.html',
  S49: 'longbridge.com/zh-HK/topics/25723863',
  S50: 'uk.investing.com, Baidu Q3 2024 earnings call, 93CH-3802427',
  S51: 'eu.36kr.com/en/p/3047130480134792',
  S53: 'natlawreview.com',
  S54: 'aicnews.cn/keji/moxing/17951.html',
  S55: 'donews.com/news/detail/4/6150616.html',
  S56: 'm.cuishai.com/5046.html',
  S57: 'jinantimes.com.cn/news-62-5153636.html',
  S58: 'kejilie.com/sootoo/article/ERzuq2.html',
}

describe('sources', () => {
  it('are all here, the article first, each with its address', () => {
    expect(sourceIds[0]).toBe('article')
    expect([...sourceIds].sort()).toEqual(Object.keys(addresses).sort())
    for (const id of sourceIds) expect(source(id).address, id).toContain(addresses[id])
  })

  it('are all used', () => {
    const used = new Set<SourceId>([...factIds.flatMap(id => fact(id).sources), ...claimIds.flatMap(id => claim(id).sources)])
    expect(sourceIds.filter(id => !used.has(id))).toEqual([])
  })

  it('link only where the address leads to the page', () => {
    expect(sourceUrl('S1')).toBe('https://yaliqi.com/new/4e6c60583f6a4b569064675cfc2ae323')
    expect(sourceUrl('S16')).toBe('https://zqcloud-ai.com/?p=1629')
    expect(sourceUrl('S9')).toBe('https://github.com/deepseek-ai/DeepSeek-V2')
    const without = sourceIds.filter(id => sourceUrl(id) === undefined)
    expect(without).toEqual(['article', 'S3', 'S8', 'S29', 'S36', 'S40', 'S43', 'S50', 'S53'])
    for (const id of sourceIds) {
      const url = sourceUrl(id)
      if (url !== undefined) expect(new URL(url).href, id).toBe(url)
    }
  })

  it('know their ids', () => {
    expect(isSourceId('S1')).toBe(true)
    expect(isSourceId('S7')).toBe(false)
    expect(isSourceId('constructor')).toBe(false)
  })
})
