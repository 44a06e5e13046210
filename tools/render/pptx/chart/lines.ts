import { solid } from '../xml/write.ts'
import { commonUnit, labelCode } from './labels.ts'
import { bareLabel, centerOf, clean, isText, itemsBeyond, ruleOf, type Drawing, type NativeChart } from './native.ts'
import { axisXml, labelsXml, lookXml, plotAreaXml, seriesHead, valuesXml } from './parts.ts'

/** A spreadsheet's number of 1 January 1970. */
export const epoch = 25_569

/** Returns one series over time to scale, its points labelled; dates and events stand over the chart. */
export function linesChart(drawing: Drawing): NativeChart {
  const { chart, palette } = drawing
  const { marks, plot, ends } = chart.drawing
  const values = marks.filter(isText).filter(({ role }) => role === 'value')
  const { divisor } = commonUnit(values)
  const points = marks.filter(mark => mark.kind === 'dot')
  const columns = [
    { head: chart.heads[0] ?? '', values: points.map(({ datum = [] }) => (datum[0] ?? 0) + epoch), isDate: true },
    { head: chart.label, values: points.map(({ datum = [] }) => clean((datum[1] ?? 0) / divisor)) },
  ]
  const labels = values.map(bareLabel).map((label, index) => ({
    index,
    code: labelCode(label, divisor),
    position: 't' as const,
    // By itself a label stands above the middle of its point.
    shift: { x: (centerOf(label) - (points[index]?.x ?? 0)) / chart.w, y: 0 },
    size: label.runs[0]?.size ?? 16,
    bold: true,
    color: palette.ink,
    ...ruleOf(label),
  }))
  const marker = `<c:marker><c:symbol val="circle"/><c:size val="10"/>${lookXml({ fill: solid(palette.ink) })}</c:marker>`
  const line = lookXml({ stroke: { color: palette.ink, width: 2.5 } }).replace('<a:noFill/>', '')
  const series =
    `<c:ser>${seriesHead(0, columns, 1)}${line}${marker}${labelsXml(labels)}<c:xVal>${valuesXml(columns, 0)}</c:xVal>` +
    `<c:yVal>${valuesXml(columns, 1)}</c:yVal><c:smooth val="0"/></c:ser>`
  return {
    columns,
    plotArea: plotAreaXml(
      plot,
      chart,
      `<c:scatterChart><c:scatterStyle val="lineMarker"/><c:varyColors val="0"/>${series}<c:axId val="1"/><c:axId val="2"/>` +
        '</c:scatterChart>' +
        axisXml({ id: 1, isScatter: true, position: 'b', ends: [ends.x[0] + epoch, ends.x[1] + epoch] }) +
        axisXml({ id: 2, isScatter: true, position: 'l', ends: [0, clean(ends.y[1] / divisor)] }),
    ),
    over: itemsBeyond(drawing, ({ role }) => (role === 'value' ? 'but signs' : role === 'point' || role === 'series')),
  }
}
