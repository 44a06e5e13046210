import type { Fact, Locale, Origin } from '../../data/index.ts'
import { fact, factIds, locales } from '../../data/index.ts'
import { heightOf, intoBoxes, linesOf } from './paging.ts'
import { columnsOf, gap, type Column } from './table-columns.ts'

/** Above and below a row's text, with its rule; and below a page's title and the table's head. */
const padding = 5
const room = 364

/** How much higher a row may be where a page has room to spare. */
const most = 12

const codes = new Intl.Collator('en', { numeric: true })

/** Returns an origin's facts by code, and those of the article by paragraph before that. */
function inOrder(origin: Origin): Fact[] {
  const paragraph = ({ paragraphs }: Fact) => (origin === 'article' ? (paragraphs[0] ?? 0) : 0)
  return factIds
    .map(fact)
    .filter(row => row.origin === origin)
    .toSorted((a, b) => paragraph(a) - paragraph(b) || codes.compare(a.code, b.code))
}

/** How many lines a row takes; the last column has no other beside it to keep away from. */
const lines = (row: Fact, columns: readonly Column[], locale: Locale) =>
  Math.max(
    1,
    ...columns.map(({ width, text, breaks }, i) => linesOf(text(row, locale), width[locale] - (i < columns.length - 1 ? gap : 0), breaks)),
  )

const height = (row: Fact, columns: readonly Column[], locale: Locale) => heightOf(lines(row, columns, locale), padding)

/** Returns an origin's facts in pages, each as full as a slide has room for in both languages. */
export function pagesOf(origin: Origin): Fact[][] {
  const columns = columnsOf[origin]
  return intoBoxes(inOrder(origin), row => locales.map(locale => height(row, columns, locale)), room)
}

/** Returns by how much each row of a page may be higher: a language that takes fewer lines leaves room. */
export function spareOf(rows: readonly Fact[], columns: readonly Column[], locale: Locale): number {
  const filled = rows.reduce((sum, row) => sum + height(row, columns, locale), 0)
  return Math.min(most, Math.max(0, Math.floor((room - filled) / rows.length)))
}
