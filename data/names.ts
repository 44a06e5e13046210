/** Who and what titles may name, as they write it: the vendors as vendors.ts has them, and what else they are called. */
import type { Forms } from './core/numerals.ts'
import * as core from './core/titles.ts'
import type { Locale } from './core/types.ts'
import { vendors, type VendorId } from './vendors.ts'

/** A vendor's name and short name, and whatever else titles call it. */
function formsOf(id: VendorId, more: Forms = { zh: [], en: [] }): Forms {
  const { name, short } = vendors[id]
  const inEach = (locale: Locale) => [...new Set([name[locale], short[locale], ...more[locale]])]
  return { zh: inEach('zh'), en: inEach('en') }
}

export const names = {
  alibaba: formsOf('alibaba', { zh: ['阿里'], en: [] }),
  baidu: formsOf('baidu'),
  bytedance: formsOf('bytedance', { zh: ['字节'], en: [] }),
  deepseek: formsOf('deepseek'),
  doubao: { zh: ['豆包'], en: ['Doubao'] },
  ernie: { zh: ['文心', 'ERNIE'], en: ['ERNIE'] },
  huawei: { zh: ['华为'], en: ['Huawei'] },
  iflytek: formsOf('iflytek', { zh: ['讯飞'], en: [] }),
  nvidia: { zh: ['英伟达'], en: ['Nvidia'] },
  openai: { zh: ['OpenAI'], en: ['OpenAI'] },
  qwen: { zh: ['Qwen-Long', '通义'], en: ['Qwen-Long'] },
  tencent: formsOf('tencent', { zh: ['混元'], en: ['Hunyuan'] }),
  zhipu: formsOf('zhipu'),
} as const satisfies Record<string, Forms>

export type NameId = keyof typeof names
export type Wording = core.Wording<NameId>

/** Returns what is wrong with a title of this deck, one line each; see core/titles.ts. */
export const titleFaults = (title: string, locale: Locale, wording: Wording): string[] => core.titleFaults(names, title, locale, wording)
