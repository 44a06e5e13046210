import { PDFArray, PDFDict, PDFName, PDFRef, PDFString, type PDFContext, type PDFDocument } from '@cantoo/pdf-lib'

const name = (text: string) => PDFName.of(text)

/** Types of PDF 2.0 that readers of earlier versions do not know, and the elder name of each. */
const elderTypes = new Map([name('Strong'), name('Em')].map(type => [type, name('Span')]))

/** All structure elements, in the order Chromium wrote them: the document's. */
function elementsOf(context: PDFContext): { ref: PDFRef, element: PDFDict }[] {
  return context.enumerateIndirectObjects().flatMap(([ref, object]) =>
    object instanceof PDFDict && object.get(name('Type')) === name('StructElem') ? [{ ref, element: object }] : [])
}

/** Deletes the nodes of a name tree. */
function deleteTree(context: PDFContext, ref: PDFRef): void {
  const kids = context.lookupMaybe(ref, PDFDict)?.lookupMaybe(name('Kids'), PDFArray)
  for (const kid of kids?.asArray() ?? []) {
    if (kid instanceof PDFRef)
      deleteTree(context, kid)
  }
  context.delete(ref)
}

/** The ids of the heads a table cell belongs to. */
function headsOf(element: PDFDict): PDFArray[] {
  const attributes = element.lookup(name('A'))
  return (attributes instanceof PDFArray ? attributes.asArray() : [])
    .flatMap(one => (one instanceof PDFDict && one.lookupMaybe(name('Headers'), PDFArray)) || [])
}

/**
 * Gives the tags of a PDF that Chromium printed types that all readers know, and numbers the ids by which table
 * cells name their heads in document order: Chromium counts them anew in every run. Nothing where there are no tags.
 */
export function tidyTags({ context, catalog }: PDFDocument): void {
  const elements = elementsOf(context)
  const ids = new Map<string, PDFString>()
  const names: (PDFString | PDFRef)[] = []
  for (const { ref, element } of elements) {
    const elder = elderTypes.get(element.lookup(name('S'), PDFName))
    if (elder)
      element.set(name('S'), elder)
    const id = element.lookupMaybe(name('ID'), PDFString)
    if (!id)
      continue
    // Names in a tree are sorted as text.
    const number = PDFString.of(`cell${String(ids.size + 1).padStart(6, '0')}`)
    ids.set(id.asString(), number)
    element.set(name('ID'), number)
    names.push(number, ref)
  }
  for (const heads of elements.flatMap(({ element }) => headsOf(element))) {
    heads.asArray().forEach((head, index) => {
      const id = head instanceof PDFString ? ids.get(head.asString()) : undefined
      if (id)
        heads.set(index, id)
    })
  }
  const root = catalog.lookupMaybe(name('StructTreeRoot'), PDFDict)
  const tree = root?.get(name('IDTree'))
  if (tree instanceof PDFRef)
    deleteTree(context, tree)
  if (names.length > 0)
    root?.set(name('IDTree'), context.obj({ Names: names }))
}
