/**
 * A deck of three facts, two slides and one chart, made by the machinery alone: what needs anything of the article
 * fails here.
 */
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { layOutExample, runNode } from '../support/example.ts'
import { bare, readPdf } from '../../tools/render/pdf/read.ts'

let folder: string
beforeAll(async () => void (folder = await layOutExample()))

test('its types are right', async () => {
  await runNode(folder, 'node_modules/vue-tsc/bin/vue-tsc.js', '--noEmit')
  await runNode(folder, 'node_modules/typescript/bin/tsc', '--noEmit', '-p', 'data')
})

test('its data are published', async () => {
  const files = `const { dataPackageFiles } = await import('./tools/facts/package/files.ts')
    console.log(dataPackageFiles().get('facts.csv'))`
  const [head, ...rows] = (await runNode(folder, '--input-type=module', '--eval', files)).trim().split('\n')
  expect(head).toMatch(/^id,code,/)
  expect(rows.map(row => row.split(',', 2).join(' '))).toEqual(['apple-buyers A1', 'apple-buyers-before B1', 'apple-buyers-growth D1'])
})

test('its facts know where they are shown and what follows from them', async () => {
  const report = await runNode(folder, 'scripts/facts.ts', 'apple-buyers')
  expect(report).toContain('slide 1 "buyers", AppleBuyers, notes')
  expect(report).toContain('apple-buyers-growth (D1)')
  expect(await runNode(folder, 'scripts/facts.ts', 'apple-buyers', '--value', '2')).toContain('no longer follow')
})

test.each([
  ['zh', '比前一年更多的人买了苹果', '5人', '1.7倍'],
  ['en', 'More people bought apples than the year before', '5 people', '1.7 times'],
])('it is built and exported in %s', async (language, title, bar, growth) => {
  await runNode(folder, 'scripts/export.ts', '--lang', language)
  const [first, second, ...more] = await readPdf(await readFile(resolve(folder, `exports/deck.${language}.pdf`)))
  for (const words of [title, bar, growth]) expect(bare(first?.text)).toContain(bare(words))
  expect(bare(second?.text)).toContain(bare(growth))
  expect(more).toEqual([])
})
