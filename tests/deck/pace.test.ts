import { beforeAll, describe, expect, it, test } from 'vitest'
import { behindBy, roundMinutes, rundownOf, type Rundown } from '../../components/speaker/pace.ts'
import { stepLengths, withoutLabel } from '../../components/speaker/spoken.ts'
import { places } from '../../deck.config.ts'
import { fillFacts } from '../../data/index.ts'
import { decks } from '../../tools/deck/decks.ts'
import { readSlides } from '../support/slides.ts'

const total = 20 * 60

describe.each([decks.zh, decks.en])('the time of the talk, $entry', ({ entry, locale }) => {
  let steps: number[][]
  let rundown: Rundown<unknown>

  beforeAll(async () => {
    const slides = (await readSlides(entry)).filter(({ frontmatter }) => frontmatter['part'] !== 'appendix')
    steps = slides.map(({ note }) => stepLengths(fillFacts(note, locale), locale))
    rundown = rundownOf(
      slides.map(({ frontmatter }, i) => ({ part: frontmatter['part'], steps: steps[i] ?? [] })),
      total,
    )
  })

  it('is shared out among all parts, in order and without a gap', () => {
    expect(rundown.parts.map(({ part }) => part)).toEqual(places.filter(place => place !== 'appendix'))
    expect(rundown.parts.map(({ from }) => from)).toEqual([0, ...rundown.parts.map(({ to }) => to).slice(0, -1)])
    expect(rundown.parts.at(-1)?.to).toBe(total)
  })

  it('runs on from step to step of every slide', () => {
    const spans = steps.flatMap((lengths, slide) => lengths.map((_, step) => rundown.spanOf(slide, step)))
    let end = 0
    for (const span of spans) {
      expect(span?.from).toBeCloseTo(end)
      expect(span?.to).toBeGreaterThan(end)
      end = span?.to ?? 0
    }
    expect(end).toBeCloseTo(total)
    expect(rundown.spanOf(steps.length, 0)).toBeUndefined()
    expect(rundown.spanOf(-1, 0)).toBeUndefined()
  })
})

test('a step has its share of its slide; one without words belongs to the one before', () => {
  const { spanOf, parts } = rundownOf(
    [
      { part: 'a', steps: [30, 0, 10] },
      { part: 'b', steps: [] },
      { part: 'b', steps: [40] },
    ],
    36 + 80,
  )
  expect([0, 1, 2, 7].map(step => spanOf(0, step))).toEqual([
    { from: 0, to: 39 },
    { from: 0, to: 39 },
    { from: 39, to: 52 },
    { from: 39, to: 52 },
  ])
  expect(spanOf(1, 0)).toEqual({ from: 52, to: 64 })
  expect(spanOf(2, 0)).toEqual({ from: 64, to: 116 })
  expect(parts).toEqual([
    { part: 'a', from: 0, to: 52 },
    { part: 'b', from: 52, to: 116 },
  ])
})

test('who is within a step’s time is neither ahead nor behind', () => {
  expect([10, 30, 40, 60, 100].map(spoken => behindBy(spoken, { from: 30, to: 60 }))).toEqual([-20, 0, 0, 0, 40])
  expect([0, 14, -14, 30, -60, 150, 297, 330].map(roundMinutes)).toEqual([0, 0, 0, 0.5, 1, 2.5, 5, 6])
})

test('what is spoken at each step leaves out answers, which are told without their label', () => {
  expect(stepLengths('甲乙。\n\n[click:2] 丙。\n\n丁。\n\n被追问时：戊己。', 'zh')).toEqual([2, 0, 2])
  expect(stepLengths('', 'zh')).toEqual([])
  expect(['被追问时：不算。', '被追問時：不算。', 'If asked: no.'].map(withoutLabel)).toEqual(['不算。', '不算。', 'no.'])
})
