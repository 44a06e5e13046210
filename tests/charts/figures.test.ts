import { beforeAll, describe, expect, it } from 'vitest'
import { locales } from '../../data/index.ts'
import { componentFiles } from '../support/slides.ts'
import { renderOnSlide } from '../../components/on-slide.ts'

const figures = import.meta.glob<{ default: import('vue').Component }>('../../components/figures/*.vue')
const html = new Map<string, string>()

beforeAll(async () => {
  for (const [path, load] of Object.entries(figures)) {
    for (const locale of locales)
      html.set(`${path.replace(/.*\/(\w+)\.vue/, '$1')} ${locale}`, (await renderOnSlide((await load()).default, locale)).html)
  }
})

/** What a reader or a screen reader gets of it. */
const words = (key: string) => (html.get(key) ?? '').replaceAll(/<style[\s\S]*?<\/style>/g, '').replaceAll(/<!--[\s\S]*?-->/g, '')

describe('every figure, in both languages', () => {
  it('is rendered', async () => {
    const names = [...(await componentFiles())]
      .filter(([, path]) => path.includes('/figures/'))
      .flatMap(([name]) => locales.map(locale => `${name} ${locale}`))
    expect([...html.keys()].toSorted()).toEqual(names.toSorted())
  })

  it('shows no value that is none', () => {
    const bad = [...html.keys()].flatMap(key =>
      (words(key).match(/undefined|NaN|Infinity|\[object|\{\{/g) ?? []).map(found => `${key}: ${found}`),
    )
    expect(bad).toEqual([])
  })

  it('has words of its language', () => {
    const silent = [...html.keys()].filter(key =>
      key.endsWith(' zh') ? !/\p{Script=Han}/u.test(words(key)) : !/[a-z]{3}/i.test(words(key).replaceAll(/<[^>]*>/g, ' ')),
    )
    expect(silent).toEqual([])
  })

  it('describes each chart and gives its values as a table', () => {
    const charts = [...html].flatMap(([key, text]) =>
      (text.match(/<div[^>]*data-chart[\s\S]*?<\/div>/g) ?? []).map(chart => ({ key, chart })),
    )
    expect(charts.length).toBeGreaterThan(20)
    const bare = charts.filter(
      ({ chart }) => !/<canvas[^>]*role="img"[^>]*aria-label="[^"]{4,}/.test(chart) || !/<td[^>]*>[^<]/.test(chart),
    )
    expect(bare.map(({ key }) => key)).toEqual([])
  })
})
