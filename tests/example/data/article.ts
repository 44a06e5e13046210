/** What the made-up article says. */
import { exact } from './core/interval.ts'
import type { ArticleFact } from './records.ts'

/** The last paragraph. */
export const lastParagraph = 1

export const article = {
  'apple-buyers': {
    code: 'A1',
    label: { zh: '买苹果的人（示例）', en: 'People who bought apples (example)' },
    quantity: exact(5),
    subject: 'stall',
    measure: 'buyers',
    unit: 'people',
    period: '2001',
    paragraph: 1,
    standing: 'unverified',
    check: { zh: '示例，没有可核对的。', en: 'An example: there is nothing to check.' },
  },
} as const satisfies Record<string, ArticleFact>
