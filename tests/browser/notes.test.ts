import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { fact, factIds, isFactId } from '../../data/index.ts'
import { openPrintView } from '../../tools/render/print-view.ts'
import { decks } from '../../tools/deck/decks.ts'
import { openBrowser } from '../support/browser.ts'
import { layoutFaults } from '../support/faults.ts'

let browser: Browser
beforeAll(async () => void (browser = await openBrowser()))
afterAll(() => browser?.close())

const printed = (no: number) => `.print-slide-container [data-slidev-no="${no}"]`

test.each(Object.values(decks))('with its notes, nothing on a printed slide is cut off or overlaps: $id', async ({ folder }) => {
  const page = await browser.newPage()
  await openPrintView(page, inject('deckUrl') + folder)
  const faults: string[] = []
  const count = await page.locator('.print-slide-container').count()
  for (let no = 1; no <= count; no++) faults.push(...(await layoutFaults(page, no, printed(no))).map(fault => `slide ${no}: ${fault}`))
  expect(faults).toEqual([])
  expect(count).toBeGreaterThan(40)
  await page.close()
})

/** Links of the printed slides to figures: on which slide, to which, and the number of their note. */
const notesOf = (page: Page) =>
  page.locator('.print-slide-container a[data-fact]').evaluateAll(links =>
    links.map(link => ({
      slide: Number(link.closest('[data-slidev-no]')?.getAttribute('data-slidev-no')),
      id: link.getAttribute('data-fact') ?? '',
      note: link.querySelector('.note-mark')?.textContent ?? '',
    })),
  )

test('on paper every figure, drawn ones too, carries the number of its row in the appendix', async () => {
  const page = await browser.newPage()
  await openPrintView(page, inject('deckUrl'))
  const notes = await notesOf(page)
  expect(notes.length).toBeGreaterThan(100)
  expect(notes.filter(({ id, note }) => !isFactId(id) || fact(id).code !== note)).toEqual([])
  const drawn = await page.locator('.print-slide-container .place').count()
  expect(drawn).toBeGreaterThan(40)
  await page.close()
})

test('a row of the appendix leads back to the slides whose notes lead to it', async () => {
  const page = await browser.newPage()
  await openPrintView(page, inject('deckUrl'))
  const back = await page
    .locator('[data-ledger]')
    .evaluateAll(rows =>
      rows.map(
        row => [row.getAttribute('data-ledger') ?? '', [...row.querySelectorAll('.back a')].map(link => Number(link.textContent))] as const,
      ),
    )
  expect(back.map(([id]) => id).toSorted()).toEqual([...factIds].toSorted())
  const rows = new Map(back)
  expect((await notesOf(page)).filter(({ slide, id }) => !rows.get(id)?.includes(slide))).toEqual([])
  await page.close()
})
