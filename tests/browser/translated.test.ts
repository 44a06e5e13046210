import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { openBrowser } from '../support/browser.ts'
import { onStage, openDeck, placeOf } from '../support/deck.ts'

let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})

afterAll(() => browser?.close())

/**
 * Does to the page what a browser's translation does: each text becomes another in an element of its own, but where the
 * page says that it is not to be translated. The words stay, so that they can be compared.
 */
function translate(page: Page): Promise<void> {
  return page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const texts: Text[] = []
    while (walker.nextNode()) {
      const { currentNode } = walker
      if (
        currentNode instanceof Text &&
        currentNode.data.trim() !== '' &&
        currentNode.parentElement?.closest('[translate]')?.getAttribute('translate') !== 'no'
      )
        texts.push(currentNode)
    }
    for (const text of texts) {
      const translated = document.createElement('font')
      translated.textContent = text.data
      text.replaceWith(translated)
    }
  })
}

test.each([
  ['your-bill', 'output'],
  ['if-undisclosed', 'output'],
  ['if-undisclosed', '[data-chart] tbody'],
])('translated by the browser, what %s works out still follows the slider: %s', async (alias, selector) => {
  const { page } = await openDeck(browser, inject('deckUrl'), `#/${alias}`)
  const stage = onStage((await placeOf(page)).slide)
  const shown = () => page.locator(`${stage} ${selector}`).innerText()
  const slider = page.locator(`${stage} input[type=range]`)
  await slider.press('End')
  const atEnd = await shown()
  await slider.press('Home')
  const atStart = await shown()
  expect(atEnd).not.toBe(atStart)

  await translate(page)
  await slider.press('End')
  expect(await shown()).toBe(atEnd)
  await slider.press('Home')
  expect(await shown()).toBe(atStart)
  await page.context().close()
})

test('figures, what sliders say and charts are not translated', async () => {
  const { page } = await openDeck(browser, inject('deckUrl'), '#/if-undisclosed')
  const numbers = page.locator(`${onStage((await placeOf(page)).slide)} :is(.fact, output, .track small, [data-chart])`)
  expect(await numbers.count()).toBeGreaterThan(4)
  expect(
    await numbers.evaluateAll(all =>
      all.filter(one => one.closest('[translate]')?.getAttribute('translate') !== 'no').map(one => one.outerHTML),
    ),
  ).toEqual([])
  await page.context().close()
})
