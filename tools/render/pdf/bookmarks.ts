import { PDFHexString, PDFName, PDFNumber, type PDFContext, type PDFDict, type PDFDocument, type PDFRef } from '@cantoo/pdf-lib'

export interface Bookmark {
  readonly title: string
  /** Index of the page it leads to, from 0. */
  readonly page: number
  readonly children: readonly Bookmark[]
}

/** Chains bookmarks below an entry of the outline. @returns how many entries that adds. */
function addBelow(
  context: PDFContext,
  parent: PDFDict,
  parentRef: PDFRef,
  bookmarks: readonly Bookmark[],
  pages: readonly PDFRef[],
): number {
  const items = bookmarks.map(({ title, page, children }) => {
    const ref = context.nextRef()
    const item = context.obj({ Title: PDFHexString.fromText(title), Parent: parentRef, Dest: [pages[page] ?? null, 'Fit'] })
    context.assign(ref, item)
    return { ref, item, added: 1 + addBelow(context, item, ref, children, pages) }
  })
  items.forEach(({ item }, i) => {
    const [before, after] = [items[i - 1], items[i + 1]]
    if (before) item.set(PDFName.of('Prev'), before.ref)
    if (after) item.set(PDFName.of('Next'), after.ref)
  })
  const [first, last] = [items[0], items.at(-1)]
  const added = items.reduce((sum, item) => sum + item.added, 0)
  if (first && last) {
    parent.set(PDFName.of('First'), first.ref)
    parent.set(PDFName.of('Last'), last.ref)
    parent.set(PDFName.of('Count'), PDFNumber.of(added))
  }
  return added
}

/** Gives a document these bookmarks, all of them open, and none else. */
export function setBookmarks(document: PDFDocument, bookmarks: readonly Bookmark[]): void {
  const { context, catalog } = document
  const outline = context.obj({ Type: 'Outlines' })
  const ref = context.register(outline)
  addBelow(
    context,
    outline,
    ref,
    bookmarks,
    document.getPages().map(page => page.ref),
  )
  catalog.set(PDFName.of('Outlines'), ref)
  catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'))
}
