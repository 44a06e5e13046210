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
  type Drawing,
  type NativeChart,
} from './native.ts'
import { axisXml, labelsXml, lookXml, plotAreaXml, pointXml, seriesHead, valuesXml } from './parts.ts'

const divisorOf = (a: number, b: number): number => (b === 0 ? a : divisorOf(b, a % b))

/**
 * Returns stems as columns, their values above them. A category axis knows no distances: between stems stand as many empty
 * categories as their times are apart. None where times have no common measure.
 */
export function stemsChart(drawing: Drawing): NativeChart | undefined {
  const { chart, palette } = drawing
  const { marks, plot, ends, height } = chart.drawing
  const stems = marks.filter(isBar)
  const [first = 0, last = 1] = ends.x
  const times = stems.map(({ datum: [at = 0] = [] }) => at - first)
  if (stems.length === 0 || !times.every(Number.isInteger)) return undefined
  const apart = times.reduce(divisorOf, last - first)
  // The first and the last category reach beyond the times by half of one, for which there has to be room.
  const wide = ((plot.right - plot.left) * apart) / (last - first)
  const parts = Math.max(1, Math.ceil(wide / 2 / plot.left))
  const [step, category] = [apart / parts, wide / parts]
  const placeOf = (time: number) => Math.round(time / step)
  const rows = Array.from({ length: placeOf(last - first) + 1 }, (_, place) => times.findIndex(time => placeOf(time) === place))

  const labels = marks.filter(isText).filter(({ role }) => role === 'value')
  const common = commonUnit(labels)
  const { divisor } = common
  const names = namesOf(marks)
  const columns = [
    { head: chart.heads[0] ?? '', values: rows.map(i => names[stems[i]?.row ?? -1] ?? '') },
    { head: headWith(chart.heads[1], common), values: rows.map(i => stems[i] && clean((stems[i].datum?.[1] ?? 0) / divisor)) },
  ]
  const looks = rows.flatMap((i, place) => (stems[i] ? pointXml(place, lookXml({ fill: solid(palette[stems[i].tone]) })) : []))
  const written = rows.flatMap((i, index) => {
    const [stem, label] = [stems[i], labels.map(bareLabel).find(({ row }) => row === stems[i]?.row)]
    if (!stem || !label || isStruck(label)) return []
    const size = label.runs[0]?.size ?? 36
    // Where something is said between a stem and its value, that stands higher.
    const rise = stem.y - (label.y + size / 2 + 6)
    const look = { size, bold: true, color: palette[label.tone], isDotted: isDotted(label) }
    return [
      {
        index,
        code: labelCode(label, divisor),
        ...look,
        ...(rise > 1 && { shift: { x: 0, y: -rise / height } }),
      },
    ]
  })
  const series =
    `<c:ser>${seriesHead(0, columns, 1)}${lookXml({ fill: solid(palette.mute) })}<c:invertIfNegative val="0"/>${looks.join('')}` +
    `${labelsXml(written)}<c:cat>${valuesXml(columns, 0)}</c:cat><c:val>${valuesXml(columns, 1)}</c:val></c:ser>`
  return {
    columns,
    plotArea: plotAreaXml(
      { ...plot, left: plot.left - category / 2, right: plot.right + category / 2 },
      chart,
      `<c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/>${series}` +
        `<c:gapWidth val="${gapWidth((stems[0]?.width ?? category) / category)}"/><c:axId val="1"/><c:axId val="2"/></c:barChart>` +
        axisXml({ id: 1, position: 'b' }) +
        axisXml({ id: 2, position: 'l', ends: [0, clean(ends.y[1] / divisor)] }),
    ),
    over: itemsBeyond(drawing, mark => (isText(mark) && mark.role === 'value' ? !isStruck(mark) && 'but signs' : mark.role === 'bar')),
  }
}
