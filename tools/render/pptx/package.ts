import JSZip from 'jszip'
import type { Deck } from '../read-deck.ts'
import { chartItems, nativeChart } from './chart/chart.ts'
import { worksheet } from './chart/worksheet.ts'
import { chartXml } from './chart/parts.ts'
import type { Palette } from './chart/native.ts'
import type { ChartItem, Scene } from './scene.ts'
import { skeleton } from './skeleton.ts'
import { slideXml } from './xml/slide.ts'
import { escape } from '../../system/xml.ts'

const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** The relationships of one part, each target once. */
function relationships(prefix: string) {
  const ids = new Map<string, string>()
  return {
    xml: () => [...ids].map(([rest, id]) => `<Relationship Id="${id}" ${rest}/>`).join(''),
    add: (type: string, target: string, isExternal = false): string => {
      const rest = `Type="${relations}/${type}" Target="${escape(target)}"${isExternal ? ' TargetMode="External"' : ''}`
      const id = ids.get(rest) ?? `${prefix}${ids.size + 1}`
      ids.set(rest, id)
      return id
    },
  }
}

/** Document properties; title, author and language of the deck. */
function coreXml({ title, author, info, keywords, lang }: Deck, date: Date): string {
  const when = date.toISOString().replace(/\.\d+Z$/, 'Z')
  return (
    `${declaration}` +
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escape(title)}</dc:title><dc:subject>${escape(info)}</dc:subject><dc:creator>${escape(author)}` +
    `</dc:creator><cp:keywords>${escape(keywords)}</cp:keywords><cp:lastModifiedBy>${escape(author)}</cp:lastModifiedBy>` +
    '<cp:revision>1</cp:revision>' +
    `<dcterms:created xsi:type="dcterms:W3CDTF">${when}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">` +
    `${when}</dcterms:modified><dc:language>${lang}</dc:language></cp:coreProperties>`
  )
}

const appXml = (slides: number) =>
  `${declaration}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">` +
  '<Application>Microsoft Office PowerPoint</Application><PresentationFormat>Widescreen</PresentationFormat><Slides>' +
  `${slides}</Slides><Notes>${slides}</Notes></Properties>`

/** The date of a zip file's entries, whose time begins in 1980. */
const entryDate = (date: Date) => new Date(Math.max(date.getTime(), Date.UTC(1980, 0)))

/** Puts the parts in order and dates them alike: equal decks make equal bytes. */
async function packed(zip: JSZip, date: Date): Promise<Uint8Array> {
  const ordered = new JSZip()
  for (const name of Object.keys(zip.files)
    .filter(one => !zip.files[one]?.dir)
    .sort())
    ordered.file(name, (await zip.files[name]?.async('uint8array')) ?? '', { date, createFolders: false })
  return ordered.generateAsync({ type: 'uint8array', compression: 'DEFLATE' })
}

/** Writes scenes, one for each slide of the deck given, as a PowerPoint file. */
export async function writePackage(deck: Deck, scenes: readonly Scene[], palette: Palette, date: Date): Promise<Uint8Array> {
  const zip = await skeleton(deck, palette)
  const types: string[] = []

  const addChart = async (chart: ChartItem, number: number) => {
    const native = nativeChart({ chart, palette, lang: deck.lang })
    if (!native) return
    const { columns, plotArea } = native
    zip.file(`ppt/charts/chart${number}.xml`, chartXml(plotArea, deck.lang))
    zip.file(
      `ppt/charts/_rels/chart${number}.xml.rels`,
      `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
        `<Relationship Id="rId1" Type="${relations}/package" Target="../embeddings/worksheet${number}.xlsx"/></Relationships>`,
    )
    zip.file(`ppt/embeddings/worksheet${number}.xlsx`, await worksheet(columns, entryDate(date)))
    types.push(
      `<Override PartName="/ppt/charts/chart${number}.xml" ContentType="application/vnd.openxmlformats-officedocument.drawingml.chart+xml"/>`,
    )
  }

  const charts: ChartItem[] = []
  for (const [i, scene] of scenes.entries()) {
    const rels = relationships('deck')
    const link = (href: string) => {
      const name = /^#\/(.+)$/.exec(href)?.[1]
      if (name === undefined) return /^https?:/.test(href) ? { id: rels.add('hyperlink', href, true), isSlide: false } : undefined
      const index = deck.slides.findIndex(slide => slide.alias === name || String(slide.no) === name)
      return index < 0 ? undefined : { id: rels.add('slide', `slide${index + 1}.xml`), isSlide: true }
    }
    const items = scene.items.flatMap(item => (item.kind === 'chart' ? chartItems({ chart: item, palette, lang: deck.lang }) : [item]))
    const chart = (item: ChartItem) => rels.add('chart', `../charts/chart${charts.push(item)}.xml`)
    zip.file(`ppt/slides/slide${i + 1}.xml`, slideXml({ items }, { lang: deck.lang, paper: palette.paper, link, chart }))
    const path = `ppt/slides/_rels/slide${i + 1}.xml.rels`
    const given = (await zip.file(path)?.async('string')) ?? ''
    zip.file(path, given.replace('</Relationships>', `${rels.xml()}</Relationships>`))
  }
  for (const [i, chart] of charts.entries()) await addChart(chart, i + 1)

  const contentTypes = (await zip.file('[Content_Types].xml')?.async('string')) ?? ''
  zip.file('[Content_Types].xml', contentTypes.replace('</Types>', `${types.join('')}</Types>`))
  zip.file('docProps/core.xml', coreXml(deck, date))
  zip.file('docProps/app.xml', appXml(scenes.length))
  return packed(zip, entryDate(date))
}
