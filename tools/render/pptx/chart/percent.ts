import { solid } from '../xml/write.ts'
import { clean, isBar, isText, itemsBehind, itemsBeyond, type Drawing, type NativeChart } from './native.ts'
import { axisXml, lookXml, plotAreaXml, seriesHead, valuesXml } from './parts.ts'

/** How far apart two parts may be that touch. */
const tolerance = 1e-9

/**
 * Returns the parts of a whole as one stacked bar; the ruler and the words stand over it. None where a part has no end, or
 * parts don't join from zero: PowerPoint's parts do.
 */
export function percentChart(drawing: Drawing): NativeChart | undefined {
  const { chart, palette } = drawing
  const { marks, plot, ends } = chart.drawing
  const bars = marks.filter(isBar)
  const parts = bars.map(({ datum: [from = 0, to = Infinity] = [] }) => ({ from, to }))
  const [bar] = bars
  if (!bar || parts.some(({ from, to }, i) => to === Infinity || Math.abs(from - (parts[i - 1]?.to ?? 0)) > tolerance)) return undefined
  // What has no name of its own goes with the part before it.
  const names = bars.reduce<string[]>((before, { row }) => {
    const name = marks.filter(isText).find(mark => mark.role === 'label' && mark.row === row)
    return [...before, name?.runs.map(({ text }) => text).join('') ?? before.at(-1) ?? '']
  }, [])
  const columns = [
    { head: chart.heads[0] ?? '', values: [chart.heads[1] ?? ''] },
    ...parts.map(({ from, to }, i) => ({ head: names[i] ?? '', values: [clean(to - from)] })),
  ]
  const series = bars.map(
    ({ tone }, i) =>
      `<c:ser>${seriesHead(i, columns, i + 1)}${lookXml({ fill: solid(palette[tone]) })}<c:invertIfNegative val="0"/>` +
      `<c:cat>${valuesXml(columns, 0)}</c:cat><c:val>${valuesXml(columns, i + 1)}</c:val></c:ser>`,
  )
  return {
    columns,
    plotArea: plotAreaXml(
      { ...plot, top: bar.y, bottom: bar.y + bar.height },
      chart,
      `<c:barChart><c:barDir val="bar"/><c:grouping val="stacked"/><c:varyColors val="0"/>${series.join('')}<c:gapWidth val="0"/>` +
        `<c:overlap val="100"/><c:axId val="1"/><c:axId val="2"/></c:barChart>` +
        axisXml({ id: 1, position: 'l' }) +
        axisXml({ id: 2, position: 'b', ends: ends.x }),
    ),
    under: itemsBehind(drawing, ({ role }) => role === 'lane'),
    over: itemsBeyond(drawing, ({ role }) => role === 'bar' || role === 'lane'),
  }
}
