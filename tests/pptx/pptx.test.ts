import validate from '@ooxml-tools/validate'
import JSZip from 'jszip'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest'
import type { ChartElement } from '../../components/charts/chart.ts'
import type { FactId } from '../../data/index.ts'
import { point, quantity, standings, standingWords, useSinceCuts, vendorWins } from '../../data/index.ts'
import { readDeck, type Deck } from '../../tools/render/read-deck.ts'
import { openPrintView } from '../../tools/render/print-view.ts'
import { exportPptx } from '../../tools/render/pptx/pptx.ts'
import { openBrowser } from '../support/browser.ts'
import { cachedValues, columnOf, oneOfEachShape, partsOf, targetsOf, textOf, unescape } from '../support/pptx.ts'
import { slideNumbers } from '../support/slides.ts'

/** A slide's number by its alias. */
const no = await slideNumbers()

interface Shown {
  readonly texts: readonly string[]
  readonly charts: readonly { readonly name: string; readonly kind: string; readonly label: string; readonly labels: readonly string[] }[]
}

let browser: Browser
let page: Page
let deck: Deck
let shown: Shown[]
let data: Uint8Array
let parts: Map<string, string>

/** Charts of which PowerPoint has none of its own: by their kind, or since what they show has no end, or is nothing. */
const isDrawing = ({ kind, name }: { readonly kind: string; readonly name: string }) =>
  ['areas', 'field', 'timeline', 'units'].includes(kind) || ['autonomy', 'device'].includes(name)

const bare = (text: string) => text.replaceAll(/\s/g, '')
const slide = (index: number) => `ppt/slides/slide${index + 1}.xml`
const partsLike = (pattern: RegExp) => [...parts].filter(([name]) => pattern.test(name))

/** The charts of the file: name → the chart's part and its worksheet. */
function charts() {
  return new Map(
    deck.slides.flatMap((_, index) => {
      const names = [
        ...(parts.get(slide(index)) ?? '').matchAll(/<p:cNvPr id="\d+" name="([^"]*)" descr="[^"]+"\/><p:cNvGraphicFramePr>/g),
      ].map(([, name]) => unescape(name ?? ''))
      return targetsOf(parts, slide(index))
        .filter(target => target.includes('/charts/'))
        .map(
          (part, i) =>
            [names[i] ?? '', { part, xml: parts.get(part) ?? '', sheet: parts.get(targetsOf(parts, part)[0] ?? '') ?? '' }] as const,
        )
    }),
  )
}

beforeAll(async () => {
  vi.stubEnv('SOURCE_DATE_EPOCH', '1700000000')
  browser = await openBrowser()
  page = await browser.newPage()
  await openPrintView(page, inject('deckUrl'), { notes: false })
  deck = await readDeck(page)
  shown = await page.evaluate(() =>
    [...document.querySelectorAll('.print-slide-container .slidev-layout')].map(layout => {
      const walker = document.createTreeWalker(layout, NodeFilter.SHOW_TEXT)
      const texts: string[] = []
      while (walker.nextNode()) {
        const { parentElement: parent, textContent } = walker.currentNode
        if (
          textContent?.trim() &&
          parent?.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
          !parent.closest('.visually-hidden')
        )
          texts.push(textContent)
      }
      return {
        texts,
        charts: [...layout.querySelectorAll<ChartElement>('[data-chart]')].map(chart => ({
          name: chart.dataset.chart ?? '',
          kind: chart.drawing?.kind ?? '',
          label: chart.querySelector('canvas')?.getAttribute('aria-label') ?? '',
          labels: [...chart.querySelectorAll('tbody tr td')].map(cell => cell.textContent ?? ''),
        })),
      }
    }),
  )
  data = await exportPptx(page, inject('deckUrl'))
  parts = await partsOf(data)
})

afterAll(async () => {
  vi.unstubAllEnvs()
  await browser?.close()
})

test('there is one slide for each of the deck, its title in a title placeholder', () => {
  expect(partsLike(/^ppt\/slides\/slide\d+\.xml$/)).toHaveLength(deck.slides.length)
  const titles = deck.slides.map((_, index) => /<p:ph type="title"\/>.*?<\/p:sp>/s.exec(parts.get(slide(index)) ?? '')?.[0] ?? '')
  expect(titles.map(title => bare(textOf(title)))).toEqual(deck.slides.map(({ title }) => bare(title)))
})

test('every text of a slide is real text', () => {
  const missing = shown.flatMap(({ texts }, index) => {
    const written = bare(textOf(parts.get(slide(index)) ?? ''))
    return texts.filter(text => !written.includes(bare(text))).map(text => `slide ${index + 1}: ${text}`)
  })
  expect(missing).toEqual([])
})

test('links add no characters to what is read and copied', () => {
  const slides = partsLike(/^ppt\/slides\/slide\d+\.xml$/).map(([, xml]) => xml)
  expect(slides.join().match(/hlinksldjump/g)?.length).toBeGreaterThan(300)
  expect(slides.filter(xml => /[\u200B-\u200D\u2060\uFEFF]/.test(textOf(xml)))).toEqual([])
  const guards = slides.flatMap(xml => [...xml.matchAll(/noaction(?:(?!<\/a:rPr>).)*<\/a:rPr><a:t>([^<]*)/gs)].map(([, text]) => text))
  expect(new Set(guards)).toEqual(new Set(['']))
})

test.each([
  ['disclosure', '核对：1,107与413没找到第二个出处，相加正是1,520'],
  ['since', '增至约6.9倍；另一家统计不到4.9倍'],
])('a sentence goes on right behind its figures, with no room for the codes of a PDF: %s', (alias, sentence) => {
  const xml = parts.get(slide(deck.slides.findIndex(one => one.alias === alias))) ?? ''
  expect([...xml.matchAll(/<a:p>.*?<\/a:p>/gs)].map(([paragraph]) => bare(textOf(paragraph)))).toContain(sentence)
})

test('notes are kept line by line', () => {
  const notes = deck.slides.map((_, index) =>
    [
      ...(/type="body".*?<\/p:sp>/s.exec(parts.get(`ppt/notesSlides/notesSlide${index + 1}.xml`) ?? '')?.[0] ?? '').matchAll(
        /<a:p>.*?<\/a:p>/gs,
      ),
    ]
      .map(([paragraph]) => textOf(paragraph))
      .filter(Boolean),
  )
  expect(notes).toEqual(deck.slides.map(({ note }) => note))
  expect(notes.flat().join()).toContain('[click]')
})

const saidBehind = new RegExp(`，(${standings.map(standing => standingWords[standing].word.zh).join('|')})`, 'g')

describe('charts', () => {
  test("are PowerPoint's own, each with its alternative text and a worksheet that holds the values drawn", () => {
    const wanted = shown.flatMap(one => one.charts.filter(chart => !isDrawing(chart)))
    expect(wanted.length).toBeGreaterThan(10)
    expect([...charts().keys()]).toEqual(wanted.map(({ name }) => name))
    for (const { label } of wanted) expect(unescape([...parts.values()].join())).toContain(`descr="${label}"`)
    for (const { part, xml, sheet } of charts().values()) {
      const series = [...cachedValues(xml, 'val'), ...cachedValues(xml, 'yVal')]
      const references = [...xml.matchAll(/<c:(?:val|yVal)><c:numRef><c:f>Sheet1!\$([A-Z])/g)].map(([, letter]) => letter ?? '')
      expect(series.length, part).toBeGreaterThan(0)
      expect(
        references.map(letter => columnOf(sheet, letter)),
        part,
      ).toEqual(series)
    }
  })

  test('of which PowerPoint has none are a drawing with its alternative text', () => {
    const wanted = shown.flatMap(({ charts: drawn }, index) => drawn.filter(isDrawing).map(({ label }) => ({ index, label })))
    expect(wanted.length).toBeGreaterThan(4)
    for (const { index, label } of wanted) {
      const xml = unescape(parts.get(slide(index)) ?? '')
      expect(xml).toMatch(new RegExp(`<p:grpSp><p:nvGrpSpPr><p:cNvPr id="\\d+" name="[^"]*" descr="${label}"`))
      expect(targetsOf(parts, slide(index)).filter(target => target.includes('/charts/'))).toEqual([])
    }
  })

  test('hold what the dataset says', () => {
    const values = (name: string) => cachedValues(charts().get(name)?.xml ?? '', 'val').map(all => all.filter(Number.isFinite))
    const stated = (...ids: FactId[]) => ids.map(id => point(quantity(id)))
    expect(values('since-wins')).toEqual([stated('tenders', 'market-2025h1-tenders')])
    const users = stated('users-2024-06', 'users-2024-12', 'users-2025-06')
    expect(values('users')).toEqual([users.map(people => expect.closeTo(people / 1e8, 6))])
    const wins = vendorWins.map(row => point(quantity(row.wins)))
    const all = wins.reduce((sum, one) => sum + one, 0)
    expect(values('amounts').map(([share]) => share)).toEqual(wins.map(one => expect.closeTo((100 * one) / all, 6)))
    // Multiples of the month of the cuts: what led up to it, then Doubao's and ERNIE's.
    const use = charts().get('use')?.xml ?? ''
    expect(
      cachedValues(use, 'yVal')
        .slice(1)
        .map(values => values.filter(Number.isFinite)),
    ).toEqual([useSinceCuts.doubao, useSinceCuts.ernie].map(rows => rows.map(({ sinceCuts }) => (sinceCuts ? quantity(sinceCuts).lo : 1))))
  })

  test('a price before its cut is a circle, which no program has to draw as a hollow marker', () => {
    const { part, xml } = [...charts()].find(([name]) => name === 'price-cuts')?.[1] ?? { part: '', xml: '' }
    const before = cachedValues(xml, 'yVal')[0]?.filter(Number.isFinite) ?? []
    const paper = /<p:bg>.*?val="(\w+)"/.exec(parts.get(slide(0)) ?? '')?.[1] ?? ''
    const drawn = parts.get(slide(deck.slides.findIndex((_, index) => targetsOf(parts, slide(index)).includes(part)))) ?? ''
    expect(before.length).toBeGreaterThan(1)
    expect([
      ...drawn.matchAll(new RegExp(`prst="ellipse"><a:avLst/></a:prstGeom><a:solidFill><a:srgbClr val="${paper}"`, 'g')),
    ]).toHaveLength(before.length)
  })

  test('say every word they say on the screen, in their own labels or above them', () => {
    const missing = shown.flatMap(({ charts: drawn }, index) => {
      const own = [...charts()]
        .filter(([name]) => drawn.some(chart => chart.name === name))
        .map(([, { xml }]) => xml)
        .join()
      const codes = [...own.matchAll(/formatCode="([^"]*)"/g)].map(([, code]) => unescape(code ?? '').replaceAll('"', ''))
      const words = bare(
        [
          textOf(parts.get(slide(index)) ?? ''),
          ...[...own.matchAll(/<c:v>([^<]*)/g)].map(([, value]) => unescape(value ?? '')),
          ...codes,
        ].join('|'),
      )
      // How a value stands is read out behind a comma, and written once on a slide.
      // A number is printed from its value: its digits may be a value's, its words are those of a format.
      return drawn.flatMap(({ name, labels }) =>
        labels
          .flatMap(label => label.replaceAll(saidBehind, '').split(/\s|[-\u2212]?[\d.,]+/))
          .map(bare)
          .filter(word => /\p{L}/u.test(word) && !words.includes(word))
          .map(word => `${name}: ${word}`),
      )
    })
    expect(missing).toEqual([])
  })
})

test.each([
  ['your-bill', '33.3', '豆包视觉理解'],
  ['users', '2.49', '5.15'],
  ['two-ways', '4,839万', '5,998万'],
  ['since', '48%', '应用类'],
])("a chart's own words do not stand over it once more: %s", (alias, ...words) => {
  const written = bare(textOf(parts.get(slide(deck.slides.findIndex(one => one.alias === alias))) ?? ''))
  expect(written.length).toBeGreaterThan(20)
  expect(words.filter(word => written.includes(word))).toEqual([])
})

test('nothing is a picture', () => {
  expect(partsLike(/media|\.(png|jpe?g|svg|gif|emf)$/).map(([name]) => name)).toEqual([])
  expect([...parts.values()].join()).not.toMatch(/<p:pic>|<a:blip /)
})

test("texts name Chinese fonts and the deck's language", () => {
  const drawn = partsLike(/^ppt\/(slides|charts)\/[^/]+\.xml$/)
  const fonts = new Set(drawn.flatMap(([, xml]) => [...xml.matchAll(/<a:(?:latin|ea) typeface="([^"]*)"/g)].map(([, font]) => font)))
  expect([...fonts].sort()).toEqual(['Noto Sans SC', 'Noto Serif SC'])
  const bareRuns = drawn.flatMap(([name, xml]) =>
    [...xml.matchAll(/<a:r>(<a:rPr.*?<\/a:rPr>)/g)]
      .filter(([, run]) => !run?.includes(`lang="${deck.lang}"`) || !run.includes('<a:ea '))
      .map(() => name),
  )
  expect(bareRuns).toEqual([])
})

test('nothing leaves its slide', () => {
  const [width, height] = (/<p:sldSz cx="(\d+)" cy="(\d+)"/.exec(parts.get('ppt/presentation.xml') ?? '') ?? []).slice(1).map(Number)
  const tolerance = 12_700
  const outside = partsLike(/^ppt\/slides\/slide\d+\.xml$/).flatMap(([name, xml]) =>
    [...xml.matchAll(/name="([^"]*)"(?:(?!name=").)*?<a:off x="(-?\d+)" y="(-?\d+)"\/><a:ext cx="(\d+)" cy="(\d+)"\/>/gs)].flatMap(
      ([, what, ...box]) => {
        const [x = 0, y = 0, w = 0, h = 0] = box.map(Number)
        return x < -tolerance || y < -tolerance || x + w > (width ?? 0) + tolerance || y + h > (height ?? 0) + tolerance
          ? [`${name}: ${what}`]
          : []
      },
    ),
  )
  expect(outside).toEqual([])
})

test('the package is sound: well-formed, every target there, every part typed, ids unique', async () => {
  const xml = [...parts].filter(([name]) => /\.(xml|rels|xlsx)$/.test(name))
  const malformed = await page.evaluate(
    texts =>
      texts
        .filter(([, text]) => new DOMParser().parseFromString(text, 'application/xml').querySelector('parsererror'))
        .map(([name]) => name),
    xml,
  )
  expect(malformed).toEqual([])
  const types = parts.get('[Content_Types].xml') ?? ''
  for (const [name, text] of xml) {
    expect(
      targetsOf(parts, name).filter(target => !/^https?:/.test(target) && !parts.has(target)),
      name,
    ).toEqual([])
    expect(text, name).not.toMatch(/NaN|undefined|Infinity|srgbClr val="(?![0-9A-F]{6}")/)
    if (/^(ppt|docProps)\/.*\.xml$/.test(name)) expect(types, name).toContain(`PartName="/${name}"`)
    const ids = [...text.matchAll(/<p:cNvPr id="(\d+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size, name).toBe(ids.length)
  }
  expect([...types.matchAll(/PartName="\/([^"]*)"/g)].map(([, name]) => name ?? '').filter(name => !parts.has(name))).toEqual([])
})

test("parts of each shape are valid by Microsoft's own schemas, so that PowerPoint opens it without repair", async () => {
  const sheetsOf = async (file: Uint8Array) =>
    Object.values((await JSZip.loadAsync(file)).files).filter(({ name }) => name.endsWith('.xlsx'))
  expect(await sheetsOf(data)).toHaveLength(charts().size)
  // All would take long, and many are alike.
  const slides = oneOfEachShape(
    deck.slides.map((_, index) =>
      [
        slide(index),
        `ppt/notesSlides/notesSlide${index + 1}.xml`,
        ...targetsOf(parts, slide(index)).filter(target => target.includes('/charts/')),
      ]
        .map(part => parts.get(part) ?? '')
        .join(''),
    ),
  ).map(index => index + 1)
  const some = await exportPptx(page, inject('deckUrl'), { slides })
  expect(await validate(some, 'pptx')).toEqual([])
  const sheets = await Promise.all((await sheetsOf(some)).map(sheet => sheet.async('uint8array')))
  const rows = await Promise.all(sheets.map(async sheet => (await partsOf(sheet)).get('xl/worksheets/sheet1.xml') ?? ''))
  for (const index of oneOfEachShape(rows)) expect(await validate(sheets[index] ?? data, 'xlsx'), `sheet ${index + 1}`).toEqual([])
})

test('equal decks make equal files, and slides can be chosen', async () => {
  const again = await browser.newPage()
  expect(Buffer.compare(await exportPptx(again, inject('deckUrl')), data)).toBe(0)
  const dates = Object.values((await JSZip.loadAsync(data)).files).map(({ date }) => date.getTime() / 1000)
  expect(new Set(dates)).toEqual(new Set([1_700_000_000]))
  const some = await partsOf(await exportPptx(again, inject('deckUrl'), { slides: [no('argument'), no('wins')] }))
  expect([...some.keys()].filter(name => /^ppt\/slides\/[^/]+$/.test(name))).toHaveLength(2)
})

test('a date before 1980, where the time of zip files begins, is theirs in the properties only', async () => {
  vi.stubEnv('SOURCE_DATE_EPOCH', '0')
  const data = await exportPptx(page, inject('deckUrl'), { slides: [no('wins')] })
  const entries = Object.values((await JSZip.loadAsync(data)).files)
  expect(entries.filter(({ date }) => date.getTime() !== Date.UTC(1980, 0)).map(({ name }) => name)).toEqual([])
  expect((await partsOf(data)).get('docProps/core.xml')).toContain('1970-01-01T00:00:00Z')
})
