import { access, glob, readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { parseSync } from '@slidev/parser'
import { beforeAll, expect, test } from 'vitest'
import { dataPackageFiles } from '../../tools/facts/package/files.ts'
import { root } from '../../tools/system/files.ts'
import { replacements } from '../../tools/deck/lean/unused.ts'
import { decks } from '../../tools/deck/decks.ts'
import { publicFolder, speakerFolder } from '../support/built-deck.ts'

let site: string

/** All text of a built folder's code and pages, or of files of other kinds. */
async function textOf(built: string, kinds = 'js,html'): Promise<string> {
  const files = await Array.fromAsync(glob(`**/*.{${kinds}}`, { cwd: built }))
  return (await Promise.all(files.map(file => readFile(resolve(built, file), 'utf8')))).join('\n')
}

const longest = (words: readonly string[]) => words.reduce((a, b) => (b.length > a.length ? b : a), '')

beforeAll(async () => void (site = await textOf(publicFolder)))

test("holds none of the notes that the speaker's edition holds", async () => {
  // The longest piece of each note between facts, marks and quotes, which are written differently in a build.
  const spoken = (
    await Promise.all(
      [decks.zh, decks.en].map(async ({ entry }) =>
        parseSync(await readFile(resolve(root, entry), 'utf8'), entry).slides.map(({ note }) =>
          longest(note?.match(/[\p{Script=Han}，、。；：？！]+|[A-Za-z ,.]+/gu) ?? []).trim(),
        ),
      ),
    )
  ).flat()
  const speaker = await textOf(speakerFolder)
  expect(spoken.filter(words => words.length < 10 || !speaker.includes(words))).toEqual([])
  expect(spoken.filter(words => site.includes(words))).toEqual([])
})

test('has neither presenter view nor handout', async () => {
  expect(site).not.toContain('/presenter/:no')
  expect(site).not.toContain('/notes-edit')
  expect(site).not.toContain('/handout')
  expect(await textOf(speakerFolder)).toContain('/handout')
})

test.for(replacements)('goes without $from, which Slidev still imports', async ({ from, to, marker }) => {
  const client = resolve(root, 'node_modules/@slidev/client')
  const files = await Array.fromAsync(
    glob('{builtin,composables,internals,logic,modules,pages,setup,styles}/**/*.{ts,vue}', { cwd: client }),
  )
  const code = await Promise.all(files.map(file => readFile(resolve(client, file), 'utf8')))
  expect(code.some(text => text.includes(`'${from}'`))).toBe(true)
  await access(to)
  expect(site + (await textOf(publicFolder, 'css,svg'))).not.toContain(marker)
})

test('has relative addresses only, so that it can be served from any path', async () => {
  for (const { folder } of Object.values(decks)) {
    const index = await readFile(resolve(publicFolder, folder, 'index.html'), 'utf8')
    const addresses = [...index.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, address = '']) => address)
    expect(addresses.length).toBeGreaterThan(4)
    expect(addresses.filter(address => !(folder ? /^(\.\.?|#)\// : /^[.#]\//).test(address))).toEqual([])
  }
})

test("every page has an icon, so that no browser asks the host's root for one, and the text is no duplicate of the deck", async () => {
  const pages = await Array.fromAsync(glob('**/*.html', { cwd: publicFolder }))
  const said = await Promise.all(
    pages.sort().map(async page => {
      const html = await readFile(resolve(publicFolder, page), 'utf8')
      const addresses = (rel: string) =>
        [...html.matchAll(new RegExp(`<link rel="${rel}" (?:hreflang="[^"]*" )?href="([^"]*)"`, 'g'))].map(([, address = '']) => address)
      return [page, addresses('icon').length, ...addresses('canonical')]
    }),
  )
  expect(said).toEqual([
    ['404.html', 1],
    ...['en/', '', 'zh-Hant/'].flatMap(folder => [
      [`${folder}index.html`, 1, './'],
      [`${folder}read/index.html`, 1, '../read/'],
      [`${folder}text.html`, 1, './read/'],
    ]),
  ])
})

test("has the published dataset once, at its root, as has the speaker's edition", async () => {
  for (const built of [publicFolder, speakerFolder]) {
    const { created } = JSON.parse(await readFile(resolve(built, 'data/datapackage.json'), 'utf8')) as { created: string }
    const files = dataPackageFiles(new Date(created))
    const names = await Array.fromAsync(glob('**/data/*', { cwd: built }))
    expect(names.sort()).toEqual([...files.keys()].map(name => `data/${name}`).sort())
    for (const [name, text] of files) expect(await readFile(resolve(built, 'data', name), 'utf8'), name).toBe(text)
  }
})
