import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { openBrowser } from '../support/browser.ts'
import { onStage, openDeck, placeOf, settle } from '../support/deck.ts'
import { faintText } from '../support/faults.ts'
import { contrastsOf, fainter } from '../support/visible.ts'

let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})

afterAll(() => browser?.close())

/** How much each pixel of the slide on stage stands out from its paper. Boxes to tick are the system's own. */
const seen = async (page: Page) => contrastsOf(await page.screenshot({ style: 'input[type=checkbox] { visibility: hidden }' }))

/** The charts of the slide on stage whose ground is not the page's. @returns one line each. */
const strangeGrounds = (page: Page, slide: number) =>
  page.locator(onStage(slide)).evaluate(root =>
    [...root.querySelectorAll('canvas')].flatMap(canvas => {
      const copy = new OffscreenCanvas(1, 1).getContext('2d')
      copy?.drawImage(canvas, 0, 0)
      const [red, green, blue] = copy?.getImageData(0, 0, 1, 1).data ?? []
      const [ground, page] = [`rgb(${red}, ${green}, ${blue})`, getComputedStyle(document.body).backgroundColor]
      return ground === page ? [] : [`a chart's ground is ${ground}, the page's ${page}`]
    }),
  )

test('in colours forced by the system all is as visible as without them, and every word can be read', async () => {
  const { page } = await openDeck(browser, inject('deckUrl'))
  // A quarter of the pixels to look at.
  await page.setViewportSize({ width: 490, height: 276 })
  const { slides } = await placeOf(page)
  const wrong: string[] = []
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    for (let slide = 1; slide <= slides; slide++) {
      // Beyond its last step a slide shows that.
      await page.evaluate(hash => {
        location.hash = hash
      }, `#/${slide}?clicks=9`)
      await settle(page)
      const free = await seen(page)
      await page.emulateMedia({ forcedColors: 'active' })
      await settle(page)
      wrong.push(
        ...[...fainter(free, await seen(page)), ...(await faintText(page, slide)), ...(await strangeGrounds(page, slide))].map(
          fault => `slide ${slide}, ${colorScheme}: ${fault}`,
        ),
      )
      await page.emulateMedia({ forcedColors: 'none' })
    }
  }
  expect(wrong).toEqual([])
  await page.context().close()
})
