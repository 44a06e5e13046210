import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { fact, formatFact, point, priceCuts, standingWords, vendors, vendorWins, type FactId } from '../../data/index.ts'
import { openBrowser } from '../support/browser.ts'
import { chartsOnStage, normal, textsOf, type Shown } from '../support/charts.ts'
import { openDeck, press, settle } from '../support/deck.ts'
import { readSlides, type Slide } from '../support/slides.ts'

let browser: Browser
let page: Page
let slides: Slide[]

beforeAll(async () => {
  browser = await openBrowser()
  slides = await readSlides()
  page = (await openDeck(browser, inject('deckUrl'))).page
})

afterAll(() => browser?.close())

/** Goes to a slide, at a click step, and reads its charts. */
async function chartsOf(alias: string, click = 0): Promise<Shown[]> {
  const no = slides.find(slide => slide.alias === alias)?.no
  if (!no) throw new Error(`no slide "${alias}"`)
  await page.evaluate(hash => {
    location.hash = hash
  }, `#/${no}?clicks=${click}`)
  await settle(page)
  return chartsOnStage(page, no)
}

test('what is drawn is what was measured: the canvas shows ink where a square stands', async () => {
  const [chart] = await chartsOf('wins')
  const squares = chart?.marks.find(mark => mark.kind === 'path' && mark.tone === 'red-area')
  if (squares?.kind !== 'path') throw new Error('the first chart has no red squares')
  const [x = 0, y = 0, side = 0] = (/^M([\d.]+) ([\d.]+)h([\d.]+)/.exec(squares.d) ?? []).slice(1).map(Number)
  const colors = await page.locator('#slideshow [data-chart="wins"] canvas').evaluate(
    (canvas: HTMLCanvasElement, points) => {
      const ratio = canvas.width / canvas.clientWidth
      const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext('2d')
      copy?.drawImage(canvas, 0, 0)
      return points.map(([x = 0, y = 0]) => [...(copy?.getImageData(x * ratio, y * ratio, 1, 1).data ?? [])].slice(0, 3))
    },
    [
      [x + side / 2, y + side / 2],
      [x + side + 1, y + side / 2],
    ],
  )
  expect(colors).toEqual([
    [194, 48, 28],
    [246, 242, 234],
  ])
})

describe('wins', () => {
  test('bars hold as many squares as the counts, in the order of the counts, each with its number', async () => {
    const [chart] = await chartsOf('wins', 1)
    const counts = vendorWins.map(({ wins }) => point(fact(wins).quantity))
    const squares = chart?.marks.flatMap(mark => (mark.role === 'square' && mark.kind === 'path' ? [mark.d.split('z').length - 1] : []))
    expect(squares).toEqual([...counts, point(fact('rest-wins').quantity)])
    expect(chart?.table.slice(0, counts.length).map(([name, value = '']) => [name, value.split(' ')[0]])).toEqual(
      vendorWins.map(({ vendor }, i) => [vendors[vendor].short.zh, String(counts[i])]),
    )
  })
})

describe('price cuts', () => {
  test('stand at their dates, those that went free apart', async () => {
    const [chart] = await chartsOf('price-cuts')
    const data = chart?.marks.flatMap(({ series, datum }) => (series === 1 && datum ? [datum] : [])) ?? []
    expect(data).toEqual(priceCuts.map(({ date, after }) => [Date.parse(date) / 86_400_000, point(fact(after).quantity)]))
    expect(priceCuts).toHaveLength(7)
  })
})

describe('amounts', () => {
  test('say what the article allows, and with the next click what the press reports', async () => {
    const words = async (click: number) => normal((await chartsOf('amounts', click)).flatMap(textsOf).join('|'))
    const [before, after] = [await words(0), await words(1)]
    const [count, money] = (['iflytek-wins-of-six', 'iflytek-amount-of-six'] as const).map(id => formatFact(id, 'zh'))
    expect(before).toContain(count)
    expect(before).not.toContain(money)
    expect(after).toContain(money)
  })
})

describe('the winning bids of the year', () => {
  const count = (id: FactId) => point(fact(id).quantity)
  const byHolder = [count('iflytek-wins'), count('five-wins'), count('rest-wins')]

  test('stand on the cover, a square each, in the colour of who won it', async () => {
    await page.evaluate(() => {
      location.hash = '#/1'
    })
    await settle(page)
    const squares = page.locator('#slideshow [data-slidev-no="1"] svg path')
    expect(await squares.evaluateAll(all => all.map(path => (path.getAttribute('d') ?? '').split('z').length - 1))).toEqual(byHolder)
    expect(await squares.evaluateAll(all => all.map(path => path.getAttribute('fill')))).toEqual([
      'var(--red-area)',
      'var(--ink-area)',
      'var(--mute)',
    ])
  })

  test.each([
    ['disclosure', [count('tenders-disclosed'), count('tenders-undisclosed')]],
    ['wins', byHolder],
    ['buyers', [count('soe-tenders'), count('other-buyers')]],
    ['precision', byHolder],
  ])('stand on %s, a square each', async (alias, counts) => {
    const [chart] = await chartsOf(alias)
    const squares = chart?.marks.flatMap(mark => (mark.role === 'square' && mark.kind === 'path' ? [mark.d.split('z').length - 1] : []))
    expect(squares).toEqual(counts)
  })
})

test('a contested figure is ruled with dots on the canvas, and says how it stands', async () => {
  const { id, standing } = fact('six-amount-press')
  expect(standing).toBe('disputed')
  const runs = (await chartsOf('amounts', 1)).flatMap(({ marks }) => marks.flatMap(mark => (mark.kind === 'text' ? mark.runs : [])))
  expect(runs.filter(run => run.fact?.id === id).map(({ rule }) => rule)).toEqual(['dotted'])
  expect(runs.map(({ text }) => text)).toContain(standingWords[standing].word.zh)
})

test('Chinese and digits stand equally far apart in sentences and in charts', async () => {
  await chartsOf('wins')
  const [inSentence, inChart] = await page.locator('#slideshow .fact .autospace').evaluateAll(([gap]) => {
    const context = new OffscreenCanvas(1, 1).getContext('2d')
    if (!gap || !context) return []
    const { fontSize, fontFamily, marginLeft } = getComputedStyle(gap)
    context.font = `100px ${fontFamily}`
    const width = (text: string) => context.measureText(text).width / 100
    return [Number.parseFloat(marginLeft) / Number.parseFloat(fontSize), width('中 1') - width('中1')]
  })
  expect(inSentence).toBeCloseTo(inChart ?? 0, 1.8)
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
