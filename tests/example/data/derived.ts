/** What follows from the two. */
import type { article } from './article.ts'
import type { context } from './context.ts'
import { div } from './core/formula.ts'
import type { DerivedFact } from './records.ts'

export type StatedFactId = keyof typeof article | keyof typeof context

export const derived = {
  'apple-buyers-growth': {
    code: 'D1',
    label: { zh: '买苹果的人，与前一年之比（示例）', en: 'People who bought apples, against the year before (example)' },
    formula: div('apple-buyers', 'apple-buyers-before'),
    subject: 'stall',
    measure: 'buyers-growth',
    unit: 'times',
    period: '2001',
    check: { zh: '两个数相除。', en: 'One count over the other.' },
  },
} as const satisfies Record<string, DerivedFact<StatedFactId>>
