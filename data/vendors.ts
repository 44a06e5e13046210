/** The companies the article and its context speak of. */
import type { Text } from './core/types.ts'

export interface Vendor {
  readonly name: Text
  /** The name tender tables list it under: that of its cloud where that is who wins. */
  readonly short: Text
}

export const vendors = {
  deepseek: { name: { zh: '深度求索', en: 'DeepSeek' }, short: { zh: 'DeepSeek', en: 'DeepSeek' } },
  zhipu: { name: { zh: '智谱', en: 'Zhipu' }, short: { zh: '智谱', en: 'Zhipu' } },
  bytedance: { name: { zh: '字节跳动', en: 'ByteDance' }, short: { zh: '火山引擎', en: 'Volcano Engine' } },
  alibaba: { name: { zh: '阿里巴巴', en: 'Alibaba' }, short: { zh: '阿里云', en: 'Alibaba Cloud' } },
  baidu: { name: { zh: '百度', en: 'Baidu' }, short: { zh: '百度', en: 'Baidu' } },
  iflytek: { name: { zh: '科大讯飞', en: 'iFlytek' }, short: { zh: '科大讯飞', en: 'iFlytek' } },
  tencent: { name: { zh: '腾讯', en: 'Tencent' }, short: { zh: '腾讯云', en: 'Tencent Cloud' } },
} as const satisfies Record<string, Vendor>

export type VendorId = keyof typeof vendors
