import { PDFArray, PDFDict, PDFHexString, PDFName, PDFString, type PDFDocument } from '@cantoo/pdf-lib'

const name = (text: string) => PDFName.of(text)

/** What a link leads to: a named place in the file, with the index of its page from 0, or an address. */
export type LinkTarget = { readonly place: string; readonly page: number } | { readonly url: string }

/** What a link leads to. Throws where that is nowhere. */
function targetOf(link: PDFDict, { catalog }: PDFDocument, pages: readonly unknown[]): LinkTarget {
  const url = link.lookupMaybe(name('A'), PDFDict)?.lookupMaybe(name('URI'), PDFString)?.decodeText()
  if (url !== undefined) return { url }
  const place = link.lookupMaybe(name('Dest'), PDFName)
  const page = pages.indexOf(place && catalog.lookupMaybe(name('Dests'), PDFDict)?.lookupMaybe(place, PDFArray)?.get(0))
  if (!place || page < 0) throw new Error(`A link of the PDF leads nowhere: ${link.toString()}`)
  return { place: place.decodeText(), page }
}

/**
 * Tells of every link of a PDF that Chromium printed what it leads to, which is read out where the link is met.
 * @param say words it. Throws where a link leads nowhere.
 */
export function describeLinks(document: PDFDocument, say: (target: LinkTarget) => string): void {
  const pages = document.getPages()
  const refs = pages.map(({ ref }) => ref)
  for (const { node } of pages) {
    const links = node.Annots()
    for (let i = 0; i < (links?.size() ?? 0); i++) {
      const link = links?.lookup(i, PDFDict)
      if (link?.get(name('Subtype')) === name('Link'))
        link.set(name('Contents'), PDFHexString.fromText(say(targetOf(link, document, refs))))
    }
  }
}
