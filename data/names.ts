/** Who and what titles may name, as they write it. */
import type { Forms } from './core/numerals.ts'

export const names = {
  alibaba: { zh: ['阿里巴巴', '阿里云', '阿里'], en: ['Alibaba Cloud', 'Alibaba'] },
  baidu: { zh: ['百度'], en: ['Baidu'] },
  bytedance: { zh: ['字节跳动', '字节', '火山引擎'], en: ['ByteDance', 'Volcano Engine'] },
  deepseek: { zh: ['深度求索', 'DeepSeek'], en: ['DeepSeek'] },
  doubao: { zh: ['豆包'], en: ['Doubao'] },
  ernie: { zh: ['文心', 'ERNIE'], en: ['ERNIE'] },
  huawei: { zh: ['华为'], en: ['Huawei'] },
  iflytek: { zh: ['科大讯飞', '讯飞'], en: ['iFlytek'] },
  nvidia: { zh: ['英伟达'], en: ['Nvidia'] },
  openai: { zh: ['OpenAI'], en: ['OpenAI'] },
  qwen: { zh: ['Qwen-Long', '通义'], en: ['Qwen-Long'] },
  tencent: { zh: ['腾讯云', '腾讯', '混元'], en: ['Tencent Cloud', 'Tencent', 'Hunyuan'] },
  zhipu: { zh: ['智谱'], en: ['Zhipu'] },
} as const satisfies Record<string, Forms>

export type NameId = keyof typeof names
