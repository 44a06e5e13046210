import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFStream,
  PDFString,
  type PDFObject,
} from '@cantoo/pdf-lib'
import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { eachPage } from '../../tools/render/pdf/read.ts'

/** A structure element. */
interface Element {
  readonly type: string
  readonly dict: PDFDict
  readonly parent: Element | undefined
  /** Elements below it. What stands in a NonStruct counts as its parent's. */
  readonly kids: readonly Element[]
}

const name = (text: string) => PDFName.of(text)
const wordOf = (value: PDFObject | undefined) => (value instanceof PDFName ? value.decodeText() : '')
const textOf = (value: PDFObject | undefined) => (value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : '')
const numberOf = (value: PDFObject | undefined) => (value instanceof PDFNumber ? value.asNumber() : undefined)
const listOf = (value: PDFObject | undefined): (PDFObject | undefined)[] =>
  value instanceof PDFArray ? Array.from({ length: value.size() }, (_, i) => value.lookup(i)) : value ? [value] : []

/** Types of PDF 1.7. */
const standardTypes = new Set([
  'Document',
  'Part',
  'Art',
  'Sect',
  'Div',
  'BlockQuote',
  'Caption',
  'TOC',
  'TOCI',
  'Index',
  'NonStruct',
  'Private',
  'P',
  'H',
  'H1',
  'H2',
  'H3',
  'H4',
  'H5',
  'H6',
  'L',
  'LI',
  'Lbl',
  'LBody',
  'Table',
  'TR',
  'TH',
  'TD',
  'THead',
  'TBody',
  'TFoot',
  'Span',
  'Quote',
  'Note',
  'Reference',
  'BibEntry',
  'Code',
  'Link',
  'Annot',
  'Ruby',
  'RB',
  'RT',
  'RP',
  'Warichu',
  'WT',
  'WP',
  'Figure',
  'Formula',
  'Form',
])

/** What may stand in what, by the one outside. */
const allowedIn: Readonly<Record<string, RegExp>> = {
  Table: /^(?:Caption )?(?:TR ?|THead ?|TBody ?|TFoot ?)*$/,
  THead: /^(?:TR ?)*$/,
  TBody: /^(?:TR ?)*$/,
  TFoot: /^(?:TR ?)*$/,
  TR: /^(?:T[HD] ?)+$/,
  L: /^(?:Caption )?(?:LI ?|L ?)*$/,
  LI: /^(?:Lbl ?|LBody ?)+$/,
}

/** What may hold what, by the one inside. */
const allowedAround: Readonly<Record<string, RegExp>> = {
  TR: /^(?:Table|THead|TBody|TFoot)$/,
  TH: /^TR$/,
  TD: /^TR$/,
  THead: /^Table$/,
  TBody: /^Table$/,
  TFoot: /^Table$/,
  LI: /^L$/,
  LBody: /^LI$/,
  Lbl: /^LI$/,
}

/** Reads the element of a dictionary with all below it. Pushes every one to `all`, in reading order. */
function readElement(dict: PDFDict, parent: Element | undefined, all: Element[]): Element {
  const kids: Element[] = []
  const element: Element = { type: wordOf(dict.lookup(name('S'))), dict, parent, kids }
  all.push(element)
  for (const kid of listOf(dict.lookup(name('K')))) {
    if (kid instanceof PDFDict && kid.has(name('S'))) {
      const read = readElement(kid, element.type === 'NonStruct' ? parent : element, all)
      kids.push(...(read.type === 'NonStruct' ? read.kids : [read]))
    }
  }
  return element
}

/** The attributes of an element that one owner gives it. */
function attributesOf({ dict }: Element, owner: string): Map<string, PDFObject | undefined> {
  const own = listOf(dict.lookup(name('A'))).filter(one => one instanceof PDFDict && wordOf(one.lookup(name('O'))) === owner) as PDFDict[]
  return new Map(own.flatMap(one => one.keys().map(key => [key.decodeText(), one.lookup(key)] as const)))
}

/** What is wrong with a table: rows of different lengths, cells without a head. */
function tableFaults(table: Element): string[] {
  const rows = table.kids.flatMap(kid => (kid.type === 'TR' ? [kid] : kid.kids.filter(({ type }) => type === 'TR')))
  const taken: Element[][] = rows.map(() => [])
  rows.forEach((row, y) =>
    row.kids.forEach(cell => {
      const span = (way: string) => numberOf(attributesOf(cell, 'Table').get(way)) ?? 1
      const x = Array.from({ length: 99 }, (_, i) => i).find(i => !taken[y]?.[i]) ?? 0
      for (let dy = 0; dy < span('RowSpan'); dy++) {
        for (let dx = 0; dx < span('ColSpan'); dx++) (taken[y + dy] ??= [])[x + dx] = cell
      }
    }),
  )
  const isHead = (cell: Element | undefined, scope: string) =>
    cell?.type === 'TH' && [scope, 'Both'].includes(wordOf(attributesOf(cell, 'Table').get('Scope')))
  return [
    ...(new Set(taken.map(row => row.length)).size > 1
      ? [`7.2-42 a table has rows of ${taken.map(row => row.length).join(', ')} cells`]
      : []),
    ...taken.flatMap((row, y) =>
      row.flatMap((cell, x) =>
        cell.type === 'TD' &&
        listOf(attributesOf(cell, 'Table').get('Headers')).length === 0 &&
        !row.some(one => isHead(one, 'Row')) &&
        !taken.some(one => isHead(one[x], 'Column'))
          ? [`7.5-1 a table cell, row ${y + 1}, column ${x + 1}, has no head`]
          : [],
      ),
    ),
  ]
}

/** All elements of a document, in reading order. Empty where there is no structure. */
function readElements(document: PDFDocument): Element[] {
  const all: Element[] = []
  for (const dict of listOf(document.catalog.lookupMaybe(name('StructTreeRoot'), PDFDict)?.lookup(name('K')))) {
    if (dict instanceof PDFDict) readElement(dict, undefined, all)
  }
  return all
}

/** What a figure says it covers of its page, in points: left, bottom, right, top. Zeros where it says nothing. */
function boxOf(figure: Element): [number, number, number, number] {
  const [left = 0, bottom = 0, right = 0, top = 0] = listOf(attributesOf(figure, 'Layout').get('BBox')).map(value => numberOf(value) ?? 0)
  return [left, bottom, right, top]
}

/** Returns the figures of each page: their alternative text, and what they say they cover. */
export async function figuresOn(data: Uint8Array): Promise<{ alt: string; box: [number, number, number, number] }[][]> {
  const document = await PDFDocument.load(data, { updateMetadata: false })
  const figures = readElements(document).filter(({ type }) => type === 'Figure')
  return document
    .getPages()
    .map(({ ref }) =>
      figures
        .filter(({ dict }) => pageOf(dict) === ref)
        .map(figure => ({ alt: textOf(figure.dict.lookup(name('Alt'))), box: boxOf(figure) })),
    )
}

/** The page that a dictionary's content stands on, or that of what is in it. */
const pageOf = (dict: PDFDict): PDFObject | undefined =>
  dict.get(name('Pg')) ?? listOf(dict.lookup(name('K'))).flatMap(kid => (kid instanceof PDFDict && pageOf(kid)) || [])[0]

/** What is wrong with the structure. */
function structureFaults(all: readonly Element[], pages: ReadonlyMap<PDFObject, PDFArray>): string[] {
  const levels = all.map(({ type }) => Number(/^H(\d)$/.exec(type)?.[1] ?? 0)).filter(level => level > 0)
  return [
    ...all.filter(({ type }) => !standardTypes.has(type)).map(({ type }) => `7.1-5 ${type} is no type of PDF 1.7`),
    ...all.filter(({ dict }) => !(dict.lookup(name('P')) instanceof PDFDict)).map(({ type }) => `7.1-12 a ${type} has no parent`),
    ...all
      .filter(({ type, kids }) => !(allowedIn[type] ?? /^/).test(kids.map(kid => kid.type).join(' ')))
      .map(({ type, kids }) => `7.2 a ${type} holds ${kids.map(kid => kid.type).join(' ')}`),
    ...all
      .filter(({ type, parent }) => !(allowedAround[type] ?? /^/).test(parent?.type ?? ''))
      .map(({ type, parent }) => `7.2 a ${type} stands in ${parent?.type}`),
    ...all.filter(({ type }) => type === 'Table').flatMap(tableFaults),
    ...all
      .filter(({ type, dict }) => /^(?:Figure|Formula)$/.test(type) && textOf(dict.lookup(name('Alt'))) === '')
      .map(({ type }) => `7.3-1 a ${type} has no alternative text`),
    ...levels.flatMap((level, i) =>
      level > (levels[i - 1] ?? 0) + 1 ? [`7.4.2-1 a heading of level ${level} after ${levels[i - 1] ?? 'none'}`] : [],
    ),
    ...all
      .filter(({ type }) => type === 'Figure')
      .flatMap(figure => {
        const page = pageOf(figure.dict)
        const [left, bottom, right, top] = boxOf(figure)
        const [, , width = 0, height = 0] = listOf(page && pages.get(page)).map(value => numberOf(value) ?? 0)
        const isIn = left >= 0 && bottom >= 0 && right <= width + 0.01 && top <= height + 0.01 && left < right && bottom < top
        return isIn ? [] : [`a figure, "${textOf(figure.dict.lookup(name('Alt')))}", has the box ${[left, bottom, right, top]}`]
      }),
  ]
}

/** What is wrong with the links of a page. */
function linkFaults(page: PDFDict, elementsOfLinks: ReadonlyMap<PDFObject, Element>): string[] {
  const links = listOf(page.lookup(name('Annots'))).filter(one => one instanceof PDFDict)
  return [
    ...(links.length > 0 && wordOf(page.lookup(name('Tabs'))) !== 'S' ? ['7.18.3-1 the links are not in the order of the tags'] : []),
    ...links.flatMap(link => {
      const element = elementsOfLinks.get(link)
      return [
        ...(textOf(link.lookup(name('Contents'))) === '' ? ['7.18.5-2 a link does not say what it leads to'] : []),
        ...(element?.type === 'Link' ? [] : [`7.18.5-1 a link is tied to ${element?.type ?? 'nothing'}`]),
      ]
    }),
  ]
}

/** What is wrong with fonts: not embedded, or glyphs without a character. */
function fontFaults(document: PDFDocument): string[] {
  const dicts = document.context.enumerateIndirectObjects().flatMap(([, object]) => (object instanceof PDFDict ? [object] : []))
  const ofType = (key: string, type: string) => dicts.filter(one => wordOf(one.lookup(name(key))) === type)
  return [
    ...ofType('Subtype', 'Type0')
      .filter(font => !(font.lookup(name('ToUnicode')) instanceof PDFStream))
      .map(font => `7.21.7-1 ${wordOf(font.lookup(name('BaseFont')))} has no characters`),
    ...ofType('Subtype', 'CIDFontType2')
      .filter(font => !font.has(name('CIDToGIDMap')))
      .map(font => `7.21.3.2-1 ${wordOf(font.lookup(name('BaseFont')))} has no map of glyphs`),
    ...ofType('Type', 'FontDescriptor')
      .filter(font => !['FontFile', 'FontFile2', 'FontFile3'].some(key => font.has(name(key))))
      .map(font => `7.21.4.1-1 ${wordOf(font.lookup(name('FontName')))} is not embedded`),
  ]
}

/** What the metadata say: by the name of the property, with all markup left out. Empty where there are none. */
export function readXmp(document: PDFDocument): ReadonlyMap<string, string> {
  const stream = document.catalog.lookup(name('Metadata'))
  const xml = stream instanceof PDFRawStream ? Buffer.from(stream.asUint8Array()).toString('utf8') : ''
  return new Map(
    [...xml.matchAll(/<((?:dc|xmp|pdf|xmpMM|pdfuaid):\w+)>(.*?)<\/\1>/gs)].map(([, key = '', value = '']) => [
      key,
      value
        .replaceAll(/<\/rdf:li><rdf:li>/g, ',')
        .replaceAll(/<[^>]+>/g, '')
        .replaceAll('&amp;', '&'),
    ]),
  )
}

/** What is wrong with the document as a whole. */
function documentFaults(data: Uint8Array, document: PDFDocument): string[] {
  const { catalog } = document
  const lang = textOf(catalog.lookup(name('Lang')))
  const flag = (dict: string, key: string) => String(catalog.lookupMaybe(name(dict), PDFDict)?.lookup(name(key)))
  const xmp = readXmp(document)
  const wanted: [boolean, string][] = [
    [xmp.get('pdfuaid:part') === '1', '5-2 the metadata do not say PDF/UA-1'],
    [/^%PDF-1\.[0-7]\r?\n/.test(Buffer.from(data.subarray(0, 10)).toString('latin1')), '6.1-1 the head is not of PDF 1'],
    [flag('MarkInfo', 'Marked') === 'true', '6.2-1 the file is not tagged'],
    [flag('MarkInfo', 'Suspects') !== 'true', '7.1-4 the tags are suspect'],
    [(xmp.get('dc:title') ?? '') !== '', '7.1-9 the metadata have no title'],
    [flag('ViewerPreferences', 'DisplayDocTitle') === 'true', '7.1-10 the window does not show the title'],
    [/^[a-zA-Z]{1,8}(?:-[a-zA-Z0-9]{1,8})*$/.test(lang), `7.2-29 the language is "${lang}"`],
    [!catalog.lookupMaybe(name('StructTreeRoot'), PDFDict)?.has(name('RoleMap')), '7.1-7 types are mapped, which are all standard'],
  ]
  return wanted.flatMap(([is, fault]) => (is ? [] : [fault]))
}

const paints = new Set([
  OPS.stroke,
  OPS.closeStroke,
  OPS.fill,
  OPS.eoFill,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
  OPS.shadingFill,
  OPS.showText,
  OPS.paintXObject,
  OPS.paintFormXObjectBegin,
  OPS.paintImageXObject,
  OPS.paintInlineImageXObject,
  OPS.paintImageMaskXObject,
])

/** What on the pages is neither tagged nor an artifact, or both, and glyphs that are no character. */
async function contentFaults(data: Uint8Array): Promise<string[]> {
  const pages = await eachPage(data, async page => {
    const { fnArray, argsArray } = await page.getOperatorList()
    const open: string[] = []
    return fnArray
      .flatMap((operator, index) => {
        const args: unknown[] = argsArray[index] ?? []
        if (operator === OPS.beginMarkedContent || operator === OPS.beginMarkedContentProps) {
          open.push(args[1] === undefined || args[1] === null ? String((args[0] as { name?: string }).name ?? args[0]) : 'tagged')
          return open.includes('tagged') && open.includes('Artifact') ? ['7.1-1 an artifact in what is tagged, or the other way round'] : []
        }
        if (operator === OPS.endMarkedContent) open.pop()
        // A path that is painted comes as one operator.
        const isPainted = paints.has(operator === OPS.constructPath ? Number(args[0]) : operator)
        const glyphs = operator === OPS.showText ? (args[0] as { unicode?: string }[]).filter(glyph => typeof glyph === 'object') : []
        return [
          ...(isPainted && !open.includes('tagged') && !open.includes('Artifact')
            ? [`7.1-3 operator ${operator} is neither tagged nor an artifact`]
            : []),
          ...glyphs
            .filter(({ unicode }) => !unicode || /[\0\uFEFF\uFFFE\uFFFD]/.test(unicode))
            .map(() => '7.21.7-2 a glyph is no character'),
        ]
      })
      .map(fault => `page ${page.pageNumber}: ${fault}`)
  })
  return pages.flat()
}

/**
 * Returns where a PDF fails the rules of PDF/UA-1 (ISO 14289-1) that a machine can check and that what a browser prints can
 * break, under the numbers that veraPDF gives them, and where a figure does not say its place; one line each.
 */
export async function uaFaults(data: Uint8Array): Promise<string[]> {
  const document = await PDFDocument.load(data, { updateMetadata: false })
  const all = readElements(document)
  const links = new Map(
    all.flatMap(element =>
      listOf(element.dict.lookup(name('K'))).flatMap(kid => {
        const annotation = kid instanceof PDFDict ? kid.lookup(name('Obj')) : undefined
        return annotation ? [[annotation, element] as const] : []
      }),
    ),
  )
  const pages = document.getPages()
  const sizes = new Map(pages.map(({ ref, node }) => [ref as PDFObject, node.MediaBox()]))
  return [
    ...documentFaults(data, document),
    ...(all.length > 0 ? [] : ['7.1-11 there is no structure']),
    ...structureFaults(all, sizes),
    ...pages.flatMap(({ node }, index) => linkFaults(node, links).map(fault => `page ${index + 1}: ${fault}`)),
    ...fontFaults(document),
    ...(await contentFaults(data)),
  ]
}
