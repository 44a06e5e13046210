/**
 * The date that exported files carry: SOURCE_DATE_EPOCH, seconds since 1970, where it is set, so that equal decks
 * give equal files; else now. Throws where it is no such number, or later than a zip file can say.
 */
export function dateOfExport(): Date {
  const epoch = process.env.SOURCE_DATE_EPOCH
  if (epoch === undefined || epoch === '') return new Date()
  const date = new Date(Number(epoch) * 1000)
  if (!/^\d+$/.test(epoch) || !(date.getUTCFullYear() <= 2107))
    throw new Error(`SOURCE_DATE_EPOCH must be a whole number of seconds since 1970, up to the year 2107, not "${epoch}"`)
  return date
}
