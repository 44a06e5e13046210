import type { Text } from './core/types.ts'

export const subjectKinds = ['vendor', 'product', 'group', 'rule'] as const
export type SubjectKind = (typeof subjectKinds)[number]
export type SubjectId = 'stall'

export interface Subject {
  readonly kind: SubjectKind
  readonly name: Text
}

export const subjects: ReadonlyMap<string, Subject> = new Map([
  ['stall', { kind: 'vendor', name: { zh: '苹果摊（示例）', en: 'The stall (example)' } }],
])

export function subject(id: SubjectId): Subject {
  const found = subjects.get(id)
  if (!found) throw new Error(`There is no subject "${id}"`)
  return found
}
