/** How a fact stands after a check against public material: its name, the word that stands behind a figure, what it means. */
import { keysOf } from './keys.ts'
import type { Text } from './types.ts'

interface StandingWords {
  readonly name: Text
  /** Stands behind a figure, small; a corroborated one needs none. */
  readonly word: Text
  readonly meaning: Text
  /** True where it comes from comparing with another source, which then has to be named. */
  readonly compared: boolean
}

/** All of them, the best first. */
export const standingWords = {
  corroborated: {
    name: { zh: '有旁证', en: 'corroborated' },
    word: { zh: '有旁证', en: 'corroborated' },
    meaning: {
      zh: '独立的公开材料可以印证；只印证一部分的，核对里说明。',
      en: 'Independent public material bears it out; where in part only, the check says so.',
    },
    compared: true,
  },
  repeated: {
    name: { zh: '转载', en: 'reprinted' },
    word: { zh: '转载', en: 'reprinted' },
    meaning: {
      zh: '别处也有同样的数字，但出自同一家统计或厂商自己的话。',
      en: 'Others print the same figure, but from the same compiler or the vendor’s own words.',
    },
    compared: true,
  },
  'vendor-claim': {
    name: { zh: '企业自述', en: 'its own word' },
    word: { zh: '自述', en: 'its own word' },
    meaning: { zh: '厂商自己这么说，没有第三方测量过。', en: 'The company says so itself; nobody else has measured it.' },
    compared: false,
  },
  unverified: {
    name: { zh: '未核实', en: 'unverified' },
    word: { zh: '未核实', en: 'unverified' },
    meaning: {
      zh: '没有找到可以证实或否定它的独立材料。',
      en: 'No independent material was found for or against it.',
    },
    compared: false,
  },
  disputed: {
    name: { zh: '有出入', en: 'disputed' },
    word: { zh: '有出入', en: 'disputed' },
    meaning: {
      zh: '另一份材料的数字不同，无法判断哪个对。',
      en: 'Another source prints a different figure, and it is not clear which is right.',
    },
    compared: true,
  },
  contradicted: {
    name: { zh: '与公开材料不符', en: 'contradicted' },
    word: { zh: '不符', en: 'contradicted' },
    meaning: { zh: '公开材料的说法与此相反。', en: 'Public material says otherwise.' },
    compared: true,
  },
} as const satisfies Readonly<Record<string, StandingWords>>

export type Standing = keyof typeof standingWords

/** A standing that needs a source besides the article. */
export type ComparedStanding = { [S in Standing]: (typeof standingWords)[S]['compared'] extends true ? S : never }[Standing]

/** All standings, the best first. */
export const standings = keysOf(standingWords)

/** The standings that need a source besides the article. */
export const comparedStandings = standings.filter(standing => standingWords[standing].compared)

/** The weakest of several standings; what rests on several facts stands no better than the weakest. Throws on none. */
export function worst(list: readonly Standing[]): Standing {
  const found = standings.findLast(standing => list.includes(standing))
  if (found === undefined) throw new Error('Expected at least one standing')
  return found
}
