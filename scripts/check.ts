import { spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { text } from 'node:stream/consumers'
import { parseArgs } from 'node:util'
import { cache, root } from '../tools/system/files.ts'
import { run } from '../tools/system/run.ts'

const kept = (name: string) => resolve(cache, 'check', name)

/**
 * What is run, by its name: a package's program and its arguments. What they found before is kept, and only what has
 * changed is looked at.
 */
const programs: Readonly<Record<string, readonly string[]>> = {
  types: ['vue-tsc/bin/vue-tsc.js', '--noEmit', '--incremental', '--tsBuildInfoFile', kept('types.json')],
  'types of data/': ['typescript/bin/tsc', '--noEmit', '-p', 'data', '--incremental', '--tsBuildInfoFile', kept('data-types.json')],
  lint: ['eslint/bin/eslint.js', '.', '--cache', '--cache-strategy', 'content', '--cache-location', kept('eslint.json')],
  format: ['prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.', '--cache', '--cache-location', kept('prettier.json')],
}

/** The tests of some projects. */
const testsOf = (...projects: string[]) => ['vitest/vitest.mjs', 'run', ...projects.flatMap(name => ['--project', name])]

/** Runs a program, and tells what it said where not all is well. @returns whether it is. */
async function isWell([name, [program = '', ...args]]: readonly [string, readonly string[]]): Promise<boolean> {
  const child = spawn(process.execPath, [resolve(root, 'node_modules', program), ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
  const ended = new Promise<number | null>((done, failed) => child.on('close', done).on('error', failed))
  const [code, output, errors] = await Promise.all([ended, text(child.stdout), text(child.stderr)])
  console.log(code === 0 ? `${name}: well` : `\n${name}:\n${output}${errors}`)
  return code === 0
}

/** Runs a program that says how far it is. @returns whether all is well. */
async function isWellAloud([program = '', ...args]: readonly string[]): Promise<boolean> {
  const child = spawn(process.execPath, [resolve(root, 'node_modules', program), ...args], { cwd: root, stdio: 'inherit' })
  return (await new Promise<number | null>((done, failed) => child.on('close', done).on('error', failed))) === 0
}

/** Runs one program after the other. @returns whether all is well. */
async function areWell(all: readonly (readonly [string, readonly string[]])[]): Promise<boolean> {
  const results: boolean[] = []
  for (const one of all) results.push(await isWell(one))
  return !results.includes(false)
}

await run(
  'npm run check [-- --all]',
  () => parseArgs({ options: { all: { type: 'boolean', default: false } } }).values,
  async ({ all }) => {
    const results = all
      ? // The first builds the deck to begin with, which leaves a processor free.
        await Promise.all([
          isWellAloud(testsOf('built', 'dev', 'example')),
          areWell([...Object.entries(programs), ['tests in Node', testsOf('data', 'deck', 'charts', 'tools')]]),
        ])
      : await Promise.all(Object.entries({ ...programs, tests: [...testsOf('data', 'deck'), '--reporter', 'dot'] }).map(isWell))
    if (results.includes(false)) process.exitCode = 1
  },
)
