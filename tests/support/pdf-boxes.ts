import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { fact, factIds } from '../../data/index.ts'
import { eachPage } from '../../tools/render/pdf/read.ts'

/** A rectangle on a page, in points from its lower left corner. */
export interface Box {
  readonly left: number
  readonly right: number
  readonly bottom: number
  readonly top: number
}

/** A piece of text as it is set: of one font and size, on one line. */
interface Words extends Box {
  readonly text: string
  /** Of its font, in points. */
  readonly size: number
}

/** Returns the pieces of text of every page. Their boxes hold what is inked of capitals and digits. */
function wordsOn(data: Uint8Array): Promise<Words[][]> {
  return eachPage(data, async page => {
    const { items } = await page.getTextContent()
    return items.flatMap(item => {
      if (!('str' in item) || item.str.trim() === '') return []
      const [left = 0, bottom = 0] = (item.transform as number[]).slice(4)
      return [{ text: item.str.trim(), size: item.height, left, right: left + item.width, bottom, top: bottom + item.height * 0.72 }]
    })
  })
}

/** Whether two boxes cover each other, by more than half a point each way. */
const cover = (a: Box, b: Box) =>
  Math.min(a.right, b.right) - Math.max(a.left, b.left) > 0.5 && Math.min(a.top, b.top) - Math.max(a.bottom, b.bottom) > 0.5

/** Returns what stands on the codes of figures in a PDF, a line each, and how many codes there are. */
export async function overprinted(data: Uint8Array): Promise<{ codes: number; faults: string[] }> {
  const known = new Set<string>(factIds.map(id => fact(id).code))
  const pages = (await wordsOn(data)).map(words => ({ words, codes: words.filter(({ text }) => known.has(text)) }))
  return {
    codes: pages.reduce((sum, { codes }) => sum + codes.length, 0),
    faults: pages.flatMap(({ words, codes }, index) =>
      codes.flatMap(code =>
        words.filter(other => other !== code && cover(code, other)).map(other => `page ${index + 1}: ${code.text} and ${other.text}`),
      ),
    ),
  }
}

/**
 * Returns the areas of every page that are filled in black right before the very same is filled anew, as Chromium begins a
 * canvas; a line each.
 */
export function blackGrounds(data: Uint8Array): Promise<string[][]> {
  return eachPage(data, async page => {
    const { fnArray, argsArray } = await page.getOperatorList()
    const fills: { color: string; area: string }[] = []
    let color = ''
    fnArray.forEach((operator, index) => {
      const args: unknown[] = argsArray[index] ?? []
      if (operator === OPS.setFillRGBColor) color = String(args[0])
      if (operator === OPS.constructPath && args[0] === OPS.fill) fills.push({ color, area: String(args[2]) })
    })
    return fills.flatMap((fill, index) =>
      fill.color === '#000000' && fills[index + 1]?.area === fill.area ? [`page ${page.pageNumber}: ${fill.area}`] : [],
    )
  })
}
