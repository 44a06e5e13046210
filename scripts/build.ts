import { relative } from 'node:path'
import { parseArgs } from 'node:util'
import { root } from './files.ts'
import { run } from './run.ts'
import { buildSite, outFolder } from './slidev.ts'

/** @returns where the site will stand, empty where that is not said. Throws where it is no address of the web. */
function readUrl(): string {
  const { values: { url } } = parseArgs({ options: { url: { type: 'string' } } })
  if (url === undefined)
    return ''
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol))
    throw new Error(`--url must be the address where the site will stand, such as https://example.org/deck/, not "${url}"`)
  return url.endsWith('/') ? url : `${url}/`
}

await run('npm run build -- [--url https://example.org/deck/]', async () => {
  const url = readUrl()
  console.log('Building the public site …')
  const start = performance.now()
  await buildSite('public', outFolder.public, url)
  console.log(`Done in ${((performance.now() - start) / 1000).toFixed(0)} s: ${relative(root, outFolder.public)}/ can be served from any path.`)
})
