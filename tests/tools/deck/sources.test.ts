import { execFile } from 'node:child_process'
import { matchesGlob } from 'node:path'
import { promisify } from 'node:util'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { decks } from '../../../tools/deck/decks.ts'
import { root } from '../../../tools/system/files.ts'
import { assertReadable, sources, ignoredFolders } from '../../../tools/deck/sources.ts'

test('whatever a build may read tells builds apart', async () => {
  const { stdout } = await promisify(execFile)('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: root })
  const files = stdout
    .trim()
    .split('\n')
    .filter(file => file.includes('/') || /\.(ts|vue|js|json|css|html)$/.test(file))
  const isRead = (file: string) => !ignoredFolders.includes(file.split('/', 1)[0] ?? '')
  const forgotten = files.filter(file => isRead(file) && !sources.some(pattern => matchesGlob(file, pattern)))
  // Tools of ours that no build starts.
  expect(forgotten).toEqual(['.prettierrc.json', 'eslint.config.js'])
})

test('a deck with a byte order mark is refused, saying where and what to do', async () => {
  const folder = await mkdtemp(resolve(tmpdir(), 'sources-'))
  try {
    for (const { entry } of Object.values(decks)) await writeFile(resolve(folder, entry), await readFile(resolve(root, entry)))
    await expect(assertReadable(folder)).resolves.toBeUndefined()
    await writeFile(resolve(folder, decks.en.entry), `\uFEFF${await readFile(resolve(root, decks.en.entry), 'utf8')}`)
    await expect(assertReadable(folder)).rejects.toThrow('slides.en.md begins with a byte order mark')
  } finally {
    await rm(folder, { recursive: true })
  }
})
