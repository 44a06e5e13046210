import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { openPrintView } from '../../tools/render/print-view.ts'
import { openBrowser } from '../support/browser.ts'
import { visibleText } from '../support/deck.ts'
import { readSlides, type Slide } from '../support/slides.ts'

/** The article's claims by paragraph: words of each that must stand on a slide which cites the paragraph, or in its notes. */
const argument: Readonly<Record<number, readonly string[]>> = {
  1: ['产业痛点', '穿越周期', '泡沫'],
  3: ['阿里', '百度', '讯飞', '腾讯', '下半场'],
  4: ['V3', 'R1', '怎么赚钱'],
  5: ['订单'],
  6: ['六小虎', '基模五强'],
  7: ['参数竞赛', '成本效益', '用户黏性'],
  8: ['落地', '收益', '效率', '用户'],
  9: ['深水炸弹', '1/30', '1/10', '奢侈品'],
  10: ['卷排名', '卷效益'],
  11: ['通用基建', '垂直深潜', '行业本质', '账单'],
  12: ['订单'],
  13: ['1,520', '413', '1,107', '64.67亿元'],
  14: ['91', '断层', '央国企', '通信', '金融', '能源', '政务', '医疗'],
  15: ['数字人与客服', '知识问答与知识平台', '智能编程'],
  16: ['69', '32', '24', '20', '19', '37,295.3万元', '14,803.6万元'],
  17: ['B 端', '大厂'],
  18: ['算力', '成本'],
  19: ['禁令', '工程创新', '自主可控'],
  20: ['MLA', 'MoE', '降60%', '强化学习', '1元/百万 token', '华为云', '壁仞'],
  21: ['飞星', '华为', '910B', 'GPT-4 Turbo', '安全可控', '刘庆峰'],
  22: ['3,800亿元', '含光', '液冷', '混元', 'Sora', '开源'],
  23: ['流量', '黏性'],
  24: ['2.3亿'],
  25: ['豆包', '85%', '教育', '电商', '即梦', 'Sora', '抖音', '4,839万'],
  26: ['文心', '15亿', '智能体', '搜索', '文库', '点击率', '翻番'],
  27: ['黏性'],
  28: ['降本增效'],
  29: ['生死线', '投资', '硬突围', '软优化'],
  30: ['主干', '枝干', '金融', '医疗', '风控', '投研', '千亿元'],
  31: ['端侧', '手机', '汽车', '可穿戴', '离线', 'DeepSeek', '豆包'],
  32: ['暴力美学', '精细手术', '闭环'],
  33: ['没有唯一的赢家', '造概念', '刷榜单', '内功'],
}

/** Claims that must stand on the face of such a slide: why prices fell, what winning pays, what open source feeds, and so on. */
const onTheFace: Readonly<Record<number, readonly string[]>> = {
  9: ['开源', '深水炸弹'],
  15: ['收益', '样板'],
  17: ['B 端', '大厂'],
  20: ['开源', '反哺', '算力生态'],
  29: ['核心', '算力自主'],
  30: ['中小', '壁垒', '千亿元'],
  32: ['暴力美学', '精细手术', '场景', '闭环'],
  33: ['没有唯一的赢家', '内功'],
}

let browser: Browser
let slides: Slide[]
const shown = new Map<number, string>()

beforeAll(async () => {
  browser = await openBrowser()
  slides = await readSlides()
  const page = await browser.newPage()
  await openPrintView(page, inject('deckUrl'))
  for (const { no } of slides) shown.set(no, await visibleText(page, `.print-slide-container [data-slidev-no="${no}"]`))
  await page.close()
})

afterAll(() => browser?.close())

/** Without spaces, since a figure and its unit may stand in elements of their own. */
const bare = (text: string) => text.replaceAll(/\s/g, '')

const cites = (slide: Slide, paragraph: number) =>
  Array.isArray(slide.frontmatter['paragraphs']) && slide.frontmatter['paragraphs'].includes(paragraph)

test.for(Object.entries(argument))('¶%s of the article is on a slide that cites it', ([paragraph, words]) => {
  const citing = slides.filter(slide => cites(slide, Number(paragraph)))
  expect(citing, `no slide cites ¶${paragraph}`).not.toHaveLength(0)
  const text = bare(citing.map(({ no, note }) => `${shown.get(no)} ${note}`).join(' '))
  expect(
    words.filter(word => !text.includes(bare(word))),
    `missing on ${citing.map(({ alias }) => alias).join(', ')}`,
  ).toEqual([])
})

test.for(Object.entries(onTheFace))('what ¶%s claims is seen, and not said alone', ([paragraph, words]) => {
  const citing = slides.filter(slide => cites(slide, Number(paragraph)))
  const text = bare(citing.map(({ no }) => shown.get(no)).join(' '))
  expect(
    words.filter(word => !text.includes(bare(word))),
    `missing on ${citing.map(({ alias }) => alias).join(', ')}`,
  ).toEqual([])
})
