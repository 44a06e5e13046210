import { solid } from '../xml/write.ts'
import { commonUnit, formatCode, literalCode } from './format-code.ts'
import { clean, type Drawing, type NativeChart } from './native.ts'
import { centerOf, isOneOf, itemsOver, textsOf } from './over.ts'
import { axisXml, labelsXml, lookXml, plotAreaXml, seriesHead, valuesXml } from './parts.ts'

/** A spreadsheet's number of 1 January 1970. */
export const epoch = 25_569

/** Returns one series over time to scale, its points labelled; dates and events stand over the chart. */
export function linesChart({ chart, plot, rows, palette }: Drawing<'lines'>): NativeChart {
  const unit = commonUnit(rows)
  const columns = [
    { head: chart.heads[0] ?? '', values: rows.map(row => row.x + epoch), isDate: true },
    { head: chart.label, values: rows.map(row => clean(row.value / unit)) },
  ]
  const across = (x: number) => plot.left + ((x - plot.x[0]) / (plot.x[1] - plot.x[0])) * (plot.right - plot.left)
  const labels = rows.map((row, index) => {
    const drawn = textsOf(chart).find(mark => isOneOf([row.text], mark))
    // By itself a label stands above the middle of its point.
    const shift = drawn ? (centerOf(drawn) - across(row.x)) / chart.w : 0
    return {
      index,
      code: formatCode(row.text, row.value / unit) ?? literalCode(row.text),
      position: 't' as const,
      shift: { x: shift, y: 0 },
      size: drawn?.size ?? 16,
      bold: true,
      color: palette.ink,
    }
  })
  const marker = `<c:marker><c:symbol val="circle"/><c:size val="10"/>${lookXml({ fill: solid(palette.ink) })}</c:marker>`
  const line = { color: palette.ink, width: 2.5 }
  const series = `<c:ser>${seriesHead(0, columns, 1)}${lookXml({ stroke: line }).replace('<a:noFill/>', '')}${marker}${labelsXml(labels)}<c:xVal>${valuesXml(columns, 0)}</c:xVal><c:yVal>${valuesXml(columns, 1)}</c:yVal><c:smooth val="0"/></c:ser>`
  const native = rows.map(row => row.text)
  return {
    columns,
    plotArea: plotAreaXml(
      plot,
      chart,
      `<c:scatterChart><c:scatterStyle val="lineMarker"/><c:varyColors val="0"/>${series}<c:axId val="1"/><c:axId val="2"/></c:scatterChart>` +
        axisXml({ id: 1, isScatter: true, position: 'b', ends: [plot.x[0] + epoch, plot.x[1] + epoch] }) +
        axisXml({ id: 2, isScatter: true, position: 'l', ends: [0, clean(plot.y[1] / unit)] }),
    ),
    over: itemsOver(chart, mark => mark.op === 'stroke' || (mark.op === 'text' && !(mark.bold && isOneOf(native, mark)))),
  }
}
