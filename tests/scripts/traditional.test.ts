import { expect, test } from 'vitest'
import { toTraditional } from '../../setup/traditional.ts'

test.each([
  ['用户、数据、软件', '使用者、資料、軟體'],
  ['字节的豆包', '字節的豆包'],
  ['参数减少六成', '參數減少六成'],
  ['统计方是智能超参数', '統計方是智能超參數'],
  ['routeAlias: cover', 'routeAlias: cover'],
])('%s is %s', (simplified, traditional) => expect(toTraditional(simplified)).toBe(traditional))
