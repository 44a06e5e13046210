import type { Box, ChartItem, GroupItem, Item, PathItem, Scene, ShapeItem, TableItem, TextItem } from '../scene.ts'
import { boxOf, geometryXml, lookXml } from './path.ts'
import { withRoom } from './room.ts'
import { tableXml } from './table.ts'
import { bodyXml, frameXml, paragraphXml, type TextContext } from './text.ts'
import { escape } from '../../../system/xml.ts'
import { solid } from './write.ts'

/** What a slide needs beside its scene. */
export interface SlideContext extends TextContext {
  readonly paper: string
  /** Adds a chart to the file and returns its relationship. */
  readonly chart: (chart: ChartItem) => string
}

/** The title comes first, since it is read first. */
const order = (item: Item) => (item.kind === 'text' && item.isTitle ? 0 : 1)

const decorative =
  '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}">' +
  '<adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>'

const frame = (id: number, name: string, label: string, box: Box, graphic: string) =>
  `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="${id}" name="${name}" descr="${escape(label)}"/><p:cNvGraphicFramePr>` +
  `<a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>${frameXml(box, 'p:xfrm')}` +
  `<a:graphic>${graphic}</a:graphic></p:graphicFrame>`

/** Returns a whole slide part. */
export function slideXml({ items }: Scene, context: SlideContext): string {
  let last = 1
  const next = () => ++last

  const texts = items.filter(item => item.kind === 'text')
  const text = (given: TextItem): string => {
    const item = withRoom(given, texts)
    const id = next()
    const kind = item.isTitle
      ? '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="title"/></p:nvPr>'
      : '<p:cNvSpPr txBox="1"/><p:nvPr/>'
    const isSingle = item.paragraph.lines.length === 1
    return (
      `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${item.isTitle ? 'Title' : 'Text'} ${id}"/>${kind}</p:nvSpPr><p:spPr>` +
      `${frameXml(item)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></p:spPr>` +
      `<p:txBody>${bodyXml}${paragraphXml(item.paragraph, context, isSingle)}</p:txBody></p:sp>`
    )
  }

  const drawn = (name: string, box: Box, geometry: string, look: string): string => {
    const id = next()
    return (
      `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name} ${id}">${decorative}</p:cNvPr><p:cNvSpPr/><p:nvPr/></p:nvSpPr>` +
      `<p:spPr>${frameXml(box)}${geometry}${look}</p:spPr></p:sp>`
    )
  }
  const shape = (item: ShapeItem) =>
    drawn(item.shape === 'line' ? 'Line' : 'Shape', item, `<a:prstGeom prst="${item.shape}"><a:avLst/></a:prstGeom>`, lookXml(item))
  const path = (item: PathItem) => {
    const box = boxOf(item)
    return drawn('Freeform', box, geometryXml(item, box), lookXml(item))
  }

  const group = ({ label, items: parts }: GroupItem): string => {
    if (parts.length === 0) return ''
    const id = next()
    const boxes = parts.map(part => (part.kind === 'path' ? boxOf(part) : part))
    const [x, y] = [Math.min(...boxes.map(box => box.x)), Math.min(...boxes.map(box => box.y))]
    const box = { x, y, w: Math.max(...boxes.map(one => one.x + one.w)) - x, h: Math.max(...boxes.map(one => one.y + one.h)) - y }
    const inner = frameXml(box).replace(
      '</a:xfrm>',
      frameXml(box)
        .replace(/<\/?a:xfrm>/g, '')
        .replace('a:off', 'a:chOff')
        .replace('a:ext', 'a:chExt') + '</a:xfrm>',
    )
    const name = label ? ` descr="${escape(label)}"/>` : `>${decorative}</p:cNvPr>`
    return (
      `<p:grpSp><p:nvGrpSpPr><p:cNvPr id="${id}" name="Drawing ${id}"${name}<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr>` +
      `${inner}</p:grpSpPr>${parts.map(part => (part.kind === 'path' ? path(part) : shape(part))).join('')}</p:grpSp>`
    )
  }

  const table = (item: TableItem): string => {
    const id = next()
    return frame(
      id,
      `Table ${id}`,
      '',
      item,
      `<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table">${tableXml(item, context)}</a:graphicData>`,
    )
  }

  const chart = (item: ChartItem): string =>
    frame(
      next(),
      escape(item.name),
      item.label,
      item,
      '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart">' +
        `<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="${context.chart(item)}"/>` +
        '</a:graphicData>',
    )

  const one = (item: Item): string => {
    switch (item.kind) {
      case 'text':
        return text(item)
      case 'shape':
        return shape(item)
      case 'path':
        return path(item)
      case 'group':
        return group(item)
      case 'table':
        return table(item)
      case 'chart':
        return chart(item)
    }
  }

  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<p:sld xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main">' +
    `<p:cSld><p:bg><p:bgPr>${solid(context.paper)}<a:effectLst/></p:bgPr></p:bg><p:spTree><p:nvGrpSpPr>` +
    '<p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/>' +
    '<a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>' +
    `${[...items]
      .sort((a, b) => order(a) - order(b))
      .map(one)
      .join('')}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>`
  )
}
