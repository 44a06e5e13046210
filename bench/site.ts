import { mkdir, mkdtempDisposable } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { launchBrowser } from '../tools/system/browser.ts'
import { cache } from '../tools/system/files.ts'
import { run } from '../tools/system/run.ts'
import { buildSite } from '../tools/site/build.ts'
import { measureLoad, type Contestant, type Load } from './site/load.ts'
import { buildMany, ownLater } from './site/many.ts'
import { buildPeers } from './site/peers.ts'
import { measureLongTasks, measureSteps } from './site/steps.ts'
import { median } from './table.ts'

/** Ratios are of the first slide's largest paint; bytes as they come over the line, ms of the main thread. */
const limits = {
  ofFastestPeer: 0.6,
  ofStaticPage: 1.5,
  bytesToPaint: 60_000,
  bytesToKeys: 160_000,
  manySlides: 1.1,
  step: 50,
  longTask: 150,
}

/** The last slide that is presented; the appendix comes after it. */
const lastPresented = 37

const notAlike = `Not like for like: peers carry no Chinese font, no data behind their numbers and no second language;
Slidev is spared its web fonts, and reveal.js and Marp have bar charts in place of ours. All read the same words.`

/** Reads `--rounds`. Throws where it is no whole number from 1. */
function readRounds(): number {
  const {
    values: { rounds },
  } = parseArgs({ options: { rounds: { type: 'string', default: '5' } } })
  if (!/^[1-9]\d*$/.test(rounds)) throw new Error(`--rounds must be a whole number from 1, not "${rounds}"`)
  return Number(rounds)
}

const columns: readonly (readonly [label: string, key: keyof Load, digits: number])[] = [
  ['largest paint, ms', 'paint', 0],
  ['bytes to paint', 'bytesToPaint', 0],
  ['layout shift', 'shift', 4],
  ['keys answered, ms', 'keys', 0],
  ['bytes to keys', 'bytesToKeys', 0],
  ['requests', 'requests', 0],
  ['to other hosts', 'foreign', 0],
]

function medianOf(loads: readonly Load[]): Load {
  const of = (key: keyof Load) => median(loads.map(load => load[key]))
  return {
    paint: of('paint'),
    bytesToPaint: of('bytesToPaint'),
    shift: of('shift'),
    keys: of('keys'),
    bytesToKeys: of('bytesToKeys'),
    requests: of('requests'),
    foreign: of('foreign'),
  }
}

await run('npm run bench:site -- [--rounds N]', readRounds, async rounds => {
  await mkdir(cache, { recursive: true })
  await using folder = await mkdtempDisposable(resolve(cache, 'bench-'))
  await using browser = await launchBrowser()
  console.log(`${availableParallelism()} cores, Node ${process.version}, browser ${browser.version()}`)

  const site = resolve(folder.path, 'site')
  await buildSite('public', site)
  const ours: Contestant = { name: 'ours', folder: site, later: ownLater }
  const { plain, many } = await buildMany(200, folder.path)
  const contestants = [ours, ...(await buildPeers(site, folder.path)), plain, many]
  const loads = new Map<string, Load[]>(contestants.map(({ name }) => [name, []]))
  for (let round = 1; round <= rounds; round++) {
    console.log(`round ${round} of ${rounds}`)
    for (const contestant of contestants) loads.get(contestant.name)?.push(await measureLoad(browser, contestant))
  }
  const results = contestants.map(({ name }) => ({ name, load: medianOf(loads.get(name) ?? []) }))
  const width = 18
  const row = (label: string, cells: readonly string[]) => label.padEnd(20) + cells.map(cell => cell.padStart(width)).join('')
  console.log(
    `\n${row(
      '',
      results.map(({ name }) => name),
    )}`,
  )
  for (const [label, key, digits] of columns)
    console.log(
      row(
        label,
        results.map(({ load }) => (Number.isNaN(load[key]) ? '–' : load[key].toFixed(digits))),
      ),
    )

  const steps = (await measureSteps(browser, site, lastPresented)).sort((a, b) => b.work - a.work)
  const long = (await measureLongTasks(browser, site, lastPresented)).sort((a, b) => b.longest - a.longest)
  console.log(
    `\n${steps.length} steps, main thread, median ${median(steps.map(({ work }) => work)).toFixed(0)} ms; most: ${steps
      .slice(0, 5)
      .map(({ to, work }) => `${to} ${work.toFixed(0)}`)
      .join(', ')}`,
  )
  console.log(
    `longest task at a quarter of the speed: ${long
      .slice(0, 5)
      .map(({ to, longest }) => `${to} ${longest.toFixed(0)}`)
      .join(', ')} ms`,
  )

  const loadOf = (name: string) => results.find(result => result.name === name)?.load ?? medianOf([])
  const own = loadOf(ours.name)
  const peers = results.filter(({ name }) => ['Slidev', 'reveal.js', 'Marp'].includes(name))
  const fastest = Math.min(...peers.map(({ load }) => load.paint))
  const checks: readonly (readonly [what: string, is: number, limit: number])[] = [
    ["largest paint, of the fastest peer's", own.paint / fastest, limits.ofFastestPeer],
    ["largest paint, of the static page's", own.paint / loadOf('static page').paint, limits.ofStaticPage],
    ['bytes to paint', own.bytesToPaint, limits.bytesToPaint],
    ['bytes until keys are answered', own.bytesToKeys, limits.bytesToKeys],
    ['layout shift', own.shift, 0],
    ['requests to other hosts', own.foreign, 0],
    [
      "bytes until keys at 200 slides, of the deck's",
      1 + (loadOf(many.name).bytesToKeys - loadOf(plain.name).bytesToKeys) / own.bytesToKeys,
      limits.manySlides,
    ],
    ['a step, ms', steps[0]?.work ?? Number.NaN, limits.step],
    ['longest task at a quarter of the speed, ms', long[0]?.longest ?? Number.NaN, limits.longTask],
  ]
  console.log('')
  const digits = (value: number) => value.toFixed(value < 10 ? 2 : 0)
  for (const [what, is, limit] of checks)
    console.log(`${is <= limit ? 'kept  ' : 'BROKEN'}  ${what}: ${digits(is)}, limit ${digits(limit)}`)
  console.log(
    `\nLargest paint of the peers\': ${peers.map(({ name, load }) => `${(own.paint / load.paint).toFixed(2)} of ${name}`).join(', ')}; the static page takes ${(loadOf('static page').paint / fastest).toFixed(2)} of the fastest.`,
  )
  console.log(`\n${notAlike}`)
  if (!checks.every(([, is, limit]) => is <= limit)) process.exitCode = 1
})
