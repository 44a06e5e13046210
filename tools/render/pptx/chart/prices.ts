import { solid } from '../xml/write.ts'
import { epoch } from './lines.ts'
import { clean, isText, itemsBeyond, type Drawing, type NativeChart } from './native.ts'
import { axisXml, labelsXml, lookXml, plotAreaXml, seriesHead, strokeXml, valuesXml } from './parts.ts'

/** A row of the worksheet. */
interface Row {
  readonly name: string
  readonly day: number
  readonly before: number | undefined
  readonly after: number | undefined
}

/**
 * Returns price cuts as two series on a log axis, before and after, tied by error bars. What is free has no place on
 * it: its lane, the words and the dates stand over the chart, the zeros in a column of their own.
 */
export function pricesChart(drawing: Drawing): NativeChart {
  const { chart, palette, lang } = drawing
  const { marks, plot, ends } = chart.drawing
  const heads = lang.startsWith('zh') ? ['日期', '原价', '现价', '降了', '免费'] : ['Date', 'Before', 'After', 'Cut by', 'Free']
  const dots = marks.filter(mark => mark.kind === 'dot')
  const rows = dots
    .filter(({ series }) => series === 1)
    .flatMap(({ row, datum: [day = 0, after = 0] = [] }): Row[] => {
      const [since = day, before] = dots.find(dot => dot.row === row && dot.series === 0)?.datum ?? []
      const names = marks.filter(isText).filter(mark => mark.row === row && mark.role === 'label')
      const name = names.map(({ runs }) => runs[0]?.text).join(' ')
      // What had stood since another day has a row of its own.
      return since === day
        ? [{ name, day, before, after }]
        : [
            { name, day: since, before, after: undefined },
            { name, day, before: undefined, after },
          ]
    })
  const isPrice = (value: number | undefined) => value !== undefined && value > 0
  const columns = [
    { head: chart.heads[0] ?? '', values: rows.map(({ name }) => name) },
    { head: heads[0] ?? '', values: rows.map(({ day }) => day + epoch), isDate: true },
    { head: heads[1] ?? '', values: rows.map(({ before, after }) => (after === 0 ? undefined : before)) },
    { head: heads[2] ?? '', values: rows.map(({ after }) => (isPrice(after) ? after : undefined)) },
    {
      head: heads[3] ?? '',
      values: rows.map(({ before, after }) =>
        before !== undefined && after !== undefined && after > 0 ? clean(before - after) : undefined,
      ),
    },
    { head: heads[4] ?? '', values: rows.map(({ after }) => (after === 0 ? after : undefined)) },
  ]
  const lowest = Math.floor(
    Math.log10(Math.min(...rows.flatMap(({ before = 0, after = 0 }) => [before, after]).filter(price => price > 0))),
  )
  // The axis ends at its lowest power of ten; the deck's grid runs on below the words to the right.
  const bottom = plot.bottom - ((lowest - ends.y[0]) / (ends.y[1] - ends.y[0])) * (plot.bottom - plot.top)
  const right = chart.drawing.width
  const lastDay = ends.x[0] + ((ends.x[1] - ends.x[0]) * (right - plot.left)) / (plot.right - plot.left)

  const series = (index: number, column: number, size: number, isBefore: boolean) => {
    const marker = lookXml({ fill: solid(palette.ink), stroke: { color: palette.ink, width: 1 } })
    const stem = strokeXml({ color: palette.ink, width: 2 })
    const cut =
      '<c:errBars><c:errDir val="y"/><c:errBarType val="minus"/><c:errValType val="cust"/><c:noEndCap val="1"/>' +
      `<c:minus>${valuesXml(columns, 4)}</c:minus>${stem}</c:errBars>`
    return (
      `<c:ser>${seriesHead(index, columns, column)}<c:spPr><a:ln w="19050"><a:noFill/></a:ln></c:spPr>` +
      `<c:marker><c:symbol val="circle"/><c:size val="${size}"/>${marker}</c:marker>${labelsXml([])}${isBefore ? cut : ''}` +
      `<c:xVal>${valuesXml(columns, 1)}</c:xVal><c:yVal>${valuesXml(columns, column)}</c:yVal><c:smooth val="0"/></c:ser>`
    )
  }
  return {
    columns,
    plotArea: plotAreaXml(
      { ...plot, right, bottom },
      chart,
      '<c:scatterChart><c:scatterStyle val="lineMarker"/><c:varyColors val="0"/>' +
        `${series(0, 2, 9, true)}${series(1, 3, 12, false)}<c:axId val="1"/><c:axId val="2"/></c:scatterChart>` +
        axisXml({ id: 1, isScatter: true, position: 'b', ends: [ends.x[0] + epoch, lastDay + epoch] }) +
        axisXml({
          id: 2,
          isScatter: true,
          position: 'l',
          ends: [10 ** lowest, Number((10 ** ends.y[1]).toPrecision(6))],
          isLog: true,
          labels: { size: 15, color: palette.soft, code: 'General' },
          grid: palette.rule,
        }),
    ),
    over: itemsBeyond(drawing, mark => {
      // Prices below the lowest power of ten, those before a change, and those in a colour are the file's own circles.
      if (mark.kind === 'dot') return !mark.hollow && mark.tone === 'ink' && mark.y <= bottom + 4
      return (
        mark.role === 'grid' ||
        // A price that rose is tied to what it was by a line of the deck's own.
        (mark.role === 'series' && mark.kind === 'line') ||
        (isText(mark) && mark.role === 'tick' && mark.align === 'right' && mark.y < bottom + 4)
      )
    }),
  }
}
