import { languages, type Language } from '../../../data/core/languages.ts'
import { appendix, files, placeNames, places } from '../../../deck.config.ts'
import { textConverter } from '../../deck/traditional.ts'
import type { Deck, DeckSlide } from '../../render/read-deck.ts'
import { escape } from '../../system/xml.ts'
import { languageLinks, wayBetween } from '../head.ts'
import { htmlPage, type PageParts } from '../html.ts'
import type { Policy } from '../policy.ts'
import type { Figure } from '../../render/svg/figures.ts'

const phrases = {
  zh: { name: '阅读版', slides: '看幻灯片', slide: '看这一页幻灯片', data: '数据', contents: '目录', values: '数值' },
  en: { name: 'To read', slides: 'See the slides', slide: 'See this slide', data: 'Data', contents: 'Contents', values: 'Values' },
}

/** Returns what opens a chart's table. */
export const valuesWord = ({ locale }: Language): string => phrases[locale].values

/** What the page is made from: see readSlides and readFigures. */
export interface Reading {
  readonly deck: Deck
  /** Each slide as plain HTML, by its number. */
  readonly slides: ReadonlyMap<number, string>
  readonly figures: ReadonlyMap<string, Figure>
}

/** Takes links to facts away which the page has no entry of: the appendix lists what the last steps show. */
const withoutDead = (svg: string, isListed: (id: string) => boolean) =>
  svg.replaceAll(/<a href="#(fact-[\w-]+)"[^>]*>.*?<\/a>/g, (link, id: string) => (isListed(id) ? link : ''))

/** Puts the drawings of a slide's charts where its HTML has their places. Throws where there is none of a chart. */
function withFigures(slide: DeckSlide, html: string, figures: Reading['figures'], isListed: (id: string) => boolean): string {
  return html.replaceAll(/<figure data-figure="([^"]+)"( data-named="")?>/g, (_, name: string, named?: string) => {
    const figure = figures.get(`${slide.no}-${name}`)
    // The appendix is not drawn anew: its charts are its tables.
    if (!figure) return '<figure>'
    const drawings = figure.steps.map(({ wide, narrow }) => `<div class="wide">${wide}</div><div class="narrow">${narrow}</div>`)
    return `<figure>${withoutDead(drawings.join(''), isListed)}${named ? '' : `<figcaption>${escape(figure.label)}</figcaption>`}`
  })
}

/** The cover's title is the page's. */
const headed = (no: number, html: string) => (no === 1 ? html.replaceAll(/(<\/?)h3>/g, '$1h1>') : html)

/** Returns the talk as an article: its body and its head. @param url where the site's root will stand, empty where that is not known. */
export function readingParts(own: Language, { deck, slides, figures }: Reading, url: string): Omit<PageParts, 'style'> {
  const t = phrases[own.locale]
  const words = textConverter(own)
  const names = placeNames[own.locale]
  const others = Object.values(languages)
    .filter(one => one !== own)
    .map(one => `<a href="${wayBetween(own, one, files.readable)}" lang="${one.tag}" hreflang="${one.tag}">${one.name}</a>`)
  const links = [
    `<a href="../?slides">${words(t.slides)}</a>`,
    `<a href="../${files.pdf}" type="application/pdf">PDF</a>`,
    `<a href="../${own.folder ? '../' : ''}data/facts.csv">${words(t.data)}</a>`,
    ...others,
  ]
  const listed = new Set([...slides.values()].flatMap(html => [...html.matchAll(/id="(fact-[\w-]+)"/g)].map(([, id = '']) => id)))
  // A slide is found by its number too, as in the deck.
  const article = (slide: DeckSlide) => `<article id="/${escape(slide.alias)}">
<span id="/${slide.no}"></span>
${headed(
  slide.no,
  withFigures(slide, slides.get(slide.no) ?? '', figures, id => listed.has(id)),
)}
<p class="to"><a href="../?slides#/${escape(slide.alias)}">${words(t.slide)}</a></p>
</article>`
  const [cover, ...rest] = deck.slides
  const parts = places
    .map(place => ({ place, slides: rest.filter(({ part }) => part === place) }))
    .filter(({ slides }) => slides.length > 0)
  return {
    language: own,
    title: `${deck.title} · ${words(t.name)}`,
    head: [{ tag: 'meta', attrs: { name: 'description', content: deck.info } }, ...languageLinks(own, url, files.readable)],
    body: `<header>
<nav class="ways" aria-label="${words(t.name)}">${links.join('')}</nav>
${cover ? article(cover) : ''}
</header>
<nav class="contents" aria-label="${words(t.contents)}"><ol>${parts
      .map(({ place }) => `<li><a href="#part-${place}">${words(names[place])}</a></li>`)
      .join('')}</ol></nav>
<main>
${parts
  .map(
    ({ place, slides }) => `<section id="part-${place}"${place === appendix ? ' class="appendix"' : ''}>
<h2>${words(names[place])}</h2>
${slides.map(article).join('\n')}
</section>`,
  )
  .join('\n')}
</main>`,
  }
}

/** Returns what stands where the talk was to be read before, and leads to where it is now. */
export function movedPage(own: Language, title: string, policy: Policy): string {
  const to = `./${files.readable}`
  return htmlPage(
    {
      language: own,
      title,
      head: [
        { tag: 'meta', attrs: { 'http-equiv': 'refresh', content: `0; url=${to}` } },
        { tag: 'link', attrs: { rel: 'canonical', href: to } },
      ],
      body: `<main>
<h1><a href="${to}">${escape(title)}</a></h1>
</main>`,
    },
    policy,
  )
}
