import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { writeFolderWhole, type NamedFile } from '../../scripts/files.ts'

let parent: string
let folder: string

beforeEach(async () => {
  parent = await mkdtemp(resolve(tmpdir(), 'files-'))
  folder = resolve(parent, 'sub/images')
})
afterEach(() => rm(parent, { recursive: true, force: true }))

async function* files(...names: string[]): AsyncGenerator<NamedFile> {
  for (const name of names) {
    if (name === 'fail')
      throw new Error('the source failed')
    yield { name, data: new Uint8Array([1, 2, 3]) }
  }
}

describe('a folder written whole', () => {
  test('holds the files and no other, those of before included', async () => {
    expect(await writeFolderWhole(folder, files('a', 'b'))).toEqual(['a', 'b'])
    await writeFolderWhole(folder, files('b', 'c'))
    expect(await readdir(folder)).toEqual(['b', 'c'])
    expect(await readdir(resolve(parent, 'sub'))).toEqual(['images'])
  })

  test.each([
    ['their source fails', 'fail', 'the source failed'],
    ['one cannot be written', 'no/such/folder', 'ENOENT'],
  ])('stays as it was where %s', async (_, name, message) => {
    await writeFolderWhole(folder, files('a'))
    await expect(writeFolderWhole(folder, files('b', name))).rejects.toThrow(message)
    expect(await readdir(folder)).toEqual(['a'])
    expect(await readdir(resolve(parent, 'sub'))).toEqual(['images'])
  })
})
