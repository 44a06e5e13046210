/** What the made-up check adds. */
import { exact } from './core/interval.ts'
import type { ContextFact } from './records.ts'

export const context = {
  'apple-buyers-before': {
    code: 'B1',
    label: { zh: '前一年买苹果的人（示例）', en: 'People who bought apples the year before (example)' },
    quantity: exact(3),
    subject: 'stall',
    measure: 'buyers',
    unit: 'people',
    period: '2000',
    standing: 'unverified',
    check: { zh: '示例，没有可核对的。', en: 'An example: there is nothing to check.' },
    sources: ['S1'],
  },
} as const satisfies Record<string, ContextFact>
