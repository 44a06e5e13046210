/** All that is known of a unit, said once. Quantities are stored in these base units; `format.ts` words them. */
import type { Display, Text } from './types.ts'

/** How a number of the unit is printed. */
type Form =
  | 'scaled' // 万, 亿, million
  | 'money' // the same; a formula prints "bn" for "billion"
  | 'count' // in full; in a formula of counts of one kind it needs no unit
  | 'plain' // in full
  | 'price' // per million tokens, or as `Display.per` has it
  | 'percent'
  | 'signed-percent'
  | 'fraction' // 1/30
  | 'date'
  | 'words' // in words, without a number

/** What is known of a unit. */
export interface UnitRow {
  /** What the bare base unit is called. */
  readonly name: Text
  /** What a number of it means, for readers of the published data. */
  readonly meaning: string
  readonly form: Form
  /** What stands before the digits, with its space. */
  readonly before?: Text
  /** What follows the digits and their scale, with its space. */
  readonly after: Text
  /** English after exactly 1. */
  readonly singular?: string
  /** What a fact of the unit has, unless it says otherwise. */
  readonly display?: Display
  /** True if there are no parts of it. */
  readonly whole?: true
  /** The least and the greatest a quantity may be; 0 and no limit unless given. */
  readonly lowest?: number
  readonly highest?: number
}

const rmb = { zh: '', en: 'RMB ' }
const none = { zh: '', en: '' }
const percent = { zh: '%', en: '%' }

/** Every unit with all that is known of it. */
export const unitTable = {
  yuan: { name: { zh: '元', en: 'yuan' }, meaning: 'RMB', form: 'money', before: rmb, after: { zh: '元', en: '' } },
  'yuan/project': {
    name: { zh: '元/个', en: 'yuan per project' },
    meaning: 'RMB per project',
    form: 'money',
    before: rmb,
    after: { zh: '元/个', en: ' per project' },
  },
  'yuan/month': {
    name: { zh: '元/月', en: 'yuan a month' },
    meaning: 'RMB a month, the mean of a period',
    form: 'money',
    before: rmb,
    after: { zh: '元/月', en: ' a month' },
  },
  'yuan/Mtok': {
    name: { zh: '元/百万 token', en: 'yuan per million tokens' },
    meaning: 'RMB per million tokens',
    form: 'price',
    before: rmb,
    after: { zh: '元', en: '' },
  },
  'usd/Mtok': {
    name: { zh: '美元/百万 token', en: 'US dollars per million tokens' },
    meaning: 'USD per million tokens',
    form: 'price',
    before: { zh: '', en: 'USD ' },
    after: { zh: '美元', en: '' },
  },
  usd: {
    name: { zh: '美元', en: 'US dollars' },
    meaning: 'USD',
    form: 'money',
    before: { zh: '', en: 'USD ' },
    after: { zh: '美元', en: '' },
  },
  projects: {
    name: { zh: '个项目', en: 'projects' },
    meaning: 'number of projects',
    form: 'count',
    after: { zh: '个', en: ' projects' },
    singular: ' project',
    whole: true,
  },
  people: {
    name: { zh: '人', en: 'people' },
    meaning: 'number of people',
    form: 'scaled',
    after: { zh: '人', en: ' people' },
    singular: ' person',
    whole: true,
  },
  chips: {
    name: { zh: '张卡', en: 'chips' },
    meaning: 'number of chips',
    form: 'scaled',
    after: { zh: '张', en: ' chips' },
    singular: ' chip',
    display: { scale: 'one' },
    whole: true,
  },
  parameters: {
    name: { zh: '个参数', en: 'parameters' },
    meaning: 'parameters of a model',
    form: 'scaled',
    after: { zh: '参数', en: ' parameters' },
    singular: ' parameter',
  },
  'gpu-hours': {
    name: { zh: 'GPU 小时', en: 'GPU hours' },
    meaning: 'hours of one GPU',
    form: 'scaled',
    after: { zh: ' GPU 小时', en: ' GPU hours' },
    singular: ' GPU hour',
  },
  'calls/day': {
    name: { zh: '次/日', en: 'calls a day' },
    meaning: 'calls of a model a day',
    form: 'scaled',
    after: { zh: '次/日', en: ' calls a day' },
    singular: ' call a day',
  },
  tokens: {
    name: { zh: 'token', en: 'tokens' },
    meaning: 'number of tokens',
    form: 'scaled',
    after: { zh: ' token', en: ' tokens' },
    singular: ' token',
  },
  'tokens/day': {
    name: { zh: 'token/日', en: 'tokens a day' },
    meaning: 'tokens a day',
    form: 'scaled',
    after: { zh: ' token/日', en: ' tokens a day' },
    singular: ' token a day',
  },
  vendors: {
    name: { zh: '家', en: 'vendors' },
    meaning: 'number of vendors',
    form: 'count',
    after: { zh: '家', en: ' vendors' },
    singular: ' vendor',
    whole: true,
  },
  days: {
    name: { zh: '天', en: 'days' },
    meaning: 'number of days',
    form: 'count',
    after: { zh: '天', en: ' days' },
    singular: ' day',
    whole: true,
  },
  /** Days since 1970-01-01, UTC. */
  date: {
    name: { zh: '日期', en: 'date' },
    meaning: 'a day or several, which period_start and period_end say',
    form: 'date',
    after: none,
    whole: true,
    lowest: -Infinity,
  },
  share: {
    name: { zh: '份额（1 为全部）', en: 'share (1 is all)' },
    meaning: 'part of a whole, 0.168 for 16.8%',
    form: 'percent',
    after: percent,
    highest: 1,
  },
  points: {
    name: { zh: '百分点（0.01 为 1 个）', en: 'percentage points (0.01 is one)' },
    meaning: 'difference of two shares, 0.015 for 1.5 percentage points',
    form: 'percent',
    after: { zh: '个百分点', en: ' points' },
    singular: ' point',
    lowest: -1,
    highest: 1,
  },
  change: {
    name: { zh: '变化（1 为翻一番）', en: 'change (1 is a doubling)' },
    meaning: 'against what was before, -0.6 for 60% less',
    form: 'signed-percent',
    after: percent,
    lowest: -1,
  },
  fraction: {
    name: { zh: '比值', en: 'ratio' },
    meaning: 'one quantity over another, 0.1 for one tenth',
    form: 'fraction',
    after: none,
  },
  times: {
    name: { zh: '倍', en: 'times' },
    meaning: 'one quantity as a multiple of another',
    form: 'plain',
    after: { zh: '倍', en: ' times' },
    singular: ' time',
  },
  index: {
    name: { zh: '指数', en: 'index' },
    meaning: 'one quantity where another, which its measure names, is 100',
    form: 'plain',
    after: none,
  },
  relation: {
    name: { zh: '倍（大于 1 即领先）', en: 'times (above 1 is ahead)' },
    meaning: 'a comparison without a number, above 1 for ahead',
    form: 'words',
    after: none,
  },
} as const satisfies Readonly<Record<string, UnitRow>>

export type Unit = keyof typeof unitTable

/** What is known of a unit. */
export const unitOf = (unit: Unit): UnitRow => unitTable[unit]

/** True if `text` names a unit. */
export const isUnit = (text: string): text is Unit => Object.hasOwn(unitTable, text)

/** All units. */
export const units: readonly Unit[] = Object.keys(unitTable).filter(isUnit)
