import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { root } from '../../tools/system/files.ts'

let parent: string
beforeAll(async () => void (parent = await mkdtemp(resolve(tmpdir(), 'machine-'))))
afterAll(() => rm(parent, { recursive: true, force: true }))

/** Makes a checkout with packages, as far as the check looks at it. @returns its path. */
async function checkout(name: string): Promise<string> {
  const folder = resolve(parent, name)
  await mkdir(resolve(folder, 'scripts'), { recursive: true })
  await mkdir(resolve(folder, 'node_modules'))
  await writeFile(resolve(folder, 'package.json'), '{"type":"module"}')
  await writeFile(resolve(folder, 'node_modules/.package-lock.json'), '{}')
  await cp(resolve(root, 'scripts/check-machine.js'), resolve(folder, 'scripts/check-machine.js'))
  return folder
}

/** Runs the check of a checkout. @returns how it ended and what it said. */
const check = (folder: string, version = process.versions.node) =>
  new Promise<{ code: unknown; said: string }>(ended =>
    execFile(
      process.execPath,
      [
        '--import',
        `data:text/javascript,Object.defineProperty(process, 'versions', { value: { node: '${version}' } })`,
        resolve(folder, 'scripts/check-machine.js'),
      ],
      (error, stdout, stderr) => ended({ code: error ? error.code : 0, said: stdout + stderr }),
    ),
  )

test.each(['deck', 'a b', 'Deck (1)', '演示', 'a&b', '-a', 'a,b;c=d'])('the folder "%s" is as good as any', async name => {
  expect(await check(await checkout(name))).toEqual({ code: 0, said: '' })
})

test.runIf(process.platform !== 'win32').each(['C#', '100%', "O'Brien", '[deck]', 'a{b}', 'a$b', 'a*b', 'a?b', 'a"b', 'a|b'])(
  'the folder "%s", which the tools misread, is refused in words',
  async name => {
    const { code, said } = await check(await checkout(name))
    expect(said).toContain(`The deck stands in ${resolve(parent, name)}, and the tools that build it misread`)
    expect(said).toContain('Rename or move the folder.')
    expect(code).toBe(1)
  },
)

test('without packages it says how to get them', async () => {
  const folder = await checkout('bare')
  await rm(resolve(folder, 'node_modules'), { recursive: true })
  expect(await check(folder)).toEqual({ code: 1, said: '\nThe packages are not installed. Run "npm ci" first.\n' })
})

test('a Node that is too old is told apart from one that is not, and it is said how to get another', async () => {
  const folder = await checkout('old')
  for (const version of ['18.20.8', '20.20.2', '22.17.1']) {
    const { code, said } = await check(folder, version)
    expect(said).toContain(`this is Node ${version}.`)
    expect(said).toContain('npm rebuild node --ignore-scripts=false')
    expect(code).toBe(1)
  }
  for (const version of ['22.18.0', '24.0.0']) expect(await check(folder, version)).toEqual({ code: 0, said: '' })
})

test('every command of package.json that runs a script of ours is checked first', async () => {
  const { scripts }: { scripts: Record<string, string> } = JSON.parse(await readFile(resolve(root, 'package.json'), 'utf8'))
  const unchecked = Object.entries(scripts)
    .filter(([, command]) => /\.ts|vitest/.test(command) && !command.startsWith('node scripts/check-machine.js && '))
    .map(([name]) => name)
  expect(unchecked).toEqual(['test:update'])
})
