import { fadeXml } from '../xml/path.ts'
import { solid } from '../xml/write.ts'
import { labelCode } from './labels.ts'
import { bareLabel, centerOf, clean, gapWidth, isBar, isText, itemsBeyond, namesOf, ruleOf, thicknessOf } from './native.ts'
import type { Drawing, NativeChart } from './native.ts'
import { axisXml, labelsXml, lookXml, plotAreaXml, pointXml, seriesHead, valuesXml, type Label } from './parts.ts'

/**
 * Returns intervals as stacked bars: an unseen one up to the lower bound, and one as long as the interval, faded where
 * nothing bounds it. Dots of exact values, marks of others and the scale stand over the chart; all values are in its worksheet.
 */
export function intervalsChart(drawing: Drawing): NativeChart {
  const { chart, palette, lang } = drawing
  const { marks, plot, ends } = chart.drawing
  const [, max] = ends.x
  const heads = lang.startsWith('zh') ? ['下限', '区间长度'] : ['Lower bound', 'Length']
  const bars = marks.filter(isBar)
  const bounds = bars.map(({ datum: [lo = 0, hi = Infinity] = [] }) => ({ lo: clean(lo), hi: Number.isFinite(hi) ? clean(hi) : undefined }))
  const laid = bars.map(({ row }) => marks.find(mark => mark.kind === 'path' && mark.row === row)?.datum?.[0])
  const columns = [
    { head: chart.heads[0] ?? '', values: namesOf(marks) },
    { head: heads[0] ?? '', values: bounds.map(({ lo }) => lo) },
    { head: heads[1] ?? '', values: bounds.map(({ lo, hi }) => clean((hi ?? max) - lo)) },
    ...(laid.some(value => value !== undefined) ? [{ head: chart.heads[2] ?? '', values: laid.map(value => value && clean(value)) }] : []),
  ]
  const across = (value: number) => plot.left + (value / max) * (plot.right - plot.left)

  /** A label that is the number of one of the two bars, and so follows it: the series, the label, and the mark it is made from. */
  const labels = marks.filter(isText).flatMap((mark): { series: number; label: Label; row: number }[] => {
    const { lo, hi } = bounds[mark.row ?? -1] ?? { lo: 0, hi: undefined }
    const isRange = hi !== undefined && hi > lo
    const bare = bareLabel(mark)
    const [run] = bare.runs
    if (mark.role !== 'value' || mark.row === undefined || !run?.format || (isRange && lo > 0)) return []
    const shift = { x: (centerOf(bare) - across((isRange ? hi : lo) / 2)) / chart.w, y: 0 }
    const look = { size: run.size, bold: run.bold, color: palette[run.tone], paper: palette.paper, ...ruleOf(bare) }
    const label = { index: mark.row, code: labelCode(bare, run.format.divisor), position: 'ctr' as const, shift, ...look }
    return [{ series: isRange ? 1 : 0, row: mark.row, label }]
  })
  const looks = bars.map(({ tone, fade, outline }, i) => {
    const { lo, hi } = bounds[i] ?? { lo: 0 }
    const ends = fade && [tone, fade].map((end, at) => ({ at, color: palette[end] }))
    if (ends) return lookXml({ fill: fadeXml({ stops: ends }) })
    const stroke = outline && { ...outline, color: palette[outline.tone] }
    return hi !== undefined && hi > lo ? lookXml({ fill: solid(palette[tone]), ...(stroke && { stroke }) }) : lookXml()
  })
  const series = [0, 1].map(k => {
    const points = k === 1 ? looks.map((look, i) => pointXml(i, look)).join('') : ''
    const own = labels.filter(one => one.series === k).map(one => one.label)
    return (
      `<c:ser>${seriesHead(k, columns, k + 1)}${lookXml()}<c:invertIfNegative val="0"/>${points}${labelsXml(own)}` +
      `<c:cat>${valuesXml(columns, 0)}</c:cat><c:val>${valuesXml(columns, k + 1)}</c:val></c:ser>`
    )
  })
  const gap = gapWidth(thicknessOf(chart.drawing, bars.length))
  return {
    columns,
    plotArea: plotAreaXml(
      plot,
      chart,
      `<c:barChart><c:barDir val="bar"/><c:grouping val="stacked"/><c:varyColors val="0"/>${series.join('')}<c:gapWidth val="${gap}"/>` +
        `<c:overlap val="100"/><c:axId val="1"/><c:axId val="2"/></c:barChart>` +
        axisXml({ id: 1, position: 'l', isReversed: true, labels: { size: 17, color: palette.ink, code: 'General' } }) +
        axisXml({ id: 2, position: 't', ends: [0, max], step: stepOf(drawing), grid: palette.rule }),
    ),
    over: itemsBeyond(drawing, mark =>
      mark.role === 'value' && labels.some(({ row }) => row === mark.row) ? 'but signs' : ['bar', 'label', 'grid'].includes(mark.role),
    ),
  }
}

/** The distance of two grid lines, as a value. */
function stepOf({ chart: { drawing } }: Drawing): number {
  const { marks, plot, ends } = drawing
  const [first, second] = marks.filter(mark => mark.kind === 'line' && mark.role === 'grid')
  const pixels = first?.kind === 'line' && second?.kind === 'line' ? second.from[0] - first.from[0] : plot.right - plot.left
  return clean((pixels / (plot.right - plot.left)) * ends.x[1])
}
