import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { paragraphsOf } from '../../components/speaker/spoken.ts'
import { fillFacts } from '../../data/index.ts'
import { decks } from '../../tools/deck/decks.ts'
import { openBrowser } from '../support/browser.ts'
import { openDeck, placeOf, press, settle, walk } from '../support/deck.ts'
import { readSlides, slideNumbers } from '../support/slides.ts'

const deckUrl = inject('deckUrl')
const no = await slideNumbers()

let browser: Browser
beforeAll(async () => void (browser = await openBrowser()))
afterAll(() => browser?.close())

/** Opens the speaker's view. */
async function open(address: string, width = 1440, height = 900, root = deckUrl): Promise<Page> {
  const { page } = await openDeck(browser, root, address)
  await page.setViewportSize({ width, height })
  await settle(page)
  return page
}

const hashOf = (page: Page) => new URL(page.url()).hash
const timeOf = (page: Page, name: string) => page.locator(`[data-time="${name}"] dd`).innerText()
const bare = (text: string) => text.replaceAll(/\s/g, '')

/** Opens the slide's other view by its address, as who types it does. */
async function type(page: Page, hash: string): Promise<void> {
  await page.evaluate(to => {
    location.hash = to
  }, hash)
  await settle(page)
}

describe.each([decks.zh, decks.en])('the notes, $entry', ({ entry, folder, locale }) => {
  test.each([
    [1440, 900],
    [810, 1080],
  ])('begin with what is to be spoken, at every step of every slide: %i × %i', async (width, height) => {
    const slides = await readSlides(entry)
    const page = await open('#/speaker/cover', width, height, deckUrl + folder)
    const faults: string[] = []
    let steps = 0
    await walk(page, async ({ slide, click }) => {
      const spoken = paragraphsOf(fillFacts(slides[slide - 1]?.note ?? '', locale)).filter(({ isAnswer }) => !isAnswer)
      const step = Math.max(...spoken.map(paragraph => paragraph.click).filter(at => at <= click))
      const expected = spoken.filter(paragraph => paragraph.click === step).map(({ text }) => text)
      if (expected.length === 0) return
      steps++
      const seen = await page.evaluate(() => {
        const [box, now] = [document.querySelector('.said'), document.querySelector('.said .now')]
        const lines = [...(now?.querySelectorAll('p') ?? [])]
        if (!box || !lines[0]) return undefined
        const [room, first, last] = [box, lines[0], lines.at(-1) ?? lines[0]].map(element => element.getBoundingClientRect())
        if (!room || !first || !last) return undefined
        const line = parseFloat(getComputedStyle(lines[0]).lineHeight)
        return {
          texts: lines.map(({ textContent }) => textContent),
          // How far below the top of the notes it begins, whether a line of it is seen, and whether all is that has room.
          top: first.top - room.top,
          isSeen: first.top + line <= Math.min(room.bottom, innerHeight),
          isCut: last.bottom - first.top <= room.height && last.bottom > room.bottom + 1,
        }
      })
      const where = `slide ${slide}, step ${click}`
      if (!seen) faults.push(`${where}: nothing`)
      else {
        if (bare(seen.texts.join('')) !== bare(expected.join(''))) faults.push(`${where}: "${seen.texts.join(' ')}"`)
        if (Math.abs(seen.top) > 1) faults.push(`${where}: begins ${seen.top} px from the top`)
        if (!seen.isSeen) faults.push(`${where}: cannot be seen`)
        if (seen.isCut) faults.push(`${where}: is cut`)
      }
    })
    expect(faults).toEqual([])
    expect(steps).toBeGreaterThan(40)
    await page.context().close()
  })
})

/** What is wrong with how the view is laid out. */
const layoutFaults = (page: Page) =>
  page.evaluate(() => {
    const faults: string[] = []
    const { scrollWidth, scrollHeight } = document.documentElement
    if (scrollWidth > innerWidth || scrollHeight > innerHeight) faults.push('the page scrolls')
    const boxOf = (selector: string) =>
      [...document.querySelectorAll(`.speaker ${selector}`)]
        .filter(element => !element.closest('#slideshow, .still') && element.checkVisibility())
        .map(element => ({ name: element.textContent?.trim().slice(0, 20) || selector, element, box: element.getBoundingClientRect() }))
    const regions = ['.bar', '.current', '.upcoming', '.parts', '.notes'].flatMap(boxOf)
    if (regions.length !== 5) faults.push(`${regions.length} regions`)
    const pieces = ['button', 'a.language', 'h2', 'dd', 'dt', '.picture', 'li', '.said', '.challenges'].flatMap(boxOf)
    for (const group of [regions, pieces]) {
      for (const [i, { name, element, box }] of group.entries()) {
        if (box.left < 0 || box.top < 0 || box.right > innerWidth + 0.5 || box.bottom > innerHeight + 0.5)
          faults.push(`${name}: outside the window`)
        if (!element.matches('.said, .challenges, .picture') && element.scrollWidth > element.clientWidth + 1)
          faults.push(`${name}: cut off`)
        for (const other of group.slice(i + 1)) {
          const [across, down] = [
            Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left),
            Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top),
          ]
          if (across > 1 && down > 1) faults.push(`${name} overlaps ${other.name}`)
        }
      }
    }
    // Names and times of the parts.
    for (const row of document.querySelectorAll('.parts li')) {
      const [name, budget] = [...row.children].map(child => child.getBoundingClientRect())
      const word = document.createRange()
      if (row.firstElementChild) word.selectNodeContents(row.firstElementChild)
      if (!name || !budget || word.getBoundingClientRect().right > budget.left) faults.push(`${row.textContent}: runs into its time`)
    }
    for (const line of document.querySelectorAll('.said p, .challenges p'))
      if (parseFloat(getComputedStyle(line).fontSize) < 24) faults.push(`"${line.textContent}" is small`)
    const areaOf = (selector: string) => boxOf(selector).reduce((sum, { box }) => sum + box.width * box.height, 0)
    if (areaOf('.notes') < 1.3 * areaOf('.current .picture')) faults.push('the notes have less room than a picture should leave')
    return faults
  })

test.each([
  [1440, 900],
  [1920, 1080],
  [810, 1080],
  [768, 1024],
  [1024, 768],
])('at %i × %i all is seen, nothing overlaps, and the notes are large', async (width, height) => {
  const faults: string[] = []
  for (const folder of [decks.zh.folder, decks.en.folder]) {
    const page = await open('#/speaker/cover', width, height, deckUrl + folder)
    for (const place of ['cover', 'two-ways?clicks=1', 'money?clicks=1', 'fork', 'ledger', 'sources-8']) {
      await type(page, `#/speaker/${place}`)
      faults.push(...(await layoutFaults(page)).map(fault => `${folder}${place}: ${fault}`))
    }
    await page.context().close()
    // The widest of what the times can say.
    const late = await open('#/speaker/cover', width, height, deckUrl + folder)
    await late.clock.install()
    await late.reload()
    await settle(late)
    await late.locator('.toggle').click()
    await late.clock.fastForward('01:23:30')
    await expect.poll(() => timeOf(late, 'left')).toMatch(/^−1:03:3\d$/)
    faults.push(...(await layoutFaults(late)).map(fault => `${folder}late: ${fault}`))
    await late.context().close()
  }
  expect(faults).toEqual([])
})

describe('the time', () => {
  test('begins when the cover is left, rests, goes past zero, and tells the pace', async () => {
    const page = await open('#/speaker/cover')
    await page.clock.install()
    await page.reload()
    await settle(page)
    expect(await timeOf(page, 'left')).toBe('20:00')
    expect(await timeOf(page, 'pace')).toBe('–')
    await press(page, 'ArrowRight')
    await expect.poll(() => timeOf(page, 'pace')).toMatch(/^快 0\.\d 分钟$/)
    await page.clock.fastForward('05:00')
    await expect.poll(() => timeOf(page, 'left')).toMatch(/^14:5\d$/)
    expect(await timeOf(page, 'pace')).toMatch(/^慢 3(\.\d)? 分钟$/)
    await page.getByRole('button', { name: '暂停' }).click()
    const left = await timeOf(page, 'left')
    await page.clock.fastForward('10:00')
    expect(await timeOf(page, 'left')).toBe(left)
    await page.getByRole('button', { name: '继续' }).click()
    await page.clock.fastForward('16:30')
    await expect.poll(() => timeOf(page, 'left')).toMatch(/^−1:[23]\d$/)
    await page.getByRole('button', { name: '归零' }).click()
    await expect.poll(() => timeOf(page, 'left')).toBe('20:00')
    // No second beginning: the cover has been left.
    await press(page, 'ArrowRight')
    await page.clock.fastForward('00:05')
    expect(await timeOf(page, 'left')).toBe('20:00')
    await page.context().close()
  })

  test('is shared out among the parts, and the slides of the talk are counted without the appendix', async () => {
    const page = await open('#/speaker/cover')
    const budgets = await page.locator('.parts .budget').allInnerTexts()
    const seconds = budgets.map(budget => budget.split(':').reduce((sum, part) => 60 * sum + Number(part), 0))
    expect(seconds.reduce((sum, value) => sum + value, 0)).toBe(20 * 60)
    const talk = (await readSlides()).filter(({ frontmatter }) => frontmatter['part'] !== 'appendix').length
    expect(await timeOf(page, 'slide')).toBe(`1 / ${talk}`)
    await type(page, '#/speaker/money')
    expect(await timeOf(page, 'slide')).toBe(`${no('money')} / ${talk}`)
    expect(await page.locator('.parts [aria-current="step"]').innerText()).toContain('谁拿到了订单')
    await type(page, '#/speaker/ledger')
    expect(await timeOf(page, 'slide')).toBe('附录')
    expect(await page.locator('.parts [aria-current]').count()).toBe(0)
    await page.context().close()
  })
})

describe('its addresses', () => {
  test('keys, links, back and forward, loading anew and the language stay in it', async () => {
    const page = await open('#/speaker/money')
    for (const hash of ['#/speaker/money?clicks=1', '#/speaker/money?clicks=2', '#/speaker/disclosure']) {
      await press(page, 'ArrowRight')
      expect(hashOf(page)).toBe(hash)
    }
    await page.goBack()
    await settle(page)
    expect(hashOf(page)).toBe('#/speaker/money?clicks=2')
    await page.reload()
    await settle(page)
    expect(hashOf(page)).toBe('#/speaker/money?clicks=2')
    await page.keyboard.press('l')
    await page.waitForURL(({ pathname }) => pathname.endsWith('/en/'))
    await settle(page)
    expect(hashOf(page)).toBe('#/speaker/money?clicks=2')
    expect(await page.getByRole('heading', { name: 'If asked' }).count()).toBe(1)
    await page.context().close()
  })

  test('from a slide the way to the notes leads to it; Slidev’s own view is there for who asks for it', async () => {
    const page = await open('#/money?clicks=1')
    await page.getByRole('button', { name: '讲者视图' }).dispatchEvent('click')
    await page.waitForURL(url => url.hash === '#/speaker/money?clicks=1')
    await settle(page)
    await type(page, '#/presenter/money?clicks=1')
    expect(await page.locator('.slidev-presenter').count()).toBe(1)
    await press(page, 'ArrowRight')
    expect(hashOf(page)).toBe('#/presenter/money?clicks=2')
    await press(page, 'ArrowRight')
    expect(hashOf(page)).toBe('#/presenter/disclosure')
    await page.goBack()
    await page.goBack()
    await page.waitForURL(url => url.hash === '#/speaker/money?clicks=1')
    await page.goForward()
    await page.waitForURL(url => url.hash.startsWith('#/presenter/money'))
    await page.context().close()
  })

  test('the room goes along, and takes it along', async () => {
    const page = await open('#/speaker/money')
    const room = await page.context().newPage()
    await room.goto(`${deckUrl}#/1`)
    await settle(room)
    await expect.poll(() => hashOf(room)).toBe('#/money')
    await press(page, 'ArrowRight')
    await expect.poll(() => hashOf(room)).toBe('#/money?clicks=1')
    await press(room, 'ArrowRight')
    await expect.poll(() => hashOf(page)).toBe('#/speaker/money?clicks=2')
    await press(room, 'ArrowRight')
    await expect.poll(() => hashOf(page)).toBe('#/speaker/disclosure')
    await page.context().close()
  })
})

test('the slide on stage can be used; what comes next is a picture of it', async () => {
  const page = await open('#/speaker/your-bill')
  const slider = page.locator('#slideshow').getByRole('slider')
  const before = await slider.getAttribute('aria-valuetext')
  await slider.focus()
  await page.keyboard.press('Home')
  await expect.poll(() => slider.getAttribute('aria-valuetext')).not.toBe(before)
  await page.keyboard.press('Escape')
  await type(page, '#/speaker/money?clicks=1')
  const next = page.locator('.still')
  expect(await next.evaluate(element => element.matches('[inert][aria-hidden]'))).toBe(true)
  await expect.poll(() => next.locator('[data-slidev-no]').getAttribute('data-slidev-no')).toBe(String(no('money')))
  await press(page, 'ArrowRight')
  await expect.poll(() => next.locator('[data-slidev-no]').getAttribute('data-slidev-no')).toBe(String(no('money') + 1))
  await page.context().close()
})

test('a click on a button leaves the keys to the deck, and the size of the notes is kept', async () => {
  const page = await open('#/speaker/money')
  const size = () =>
    page
      .locator('.said p')
      .first()
      .evaluate(line => parseFloat(getComputedStyle(line).fontSize))
  const before = await size()
  await page.getByRole('button', { name: '讲稿字号增大' }).click()
  await page.getByRole('button', { name: '讲稿字号增大' }).click()
  expect(await size()).toBeGreaterThan(before * 1.1)
  await press(page, 'ArrowRight')
  await page.getByRole('button', { name: '开始' }).click()
  await press(page, 'ArrowRight')
  const larger = await size()
  await page.reload()
  await settle(page)
  expect(await size()).toBe(larger)
  const smaller = page.getByRole('button', { name: '讲稿字号减小' })
  while (await smaller.isEnabled()) await smaller.click()
  expect(await size()).toBe(24)
  await page.getByRole('button', { name: '下一步' }).click()
  await settle(page)
  expect((await placeOf(page)).slide).toBe(no('money') + 1)
  await page.getByRole('button', { name: '上一步' }).click()
  await expect.poll(async () => (await placeOf(page)).slide).toBe(no('money'))
  await page.context().close()
})

test.each([decks.zh, decks.en])('what can be pressed has a name in the language of the deck, and regions are named: $id', async deck => {
  const page = await open('#/speaker/money', 1440, 900, deckUrl + deck.folder)
  const names = await page
    .locator('.speaker button')
    .evaluateAll(buttons =>
      buttons
        .filter(button => !button.closest('#slideshow'))
        .map(button => button.querySelector('.visually-hidden')?.textContent ?? button.textContent ?? ''),
    )
  expect(names.length).toBeGreaterThan(6)
  const own = deck.locale === 'zh' ? /^[←→\s]*\p{Script=Han}+[←→\s]*$/u : /^[A-Za-z ←→]+$/
  expect(names.filter(name => !own.test(name))).toEqual([])
  expect(await page.getByRole('main').count()).toBe(1)
  const unnamed = await page
    .locator('main section:not(#slideshow *, .still *)')
    .evaluateAll(sections =>
      sections
        .filter(section => !document.getElementById(section.getAttribute('aria-labelledby') ?? '')?.textContent)
        .map(section => section.className),
    )
  expect(unnamed).toEqual([])
  await page.context().close()
})
