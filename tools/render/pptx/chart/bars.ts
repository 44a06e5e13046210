import { solid } from '../xml/write.ts'
import { commonUnit, formatCode, literalCode, unitOf } from './format-code.ts'
import { clean, gapWidth, type Drawing, type NativeChart } from './native.ts'
import { isOneOf, itemsOver } from './over.ts'
import { axisXml, labelsXml, lookXml, plotAreaXml, pointXml, seriesHead, valuesXml } from './parts.ts'

/** Some room between a bar's end and its label. */
const inset = '"\u00A0"'

/** Returns bars from zero with their values at the ends; what else is said of a bar stands over the chart. */
export function barsChart({ chart, plot, rows, palette }: Drawing<'bars'>): NativeChart {
  const unit = commonUnit(rows)
  const columns = [
    { head: chart.heads[0] ?? '', values: rows.map(row => row.label) },
    {
      head: unit === 1 ? (chart.heads[1] ?? '') : `${chart.heads[1]} (${unitOf(rows[0]?.text ?? '')})`,
      values: rows.map(row => clean(row.value / unit)),
    },
  ]
  const marks = rows.map((row, i) => pointXml(i, lookXml({ fill: solid(palette[row.tone ?? 'mute']) })))
  const labels = rows.map((row, index) => ({
    index,
    code: inset + (formatCode(row.text, row.value / unit) ?? literalCode(row.text)),
    position: 'outEnd' as const,
    size: 18,
    bold: true,
    color: row.tone === 'red' || row.tone === 'blue' ? palette[row.tone] : palette.ink,
  }))
  const series = `<c:ser>${seriesHead(0, columns, 1)}${lookXml({ fill: solid(palette.mute) })}<c:invertIfNegative val="0"/>${marks.join('')}${labelsXml(labels)}<c:cat>${valuesXml(columns, 0)}</c:cat><c:val>${valuesXml(columns, 1)}</c:val></c:ser>`
  const native = rows.flatMap(row => [row.label, row.text])
  return {
    columns,
    plotArea: plotAreaXml(
      plot,
      chart,
      `<c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/>${series}<c:gapWidth val="${gapWidth(plot.thickness)}"/><c:axId val="1"/><c:axId val="2"/></c:barChart>` +
        axisXml({ id: 1, position: 'l', isReversed: true, labels: { size: 17, color: palette.ink, code: 'General' }, line: palette.ink }) +
        axisXml({ id: 2, position: 'b', ends: [0, clean(plot.x[1] / unit)] }),
    ),
    // Dashed is what the bars are measured by; the axis is the chart's own.
    over: itemsOver(chart, mark => (mark.op === 'stroke' && mark.dash.length > 0) || (mark.op === 'text' && !isOneOf(native, mark))),
  }
}
