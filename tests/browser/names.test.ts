import type { Browser, CDPSession } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { fact, formatFact, isFactId, standingWords, type FactId, type Locale } from '../../data/index.ts'
import { languages } from '../../data/core/languages.ts'
import { openBrowser } from '../support/browser.ts'
import { onStage, openDeck, walk } from '../support/deck.ts'

let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})

afterAll(() => browser?.close())

/** What is asked or used by its name, and what nothing but its name tells of. */
const named = ['link', 'button', 'slider', 'textbox', 'searchbox', 'combobox', 'checkbox', 'image', 'table', 'heading']

/** What the page tells a screen reader, but for what has no name of its own. */
async function namesOn(client: CDPSession) {
  const { nodes } = await client.send('Accessibility.getFullAXTree')
  return nodes.flatMap(({ ignored, role, name, properties = [] }) => {
    const address = String(properties.find(one => one.name === 'url')?.value.value ?? '')
    return !ignored && named.includes(String(role?.value))
      ? [{ role: String(role?.value), name: String(name?.value ?? ''), id: /[?&]fact=([\w-]+)$/.exec(address)?.[1] }]
      : []
  })
}

/** How a slide words some facts in another unit: a price per million tokens, a share as a multiple or in quarters, money in the axis' own. */
const inOtherUnits: Readonly<Record<string, RegExp>> = {
  'doubao-price': /^(RMB 3 per million tokens|3元\/百万 token)$/,
  'ascend-vs-nvidia-2025': /^0\.8(，自述|, its own word)$/,
  'h2-amount-share': /^(3\/4 以上，有出入|over 3\/4, disputed)$/,
  'tender-amount': /^6\.47, reprinted$/,
}

/** A fact's words as the dataset has them, and how it stands, in the two forms there are: by themselves, and behind its label. */
function wordsOf(id: FactId, locale: Locale): string[] {
  const { standing, label } = fact(id)
  const [comma, colon] = { zh: ['，', '：'], en: [', ', ': '] }[locale]
  const words = formatFact(id, locale) + (standing === 'corroborated' ? '' : `${comma}${standingWords[standing].word[locale]}`)
  return [words, `${label[locale]}${colon}${words}`]
}

test.each([languages.zh, languages.en])(
  'each name reads as words, once, and a fact is named with its unit and how it stands: $id',
  async language => {
    const { page } = await openDeck(browser, inject('deckUrl') + language.folder)
    const client = await page.context().newCDPSession(page)
    // Kept from slide to slide, and not made anew each time.
    await client.send('Accessibility.enable')
    const wrong = new Set<string>()
    const facts = new Set<string>()
    await walk(page, async ({ slide }) => {
      const found = await namesOn(client)
      for (const { role, name, id } of found) {
        if (role !== 'table' && !/[\p{L}\d]/u.test(name)) wrong.add(`slide ${slide}: a ${role} is called "${name}"`)
        if (/^(.{2,})[\s,，：:]*\1$/u.test(name)) wrong.add(`slide ${slide}: "${name}" says it twice`)
        if (id === undefined) continue
        facts.add(id)
        if (!isFactId(id) || !(wordsOf(id, language.locale).includes(name) || inOtherUnits[id]?.test(name)))
          wrong.add(`slide ${slide}: ${id} is called "${name}"`)
      }
      const pictures = found.filter(({ role }) => role === 'image').map(({ name }) => name)
      for (const { role, name } of found) {
        if (role === 'table' && pictures.includes(name)) wrong.add(`slide ${slide}: a picture and its table are both called "${name}"`)
      }
      const twice = await page
        .locator(`${onStage(slide)} .fact[aria-label] + .standing:not([aria-hidden])`)
        .evaluateAll(words => words.filter(word => word.previousElementSibling?.ariaLabel?.endsWith(word.textContent ?? '')).length)
      if (twice > 0) wrong.add(`slide ${slide}: how a fact stands is said again behind it`)
    })
    expect([...wrong]).toEqual([])
    expect(facts.size).toBeGreaterThan(200)
    await page.context().close()
  },
)
