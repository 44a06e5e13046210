import { glob, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { relative, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildDeck } from '../../tools/deck/build.ts'
import { decks } from '../../tools/deck/decks.ts'
import { temporaryFolder } from '../../tools/system/files.ts'
import { serveFolder } from '../../tools/system/serve.ts'
import { standIn } from '../../tools/site/talk.ts'
import { speakerFolder } from '../support/built-deck.ts'
import { startNode } from '../support/commands.ts'
import { slideNumbers } from '../support/slides.ts'

const argument = (await slideNumbers())('argument')

let out: string
beforeAll(async () => void (out = await mkdtemp(resolve(tmpdir(), 'talk-'))))
afterAll(() => rm(out, { recursive: true, force: true }))

/** The temporary folders of the deck's commands that a process has. */
const foldersOf = async (pid = 0) => (await readdir(tmpdir())).filter(name => name.startsWith(`typed-deck-${pid}-`))

/** Files below a folder, by their names from there. */
const filesIn = async (folder: string) =>
  (await Array.fromAsync(glob('**/*', { cwd: folder, withFileTypes: true })))
    .filter(entry => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, resolve(parentPath, name)))
    .sort()

describe('npm start', () => {
  test('goes on serving every language while exports come and go, and leaves nothing when it is asked to end', async () => {
    const talk = startNode('scripts/start.ts', '--port', '4130', '--no-open')
    await talk.until('Press Ctrl+C to stop.')
    const urls = [...talk.said().matchAll(/Deck +(\S+)#/g)].map(([, url]) => url ?? '')
    expect(urls).toHaveLength(Object.keys(decks).length)
    const read = () => Promise.all(urls.map(async url => (await fetch(url)).text()))
    const before = await read()
    expect(before.join()).not.toContain('refresh')

    const exports = ['zh', 'en'].map(lang => startNode('scripts/export.ts', '--lang', lang, '--range', `${argument}`, '--out', out))
    expect(await Promise.all(exports.map(one => one.ended)), exports.map(one => one.said()).join()).toEqual([0, 0])
    expect(await readdir(out)).toEqual([`deck.en.${argument}.pdf`, `deck.zh.${argument}.pdf`])
    for (const one of exports) expect(await foldersOf(one.process.pid)).toEqual([])

    expect(await read()).toEqual(before)
    expect(await foldersOf(talk.process.pid)).toHaveLength(1)
    talk.process.kill('SIGINT')
    expect(await talk.ended).toBe(0)
    expect(await foldersOf(talk.process.pid)).toEqual([])
  })

  test('tells where the first language is before it builds another', async () => {
    const talk = startNode('scripts/start.ts', '--port', '4140', '--no-open')
    await talk.until('Press Ctrl+C to stop.')
    talk.process.kill('SIGTERM')
    await talk.ended
    const said = talk.said()
    const [first = 0, second = 0] = [decks.zh, decks.en].map(({ name }) => said.indexOf(`${name}\n    Deck`))
    expect(first).toBeGreaterThan(0)
    expect(second).toBeGreaterThan(first)
    expect(said.slice(0, first)).not.toContain(`building ${decks.en.name}`)
  })

  test('answers for a language that is still being built with a page that asks again', async () => {
    const awaited = new Set([decks.en])
    await using served = await serveFolder(speakerFolder, 4150, '/', [standIn(awaited)])
    const answer = await fetch(`${served.url}en/`)
    expect(answer.status).toBe(202)
    expect(answer.headers.get('Cache-Control')).toBe('no-store')
    expect(await answer.text()).toContain('<meta http-equiv="refresh" content="1">')
    expect((await fetch(served.url)).status).toBe(200)
    awaited.clear()
    expect(await (await fetch(`${served.url}en/`)).text()).toBe(await readFile(resolve(speakerFolder, 'en/index.html'), 'utf8'))
  })
})

test('two builds into one folder at once end well, one after the other', async () => {
  const site = resolve(out, 'site')
  const build = `const { buildSite } = await import('./tools/site/build.ts'); await buildSite('speaker', ${JSON.stringify(site)})`
  const builds = [1, 2].map(() => startNode('--input-type=module', '--eval', build))
  expect(await Promise.all(builds.map(one => one.ended)), builds.map(one => one.said()).join()).toEqual([0, 0])
  expect(await filesIn(site)).toEqual(await filesIn(speakerFolder))
  expect((await readdir(out)).filter(name => name.startsWith('site'))).toEqual(['site'])
})

test('what has not changed is not built again', async () => {
  const site = resolve(out, 'again')
  const said: string[] = []
  await buildDeck('speaker', decks.en, site, { progress: step => said.push(step) })
  expect(said).toEqual([])
  expect(await readFile(resolve(site, 'en/index.html'), 'utf8')).toBe(await readFile(resolve(speakerFolder, 'en/index.html'), 'utf8'))
})

describe('the lock', () => {
  const hold = `const { withLock } = await import('./tools/system/lock.ts')
    await withLock('test', () => console.log('waiting'), async () => { console.log('mine'); await new Promise(next => setTimeout(next, process.argv[1] === 'hold' ? 2 ** 30 : 0)) })`
  const take = (...args: string[]) => startNode('--input-type=module', '--eval', hold, ...args)

  test('is waited for, and free as soon as its holder is killed', async () => {
    const holder = take('hold')
    await holder.until('mine')
    const waiter = take()
    await waiter.until('waiting')
    expect(waiter.said()).not.toContain('mine')
    holder.process.kill('SIGKILL')
    expect(await waiter.ended).toBe(0)
    expect(waiter.said()).toBe('waiting\nmine\n')
  })
})

test('a temporary folder that a killed process left behind is removed by the next', async () => {
  const make = `const { temporaryFolder } = await import('./tools/system/files.ts'); await temporaryFolder(); console.log('made'); setTimeout(() => {}, 2 ** 30)`
  const killed = startNode('--input-type=module', '--eval', make)
  await killed.until('made')
  {
    await using own = await temporaryFolder()
    expect(await foldersOf(killed.process.pid)).toHaveLength(1)
    expect(await readdir(own.path)).toEqual([])
  }
  killed.process.kill('SIGKILL')
  await killed.ended
  await using own = await temporaryFolder()
  expect(await foldersOf(killed.process.pid)).toEqual([])
  expect(await foldersOf(process.pid)).toEqual([own.path.split('/').at(-1)])
})
