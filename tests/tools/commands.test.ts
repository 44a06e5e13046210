import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { dirname, relative, resolve } from 'node:path'
import { isBuiltin } from 'node:module'
import { describe, expect, test } from 'vitest'
import { root } from '../../tools/system/files.ts'

const { scripts }: { scripts: Record<string, string> } = JSON.parse(await readFile(resolve(root, 'package.json'), 'utf8'))

/** The commands of ours: name → file. */
const commands = Object.entries(scripts).flatMap(([name, line]) => {
  const [, file] = /node ((?:scripts|bench)\/\S+\.ts)$/.exec(line) ?? []
  return file ? [{ name, file }] : []
})

test('there are commands', () => expect(commands.map(({ name }) => name)).toContain('export'))

/** Packages that a module brings in before anything of it runs, itself and what it imports of ours. */
async function packagesAtOnce(file: string, seen = new Set<string>()): Promise<string[]> {
  if (seen.has(file)) return []
  seen.add(file)
  const source = await readFile(file, 'utf8')
  const imports = [...source.matchAll(/^(?:import|export) (?!type )(?:[^'\n]*\bfrom )?'([^']+)'/gm)].map(([, from = '']) => from)
  const inside = await Promise.all(
    imports.filter(from => from.startsWith('.')).map(from => packagesAtOnce(resolve(dirname(file), from), seen)),
  )
  return [
    ...imports.filter(from => !from.startsWith('.') && !isBuiltin(from)).map(from => `${relative(root, file)}: ${from}`),
    ...inside.flat(),
  ]
}

/** Runs a command as its npm script does. */
const run = (file: string, ...args: string[]) =>
  new Promise<{ code: unknown; said: string }>(ended =>
    execFile(process.execPath, [file, ...args], { cwd: root }, (error, stdout, stderr) =>
      ended({ code: error ? error.code : 0, said: stdout + stderr }),
    ),
  )

describe.each(commands.filter(({ name }) => !name.startsWith('bench:')))('npm run $name', ({ name, file }) => {
  test('reads its arguments before it loads any package', async () => expect(await packagesAtOnce(resolve(root, file))).toEqual([]))

  test.skipIf(name === 'dev')('refuses what it does not know, saying what it knows', async () => {
    const { code, said } = await run(file, '--colour')
    expect(said).toMatch(new RegExp(`'--colour'[\\s\\S]*Usage: npm (run )?${name}`))
    expect(code).toBe(1)
  })
})

test.each([
  ['start', ['--port', '0'], '--port must be a number from 1 to 65535, not "0"'],
  ['dev', ['fr'], 'There is no deck in "fr", only in zh, en, zh-Hant'],
  ['build', ['--url', 'deck'], '--url must be the address where the site will stand'],
  ['facts', ['tender'], 'There is no fact "tender". Is it tenders'],
  ['facts', ['tenders', '--value', 'many'], '--value must be a number in base units'],
])('npm run %s with %j is refused, saying why', async (name, args, words) => {
  const { code, said } = await run(commands.find(command => command.name === name)?.file ?? '', ...args)
  expect(said).toContain(words)
  expect(code).toBe(1)
})
