/** How a fact stands after a check against public material: its mark, its name, what it means. */
import { keysOf } from './keys.ts'
import type { Text } from './types.ts'

interface StandingWords {
  /** A sign that tells the standings apart without colour. */
  readonly glyph: string
  readonly name: Text
  readonly meaning: Text
  /** True where it comes from comparing with another source, which then has to be named. */
  readonly compared: boolean
}

/** All of them, the best first. */
export const standingWords = {
  corroborated: {
    glyph: '●',
    name: { zh: '有旁证', en: 'corroborated' },
    meaning: { zh: '独立的公开材料给出同样的数字。', en: 'Independent public material gives the same figure.' },
    compared: true,
  },
  'vendor-claim': {
    glyph: '△',
    name: { zh: '厂商自述', en: 'vendor claim' },
    meaning: { zh: '厂商自己这么说，没有第三方测量过。', en: 'The company says so itself; nobody else has measured it.' },
    compared: false,
  },
  unverified: {
    glyph: '○',
    name: { zh: '未能核实', en: 'unverified' },
    meaning: {
      zh: '没有找到可以证实或否定它的独立材料。',
      en: 'No independent material was found for or against it.',
    },
    compared: false,
  },
  disputed: {
    glyph: '≠',
    name: { zh: '数字有出入', en: 'disputed' },
    meaning: {
      zh: '另一份材料的数字不同，无法判断哪个对。',
      en: 'Another source prints a different figure, and it is not clear which is right.',
    },
    compared: true,
  },
  contradicted: {
    glyph: '×',
    name: { zh: '与公开材料不符', en: 'contradicted' },
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

/** Words with the sign of their standing behind them; as they are where it is corroborated. */
export function withSign(words: string, standing: Standing): string {
  return standing === 'corroborated' ? words : `${words} ${standingWords[standing].glyph}`
}

/** The weakest of several standings; what rests on several facts stands no better than the weakest. Throws on none. */
export function worst(list: readonly Standing[]): Standing {
  const found = standings.findLast(standing => list.includes(standing))
  if (found === undefined) throw new Error('Expected at least one standing')
  return found
}
