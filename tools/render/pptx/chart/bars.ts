import type { TextMark } from '../../../../components/charts/marks.ts'
import { fadeXml } from '../xml/path.ts'
import { solid } from '../xml/write.ts'
import { commonUnit, labelCode } from './labels.ts'
import {
  bareLabel,
  clean,
  gapWidth,
  headWith,
  isBar,
  isText,
  itemsBeyond,
  namesOf,
  isDotted,
  isStruck,
  thicknessOf,
  type Drawing,
  type NativeChart,
} from './native.ts'
import { axisXml, labelsXml, lookXml, plotAreaXml, pointXml, seriesHead, valuesXml } from './parts.ts'

/** Some room between a bar's end and its label. Dots would run on below it: their label is moved by as much, as a share of its size. */
const inset = { code: '"\u00A0"', size: 0.3 }

/**
 * Returns bars from zero, to either side of it, with their values at the ends; what else is said of a bar stands over the
 * chart. So does the value of a bar to the left, which stands right of zero, and one that is struck, and so do names of more
 * than one colour.
 */
export function barsChart(drawing: Drawing): NativeChart {
  const { chart, palette } = drawing
  const { marks, plot, ends } = chart.drawing
  const values = marks.filter(isText).filter(({ role }) => role === 'value')
  const common = commonUnit(values)
  const { divisor } = common
  const bars = marks.filter(isBar)
  const columns = [
    { head: chart.heads[0] ?? '', values: namesOf(marks) },
    {
      head: headWith(chart.heads[1], common),
      // What has no end is as long as the axis.
      values: bars.map(({ datum: [value = 0] = [] }) => clean((Number.isFinite(value) ? value : ends.x[1]) / divisor)),
    },
  ]
  const isOver = (value: TextMark) => isStruck(value) || bars.some(bar => bar.row === value.row && (bar.datum?.[0] ?? 0) < 0)
  const looks = bars.map(({ tone, fade, outline }, i) => {
    const stops = fade && [tone, fade].map((end, at) => ({ at, color: palette[end] }))
    if (stops) return pointXml(i, lookXml({ fill: fadeXml({ stops }) }))
    const stroke = outline && { ...outline, color: palette[outline.tone] }
    return pointXml(i, lookXml({ fill: solid(palette[tone]), ...(stroke && { stroke }) }))
  })
  const labels = values.map(bareLabel).flatMap((label, index) => {
    if (isOver(label)) return []
    const size = label.runs[0]?.size ?? 18
    const look = { size, bold: true, color: palette[label.tone] } as const
    const code = labelCode(label, divisor)
    return isDotted(label)
      ? [{ index, code, ...look, isDotted: true, shift: { x: (inset.size * size) / chart.w, y: 0 } }]
      : [{ index, code: inset.code + code, ...look }]
  })
  const series =
    `<c:ser>${seriesHead(0, columns, 1)}${lookXml({ fill: solid(palette.mute) })}<c:invertIfNegative val="0"/>${looks.join('')}` +
    `${labelsXml(labels)}<c:cat>${valuesXml(columns, 0)}</c:cat><c:val>${valuesXml(columns, 1)}</c:val></c:ser>`
  const gap = gapWidth(thicknessOf(chart.drawing, bars.length))
  const names = marks.filter(isText).filter(({ role }) => role === 'label')
  const [name] = names
  const isPlain = names.every(({ tone }) => tone === name?.tone)
  const nameLook = name && isPlain && { size: name.runs[0]?.size ?? 17, color: palette[name.tone], code: 'General' }
  return {
    columns,
    plotArea: plotAreaXml(
      plot,
      chart,
      `<c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/>${series}<c:gapWidth val="${gap}"/>` +
        `<c:axId val="1"/><c:axId val="2"/></c:barChart>` +
        axisXml({ id: 1, position: 'l', isReversed: true, ...(nameLook && { labels: nameLook }), line: palette.ink }) +
        axisXml({ id: 2, position: 'b', ends: [clean(ends.x[0] / divisor), clean(ends.x[1] / divisor)] }),
    ),
    over: itemsBeyond(drawing, mark => {
      const { role } = mark
      if (isText(mark) && role === 'value') return isOver(mark) ? false : 'but signs'
      return role === 'bar' || role === 'axis' || (role === 'label' && isPlain)
    }),
  }
}
