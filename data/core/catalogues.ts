/** What a dataset answers about what its facts name: sources, subjects, claims. */
import { keyOf, keysOf } from './keys.ts'
import { toSource, urlOf, type Claim, type Source, type SourceRow } from './records.ts'
import type { Text } from './types.ts'

/** Makes the questions that can be asked of sources: ids are in the order written, the article first. */
export function makeSources<Id extends string>(sources: Readonly<Record<Id, SourceRow>>) {
  return {
    isSourceId: keyOf(sources),
    sourceIds: keysOf(sources),
    /** The source, its producer in words. */
    source: (id: Id): Source => toSource(sources[id]),
    /** The link to a source; see `urlOf`. */
    sourceUrl: (id: Id): string | undefined => urlOf(sources[id]),
  }
}

/** Makes the questions that can be asked of claims: ids are in the order of the article. */
export function makeClaims<Source extends string, Id extends string>(claims: Readonly<Record<Id, Claim<Source>>>) {
  return {
    isClaimId: keyOf(claims),
    claimIds: keysOf(claims),
    /** A claim with its sources, which are none where nothing was found, and its paragraph if it is the article's. */
    claim(id: Id) {
      const row: Claim<Source> = claims[id]
      return { ...row, id, sources: row.sources ?? [], paragraphs: row.paragraph === undefined ? [] : [row.paragraph] }
    },
  }
}

/** Whom or what facts are of. */
export interface Subject<Kind extends string> {
  readonly kind: Kind
  readonly name: Text
}

/** Makes the questions that can be asked of subjects, given their names by kind and id. */
export function makeSubjects<Kind extends string, Id extends string>(names: Readonly<Record<Kind, Readonly<Partial<Record<Id, Text>>>>>) {
  const subjects: ReadonlyMap<string, Subject<Kind>> = new Map(
    keysOf(names).flatMap(kind => {
      const ofKind: Readonly<Record<string, Text | undefined>> = names[kind]
      return Object.entries(ofKind).flatMap(([id, name]) => (name ? [[id, { kind, name }] as const] : []))
    }),
  )
  return {
    /** All of them by id. */
    subjects,
    /** The subject of this id. Throws on an id that came past the compiler and names none. */
    subject(id: Id): Subject<Kind> {
      const found = subjects.get(id)
      if (!found) throw new Error(`There is no subject "${id}"`)
      return found
    },
  }
}
