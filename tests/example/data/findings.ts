/** What the example's title claims. */
import { certainlyMore, exact } from './core/interval.ts'
import type { NonEmpty, Quantity } from './core/types.ts'
import type { FactId, StatedFactId } from './facts.ts'
import { saying, type Wording } from './titles.ts'

export type Read = (id: FactId) => Quantity

export interface Finding {
  readonly claim: string
  readonly facts: NonEmpty<FactId>
  readonly holds: (read: Read) => boolean
  readonly wording: (read: Read) => Wording
  readonly brokenBy: Partial<Record<StatedFactId, Quantity>>
}

export const findings = {
  'more-buyers': {
    claim: 'More people bought apples than the year before.',
    facts: ['apple-buyers', 'apple-buyers-before'],
    holds: read => certainlyMore(read('apple-buyers'), read('apple-buyers-before')),
    wording: () => ({ phrases: [saying('更多的人', 'more people')] }),
    brokenBy: { 'apple-buyers': exact(2) },
  },
} as const satisfies Record<string, Finding>

export type FindingId = keyof typeof findings
export const isFindingId = (id: string): id is FindingId => Object.hasOwn(findings, id)
