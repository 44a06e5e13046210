/** Ids are the keys of what they name. */

/** Returns a test of whether a text is a key of this record, one of its own. */
export const keyOf =
  <Key extends string>(record: Readonly<Record<Key, unknown>>) =>
  (text: string): text is Key =>
    Object.hasOwn(record, text)

/** Returns the keys of a record, in the order written. */
export const keysOf = <Key extends string>(record: Readonly<Record<Key, unknown>>): readonly Key[] =>
  Object.keys(record).filter(keyOf(record))
