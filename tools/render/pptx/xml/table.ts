import type { Cell, TableItem } from '../scene.ts'
import { emu, outline, solid } from './write.ts'
import { tightened } from './room.ts'
import { paragraphXml, type TextContext } from './text.ts'

/** A line that breaks would make its row higher. A browser that sets small letters on whole pixels sets lines by this share narrower. */
const wider = 0.04

function cellXml({ paragraphs, top, left, right, lineAbove, lineBelow, fill }: Cell, width: number, context: TextContext): string {
  const text =
    paragraphs.map(paragraph => paragraphXml(tightened(paragraph, width - left - right, paragraph.width * wider), context)).join('') ||
    `<a:p><a:endParaRPr lang="${context.lang}" sz="100"/></a:p>`
  const rules = [
    ['a:lnL', undefined],
    ['a:lnR', undefined],
    ['a:lnT', lineAbove],
    ['a:lnB', lineBelow],
  ] as const
  return (
    `<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>${text}</a:txBody>` +
    `<a:tcPr marL="${emu(left)}" marR="${emu(right)}" marT="${emu(top)}" marB="0" anchor="t">` +
    `${rules.map(([tag, stroke]) => outline(stroke, tag)).join('')}${fill === undefined ? '<a:noFill/>' : solid(fill)}` +
    '</a:tcPr></a:tc>'
  )
}

/** Returns the a:tbl of a table; a rule below a row is also that above the next one, since PowerPoint wants both. */
export function tableXml({ columns, rows }: TableItem, context: TextContext): string {
  const ruled = rows.map((row, i) => ({
    ...row,
    cells: row.cells.map((cell, j) => {
      const lineBelow = cell.lineBelow ?? rows[i + 1]?.cells[j]?.lineAbove
      return lineBelow ? { ...cell, lineBelow } : cell
    }),
  }))
  const body = ruled.map(
    ({ height, cells }) => `<a:tr h="${emu(height)}">${cells.map((cell, i) => cellXml(cell, columns[i] ?? 0, context)).join('')}</a:tr>`,
  )
  const hasHead = rows[0]?.cells.some(cell => cell.isHead) ?? false
  return (
    `<a:tbl><a:tblPr${hasHead ? ' firstRow="1"' : ''}/><a:tblGrid>` +
    `${columns.map(width => `<a:gridCol w="${emu(width)}"/>`).join('')}</a:tblGrid>${body.join('')}</a:tbl>`
  )
}
