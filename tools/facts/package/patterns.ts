/** How values are written, as regular expressions of the whole text; both schemas hold values to them. */

const part = '[0-9]{4}(-(H[12]|Q[1-4]|(0[1-9]|1[0-2])(-[0-3][0-9])?))?'
const id = '[a-z0-9]+(-[a-z0-9]+)*'
const sourceId = '(article|S[1-9][0-9]*)'

/** One after the other, a space between them. */
const list = (item: string) => `^${item}( ${item})*$`

export const patterns = {
  id: `^${id}$`,
  ids: list(id),
  sourceId: `^${sourceId}$`,
  sourceIds: list(sourceId),
  paragraphs: list('[1-9][0-9]*'),
  period: `^(not-stated|future|${part}(/${part})?)$`,
  day: '^[0-9]{4}-(0[1-9]|1[0-2])-[0-3][0-9]$',
  dayOrMonth: '^(not stated|[0-9]{4}-(0[1-9]|1[0-2])(-[0-3][0-9])?)$',
  url: '^https://.+$',
} as const
