/** Facts as they are written down made into a dataset that answers for each: value, standing, sources, words. */
import { isPoint } from './interval.ts'
import { parseMessage } from './message.ts'
import { formatParts, formatQuantity, joinParts, type Options, type Parts } from './format.ts'
import { joinSpoken, speakQuantity, type SpokenOptions } from './speak.ts'
import { readNumber } from './format-number.ts'
import { formatPeriod } from './format-period.ts'
import { evaluate, inputsOf, wordFormula } from './formula.ts'
import { keyOf, keysOf } from './keys.ts'
import type { ArticleFact, ContextFact, DerivedFact, Fact, Names } from './records.ts'
import { worst, type Standing } from './standings.ts'
import { locales, type Display, type Locale, type Period, type Quantity } from './types.ts'
import { unitOf, type Unit } from './units.ts'

/** The facts as they are written down, by origin and id. */
export interface FactRows<N extends Names, Article extends string, Context extends string, Derived extends string> {
  readonly article: Readonly<Record<Article, ArticleFact<N>>>
  readonly context: Readonly<Record<Context, ContextFact<N>>>
  readonly derived: Readonly<Record<Derived, DerivedFact<N, Article | Context>>>
}

/** A piece of a formula as it is read: an input as printed, or what stands between inputs. */
export interface FormulaPiece<Id extends string> {
  readonly text: string
  readonly input?: Id
}

/** What a dataset answers about the facts of these ids, of which some are stated and others derived. */
export interface Dataset<N extends Names, Id extends string, Stated extends Id> {
  /** Ids of all facts: the article's, then context, then derived, each in the order written. */
  readonly factIds: readonly Id[]
  /** True if `id` names a fact. */
  readonly isFactId: (id: string) => id is Id
  /** True if `id` names a fact that the article or another source states. */
  readonly isStatedFactId: (id: string) => id is Stated
  /** The fact of this id. Throws on an id that came past the compiler and names none. */
  readonly fact: (id: Id) => Fact<N, Id, Stated>
  /** The quantity of a fact, in base units. */
  readonly quantity: (id: Id) => Quantity
  /** A reader of quantities as they would be if some stated facts were different: derived facts are worked out anew. */
  readonly factsWith: (overrides: Partial<Record<Stated, Quantity>>) => (id: Id) => Quantity
  /** A fact's quantity in words, as its own unit and display have it. */
  readonly formatFact: (id: Id, locale: Locale, options?: Options) => string
  /** The same in pieces. */
  readonly factParts: (id: Id, locale: Locale) => Parts
  /**
   * The formula of a derived fact in figures, piece by piece, such as "413", " ÷ ", "1,520"; empty for any other fact. A part
   * that is a derived fact of its own stands as the figure it comes to.
   */
  readonly formulaPieces: (id: Id, locale: Locale) => FormulaPiece<Id>[]
  /** The same as one string, such as "413 ÷ 1,520"; undefined for a fact without formula. */
  readonly formulaInFigures: (id: Id, locale: Locale) => string | undefined
  /** A fact as it is spoken. */
  readonly speakFact: (id: Id, locale: Locale, options?: SpokenOptions) => string
  /**
   * Returns a text to be spoken, with every `{{id}}` and `{{id|no unit}}` replaced by the fact as it is spoken. Throws where
   * an id names no fact. `convert` says what becomes of the words, unless they are as they should be.
   */
  readonly fillFacts: (text: string, locale: Locale, convert?: (words: string) => string) => string
}

/** How a fact is printed. A contradicted one is struck through, so that a change is said in words. */
const displayOf = (display: Display, unit: Unit, standing: Standing): Display =>
  standing === 'contradicted' && unitOf(unit).form === 'signed-percent' ? { spelled: true, ...display } : display

/** True of what is more than one, and nothing else is known of it. */
const isMore = ({ lo, hi, loOpen }: Quantity): boolean => lo === 1 && loOpen && hi === Infinity

const unique = <T>(list: readonly T[]): T[] => [...new Set(list)]

/** Makes a dataset of facts as they are written down. Nothing is worked out before it is asked for. */
export function makeDataset<N extends Names, Article extends string, Context extends string, Derived extends string>({
  article,
  context,
  derived,
}: FactRows<N, Article, Context, Derived>): Dataset<N, Article | Context | Derived, Article | Context> {
  type Stated = Article | Context
  type Id = Stated | Derived

  const isArticleId = keyOf(article)
  const isContextId = keyOf(context)
  const isDerivedId = keyOf(derived)
  const isStatedFactId = (id: string): id is Stated => isArticleId(id) || isContextId(id)
  const isFactId = (id: string): id is Id => isStatedFactId(id) || isDerivedId(id)

  function statedFact(id: Stated): Fact<N, Id, Stated> {
    if (isArticleId(id)) {
      const fromArticle: ArticleFact<N> = article[id]
      const { paragraph, sources = [], display = {}, ...row } = fromArticle
      return {
        ...row,
        id,
        origin: 'article',
        paragraphs: [paragraph],
        sources: ['article', ...sources],
        inputs: [],
        display: displayOf(display, row.unit, row.standing),
        later: false,
      }
    }
    const other: ContextFact<N> = context[id]
    const { display = {}, later = false, ...row } = other
    return { ...row, id, origin: 'context', paragraphs: [], inputs: [], display: displayOf(display, row.unit, row.standing), later }
  }

  function derivedFact(id: Derived): Fact<N, Id, Stated> {
    const computed: DerivedFact<N, Stated> = derived[id]
    const { display = {}, ...row } = computed
    const inputs = inputsOf(row.formula)
    const from = inputs.map(fact)
    const standing = worst(from.map(f => f.standing))
    return {
      ...row,
      id,
      origin: 'derived',
      quantity: evaluate(row.formula, { quantity, period }),
      paragraphs: unique(from.flatMap(f => f.paragraphs)).sort((a, b) => a - b),
      standing,
      sources: unique(from.flatMap(f => f.sources)),
      inputs,
      display: displayOf(display, row.unit, standing),
      later: from.some(f => f.later),
    }
  }

  const resolved = new Map<Id, Fact<N, Id, Stated>>()

  function fact(id: Id): Fact<N, Id, Stated> {
    const known = resolved.get(id)
    if (known) return known
    if (!isFactId(id)) throw new Error(`There is no fact "${String(id)}"`)
    const made = isDerivedId(id) ? derivedFact(id) : statedFact(id)
    resolved.set(id, made)
    return made
  }

  const quantity = (id: Id): Quantity => fact(id).quantity
  const period = (id: Id): Period => fact(id).period

  function factsWith(overrides: Partial<Record<Stated, Quantity>>): (id: Id) => Quantity {
    const reader = { quantity: (id: Stated) => overrides[id] ?? quantity(id), period }
    return id => (isDerivedId(id) ? evaluate(derived[id].formula, reader) : reader.quantity(id))
  }

  function factParts(id: Id, locale: Locale): Parts {
    const { quantity, unit, display } = fact(id)
    return formatParts(quantity, unit, locale, display)
  }

  const formatFact = (id: Id, locale: Locale, options: Options = {}): string => joinParts(factParts(id, locale), locale, options)

  function speakFact(id: Id, locale: Locale, options: SpokenOptions = {}): string {
    const { quantity, unit, display } = fact(id)
    return speakQuantity(quantity, unit, locale, display, options)
  }

  /** The derived facts by their formulas, so that one that is a part of another is known by its own figure. */
  const byFormula = () => (derivedByFormula ??= new Map(keysOf(derived).map(id => [JSON.stringify(derived[id].formula), id])))
  let derivedByFormula: Map<string, Derived> | undefined

  /** Whether a fact's figure is so close to its value that one may go on to work with it. */
  function isClose(id: Id): boolean {
    const { quantity } = fact(id)
    const value = Number.isFinite(quantity.lo) ? quantity.lo : quantity.hi
    const isOne = isPoint(quantity) || !Number.isFinite(quantity.lo + quantity.hi)
    return isOne && locales.every(locale => Math.abs((readNumber(formatFact(id, locale)) ?? 0) / value - 1) < 0.001)
  }

  function formulaPieces(id: Id, locale: Locale): FormulaPiece<Id>[] {
    const { display: own, formula } = fact(id)
    if (formula === undefined) return []
    const inFigures = (input: Id) => {
      const { quantity, unit, display } = fact(input)
      const { form } = unitOf(unit)
      // Ahead without a number is more than once as much.
      if (form === 'words') return formatQuantity(quantity, 'times', locale, {}, { unit: false })
      // The steps of one formula are quoted per as many tokens as its result.
      const shown: Display = form === 'price' ? (own.per ? { per: own.per } : {}) : { ...display, spelled: false }
      return formatQuantity(quantity, unit, locale, { ...shown, short: form === 'money', bare: true })
    }
    const pieces: FormulaPiece<Id>[] = []
    // Each input stands in the line as the number of its piece between two marks that no wording holds.
    const mark = '\u0000'
    const hold = (text: string, input: Id) => mark + (pieces.push({ text, input }) - 1) + mark
    const line = wordFormula(formula, locale, {
      fact: input => hold(inFigures(input), input),
      label: input => hold(fact(input).label[locale], input),
      period: input => hold(formatPeriod(fact(input).period, locale), input),
      withoutMinus: input => (fact(input).quantity.hi < 0 ? hold(inFigures(input).replace('−', ''), input) : undefined),
      moreThan: input => (isMore(fact(input).quantity) ? hold(locale === 'zh' ? '大于' : 'more than', input) : undefined),
      part: operation => {
        const known = byFormula().get(JSON.stringify(operation))
        return known !== undefined && isClose(known) ? hold(inFigures(known), known) : undefined
      },
    })
    return line
      .split(mark)
      .map((text, i) => (i % 2 === 1 && pieces[Number(text)]) || { text })
      .filter(({ text }) => text !== '')
  }

  return {
    factIds: [...keysOf(article), ...keysOf(context), ...keysOf(derived)],
    isFactId,
    isStatedFactId,
    fact,
    quantity,
    factsWith,
    formatFact,
    factParts,
    formulaPieces,
    formulaInFigures: (id, locale) =>
      formulaPieces(id, locale)
        .map(({ text }) => text)
        .join('') || undefined,
    speakFact,
    fillFacts: (text, locale, convert = words => words) =>
      joinSpoken(
        parseMessage(text).map(piece => {
          if ('text' in piece) return piece.text
          const { id, option } = piece
          if (!isFactId(id)) throw new Error(`{{${id}}}: expected the id of a fact; "npm run facts -- ${id}" suggests some`)
          if (option === 'period') throw new Error(`{{${id}|${option}}}: expected the fact alone, {{${id}}}, or {{${id}|no unit}}`)
          return convert(speakFact(id, locale, { unit: option !== 'no unit' }))
        }),
        locale,
      ),
  }
}
