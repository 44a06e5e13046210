import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { fact, point, priceCuts, vendors, vendorWins, type FactId } from '../../data/index.ts'
import { launchBrowser } from '../../tools/system/browser.ts'
import { openDeck, press, settle } from '../support/deck.ts'
import { readSlides, type Slide } from '../support/slides.ts'

/** What a canvas holds: texts and shapes of its last drawing, in slide pixels. */
interface Drawing {
  texts: { text: string; x: number; y: number }[]
  rects: { x: number; y: number; width: number; height: number }[]
  dots: { x: number; y: number }[]
}

declare global {
  interface Window {
    drawings: Map<HTMLCanvasElement, Drawing>
  }
}

let browser: Browser
let page: Page
let slides: Slide[]

/** Notes what is drawn on any canvas; a cleared canvas is a new drawing. */
function record(): void {
  window.drawings = new Map()
  const { prototype } = CanvasRenderingContext2D
  const { fillText, rect, fillRect, arc, clearRect } = prototype
  const of = (context: CanvasRenderingContext2D) => {
    const drawing = window.drawings.get(context.canvas) ?? { texts: [], rects: [], dots: [] }
    window.drawings.set(context.canvas, drawing)
    return drawing
  }
  /** Undoes the pixel ratio, which is the only transform charts use. */
  const place = (context: CanvasRenderingContext2D, x: number, y: number) => {
    const { a, d, e, f } = context.getTransform()
    const ratio = context.canvas.width / context.canvas.clientWidth
    return { x: (x * a + e) / ratio, y: (y * d + f) / ratio }
  }
  prototype.clearRect = function (...args) {
    window.drawings.delete(this.canvas)
    clearRect.apply(this, args)
  }
  prototype.fillText = function (text, x, y, ...rest) {
    of(this).texts.push({ text, ...place(this, x, y) })
    fillText.call(this, text, x, y, ...rest)
  }
  prototype.rect = function (x, y, width, height) {
    of(this).rects.push({ ...place(this, x, y), width, height })
    rect.call(this, x, y, width, height)
  }
  prototype.fillRect = function (x, y, width, height) {
    of(this).rects.push({ ...place(this, x, y), width, height })
    fillRect.call(this, x, y, width, height)
  }
  prototype.arc = function (x, y, ...rest) {
    of(this).dots.push(place(this, x, y))
    arc.call(this, x, y, ...rest)
  }
}

beforeAll(async () => {
  browser = await launchBrowser()
  slides = await readSlides()
  page = (await openDeck(browser, inject('deckUrl'))).page
  await page.addInitScript(record)
  await page.reload()
  await settle(page)
})

afterAll(() => browser?.close())

/** Goes to a slide, at a click step, and reads its charts: name → drawing and table. */
async function chartsOf(alias: string, click = 0) {
  const no = slides.find(slide => slide.alias === alias)?.no
  if (!no) throw new Error(`no slide "${alias}"`)
  await page.evaluate(hash => {
    location.hash = hash
  }, `#/${no}?clicks=${click}`)
  await settle(page)
  return page.locator(`#slideshow [data-slidev-no="${no}"] [data-chart]`).evaluateAll(charts =>
    charts.map(chart => {
      const canvas = chart.querySelector('canvas')
      return {
        name: chart.getAttribute('data-chart') ?? '',
        drawing: (canvas && window.drawings.get(canvas)) ?? { texts: [], rects: [], dots: [] },
        table: [...chart.querySelectorAll('tbody tr')].map(row => [...row.querySelectorAll('td')].map(cell => cell.textContent ?? '')),
      }
    }),
  )
}

const normal = (text: string) => text.replaceAll(/\s/g, '')

test('every chart draws the words of its table, and every slide with a chart has one', async () => {
  const missing: string[] = []
  let charts = 0
  for (const { alias } of slides) {
    for (const { name, drawing, table } of await chartsOf(alias)) {
      charts++
      const drawn = normal(drawing.texts.map(({ text }) => text).join('|'))
      if (table.length === 0) missing.push(`${alias}: "${name}" has an empty table`)
      for (const [label = ''] of table) {
        if (label && !drawn.includes(normal(label))) missing.push(`${alias}: "${name}" does not draw "${label}"`)
      }
    }
  }
  expect(missing).toEqual([])
  expect(charts).toBeGreaterThan(7)
})

describe('wins', () => {
  test('bars are as long as the counts, in the order of the counts, each with its number', async () => {
    const [chart] = await chartsOf('wins')
    const counts = vendorWins.map(({ wins }) => point(fact(wins).quantity))
    const label = (name: string) => chart?.drawing.texts.find(({ text }) => text === name)
    const ys = vendorWins.map(({ vendor }) => label(vendors[vendor].short.zh)?.y ?? Number.NaN)
    expect(ys).toEqual(ys.toSorted((a, b) => a - b))
    const bars = (chart?.drawing.rects ?? []).filter(({ width, height }) => width > 10 && height > 10 && height < 60)
    const widths = [...new Set(bars.map(({ width }) => width))].slice(0, counts.length)
    expect(widths.map(width => width / (widths[0] ?? 1))).toEqual(counts.map(count => expect.closeTo(count / (counts[0] ?? 1), 2)))
    counts.forEach((count, i) => expect(label(String(count))?.y).toBeCloseTo(ys[i] ?? 0, -1))
  })
})

describe('price cuts', () => {
  test('stand at their dates and, but for free ones, at the logarithm of their prices', async () => {
    const [chart] = await chartsOf('price-cuts')
    const priced = priceCuts.filter(cut => !cut.free)
    const free = priceCuts.filter(cut => cut.free)
    expect(priced.length + free.length).toBe(7)
    const dots = (chart?.drawing.dots ?? []).filter(
      ({ x, y }, i, all) => all.findIndex(other => Math.abs(other.x - x) < 0.5 && Math.abs(other.y - y) < 0.5) === i,
    )
    const days = priceCuts.map(({ date }) => Date.parse(date) / 86_400_000)
    const xs = [...new Set(dots.map(({ x }) => Math.round(x)))].sort((a, b) => a - b)
    const uniqueDays = [...new Set(days)].sort((a, b) => a - b)
    expect(xs).toHaveLength(uniqueDays.length)
    const perDay = ((xs.at(-1) ?? 0) - (xs[0] ?? 0)) / ((uniqueDays.at(-1) ?? 0) - (uniqueDays[0] ?? 0))
    uniqueDays.forEach((day, i) => expect(xs[i]).toBeCloseTo((xs[0] ?? 0) + (day - (uniqueDays[0] ?? 0)) * perDay, -1))
    // DeepSeek and Zhipu end at the same price, so at the same height; cheaper is lower; free is lowest.
    const heightOn = (date: string) =>
      Math.max(
        ...dots
          .filter(({ x }) => Math.abs(x - ((xs[0] ?? 0) + (Date.parse(date) / 86_400_000 - (uniqueDays[0] ?? 0)) * perDay)) < 4)
          .map(({ y }) => y),
      )
    expect(heightOn('2024-05-06')).toBeCloseTo(heightOn('2024-05-11'), 0)
    expect(heightOn('2024-05-15')).toBeGreaterThan(heightOn('2024-05-11'))
    expect(heightOn('2024-05-22')).toBeGreaterThan(heightOn('2024-05-15') + 20)
  })
})

describe('amounts', () => {
  test('say the bounds the article allows, and with the next click what the press reports', async () => {
    const [before] = await chartsOf('amounts')
    const [after] = await chartsOf('amounts', 1)
    const words = (chart: typeof before) => normal(chart?.drawing.texts.map(({ text }) => text).join('|') ?? '')
    expect(words(before)).toContain('多于52,098.9万元')
    expect(words(before).match(/至多14,803\.6万元/g)).toHaveLength(3)
    expect(words(before)).not.toContain('84,780.8万元')
    expect(words(after)).toContain('84,780.8万元')
  })
})

describe('the winning bids of the year', () => {
  /** What the pictures of a slide are made of: subpaths by the paint of their path. */
  async function pieces(alias: string): Promise<Record<string, number>> {
    const no = slides.find(slide => slide.alias === alias)?.no
    await page.evaluate(hash => {
      location.hash = hash
    }, `#/${no}`)
    await settle(page)
    const paths = await page.locator(`#slideshow [data-slidev-no="${no}"] svg path`).evaluateAll(all =>
      all.map(path => ({
        paint: path.getAttribute('fill') ?? path.getAttribute('stroke') ?? '',
        count: path.getAttribute('d')?.match(/m/gi)?.length ?? 0,
      })),
    )
    return paths.reduce<Record<string, number>>((sums, { paint, count }) => ({ ...sums, [paint]: (sums[paint] ?? 0) + count }), {})
  }
  const count = (id: FactId) => point(fact(id).quantity)
  const byHolder = { 'var(--red)': count('iflytek-wins'), 'var(--ink)': count('five-wins'), 'var(--mute)': count('rest-wins') }

  test.each(['cover', 'readable-bill', 'part-compute', 'part-users'])(
    '%s has a mark for each, in the colour of who won it',
    async alias => {
      expect(await pieces(alias)).toEqual(byHolder)
    },
  )

  test('the first part piles them up in one colour', async () => {
    expect(await pieces('part-price')).toEqual({ 'var(--ink-area)': count('tenders') })
  })

  test('the last part has a tick for each ten', async () => {
    expect(await pieces('part-axes')).toEqual({ 'var(--ink)': count('tenders') / 10 + 1 })
  })
})

test('a contested figure carries its sign on the canvas too', async () => {
  const [chart] = await chartsOf('amounts')
  expect(fact('baidu-amount').standing).toBe('disputed')
  expect(chart?.drawing.texts.map(({ text }) => text).join()).toContain('37,295.3 万元,≠')
})

/** The canvases in sight with fewer pixels than the screen has for them, one line each; a fraction of a pixel is cut off. */
const coarse = (view: Page) =>
  view.locator('canvas').evaluateAll(all => {
    const seen = all.filter(canvas => canvas instanceof HTMLCanvasElement).filter(canvas => canvas.checkVisibility())
    return seen.length === 0
      ? ['no canvas is in sight']
      : seen.flatMap(canvas => {
          const { width, height } = canvas.getBoundingClientRect()
          const shown = [width, height].map(length => Math.floor(length * devicePixelRatio - 0.01))
          return canvas.width < (shown[0] ?? 0) || canvas.height < (shown[1] ?? 0)
            ? [
                `${canvas.closest('[data-chart]')?.getAttribute('data-chart')}: ${canvas.width} × ${canvas.height} pixels where the screen has ${shown.join(' × ')}`,
              ]
            : []
        })
  })

describe('every chart has a pixel of its own for each pixel of the screen', () => {
  test('and not many more, also after the window has grown', async () => {
    for (const viewport of [
      { width: 1280, height: 720 },
      { width: 1920, height: 1080 },
      { width: 3840, height: 2160 },
    ]) {
      await page.setViewportSize(viewport)
      await chartsOf('wins')
      await expect
        .poll(
          () =>
            page
              .locator('#slideshow [data-chart="wins"] canvas')
              .evaluate((canvas: HTMLCanvasElement) => canvas.width / canvas.getBoundingClientRect().width / devicePixelRatio),
          { message: `${viewport.width} wide` },
        )
        .toBeCloseTo(1, 1)
    }
  })

  /** Screens of several pixel ratios, and a browser zoom of 110% and 50%: the window is then as many CSS pixels smaller or larger. */
  const screens = [1, 2, 3, 1.5].map(ratio => ({ ratio, zoom: 1 })).concat([1.1, 0.5].map(zoom => ({ ratio: zoom, zoom })))

  test.each([
    ['the deck', ''],
    ['the presenter view', '/presenter'],
  ])('also on another screen and at another zoom: %s', async (_, path) => {
    const { page: view } = await openDeck(browser, inject('deckUrl'), `#${path}/wins`)
    const screen = await view.context().newCDPSession(view)
    for (const { ratio, zoom } of screens) {
      // Changed while one slide is on stage; its neighbours were drawn for the screen before.
      for (const key of ['ArrowRight', 'ArrowLeft'] as const) {
        await screen.send('Emulation.setDeviceMetricsOverride', {
          width: Math.round(1600 / zoom),
          height: Math.round(900 / zoom),
          deviceScaleFactor: ratio,
          mobile: false,
        })
        await expect.poll(() => view.evaluate(() => devicePixelRatio)).toBeCloseTo(ratio, 3)
        await expect.poll(() => coarse(view), { message: `ratio ${ratio}` }).toEqual([])
        await press(view, key)
        await expect.poll(() => coarse(view), { message: `ratio ${ratio}, after ${key}` }).toEqual([])
      }
    }
    await view.context().close()
  })
})

test('a chart takes the colours of dark as soon as it is dark', async () => {
  await page.setViewportSize({ width: 1280, height: 720 })
  await chartsOf('wins')
  const paper = () =>
    page.locator('#slideshow [data-chart="wins"] canvas').evaluate((canvas: HTMLCanvasElement) => {
      const copy = new OffscreenCanvas(1, 1).getContext('2d')
      copy?.drawImage(canvas, 4, 4, 1, 1, 0, 0, 1, 1)
      return [...(copy?.getImageData(0, 0, 1, 1).data ?? [])].slice(0, 3)
    })
  await expect.poll(paper).toEqual([246, 242, 234])
  await page.emulateMedia({ colorScheme: 'dark' })
  await expect.poll(paper).toEqual([20, 20, 18])
  await page.emulateMedia({ colorScheme: 'light' })
  await expect.poll(paper).toEqual([246, 242, 234])
})
