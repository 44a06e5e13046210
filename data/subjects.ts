/** Whom or what facts are of; those of the whole market have no subject. Their names are for the published data. */
import { makeSubjects } from './core/catalogues.ts'
import type { Text } from './core/types.ts'
import { vendors, type VendorId } from './vendors.ts'

/** Models, apps and platforms. */
const products = {
  'deepseek-67b': { zh: 'DeepSeek 67B', en: 'DeepSeek 67B' },
  'deepseek-v2': { zh: 'DeepSeek-V2', en: 'DeepSeek-V2' },
  'deepseek-v3': { zh: 'DeepSeek-V3', en: 'DeepSeek-V3' },
  'deepseek-r1': { zh: 'DeepSeek-R1', en: 'DeepSeek-R1' },
  'gpt-4': { zh: 'GPT-4', en: 'GPT-4' },
  o1: { zh: 'OpenAI o1', en: 'OpenAI o1' },
  'llama-3-1-405b': { zh: 'Llama 3.1 405B', en: 'Llama 3.1 405B' },
  'glm-3-turbo': { zh: 'GLM-3-Turbo', en: 'GLM-3-Turbo' },
  doubao: { zh: '豆包', en: 'Doubao' },
  'doubao-pro-32k': { zh: '豆包 pro-32k', en: 'Doubao-pro-32k' },
  'doubao-vision': { zh: '豆包视觉理解模型', en: 'Doubao’s vision model' },
  dreamina: { zh: '即梦', en: 'Dreamina' },
  'qwen-long': { zh: 'Qwen-Long', en: 'Qwen-Long' },
  ernie: { zh: '文心大模型', en: 'ERNIE' },
  'ernie-speed-lite': { zh: 'ERNIE Speed、ERNIE Lite', en: 'ERNIE Speed and ERNIE Lite' },
  spark: { zh: '讯飞星火', en: 'Spark' },
  'spark-lite': { zh: '讯飞星火 Lite', en: 'Spark Lite' },
  feixing: { zh: '“飞星”平台', en: 'Feixing platform' },
  'ascend-910b': { zh: '昇腾 910B', en: 'Ascend 910B' },
  'hunyuan-lite': { zh: '混元 lite', en: 'Hunyuan-lite' },
  'hunyuan-pro': { zh: '混元 pro', en: 'Hunyuan-pro' },
  'hunyuan-video': { zh: '混元视频模型', en: 'Hunyuan’s video model' },
  sora: { zh: 'Sora', en: 'Sora' },
} as const satisfies Record<string, Text>

/** Several of a kind, taken together unless their name says each. */
const groups = {
  'six-vendors': { zh: '文中六家', en: 'The six vendors the article names' },
  rest: { zh: '六家之外', en: 'Everybody but the six' },
  'ranks-2-6': { zh: '第二至第六名', en: 'Ranks two to six' },
  'zhipu-volcano-alibaba': { zh: '智谱、火山引擎、阿里云各自', en: 'Zhipu, Volcano Engine and Alibaba Cloud, each' },
  'four-vendors': { zh: '阿里、百度、讯飞、腾讯', en: 'Alibaba, Baidu, iFlytek and Tencent' },
  'china-telecom': { zh: '中国电信', en: 'China Telecom' },
  integrators: { zh: '系统集成商', en: 'System integrators' },
  'state-owned': { zh: '央国企', en: 'Central and state-owned enterprises' },
  'application-projects': { zh: '应用类项目', en: 'Application projects' },
  'compute-projects': { zh: '算力类项目', en: 'Compute projects' },
  'model-projects': { zh: '模型类项目', en: 'Model projects' },
  'vision-models': { zh: '视觉理解模型的行业价格', en: 'Vision models, the industry’s price' },
  'finance-models': { zh: '金融垂直模型', en: 'Vertical models in finance' },
} as const satisfies Record<string, Text>

const rules = {
  'us-outbound-rule': { zh: '美国对外投资规则', en: 'US rule on outbound investment' },
} as const satisfies Record<string, Text>

/** What a subject can be, and what that means to readers of the published data. */
export const subjectKinds = {
  vendor: 'a company, with what it wins and sells',
  product: 'a model, an app or a platform',
  group: 'several, taken together unless the name says each; they are not to be added to those they consist of',
  rule: 'a rule of law',
} as const

export type SubjectKind = keyof typeof subjectKinds
export type SubjectId = VendorId | keyof typeof products | keyof typeof groups | keyof typeof rules

export const { subjects, subject } = makeSubjects<SubjectKind, SubjectId>({
  vendor: Object.fromEntries(Object.entries(vendors).map(([id, { name }]) => [id, name])),
  product: products,
  group: groups,
  rule: rules,
})
