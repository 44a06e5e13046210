import { glob } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { factIds, vendors } from '../../data/index.ts'
import { root } from '../../tools/system/files.ts'
import { readSlides, readSource } from '../support/slides.ts'

/** What would serve another deck as well. Its content stands in slides*.md, data/, components/figures/ and deck.*.ts. */
const machinery = [
  '*.vue',
  'vite.config.ts',
  'components/*.{ts,vue}',
  'components/{charts,ledger,panel}/**/*.{ts,vue}',
  '{composables,data/core,layouts,pages,scripts,setup,styles,tools,types}/**/*.{ts,vue,css,js}',
]

/** A source without comments, which may show how a thing is used, but for what stands behind `//` in an address. */
const code = (source: string) => source.replaceAll(/<!--[\s\S]*?-->|\/\*[\s\S]*?\*\//g, '').replaceAll(/(?<![:'"`])\/\/.*/g, '')

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Matches any of some words between these two. */
const between = (before: string, words: readonly string[], after: string) =>
  new RegExp(`${before}(${words.map(escaped).join('|')})${after}`, 'g')

test('the machinery names no fact, vendor or slide of this deck', async () => {
  const aliases = (await readSlides()).map(({ alias }) => alias)
  // Words of the machinery's own that slides are named by too: these are looked for in links only.
  const plain = aliases.filter(alias => !alias.includes('-'))
  const names = Object.values(vendors).flatMap(({ name, short }) => [name.zh, name.en, short.zh, short.en])
  const traces = [
    between('[\'"`{]', factIds, '[\'"`}]'),
    between('(?<![\\w-])', [...new Set([...Object.keys(vendors), ...names])], '(?![\\w-])'),
    between(
      '[\'"`]',
      aliases.filter(alias => !plain.includes(alias)),
      '[\'"`]',
    ),
    between('(?:#/|[\'"`]/)', aliases, '[\'"`?]'),
  ]
  const files = await Array.fromAsync(glob(machinery, { cwd: root }))
  const found = await Promise.all(
    files.map(async file => {
      const source = code(await readSource(file))
      return traces.flatMap(trace => [...source.matchAll(trace)].map(([word]) => `${file}: ${word}`))
    }),
  )
  expect(files.length).toBeGreaterThan(150)
  expect(found.flat()).toEqual([])
})
