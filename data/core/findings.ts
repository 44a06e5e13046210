/** What titles claim, tied to the facts it rests on. */
import { point, within } from './interval.ts'
import type { Wording } from './titles.ts'
import type { NonEmpty, Quantity } from './types.ts'

/** Reads the quantity of a fact: `quantity` of a dataset, or a reader of other values. */
export type Read<Id extends string> = (id: Id) => Quantity

export interface Finding<Id extends string, Stated extends Id, Name extends string> {
  /** What the title says, in plain English. */
  readonly claim: string
  /** The facts it rests on. */
  readonly facts: NonEmpty<Id>
  /** True if the claim follows, for every value the quantities can take. */
  readonly holds: (read: Read<Id>) => boolean
  /** What the titles have to say of it, worked out from the facts: see titles.ts. */
  readonly wording: (read: Read<Id>) => Wording<Name>
  /** A change of the facts that makes the claim false, so that a test can see the proof fail. */
  readonly brokenBy: Partial<Record<Stated, Quantity>>
}

/** How near a fact must be to the fraction a title names ("one in six"), as a share of that fraction. */
const tolerance = 0.03

/** True if every value of q is about what a title calls `target`: at most 3% of it away. */
export const near = (q: Quantity, target: number): boolean => within(q, target, target * tolerance)

/** The one value of a fact, in base units. Throws if it is a range or a bound. */
export const pointOf = <Id extends string>(read: Read<Id>, id: Id): number => point(read(id))
