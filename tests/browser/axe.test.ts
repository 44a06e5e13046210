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

/** Slides that are looked at on one page: it holds all it has shown, and axe-core reads all it holds each time. */
const onOnePage = 8
const slides = await readSlides()
const groups = Array.from({ length: Math.ceil(slides.length / onOnePage) }, (_, i) => slides.slice(i * onOnePage, (i + 1) * onOnePage))

let browser: Browser
let host: Served

beforeAll(async () => {
  browser = await openBrowser()
  host = await serveFolder(publicFolder, 3840)
})

afterAll(async () => {
  await browser?.close()
  await host?.[Symbol.asyncDispose]()
})

/** The rules that depend on colours. */
const ofColours = ['color-contrast', 'link-in-text-block']

/** What is wrong with a page in the light, and with its colours in the dark. */
async function faultsInBoth(page: Page, untilDrawn: () => Promise<void> = async () => undefined, isPrinted = false): Promise<string[]> {
  const light = await accessFaults(page, undefined, isPrinted)
  await page.emulateMedia({ colorScheme: 'dark' })
  await untilDrawn()
  const dark = await accessFaults(page, ofColours, isPrinted)
  await page.emulateMedia({ colorScheme: 'light' })
  return [...light, ...dark]
}

/** Titles of the page beside the one of the slide on stage. */
const strayTitles = (page: Page) =>
  page.evaluate(() => {
    const titles = [...document.querySelectorAll('h1')].filter(title => title.checkVisibility())
    return titles.length === 1 && titles[0]?.closest('main') ? [] : [`${titles.length} titles`]
  })

describe.each([languages.zh, languages.en])('$id', ({ folder }) => {
  test.each(groups.map(group => [group[0]?.no, group] as const))(
    'from slide %i on nothing keeps anybody out, each has one title, and in the dark every word can be read',
    async (_first, group) => {
      const { page } = await openDeck(browser, inject('deckUrl') + folder)
      await page.setViewportSize({ width: 1280, height: 720 })
      const faults: string[] = []
      for (const { no } of group) {
        // Beyond its last step a slide shows that.
        await page.evaluate(hash => {
          location.hash = hash
        }, `#/${no}?clicks=9`)
        await settle(page)
        const found = [...(await strayTitles(page)), ...(await faultsInBoth(page, () => settle(page)))]
        faults.push(...found.map(fault => `slide ${no}: ${fault}`))
      }
      expect(faults).toEqual([])
      await page.context().close()
    },
  )

  test.each(['light', 'dark'] as const)('nor does anything that is opened above the slides, %s', async colorScheme => {
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
    ['the speaker’s view', '#/speaker/two-ways?clicks=1', '.said .now'],
    ['the handout', '?print=true#/handout?range=1-3', '.print-slide-container h1'],
  ])('nor does %s', async (_what, address, isThere) => {
    const { page } = await openDeck(browser, inject('deckUrl') + folder)
    await page.goto('about:blank')
    await page.goto(inject('deckUrl') + folder + address)
    await page.locator(isThere).first().waitFor()
    expect(await faultsInBoth(page, undefined, address.includes('print'))).toEqual([])
    await page.context().close()
  })

  test('nor does the text', async () => {
    await using page = await browser.newPage()
    await page.goto(host.url + folder + files.readable)
    expect(await faultsInBoth(page)).toEqual([])
  })
})

const phone: BrowserContextOptions = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, serviceWorkers: 'block' }

test('nor does the public site on a phone, or what a host answers a wrong address with', async () => {
  const context = await browser.newContext(phone)
  const page = await context.newPage()
  await page.goto(`${host.url}?slides#/wins`)
  await page.locator('main [data-chart][data-ready=true]').first().waitFor()
  expect(await faultsInBoth(page)).toEqual([])
  await page.goto(`${host.url}404.html`)
  expect(await faultsInBoth(page)).toEqual([])
  await context.close()
})
