import { solid } from '../xml/write.ts'
import { clean, isText, itemsBeyond, type Drawing, type NativeChart } from './native.ts'
import { axisXml, labelsXml, lookXml, plotAreaXml, seriesHead, strokeXml, valuesXml } from './parts.ts'

/** A spreadsheet's number of 1 January 1970. */
export const epoch = 25_569

/**
 * Returns growth over time as lines on a log axis, a column each; their words, the band
 * of the event and the dates stand over the chart.
 */
export function linesChart(drawing: Drawing): NativeChart {
  const { chart, palette } = drawing
  const { marks, plot, ends } = chart.drawing
  const paths = marks.filter(mark => mark.kind === 'path')
  // The points are in the paths' order; what leads up to others ends where they start, without a dot of its own.
  const series = paths.map(({ series: index, tone, datum = [] }) => {
    const pairs = Array.from({ length: datum.length / 2 }, (_, i) => [datum[i * 2] ?? 0, datum[i * 2 + 1] ?? 0] as const)
    const name = marks.filter(isText).find(mark => mark.role === 'label' && mark.series === index)
    return { name: name?.runs.map(({ text }) => text).join('') ?? chart.label, tone, pairs }
  })
  // One column of days for all, one below the other: LibreOffice gives every series of a chart the same ones.
  const rows = series.flatMap(({ pairs }, index) => pairs.map(([day, value]) => ({ index, day, value })))
  const columns = [
    { head: chart.heads[1] ?? '', values: rows.map(({ day }) => day + epoch), isDate: true },
    ...series.map(({ name }, index) => ({ head: name, values: rows.map(row => (row.index === index ? clean(row.value) : undefined)) })),
  ]
  const seriesXml = series.map(({ tone }, index) => {
    const color = palette[tone]
    const marker = `<c:marker><c:symbol val="circle"/><c:size val="9"/>${lookXml({ fill: solid(color) })}</c:marker>`
    const line = strokeXml({ color, width: 3 })
    return (
      `<c:ser>${seriesHead(index, columns, index + 1)}${line}${marker}${labelsXml([])}<c:xVal>${valuesXml(columns, 0)}</c:xVal>` +
      `<c:yVal>${valuesXml(columns, index + 1)}</c:yVal><c:smooth val="0"/></c:ser>`
    )
  })
  const [least, most] = ends.y.map(power => Number((10 ** power).toPrecision(6)))
  return {
    columns,
    plotArea: plotAreaXml(
      plot,
      chart,
      `<c:scatterChart><c:scatterStyle val="lineMarker"/><c:varyColors val="0"/>${seriesXml.join('')}<c:axId val="1"/>` +
        '<c:axId val="2"/></c:scatterChart>' +
        axisXml({ id: 1, isScatter: true, position: 'b', ends: [ends.x[0] + epoch, ends.x[1] + epoch] }) +
        axisXml({ id: 2, isScatter: true, position: 'l', ends: [least ?? 0.1, most ?? 10], isLog: true }),
    ),
    // What lies behind the lines in the deck would hide them here: the band is its two edges.
    over: itemsBeyond(drawing, ({ role }) => role === 'point' || role === 'series' || role === 'lane'),
  }
}
