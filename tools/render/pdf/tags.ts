import { PDFArray, PDFDict, PDFName, PDFRef, PDFString, type PDFContext, type PDFDocument, type PDFObject } from '@cantoo/pdf-lib'

const name = (text: string) => PDFName.of(text)

/** Types of PDF 2.0 that readers of earlier versions do not know, and the elder name of each. */
const elderTypes = new Map([name('Strong'), name('Em')].map(type => [type, name('Span')]))

/** All structure elements, in the order Chromium wrote them: the document's. */
function elementsOf(context: PDFContext): { ref: PDFRef; element: PDFDict }[] {
  return context
    .enumerateIndirectObjects()
    .flatMap(([ref, object]) =>
      object instanceof PDFDict && object.get(name('Type')) === name('StructElem') ? [{ ref, element: object }] : [],
    )
}

/** Returns what an element holds, as it is written: elements, numbers of content, references to annotations. */
export function kidsOf(element: PDFDict): PDFObject[] {
  const kids = element.lookup(name('K'))
  return kids instanceof PDFArray ? kids.asArray() : kids ? [element.get(name('K')) ?? kids] : []
}

/** Types that mean nothing without what they hold. */
const wrappers = new Set(['NonStruct', 'Span', 'P'].map(name))

/** Takes out of an element what holds nothing and means nothing. @returns whether it is such itself. */
function prune(element: PDFDict): boolean {
  const { context } = element
  const kids = kidsOf(element).filter(kid => {
    const found = context.lookup(kid)
    const isEmpty = found instanceof PDFDict && found.has(name('S')) && prune(found)
    if (isEmpty && kid instanceof PDFRef) context.delete(kid)
    return !isEmpty
  })
  element.set(name('K'), context.obj(kids))
  return kids.length === 0 && wrappers.has(element.lookup(name('S'), PDFName))
}

/** Makes what an item of a list holds its body, as which it counts. */
function addBody(item: PDFDict, ref: PDFRef): void {
  const { context } = item
  const kids = kidsOf(item)
  const body = context.register(context.obj({ Type: 'StructElem', S: 'LBody', P: ref, K: kids }))
  for (const kid of kids) {
    const found = context.lookup(kid)
    if (found instanceof PDFDict && found.has(name('S'))) found.set(name('P'), body)
  }
  item.set(name('K'), body)
}

/** Deletes the nodes of a name tree. */
function deleteTree(context: PDFContext, ref: PDFRef): void {
  const kids = context.lookupMaybe(ref, PDFDict)?.lookupMaybe(name('Kids'), PDFArray)
  for (const kid of kids?.asArray() ?? []) {
    if (kid instanceof PDFRef) deleteTree(context, kid)
  }
  context.delete(ref)
}

/** The ids of the heads a table cell belongs to. */
function headsOf(element: PDFDict): PDFArray[] {
  const attributes = element.lookup(name('A'))
  return (attributes instanceof PDFArray ? attributes.asArray() : []).flatMap(
    one => (one instanceof PDFDict && one.lookupMaybe(name('Headers'), PDFArray)) || [],
  )
}

/**
 * Gives the tags of a PDF that Chromium printed types that all readers know, and an item of a list its body; leaves out
 * those that hold nothing. Numbers the ids by which table cells name their heads in document order: Chromium counts
 * them anew in every run. Nothing where there are no tags.
 */
export function tidyTags({ context, catalog }: PDFDocument): void {
  const root = catalog.lookupMaybe(name('StructTreeRoot'), PDFDict)
  const document = root?.lookupMaybe(name('K'), PDFDict)
  if (document) prune(document)
  const elements = elementsOf(context)
  const ids = new Map<string, PDFString>()
  const names: (PDFString | PDFRef)[] = []
  for (const { ref, element } of elements) {
    const elder = elderTypes.get(element.lookup(name('S'), PDFName))
    if (elder) element.set(name('S'), elder)
    if (element.get(name('S')) === name('LI')) addBody(element, ref)
    const id = element.lookupMaybe(name('ID'), PDFString)
    if (!id) continue
    // Names in a tree are sorted as text.
    const number = PDFString.of(`cell${String(ids.size + 1).padStart(6, '0')}`)
    ids.set(id.asString(), number)
    element.set(name('ID'), number)
    names.push(number, ref)
  }
  for (const heads of elements.flatMap(({ element }) => headsOf(element))) {
    heads.asArray().forEach((head, index) => {
      const id = head instanceof PDFString ? ids.get(head.asString()) : undefined
      if (id) heads.set(index, id)
    })
  }
  const tree = root?.get(name('IDTree'))
  if (tree instanceof PDFRef) deleteTree(context, tree)
  if (names.length > 0) root?.set(name('IDTree'), context.obj({ Names: names }))
}
