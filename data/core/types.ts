/** The shapes of the dataset. Everything else in data/ is built on these. */

export const locales = ['zh', 'en'] as const
export type Locale = (typeof locales)[number]

/** A text in every language of the deck: a missing translation does not compile. */
export type Text = Readonly<Record<Locale, string>>

/** A list the compiler knows to hold at least one item. */
export type NonEmpty<T> = readonly [T, ...T[]]

/** How a figure stands after a check against public material. */
export const standings = ['corroborated', 'vendor-claim', 'unverified', 'disputed', 'contradicted'] as const
export type Standing = (typeof standings)[number]

/** What a quantity counts. Quantities are stored in these base units; `format.ts` words them. */
export const units = [
  'yuan',
  'yuan/project',
  'yuan/Mtok', // yuan per million tokens, the unit of every price list
  'usd/Mtok',
  'projects',
  'people',
  'chips',
  'parameters',
  'gpu-hours',
  'calls/day',
  'tokens',
  'tokens/day',
  'vendors',
  'days',
  'date', // days since 1970-01-01, UTC
  'share', // 0.168 is 16.8%
  'change', // -0.6 is −60%
  'fraction', // 1/30 is printed as one over thirty
  'times', // 58.8 is 58.8 倍
  'relation', // a comparison without a number: above 1 is "ahead of"
] as const
export type Unit = (typeof units)[number]

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
 * When a figure holds: a year, half, quarter, month or day, a span of them ("2025/2027"),
 * or "not-stated" and "future" where that is the honest value. Checked by `validate.ts`.
 */
export type Period = string

export type ChineseScale = 'one' | 'wan' | 'yi' | 'wanyi'
export type EnglishScale = 'one' | 'million' | 'billion' | 'trillion'

/** Where a figure comes from: the article itself, another source, or arithmetic on the two. */
export type Origin = 'article' | 'context' | 'derived'

/** How the printed form differs from the default one of its unit. */
export interface Display {
  /** Chinese scale of large numbers: ones, 万 or 亿. */
  readonly scale?: ChineseScale
  /** English scale, where the one that follows from the size is not wanted, such as along an axis. */
  readonly scaleEn?: EnglishScale
  /** English money in short: "bn" for "billion", as in a formula. */
  readonly short?: boolean
  /** Decimal places. */
  readonly digits?: number
  /** Tokens a price is quoted for, where it is not per million. */
  readonly per?: 'thousand'
  /** Words in place of a number; only for the unit "relation". */
  readonly words?: Text
}
