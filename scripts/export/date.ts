/**
 * The date that exported files carry: SOURCE_DATE_EPOCH, seconds since 1970, where it is set, so that equal decks
 * give equal files; else now. Throws where it is no number.
 */
export function dateOfExport(): Date {
  const epoch = process.env.SOURCE_DATE_EPOCH
  if (epoch === undefined || epoch === '')
    return new Date()
  if (!/^\d+$/.test(epoch))
    throw new Error(`SOURCE_DATE_EPOCH must be a whole number of seconds since 1970, not "${epoch}"`)
  return new Date(Number(epoch) * 1000)
}
