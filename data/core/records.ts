/** The shapes in which facts are written down, and the one shape they are resolved into by `dataset.ts`. */
import type { Formula } from './formula.ts'
import { keyOf, keysOf } from './keys.ts'
import type { ComparedStanding, Standing } from './standings.ts'
import type { Display, NonEmpty, Period, Quantity, Text } from './types.ts'
import type { Unit } from './units.ts'

/** Where a fact comes from, and what that means. */
const originMeanings = {
  article: 'stated by the article',
  context: 'stated by another source',
  derived: 'worked out from other facts',
} as const

export type Origin = keyof typeof originMeanings

/** All origins, in the order facts are listed. */
export const origins = keysOf(originMeanings)

/** True if `text` names an origin. */
export const isOrigin = keyOf(originMeanings)

/** What an origin means, for readers of the published data. */
export const originMeaning = (origin: Origin): string => originMeanings[origin]

/** What a dataset's facts may name. */
export interface Names {
  /** Ids of its sources but the article. */
  readonly source: string
  readonly subject: string
  readonly measure: string
}

interface FactRow<N extends Names> {
  /** Short unique code: A article and its check, B and C context, D derived, Q dates behind claims. */
  readonly code: string
  readonly label: Text
  /** Whom or what it is of; absent for the whole market. */
  readonly subject?: N['subject']
  /** What is counted or measured. */
  readonly measure: N['measure']
  readonly unit: Unit
  readonly period: Period
  /** What the check found; for a derived fact, how far it carries. */
  readonly check: Text
  readonly display?: Display
}

/** A standing that rests on other material has to name it. */
export type Checked<Source extends string> =
  | { readonly standing: ComparedStanding; readonly sources: NonEmpty<Source> }
  | { readonly standing: Exclude<Standing, ComparedStanding>; readonly sources?: NonEmpty<Source> }

/** A fact the article states, with the paragraph it stands in. */
export type ArticleFact<N extends Names> = FactRow<N> & Checked<N['source']> & { readonly quantity: Quantity; readonly paragraph: number }

/** A fact from elsewhere. `later` marks what the article could not know. */
export type ContextFact<N extends Names> = FactRow<N> & {
  readonly quantity: Quantity
  readonly standing: Standing
  readonly sources: NonEmpty<N['source']>
  readonly later?: true
}

/** A fact that follows by arithmetic; value, standing and sources come from its inputs. */
export type DerivedFact<N extends Names, Stated extends string> = FactRow<N> & { readonly formula: Formula<Stated> }

/** A fact, whatever its origin. */
export interface Fact<N extends Names, Id extends string, Stated extends Id> extends Omit<FactRow<N>, 'display'> {
  readonly id: Id
  /** In base units: see `Unit`. */
  readonly quantity: Quantity
  readonly origin: Origin
  /** Paragraphs of the article: its own, or for a derived fact those of all inputs. */
  readonly paragraphs: readonly number[]
  /** For a derived fact the weakest standing among its inputs. */
  readonly standing: Standing
  /** Sources, "article" first where it is one; for a derived fact those of all inputs. */
  readonly sources: readonly (N['source'] | 'article')[]
  readonly formula?: Formula<Stated>
  /** Facts a derived one follows from; empty for any other. */
  readonly inputs: readonly Stated[]
  readonly display: Display
  /** True for what the article could not know, itself or through an input. */
  readonly later: boolean
}

/** A claim in words, with how it stands: the article's with its paragraph, anybody else's with its source. */
export type Claim<Source extends string> = (
  | (Checked<Source> & { readonly paragraph: number })
  | { readonly standing: Standing; readonly sources: NonEmpty<Source>; readonly paragraph?: undefined }
) & {
  /** The claim in our own words. */
  readonly text: Text
  readonly check: Text
}

/** Where facts come from, as it is entered. */
export interface SourceRow {
  readonly title: Text
  /** Who published it, the host of a copy in brackets. */
  readonly producer: Text | 'not stated'
  /** When it was published, and when it was read: YYYY-MM-DD or YYYY-MM, or "not stated". */
  readonly published: string
  readonly accessed: string
  /** Host and path where the copy was found, or what identifies it where there is no such path. */
  readonly address: string
  readonly licence: string
  /** Who counted what the source reprints, where that is somebody else's count or the publisher's own statistics. */
  readonly compiler?: Text
  /** Why there is no link to it. */
  readonly unlinked?: Text
  /** What its readers have to bear in mind. */
  readonly notice?: Text
}

/** Where facts come from. */
export interface Source extends Omit<SourceRow, 'producer'> {
  /** Who published it, the host of a copy in brackets; where nobody is stated, in words that say so. */
  readonly producer: Text
  /** The host that has it, where nobody is stated to have published it. */
  readonly host?: string
}

/** Returns a source with its producer in words. */
export function toSource({ producer, ...row }: SourceRow): Source {
  if (producer !== 'not stated') return { ...row, producer }
  const [host = row.address] = row.address.split('/')
  return { ...row, producer: { zh: `出处未注明（见于 ${host}）`, en: `Publisher not stated (found on ${host})` }, host }
}

/**
 * The link to a source: https and its address. Undefined where the address does not lead to the very page,
 * as with a package, a title without a path or a bare host.
 */
export function urlOf({ address }: Pick<SourceRow, 'address'>): string | undefined {
  return /^[a-z0-9-]+(\.[a-z0-9-]+)+\/\S+$/i.test(address) ? `https://${address}` : undefined
}
