/** What the example's title claims. */
import type * as core from './core/findings.ts'
import { certainlyMore, exact } from './core/interval.ts'
import { keyOf } from './core/keys.ts'
import { saying } from './core/titles.ts'
import type { FactId, StatedFactId } from './facts.ts'
import type { NameId } from './names.ts'

export type Read = core.Read<FactId>
export type Finding = core.Finding<FactId, StatedFactId, NameId>

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
export const isFindingId = keyOf(findings)
