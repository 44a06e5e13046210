import { chromium, type Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { languages } from '../../data/core/languages.ts'
import { firstThatStarts } from '../../tools/system/browser.ts'
import { openDeck, placeOf, settle } from '../support/deck.ts'
import { layoutFaults } from '../support/faults.ts'

let browser: Browser

beforeAll(async () => {
  // What the browser's own settings call the minimum font size.
  browser = await firstThatStarts(options => chromium.launch({ ...options, args: ['--blink-settings=minimumFontSize=16'] }))
})

afterAll(() => browser?.close())

test.each([languages.zh, languages.en])(
  'with no type below 16 pixels, nothing leaves a slide, is cut off or overlaps, in $id',
  async ({ folder }) => {
    const { page } = await openDeck(browser, inject('deckUrl') + folder)
    const { slides } = await placeOf(page)
    const least = await page.evaluate(() => {
      const small = document.body.appendChild(document.createElement('small'))
      small.style.fontSize = '9px'
      return getComputedStyle(small).fontSize
    })
    expect(least).toBe('16px')
    const faults: string[] = []
    for (let slide = 1; slide <= slides; slide++) {
      // Beyond its last step a slide shows that.
      await page.evaluate(hash => {
        location.hash = hash
      }, `#/${slide}?clicks=9`)
      await settle(page)
      faults.push(...(await layoutFaults(page, slide)).map(fault => `slide ${slide}: ${fault}`))
    }
    expect(faults).toEqual([])
    await page.context().close()
  },
)
