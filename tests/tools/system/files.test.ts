import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { assertWritable, writeFolderAtomic, writeFileAtomic, type NamedFile } from '../../../tools/system/files.ts'

let parent: string
let folder: string

beforeEach(async () => {
  parent = await mkdtemp(resolve(tmpdir(), 'files-'))
  folder = resolve(parent, 'sub/images')
})
afterEach(() => rm(parent, { recursive: true, force: true }))

async function* files(...names: string[]): AsyncGenerator<NamedFile> {
  for (const name of names) {
    if (name === 'fail') throw new Error('the source failed')
    yield { name, data: new Uint8Array([1, 2, 3]) }
  }
}

describe('a folder written whole', () => {
  test('holds the files and no other, those of before included', async () => {
    expect(await writeFolderAtomic(folder, files('a', 'b'))).toEqual(['a', 'b'])
    await writeFolderAtomic(folder, files('b', 'c'))
    expect(await readdir(folder)).toEqual(['b', 'c'])
    expect(await readdir(resolve(parent, 'sub'))).toEqual(['images'])
  })

  test.each([
    ['their source fails', 'fail', 'the source failed'],
    ['one cannot be written', 'no/such/folder', 'ENOENT'],
  ])('stays as it was where %s', async (_, name, message) => {
    await writeFolderAtomic(folder, files('a'))
    await expect(writeFolderAtomic(folder, files('b', name))).rejects.toThrow(message)
    await expect(writeFolderAtomic(folder, files('b', name))).rejects.toThrow(`${folder} could not be written`)
    expect(await readdir(folder)).toEqual(['a'])
    expect(await readdir(resolve(parent, 'sub'))).toEqual(['images'])
  })

  test('does not take the place of a file', async () => {
    const file = resolve(parent, 'images')
    await writeFile(file, 'mine')
    await expect(writeFolderAtomic(file, files('a'))).rejects.toThrow(`${file} could not be written (there is a file in its place)`)
    expect(await readFile(file, 'utf8')).toBe('mine')
    expect(await readdir(parent)).toEqual(['images'])
  })
})

describe.runIf(process.platform === 'linux')('where the system lets no folder be made, and says so as if its parent were missing', () => {
  test.each([
    ['a folder to write into', () => assertWritable('/proc/none/exports'), /^Nothing can be written to \/proc\/none\/exports \(ENOENT/],
    ['a file', () => writeFileAtomic('/proc/none/deck.pdf', 'text'), /^\/proc\/none\/deck\.pdf could not be written \(ENOENT/],
    ['a folder of files', () => writeFolderAtomic('/proc/none/images', files('a')), /^\/proc\/none\/images could not be written \(ENOENT/],
  ])('%s is refused', (_, write, words) => expect(write()).rejects.toThrow(words))
})
