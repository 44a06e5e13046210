import { describe, expect, it } from 'vitest'
import { tableOf } from '../../components/charts/marks.ts'
import { timeline, type TimelineEvent } from '../../components/charts/timeline.ts'
import { drawChart, drawInColumn } from '../support/chart.ts'
import { faultsOf } from '../support/marks.ts'
import { textsOf } from '../support/charts.ts'

const said = (text: string) => [{ text }]
const events: TimelineEvent[] = [
  { day: 5, name: said('The first of all, and the article omits it'), lines: [said('6 May 2024, 1 per million')], level: 0, tone: 'blue' },
  { day: 20, name: said('Prices cut, or set at nothing'), lines: [said('four large vendors of models'), said('21–22 May 2024')], level: 1 },
  {
    day: 240,
    name: said('The third'),
    lines: [said('26 December 2024')],
    level: 0,
    since: { day: 20, words: said('the article: “half a year later”'), found: said('219 days') },
  },
  { day: 265, name: said('The fourth'), lines: [said('20 January 2025')], level: 1 },
  { name: said('Shake-out'), lines: [said('“six little tigers” become'), said('“five strong base models”')], level: 2 },
]
const ticks = [0, 61, 123, 184, 245, 304, 365].map((day, i) => ({ day, text: i % 4 === 0 ? `month ${i} of 2024` : `month ${i}` }))
const spec = timeline(events, { from: 0, to: 455, ticks, datedTo: 279 })

describe('a time axis with what happened', () => {
  it('has a stem for each event that is dated, at its day', () => {
    const { marks, plot } = drawChart(spec, { width: 868, height: 270 })
    const stems = marks.flatMap(mark => (mark.kind === 'line' && mark.role === 'point' ? [mark.from[0]] : []))
    expect(stems.map(x => ((x - plot.left) / (plot.right - plot.left)) * 455)).toEqual([5, 20, 240, 265].map(day => expect.closeTo(day, 6)))
  })

  it.each([358, 720, 868])('keeps its words inside and apart in a column of %s px', width =>
    expect(faultsOf(drawInColumn(spec, width, 270))).toEqual([]),
  )

  it('says the same in a narrow column, with fewer ticks, none nearer than 12 px to the next', () => {
    const [narrow, wide] = [drawInColumn(spec, 358), drawChart(spec, { width: 868, height: 270 })]
    expect(tableOf(narrow.marks)).toEqual(tableOf(wide.marks))
    const words = narrow.marks.flatMap(mark => (mark.kind === 'text' && mark.role === 'tick' ? [mark] : []))
    expect(words.length).toBeGreaterThan(1)
    expect(words.length).toBeLessThan(ticks.length)
    words.slice(1).forEach(({ x }, i) => expect(x - (words[i]?.x ?? 0) - (words[i]?.width ?? 0)).toBeGreaterThanOrEqual(11))
  })

  it('is as high in a narrow column as its words need', () => {
    const short = timeline(events.slice(1), { from: 0, to: 455, ticks, datedTo: 279 })
    expect(drawInColumn(short, 358).height).toBeLessThan(drawInColumn(spec, 358).height)
    expect(textsOf(drawInColumn(spec, 358)).join(' ')).toContain('219 days')
  })
})
