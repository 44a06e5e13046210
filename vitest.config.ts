import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'
import { usesPlugin } from './scripts/uses/plugin.ts'

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
    include: ['tests/{browser,pdf,pptx}/**/*.test.ts'],
    globalSetup: 'tests/support/built-deck.ts',
    testTimeout: 120_000,
    hookTimeout: 240_000,
  },
}

export default defineConfig({
  plugins: [vue(), usesPlugin()],
  // Slidev's client, whose click logic figures use, expects its build to say so.
  define: { __DEV__: 'false' },
  // Vitest would keep a core to itself, which has little to do while tests run.
  test: { maxWorkers: '100%', projects: [...['data', 'deck', 'charts', 'scripts'].map(inNode), onBuiltDeck] },
})
