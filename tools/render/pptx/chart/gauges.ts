import { solid } from '../xml/write.ts'
import { clean, gapWidth, isBar, itemsBehind, itemsBeyond, namesOf, thicknessOf, type Drawing, type NativeChart } from './native.ts'
import { axisXml, lookXml, plotAreaXml, seriesHead, valuesXml } from './parts.ts'

/**
 * Returns quantities as stacked bars, each on an axis of its own. None of more than two: PowerPoint has two axes for values.
 * The lanes stand behind the chart, the words and the scales over it.
 */
export function gaugesChart(drawing: Drawing): NativeChart | undefined {
  const { chart, palette } = drawing
  const { marks, plot } = chart.drawing
  const [names, bars] = [namesOf(marks), marks.filter(isBar)]
  if (names.length > 2 || bars.length === 0) return undefined
  const columns = [
    { head: chart.heads[0] ?? '', values: names },
    ...bars.map(({ row = 0, datum: [value = 0] = [] }) => ({
      head: names[row] ?? '',
      values: names.map((_, i) => (i === row ? clean(value) : undefined)),
    })),
  ]
  const gap = gapWidth(thicknessOf(chart.drawing, names.length))
  const charts = names.map((_, row) => {
    const series = bars.flatMap(({ row: of, tone, outline }, i) => {
      if (of !== row) return []
      const stroke = outline && { ...outline, color: palette[outline.tone] }
      const look = lookXml({ fill: solid(palette[tone]), ...(stroke && { stroke }) })
      return (
        `<c:ser>${seriesHead(i, columns, i + 1)}${look}<c:invertIfNegative val="0"/><c:cat>${valuesXml(columns, 0)}</c:cat>` +
        `<c:val>${valuesXml(columns, i + 1)}</c:val></c:ser>`
      )
    })
    return (
      `<c:barChart><c:barDir val="bar"/><c:grouping val="stacked"/><c:varyColors val="0"/>${series.join('')}<c:gapWidth val="${gap}"/>` +
      `<c:overlap val="100"/><c:axId val="${row * 2 + 1}"/><c:axId val="${row * 2 + 2}"/></c:barChart>`
    )
  })
  const axes = names.map((_, row) => {
    const max = marks.find(mark => mark.role === 'lane' && mark.row === row)?.datum?.[0] ?? 1
    return (
      axisXml({ id: row === 0 ? 1 : 3, position: 'l', isReversed: true }) +
      axisXml({ id: row === 0 ? 2 : 4, position: row === 0 ? 'b' : 't', ends: [0, max], isKept: row > 0 })
    )
  })
  return {
    columns,
    plotArea: plotAreaXml(plot, chart, charts.join('') + axes.join('')),
    under: itemsBehind(drawing, ({ role }) => role === 'lane'),
    over: itemsBeyond(drawing, ({ role }) => role === 'bar' || role === 'lane'),
  }
}
