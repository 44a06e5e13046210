import { PDFDocument } from '@cantoo/pdf-lib'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { languages } from '../../data/core/languages.ts'
import { placeNames } from '../../deck.config.ts'
import { fact as factOf, factIds, source as sourceOf, sourceIds, sourceUrl } from '../../data/index.ts'
import { readDeck, type Deck } from '../../tools/render/read-deck.ts'
import { printDeck } from '../../tools/render/pdf/pdf.ts'
import { openPrintView } from '../../tools/render/print-view.ts'
import { decks } from '../../tools/deck/decks.ts'
import { textConverter } from '../../tools/deck/traditional.ts'
import { bare, eachPage, readPdf, withPdf, type PdfPage } from '../../tools/render/pdf/read.ts'
import { openBrowser } from '../support/browser.ts'
import { deckFonts, flat, readTags, type Tag } from '../support/pdf.ts'
import { blackGrounds, overprinted } from '../support/pdf-boxes.ts'
import { figuresOn, readXmp, uaFaults } from '../support/pdf-ua.ts'
import { whitePixels } from '../support/raster.ts'

/** What a slide in the print view holds. */
interface Printed {
  readonly title: string
  /** All that is to be read in reading order, pictures left out. */
  readonly text: string
  /** What each chart is said to show, and the rows of the table that stands for it. */
  readonly charts: readonly { label: string; rows: readonly (readonly string[])[] }[]
  /** Where its canvases stand on the page, in points: left, bottom, right, top. */
  readonly canvases: readonly (readonly number[])[]
  /** Names of the slides it links to, and addresses elsewhere. */
  readonly links: readonly string[]
  /** Ids of the figures whose rows of the appendix stand on it. */
  readonly rows: readonly string[]
  /** Sources in its source line, the first of each range, and the slide that each leads to. */
  readonly cited: readonly { name: string; href: string }[]
}

/** Words of the left and of the right column of the slide that has two. */
const columns = { zh: ['字节：', '广告点击率'], en: ['ByteDance:', 'A higher click-through'], 'zh-Hant': ['字節：', '廣告點擊率'] }

/** The parts by their bookmarks. */
const partNames = {
  zh: Object.values(placeNames.zh),
  en: Object.values(placeNames.en),
  'zh-Hant': ['開場', '價格戰', '誰拿到了訂單', '算力：兩條路與中間地帶', '使用者之爭', '三條主軸', '收尾', '附錄'],
}

let browser: Browser
beforeAll(async () => void (browser = await openBrowser()))
afterAll(() => browser?.close())

describe.each(Object.values(decks))('$name', ({ id, locale, tag, folder }) => {
  let deck: Deck
  let slides: Printed[]
  let pages: PdfPage[]
  let tags: Tag[]
  let pdf: Uint8Array

  const url = inject('deckUrl') + folder

  const none: Tag = { role: 'none', alt: undefined, text: '', children: [] }

  /** One line for each slide where something is wrong. */
  const faults = (find: (slide: Printed, index: number) => readonly string[]) =>
    slides.flatMap((slide, index) => find(slide, index).map(fault => `page ${index + 1}: ${fault}`))

  beforeAll(async () => {
    const page = await browser.newPage()
    pdf = await printDeck(page, url)
    deck = await readDeck(page)
    pages = await readPdf(pdf)
    tags = await readTags(pdf)
    // Not the page that was readied for paper: a link that got lost on the way there would be lost here too.
    const view = await browser.newPage()
    await openPrintView(view, url)
    slides = await view.evaluate(() =>
      [...document.querySelectorAll('.print-slide-container')].map(slide => {
        const walker = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT)
        const texts: string[] = []
        while (walker.nextNode()) {
          const { parentElement, textContent } = walker.currentNode
          if (
            parentElement?.checkVisibility({ visibilityProperty: true }) &&
            !parentElement.closest('[role="img"], [aria-hidden="true"], .visually-hidden')
          )
            texts.push(textContent ?? '')
        }
        return {
          title: slide.querySelector('h1')?.textContent ?? '',
          text: texts.join(''),
          charts: [...slide.querySelectorAll('[data-chart]')].map(chart => ({
            label: chart.querySelector('canvas')?.getAttribute('aria-label') ?? '',
            rows: [...chart.querySelectorAll('tbody tr')].map(row => [...row.children].map(cell => cell.textContent ?? '')),
          })),
          canvases: [...slide.querySelectorAll('canvas')].map(canvas => {
            const [{ left, bottom, right, top }, page] = [canvas.getBoundingClientRect(), slide.getBoundingClientRect()]
            const scale = 735 / page.width
            return [left - page.left, page.bottom - bottom, right - page.left, page.bottom - top].map(length => length * scale)
          }),
          links: [...slide.querySelectorAll('a[href]')].map(link => link.getAttribute('href') ?? ''),
          rows: [...slide.querySelectorAll('[data-ledger]')].map(row => row.getAttribute('data-ledger') ?? ''),
          cited: [...slide.querySelectorAll('footer .source a')].map(link => ({
            // Without how many reprint it.
            name: (link.textContent ?? '').replace(/ ?[（(].*$/, ''),
            href: link.getAttribute('href') ?? '',
          })),
        }
      }),
    )
  })

  test('there is one page a slide', () => expect(pages.length).toBe(slides.length))

  test('the whole deck is under 1 MB', () => expect(pdf.length).toBeLessThan(1_000_000))

  describe('what a reader asks of the file', () => {
    test('it is tagged, says its language, and is called what the deck is', async () => {
      const { marked, info } = await withPdf(pdf, async file => ({
        marked: await file.getMarkInfo(),
        info: (await file.getMetadata()).info,
      }))
      expect(marked).toMatchObject({ Marked: true })
      const { title, author, info: subject, keywords } = deck
      expect(subject).not.toBe('')
      expect(keywords).toContain(',')
      expect(info).toMatchObject({ Language: tag, Title: title, Author: author, Subject: subject, Keywords: keywords })
    })

    test('its metadata say the same, when it was made, and which document it is', async () => {
      const document = await PDFDocument.load(pdf, { updateMetadata: false })
      const { title, author, info, keywords } = deck
      const xmp = readXmp(document)
      expect(Object.fromEntries(xmp)).toMatchObject({
        'dc:title': title,
        'dc:creator': author,
        'dc:description': info,
        'dc:subject': keywords,
        'dc:language': tag,
        'xmp:CreatorTool': 'Slidev',
        'pdf:Producer': document.getProducer(),
        'pdf:Keywords': keywords,
        'pdfuaid:part': '1',
      })
      for (const date of ['xmp:CreateDate', 'xmp:ModifyDate']) expect(new Date(xmp.get(date) ?? '')).toEqual(document.getModificationDate())
      const ids = ['DocumentID', 'InstanceID'].map(id => xmp.get(`xmpMM:${id}`) ?? '')
      expect(ids.filter(id => !/^uuid:[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-a[\da-f]{3}-[\da-f]{12}$/.test(id))).toEqual([])
      expect(String(document.context.trailerInfo.ID)).toBe(
        `[ ${ids.map(id => `<${id.replace('uuid:', '').replaceAll('-', '')}>`).join(' ')} ]`,
      )
    })

    test('it keeps the rules of PDF/UA-1 that a machine can check', async () => expect(await uaFaults(pdf)).toEqual([]))

    test('bookmarks are the parts, and in each part its slides, and lead to their pages', async () => {
      const found = await withPdf(pdf, async file =>
        Promise.all(
          (await file.getOutline()).map(async ({ title, items }) => ({
            title,
            slides: await Promise.all(
              items.map(async ({ title, dest }) => `${title} → ${Array.isArray(dest) && (await file.getPageIndex(dest[0])) + 1}`),
            ),
          })),
        ),
      )
      expect(found.map(({ title }) => title)).toEqual(partNames[id])
      expect(found.flatMap(part => part.slides)).toEqual(slides.map(({ title }, index) => `${title} → ${index + 1}`))
      expect(found.map(part => part.slides.length)).toEqual(
        Object.keys(placeNames[locale]).map(part => deck.slides.filter(slide => slide.part === part).length),
      )
    })

    test("pages are called by their slides' numbers", async () => {
      expect(await withPdf(pdf, file => file.getPageLabels())).toEqual(slides.map((_, index) => String(index + 1)))
    })

    test('links lead to the slides and addresses they name, and nowhere else', async () => {
      const targets = await withPdf(pdf, async file => {
        const places = await file.getDestinations()
        return Object.fromEntries(
          await Promise.all(Object.entries(places).map(async ([name, place]) => [name, (await file.getPageIndex(place[0])) + 1] as const)),
        )
      })
      const links = await eachPage(pdf, async page => (await page.getAnnotations()).filter(({ subtype }) => subtype === 'Link'))
      const led = links.map(all => all.map(({ dest, url }) => (typeof dest === 'string' ? targets[dest] : url)))
      // A note leads to the page that has the figure's row.
      const pageOf = (href: string) =>
        href.includes('?fact=')
          ? slides.findIndex(({ rows }) => rows.includes(href.split('?fact=')[1] ?? '')) + 1
          : deck.slides.find(({ no, alias }) => [`#/${alias}`, `#/${no}`].includes(href))?.no
      const wanted = slides.map(slide => slide.links.map(href => (href.startsWith('#') ? pageOf(href) : new URL(href).href)))
      // A link that runs over two lines is two of them.
      const sorted = (all: readonly unknown[]) => [...new Set(all.map(String))].toSorted()
      expect(led.map(sorted)).toEqual(wanted.map(sorted))
      expect(led.flat().filter(target => typeof target === 'number').length).toBeGreaterThan(20)
      expect(led.flat().filter(target => typeof target === 'string').length).toBeGreaterThan(20)
      expect(led.flat().filter(target => target === undefined || String(target).includes('127.0.0.1'))).toEqual([])
    })
  })

  test("a link tells what it leads to, in the language of the deck: a figure's row, a slide, a source", async () => {
    const links = (await eachPage(pdf, async page => await page.getAnnotations())).flat()
    expect(links.length).toBeGreaterThan(500)
    const words = textConverter(languages[id])
    const wanted = ({ dest, url }: { dest?: string; url?: string }) => {
      const fact = factIds.find(one => dest === `fact-${one}`)
      const source = sourceIds.find(one => url !== undefined && sourceUrl(one) === url)
      return fact
        ? [factOf(fact).code, words(factOf(fact).label[locale])]
        : source
          ? [source, words(sourceOf(source).title[locale])]
          : [deck.slides.find(({ alias }) => dest === `/${alias}`)?.title ?? 'nothing']
    }
    expect(
      links
        .filter(link => wanted(link).some(part => !String(link.contentsObj.str).includes(part)))
        .map(({ dest, url, contentsObj }) => `${dest ?? url}: ${contentsObj.str}`),
    ).toEqual([])
  })

  test('a cited source is listed on the page that its link leads to', () => {
    expect(slides.flatMap(({ cited }) => cited).length).toBeGreaterThan(50)
    const listed = (alias: string) => bare(pages[deck.slides.findIndex(slide => `#/${slide.alias}` === alias)]?.text)
    expect(
      faults(({ cited }) =>
        cited.filter(({ name, href }) => !listed(href).includes(bare(name))).map(({ name, href }) => `${name} is not on ${href}`),
      ),
    ).toEqual([])
  })

  describe('what a screen reader gets', () => {
    test('the whole text of every slide in reading order, columns one after the other', () => {
      expect(tags.map(({ text }) => bare(text))).toEqual(slides.map(({ text }) => bare(text)))
      const [left, right] = columns[id].map(
        words => tags[deck.slides.findIndex(({ alias }) => alias === 'two-ways')]?.text.indexOf(words) ?? -1,
      )
      expect(left).toBeGreaterThan(-1)
      expect(right).toBeGreaterThan(left ?? 0)
    })

    test('every title as a heading', () => {
      expect(
        tags.map(tag =>
          flat(tag)
            .filter(({ role }) => role === 'H1')
            .map(({ text }) => bare(text)),
        ),
      ).toEqual(slides.map(({ title }) => [bare(title)]))
    })

    test('every chart as a figure that says what it shows and each of its values', () => {
      expect(slides.flatMap(({ charts }) => charts).length).toBeGreaterThan(10)
      expect(
        faults(({ charts }, index) => {
          const figures = flat(tags[index] ?? none).filter(({ role }) => role === 'Figure')
          return charts.flatMap(({ label, rows }) => {
            const alt = figures.find(figure => figure.alt?.startsWith(label))?.alt
            return alt === undefined
              ? [`no figure "${label}"`]
              : rows
                  .flat()
                  .filter(cell => !alt.includes(cell.trim()))
                  .map(cell => `"${label}" does not say "${cell}"`)
          })
        }),
      ).toEqual([])
    })

    test('no figure without an alternative text, and no type of tag that older readers do not know', () => {
      const known = /^(?:Root|Document|Sect|NonStruct|H[1-6]|P|Span|Link|Figure|Table|T[RHD]|THead|TBody|Caption|L|LI|LBody|Lbl|Form)$/
      expect(
        faults((_, index) =>
          flat(tags[index] ?? none)
            .filter(({ role, alt }) => !known.test(role) || (role === 'Figure' && !alt))
            .map(({ role, text }) => `${role} "${text}"`),
        ),
      ).toEqual([])
    })
  })

  describe('what is on the pages', () => {
    test('every text of the slides can be found and copied, those of the charts too', () => {
      expect(
        faults(({ title, charts }, index) =>
          [title, ...charts.flatMap(({ rows }) => rows.map(([label = '']) => label))].filter(
            text => !bare(pages[index]?.text ?? '').includes(bare(text)),
          ),
        ),
      ).toEqual([])
    })

    test('nothing of the text is lost where it is drawn', () => {
      expect(
        faults(({ text }, index) => {
          const rest = [...bare(pages[index]?.text ?? '')]
          const lost = [...bare(text)].filter(letter => {
            const found = rest.indexOf(letter)
            if (found >= 0) rest.splice(found, 1)
            return found < 0
          })
          return lost.length > 0 ? [lost.join('')] : []
        }),
      ).toEqual([])
    })

    test('no code of a figure stands on other words', async () => {
      const { codes, faults } = await overprinted(pdf)
      expect(codes).toBeGreaterThan(300)
      expect(faults).toEqual([])
    })

    test('charts cover their place, whatever screen they were drawn for, and as figures say so', async () => {
      const figures = await figuresOn(pdf)
      expect(slides.flatMap(({ canvases }) => canvases).length).toBeGreaterThan(7)
      expect(
        faults(({ canvases }, index) =>
          canvases
            .filter(place => !figures[index]?.some(({ box }) => box.every((side, i) => Math.abs(side - (place[i] ?? 0)) < 0.5)))
            .map(place => `no figure has the box ${place}, but ${figures[index]?.map(({ box }) => box).join('; ')}`),
        ),
      ).toEqual([])
    })

    test('nothing of a chart but its own marks is black: no edge of what lies below it shows', async () => {
      expect((await blackGrounds(pdf)).flat()).toEqual([])
    })

    test('nothing is a bitmap', () => {
      expect(faults((_, index) => (pages[index]?.bitmaps ? [`${pages[index].bitmaps}`] : []))).toEqual([])
    })

    test("every font is embedded TrueType of the deck's families, so no character is missing from them", () => {
      expect(
        faults((_, index) =>
          (pages[index]?.fonts ?? [])
            .filter(({ name, type }) => type !== 'CIDFontType2' || !deckFonts.test(name))
            .map(({ name, type }) => `${name} (${type})`),
        ),
      ).toEqual([])
      expect(new Set(pages.flatMap(({ fonts }) => fonts.map(({ name }) => name))).size).toBe(3)
    })

    // Drawing every page takes long, and paper has no language.
    test.runIf(id === 'zh')("charts stand on the slide's own paper: nothing is left white on any page", async () => {
      const white = await whitePixels(pdf)
      expect(white).toHaveLength(slides.length)
      expect(faults((_, index) => (white[index] ? [`${white[index]} white pixels`] : []))).toEqual([])
    })
  })
})
