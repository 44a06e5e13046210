import { solid } from '../xml/write.ts'
import { commonUnit, labelCode } from './labels.ts'
import {
  clean,
  gapWidth,
  isBar,
  isText,
  itemsBeyond,
  bareLabel,
  namesOf,
  ruleOf,
  thicknessOf,
  type Drawing,
  type NativeChart,
} from './native.ts'
import { axisXml, labelsXml, lookXml, plotAreaXml, pointXml, seriesHead, valuesXml } from './parts.ts'

/** Some room between a bar's end and its label. */
const inset = '"\u00A0"'

/** Returns bars from zero with their values at the ends; what else is said of a bar stands over the chart. */
export function barsChart(drawing: Drawing): NativeChart {
  const { chart, palette } = drawing
  const { marks, plot, ends } = chart.drawing
  const values = marks.filter(isText).filter(({ role }) => role === 'value')
  const { divisor, unit } = commonUnit(values)
  const bars = marks.filter(isBar)
  const columns = [
    { head: chart.heads[0] ?? '', values: namesOf(marks) },
    {
      head: divisor === 1 ? (chart.heads[1] ?? '') : `${chart.heads[1]} (${unit})`,
      values: bars.map(({ datum = [] }) => clean((datum[0] ?? 0) / divisor)),
    },
  ]
  const looks = bars.map(({ tone, outline }, i) => {
    const stroke = outline && { ...outline, color: palette[outline.tone] }
    return pointXml(i, lookXml({ fill: solid(palette[tone]), ...(stroke && { stroke }) }))
  })
  const labels = values.map(bareLabel).map((label, index) => {
    const code = inset + labelCode(label, divisor)
    return {
      index,
      code,
      position: 'outEnd' as const,
      size: label.runs[0]?.size ?? 18,
      bold: true,
      color: palette[label.tone],
      ...ruleOf(label),
    }
  })
  const series =
    `<c:ser>${seriesHead(0, columns, 1)}${lookXml({ fill: solid(palette.mute) })}<c:invertIfNegative val="0"/>${looks.join('')}` +
    `${labelsXml(labels)}<c:cat>${valuesXml(columns, 0)}</c:cat><c:val>${valuesXml(columns, 1)}</c:val></c:ser>`
  const gap = gapWidth(thicknessOf(chart.drawing, bars.length))
  return {
    columns,
    plotArea: plotAreaXml(
      plot,
      chart,
      `<c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/>${series}<c:gapWidth val="${gap}"/>` +
        `<c:axId val="1"/><c:axId val="2"/></c:barChart>` +
        axisXml({ id: 1, position: 'l', isReversed: true, labels: { size: 17, color: palette.ink, code: 'General' }, line: palette.ink }) +
        axisXml({ id: 2, position: 'b', ends: [0, clean(ends.x[1] / divisor)] }),
    ),
    over: itemsBeyond(drawing, ({ role }) => (role === 'value' ? 'but signs' : ['bar', 'label', 'axis'].includes(role))),
  }
}
