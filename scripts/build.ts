import { parseArgs } from 'node:util'
import { run } from '../tools/system/run.ts'

/** @returns where the site will stand, empty where that is not said. Throws where it is no address of the web. */
function readUrl(): string {
  const {
    values: { url },
  } = parseArgs({ options: { url: { type: 'string' } } })
  if (url === undefined) return ''
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol))
    throw new Error(`--url must be the address where the site will stand, such as https://example.org/deck/, not "${url}"`)
  return url.endsWith('/') ? url : `${url}/`
}

await run('npm run build -- [--url https://example.org/deck/]', readUrl, async url => {
  const [{ buildSite, siteFolder }, { shown }, { startProgress }] = await Promise.all([
    import('../tools/site/build.ts'),
    import('../tools/system/files.ts'),
    import('../tools/system/progress.ts'),
  ])
  const progress = startProgress()
  await buildSite('public', siteFolder, { url, progress })
  progress(`${shown(siteFolder)}/ can be served from any path`)
})
