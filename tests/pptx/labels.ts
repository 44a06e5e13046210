import { cachedValues, unescape } from '../support/pptx.ts'
import { wordsAt, type Box, type Words } from './words.ts'

const number = (xml: string, tag: string, otherwise = 0) => Number(new RegExp(`<c:${tag} val="(-?[\\d.]+)"`).exec(xml)?.[1] ?? otherwise)

/** A value as a spreadsheet prints it by one of the formats the charts use. */
export function printed(value: number, code: string): string {
  const [positive = '', negative] = code.match(/(?:"[^"]*"|[^;"])+/g) ?? []
  const section = value < 0 && negative !== undefined ? negative : positive
  return (section.match(/"[^"]*"|[^"]+/g) ?? [])
    .map(part => {
      const [, digits = '', thousands = '', percent] = /^(#,##0|0)?(?:\.0+)?(,*)(%)?$/.exec(part) ?? []
      if (part.startsWith('"') || !digits) return part.replaceAll('"', '')
      const decimals = /\.(0+)/.exec(part)?.[1]?.length ?? 0
      const shown = (Math.abs(value) * (percent ? 100 : 1)) / 1000 ** thousands.length
      return (
        shown.toLocaleString('en-US', {
          useGrouping: digits.includes(','),
          minimumFractionDigits: decimals,
          maximumFractionDigits: decimals,
        }) + (percent ?? '')
      )
    })
    .join('')
}

const labelSize = (xml: string) => ({
  size: Number(/ sz="(\d+)"/.exec(xml)?.[1] ?? 1800) / 100,
  bold: xml.includes(' b="1"'),
  serif: false,
})

/**
 * The words that a chart of the file writes itself, as far as their place follows from it: its categories left of the
 * plot, and the labels of its values. Where a label keeps some distance from its bar or point, it is left out of account.
 */
export function labelsOf(chart: string, frame: Box): Words[] {
  const share = (name: string) => number(/<c:plotArea>.*?<\/c:manualLayout>/s.exec(chart)?.[0] ?? '', name)
  const plot = { x: frame.x + share('x') * frame.w, y: frame.y + share('y') * frame.h, w: share('w') * frame.w, h: share('h') * frame.h }
  const axes = [...chart.matchAll(/<c:(?:cat|val)Ax>.*?<\/c:(?:cat|val)Ax>/gs)].map(([axis]) => ({
    axis,
    min: number(axis, 'min'),
    max: number(axis, 'max', 1),
    isLog: axis.includes('<c:logBase'),
  }))
  const along = (axis: (typeof axes)[number] | undefined, value: number) => {
    const scaled = (at: number) => (axis?.isLog ? Math.log10(at) : at)
    return axis ? (scaled(value) - scaled(axis.min)) / (scaled(axis.max) - scaled(axis.min)) : 0
  }
  const [first, second] = axes
  const series = [...chart.matchAll(/<c:ser>.*?<\/c:ser>/gs)].map(([xml]) => ({
    xml,
    values: [...cachedValues(xml, 'val'), ...cachedValues(xml, 'yVal')][0] ?? [],
    across: cachedValues(xml, 'xVal')[0] ?? [],
    categories: [...(/<c:cat>.*?<\/c:cat>/s.exec(xml)?.[0] ?? '').matchAll(/<c:v>([^<]*)/g)].map(([, name]) => unescape(name ?? '')),
  }))
  const isStacked = /grouping val="(?:percentStacked|stacked)"/.test(chart)
  const isShare = chart.includes('grouping val="percentStacked"')
  const row = (index: number, count: number) => plot.y + (plot.h * (index + 0.5)) / count

  const values = series.flatMap(({ xml, values, across, categories }, k) =>
    [...xml.matchAll(/<c:dLbl>.*?<\/c:dLbl>/gs)].map(([label]): Words => {
      const index = number(label, 'idx')
      const value = values[index] ?? 0
      const text = printed(value, unescape(/formatCode="([^"]*)"/.exec(label)?.[1] ?? ''))
      const shift = { x: number(label, 'x') * frame.w, y: number(label, 'y') * frame.h }
      const look = labelSize(label)
      if (chart.includes('<c:barDir val="col"/>')) {
        const x = plot.x + (plot.w * (index + 0.5)) / categories.length + shift.x
        return wordsAt(text, x, plot.y + plot.h * (1 - along(second, value)) + shift.y - look.size, 'center', look)
      }
      if (categories.length === 0)
        return wordsAt(
          text,
          plot.x + along(first, across[index] ?? 0) * plot.w + shift.x,
          plot.y + plot.h - along(second, value) * plot.h - look.size,
          'center',
          look,
        )
      const total = isShare ? series.reduce((sum, one) => sum + (one.values[index] || 0), 0) : 1
      const from = isStacked ? series.slice(0, k).reduce((sum, one) => sum + (one.values[index] || 0), 0) / total : 0
      const at = (part: number) => plot.x + along(second, from + (value / total) * part) * plot.w + shift.x
      const y = row(index, categories.length)
      return label.includes('"ctr"/><c:show')
        ? wordsAt(text, at(0.5), y, 'center', look)
        : wordsAt(text, at(label.includes('"outEnd"') ? 1 : 0), y, 'left', look)
    }),
  )
  const names = series[0]?.categories ?? []
  const isNamed = first?.axis.includes('tickLblPos val="low"')
  return [
    ...values,
    ...(isNamed ? names.map((name, i) => wordsAt(name, plot.x, row(i, names.length), 'right', labelSize(first?.axis ?? ''))) : []),
  ]
}
