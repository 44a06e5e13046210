import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { openBrowser } from '../support/browser.ts'
import { openDeck, press, settle } from '../support/deck.ts'

let browser: Browser
beforeAll(async () => void (browser = await openBrowser()))
afterAll(() => browser?.close())

test.each([
  ['no-preference', true],
  ['reduce', false],
] as const)('slides, panel and overview move where motion is wanted, and nowhere else: %s', async (reducedMotion, isMoving) => {
  const { page } = await openDeck(browser, inject('deckUrl'), '#/disclosure?clicks=0')
  await page.emulateMedia({ reducedMotion })
  await page.evaluate(() => {
    const moved: string[] = []
    Object.assign(window, { moved })
    const note = ({ type, target }: Event) => target instanceof Element && moved.push(`${type}: ${target.tagName} ${target.className}`)
    for (const type of ['transitionrun', 'animationstart']) addEventListener(type, note, true)
    const look = () => {
      for (const { effect } of document.getAnimations()) {
        if (Number(effect?.getComputedTiming().duration ?? 0) > 0) moved.push('an animation')
      }
      requestAnimationFrame(look)
    }
    look()
  })
  await press(page, 'ArrowRight')
  await press(page, 'ArrowRight')
  // The page's controls come up.
  await page.mouse.move(40, 530)
  await page.keyboard.press('s')
  await page.getByRole('dialog').waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.keyboard.press('d')
  await page.keyboard.press('o')
  await settle(page)
  await page.keyboard.press('Escape')
  await settle(page)
  await press(page, 'ArrowRight')
  const moved = await page.evaluate(() => ('moved' in window && Array.isArray(window.moved) ? window.moved : []))
  expect(isMoving ? moved.length > 0 : moved).toEqual(isMoving || [])
  await page.context().close()
})
