import { ESLint } from 'eslint'
import { glob, readFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { describe, expect, test } from 'vitest'
import { root } from '../../tools/system/files.ts'

const eslint = new ESLint()

/** Whether a file that imports something from somewhere is refused by an import fence. */
async function isFenced(file: string, source: string): Promise<boolean> {
  const statement = `import { it } from '${source}'\nconsole.log(it)\n`
  const text = file.endsWith('.vue') ? `<script setup lang="ts">\n${statement}</script>\n` : statement
  const [result] = await eslint.lintText(text, { filePath: file })
  return result?.messages.some(({ ruleId }) => ruleId === 'no-restricted-imports') ?? false
}

describe('an import across a fence is refused', () => {
  test.each([
    ['data/x.ts', 'vue'],
    ['data/x.ts', '@slidev/client'],
    ['data/x.ts', '../composables/useFact.ts'],
    ['data/core/x.ts', '../facts.ts'],
    ['components/charts/X.vue', '../../data/index.ts'],
    ['components/charts/X.vue', '../figures/WinCounts.vue'],
    ['components/charts/X.vue', '@slidev/client'],
    ['components/charts/x.ts', '../../data/index.ts'],
    ['components/charts/x.ts', '@slidev/client'],
    ['components/figures/X.vue', 'chart.js'],
    ['components/figures/X.vue', '@slidev/client'],
    ['components/X.vue', '../tools/deck/fonts.ts'],
    ['components/X.vue', './figures/WinCounts.vue'],
    ['components/ledger/x.ts', '../figures/x.ts'],
    ['layouts/x.vue', '../components/figures/WinCounts.vue'],
    ['composables/x.ts', '../tests/support/deck.ts'],
    ['layouts/x.vue', '../scripts/export.ts'],
    ['setup/x.ts', '../tools/deck/fonts.ts'],
    ['setup/preparser.ts', '../tools/site/names.ts'],
    ['global-top.vue', './tools/site/names.ts'],
    ['tools/system/x.ts', '../deck/decks.ts'],
    ['tools/deck/x.ts', '../render/view.ts'],
    ['tools/deck/x.ts', '../../composables/useLocale.ts'],
    ['tools/render/x.ts', '../site/names.ts'],
    ['tools/render/pptx/x.ts', '../../../components/Fact.vue'],
    ['tools/render/x.ts', '../../setup/main.ts'],
    ['tools/site/x.ts', '../facts/report.ts'],
    ['tools/site/x.ts', '../../composables/useLocale.ts'],
    ['tools/facts/x.ts', '../site/names.ts'],
    ['tools/facts/x.ts', '@slidev/client'],
    ['scripts/x.ts', '../tests/support/deck.ts'],
    ['scripts/x.ts', 'playwright-core'],
  ])('%s may not import %s', async (file, source) => expect(await isFenced(file, source)).toBe(true))
})

describe('an import along the data flow is not', () => {
  test.each([
    ['data/x.ts', './core/types.ts'],
    ['components/charts/X.vue', 'chart.js'],
    ['components/charts/X.vue', '../../composables/useTokens.ts'],
    ['components/figures/X.vue', '../charts/ChartCanvas.vue'],
    ['components/figures/X.vue', '../Fact.vue'],
    ['components/figures/X.vue', '../../data/index.ts'],
    ['components/X.vue', '@slidev/client'],
    ['composables/x.ts', '@slidev/client'],
    ['layouts/x.vue', '../components/SlideFrame.vue'],
    ['setup/preparser.ts', '../tools/deck/traditional.ts'],
    ['tools/deck/x.ts', '../system/files.ts'],
    ['tools/render/pptx/x.ts', '../../../components/charts/values.ts'],
    ['tools/site/x.ts', '../render/view.ts'],
    ['scripts/x.ts', '../tools/site/build.ts'],
  ])('%s may import %s', async (file, source) => expect(await isFenced(file, source)).toBe(false))
})

test('no module needs itself, by whatever way', async () => {
  const folders = '{bench,components,composables,data,layouts,pages,scripts,setup,tests,tools}'
  const files = await Array.fromAsync(glob(['*.{ts,vue}', `${folders}/**/*.{ts,vue}`], { cwd: root }))
  const importsOf = async (file: string) => {
    const code = await readFile(join(root, file), 'utf8')
    return [...code.matchAll(/^(?:import|export) (?!type )(?:[^'\n]*\bfrom )?'(\.[^']+)'/gm)].map(([, path = '']) =>
      join(dirname(file), path),
    )
  }
  const imports = new Map(await Promise.all(files.map(async file => [relative('.', file), await importsOf(file)] as const)))
  const known = new Set<string>()
  const circleFrom = (file: string, way: readonly string[] = []): readonly string[] | undefined => {
    if (way.includes(file)) return [...way.slice(way.indexOf(file)), file]
    if (known.has(file)) return undefined
    const circle = imports
      .get(file)
      ?.map(next => circleFrom(next, [...way, file]))
      .find(Boolean)
    known.add(file)
    return circle
  }
  expect(files.length).toBeGreaterThan(100)
  expect(files.flatMap(file => circleFrom(file)?.join(' → ') ?? [])).toEqual([])
})
