/** Whom or what the facts are of. */
import type { Text } from './core/types.ts'

export const subjectKinds = { seller: 'who sells' } as const

export type SubjectKind = keyof typeof subjectKinds
export type SubjectId = 'stall'

export interface Subject {
  readonly kind: SubjectKind
  readonly name: Text
}

const stall: Subject = { kind: 'seller', name: { zh: '苹果摊（示例）', en: 'The stall (example)' } }

export const subjects: ReadonlyMap<string, Subject> = new Map([['stall', stall]])

export const subject = (id: SubjectId): Subject => ({ stall })[id]
