import type { Segment } from '../../../../components/charts/splits.ts'
import { solid } from '../xml/write.ts'
import { formatCode, literalCode } from './format-code.ts'
import { clean, gapWidth, type Drawing, type NativeChart } from './native.ts'
import { isOneOf, itemsOver, textsOf, type Text } from './over.ts'
import { axisXml, labelsXml, lookXml, plotAreaXml, pointXml, seriesHead, valuesXml } from './parts.ts'

/** Some room between a bar's edge and its label. */
const inset = '"\u00A0\u00A0"'

/** Returns bars of one length, split in proportion; a part's label stands over the chart where it does not fit inside. */
export function splitsChart({ chart, plot, rows, palette }: Drawing<'splits'>): NativeChart {
  const depth = Math.max(0, ...rows.map(row => row.segments.length))
  const middle = (row: number) => plot.top + ((plot.bottom - plot.top) * (row + 0.5)) / rows.length
  const isInside = (row: number, text: string) => textsOf(chart).some(mark => isOneOf([text], mark) && Math.abs(mark.y - middle(row)) < 4)
  /** A sign belongs to the label, whose width no two programs agree on. */
  const signed = ({ text, sign }: Segment) => (sign ? `${text} ${sign.glyph}` : text)
  const codeOf = (segment: Segment) => formatCode(signed(segment), segment.value) ?? literalCode(signed(segment))
  const parts = Array.from({ length: depth }, (_, part) => rows.map(row => row.segments[part]))
  const columns = [
    { head: chart.heads[0] ?? '', values: rows.map(row => row.label) },
    ...parts.map((segments, part) => ({
      head: chart.heads[part + 1] ?? '',
      values: segments.map(segment => segment && clean(segment.value)),
    })),
  ]
  const series = parts.map((segments, part) => {
    const marks = segments.flatMap((segment, i) =>
      segment ? [pointXml(i, lookXml({ fill: solid(palette[segment.tone]), stroke: { color: palette.paper, width: 1.5 } }))] : [],
    )
    const labels = segments.flatMap((segment, index) =>
      segment?.text && isInside(index, segment.text)
        ? [
            {
              index,
              code: inset + codeOf(segment),
              position: 'inBase' as const,
              size: textsOf(chart).find(mark => isOneOf([segment.text], mark))?.size ?? 17,
              bold: true,
              color: segment.tone === 'fog' ? palette.ink : palette.paper,
            },
          ]
        : [],
    )
    return `<c:ser>${seriesHead(part, columns, part + 1)}${lookXml({ fill: solid(palette.fog) })}<c:invertIfNegative val="0"/>${marks.join('')}${labelsXml(labels)}<c:cat>${valuesXml(columns, 0)}</c:cat><c:val>${valuesXml(columns, part + 1)}</c:val></c:ser>`
  })
  // Labels of the rows left of the axis are the chart's own; above the bars they stand over it.
  const hasLabels = plot.left > 0
  const native = [
    ...(hasLabels ? rows.map(row => row.label) : []),
    ...rows.flatMap((row, i) => row.segments.filter(segment => isInside(i, segment.text)).map(segment => segment.text)),
  ]
  const isSign = ({ text, y }: Text) =>
    rows.some((row, i) => Math.abs(y - middle(i)) < 12 && row.segments.some(({ sign }) => sign?.glyph === text))
  return {
    columns,
    plotArea: plotAreaXml(
      plot,
      chart,
      `<c:barChart><c:barDir val="bar"/><c:grouping val="percentStacked"/><c:varyColors val="0"/>${series.join('')}<c:gapWidth val="${gapWidth(plot.thickness)}"/><c:overlap val="100"/><c:axId val="1"/><c:axId val="2"/></c:barChart>` +
        axisXml({
          id: 1,
          position: 'l',
          isReversed: true,
          ...(hasLabels && { labels: { size: 17, color: palette.ink, code: 'General' } }),
        }) +
        axisXml({ id: 2, position: 'b', ends: [0, 1] }),
    ),
    over: itemsOver(chart, mark => mark.op === 'stroke' || (mark.op === 'text' && !isOneOf(native, mark) && !isSign(mark))),
  }
}
