import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'
import { usesPlugin } from './tools/deck/uses/plugin.ts'

/** How long a test waits for what ought to come, in ms. */
const patience = 240_000

/** The files that take longest, which nothing about them tells. */
const longest = /\/(looks|offline|command|variants|forced-colors|libreoffice|example|dev)\.test\.ts$/

/** Begins with the files that take longest, so that all workers end at about the same time. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const { true: first = [], false: rest = [] } = Object.groupBy(await super.sort(files), ({ moduleId }) => `${longest.test(moduleId)}`)
    return [...first, ...rest]
  }
}

/** Tests that run in Node. Components render to a string. */
const inNode = (name: string) => ({
  extends: true as const,
  test: { name, include: [`tests/${name}/**/*.test.ts`] },
})

/** Tests on the built deck, which the set-up builds and serves once. */
const onBuiltDeck = {
  extends: true as const,
  test: {
    name: 'built',
    include: ['tests/{browser,pdf,pptx,talk}/**/*.test.ts'],
    globalSetup: 'tests/support/built-deck.ts',
  },
}

export default defineConfig({
  plugins: [vue(), usesPlugin()],
  // Slidev's client, whose click logic figures use, expects its build to say so.
  define: { __DEV__: 'false' },
  test: {
    // Vitest would keep a core to itself, which has little to do while tests run.
    maxWorkers: '100%',
    sequence: { sequencer: LongestFirst },
    // Long enough for any machine: a time limit ends what hangs, and tells nothing else.
    testTimeout: patience,
    hookTimeout: patience,
    expect: { poll: { timeout: patience / 2 } },
    projects: [...['data', 'deck', 'charts', 'tools', 'dev', 'example'].map(inNode), onBuiltDeck],
  },
})
