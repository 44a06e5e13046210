import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { parse, type Root, type Rule } from 'postcss'
import { untilDrawn } from '../render/view.ts'
import { fontFiles, subset } from '../deck/fonts.ts'
import { takeSlide, type FaceText } from './page/first-slide.ts'
import { files } from '../../deck.config.ts'

/** A deck's first slide as its page shows it before any script is there. */
export interface FirstSlide {
  readonly html: string
  /** Its rules and its fonts. */
  readonly style: string
}

/**
 * Leads a phone held upright to the reading edition, at the slide that was asked for, unless somebody has gone on to the
 * slides: `?slides` says so, and is remembered.
 */
const toReading = `!function(){var q=location.search,s=/[?&]slides\\b/.test(q)
try{if(s)localStorage.setItem('slides','1');s=s||localStorage.getItem('slides')}catch(e){}
if(s||q||top!==self||!matchMedia('(max-width:600px) and (orientation:portrait)').matches)return
var h=location.hash,f=/[?&]fact=([\\w-]+)/.exec(h)
location.replace('${files.readable}'+(f?'#fact-'+f[1]:h.split('?')[0]))}()`

/**
 * Runs in a page's head, after its styles. Dark comes at once where the reader chose it or the system asks for it;
 * the first slide stays away where the address is another's, and shows with its fonts: they are read a moment
 * after the page, and words would move.
 */
export const headScript = `${toReading}
try{var s=localStorage.getItem('slidev-color-schema')}catch(e){}
var c=document.documentElement.classList
c.toggle('dark',s==='dark'||s!=='light'&&matchMedia('(prefers-color-scheme: dark)').matches)
c.toggle('elsewhere',!/^(#\\/?(1|cover)?)?$/.test(location.hash))
c.add('unset')
getComputedStyle(document.documentElement).color
Promise.all([...document.fonts].map(f=>f.load())).finally(()=>c.remove('unset'))`

/**
 * As large as Slidev will show it, and gone as soon as it does: others may be there before, hidden. The tangent of
 * the angle of two lengths is their ratio, a number. The deck's own first slide keeps the carried fonts: nothing
 * moves when the whole ones come.
 */
const place = `#first-slide{position:fixed;inset:0;z-index:1;background:var(--paper);--slidev-slide-scale:min(tan(atan2(100vw,980px)),tan(atan2(100dvh,552px)))}
.first-stage{width:100%;height:100%}.first-content{width:980px;height:552px}
.unset #first-slide,.elsewhere #first-slide,body:has(#app [data-slidev-no]:not([style*="display: none"]) .slidev-layout) #first-slide{display:none}
[data-slidev-no="1"]{--sans:'First Sans','Deck Sans';--serif:'First Serif','Deck Serif'}`

/** Cuts the deck's fonts to what the slide shows, as @font-face rules that carry them. Rejects where a text is in another font. */
async function carriedFonts(faces: readonly FaceText[]): Promise<string> {
  const shown = new Map<string, string>()
  for (const { family, weight, characters } of faces) {
    const name = `deck-fonts/${/Deck (Sans|Serif)/.exec(family)?.[1]?.toLowerCase()}-${weight}`
    shown.set(name, (shown.get(name) ?? '') + characters)
  }
  const rules = [...shown].sort().map(async ([name, text]) => {
    const file = Object.entries(fontFiles).find(([own]) => own === name)?.[1]
    if (!file) throw new Error(`The first slide shows "${text}" in a font that styles/fonts.css does not have (${name})`)
    const font = await readFile(await subset(`first-${name}`, file, [...new Set(text)].sort().join('')))
    const [, kind, weight] = /(sans|serif)-(\d+)/.exec(name) ?? []
    return `@font-face{font-family:'First ${kind === 'serif' ? 'Serif' : 'Sans'}';font-weight:${weight};src:url(data:font/woff2;base64,${font.toString('base64')})}`
  })
  return (await Promise.all(rules)).join('\n')
}

/** Returns the rules of all sheets a page links to, but fonts and what is for paper. */
async function readSheets(page: Page): Promise<Root> {
  const links = await page.locator('link[rel=stylesheet]').evaluateAll(all => all.map(link => link.getAttribute('href') ?? ''))
  const texts = await Promise.all(links.map(async link => (await page.request.get(new URL(link, page.url()).href)).text()))
  const sheets = parse(texts.join('\n'))
  sheets.walkAtRules(
    /^(font-face|keyframes|media)$/,
    rule => void ((rule.name !== 'media' || rule.params.includes('print')) && rule.remove()),
  )
  sheets.walkComments(comment => void comment.remove())
  return sheets
}

/** Reads the first slide of a served deck. Rejects where it does not get ready, or cannot stand without the deck. */
export async function readFirstSlide(page: Page, deckUrl: string): Promise<FirstSlide> {
  await page.goto(`${deckUrl}#/1`)
  await untilDrawn(page, '#slideshow [data-slidev-no="1"]', 30_000)
  const sheets = await readSheets(page)
  const rules: Rule[] = []
  sheets.walkRules(rule => void rules.push(rule))
  const { html, css, applies, faces } = await page.evaluate(
    takeSlide,
    rules.map(({ selectors }) => selectors),
  )
  rules.filter((_, index) => !applies[index]).forEach(rule => rule.remove())
  sheets.walkAtRules(rule => void (rule.nodes?.length === 0 && rule.remove()))
  const style = [await carriedFonts(faces), sheets.toString(), css, place].join('\n')
  if (/url\((?!["']?data:)/.test(style))
    throw new Error('The first slide needs a file that its page cannot carry: only data: addresses may stand in its styles')
  return { html, style }
}
