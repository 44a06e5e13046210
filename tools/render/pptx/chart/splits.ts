import { solid } from '../xml/write.ts'
import { labelCode } from './labels.ts'
import { clean, gapWidth, isBar, isText, itemsBeyond, namesOf, ruleOf, thicknessOf, type Drawing, type NativeChart } from './native.ts'
import { axisXml, labelsXml, lookXml, plotAreaXml, pointXml, seriesHead, valuesXml } from './parts.ts'

/** Some room between a bar's edge and its label. */
const inset = '"\u00A0\u00A0"'

/** Returns bars of one length, split in proportion; a part's label stands over the chart where it does not fit inside. */
export function splitsChart(drawing: Drawing): NativeChart {
  const { chart, palette } = drawing
  const { marks, plot } = chart.drawing
  const bars = marks.filter(isBar)
  const names = namesOf(marks)
  const depth = Math.max(0, ...bars.map(({ series = 0 }) => series + 1))
  const parts = Array.from({ length: depth }, (_, part) => names.map((_, row) => bars.find(bar => bar.series === part && bar.row === row)))
  const columns = [
    { head: chart.heads[0] ?? '', values: names },
    ...parts.map((segments, part) => ({
      head: chart.heads[part + 1] ?? '',
      values: segments.map(segment => segment?.datum && clean(segment.datum[0] ?? 0)),
    })),
  ]
  const series = parts.map((segments, part) => {
    const looks = segments.flatMap((segment, i) =>
      segment ? [pointXml(i, lookXml({ fill: solid(palette[segment.tone]), stroke: { color: palette.paper, width: 1.5 } }))] : [],
    )
    // A sign belongs to the label, whose width no two programs agree on.
    const labels = marks.filter(isText).flatMap(mark => {
      if (mark.role !== 'value' || mark.series !== part || mark.row === undefined) return []
      const look = { size: mark.runs[0]?.size ?? 17, bold: true, color: palette[mark.tone], ...ruleOf(mark) }
      return [{ index: mark.row, code: inset + labelCode(mark), position: 'inBase' as const, ...look }]
    })
    return (
      `<c:ser>${seriesHead(part, columns, part + 1)}${lookXml({ fill: solid(palette.fog) })}<c:invertIfNegative val="0"/>` +
      `${looks.join('')}` +
      `${labelsXml(labels)}<c:cat>${valuesXml(columns, 0)}</c:cat><c:val>${valuesXml(columns, part + 1)}</c:val></c:ser>`
    )
  })
  // Labels of the rows left of the axis are the chart's own; above the bars they stand over it.
  const hasLabels = plot.left > 0
  const gap = gapWidth(thicknessOf(chart.drawing, names.length))
  return {
    columns,
    plotArea: plotAreaXml(
      plot,
      chart,
      `<c:barChart><c:barDir val="bar"/><c:grouping val="percentStacked"/><c:varyColors val="0"/>${series.join('')}` +
        `<c:gapWidth val="${gap}"/><c:overlap val="100"/><c:axId val="1"/><c:axId val="2"/></c:barChart>` +
        axisXml({
          id: 1,
          position: 'l',
          isReversed: true,
          ...(hasLabels && { labels: { size: 17, color: palette.ink, code: 'General' } }),
        }) +
        axisXml({ id: 2, position: 'b', ends: [0, 1] }),
    ),
    over: itemsBeyond(drawing, ({ role }) => role === 'bar' || role === 'value' || (hasLabels && role === 'label')),
  }
}
