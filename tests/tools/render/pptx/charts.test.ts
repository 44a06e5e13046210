import validate from '@ooxml-tools/validate'
import { describe, expect, test } from 'vitest'
import type { ChartSpec } from '../../../../components/charts/chart.ts'
import type { Palette } from '../../../../tools/render/pptx/chart/native.ts'
import type { ChartItem } from '../../../../tools/render/pptx/scene.ts'
import { dots } from '../../../../components/charts/dots.ts'
import { gauges } from '../../../../components/charts/gauges.ts'
import { pairs } from '../../../../components/charts/pairs.ts'
import { percent } from '../../../../components/charts/percent.ts'
import { slope } from '../../../../components/charts/slope.ts'
import { stems } from '../../../../components/charts/stems.ts'
import { exact, wordQuantity } from '../../../../data/index.ts'
import { chartItems, nativeChart } from '../../../../tools/render/pptx/chart/chart.ts'
import { writePackage } from '../../../../tools/render/pptx/package.ts'
import { drawChart } from '../../../support/chart.ts'
import { cachedValues, columnOf, partsOf, targetsOf } from '../../../support/pptx.ts'

const palette: Palette = {
  paper: 'FFFFFF',
  ink: '000000',
  'ink-area': '000000',
  soft: '333333',
  mute: '888888',
  rule: 'CCCCCC',
  fog: 'DDDDDD',
  red: 'CC0000',
  'red-area': 'CC0000',
  blue: '0000CC',
  'blue-area': '0000CC',
}

function drawingOf(spec: ChartSpec, height = 340) {
  const drawing = drawChart(spec, { width: 868, height })
  const chart: ChartItem = {
    kind: 'chart',
    x: 56,
    y: 148,
    w: 868,
    h: height,
    name: spec.kind,
    label: `some ${spec.kind}`,
    heads: ['What', 'How much', 'How much else', 'Remark'],
    drawing,
  }
  return { chart, palette, lang: 'en' }
}
const xmlOf = (spec: ChartSpec) => nativeChart(drawingOf(spec))?.plotArea ?? ''
/** What stands over a chart, word by word. */
const wordsOver = (spec: ChartSpec) =>
  chartItems(drawingOf(spec)).flatMap(item =>
    item.kind === 'text' ? item.paragraph.lines.flat().map(run => ('text' in run ? run.text : '')) : [],
  )
const axisEnds = (xml: string) =>
  [...xml.matchAll(/<c:max val="([^"]*)"\/><c:min val="([^"]*)"/g)].map(([, max, min]) => [Number(min), Number(max)])
const finite = (values: readonly number[]) => values.filter(Number.isFinite)

const change = (value: number) => wordQuantity(exact(value), 'change', 'en')
const people = (value: number) => wordQuantity(exact(value), 'people', 'en', { scaleEn: 'million' })
const standing = { said: ', own account', word: 'own' }

const compared = pairs([
  { label: 'said', value: 1, ...change(1), tone: 'ink-outline', standing: { ...standing, struck: true } },
  { label: 'seen', value: 0.97, ...change(0.97), tone: 'blue-area', standing: { said: ', own account' } },
  { label: 'found', value: -0.04, ...change(-0.04), tone: 'blue-area' },
])
const growing = stems(
  [
    { label: 'June 2024', at: 0, value: 2.3e8, ...people(2.3e8), tone: 'ink-area' },
    { label: 'December 2024', at: 6, value: 2.49e8, ...people(2.49e8), tone: 'blue-area', notes: [[{ text: 'in half a year' }]] },
    { label: 'June 2025', at: 12, value: 5.15e8, ...people(5.15e8), tone: 'blue-area', standing },
  ],
  { name: 'Users', open: { name: 'Value', lines: ['open'], found: 'no figure' } },
)
const sloping = (isWhole: boolean) =>
  slope(
    [
      { label: 'iFlytek', left: { text: '35.7%', value: 35.7 }, right: { text: '51.5%', value: 51.5 }, tone: 'red' },
      { label: 'Baidu', left: { text: '27.1%', value: 27.1 }, right: { text: '22.6%', value: 22.6 }, tone: 'mute' },
    ],
    {
      heads: [
        { name: 'By count', all: [{ text: '255' }] },
        { name: 'By money', all: [{ text: 'all of it' }] },
      ],
      zero: '0%',
      half: { value: 50, text: '50%' },
      bound: { name: 'iFlytek', words: [{ text: 'over a half' }], why: 'more than the rest', rest: 'the rest', said: 'it says ' },
      isWhole,
    },
  )
const dotted = (scale: 'log' | 'linear') =>
  dots(
    [
      { label: 'claim', value: 40, words: [{ text: '40' }], look: 'ring', tone: 'ink' },
      { label: 'low', value: 6.7, words: [{ text: '6.7' }], look: 'dot', tone: 'blue' },
      { label: 'high', value: 1001.4925373134, from: 500, words: [{ text: '1,001' }], look: 'dot', tone: 'blue' },
      { label: 'open', value: 200, words: [{ text: 'over 200' }], look: 'open', tone: 'blue' },
    ],
    { scale, ticks: [5, 100, 1000], tick: String, reference: { value: 100, text: '100' }, guide: 'reference' },
  )
const ruler = (to: number, from = 0.83) =>
  percent(
    [
      { text: '83.2%', label: 'the rest', from: 0, to: 0.83, tone: 'blue-area' },
      { text: '16.8%', label: 'the six', from, to: 0.94, tone: 'ink-area' },
      { text: '6%', label: 'the first', from: 0.94, to, tone: 'red-area' },
    ],
    { tick: String, ends: ['none', 'all'] },
  )
const gauge = (label: string, max: number, parts: readonly number[]) => ({
  label,
  max,
  ticks: [{ value: max, text: String(max) }],
  parts: parts.map((value, i) => ({ value, tone: 'ink' as const, supposed: i > 0 })),
  words: [{ text: label }],
  remark: [],
})
const supposed = [gauge('money', 12e9, [6.467e9, 2.4e9]), gauge('share', 1, [0.1, 0.09, 0.17])]

const natives = [compared, growing, sloping(true), dotted('log'), dotted('linear'), ruler(1), gauges(supposed)]

describe('pairs are bars from zero to either side', () => {
  test('with the values of the data on an axis from the least to the most', () => {
    expect(cachedValues(xmlOf(compared), 'val')).toEqual([[1, 0.97, -0.04]])
    expect(axisEnds(xmlOf(compared))).toEqual([[-0.04, 1]])
  })

  test('whose label is their own, dotted as it stands, but one right of zero or struck', () => {
    expect(xmlOf(compared).match(/<c:dLbl>/g)).toHaveLength(1)
    expect(xmlOf(compared)).toContain(' u="dotted"')
    expect(wordsOver(compared)).toEqual(expect.arrayContaining(['own', '−4%', '+100%']))
    expect(wordsOver(compared)).not.toContain('+97%')
  })

  test('and names of one colour are the axis’, of more than one they stand over the chart', () => {
    const plain = pairs([{ label: 'one', value: 1, ...change(1), tone: 'mute' }])
    expect(wordsOver(plain)).not.toContain('one')
    expect(wordsOver(compared)).toEqual(expect.arrayContaining(['said', 'found']))
  })
})

describe('stems are columns', () => {
  test('as far apart as their times', () => expect(cachedValues(xmlOf(growing), 'val')).toEqual([[230, Number.NaN, 249, Number.NaN, 515]]))

  test('on categories as fine as those ask for', () => {
    const at = (time: number) => ({ label: String(time), at: time, value: time + 1, text: '', tone: 'ink-area' }) as const
    const uneven = stems([at(0), at(5), at(12)], { name: '', open: { name: '', lines: [], found: '' } })
    const [values = []] = cachedValues(xmlOf(uneven), 'val')
    expect(values.flatMap((value, i) => (Number.isFinite(value) ? [[i, value]] : []))).toEqual([
      [0, 1],
      [5, 6],
      [12, 13],
    ])
  })

  test('with their values above them in the words of the deck, higher where something stands between', () => {
    const codes = [...xmlOf(growing).matchAll(/<c:dLbl>.*?<\/c:dLbl>/g)].map(([label]) => label.includes('<c:manualLayout>'))
    expect(codes).toEqual([false, true, false])
    expect(wordsOver(growing)).not.toContain('230 million')
    expect(wordsOver(growing)).toEqual(expect.arrayContaining(['own', 'in half a year', 'June 2025', 'no figure']))
  })

  test('of times without a common measure they are a drawing', () => {
    const odd = stems([{ label: 'odd', at: 0.3, value: 1, text: '1', tone: 'ink-area' }], {
      name: '',
      open: { name: '', lines: [], found: '' },
    })
    expect(nativeChart(drawingOf(odd))).toBeUndefined()
    expect(chartItems(drawingOf(odd))[0]?.kind).toBe('group')
  })
})

test('the word of a standing keeps its distance from its figure: it is a text of its own', () => {
  const spec = dots([{ label: 'one', value: 2, words: [{ text: '2', standing }], look: 'dot', tone: 'ink' }], {
    scale: 'linear',
    ticks: [0, 4],
    tick: String,
    reference: { value: 1, text: 'all' },
    guide: 'reference',
  })
  const [figure, word] = ['2', 'own'].map(words =>
    chartItems(drawingOf(spec)).find(
      item => item.kind === 'text' && item.paragraph.lines.flat().some(run => 'text' in run && run.text === words),
    ),
  )
  if (figure?.kind !== 'text' || word?.kind !== 'text') throw new Error('Not written')
  expect(word.x - figure.x - figure.w).toBeCloseTo(6, 6)
})

describe('a slope is a line a row', () => {
  test('between two categories', () =>
    expect(cachedValues(xmlOf(sloping(true)), 'val')).toEqual([
      [35.7, 51.5],
      [27.1, 22.6],
    ]))

  test('without the values at the right before they are shown', () =>
    expect(cachedValues(xmlOf(sloping(false)), 'val').map(finite)).toEqual([[35.7], [27.1]]))

  test('whose axes stand behind it, its words and the marks at the right over it', () => {
    const items = chartItems(drawingOf(sloping(true)))
    const chart = items.findIndex(({ kind }) => kind === 'chart')
    // The axes with their feet, the half, the bound and four leaders.
    expect(items.slice(0, chart).map(({ kind }) => kind)).toEqual(Array<string>(10).fill('path'))
    expect(wordsOver(sloping(true))).toEqual(expect.arrayContaining(['35.7%', '51.5%', 'Baidu']))
    expect(items.slice(chart).filter(({ kind }) => kind === 'path')).toHaveLength(4)
  })
})

describe('dots are points, a row each', () => {
  test.each(['log', 'linear'] as const)('at their values, those that are dots at the end of a line from where it starts: %s', scale => {
    const xml = xmlOf(dotted(scale))
    const [across = []] = cachedValues(xml, 'xVal')
    const rows = cachedValues(xml, 'yVal')
    expect(rows.map(row => across.filter((_, i) => Number.isFinite(row[i])))).toEqual([[40], [100, 6.7], [500, 1001.49253731], [200]])
    expect(rows.map(row => new Set(finite(row)).size)).toEqual([1, 1, 1, 1])
    expect(xml.includes('<c:logBase')).toBe(scale === 'log')
    const [[least = 0, most = 0] = []] = axisEnds(xml)
    expect(least).toBeLessThanOrEqual(5)
    expect(most).toBeGreaterThanOrEqual(1001.49253731)
  })

  test('circles and what nothing bounds are none: they stand over it and behind it', () => {
    const series = [...xmlOf(dotted('log')).matchAll(/<c:ser>.*?<\/c:ser>/gs)].map(([xml]) => xml.includes('<c:symbol val="circle"/>'))
    expect(series).toEqual([false, true, true, false])
    const items = chartItems(drawingOf(dotted('log')))
    const chart = items.findIndex(({ kind }) => kind === 'chart')
    expect(items.slice(0, chart).some(item => item.kind === 'path' && item.fill !== undefined)).toBe(true)
    expect(items.slice(chart).filter(item => item.kind === 'shape' && item.shape === 'ellipse')).toHaveLength(2)
  })
})

describe('parts of a whole are one stacked bar', () => {
  test('of which each part is as long as it is', () => {
    expect(cachedValues(xmlOf(ruler(1)), 'val')).toEqual([[0.83], [0.11], [0.06]])
    expect(axisEnds(xmlOf(ruler(1)))).toEqual([[0, 1]])
  })

  test.each([
    ['one has no end', ruler(Infinity)],
    ['they do not join', ruler(1, 0.9)],
    ['there are none', percent([], { tick: String, ends: ['none', 'all'] })],
  ])('and a drawing where %s', (_, spec) => expect(chartItems(drawingOf(spec))[0]?.kind).toBe('group'))
})

describe('gauges are stacked bars', () => {
  test('each on its own axis', () => {
    const xml = xmlOf(gauges(supposed))
    expect(cachedValues(xml, 'val').map(finite)).toEqual([[6.467e9], [2.4e9], [0.1], [0.09], [0.17]])
    expect(axisEnds(xml)).toEqual([
      [0, 12e9],
      [0, 1],
    ])
  })

  test('and a drawing where there are more than PowerPoint has axes', () =>
    expect(nativeChart(drawingOf(gauges([...supposed, gauge('more', 2, [1])])))).toBeUndefined())
})

test("all are valid by Microsoft's own schemas, and their worksheets hold the values drawn", async () => {
  const slides = natives.map((_, i) => ({ no: i + 1, alias: `slide-${i}`, title: 'Title', part: '', note: [] }))
  const deck = { title: 'Deck', author: 'Author', info: '', keywords: '', lang: 'en', slides }
  const scenes = natives.map(spec => ({ items: [drawingOf(spec).chart] }))
  const file = await writePackage(deck, scenes, palette, new Date(0))
  const parts = await partsOf(file)
  const charts = [...parts].filter(([name]) => /^ppt\/charts\/[^/]+\.xml$/.test(name))
  expect(charts).toHaveLength(natives.length)
  for (const [name, xml] of charts) {
    const sheet = parts.get(targetsOf(parts, name)[0] ?? '') ?? ''
    const cells = [...xml.matchAll(/<c:(?:val|xVal|yVal)><c:numRef><c:f>Sheet1!\$([A-Z])/g)].map(([, letter]) =>
      columnOf(sheet, letter ?? ''),
    )
    expect(
      [...xml.matchAll(/<c:(?:val|xVal|yVal)>.*?<\/c:(?:val|xVal|yVal)>/g)].flatMap(([one]) =>
        (['val', 'xVal', 'yVal'] as const).flatMap(tag => cachedValues(one, tag)),
      ),
      name,
    ).toEqual(cells)
  }
  expect(await validate(file, 'pptx')).toEqual([])
})
