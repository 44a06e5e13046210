import { fadeXml } from '../xml/path.ts'
import { solid } from '../xml/write.ts'
import { formatCode } from './format-code.ts'
import { clean, gapWidth, type Drawing, type NativeChart } from './native.ts'
import { centerOf, isOneOf, itemsOver, textsOf } from './over.ts'
import { axisXml, labelsXml, lookXml, plotAreaXml, pointXml, seriesHead, valuesXml, type Label } from './parts.ts'

const barHeight = 18

/**
 * Returns intervals as stacked bars: an unseen one up to the lower bound, and one as long as the interval, faded where
 * nothing bounds it. Dots of exact values, marks of others and the scale stand over the chart; all values are in its worksheet.
 */
export function intervalsChart({
  chart,
  plot,
  rows,
  palette,
  step,
  lang,
}: Drawing<'intervals'> & { readonly step: number; readonly lang: string }): NativeChart {
  const max = plot.x[1]
  const heads = lang.startsWith('zh') ? ['下限', '区间长度'] : ['Lower bound', 'Length']
  // An open end has no number in JSON.
  const bounds = rows.map(({ lo, hi }) => ({ lo: clean(lo), hi: hi === null || !Number.isFinite(hi) ? undefined : clean(hi) }))
  const marks = rows.map(row => row.mark && clean(row.mark.value))
  const columns = [
    { head: chart.heads[0] ?? '', values: rows.map(row => row.label) },
    { head: heads[0] ?? '', values: bounds.map(({ lo }) => lo) },
    { head: heads[1] ?? '', values: bounds.map(({ lo, hi }) => clean((hi ?? max) - lo)) },
    ...(marks.some(mark => mark !== undefined) ? [{ head: chart.heads[2] ?? '', values: marks }] : []),
  ]
  const across = (value: number) => plot.left + (value / max) * (plot.right - plot.left)
  const rowHeight = (plot.bottom - plot.top) / rows.length

  /** A label that is the number of one of the two bars, and so follows it: the series, and the label. */
  const labels = rows.flatMap((row, index): { series: number; label: Label }[] => {
    const { lo, hi } = bounds[index] ?? { lo: 0 }
    const drawn = textsOf(chart).find(
      mark => isOneOf([row.text], mark) && Math.abs(mark.y - plot.top - rowHeight * (index + 0.5)) < rowHeight / 2,
    )
    const isRange = hi !== undefined && hi > lo
    const code = formatCode(row.text, isRange ? hi : lo)
    if (!drawn || code === undefined || (isRange && lo > 0)) return []
    const shift = { x: (centerOf(drawn) - across((isRange ? hi : lo) / 2)) / chart.w, y: 0 }
    return [
      {
        series: isRange ? 1 : 0,
        label: { index, code, position: 'ctr', shift, paper: palette.paper, size: drawn.size, bold: drawn.bold, color: drawn.color },
      },
    ]
  })
  const look = (index: number) => {
    const { lo, hi } = bounds[index] ?? { lo: 0 }
    if (hi === undefined)
      return lookXml({
        fill: fadeXml({
          stops: [
            { at: 0, color: palette.red },
            { at: 1, color: palette.paper },
          ],
        }),
      })
    return hi > lo
      ? lookXml({ fill: solid(palette.fog), stroke: { color: rows[index]?.strong ? palette.red : palette.mute, width: 1, dash: [3, 2.5] } })
      : lookXml()
  }
  const series = [0, 1].map(
    k =>
      `<c:ser>${seriesHead(k, columns, k + 1)}${lookXml()}<c:invertIfNegative val="0"/>${k === 1 ? rows.map((_, i) => pointXml(i, look(i))).join('') : ''}` +
      `${labelsXml(labels.filter(one => one.series === k).map(one => one.label))}<c:cat>${valuesXml(columns, 0)}</c:cat><c:val>${valuesXml(columns, k + 1)}</c:val></c:ser>`,
  )

  const native = [...rows.map(row => row.label), ...labels.map(({ label }) => rows[label.index]?.text ?? '')]
  return {
    columns,
    plotArea: plotAreaXml(
      plot,
      chart,
      `<c:barChart><c:barDir val="bar"/><c:grouping val="stacked"/><c:varyColors val="0"/>${series.join('')}<c:gapWidth val="${gapWidth(barHeight / rowHeight)}"/><c:overlap val="100"/><c:axId val="1"/><c:axId val="2"/></c:barChart>` +
        axisXml({ id: 1, position: 'l', isReversed: true, labels: { size: 17, color: palette.ink, code: 'General' } }) +
        axisXml({ id: 2, position: 't', ends: [0, max], step, grid: palette.rule }),
    ),
    over: itemsOver(
      chart,
      mark =>
        mark.op === 'dot' ||
        mark.op === 'fill' ||
        (mark.op === 'stroke' && mark.color !== palette.rule) ||
        (mark.op === 'text' && !isOneOf(native, mark)),
    ),
  }
}
