import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { parse, type Rule } from 'postcss'
import { beforeAll, describe, expect, it } from 'vitest'
import { root } from '../../tools/system/files.ts'
import { faint, limits } from '../support/contrast.ts'

/** Token → colour of each scheme, as styles/index.css has them. */
const schemes = new Map<string, Map<string, string>>()

beforeAll(async () => {
  const css = parse(await readFile(resolve(root, 'styles/index.css'), 'utf8'))
  const colorsOf = (selector: string) => {
    const colors = new Map<string, string>()
    css.walkRules(selector, (rule: Rule) =>
      rule.walkDecls(/^--/, ({ prop, value }) => void (/^#/.test(value) && colors.set(prop.slice(2), value))),
    )
    return colors
  }
  const light = colorsOf(':root')
  schemes.set('light', light).set('dark', new Map([...light, ...colorsOf('html.dark')]))
})

/** What charts write on what: labels beside their marks, and on them. */
const pairs = [
  ...['ink', 'soft', 'red', 'blue'].map(color => [color, 'paper'] as const),
  ...['red', 'blue', 'ink'].map(area => ['paper', area] as const),
  ['ink', 'fog'],
  ['soft', 'fog'],
] as const

describe.each(['light', 'dark'])('what a chart writes can be read, from a washed-out projector too, %s', scheme => {
  it.each(pairs)('%s on %s', (color, backdrop) => {
    const [one, other] = [color, backdrop].map(name => schemes.get(scheme)?.get(name))
    expect(one).toMatch(/^#[\da-f]{6}$/)
    expect(faint([{ what: `${color} on ${backdrop}`, color: one ?? '', backdrop: other ?? '' }])).toEqual([])
  })
})

describe.each(['light', 'dark'])('what a chart draws can be seen on paper, from a washed-out projector too, %s', scheme => {
  it.each(['ink', 'ink-area', 'mute', 'red', 'red-area', 'blue', 'blue-area'])('%s', name => {
    const colors = schemes.get(scheme)
    const color = colors?.get(name) ?? colors?.get(name.replace('-area', '')) ?? ''
    expect(color).toMatch(/^#[\da-f]{6}$/)
    expect(faint([{ what: name, color, backdrop: colors?.get('paper') ?? '' }], limits.mark)).toEqual([])
  })
})
