import { deflateSync } from 'node:zlib'
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFName,
  PDFNull,
  PDFNumber,
  PDFRawStream,
  PDFRef,
  type PDFDocument,
  type PDFObject,
  type PDFPage,
} from '@cantoo/pdf-lib'
import { readContent, united, withArtifacts, withoutBlack, type Box } from './content.ts'
import { kidsOf } from './tags.ts'

const name = (text: string) => PDFName.of(text)

/** Adds what ties numbered content to its elements, by the number of its page, from a tree of them. */
function readParents(tree: PDFDict | undefined, found: Map<number, PDFArray>): void {
  const entries = tree?.lookupMaybe(name('Nums'), PDFArray)
  for (let i = 0; i + 1 < (entries?.size() ?? 0); i += 2) {
    const entry = entries?.lookup(i + 1)
    if (entry instanceof PDFArray) found.set(entries?.lookup(i, PDFNumber).asNumber() ?? 0, entry)
  }
  const kids = tree?.lookupMaybe(name('Kids'), PDFArray)
  for (let i = 0; i < (kids?.size() ?? 0); i++) readParents(kids?.lookup(i, PDFDict), found)
}

/** The figure that an element is, or is a part of. */
function figureOf(element: PDFDict | undefined): PDFDict | undefined {
  return !element || element.get(name('S')) === name('Figure') ? element : figureOf(element.lookupMaybe(name('P'), PDFDict))
}

/** Takes numbered content of a page away from its element. */
function untie(element: PDFDict, number: number, page: PDFPage): void {
  const { context } = element
  const isIt = (kid: PDFObject) => {
    const found = context.lookup(kid)
    const [own, no] = found instanceof PDFDict ? [found.get(name('Pg')), found.lookupMaybe(name('MCID'), PDFNumber)] : [undefined, found]
    return no instanceof PDFNumber && no.asNumber() === number && (own ?? element.get(name('Pg'))) === page.ref
  }
  element.set(name('K'), context.obj(kidsOf(element).filter(kid => !isIt(kid))))
}

/** The content of a page: where it stands, and unpacked, without what is covered. Throws where it is not as Chromium writes it. */
function contentOf({ node }: PDFPage): { ref: PDFRef; content: string } {
  const [ref, stream] = [node.get(name('Contents')), node.Contents()]
  if (!(ref instanceof PDFRef) || !(stream instanceof PDFRawStream))
    throw new Error('A page of the PDF has its content in pieces, as Chromium did not write it before')
  return { ref, content: withoutBlack(Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1')) }
}

/** Marks the artifacts of one page. @param parents the elements of its numbered content. */
function markPage(page: PDFPage, parents: PDFArray, boxes: Map<PDFDict, Box>): void {
  const { width, height } = page.getSize()
  const { ref, content } = contentOf(page)
  const artifacts = new Set<number>()
  for (const [number, { hasText, box }] of readContent(content, { left: 0, bottom: 0, right: width, top: height })) {
    const element = parents.lookupMaybe(number, PDFDict)
    const figure = figureOf(element)
    const whole = figure && united(boxes.get(figure), box)
    if (whole) boxes.set(figure, whole)
    if (figure || hasText) continue
    artifacts.add(number)
    if (element) untie(element, number, page)
    parents.set(number, PDFNull)
  }
  const { context } = page.doc
  const packed = deflateSync(Buffer.from(withArtifacts(content, artifacts), 'latin1'), { level: 9 })
  context.assign(ref, context.stream(packed, { Filter: 'FlateDecode' }))
}

/**
 * Marks what only decorates the pages of a PDF that Chromium printed as artifacts, which no reader reads out: what
 * Chromium ties to no tag, such as the foot of a sheet, and rules and grounds, which it ties to one, outside of figures.
 * Says of each figure which part of its page it covers at most. Nothing where there are no tags.
 */
export function markArtifacts(document: PDFDocument): void {
  const parents = new Map<number, PDFArray>()
  readParents(document.catalog.lookupMaybe(name('StructTreeRoot'), PDFDict)?.lookupMaybe(name('ParentTree'), PDFDict), parents)
  const boxes = new Map<PDFDict, Box>()
  for (const page of document.getPages()) {
    const own = parents.get(page.node.lookupMaybe(name('StructParents'), PDFNumber)?.asNumber() ?? -1)
    if (own) markPage(page, own, boxes)
  }
  const rounded = (length: number) => Math.round(length * 100) / 100
  for (const [figure, { left, bottom, right, top }] of boxes)
    figure.set(name('A'), document.context.obj({ O: 'Layout', BBox: [left, bottom, right, top].map(rounded) }))
}
