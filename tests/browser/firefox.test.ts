import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest'
import { openDeck, placeOf } from '../support/deck.ts'
import { firefoxPath, launchFirefox, noFirefox } from '../support/firefox.ts'
import { lookAtAll, type Seen } from '../support/walk.ts'

let browser: Browser | undefined
let seen: Seen
let slides: number
let complaints: string[]

beforeAll(async () => {
  // The default reporter keeps why a test is skipped to itself.
  if (firefoxPath === undefined) return console.warn(noFirefox)
  browser = await launchFirefox(firefoxPath)
  const deck = await openDeck(browser, inject('deckUrl'))
  complaints = deck.complaints
  slides = (await placeOf(deck.page)).slides
  seen = await lookAtAll(deck.page)
})

afterAll(() => browser?.close())

beforeEach(({ skip }) => skip(firefoxPath === undefined, noFirefox))

test('every slide is passed and shows text', () => {
  expect([...seen.texts.keys()]).toEqual(Array.from({ length: slides }, (_, i) => i + 1))
  expect([...seen.texts].filter(([, steps]) => steps.includes('')).map(([slide]) => slide)).toEqual([])
})

test('nothing leaves the slide, is cut off or overlaps', () => expect(seen.faults).toEqual([]))

test('every chart is drawn', () => expect(seen.blank).toEqual([]))

test('every word can be read', () => expect(seen.faint).toEqual([]))

test('Chinese punctuation has its width, and digits and Latin stand apart from Chinese', () => expect(seen.tight).toEqual([]))

test('no error, no warning, no failed request, no request to another host', () => expect(complaints).toEqual([]))
