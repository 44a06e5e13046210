/** What the made-up article says without a number. */
import type { Text } from './core/types.ts'

export const claims = {
  'apples-are-red': { zh: '苹果是红的（示例）。', en: 'Apples are red (example).' },
} as const satisfies Record<string, Text>

export type ClaimId = keyof typeof claims
export const isClaimId = (id: string): id is ClaimId => Object.hasOwn(claims, id)
export const claimIds: readonly ClaimId[] = Object.keys(claims).filter(isClaimId)
export const claim = (id: ClaimId) => ({
  id,
  text: claims[id],
  check: claims[id],
  paragraph: 1,
  standing: 'unverified' as const,
  sources: [],
})
