import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { languages, type Language } from '../../data/core/languages.ts'
import { launchBrowser } from '../system/browser.ts'
import { textConverter } from '../deck/traditional.ts'
import { readDeck, type Deck } from '../render/read-deck.ts'
import { printDeck } from '../render/pdf/pdf.ts'
import { serveFolder, type Served } from '../system/serve.ts'
import { headScript, readFirstSlide, type FirstSlide } from './first-slide.ts'
import { fromFolderScript, fromFolderStyle } from './from-folder.ts'
import { addHostFiles } from './host-files.ts'
import { htmlPage, pageStyle, type PageParts } from './html.ts'
import { manifest } from './manifest.ts'
import { appendix, files } from '../../deck.config.ts'
import { readable } from './page/readable.ts'
import { cover, manifestName } from './names.ts'
import { drawIcons, pictureCover } from './pictures.ts'
import { policyFor, type Policy } from './policy.ts'
import { readFigures } from '../render/svg/figures.ts'
import { movedPage, readingParts, valuesWord } from './reading/page.ts'
import { readingFonts, readingStyle } from './reading/style.ts'

/** What is read of a deck in the browser. */
interface Read {
  readonly language: Language
  readonly deck: Deck
  readonly first: FirstSlide
  /** The first slide as PNG. */
  readonly picture: Uint8Array
  readonly pdf: Uint8Array
  /** The reading edition. */
  readonly reading: PageParts & { readonly style: string }
}

/** Returns the slides of the opened print view as plain HTML, by their numbers. See printDeck, which readies its links. */
async function readSlides(page: Page, language: Language): Promise<Map<number, string>> {
  const slides = await page.locator('.print-slide-container').all()
  return new Map(
    await Promise.all(
      slides.map(
        async slide =>
          [
            Number((await slide.getAttribute('id'))?.slice(0, 3)),
            await slide.evaluate(readable, textConverter(language)(valuesWord(language))),
          ] as const,
      ),
    ),
  )
}

async function readLanguage(
  browser: Browser,
  served: Served,
  { site, url, style }: { readonly site: string; readonly url: string; readonly style: string },
  language: Language,
): Promise<Read> {
  const deckUrl = `${served.url}${language.folder}`
  await using page = await browser.newPage({
    viewport: { width: 980, height: 552 },
    reducedMotion: 'reduce',
    colorScheme: 'light',
    serviceWorkers: 'block',
  })
  const first = await readFirstSlide(page, deckUrl)
  const picture = await pictureCover(page)
  const pdf = await printDeck(page, deckUrl)
  const deck = await readDeck(page)
  const slides = await readSlides(page, language)
  const talk = deck.slides.filter(({ part }) => part !== appendix).map(({ no }) => no)
  const parts = readingParts(language, { deck, slides, figures: await readFigures(page, deckUrl, talk) }, url)
  const fonts = await readingFonts(page, `<style>${style}</style>${parts.body}`, resolve(site, language.folder))
  return { language, deck, first, picture, pdf, reading: { ...parts, style: `${fonts}\n${style}` } }
}

/** Replaces a piece of a page. Throws where there is none such, or more than one. */
function replaceOnce(html: string, piece: RegExp, by: (piece: string) => string): string {
  const count = html.match(new RegExp(piece, 'g'))?.length ?? 0
  if (count !== 1) throw new Error(`The built page has ${count} of ${piece}, where tools/site/finish.ts knows one`)
  return html.replace(piece, by)
}

/** Returns the built page with its first slide in it: it shows before any file beside it is loaded. */
export function withFirstSlide(html: string, { html: slide, style }: FirstSlide, policy: Policy): string {
  const sheets = html.match(/ *<link rel="stylesheet"[^>]*>\n/g) ?? []
  const without = sheets.reduce((page, sheet) => page.replace(sheet, ''), html)
  const head = replaceOnce(
    without,
    /<head>/,
    head => `${head}
<meta http-equiv="Content-Security-Policy" content="${policy.meta}">`,
  )
  return replaceOnce(
    replaceOnce(head, /<\/head>/, head => `<style>${style}</style>\n<script>${headScript}</script>\n${head}`),
    /<div id="app"><\/div>/,
    app => `${slide}
${app}
${sheets.join('')}<noscript><meta http-equiv="refresh" content="0; url=./${files.readable}"><a href="./${files.readable}">${files.readable}</a></noscript>`,
  )
}

/**
 * Makes a built public site complete: the first slide in each page, the slides as text and as PDF, the policy, and
 * what hosts ask for. Rejects where the built deck does not run.
 */
export async function finishSite(site: string, url: string): Promise<void> {
  await using served = await serveFolder(site, 3930)
  await using browser = await launchBrowser()
  const style = await readingStyle()
  const read = await Promise.all(Object.values(languages).map(language => readLanguage(browser, served, { site, url, style }, language)))
  const policy = policyFor({
    scripts: [headScript, fromFolderScript],
    styles: [...read.flatMap(({ first, reading }) => [first.style, reading.style]), fromFolderStyle, pageStyle],
  })
  for (const { language, deck, first, picture, pdf, reading } of read) {
    const folder = resolve(site, language.folder)
    const index = resolve(folder, 'index.html')
    await writeFile(index, withFirstSlide(await readFile(index, 'utf8'), first, policy))
    await mkdir(resolve(folder, files.readable))
    await writeFile(resolve(folder, files.readable, 'index.html'), htmlPage(reading, policy))
    await writeFile(resolve(folder, files.text), movedPage(language, deck.title, policy))
    await writeFile(resolve(folder, files.pdf), pdf)
    await writeFile(resolve(folder, cover.name), picture)
    await writeFile(resolve(folder, manifestName), manifest(language, deck))
  }
  await drawIcons(browser, site)
  await addHostFiles(site, url, policy)
}
