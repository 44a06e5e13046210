import { ESLint } from 'eslint'
import { describe, expect, test } from 'vitest'

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
    ['components/charts/X.vue', '../../data/index.ts'],
    ['components/charts/X.vue', '../figures/WinCounts.vue'],
    ['components/charts/X.vue', '@slidev/client'],
    ['composables/charts/x.ts', '../../data/index.ts'],
    ['composables/charts/x.ts', '@slidev/client'],
    ['components/figures/X.vue', 'chart.js'],
    ['components/figures/X.vue', '@slidev/client'],
    ['components/X.vue', '../scripts/fonts.ts'],
    ['composables/x.ts', '../tests/support/deck.ts'],
    ['layouts/x.vue', '../scripts/fonts.ts'],
    ['setup/x.ts', '../scripts/fonts.ts'],
    ['scripts/x.ts', '../tests/support/deck.ts'],
    ['scripts/x.ts', '@slidev/client'],
  ])('%s may not import %s', async (file, source) => expect(await isFenced(file, source)).toBe(true))
})

describe('an import along the data flow is not', () => {
  test.each([
    ['data/x.ts', './types.ts'],
    ['components/charts/X.vue', 'chart.js'],
    ['components/charts/X.vue', '../../composables/useTokens.ts'],
    ['components/figures/X.vue', '../charts/BarChart.vue'],
    ['components/figures/X.vue', '../Fact.vue'],
    ['components/figures/X.vue', '../../data/index.ts'],
    ['components/X.vue', '@slidev/client'],
    ['composables/x.ts', '@slidev/client'],
    ['layouts/x.vue', '../components/SlideFrame.vue'],
  ])('%s may import %s', async (file, source) => expect(await isFenced(file, source)).toBe(false))
})
