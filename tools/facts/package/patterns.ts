/** How values are written, as regular expressions of the whole text; both schemas hold values to them. */
import { periodForms } from '../../../data/core/period.ts'

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
  ...periodForms,
  url: '^https://.+$',
} as const
