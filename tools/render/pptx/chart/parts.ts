import type { Drawing } from '../../../../components/charts/chart.ts'
import type { Box } from '../scene.ts'
import { escape } from '../../../system/xml.ts'
import { outline, solid, typeface } from '../xml/write.ts'
import { headOf, rangeOf, type Column } from './worksheet.ts'

export interface TextLook {
  readonly size: number
  readonly color: string
  readonly bold?: boolean
  /** Dots below the words. */
  readonly isDotted?: boolean
}

/** Returns the c:txPr of labels. Without the rotation LibreOffice leaves out labels it finds too close. */
export function textXml({ size, color, bold = false, isDotted = false }: TextLook): string {
  return (
    '<c:txPr><a:bodyPr rot="0" wrap="none" anchor="ctr"/><a:lstStyle/><a:p><a:pPr>' +
    `<a:defRPr sz="${Math.round(size * 100)}" b="${bold ? 1 : 0}"${isDotted ? ' u="dotted"' : ''}>${solid(color)}${typeface()}</a:defRPr></a:pPr>` +
    '<a:endParaRPr lang="en-US"/></a:p></c:txPr>'
  )
}

/** Returns the c:spPr of a mark; without a fill it is hollow. */
export function lookXml({
  fill = '',
  stroke,
}: { fill?: string; stroke?: { color: string; width: number; dash?: readonly number[] } } = {}): string {
  return `<c:spPr>${fill === '' ? '<a:noFill/>' : fill}${outline(stroke && { dash: [], ...stroke })}</c:spPr>`
}

/** Returns the c:spPr of a line, a line of error bars among them. */
export const strokeXml = (stroke: { color: string; width: number }): string => lookXml({ stroke }).replace('<a:noFill/>', '')

const shown = (isShown: boolean) =>
  `<c:showLegendKey val="0"/><c:showVal val="${isShown ? 1 : 0}"/><c:showCatName val="0"/><c:showSerName val="0"/>` +
  '<c:showPercent val="0"/><c:showBubbleSize val="0"/>'

export interface Label extends TextLook {
  readonly index: number
  /** Spreadsheet number format. */
  readonly code: string
  /** Away from its place outside the end of the bar, as shares of the chart. */
  readonly shift?: { readonly x: number; readonly y: number }
}

/** Returns the c:dLbls of a series: a label with its own number format for some points, none for the others. */
export function labelsXml(labels: readonly Label[]): string {
  const each = labels.map(
    ({ index, code, shift, ...look }) =>
      `<c:dLbl><c:idx val="${index}"/>` +
      `${shift ? `<c:layout><c:manualLayout><c:x val="${shift.x.toFixed(5)}"/><c:y val="${shift.y.toFixed(5)}"/></c:manualLayout>` + '</c:layout>' : ''}` +
      `<c:numFmt formatCode="${escape(code)}" sourceLinked="0"/>` +
      `${lookXml()}${textXml(look)}<c:dLblPos val="outEnd"/>` +
      `${shown(true)}</c:dLbl>`,
  )
  // A label moved from its place gets no line to its point.
  const lines =
    '<c:extLst>' +
    '<c:ext uri="{CE6537A1-D6FC-4f65-9D91-7224C49458BB}" xmlns:c15="http://schemas.microsoft.com/office/drawing/2012/chart">' +
    '<c15:showLeaderLines val="0"/></c:ext></c:extLst>'
  return `<c:dLbls>${each.join('')}${shown(false)}${lines}</c:dLbls>`
}

const points = (values: Column['values']) =>
  `<c:ptCount val="${values.length}"/>` +
  `${values.map((value, i) => (value === undefined ? '' : `<c:pt idx="${i}"><c:v>${typeof value === 'number' ? value : escape(value)}</c:v></c:pt>`)).join('')}`

/** Returns a reference to some rows of a column, with the values as they are. */
export function valuesXml(columns: readonly Column[], column: number, from = 0, count = columns[column]?.values.length ?? 0): string {
  const { values = [], isDate = false } = columns[column] ?? {}
  const some = values.slice(from, from + count)
  const reference = `<c:f>${rangeOf(column, count, from)}</c:f>`
  return some.every(value => typeof value === 'string')
    ? `<c:strRef>${reference}<c:strCache>${points(some)}</c:strCache></c:strRef>`
    : `<c:numRef>${reference}<c:numCache><c:formatCode>${isDate ? 'yyyy/m/d' : 'General'}</c:formatCode>${points(some)}` +
        '</c:numCache></c:numRef>'
}

/** Returns the head of a series: its number, and its name from a column's head. */
export function seriesHead(index: number, columns: readonly Column[], column: number): string {
  return (
    `<c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:strRef><c:f>${headOf(column)}</c:f><c:strCache>` +
    `${points([columns[column]?.head])}</c:strCache></c:strRef></c:tx>`
  )
}

/** Returns the c:dPt of a bar. */
export function pointXml(index: number, look: string): string {
  return `<c:dPt><c:idx val="${index}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/>${look}</c:dPt>`
}

export interface Axis {
  /** 1 and 2 cross, and so do the further pair, 3 and 4. */
  readonly id: 1 | 2 | 3 | 4
  readonly position: 'l' | 'b' | 't'
  /** Ends of a value axis. */
  readonly ends?: readonly [number, number]
  readonly isLog?: boolean
  readonly isScatter?: boolean
  readonly isReversed?: boolean
  /** There without being drawn: LibreOffice draws nothing on a second axis that is deleted. */
  readonly isKept?: boolean
  /** Without it the axis is not drawn. */
  readonly labels?: TextLook & { readonly code: string }
  /** Distance of grid lines. */
  readonly step?: number
  readonly line?: string
  readonly grid?: string
}

/** Returns a category axis, or a value axis where it has ends. */
export function axisXml({
  id,
  position,
  ends,
  isLog = false,
  isScatter = false,
  isReversed = false,
  isKept = false,
  labels,
  step,
  line,
  grid,
}: Axis): string {
  const scaling =
    `<c:scaling>${isLog ? '<c:logBase val="10"/>' : ''}<c:orientation val="${isReversed ? 'maxMin' : 'minMax'}"/>` +
    `${ends ? `<c:max val="${ends[1]}"/><c:min val="${ends[0]}"/>` : ''}</c:scaling>`
  const tag = ends ? 'c:valAx' : 'c:catAx'
  const end = ends
    ? `<c:crossBetween val="${isScatter ? 'midCat' : 'between'}"/>${step === undefined ? '' : `<c:majorUnit val="${step}"/>`}`
    : '<c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="200"/><c:tickLblSkip val="1"/><c:noMultiLvlLbl val="1"/>'
  return (
    `<${tag}><c:axId val="${id}"/>${scaling}<c:delete val="${isKept || (labels ?? line ?? grid) ? 0 : 1}"/><c:axPos val="${position}"/>` +
    (grid === undefined ? '' : `<c:majorGridlines>${strokeXml({ color: grid, width: 1 })}</c:majorGridlines>`) +
    `<c:numFmt formatCode="${escape(labels?.code ?? 'General')}" sourceLinked="0"/><c:majorTickMark val="none"/>` +
    `<c:minorTickMark val="none"/><c:tickLblPos val="${labels ? 'low' : 'none'}"/>` +
    lookXml(line === undefined ? {} : { stroke: { color: line, width: 1 } }) +
    (labels ? textXml(labels) : '') +
    `<c:crossAx val="${id % 2 === 0 ? id - 1 : id + 1}"/><c:crosses val="${isLog ? 'min' : 'autoZero'}"/>${end}</${tag}>`
  )
}

/** Returns the c:plotArea whose axes stand where they stand in the deck. */
export function plotAreaXml(plot: Drawing['plot'], { w, h }: Box, content: string): string {
  const share = { x: plot.left / w, y: plot.top / h, w: (plot.right - plot.left) / w, h: (plot.bottom - plot.top) / h }
  const layout = Object.entries(share)
    .map(([name, value]) => `<c:${name} val="${value.toFixed(6)}"/>`)
    .join('')
  return (
    `<c:plotArea><c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/>${layout}` +
    `</c:manualLayout></c:layout>${content}<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr></c:plotArea>`
  )
}

/** Returns a whole chart part. */
export function chartXml(plotArea: string, lang: string): string {
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">' +
    `<c:date1904 val="0"/><c:lang val="${lang}"/><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/>` +
    `${plotArea}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>` +
    '<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr><c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr>' +
    `${typeface()}</a:defRPr></a:pPr><a:endParaRPr lang="${lang}"/></a:p></c:txPr>` +
    '<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>'
  )
}
