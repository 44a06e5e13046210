import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { doubaoTokens, ernieCalls, fact, formatFact, isFactId, source, vendorWins } from '../../data/index.ts'
import { openBrowser } from '../support/browser.ts'
import { onStage, openDeck, placeOf, press, settle, walk } from '../support/deck.ts'
import { readSlides } from '../support/slides.ts'

let browser: Browser
let page: Page
let complaints: string[]
const numbers = new Map<string, number>()

beforeAll(async () => {
  browser = await openBrowser()
  ;({ page, complaints } = await openDeck(browser, inject('deckUrl')))
  for (const { alias, no } of await readSlides()) numbers.set(alias, no)
})

afterAll(() => browser?.close())

async function goTo(alias: string, click = 0): Promise<string> {
  await page.evaluate(hash => {
    location.hash = hash
  }, `#/${alias}?clicks=${click}`)
  await expect.poll(async () => (await placeOf(page)).slide).toBe(numbers.get(alias))
  await settle(page)
  return onStage(numbers.get(alias) ?? 0)
}

const panel = (on = page) => on.getByRole('dialog')
const words = async () => (await panel().innerText()).replaceAll(/\s+/g, ' ')

describe('a number that is clicked', () => {
  test('tells all that is known of it, and its inputs lead on and back', async () => {
    const slide = await goTo('disclosure', 1)
    await page.locator(`${slide} a[data-fact="undisclosed-share"]`).click()
    const { label, check, sources } = fact('undisclosed-share')
    for (const known of [label.zh, '27.2%', '[0.2717105, 0.2717105]', '2024年', '第 13 段', '未核实', check.zh, '413 ÷ 1,520', 'D1'])
      expect(await words()).toContain(known)
    for (const id of sources) {
      expect(await words()).toContain(source(id).title.zh)
      expect(await words()).toContain(source(id).producer.zh)
      expect(await words()).toContain(source(id).address)
    }
    expect(
      await panel()
        .locator('a[target="_blank"]')
        .evaluateAll(links => links.map(link => link.getAttribute('href'))),
    ).toContain('https://mianmowu.cn/caijing/2025/0116/79034.html')

    await panel()
      .getByRole('link', { name: fact('tenders-undisclosed').label.zh })
      .click()
    expect(await words()).toContain('413个')
    expect(await words()).not.toContain('27.2%')
    await panel().getByRole('button', { name: '返回' }).click()
    expect(await words()).toContain('27.2%')
    await page.keyboard.press('Escape')
    expect(await panel().count()).toBe(0)
  })

  test('is told as an interval where it is a bound', async () => {
    const slide = await goTo('amounts')
    await page.locator(`${slide} a[data-fact="iflytek-of-six-bound"]`).click()
    expect(await words()).toContain('(0.5, 1)')
    await page.keyboard.press('Escape')
  })

  test('leads to its row in the appendix', async () => {
    const slide = await goTo('wins')
    await page.locator(`${slide} a[data-fact="iflytek-wins"]`).click()
    await panel().getByRole('link', { name: '在总表中看这一行' }).click()
    await page.waitForURL(/#\/ledger\?.*fact=iflytek-wins/)
    expect(await panel().count()).toBe(0)
  })
})

test.each(['presenter', 'speaker'])('from the view of the %s, links of a slide and of the panel stay in it', async view => {
  const { page: own } = await openDeck(browser, inject('deckUrl'), `#/${view}/wins`)
  await own.setViewportSize({ width: 1280, height: 720 })
  await settle(own)
  await own.locator(`${onStage(numbers.get('wins') ?? 0)} a[data-fact="iflytek-wins"]`).click()
  await own.getByRole('dialog').getByRole('link', { name: '在总表中看这一行' }).click()
  await own.waitForURL(({ hash }) => hash.startsWith(`#/${view}/ledger?`) && hash.includes('fact=iflytek-wins'))
  await own.context().close()
})

describe('the keyboard', () => {
  test('asks with Enter, keeps the focus in the panel, and gives it back', async () => {
    const slide = await goTo('wins', 1)
    const link = page.locator(slide).getByRole('link', { name: `${fact('baidu-wins').label.zh}：${formatFact('baidu-wins', 'zh')}` })
    await link.focus()
    await page.keyboard.press('Enter')
    expect(await words()).toContain(fact('baidu-wins').label.zh)
    const stops = await panel().locator('a[href], button').count()
    for (const key of ['Tab', 'Shift+Tab']) {
      for (let i = 0; i < stops + 2; i++) {
        await page.keyboard.press(key)
        expect(
          await panel().evaluate(dialog => dialog.contains(document.activeElement) && document.activeElement !== dialog),
          `${key}, time ${i + 1}`,
        ).toBe(true)
      }
    }
    await page.keyboard.press('Escape')
    expect((await placeOf(page)).slide).toBe(numbers.get('wins'))
    expect(await link.evaluate(element => element === document.activeElement)).toBe(true)
    // With the focus on a number the deck still goes on.
    await press(page, 'ArrowRight')
  })

  test.each(['', '/presenter', '/speaker'])("S lists the slide's figures, each with its answer: deck%s", async view => {
    const { page: own } = await openDeck(browser, inject('deckUrl'), `#${view}/six-share?clicks=2`)
    await own.setViewportSize({ width: 1280, height: 720 })
    await settle(own)
    await own.keyboard.press('s')
    const items = own.getByRole('dialog').getByRole('listitem')
    await items.first().waitFor()
    const listed = (await items.allInnerTexts()).join(' ').replaceAll(/\s+/g, ' ')
    for (const id of ['tenders', 'six-share', 'rest-share', 'integrator-share'] as const) {
      expect(listed).toContain(fact(id).label.zh)
      expect(listed).toContain(formatFact(id, 'zh'))
    }
    await items.getByText(fact('six-share').label.zh).click()
    expect(await own.getByRole('dialog').innerText()).toContain('255个')
    expect(await own.locator('.asked').getAttribute('data-fact')).toBe('six-share')
    await own.keyboard.press('Escape')
    expect(await own.getByRole('dialog').count()).toBe(0)
    await own.context().close()
  })
})

/** Screens, and the share of the figures that is asked about on each: all would take long. */
const screens = [
  { width: 1280, height: 720, every: 2 },
  { width: 390, height: 844, every: 3 },
]

test.each(screens)(
  'on a screen of $width × $height the panel is whole and never covers the number asked about',
  async ({ width, height, every }) => {
    const { page: own } = await openDeck(browser, inject('deckUrl'))
    await own.setViewportSize({ width, height })
    const faults: string[] = []
    let asked = 0
    await walk(own, async ({ slide, click, clicks }) => {
      if (click < clicks) return
      const found = await own.locator(onStage(slide)).evaluate(async (root, every) => {
        const task = () => new Promise(next => setTimeout(next))
        const results: { id: string; fault: string }[] = []
        for (const [i, link] of [...root.querySelectorAll<HTMLElement>('a[data-fact]')].entries()) {
          if (i % every > 0) continue
          if (!link.checkVisibility({ opacityProperty: true, visibilityProperty: true }) || link.closest('[data-ledger], [data-row]'))
            continue
          link.click()
          for (let i = 0; i < 1000 && !document.querySelector<HTMLElement>('dialog[open]')?.style.left; i++) await task()
          const dialog = document.querySelector<HTMLDialogElement>('dialog[open]')
          const box = dialog?.getBoundingClientRect()
          const number = link.getBoundingClientRect()
          const covers = box && box.left < number.right && box.right > number.left && box.top < number.bottom && box.bottom > number.top
          const isWhole = box && box.left >= 0 && box.top >= 0 && box.right <= innerWidth && box.bottom <= innerHeight && box.height > 150
          results.push({
            id: link.dataset['fact'] ?? '',
            fault: covers ? 'covers its number' : isWhole ? '' : `stands at ${JSON.stringify(box)}`,
          })
          dialog?.close()
          for (let i = 0; i < 1000 && document.querySelector('dialog'); i++) await task()
        }
        return results
      }, every)
      asked += found.length
      faults.push(...found.filter(({ fault }) => fault).map(({ id, fault }) => `slide ${slide}: the panel of ${id} ${fault}`))
    })
    expect(faults).toEqual([])
    expect(asked).toBeGreaterThan(50)
    await own.context().close()
  },
)

/** What is drawn, or dates what is drawn, but not printed as a number: the list alone tells of it. */
const unprinted: Readonly<Record<string, readonly string[]>> = {
  'price-cuts': ['v3-release', 'r1-release'],
  'use-rose': ['deepseek-v2-price', 'hunyuan-lite-price', ...ernieCalls, ...doubaoTokens],
  amounts: ['baidu-amount-press'],
  'if-undisclosed': [
    'mean-amount',
    'amount-if-alike',
    'six-amount-press',
    'six-wins',
    ...vendorWins.flatMap(row => [row.pressAmount, row.wins]),
  ],
  precision: ['iflytek-wins', 'five-wins', 'rest-wins'],
}

test('every figure a slide rests on is listed, and what is printed or written on a chart can be asked where it stands', async () => {
  const { page: own } = await openDeck(browser, inject('deckUrl'))
  const missing: string[] = []
  /** What was shown at one of a slide's steps. */
  const shownOn = new Map<number, Set<string>>()
  await walk(own, async ({ slide, click, clicks }) => {
    const now = await own
      .locator(`${onStage(slide)} a[data-fact]`)
      .evaluateAll(links => links.filter(link => !link.closest('[data-row]')).map(link => link.getAttribute('data-fact') ?? ''))
    const shown = new Set([...(shownOn.get(slide) ?? []), ...now])
    shownOn.set(slide, shown)
    if (click < clicks) return
    await own.keyboard.press('s')
    await own.getByRole('dialog').waitFor()
    const listed = await own
      .getByRole('dialog')
      .locator('li a')
      .evaluateAll(links => links.map(link => link.getAttribute('href')?.split('fact=')[1] ?? ''))
    await own.keyboard.press('Escape')
    await own.getByRole('dialog').waitFor({ state: 'detached' })
    expect(listed.filter(id => !isFactId(id))).toEqual([])
    missing.push(...now.filter(id => !listed.includes(id)).map(id => `slide ${slide}: ${id} is shown but not listed`))
    const alias = [...numbers].find(([, no]) => no === slide)?.[0] ?? ''
    missing.push(
      ...listed.filter(id => !shown.has(id) && !unprinted[alias]?.includes(id)).map(id => `slide ${slide}: ${id} is listed but not shown`),
    )
  })
  expect(missing).toEqual([])
  await own.context().close()
})

test('nothing of this made the browser complain', () => expect(complaints).toEqual([]))
