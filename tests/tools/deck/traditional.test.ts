import { expect, test } from 'vitest'
import { toTraditional } from '../../../tools/deck/traditional.ts'

test.each([
  ['用户、数据、软件', '使用者、資料、軟體'],
  ['字节的豆包', '字節的豆包'],
  ['参数减少六成', '參數減少六成'],
  ['统计方是智能超参数', '統計方是智能超參數'],
  ['共 {{tenders}} 个中标项目，从卷参数转向卷落地', '共 {{tenders}} 個中標項目，從卷參數轉向卷落地'],
  ['百度智能云发布，镜像转载，竞争的对象', '百度智能雲發布，鏡像轉載，競爭的對象'],
  ['激活参数、每次激活的参数，项目、点击率、账单', '活化參數、每次活化的參數，項目、點擊率、帳單'],
  ['智能体可能打开“飞星”的市场', '代理可能打開「飛星」的市場'],
  ['routeAlias: cover', 'routeAlias: cover'],
])('%s is %s', (simplified, traditional) => expect(toTraditional(simplified)).toBe(traditional))
