import { describe, expect, it } from 'vitest'
import { gauges, type Gauge } from '../../components/charts/gauges.ts'
import { tableOf, type RectMark } from '../../components/charts/marks.ts'
import { drawChart, drawIn } from '../support/chart.ts'
import { faultsOf } from '../support/marks.ts'

const draw = (supposed: number) => drawChart(gauges([gauge(supposed)]), { width: 868, height: 130 }, false)
const gauge = (supposed: number): Gauge => ({
  label: 'The six',
  max: 100,
  ticks: [0, 100].map(value => ({ value, text: `${value}%` })),
  parts: [
    { value: 10, tone: 'red-area' },
    { value: 15, tone: 'ink-area' },
    { value: supposed, tone: 'ink', supposed: true },
  ],
  words: [{ text: '25%' }],
  remark: [{ text: 'one', bold: true, colour: 'red' }, { text: ', five' }],
  line: { value: 50, text: 'half' },
})
const rects = (supposed: number, role: string): RectMark[] =>
  draw(supposed)
    .marks.filter(mark => mark.kind === 'rect')
    .filter(mark => mark.role === role)

describe('gauges', () => {
  it('draw their parts one behind the other, what is supposed as an outline', () => {
    const [first, second, third] = rects(25, 'bar')
    const whole = rects(25, 'lane')[0]?.width ?? 0
    expect(second?.x).toBeCloseTo((first?.x ?? 0) + (first?.width ?? 0), 3)
    expect((second?.width ?? 0) / (first?.width ?? 1)).toBeCloseTo(1.5, 3)
    expect((first?.width ?? 0) / whole).toBeCloseTo(0.1, 2)
    expect(third).toMatchObject({ tone: 'paper', outline: { tone: 'ink' } })
  })

  it('outline what is left of the axis, and have no tint', () => {
    expect(rects(25, 'lane')).toMatchObject([{ tone: 'paper', outline: { tone: 'mute', dash: [] } }])
  })

  it('draw no outline where nothing is supposed', () => {
    expect(rects(0, 'bar')[2]?.outline).toBeUndefined()
  })

  it('name a part in its colour, in a line of another', () => {
    const remark = draw(25)
      .marks.filter(mark => mark.kind === 'text')
      .find(({ role }) => role === 'remark')
    expect(remark?.runs.map(({ text, tone, bold }) => [text, tone, bold])).toEqual([
      ['one', 'red', true],
      [', five', 'soft', false],
    ])
  })

  it('name the value a bar is measured by below it, in the place of its own tick', () => {
    const at = (value: number) => ({ ...gauge(25), line: { value, text: 'half' } })
    const texts = (row: Gauge) => drawChart(gauges([row]), { width: 868, height: 130 }, false).marks.filter(mark => mark.kind === 'text')
    const find = (row: Gauge, words: string) => texts(row).find(({ runs }) => runs[0]?.text === words)
    expect(find(at(50), 'half')?.y).toBe(find(at(50), '0%')?.y)
    expect(find(at(100), 'half')?.y).toBe(find(at(50), '100%')?.y)
    expect(find(at(100), '100%')).toBeUndefined()
  })

  it.each([720, 358])('have words and labels above their bars in a column %s px wide, and fewer ticks', width => {
    const money: Gauge = {
      label: 'All money',
      max: 12,
      ticks: [0, 2, 4, 6, 8, 10, 12].map(value => ({ value, text: value === 12 ? 'RMB 12 billion' : String(value) })),
      parts: [
        { value: 6.467, tone: 'ink-area' },
        { value: 2.4, tone: 'ink', supposed: true },
      ],
      words: [{ text: 'RMB 8.88 billion', standing: { said: ', unverified', word: 'unverified' } }],
      remark: [{ text: 'disclosed RMB 6.467 billion; dashed: supposed' }],
    }
    const six: Gauge = {
      ...gauge(25),
      ticks: [0, 20, 40, 60, 80, 100].map(value => ({ value, text: `${value}%` })),
      words: [{ text: 'from 18.5% to 35.3%', standing: { said: ', contradicted', word: 'contradicted' } }],
      under: [{ text: 'dashed: if each of their bids hid another' }],
      reach: { value: 41, text: 'double: 41.0%' },
    }
    const spec = gauges([money, six])
    const drawing = drawIn(spec, width)
    expect(faultsOf(drawing)).toEqual([])
    expect(tableOf(drawing.marks)).toEqual(tableOf(drawChart(spec, { width: 868, height: 230 }).marks))
    const texts = drawing.marks.filter(mark => mark.kind === 'text')
    const ticks = texts.filter(({ role, y }) => role === 'tick' || y === texts.find(({ runs }) => runs[0]?.text === 'half')?.y)
    for (const one of ticks)
      for (const other of ticks) if (one.y === other.y && one.x < other.x) expect(other.x - one.x - one.width).toBeGreaterThan(11)
    for (const end of ['RMB 12 billion', '100%', 'half']) expect(texts.some(({ runs }) => runs[0]?.text === end)).toBe(true)
    expect(drawing.height).toBeLessThan(345)
  })

  it('say their rows in a table and leave their words room', () => {
    expect(tableOf(draw(25).marks)).toEqual([['The six', '25%', 'one, five']])
    expect(faultsOf(draw(25))).toEqual([])
  })
})
