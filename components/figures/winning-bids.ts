import { point, quantity, vendorWins } from '../../data/index.ts'
import type { Squares } from '../charts/field.ts'

const holders = [
  { wins: 'iflytek-wins', tone: 'red' },
  { wins: 'five-wins', tone: 'ink' },
  { wins: 'rest-wins', tone: 'mute' },
] as const

/**
 * The winning bids of 2024 by who holds them: the leader, the five others named, everybody else. That is the order of the
 * squares wherever they stand for bids; who disclosed an amount or who bought is another order, of which nothing is known here.
 */
export const winningBids = holders.map(({ wins, tone }) => ({ wins, tone, count: point(quantity(wins)) }))

export const allWinningBids = winningBids.reduce((sum, { count }) => sum + count, 0)

/** The same, the five one by one: most first, as they stand in the field. */
export const sixWinners = vendorWins.map(({ vendor, wins }) => ({
  vendor,
  wins,
  count: point(quantity(wins)),
  tone: vendor === 'iflytek' ? ('red' as const) : ('ink' as const),
}))

/** What tells squares apart: see Squares. */
export const byVendor: Squares['told'] = 'vendor'
