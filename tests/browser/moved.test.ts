import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { moved } from '../../deck.config.ts'
import { openBrowser } from '../support/browser.ts'
import { openDeck, placeOf, settle } from '../support/deck.ts'
import { slideNumbers } from '../support/slides.ts'

/** A slide's number by its alias. */
const no = await slideNumbers()

let browser: Browser
beforeAll(async () => void (browser = await openBrowser()))
afterAll(() => browser?.close())

test('the address of a slide that has moved leads to the one that says now what it said', async () => {
  const { page, complaints } = await openDeck(browser, inject('deckUrl'))
  for (const [from, to] of Object.entries(moved)) {
    await page.goto(`${inject('deckUrl')}#/${from}`)
    await page.waitForURL(url => url.hash === `#/${to}`)
    await settle(page)
    expect((await placeOf(page)).slide, from).toBe(no(to))
  }
  for (const view of ['presenter', 'speaker']) {
    await page.goto(`${inject('deckUrl')}#/${view}/part-axes`)
    await page.waitForURL(url => url.hash === `#/${view}/${moved['part-axes']}`)
  }
  expect(complaints).toEqual([])
})
