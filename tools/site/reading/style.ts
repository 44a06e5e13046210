import { copyFile, mkdir, readFile } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import type { Page } from 'playwright-core'
import { parse, type Declaration } from 'postcss'
import { fontFiles, subset } from '../../deck/fonts.ts'
import { root } from '../../system/files.ts'
import { facesOf } from '../page/faces.ts'
import { hashedFolder } from '../policy.ts'

/** Returns the deck's colours, as the page's own: dark where the system asks for it. Throws where styles/index.css has none. */
async function colours(): Promise<string> {
  const sheet = parse(await readFile(resolve(root, 'styles/index.css'), 'utf8'))
  const of = (selector: string) => {
    const found: string[] = []
    sheet.each(node => {
      if (node.type === 'rule' && node.selector === selector)
        node.walkDecls(/^--/, ({ prop, value }: Declaration) => void (/^(#|var\()/.test(value) && found.push(`${prop}:${value}`)))
    })
    if (found.length === 0) throw new Error(`styles/index.css has no colours at ${selector}`)
    return found.join(';')
  }
  return `:root{${of(':root')}}\n@media screen and (prefers-color-scheme:dark){:root{${of('html.dark')}}}`
}

/** Returns the rules of the reading edition, but for its fonts. */
export async function readingStyle(): Promise<string> {
  return `${await colours()}\n${await readFile(resolve(root, 'tools/site/reading/reading.css'), 'utf8')}`
}

/**
 * Cuts the deck's fonts to what a page shows, and puts them beside the deck's own files.
 * @param page a page of the browser, to lay the HTML out.
 * @param folder of the language's deck; the page stands in a folder below it.
 * @returns the fonts as rules, and their sizes.
 */
export async function readingFonts(page: Page, html: string, folder: string): Promise<string> {
  await page.setContent(html)
  const faces = await page.evaluate(facesOf)
  await mkdir(resolve(folder, hashedFolder), { recursive: true })
  const rules = Object.entries(fontFiles).map(async ([name, file]) => {
    const [, kind = '', weight = ''] = /(sans|serif)-(\d+)/.exec(name) ?? []
    const family = kind === 'serif' ? 'Deck Serif' : 'Deck Sans'
    const shown = faces.filter(face => face.family.includes(family) && face.weight === weight).map(({ characters }) => characters)
    const font = await subset(`read-${kind}-${weight}`, file, [...new Set(shown.join(''))].sort().join(''))
    await copyFile(font, resolve(folder, hashedFolder, basename(font)))
    return `@font-face{font-family:'${family}';font-weight:${weight};font-display:swap;src:url(../${hashedFolder}/${basename(font)})}`
  })
  return (await Promise.all(rules)).join('\n')
}
