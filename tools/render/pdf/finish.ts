import { PDFDocument, PDFHexString, PDFName, PDFNumber } from '@cantoo/pdf-lib'
import { markArtifacts } from './artifacts.ts'
import { setBookmarks, type Bookmark } from './bookmarks.ts'
import { describeLinks, type LinkTarget } from './links.ts'
import { setProperties, type PdfProperties } from './metadata.ts'
import { tidyTags } from './tags.ts'

/** What a page is called. */
export interface PageName {
  /** The page number a reader shows. */
  readonly label: string
  /** Its bookmark. Pages in a row with the same title share one. */
  readonly title: string
  /** The bookmark above that. */
  readonly part: string
}

/** Groups pages in a row that share a key. @returns each group with the index of its first page. */
function runs<T>(items: readonly T[], key: (item: T) => string): { first: number; items: T[] }[] {
  const groups: { first: number; items: T[] }[] = []
  items.forEach((item, index) => {
    const [before, last] = [items[index - 1], groups.at(-1)]
    if (last && before !== undefined && key(before) === key(item)) last.items.push(item)
    else groups.push({ first: index, items: [item] })
  })
  return groups
}

/** Bookmarks for parts, and in each for its slides. */
function bookmarksOf(pages: readonly PageName[]): Bookmark[] {
  return runs(pages, page => page.part).map(({ first, items }) => ({
    title: items[0]?.part ?? '',
    page: first,
    children: runs(items, page => page.title).map(slide => ({
      title: slide.items[0]?.title ?? '',
      page: first + slide.first,
      children: [],
    })),
  }))
}

/** Makes readers call every page by its slide's number, also where only some slides are printed. */
function setPageLabels({ context, catalog }: PDFDocument, pages: readonly PageName[]): void {
  const labels = pages.flatMap(({ label }, index) => [PDFNumber.of(index), context.obj({ P: PDFHexString.fromText(label) })])
  catalog.set(PDFName.of('PageLabels'), context.obj({ Nums: labels }))
}

/**
 * Gives a PDF that Chromium printed what Chromium can't, and PDF/UA asks for (ISO 14289-1): properties, bookmarks nested
 * by part, page labels, links that say what they lead to, tags that all readers know and artifacts that none reads out;
 * and leaves out what differs from run to run. What is seen on the pages stays as it is.
 * @param sayLink words what a link leads to.
 * @returns the file with its objects packed, which halves it.
 * Rejects where it has not one page for each name, and where a link leads nowhere.
 */
export async function finishPdf(
  data: Uint8Array,
  properties: PdfProperties,
  pages: readonly PageName[],
  sayLink: (target: LinkTarget) => string,
): Promise<Uint8Array> {
  const document = await PDFDocument.load(data, { updateMetadata: false })
  if (document.getPageCount() !== pages.length) throw new Error(`The PDF has ${document.getPageCount()} pages, not ${pages.length}`)
  markArtifacts(document)
  tidyTags(document)
  describeLinks(document, sayLink)
  setBookmarks(document, bookmarksOf(pages))
  setPageLabels(document, pages)
  setProperties(document, properties)
  return document.save({ useObjectStreams: true })
}
