import { relative } from 'node:path'
import { parseArgs } from 'node:util'
import { root } from './files.ts'
import { run } from './run.ts'
import { buildDeck, outFolder } from './slidev.ts'

await run('npm run build', async () => {
  parseArgs() // there are none to give
  console.log('Building the public site …')
  const start = performance.now()
  await buildDeck('public')
  console.log(`Done in ${((performance.now() - start) / 1000).toFixed(0)} s: ${relative(root, outFolder.public)}/ can be served from any path.`)
})
