import type { Fact, Locale, Origin } from '../../data/index.ts'
import { fact, factIds } from '../../data/index.ts'
import { heightOf, intoBoxes, linesOf } from './paging.ts'

/** What a table's pages are about, in order: the facts whose code and measure, as in "D4b wins-share", a pattern matches first. */
export type Themes = Readonly<Record<string, RegExp>>

/** A column of a table of facts: how wide it is in each language, and what stands in it. */
export interface Column {
  readonly width: Readonly<Record<Locale, number>>
  readonly text: (row: Fact, locale: Locale) => string
}

/** Between columns; above and below a row's text, with its rule; and below a page's title and the table's head. */
export const gap = 14
const padding = 7
const room = 354

/** Returns an origin's facts by theme. The last theme's pattern should match whatever is left, so that nothing is lost. */
export function byTheme(origin: Origin, themes: Themes): Record<string, Fact[]> {
  const themeOf = ({ code, measure }: Fact) => Object.keys(themes).find(theme => themes[theme]?.test(`${code} ${measure}`))
  const rows = factIds.map(fact).filter(row => row.origin === origin)
  return Object.fromEntries(Object.keys(themes).map(theme => [theme, rows.filter(row => themeOf(row) === theme)]))
}

const lines = (row: Fact, columns: readonly Column[], locale: Locale) =>
  Math.max(1, ...columns.map(({ width, text }) => linesOf(text(row, locale), width[locale] - gap)))

/** Returns rows in pages, none with more than a slide has room for in either language. */
export const intoPages = (rows: readonly Fact[], columns: readonly Column[]): Fact[][] =>
  intoBoxes(rows, row => heightOf({ zh: lines(row, columns, 'zh'), en: lines(row, columns, 'en') }, padding), room)
