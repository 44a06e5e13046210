import { mkdir, mkdtempDisposable } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { launchBrowser } from '../tools/system/browser.ts'
import { cache } from '../tools/system/files.ts'
import { run } from '../tools/system/run.ts'
import { buildSite } from '../tools/site/build.ts'
import { measureMoves } from './site/moves.ts'
import { serveGzipped } from './site/server.ts'
import { median } from './table.ts'

/** The field's slides, at the steps between which squares move; each pair moves them all. */
const stops = [
  'cover',
  'disclosure',
  'wins',
  'wins?clicks=1',
  'six-share',
  'six-share?clicks=1',
  'buyers',
  'precision',
  'precision?clicks=1',
]

/** Reads `--url`, of a deck that is served already; none where it is to be built. */
function readUrl(): string | undefined {
  return parseArgs({ options: { url: { type: 'string' } } }).values.url
}

await run('npm run bench:field -- [--url ADDRESS]', readUrl, async url => {
  await mkdir(cache, { recursive: true })
  await using folder = await mkdtempDisposable(resolve(cache, 'bench-'))
  await using browser = await launchBrowser()
  console.log(`${availableParallelism()} cores, Node ${process.version}, browser ${browser.version()}`)
  const site = resolve(folder.path, 'site')
  if (!url) await buildSite('public', site)
  await using served = url ? undefined : await serveGzipped(site)
  const moves = await measureMoves(browser, url ?? served?.url ?? '', stops)
  for (const { to, frames, perSecond, slowest, longest } of moves)
    console.log(
      `${to.padEnd(22)} ${String(frames).padStart(3)} frames  ${perSecond.toFixed(0).padStart(3)} a second  slowest ${slowest.toFixed(0).padStart(3)} ms  longest task ${longest.toFixed(0).padStart(3)} ms`,
    )
  console.log(`median ${median(moves.map(({ perSecond }) => perSecond)).toFixed(0)} frames a second`)
})
