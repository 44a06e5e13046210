import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { languages } from '../../data/core/languages.ts'
import { openBrowser } from '../support/browser.ts'
import { chartFaults, chartsOnStage } from '../support/charts.ts'
import { onStage, openDeck, placeOf, settle } from '../support/deck.ts'
import { layoutFaults } from '../support/faults.ts'

let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})

afterAll(() => browser?.close())

/** A reader's own style: the distances of WCAG 2.2, 1.4.12. */
const spacing = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-bottom: 2em !important }`

test.each([languages.zh, languages.en])(
  'with lines, paragraphs, words and letters as far apart as a reader may ask, nothing leaves a slide, is cut off or overlaps: $id',
  async ({ folder }) => {
    const { page } = await openDeck(browser, inject('deckUrl') + folder, '#/2')
    const { slides } = await placeOf(page)
    const style = await page.addStyleTag({ content: spacing })
    const faults: string[] = []
    const layout = page.locator(`${onStage(2)} .slidev-layout`)
    await expect.poll(() => layout.evaluate(slide => getComputedStyle(slide).transform)).toMatch(/^matrix\(0\./)
    for (let slide = 1; slide <= slides; slide++) {
      // Beyond its last step a slide shows that.
      await page.evaluate(hash => {
        location.hash = hash
      }, `#/${slide}?clicks=9`)
      await settle(page)
      const isWhole = await page.locator(`${onStage(slide)} h1`).evaluate(title => title.scrollHeight <= title.clientHeight + 2)
      const found = [
        ...(isWhole ? [] : ['its title runs into what follows']),
        ...(await layoutFaults(page, slide)),
        ...(await chartsOnStage(page, slide)).flatMap(chartFaults),
      ]
      faults.push(...found.map(fault => `slide ${slide}: ${fault}`))
    }
    expect(faults).toEqual([])

    await page.evaluate(() => {
      location.hash = '#/2'
    })
    await settle(page)
    await style.evaluate(element => element.parentNode?.removeChild(element))
    await expect.poll(() => layout.evaluate(slide => getComputedStyle(slide).transform)).toBe('none')
    await page.context().close()
  },
)
