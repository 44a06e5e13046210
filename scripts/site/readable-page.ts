import type { Page } from 'playwright-core'
import { pathBetween, languages, type Language } from '../../composables/languages.ts'
import { wordsIn } from '../../setup/traditional.ts'
import type { Deck } from '../export/deck.ts'
import { pdfName, readableName } from './names.ts'
import { readable } from './page/readable.ts'

const phrases = {
  zh: { text: '文字版', slides: '看幻灯片', data: '数据', slide: (no: number) => `第 ${no} 页` },
  en: { text: 'As text', slides: 'See the slides', data: 'Data', slide: (no: number) => `Slide ${no}` },
}

export const readableStyle = `:root{color-scheme:light dark}
body{max-width:46rem;margin:0 auto;padding:2rem 1.25rem 4rem;font:1.0625rem/1.7 system-ui,sans-serif;background:light-dark(#f6f2ea,#141412);color:light-dark(#1b1a17,#f2ede3)}
h1,h2{line-height:1.3;text-wrap:balance}
h2{margin:.25rem 0 1rem;font-size:1.375rem}
section{margin-top:3rem;border-top:1px solid light-dark(#d8d1c4,#45423c);padding-top:.75rem}
a{color:inherit;text-underline-offset:.2em}
nav,footer,caption,small,.no{color:light-dark(#5e5a52,#b5afa3);font-size:.875rem}
nav{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem}
table{display:block;overflow-x:auto;margin:1rem 0;border-collapse:collapse;font-size:.9375rem;line-height:1.45;font-variant-numeric:tabular-nums}
caption{text-align:start}
th,td{padding:.3rem .9rem .3rem 0;text-align:start;vertical-align:top;border-bottom:1px solid light-dark(#d8d1c4,#45423c)}
p{margin:.5rem 0}
em{font-style:normal;color:light-dark(#c2301c,#fb735c)}`

/** Returns the slides of the opened print view as plain HTML, by their numbers. See printDeck, which readies its links. */
export async function readSlides(page: Page): Promise<Map<number, string>> {
  const slides = await page.locator('.print-slide-container').all()
  return new Map(await Promise.all(slides.map(async slide => [Number((await slide.getAttribute('id'))?.slice(0, 3)), await slide.evaluate(readable)] as const)))
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

/** The first slide's title is the page's. */
const headed = (no: number, slide: string) => no === 1 ? slide.replaceAll(/(<\/?)h2>/g, '$1h1>') : slide

/** Returns the page on which a deck is read from top to bottom, without scripts. */
export function readablePage(own: Language, deck: Deck, slides: ReadonlyMap<number, string>, policy: string): string {
  const { text, slides: see, data, slide } = phrases[own.locale]
  const words = wordsIn(own)
  const others = Object.values(languages).filter(one => one !== own)
    .map(one => `<a href="${pathBetween(own, one)}${readableName}" lang="${one.tag}" hreflang="${one.tag}">${one.name}</a>`)
  const sections = deck.slides.map(({ no, alias }) =>
    `<section id="/${escaped(alias)}">\n<a class="no" href="./#/${escaped(alias)}">${words(slide(no))}</a>\n${headed(no, slides.get(no) ?? '')}\n</section>`)
  return `<!DOCTYPE html>
<html lang="${own.tag}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(deck.title)} · ${words(text)}</title>
<meta name="description" content="${escaped(deck.info)}">
<link rel="canonical" href="./">
<style>${readableStyle}</style>
</head>
<body>
<header>
<nav><a href="./">${words(see)}</a><a href="./${pdfName}" type="application/pdf">PDF</a><a href="${own.folder ? '../' : './'}data/facts.csv">${words(data)}</a>${others.join('')}</nav>
</header>
<main>
${sections.join('\n')}
</main>
</body>
</html>
`
}
