import { describe, expect, it } from 'vitest'
import { bars } from '../../components/charts/bars.ts'
import { text } from '../../components/charts/marks.ts'
import { renderSvg } from '../../components/charts/svg.ts'
import { drawChart } from '../support/chart.ts'

const size = { width: 400, height: 160 }

describe('marks as SVG', () => {
  const row = { label: 'R&D "first"', value: 5, text: '5', tone: 'red' as const, standing: { said: ', disputed', word: 'disputed' } }
  const drawing = drawChart(
    bars([
      { ...row, fact: { id: 'wins', name: 'Wins', note: 'A1', href: '#' } },
      { label: 'b', value: 2, text: '2' },
    ]),
    size,
  )
  const svg = renderSvg(drawing.marks, size, 'wins', 'Wins, "all"')

  it('hold every word, escaped, in the colour of its token, and what it is the value of', () => {
    expect(svg).toContain('R&amp;D &quot;first&quot;</text>')
    expect(svg).toMatch(/<text [^>]*fill="var\(--red\)" data-fact="wins">5<\/text>/)
    expect(svg).toContain('aria-label="Wins, &quot;all&quot;"')
  })

  it('are ruled with dots below what there is something to ask of, and say how it stands', () => {
    expect(svg.match(/<line [^>]*stroke-dasharray="1.5 2.5"/g)).toHaveLength(1)
    expect(svg).toContain('>disputed</text>')
  })

  it('keep the spaces that words begin and end with, which an SVG would drop', () => {
    const measure = { width: (words: string) => words.length, notes: false }
    const words = text(measure, 'remark', [{ text: '5' }, { text: ' of all ' }, { text: 'six' }], 0, 0, { tone: 'ink' })
    expect(renderSvg([words], size, 'n', 'l')).toContain('>\u00a0of all\u00a0</text>')
  })

  it('draw a bar where it stands', () => {
    const bar = drawing.marks.find(mark => mark.kind === 'rect')
    const [, x, width] = /<rect x="([\d.]+)" y="[\d.]+" width="([\d.]+)"[^>]*fill="var\(--red\)"/.exec(svg) ?? []
    expect([Number(x), Number(width)]).toEqual([
      expect.closeTo(bar?.kind === 'rect' ? bar.x : NaN, 1),
      expect.closeTo(bar?.kind === 'rect' ? bar.width : NaN, 1),
    ])
    expect(svg.match(/<rect/g)).toHaveLength(2)
  })

  it('fade what has no bound, by a gradient named after the chart', () => {
    const bar = { kind: 'rect', role: 'bar', tone: 'red', x: 0, y: 0, width: 80, height: 20, fade: 'paper' } as const
    const faded = renderSvg([bar], size, 'amounts', 'Amounts')
    expect(faded).toMatch(
      /<linearGradient id="amounts-red-paper"><stop offset="0" stop-color="var\(--red\)"\/><stop offset="1" stop-color="var\(--paper\)"\/>/,
    )
    expect(faded).toContain('fill="url(#amounts-red-paper)"')
  })

  it('are the same for the same values', () => {
    const again = drawChart(bars([{ label: 'b', value: 2, text: '2' }]), size)
    const once = drawChart(bars([{ label: 'b', value: 2, text: '2' }]), size)
    expect(renderSvg(once.marks, size, 'n', 'l')).toBe(renderSvg(again.marks, size, 'n', 'l'))
  })
})
