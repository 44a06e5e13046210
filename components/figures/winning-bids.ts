import { point, quantity } from '../../data/index.ts'

const holders = [
  { wins: 'iflytek-wins', tone: 'red' },
  { wins: 'five-wins', tone: 'ink' },
  { wins: 'rest-wins', tone: 'mute' },
] as const

/**
 * The winning bids of 2024 by who holds them, in the colours of the cover: the leader, the five others named, everybody
 * else. How many each holds, and how many stand before them where all are drawn in a row.
 */
export const winningBids = holders.map(({ wins, tone }, i) => ({
  wins,
  tone,
  count: point(quantity(wins)),
  start: holders.slice(0, i).reduce((sum, before) => sum + point(quantity(before.wins)), 0),
}))

export const allWinningBids = winningBids.reduce((sum, { count }) => sum + count, 0)
