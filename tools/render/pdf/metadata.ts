import { createHash } from 'node:crypto'
import { PDFHexString, PDFName, PDFRawStream, type PDFDocument } from '@cantoo/pdf-lib'
import { escape } from '../../system/xml.ts'

export interface PdfProperties {
  readonly title: string
  readonly author: string
  readonly subject: string
  /** Separated by commas. */
  readonly keywords: string
  /** As in `<html lang>`: "zh-CN". */
  readonly lang: string
  readonly date: Date
}

/** A hash of parts as an identifier: a UUID of version 8, which is for what others make of a name (RFC 9562). */
const uuidOf = (...parts: readonly (string | Uint8Array)[]) =>
  parts
    .reduce((hash, part) => hash.update(part).update('\n'), createHash('sha256'))
    .digest('hex')
    .replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-8$3-a$4-$5')

/** As the properties beside it say it, to the second. */
const dateOf = (date: Date) => date.toISOString().replace(/\.\d+/, '')
const item = (text: string) => `<rdf:li>${escape(text)}</rdf:li>`
const inLanguage = (text: string) => `<rdf:Alt><rdf:li xml:lang="x-default">${escape(text)}</rdf:li></rdf:Alt>`

/** The properties as XMP has them (ISO 16684-1). What PDF/UA asks for that a machine can check, tests do: tests/support/pdf-ua.ts. */
const xmp = (
  { title, author, subject, keywords, lang, date }: PdfProperties,
  producer: string,
  document: string,
  instance: string,
) => `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:format>application/pdf</dc:format>
<dc:title>${inLanguage(title)}</dc:title>
<dc:creator><rdf:Seq>${item(author)}</rdf:Seq></dc:creator>
<dc:description>${inLanguage(subject)}</dc:description>
<dc:subject><rdf:Bag>${keywords.split(',').map(item).join('')}</rdf:Bag></dc:subject>
<dc:language><rdf:Bag>${item(lang)}</rdf:Bag></dc:language>
<xmp:CreatorTool>Slidev</xmp:CreatorTool>
<xmp:CreateDate>${dateOf(date)}</xmp:CreateDate>
<xmp:ModifyDate>${dateOf(date)}</xmp:ModifyDate>
<xmp:MetadataDate>${dateOf(date)}</xmp:MetadataDate>
<pdf:Producer>${escape(producer)}</pdf:Producer>
<pdf:Keywords>${escape(keywords)}</pdf:Keywords>
<xmpMM:DocumentID>uuid:${document}</xmpMM:DocumentID>
<xmpMM:InstanceID>uuid:${instance}</xmpMM:InstanceID>
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>
`

/**
 * Gives a document its properties, as PDF readers show them and as XMP, and identifiers: the document's, the same in all
 * its editions, from author, title and language; this one's from all that is on its pages, without the date.
 */
export function setProperties(document: PDFDocument, properties: PdfProperties): void {
  const { context, catalog } = document
  const { title, author, subject, keywords, lang, date } = properties
  document.setTitle(title, { showInWindowTitleBar: true })
  document.setAuthor(author)
  document.setSubject(subject)
  document.setKeywords([keywords])
  document.setCreator('Slidev')
  document.setCreationDate(date)
  document.setModificationDate(date)
  document.setLanguage(lang)
  const contents = document.getPages().flatMap(({ node }) => {
    const stream = node.Contents()
    return stream instanceof PDFRawStream ? [stream.asUint8Array()] : []
  })
  const [own, instance] = [uuidOf(author, title, lang), uuidOf(author, title, lang, ...contents)]
  context.trailerInfo.ID = context.obj([own, instance].map(uuid => PDFHexString.of(uuid.replaceAll('-', ''))))
  const packet = xmp(properties, document.getProducer() ?? '', own, instance)
  const metadata = context.stream(Buffer.from(packet), { Type: 'Metadata', Subtype: 'XML' })
  catalog.set(PDFName.of('Metadata'), context.register(metadata))
}
