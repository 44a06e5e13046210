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
  tests: ['vitest/vitest.mjs', 'run', '--project', 'data', '--project', 'deck', '--reporter', 'dot'],
  lint: ['eslint/bin/eslint.js', '.', '--cache', '--cache-strategy', 'content', '--cache-location', kept('eslint.json')],
  format: ['prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.', '--cache', '--cache-location', kept('prettier.json')],
}

/** Runs a program, and tells what it said where not all is well. @returns whether it is. */
async function isWell(name: string, [program = '', ...args]: readonly string[]): Promise<boolean> {
  const child = spawn(process.execPath, [resolve(root, 'node_modules', program), ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
  const ended = new Promise<number | null>((done, failed) => child.on('close', done).on('error', failed))
  const [code, output, errors] = await Promise.all([ended, text(child.stdout), text(child.stderr)])
  console.log(code === 0 ? `${name}: well` : `\n${name}:\n${output}${errors}`)
  return code === 0
}

await run(
  'npm run check',
  () => parseArgs({ options: {} }),
  async () => {
    const results = await Promise.all(Object.entries(programs).map(([name, line]) => isWell(name, line)))
    if (results.includes(false)) process.exitCode = 1
  },
)
