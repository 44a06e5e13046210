import JSZip from 'jszip'
import { escape } from '../../../system/xml.ts'

/** A column of the worksheet behind a chart: its head, and a value or a word a row. */
export interface Column {
  readonly head: string
  readonly values: readonly (number | string | undefined)[]
  readonly isDate?: boolean
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'

const letter = (column: number) => String.fromCharCode(65 + column)

/** Returns the range of a column's values: `Sheet1!$B$2:$B$7`. */
export function rangeOf(column: number, rows: number, from = 0): string {
  return `Sheet1!$${letter(column)}$${from + 2}:$${letter(column)}$${from + rows + 1}`
}

/** Returns the cell of a column's head. */
export const headOf = (column: number): string => `Sheet1!$${letter(column)}$1`

function cellXml(value: number | string | undefined, reference: string, isDate: boolean): string {
  if (value === undefined) return ''
  return typeof value === 'number'
    ? `<c r="${reference}"${isDate ? ' s="1"' : ''}><v>${value}</v></c>`
    : `<c r="${reference}" t="inlineStr"><is><t>${escape(value)}</t></is></c>`
}

function sheetXml(columns: readonly Column[]): string {
  const height = Math.max(...columns.map(({ values }) => values.length))
  const rows = Array.from(
    { length: height + 1 },
    (_, row) =>
      `<row r="${row + 1}">` +
      `${columns.map(({ head, values, isDate = false }, i) => cellXml(row === 0 ? head : values[row - 1], `${letter(i)}${row + 1}`, isDate && row > 0)).join('')}` +
      '</row>',
  )
  return (
    `<worksheet xmlns="${main}"><cols><col min="1" max="${columns.length}" width="22" customWidth="1"/></cols><sheetData>` +
    `${rows.join('')}</sheetData></worksheet>`
  )
}

/** Returns an xlsx file with one sheet. The same columns and date give the same bytes. */
export function worksheet(columns: readonly Column[], date: Date): Promise<Uint8Array> {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  const parts = {
    '[Content_Types].xml':
      `<Types xmlns="${packages}/content-types">` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Default Extension="xml" ContentType="application/xml"/>' +
      `<Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/>` +
      `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${type}.worksheet+xml"/>` +
      `<Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/></Types>`,
    '_rels/.rels':
      `<Relationships xmlns="${packages}/relationships">` +
      `<Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml':
      `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets>` + '</workbook>',
    'xl/_rels/workbook.xml.rels':
      `<Relationships xmlns="${packages}/relationships">` +
      `<Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/>` +
      `<Relationship Id="rId2" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml':
      `<styleSheet xmlns="${main}"><fonts count="1"><font><sz val="11"/><name val="Noto Sans SC"/></font></fonts>` +
      '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
      '</fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2">' +
      '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
      '<xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>',
    'xl/worksheets/sheet1.xml': sheetXml(columns),
  }
  const zip = new JSZip()
  for (const [name, xml] of Object.entries(parts)) zip.file(name, declaration + xml, { date, createFolders: false })
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' })
}
