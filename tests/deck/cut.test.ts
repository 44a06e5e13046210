/** The short cut of ten minutes, from the same slides. */
import { beforeAll, describe, expect, it, test } from 'vitest'
import { parseTimeString } from '@slidev/parser/utils'
import { clockOf } from '../../components/speaker/clock.ts'
import { cuesOf } from '../../components/speaker/cues.ts'
import { stepFrom, talkOf } from '../../components/speaker/cut.ts'
import { places, shortDuration } from '../../deck.config.ts'
import { decks } from '../../tools/deck/decks.ts'
import { readSlides, type Slide } from '../support/slides.ts'

/** A deck of as many slides: k, in the short cut; -, left out; a, appendix. */
const deck = (marks: string) =>
  [...marks].map((mark, i) => ({
    no: i + 1,
    frontmatter: { part: mark === 'a' ? 'appendix' : 'price', ...(mark === 'k' && { cut: 'short' }) },
  }))

const small = deck('k-k--k-aa')

test('a talk is what stands before the appendix, or what of it is marked', () => {
  expect(talkOf(small, false).map(({ no }) => no)).toEqual([1, 2, 3, 4, 5, 6, 7])
  expect(talkOf(small, true).map(({ no }) => no)).toEqual([1, 3, 6])
  expect(talkOf([{ no: 1, frontmatter: { part: 'appendix', cut: 'short' } }], true)).toEqual([])
})

test.each([
  [1, 1, 3],
  [3, 1, 6],
  [4, 1, 6],
  [6, -1, 3],
  [4, -1, 3],
  [1, -1, undefined],
  // Its last slide ends the talk; what is left out behind it does not lead on either.
  [6, 1, undefined],
  [7, 1, undefined],
  [7, -1, 6],
  // Who has gone to the appendix may look around in it.
  [8, 1, 9],
  [9, -1, 8],
  [8, -1, 6],
  [9, 1, undefined],
])('a step from slide %i in direction %i leads to slide %s', (no, direction, to) => expect(stepFrom(no, direction, small)?.no).toBe(to))

describe.each([decks.zh, decks.en])('the short cut of $entry', ({ entry, locale }) => {
  let slides: Slide[]
  beforeAll(async () => {
    slides = await readSlides(entry)
  })

  it('keeps half of the slides, from the first to the last, with some of every part', () => {
    const [whole, short] = [talkOf(slides, false), talkOf(slides, true)]
    expect(short.length).toBeGreaterThanOrEqual(12)
    expect(short.length).toBeLessThanOrEqual(14)
    expect([short[0], short.at(-1)]).toEqual([whole[0], whole.at(-1)])
    expect([...new Set(short.map(({ frontmatter }) => frontmatter['part']))]).toEqual(places.filter(place => place !== 'appendix'))
  })

  it('is marked by one word, before the appendix', () => {
    const marks = slides.flatMap(({ frontmatter }) => frontmatter['cut'] ?? [])
    expect(marks).toEqual(talkOf(slides, true).map(() => 'short'))
  })

  it('speaks of no length that only one of both has', () =>
    expect(talkOf(slides, true).filter(({ note }) => /[二十]+分钟|(ten|twenty) minutes/.test(note))).toEqual([]))

  it('has cues with times that rise from nought, the whole talk beside it', () => {
    const durations = { whole: 20 * 60, short: 10 * 60 }
    const parts = cuesOf(slides, locale, durations)
    const cues = parts.flatMap(part => part.cues)
    for (const cut of ['whole', 'short'] as const) {
      const times = cues.flatMap(({ at }) => at[cut] ?? [])
      expect(times[0]).toBe(0)
      expect(times).toHaveLength(talkOf(slides, cut === 'short').length)
      expect(times).toEqual([...new Set(times)].toSorted((a, b) => a - b))
      expect(times.at(-1)).toBeLessThan(durations[cut])
      expect(parts.reduce((sum, { lasts }) => sum + (lasts[cut] ?? 0), 0)).toBe(durations[cut])
    }
    // A step of a note is a step of a cue.
    expect(cues.map(({ steps }) => steps.length)).toEqual(talkOf(slides, false).map(({ note }) => note.split('[click]').length))
    expect(cues.flatMap(({ steps }) => steps).filter(step => /\[click|被追问|If asked/.test(step))).toEqual([])
  })
})

test('the durations are those the budgets are tested with', async () => {
  const [first] = await readSlides()
  expect(parseTimeString(String(first?.frontmatter['duration'])).seconds).toBe(20 * 60)
  expect(parseTimeString(shortDuration).seconds).toBe(10 * 60)
})

test('a time is written in minutes and seconds', () => expect([0, 65, 600].map(clockOf)).toEqual(['0:00', '1:05', '10:00']))
