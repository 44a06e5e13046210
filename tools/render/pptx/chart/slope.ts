import { solid } from '../xml/write.ts'
import { clean, itemsBehind, itemsBeyond, namesOf, type Drawing, type NativeChart } from './native.ts'
import { axisXml, labelsXml, lookXml, plotAreaXml, seriesHead, strokeXml, valuesXml } from './parts.ts'

/**
 * Returns shares on two axes as lines between two categories. Their words, which give way to each other, and the marks at
 * the right, which not every program draws hollow, stand over the chart; the axes and what has no end, behind it.
 */
export function slopeChart(drawing: Drawing): NativeChart {
  const { chart, palette } = drawing
  const { marks, plot, ends } = chart.drawing
  const [names, points] = [namesOf(marks), marks.filter(({ role }) => role === 'point')]
  const rows = marks
    .filter(mark => mark.kind === 'dot')
    .map(dot => {
      const right = points.find(({ row, series }) => row === dot.row && series === 1)?.datum?.[0]
      const joined = marks.find(mark => mark.kind === 'line' && mark.role === 'series' && mark.row === dot.row)
      const width = joined?.kind === 'line' ? joined.width : 2
      return { ...dot, name: names[dot.row ?? 0] ?? '', values: [dot.datum?.[0], right], width }
    })
  const columns = [
    { head: chart.heads[0] ?? '', values: [chart.heads[1] ?? '', chart.heads[2] ?? ''] },
    ...rows.map(({ name, values }) => ({ head: name, values: values.map(value => (value === undefined ? undefined : clean(value))) })),
  ]
  const series = rows.map(({ tone, width, radius }, index) => {
    const color = palette[tone]
    const line = strokeXml({ color, width })
    const marker = `<c:marker><c:symbol val="circle"/><c:size val="${Math.round(radius * 2)}"/>${lookXml({ fill: solid(color) })}</c:marker>`
    const end = `<c:dPt><c:idx val="1"/><c:marker><c:symbol val="none"/></c:marker><c:bubble3D val="0"/>${line}</c:dPt>`
    return (
      `<c:ser>${seriesHead(index, columns, index + 1)}${line}${marker}${end}${labelsXml([])}<c:cat>${valuesXml(columns, 0)}</c:cat>` +
      `<c:val>${valuesXml(columns, index + 1)}</c:val><c:smooth val="0"/></c:ser>`
    )
  })
  const isOwn = (kind: string, role: string) => kind === 'dot' || role === 'series'
  return {
    columns,
    plotArea: plotAreaXml(
      plot,
      chart,
      `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series.join('')}<c:marker val="1"/><c:axId val="1"/>` +
        `<c:axId val="2"/></c:lineChart>${axisXml({ id: 1, position: 'b' })}` +
        axisXml({ id: 2, isScatter: true, position: 'l', ends: ends.y }),
    ),
    under: itemsBehind(drawing, ({ kind, role }) => !isOwn(kind, role)),
    over: itemsBeyond(drawing, ({ kind, role }) => isOwn(kind, role) || kind === 'line' || kind === 'rect'),
  }
}
