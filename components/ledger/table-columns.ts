/** The columns of the appendix's tables: how wide each is and what it says, from which follows how many rows a page has room for. */
import type { Fact, Locale, Origin } from '../../data/index.ts'
import { uses } from 'deck-uses'
import { figureBreaks, formulaBreaks } from '../spacing.ts'
import { fact, formatFact, formatPeriodShort, formulaPieces, standingWords } from '../../data/index.ts'

/** A column of a table of facts: how wide it is in each language, and what stands in it. */
export interface Column {
  readonly width: Readonly<Record<Locale, number>>
  readonly text: (row: Fact, locale: Locale) => string
  /** Where its text may be broken, if not anywhere: what lies between stays on one line. */
  readonly breaks?: RegExp
}

/** Between columns. */
export const gap = 14

const width = (zh: number, en: number): Column['width'] => ({ zh, en })

/** More figures than these are named by their codes, unless they are counts: written out they would be longer than what they say. */
const written = 4

/** The formula in figures, or in codes where they are many. */
function formulaOf({ id, formula, inputs }: Fact, locale: Locale): string {
  if (typeof formula === 'object' && formula.op === 'count')
    return { zh: '计数：', en: 'count of ' }[locale] + inputs.map(input => fact(input).code).join(' ')
  const pieces = formulaPieces(id, locale)
  const named = pieces.flatMap(({ input }) => (input ? fact(input) : []))
  const areCodes = named.length > written && named.some(({ unit }) => unit !== 'projects')
  return pieces.map(({ text, input }) => (input && areCodes ? fact(input).code : text)).join('')
}

const sourcesOf = ({ sources }: Fact) => sources.filter(id => id !== 'article').join(' ')

/** The name with the slides that show it behind. */
function named({ id, label }: Fact, locale: Locale): string {
  const slides = uses[id]
  return slides ? [label[locale], '→', ...slides.map(({ no }) => no)].join(' ') : label[locale]
}

const code = (zh: number, en: number): Column => ({ width: width(zh, en), text: row => row.code })
const stands: Column = { width: width(50, 100), text: ({ standing }, locale) => standingWords[standing].word[locale] }
const printed = (zh: number, en: number): Column => ({
  width: width(zh, en),
  text: (row, locale) => formatFact(row.id, locale),
  breaks: figureBreaks,
})
const name = (zh: number, en: number): Column => ({ width: width(zh, en), text: named })

/** The third column of the article is the paragraph; the check's is the period. */
export const columnsOf: Readonly<Record<Origin, readonly Column[]>> = {
  derived: [code(56, 56), name(354, 282), { width: width(260, 238), text: formulaOf, breaks: formulaBreaks }, printed(148, 192), stands],
  article: [
    code(56, 56),
    name(348, 380),
    { width: width(42, 50), text: ({ paragraphs }) => paragraphs.join(' ') },
    { width: width(178, 102), text: sourcesOf },
    printed(194, 180),
    stands,
  ],
  context: [
    code(70, 70),
    name(332, 276),
    { width: width(126, 134), text: (row, locale) => formatPeriodShort(row.period, locale) },
    { width: width(108, 72), text: sourcesOf },
    printed(182, 216),
    stands,
  ],
}
