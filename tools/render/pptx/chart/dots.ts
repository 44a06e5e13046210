import { solid } from '../xml/write.ts'
import { clean, itemsBehind, itemsBeyond, namesOf, type Drawing, type NativeChart } from './native.ts'
import { axisXml, labelsXml, lookXml, plotAreaXml, seriesHead, strokeXml, valuesXml } from './parts.ts'

/**
 * Returns values as dots, each at the end of a line from what it is measured by, a series a row. A dot's own label would
 * print its row: all words stand over the chart, and so do circles; bars that nothing bounds, and the axes, stand behind it.
 */
export function dotsChart(drawing: Drawing): NativeChart {
  const { chart, palette, lang } = drawing
  const { marks, plot, ends } = chart.drawing
  const rows = namesOf(marks).flatMap((name, row) => {
    const of = marks.filter(mark => mark.row === row)
    const mark = of.find(({ role }) => role === 'point' || role === 'bar')
    const value = mark?.datum?.[0]
    if (value === undefined || (mark?.kind !== 'dot' && mark?.kind !== 'rect')) return []
    const [from] = of.find(({ role }) => role === 'series')?.datum ?? []
    return [{ name, mark, row, value, values: from === undefined ? [value] : [from, value] }]
  })
  const lines = rows.flatMap(({ row, name, values }) => values.map(value => ({ row, name, value: clean(value) })))
  // One column of values for all, one below the other: LibreOffice gives every series of a chart the same ones.
  const columns = [
    { head: chart.heads[0] ?? '', values: lines.map(({ name }) => name) },
    { head: chart.heads[2] ?? '', values: lines.map(({ value }) => value) },
    ...rows.map(({ row, name }) => ({
      head: `${name} (${lang.startsWith('zh') ? '行' : 'row'})`,
      values: lines.map(line => (line.row === row ? row + 1 : undefined)),
    })),
  ]
  const series = rows.map(({ mark, row }, index) => {
    const color = palette[mark.tone]
    const isDot = mark.kind === 'dot' && !mark.hollow
    const symbol = isDot ? `<c:symbol val="circle"/><c:size val="${mark.radius * 2}"/>` : '<c:symbol val="none"/>'
    const marker = `<c:marker>${symbol}${isDot ? lookXml({ fill: solid(color) }) : ''}</c:marker>`
    const start = lines.findIndex(line => line.row === row)
    const bare = `<c:dPt><c:idx val="${start}"/><c:marker><c:symbol val="none"/></c:marker><c:bubble3D val="0"/></c:dPt>`
    return (
      `<c:ser>${seriesHead(index, columns, index + 2)}${strokeXml({ color, width: 4 })}${marker}` +
      `${lines[start + 1]?.row === row ? bare : ''}${labelsXml([])}<c:xVal>${valuesXml(columns, 1)}</c:xVal>` +
      `<c:yVal>${valuesXml(columns, index + 2)}</c:yVal><c:smooth val="0"/></c:ser>`
    )
  })
  const [min, max] = ends.x
  // The deck's axis counts powers of ten where its values don't stand in proportion.
  const isLog = rows.some(({ mark, value }) => Math.abs(plot.left + ((value - min) / (max - min)) * (plot.right - plot.left) - mark.x) > 1)
  const values = lines.map(({ value }) => value)
  // An end that is rounded may leave out the value that stands there.
  const [least, most] = ends.x.map(level => (isLog ? Number((10 ** level).toPrecision(6)) : level))
  const isOwn = (mark: (typeof marks)[number]) => mark.role === 'series' || (mark.kind === 'dot' && !mark.hollow)
  return {
    columns,
    plotArea: plotAreaXml(
      plot,
      chart,
      `<c:scatterChart><c:scatterStyle val="lineMarker"/><c:varyColors val="0"/>${series.join('')}<c:axId val="1"/><c:axId val="2"/>` +
        '</c:scatterChart>' +
        axisXml({ id: 1, isScatter: true, position: 'b', ends: [Math.min(least ?? 0, ...values), Math.max(most ?? 1, ...values)], isLog }) +
        axisXml({ id: 2, isScatter: true, position: 'l', ends: [0.5, namesOf(marks).length + 0.5], isReversed: true }),
    ),
    under: itemsBehind(drawing, mark => !isOwn(mark)),
    over: itemsBeyond(drawing, mark => isOwn(mark) || mark.kind === 'line' || mark.kind === 'rect'),
  }
}
