/** Twenty minutes hold so much speech, with a pause and two live slides; what answers who asks comes on top. */
import { beforeAll, describe, expect, it, test } from 'vitest'
import { decks } from '../../tools/deck/decks.ts'
import { readSlides } from '../support/slides.ts'
import { lengthSpoken, spokenText } from '../support/spoken.ts'

/** Chinese characters and English words. */
const budgets = { zh: { deck: 4000, slide: 220 }, en: { deck: 2300, slide: 135 } } as const

describe.each([decks.zh, decks.en])('what is spoken, $entry', ({ entry, locale }) => {
  const { deck, slide } = budgets[locale]
  let spoken: { name: string; length: number }[]

  beforeAll(async () => {
    const slides = (await readSlides(entry)).filter(({ frontmatter }) => frontmatter['part'] !== 'appendix')
    spoken = slides.map(({ no, alias, note }) => ({ name: `${no} ${alias}`, length: lengthSpoken(spokenText(note, locale), locale) }))
  })

  it('fits into the time', () => expect(spoken.reduce((sum, { length }) => sum + length, 0)).toBeLessThanOrEqual(deck))

  it('is no lecture on any slide', () =>
    expect(spoken.filter(({ length }) => length > slide).map(({ name, length }) => `${name}: ${length}`)).toEqual([]))
})

test('a challenge is not counted, a fact is as it is said', () => {
  const note = '一共 {{tenders}}。\n\n[click] 再看 AI。\n\n被追问时：不算。\n\n[click] 被追问时：也不算。'
  expect(spokenText(note, 'zh').replaceAll(/\s+/g, ' ')).toBe('一共 1520 个。 再看 AI。')
  expect(lengthSpoken(spokenText(note, 'zh'), 'zh')).toBe(10)
  expect(lengthSpoken(spokenText('[click] It’s {{tenders}}, year on year.\n\nIf asked: no.', 'en'), 'en')).toBe(6)
})
