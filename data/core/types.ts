/** The shapes of quantities and of words. Everything else in data/ is built on these. */

export const locales = ['zh', 'en'] as const
export type Locale = (typeof locales)[number]

/** A text in every language of the deck: a missing translation does not compile. */
export type Text = Readonly<Record<Locale, string>>

/** A list the compiler knows to hold at least one item. */
export type NonEmpty<T> = readonly [T, ...T[]]

/**
 * An interval of base units. Exact is [v, v]; "at least" is [v, ∞); "at most" is (0, v].
 * `about` marks an approximate value; `attained` marks a bound that is an actual instance
 * ("as little as 1/30": somebody pays just that).
 */
export interface Quantity {
  readonly lo: number
  readonly hi: number
  /** True where the bound itself is excluded. */
  readonly loOpen: boolean
  readonly hiOpen: boolean
  readonly about: boolean
  readonly attained: boolean
}

/**
 * When a fact holds: a year, half, quarter, month or day, a span of them ("2025/2027"),
 * or "not-stated" and "future" where that is the honest value. Read by `period.ts`, checked by `validate.ts`.
 */
export type Period = string

export type ChineseScale = 'one' | 'wan' | 'yi' | 'wanyi'
export type EnglishScale = 'one' | 'million' | 'billion' | 'trillion'

/** How the printed form differs from the default one of its unit. */
export interface Display {
  /** Chinese scale of large numbers: ones, 万 or 亿. */
  readonly scale?: ChineseScale
  /** English scale, where the one that follows from the size is not wanted, such as along an axis. */
  readonly scaleEn?: EnglishScale
  /** English money in short: "bn" for "billion", as in a formula. */
  readonly short?: boolean
  /** Without what is counted and what a price is for, and a rise without its plus, as in a formula. */
  readonly bare?: boolean
  /** Decimal places. */
  readonly digits?: number
  /** Tokens a price is quoted for, where it is not per million. */
  readonly per?: 'thousand'
  /** A power of ten that stands for its order of magnitude: "千亿元", "of the order of RMB 100 billion". */
  readonly magnitude?: boolean
  /** A change in words, "降60%", "down 60%": a line through "−60%" hides its sign. */
  readonly spelled?: boolean
  /** Words in place of a number; only for the unit "relation". */
  readonly words?: Text
}
