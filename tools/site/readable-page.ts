import type { Page } from 'playwright-core'
import { pathBetween, languages, type Language } from '../../data/core/languages.ts'
import { textConverter } from '../deck/traditional.ts'
import type { Deck } from '../render/read-deck.ts'
import { languageLinks } from './head.ts'
import { htmlPage } from './html.ts'
import { escape } from '../system/xml.ts'
import { files } from '../../deck.config.ts'
import { readable } from './page/readable.ts'
import type { Policy } from './policy.ts'

const phrases = {
  zh: { text: '文字版', slides: '看幻灯片', data: '数据', slide: (no: number) => `第 ${no} 页` },
  en: { text: 'As text', slides: 'See the slides', data: 'Data', slide: (no: number) => `Slide ${no}` },
}

/** Returns the slides of the opened print view as plain HTML, by their numbers. See printDeck, which readies its links. */
export async function readSlides(page: Page): Promise<Map<number, string>> {
  const slides = await page.locator('.print-slide-container').all()
  return new Map(
    await Promise.all(
      slides.map(async slide => [Number((await slide.getAttribute('id'))?.slice(0, 3)), await slide.evaluate(readable)] as const),
    ),
  )
}

/** The first slide's title is the page's. */
const headed = (no: number, slide: string) => (no === 1 ? slide.replaceAll(/(<\/?)h2>/g, '$1h1>') : slide)

/**
 * Returns the page on which a deck is read from top to bottom, without scripts.
 * @param url where the site's root will stand, empty where that is not known.
 */
export function readablePage(own: Language, deck: Deck, slides: ReadonlyMap<number, string>, url: string, policy: Policy): string {
  const { text, slides: see, data, slide } = phrases[own.locale]
  const words = textConverter(own)
  const others = Object.values(languages)
    .filter(one => one !== own)
    .map(one => `<a href="${pathBetween(own, one)}${files.readable}" lang="${one.tag}" hreflang="${one.tag}">${one.name}</a>`)
  const links = [
    `<a href="./">${words(see)}</a>`,
    `<a href="./${files.pdf}" type="application/pdf">PDF</a>`,
    `<a href="${own.folder ? '../' : './'}data/facts.csv">${words(data)}</a>`,
    ...others,
  ]
  const sections = deck.slides.map(
    ({ no, alias }) => `<section id="/${escape(alias)}">
<a class="no" href="./#/${escape(alias)}">${words(slide(no))}</a>
${headed(no, slides.get(no) ?? '')}
</section>`,
  )
  return htmlPage(
    {
      language: own,
      title: `${deck.title} · ${words(text)}`,
      head: [{ tag: 'meta', attrs: { name: 'description', content: deck.info } }, ...languageLinks(own, url, files.readable)],
      body: `<header>
<nav>${links.join('')}</nav>
</header>
<main>
${sections.join('\n')}
</main>`,
    },
    policy,
  )
}
