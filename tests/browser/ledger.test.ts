import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest'
import { fact, factIds, isFactId, standings, standingWords } from '../../data/index.ts'
import { openPrintView } from '../../tools/render/print-view.ts'
import { readSlides } from '../../tools/deck/slides.ts'
import { openBrowser } from '../support/browser.ts'
import { onStage, openDeck, placeOf, press, settle } from '../support/deck.ts'
import { layoutFaults } from '../support/faults.ts'

let browser: Browser
let no: number
beforeAll(async () => {
  browser = await openBrowser()
  no = (await readSlides()).find(({ alias }) => alias === 'ledger')?.no ?? 0
})
afterAll(() => browser?.close())

const rowsOf = (page: Page) =>
  page.locator(`${onStage(no)} [data-row]`).evaluateAll(rows => rows.map(row => row.getAttribute('data-row') ?? ''))
const hashOf = (page: Page) => decodeURIComponent(new URL(page.url()).hash)

describe('on the screen', () => {
  let page: Page
  let complaints: string[]

  const open = async (query = '') => {
    ;({ page, complaints } = await openDeck(browser, inject('deckUrl'), `#/ledger${query}`))
  }
  beforeEach(() => open())
  afterEach(async () => {
    expect(complaints).toEqual([])
    await page.context().close()
  })

  test('every figure is there', async () => {
    expect((await rowsOf(page)).toSorted()).toEqual([...factIds].toSorted())
    expect(await page.locator('.found').innerText()).toContain(String(factIds.length))
    expect(await layoutFaults(page, no)).toEqual([])
  })

  test('typing searches and does not turn the page; Escape empties the field, then gives the keys back', async () => {
    const field = page.getByRole('searchbox')
    await field.click()
    await page.keyboard.type('sl 67.')
    expect((await placeOf(page)).slide).toBe(no)
    await field.fill('64.67')
    await expect.poll(() => rowsOf(page)).toContain('tender-amount')
    expect((await rowsOf(page)).length).toBeLessThan(12)
    expect(hashOf(page)).toBe('#/ledger?q=64.67')
    await page.keyboard.press('ArrowRight')
    expect((await placeOf(page)).slide).toBe(no)
    await page.keyboard.press('Escape')
    await expect.poll(async () => (await rowsOf(page)).length).toBe(factIds.length)
    await page.keyboard.press('Escape')
    await press(page, 'ArrowRight')
    expect((await placeOf(page)).slide).toBe(no + 1)
  })

  test('what nothing matches says so and leads back to all', async () => {
    await page.getByRole('searchbox').fill('zzz')
    await page.getByRole('button', { name: '看全部' }).click()
    await expect.poll(async () => (await rowsOf(page)).length).toBe(factIds.length)
  })

  test('filters narrow it down, by keyboard too, and stand in the address, which a reload keeps', async () => {
    await page.getByLabel('出处').selectOption('article')
    await page.getByRole('checkbox', { name: '与公开材料不符' }).focus()
    await page.keyboard.press('Space')
    await expect.poll(() => rowsOf(page)).toEqual(['parameter-cut', 'feixing-equivalent', 'baidu-search-growth'])
    await page.getByLabel('部分').selectOption('users')
    await expect.poll(() => rowsOf(page)).toEqual(['baidu-search-growth'])
    expect(hashOf(page)).toBe('#/ledger?part=users&origin=article&standing=contradicted')
    expect((await placeOf(page)).slide).toBe(no)
    await page.reload()
    await settle(page)
    expect(await rowsOf(page)).toEqual(['baidu-search-growth'])
    expect(await page.getByLabel('部分').inputValue()).toBe('users')
  })

  test('a word that is chosen alone says what it means', async () => {
    const { meaning } = standingWords.repeated
    expect(await page.locator(onStage(no)).innerText()).not.toContain(meaning.zh)
    await page.getByRole('checkbox', { name: standingWords.repeated.name.zh }).check()
    await page.locator(onStage(no)).getByText(meaning.zh).waitFor()
    const standingsOf = (await rowsOf(page)).filter(isFactId).map(id => fact(id).standing)
    expect(new Set(standingsOf)).toEqual(new Set(['repeated']))
    expect(
      await page
        .locator(`${onStage(no)} [data-row] .stands`)
        .first()
        .innerText(),
    ).toBe(standingWords.repeated.word.zh)
  })

  test('what is contradicted is struck through, what is corroborated has no dots', async () => {
    const line = (id: string) => page.locator(`[data-row="${id}"] .figure`).evaluate(figure => getComputedStyle(figure).textDecorationLine)
    expect(await line('parameter-cut')).toBe('line-through')
    expect(await line('users-2024-06')).toBe('none')
  })

  test('its heads sort it, and say so', async () => {
    await page.getByRole('button', { name: '数与核对结果' }).click()
    await expect.poll(async () => (await rowsOf(page))[0]).toBe('parameter-cut')
    expect(await page.getByRole('columnheader', { name: '数与核对结果' }).getAttribute('aria-sort')).toBe('descending')
    expect(await page.getByRole('columnheader', { name: '编号' }).getAttribute('aria-sort')).toBe('none')
    expect(hashOf(page)).toContain('sort=standing')
  })

  test('keys that scroll the list do not turn the page', async () => {
    const list = page.getByRole('region')
    await list.focus()
    await page.keyboard.press('PageDown')
    await expect.poll(() => list.evaluate(box => box.scrollTop)).toBeGreaterThan(100)
    expect((await placeOf(page)).slide).toBe(no)
  })

  test('an address leads to a row, marks it and brings it into sight', async () => {
    await page.context().close()
    // Whatever else is filtered.
    await open('?fact=users-2024-12&origin=article')
    const row = page.locator('[data-row="users-2024-12"]')
    expect(await row.getAttribute('aria-current')).toBe('true')
    await expect
      .poll(() =>
        row.evaluate(one => {
          const { top, bottom } = one.getBoundingClientRect()
          const box = one.closest('[role="region"]')?.getBoundingClientRect()
          return box !== undefined && top >= box.top && bottom <= box.bottom
        }),
      )
      .toBe(true)
    expect(await rowsOf(page)).toHaveLength(factIds.length)
  })

  test('an address to what is not there says so and shows all', async () => {
    await page.context().close()
    await open('?fact=nothing')
    expect(await page.locator('.found').innerText()).toContain('nothing')
    expect(await rowsOf(page)).toHaveLength(factIds.length)
  })

  test('leaving it leaves nothing of it in the address; the other language keeps it', async () => {
    await page.context().close()
    await open('?fact=tenders&origin=article')
    await page.keyboard.press('l')
    await page.waitForURL(/\/en\//)
    await settle(page)
    expect(hashOf(page)).toBe('#/ledger?fact=tenders&origin=article')
    await press(page, 'ArrowLeft')
    expect(hashOf(page)).toBe('#/since')
  })

  test('a figure in it answers like any other, and its files are there', async () => {
    await page.locator('[data-row="tenders"] a[data-fact]').click()
    await page.getByRole('dialog').waitFor()
    expect(await page.getByRole('dialog').innerText()).toContain(fact('tenders').check.zh)
    await page.keyboard.press('Escape')
    for (const link of await page.locator(`${onStage(no)} a[href*="data/"]`).all()) {
      const address = await link.evaluate(one => (one instanceof HTMLAnchorElement ? one.href : ''))
      expect((await page.request.get(address)).status(), address).toBe(200)
    }
    const uses = await page
      .locator(`${onStage(no)} .files .use`)
      .evaluateAll(all => all.map(use => [use.firstChild?.textContent, ...[...use.querySelectorAll('a')].map(link => link.textContent)]))
    expect(uses).toEqual([
      ['用 Excel 打开：', 'facts.excel.csv', 'sources.excel.csv'],
      ['给程序读：', 'facts.csv', 'sources.csv', 'facts.json', 'sources.json', 'datapackage.json'],
    ])
  })
})

test('on paper it is a guide: what the words mean, how many figures stand so, and where their tables are', async () => {
  const page = await browser.newPage()
  await openPrintView(page, inject('deckUrl'))
  const slide = page.locator(`.print-slide-container [data-slidev-no="${no}"]`)
  expect(await slide.locator('input, select, button').count()).toBe(0)
  expect(await slide.locator('tbody th').allInnerTexts()).toEqual([...standings.map(standing => standingWords[standing].name.zh), '合计'])
  const counts = await slide
    .locator('tbody tr')
    .evaluateAll(rows => rows.map(row => [...row.querySelectorAll('.count')].map(cell => Number(cell.textContent?.replace('–', '0')))))
  const count = (origin: string, standing: string) =>
    factIds.filter(id => fact(id).origin === origin && fact(id).standing === standing).length
  expect(counts.slice(0, -1).map(row => row.slice(0, -1))).toEqual(
    standings.map(standing => ['article', 'context', 'derived'].map(origin => count(origin, standing))),
  )
  expect(counts.at(-1)?.at(-1)).toBe(factIds.length)
  await page.close()
})
