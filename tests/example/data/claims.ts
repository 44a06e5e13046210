/** What the made-up article says without a number. */
import { makeClaims } from './core/catalogues.ts'
import type * as core from './core/records.ts'
import type { OtherSourceId } from './records.ts'

export const claims = {
  'apples-are-red': {
    paragraph: 1,
    text: { zh: '苹果是红的（示例）。', en: 'Apples are red (example).' },
    standing: 'unverified',
    check: { zh: '示例，没有可核对的。', en: 'An example: there is nothing to check.' },
  },
} as const satisfies Record<string, core.Claim<OtherSourceId>>

export type ClaimId = keyof typeof claims

export const { isClaimId, claimIds, claim } = makeClaims<OtherSourceId, ClaimId>(claims)
