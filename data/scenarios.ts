/** What follows from a number the reader supposes, since no source gives it: computed as intervals, standing no better than its inputs. */
import { fact, quantity, type FactId } from './facts.ts'
import type { Read } from './findings.ts'
import { add, between, div, exact, mul } from './core/interval.ts'
import { vendorWins } from './series.ts'
import { worst, type Standing } from './core/standings.ts'
import type { NonEmpty, Quantity } from './core/types.ts'
import type { VendorId } from './vendors.ts'

/** A quantity that rests on a supposition. */
export interface Outcome {
  /** In base units: see `Unit`. */
  readonly quantity: Quantity
  /** The weakest among the facts it follows from. */
  readonly standing: Standing
}

const standingOf = (ids: NonEmpty<FactId>): Standing => worst(ids.map(id => fact(id).standing))

function assertAmount(value: number, what: string): void {
  if (!(value >= 0 && value < Infinity)) throw new Error(`Expected ${what} to be a number from 0, got ${value}`)
}

/** Input prices at which tokens are bought, in yuan per million, the dearest first. */
export const billedPrices = [
  'qwen-long-before',
  'doubao-price',
  'deepseek-v2-price',
  'doubao-pro-price',
  'qwen-long-price',
  'ernie-speed-price',
  'spark-lite-price',
  'hunyuan-lite-price',
] as const satisfies readonly FactId[]

/** Budgets a reader can set, in yuan: from the least to the most, in steps. */
export const budgets = { least: 10, most: 100, step: 5 } as const

export interface Purchase {
  readonly price: (typeof billedPrices)[number]
  /** In tokens of input; none where they are free, and so as many as one likes. */
  readonly tokens?: Quantity
  readonly standing: Standing
}

/** How many tokens of input an amount buys at a price per million; none where they are free. */
export function bought(yuan: number, price: Quantity): Quantity | undefined {
  assertAmount(yuan, 'the budget')
  return price.hi === 0 ? undefined : mul(div(exact(yuan), price), exact(1e6))
}

/**
 * What a budget in yuan buys at each of `billedPrices`, in their order. Output, caching and discounts are left out.
 * Throws unless it is a number from 0.
 */
export function purchases(yuan: number): Purchase[] {
  return billedPrices.map(price => {
    const tokens = bought(yuan, quantity(price))
    return { price, ...(tokens && { tokens }), standing: fact(price).standing }
  })
}

/** How far a reader may suppose: up to so many times the mean of the disclosed, in so many steps, the middle one being that mean. */
export const supposedMeans = { most: 2, steps: 40 } as const

export interface SupposedMarket {
  /** Disclosed and supposed amounts together, in yuan. */
  readonly total: Outcome
  /** The supposed amounts over the disclosed: 0.373 is 37.3% more. */
  readonly more: Outcome
  /** Each vendor's share of the total, in the order of `vendorWins`. */
  readonly shares: readonly (Outcome & { readonly vendor: VendorId })[]
  /** The share of the six together. */
  readonly six: Outcome
}

/**
 * The market of 2024 if its undisclosed projects had this mean, in yuan a project.
 *
 * A share is an interval. Its lower end: nothing of the undisclosed is the vendor's, only what the press report
 * gives. Its upper end: as many of the undisclosed are its own as it won projects, or all of them if it won more, each
 * worth the mean. That is generous, since some of the projects it won are those that make up its disclosed amount.
 *
 * Throws unless `mean` is a number from 0.
 * @param read other quantities than the dataset's, as `factsWith` gives them.
 */
export function marketIf(mean: number, read: Read = quantity): SupposedMarket {
  assertAmount(mean, 'the mean of the undisclosed projects')
  const market = ['tender-amount', 'tenders-undisclosed'] as const
  const [disclosed, undisclosed] = [read('tender-amount'), read('tenders-undisclosed')]
  const added = mul(undisclosed, exact(mean))
  const total = add(disclosed, added)

  const share = (amount: FactId, wins: FactId): Outcome => {
    const hidden = between(0, Math.min(read(wins).hi, undisclosed.hi))
    return {
      quantity: div(add(read(amount), mul(hidden, exact(mean))), total),
      standing: standingOf([...market, amount, wins]),
    }
  }

  return {
    total: { quantity: total, standing: standingOf(market) },
    more: { quantity: div(added, disclosed), standing: standingOf(market) },
    shares: vendorWins.map(({ vendor, pressAmount, wins }) => ({ vendor, ...share(pressAmount, wins) })),
    six: share('six-amount-press', 'six-wins'),
  }
}
