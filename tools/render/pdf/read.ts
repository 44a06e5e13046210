import { getDocument, OPS, VerbosityLevel, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

export interface PdfPage {
  /** Its text in reading order, pieces joined by a space. */
  readonly text: string
  /** Operators that paint a bitmap. */
  readonly bitmaps: number
  readonly fonts: readonly PdfFont[]
}

export interface PdfFont {
  /** PostScript name without the subset's prefix. */
  readonly name: string
  /** As PDF has it: TrueType, CIDFontType2, Type3 … */
  readonly type: string
}

const paintsBitmap = new Set([
  OPS.paintImageXObject,
  OPS.paintImageXObjectRepeat,
  OPS.paintInlineImageXObject,
  OPS.paintInlineImageXObjectGroup,
  OPS.paintImageMaskXObject,
  OPS.paintImageMaskXObjectGroup,
  OPS.paintImageMaskXObjectRepeat,
])

/** Returns a text as texts of a PDF can be compared: without white space, compatibility characters told apart no more. */
export const bare = (text = ''): string => text.normalize('NFKC').replace(/\s+/g, '')

/** Opens a PDF, hands it to `use` and closes it. @returns what `use` does. Rejects where it is none. */
export async function withPdf<T>(data: Uint8Array, use: (document: PDFDocumentProxy) => Promise<T>): Promise<T> {
  const task = getDocument({ data: new Uint8Array(data), verbosity: VerbosityLevel.ERRORS, fontExtraProperties: true })
  try {
    return await use(await task.promise)
  } finally {
    await task.destroy()
  }
}

/** Hands the pages of a PDF to `use`, one after the other. @returns what `use` does for each. */
export function eachPage<T>(data: Uint8Array, use: (page: PDFPageProxy) => Promise<T>): Promise<T[]> {
  return withPdf(data, async document => {
    const results: T[] = []
    for (let number = 1; number <= document.numPages; number++) results.push(await use(await document.getPage(number)))
    return results
  })
}

/** Reads a PDF page by page. Rejects where it is none. */
export function readPdf(data: Uint8Array): Promise<PdfPage[]> {
  return eachPage(data, async page => {
    const { items } = await page.getTextContent()
    const { fnArray, argsArray } = await page.getOperatorList()
    const fontIds = new Set(fnArray.flatMap((operator, index) => (operator === OPS.setFont ? [String(argsArray[index]?.[0])] : [])))
    return {
      text: items.map(item => ('str' in item ? item.str : '')).join(' '),
      bitmaps: fnArray.filter(operator => paintsBitmap.has(operator)).length,
      fonts: [...fontIds].map(id => {
        const font = page.commonObjs.get(id)
        return { name: String(font.name).replace(/^[A-Z]{6}\+/, ''), type: String(font.type) }
      }),
    }
  })
}
