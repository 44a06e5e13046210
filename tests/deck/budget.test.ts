/** Twenty minutes, and the ten of the short cut, hold so much speech, with a pause; what answers who asks comes on top. */
import { beforeAll, describe, expect, it, test } from 'vitest'
import { budgetsOf } from '../../components/speaker/budget.ts'
import { talkOf } from '../../components/speaker/cut.ts'
import { paragraphsOf, spokenLength } from '../../components/speaker/spoken.ts'
import { fillFacts } from '../../data/index.ts'
import { decks } from '../../tools/deck/decks.ts'
import { readSlides } from '../support/slides.ts'

/** Chinese characters and English words. */
const limits = { zh: { whole: 4000, short: 2000, slide: 220 }, en: { whole: 2300, short: 1150, slide: 135 } } as const

const talks = [decks.zh, decks.en].flatMap(deck => [
  { ...deck, cut: 'whole' as const, seconds: 20 * 60 },
  { ...deck, cut: 'short' as const, seconds: 10 * 60 },
])

describe.each(talks)('what is spoken, $entry, $cut', ({ entry, locale, cut, seconds }) => {
  const { [cut]: deck, slide } = limits[locale]
  let spoken: { name: string; length: number }[]

  beforeAll(async () => {
    const slides = talkOf(await readSlides(entry), cut === 'short')
    spoken = slides.map(({ no, alias, note }) => ({ name: `${no} ${alias}`, length: spokenLength(fillFacts(note, locale), locale) }))
  })

  it('fits into the time', () => expect(spoken.reduce((sum, { length }) => sum + length, 0)).toBeLessThanOrEqual(deck))

  it('is no lecture on any slide', () =>
    expect(spoken.filter(({ length }) => length > slide).map(({ name, length }) => `${name}: ${length}`)).toEqual([]))

  it('shares out the minutes to the second', () => {
    const budgets = budgetsOf(
      spoken.map(({ length }) => length),
      seconds,
    )
    expect(budgets.reduce((sum, seconds) => sum + seconds, 0)).toBe(seconds)
    expect(Math.min(...budgets)).toBeGreaterThanOrEqual(11)
    const longest = spoken.toSorted((a, b) => b.length - a.length)[0]
    // A second more or less is what rounding does.
    expect(budgets[spoken.findIndex(({ name }) => name === longest?.name)]).toBeGreaterThanOrEqual(Math.max(...budgets) - 1)
  })
})

test('a note is read paragraph by paragraph, each with its step', () => {
  expect(paragraphsOf('甲。\n\n[click] 乙。\n\n丙。\n\n[click:2] 丁。\n\n被追问时：戊。')).toEqual([
    { click: 0, text: '甲。', isAnswer: false },
    { click: 1, text: '乙。', isAnswer: false },
    { click: 1, text: '丙。', isAnswer: false },
    { click: 3, text: '丁。', isAnswer: false },
    { click: 3, text: '被追问时：戊。', isAnswer: true },
  ])
  expect(paragraphsOf('')).toEqual([])
})

test('a challenge is not counted, a fact is as it is said', () => {
  const note = '一共 {{tenders}}。\n\n[click] 再看 AI。\n\n被追问时：不算。\n\n[click] 被追问时：也不算。\n\n被追問時：不算。'
  expect(spokenLength(fillFacts(note, 'zh'), 'zh')).toBe(10)
  expect(spokenLength(fillFacts('[click] It’s {{tenders}}, year on year.\n\nIf asked: no.', 'en'), 'en')).toBe(6)
})

test('seconds are shared out by length, with a least for each', () => {
  expect(budgetsOf([0, 100, 300], 436)).toEqual([12, 112, 312])
  expect(budgetsOf([1, 1, 1], 100, 0)).toEqual([33, 34, 33])
  expect(budgetsOf([0, 0], 60)).toEqual([30, 30])
  expect(() => budgetsOf([1, 1], 20)).toThrow('has no room for 2 slides')
})
