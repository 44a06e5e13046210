/**
 * Runs in a thread of its own, with a Vite server of its own: the plugin that compiles components keeps what it has
 * compiled for all servers of a thread, and would mix ours up with those of the build that asks.
 */
import { parentPort } from 'node:worker_threads'
import vue from '@vitejs/plugin-vue'
import { createServer } from 'vite'
import { root } from '../../system/files.ts'
import { usesModule } from './module.ts'

const server = await createServer({
  configFile: false,
  root,
  appType: 'custom',
  logLevel: 'error',
  server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  optimizeDeps: { noDiscovery: true },
  ssr: { noExternal: [/^@slidev\//] },
  // Where facts are used is what is being found out.
  plugins: [vue(), usesModule(async () => ({}))],
  define: { __DEV__: 'false' },
})
try {
  const { factsOfFigures } = await server.ssrLoadModule('/components/facts-of-figures.ts')
  parentPort?.postMessage(await factsOfFigures())
} finally {
  await server.close()
}
