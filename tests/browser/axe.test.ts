import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { languages } from '../../data/core/languages.ts'
import { files } from '../../deck.config.ts'
import { serveFolder, type Served } from '../../tools/system/serve.ts'
import { accessFaults } from '../support/axe.ts'
import { openBrowser } from '../support/browser.ts'
import { publicFolder } from '../support/built-deck.ts'
import { openDeck, settle } from '../support/deck.ts'
import { readSlides } from '../support/slides.ts'

/** A page holds all slides it has shown, which axe-core reads each time: it takes as long again for every few of them. */
const onOnePage = 8

let browser: Browser
let host: Served
let count: number

beforeAll(async () => {
  browser = await openBrowser()
  host = await serveFolder(publicFolder, 3840)
  count = (await readSlides()).length
})

afterAll(async () => {
  await browser?.close()
  await host?.[Symbol.asyncDispose]()
})

/** What is wrong with each slide at its last step. */
async function faultsOnSlides(folder: string, look: (page: Page) => Promise<string[]>, media = {}): Promise<string[]> {
  const faults: string[] = []
  for (let first = 1; first <= count; first += onOnePage) {
    const { page } = await openDeck(browser, inject('deckUrl') + folder, `#/${first}?clicks=9`)
    await page.setViewportSize({ width: 1280, height: 720 })
    await page.emulateMedia(media)
    for (let slide = first; slide < Math.min(first + onOnePage, count + 1); slide++) {
      // Beyond its last step a slide shows that.
      await page.evaluate(hash => {
        location.hash = hash
      }, `#/${slide}?clicks=9`)
      await settle(page)
      faults.push(...(await look(page)).map(fault => `slide ${slide}: ${fault}`))
    }
    await page.context().close()
  }
  return faults
}

/** Titles of the page beside the one of the slide on stage. */
const strayTitles = (page: Page) =>
  page.evaluate(() => {
    const titles = [...document.querySelectorAll('h1')].filter(title => title.checkVisibility())
    return titles.length === 1 && titles[0]?.closest('main') ? [] : [`${titles.length} titles`]
  })

describe.each([languages.zh, languages.en])('$id', ({ folder }) => {
  test('nothing on a slide keeps anybody out, and it has one title', async () => {
    const look = async (page: Page) => [...(await accessFaults(page)), ...(await strayTitles(page))]
    expect(await faultsOnSlides(folder, look)).toEqual([])
  })

  test('in the dark every word can be read', async () => {
    const look = (page: Page) => accessFaults(page, ['color-contrast'])
    expect(await faultsOnSlides(folder, look, { colorScheme: 'dark' })).toEqual([])
  })

  test.each(['light', 'dark'] as const)('nor does what is opened above the slides, %s', async colorScheme => {
    const { page } = await openDeck(browser, inject('deckUrl') + folder, '#/wins')
    await page.setViewportSize({ width: 1280, height: 720 })
    await page.emulateMedia({ colorScheme })
    const dialog = page.getByRole('dialog')
    const faults: string[] = []
    const look = async (what: string) => void faults.push(...(await accessFaults(page)).map(fault => `${what}: ${fault}`))
    const close = async () => {
      await page.keyboard.press('Escape')
      await dialog.waitFor({ state: 'detached' })
    }

    await page.keyboard.press('s')
    await dialog.getByRole('listitem').first().waitFor()
    await look('facts of the slide')
    await dialog.getByRole('listitem').getByRole('link').first().click()
    await dialog.getByRole('heading').first().waitFor()
    await look('a fact')
    await close()

    await page.keyboard.press('g')
    await dialog.getByRole('combobox').waitFor()
    await look('go to a slide')
    await page.keyboard.type('999')
    await page.keyboard.press('Enter')
    await dialog.getByRole('alert').waitFor()
    await look('go to a slide there is not')
    await dialog.getByRole('combobox').fill('deepseek')
    await dialog.getByRole('option').first().waitFor()
    await look('slides found')
    await close()

    await page.keyboard.press('o')
    await dialog.locator('.picture .slidev-layout').first().waitFor()
    await look('all slides')
    await close()

    await page.keyboard.press('Tab')
    await look('what turns the pages')
    expect(faults).toEqual([])
    await page.context().close()
  })

  test.each([
    ['a wrong address', '#/nothing-here', 'main h1'],
    ['the handout', '?print=true#/handout?range=1-3', '.print-slide-container h1'],
  ])('nor does %s', async (_what, address, isThere) => {
    const { page } = await openDeck(browser, inject('deckUrl') + folder)
    await page.goto('about:blank')
    await page.goto(inject('deckUrl') + folder + address)
    await page.locator(isThere).first().waitFor()
    expect(await accessFaults(page)).toEqual([])
    await page.context().close()
  })

  test('nor does the text', async () => {
    await using page = await browser.newPage()
    await page.goto(host.url + folder + files.readable)
    expect(await accessFaults(page)).toEqual([])
  })
})

const phone: BrowserContextOptions = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, serviceWorkers: 'block' }

test('nor does the public site on a phone, or what a host answers a wrong address with', async () => {
  const context = await browser.newContext(phone)
  const page = await context.newPage()
  await page.goto(`${host.url}#/wins`)
  await page.locator('main [data-chart][data-ready=true]').first().waitFor()
  expect(await accessFaults(page)).toEqual([])
  await page.goto(`${host.url}404.html`)
  expect(await accessFaults(page)).toEqual([])
  await context.close()
})
