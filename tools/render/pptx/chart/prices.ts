import { solid } from '../xml/write.ts'
import { epoch } from './lines.ts'
import type { Drawing, NativeChart } from './native.ts'
import { itemsOver } from './over.ts'
import { axisXml, labelsXml, lookXml, plotAreaXml, seriesHead, valuesXml } from './parts.ts'

/**
 * Returns price cuts as two series on a log axis, before and after, tied by error bars. What is free has no place on
 * it: its lane, the words and the dates stand over the chart, the zeros in a column of their own.
 */
export function pricesChart({ chart, plot, rows, palette, lang }: Drawing<'prices'> & { readonly lang: string }): NativeChart {
  const heads = lang.startsWith('zh') ? ['日期', '原价', '现价', '降了', '免费'] : ['Date', 'Before', 'After', 'Cut by', 'Free']
  const columns = [
    { head: chart.heads[0] ?? '', values: rows.map(row => `${row.label} ${row.model}`) },
    { head: heads[0] ?? '', values: rows.map(row => row.day + epoch), isDate: true },
    { head: heads[1] ?? '', values: rows.map(row => (row.after > 0 ? row.before : undefined)) },
    { head: heads[2] ?? '', values: rows.map(row => (row.after > 0 ? row.after : undefined)) },
    {
      head: heads[3] ?? '',
      values: rows.map(row => (row.after > 0 && row.before !== undefined ? Number((row.before - row.after).toPrecision(12)) : undefined)),
    },
    { head: heads[4] ?? '', values: rows.map(row => (row.after > 0 ? undefined : row.after)) },
  ]
  const prices = rows.flatMap(row => [row.before ?? 0, row.after]).filter(price => price > 0)
  const lowest = Math.floor(Math.log10(Math.min(...prices)))
  // The axis ends at its lowest power of ten; the deck's grid runs on below the words to the right.
  const bottom = plot.bottom - ((lowest - plot.y[0]) / (plot.y[1] - plot.y[0])) * (plot.bottom - plot.top)
  const lane = chart.drawn.find(mark => mark.op === 'rect' && mark.color === palette.fog)
  const right = lane?.op === 'rect' ? lane.box.x + lane.box.w : plot.right
  const lastDay = plot.x[0] + ((plot.x[1] - plot.x[0]) * (right - plot.left)) / (plot.right - plot.left)

  const series = (index: number, column: number, size: number, isBefore: boolean) => {
    const marker = lookXml({ fill: solid(palette.ink), stroke: { color: palette.ink, width: 1 } })
    const cut = `<c:errBars><c:errDir val="y"/><c:errBarType val="minus"/><c:errValType val="cust"/><c:noEndCap val="1"/><c:minus>${valuesXml(columns, 4)}</c:minus>${lookXml({ stroke: { color: palette.ink, width: 2 } }).replace('<a:noFill/>', '')}</c:errBars>`
    return `<c:ser>${seriesHead(index, columns, column)}<c:spPr><a:ln w="19050"><a:noFill/></a:ln></c:spPr><c:marker><c:symbol val="circle"/><c:size val="${size}"/>${marker}</c:marker>${labelsXml([])}${isBefore ? cut : ''}<c:xVal>${valuesXml(columns, 1)}</c:xVal><c:yVal>${valuesXml(columns, column)}</c:yVal><c:smooth val="0"/></c:ser>`
  }
  // A disc of paper makes a circle of the one below it, where LibreOffice would draw no outline of a marker.
  const circles = chart.drawn.filter(mark => mark.op === 'dot' && mark.color === palette.paper)
  const isCircle = ({ x, y }: { x: number; y: number }) => circles.some(circle => circle.op === 'dot' && circle.x === x && circle.y === y)
  const isTick = (text: string) => /^[\d.]+$/.test(text)
  return {
    columns,
    plotArea: plotAreaXml(
      { ...plot, right, bottom },
      chart,
      `<c:scatterChart><c:scatterStyle val="lineMarker"/><c:varyColors val="0"/>${series(0, 2, 9, true)}${series(1, 3, 12, false)}<c:axId val="1"/><c:axId val="2"/></c:scatterChart>` +
        axisXml({ id: 1, isScatter: true, position: 'b', ends: [plot.x[0] + epoch, lastDay + epoch] }) +
        axisXml({
          id: 2,
          isScatter: true,
          position: 'l',
          ends: [10 ** lowest, Number((10 ** plot.y[1]).toPrecision(6))],
          isLog: true,
          labels: { size: 15, color: palette.soft, code: 'General' },
          grid: palette.rule,
        }),
    ),
    over: itemsOver(chart, mark => {
      switch (mark.op) {
        case 'text':
          return !(mark.x < plot.left && isTick(mark.text))
        case 'rect':
          return mark.color === palette.fog
        case 'dot':
          return isCircle(mark) || mark.y > bottom + 4
        case 'stroke':
          return mark.color !== palette.rule && mark.width !== 2
        case 'fill':
          return true
      }
    }),
  }
}
