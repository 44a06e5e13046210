import { mkdir, mkdtempDisposable } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { decks } from '../tools/deck/decks.ts'
import { cache } from '../tools/system/files.ts'
import { run } from '../tools/system/run.ts'
import { buildWithSlidev } from '../tools/deck/slidev.ts'
import { exporters, findBrowser, runExport, type Run } from './exporters.ts'
import { median, table, type Result } from './table.ts'

/** What our export may take, after the build. */
const limits = { seconds: 30, bytes: 1_000_000 }

const notAlike = `Not like for like: slidev export starts a dev server, and its time has that in it, as it has for
all its users; it keeps Vite's dependency cache between rounds. Ours is timed after the build, which npm run export
does first, and reads its PDF back to check it. slidev export writes bookmarks with --with-toc, which is off here,
as it is by default. Both print the same components: charts that stay vectors and fonts that stay TrueType are the deck's
doing, and show in either.`

/** Reads `--rounds`. Throws where it is no whole number from 1. */
function readRounds(): number {
  const {
    values: { rounds },
  } = parseArgs({ options: { rounds: { type: 'string', default: '3' } } })
  if (!/^[1-9]\d*$/.test(rounds)) throw new Error(`--rounds must be a whole number from 1, not "${rounds}"`)
  return Number(rounds)
}

function summarise(name: string, build: number, runs: readonly Run[]): Result {
  const report = runs.at(-1)?.report
  if (!report) throw new Error(`"${name}" was never run`)
  return { name, build, seconds: median(runs.map(({ seconds }) => seconds)), runs, report }
}

/** The limits that a result is beyond, in words. */
function breaches({ seconds, report }: Result): string[] {
  return [
    ...(seconds > limits.seconds ? [`${seconds.toFixed(1)} s after the build is more than ${limits.seconds} s`] : []),
    ...(report.bytes > limits.bytes ? [`${Math.ceil(report.bytes / 1000)} KB is more than ${limits.bytes / 1000} KB`] : []),
  ]
}

await run('npm run bench:export -- [--rounds N]', readRounds, async rounds => {
  await mkdir(cache, { recursive: true })
  await using folder = await mkdtempDisposable(resolve(cache, 'bench-'))
  const browser = await findBrowser()
  console.log(`${availableParallelism()} cores, Node ${process.version}, browser ${browser.version}`)

  const built = resolve(folder.path, 'built')
  const start = performance.now()
  await buildWithSlidev('speaker', decks.zh, built)
  const build = (performance.now() - start) / 1000

  const [ours, stock] = exporters(folder.path, built, browser)
  const runs: [ours: Run[], stock: Run[]] = [[], []]
  for (let round = 1; round <= rounds; round++) {
    console.log(`round ${round} of ${rounds}`)
    runs[0].push(await runExport(ours, browser))
    runs[1].push(await runExport(stock, browser))
  }
  const our = summarise(ours.name, build, runs[0])
  const their = summarise(stock.name, 0, runs[1])
  const ratio = (of: (result: Result) => number) => (of(our) / of(their)).toFixed(2)
  const breached = breaches(our)
  if (breached.length > 0) process.exitCode = 1
  console.log(`
${table([our, their])}

ours / slidev export: time ${ratio(({ seconds }) => seconds)}, with the build ${ratio(({ seconds, build }) => seconds + build)}, \
size ${ratio(({ report }) => report.bytes)}
limits of ours: ${breached.map(breach => `BREACHED, ${breach}`).join('; ') || 'kept'}

${notAlike}`)
})
