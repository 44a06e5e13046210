/** What the article claims in words rather than numbers, what others claim against it, and how each claim stands. */
import { makeClaims } from './core/catalogues.ts'
import type { Claim } from './core/records.ts'
import type { Text } from './core/types.ts'
import type { OtherSourceId } from './records.ts'
import type { VendorId } from './vendors.ts'

export const sectors = {
  telecom: { zh: '通信', en: 'telecom' },
  finance: { zh: '金融', en: 'finance' },
  energy: { zh: '能源', en: 'energy' },
  'education-research': { zh: '教育科研', en: 'education, research' },
  government: { zh: '政务', en: 'government' },
  healthcare: { zh: '医疗', en: 'health' },
} as const satisfies Record<string, Text>

export type SectorId = keyof typeof sectors

/** The sectors each vendor won in, as the article lists them: iFlytek's in ¶14, the others' in ¶16. */
export const vendorSectors = {
  iflytek: ['telecom', 'finance', 'energy', 'education-research', 'government', 'healthcare'],
  baidu: ['finance', 'energy', 'government', 'telecom', 'education-research'],
  zhipu: ['telecom', 'finance', 'energy', 'education-research'],
} as const satisfies Partial<Record<VendorId, readonly SectorId[]>>

/** The leading scenarios of iFlytek's wins, first to third (¶15). */
export const iflytekScenarios: readonly Text[] = [
  { zh: '数字人与客服', en: 'digital humans and customer service' },
  { zh: '知识问答与知识平台', en: 'knowledge Q&A and knowledge platforms' },
  { zh: '智能编程', en: 'coding' },
]

export const claims = {
  'iflytek-sectors': {
    paragraph: 14,
    text: {
      zh: '科大讯飞的中标项目分布在通信、金融、能源、教育科研、政务、医疗。',
      en: 'iFlytek’s wins lie in telecom, finance, energy, education and research, government and healthcare.',
    },
    standing: 'unverified',
    check: { zh: '没有找到可核对的行业明细。', en: 'No breakdown by sector was found to check it with.' },
  },
  'iflytek-clients': {
    paragraph: 14,
    text: {
      zh: '科大讯飞的客户以央国企为主。',
      en: 'iFlytek’s clients are mostly central and state-owned enterprises.',
    },
    standing: 'unverified',
    check: {
      zh: '没有找到按厂商的客户明细；就整个市场而言，央国企确实占多数项目。',
      en: 'No breakdown by vendor was found; for the market as a whole, state-owned buyers do account for most projects.',
    },
    sources: ['S18'],
  },
  'iflytek-applications': {
    paragraph: 15,
    text: {
      zh: '科大讯飞的中标项目中，应用类最多。',
      en: 'Application projects are the largest part of iFlytek’s wins.',
    },
    standing: 'unverified',
    check: { zh: '没有找到出处。', en: 'No source found.' },
  },
  'iflytek-scenarios': {
    paragraph: 15,
    text: {
      zh: '其中居前的场景是数字人与客服、知识问答与知识平台、智能编程。',
      en: 'Its leading scenarios are digital humans and customer service, knowledge Q&A and platforms, and coding.',
    },
    standing: 'unverified',
    check: { zh: '没有找到出处。', en: 'No source found.' },
  },
  'baidu-sectors': {
    paragraph: 16,
    text: {
      zh: '百度的中标项目分布在金融、能源、政务、通信、教育科研。',
      en: 'Baidu’s wins lie in finance, energy, government, telecom, and education and research.',
    },
    standing: 'unverified',
    check: { zh: '没有找到可核对的行业明细。', en: 'No breakdown by sector was found to check it with.' },
  },
  'zhipu-sectors': {
    paragraph: 16,
    text: {
      zh: '智谱的中标项目分布在通信、金融、能源、教育科研。',
      en: 'Zhipu’s wins lie in telecom, finance, energy, and education and research.',
    },
    standing: 'unverified',
    check: { zh: '没有找到可核对的行业明细。', en: 'No breakdown by sector was found to check it with.' },
  },
  'big-firms': {
    paragraph: 17,
    text: { zh: 'B 端仍然主要是大厂的事。', en: 'The business market is still mainly a matter for the big firms.' },
    standing: 'unverified',
    check: {
      zh: '由文章自己的数字得不出：六家合计只占少数项目；据报道，2024 年上半年系统集成商拿下近 56% 的项目，领先的还有六家之外的中国电信。',
      en: 'Does not follow from the article’s own figures: its six vendors hold a small part of the projects. Of the first half of 2024 system integrators are reported to have won nearly 56%, and China Telecom, outside the six, to be among the leaders.',
    },
    sources: ['S15', 'S23', 'S21'],
  },
  'biren-serves-deepseek': {
    paragraph: 20,
    text: { zh: '壁仞宣布支持 DeepSeek 推理。', en: 'Biren announced inference for DeepSeek.' },
    standing: 'unverified',
    check: {
      zh: '四次检索都没有找到；壁仞是芯片厂商，不是云厂商。',
      en: 'Four searches found nothing; Biren makes chips and is no cloud vendor.',
    },
  },
  'huawei-cloud-serves-deepseek': {
    paragraph: 20,
    text: { zh: '华为云宣布提供 DeepSeek 推理服务。', en: 'Huawei Cloud announced inference for DeepSeek.' },
    standing: 'corroborated',
    check: {
      zh: '路透社与《南华早报》有报道：2025 年 2 月 1 日，与硅基流动一起。',
      en: 'Reported by Reuters and the South China Morning Post: on 1 February 2025, with SiliconFlow.',
    },
    sources: ['S28', 'S29'],
  },
  'safe-choice': {
    paragraph: 21,
    text: {
      zh: '全栈自研虽难，却是央国企安全可控的选择。',
      en: 'A stack of one’s own is hard, yet the safe and controllable choice for state-owned clients.',
    },
    standing: 'unverified',
    check: { zh: '属于观点。', en: 'An opinion.' },
  },
  'hanguang-liquid-cooling': {
    paragraph: 22,
    text: {
      zh: '阿里云的三年投入包括含光芯片和液冷数据中心。',
      en: 'Alibaba Cloud’s three-year plan includes Hanguang chips and liquid-cooled data centres.',
    },
    standing: 'unverified',
    check: { zh: '读到的公告与报道都没有把两者与该计划挂钩。', en: 'Neither the announcement nor any report read ties them to the plan.' },
    sources: ['S78', 'S79', 'S35'],
  },
  'hunyuan-video': {
    paragraph: 22,
    text: {
      zh: '腾讯混元的视频模型晚于 Sora，但开源。',
      en: 'Tencent Hunyuan’s video model came after Sora, but is open.',
    },
    standing: 'corroborated',
    check: {
      zh: '2024 年 12 月 3 日开源：晚于 Sora 2 月的预览，早于其 12 月 9 日的公开发布。',
      en: 'Open-sourced on 3 December 2024: after Sora’s preview of February, before its public release of 9 December.',
    },
    sources: ['S38', 'S39'],
  },
  'baidu-first-2024': {
    text: {
      zh: '百度在 2024 年的中标项目数、行业覆盖数、央国企项目数上均居第一。',
      en: 'Baidu was first in 2024 by projects won, by sectors and by state-owned clients.',
    },
    standing: 'contradicted',
    check: {
      zh: '出自一篇网易号文章，没有写明谁统计的；与 91 对 69 的统计不符。可能只在云厂商之间排名，但文中没有这样说。',
      en:
        'By a NetEase Hao column that does not say who counted; the count of 91 to 69 says otherwise. It may rank cloud vendors only, ' +
        'but does not say so.',
    },
    sources: ['S67', 'S15'],
  },
  'export-curbs': {
    paragraph: 29,
    text: {
      zh: '美国的限制从硬件扩大到投资。',
      en: 'US curbs have widened from hardware to investment.',
    },
    standing: 'corroborated',
    check: {
      zh: '美国财政部对外投资规则自 2025 年 1 月 2 日起生效，涵盖半导体、量子与人工智能。',
      en: 'The US Treasury’s rule on outbound investment, on semiconductors, quantum computing and AI, took effect on 2 January 2025.',
    },
    sources: ['S87', 'S53'],
  },
} as const satisfies Record<string, Claim<OtherSourceId>>

export type ClaimId = keyof typeof claims

export const { isClaimId, claimIds, claim } = makeClaims<OtherSourceId, ClaimId>(claims)
