import { glob, readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { publicFolder, speakerFolder } from '../support/built-deck.ts'

/** The names under which styles are scoped to components, in files of a kind. */
async function scopesIn(folder: string, files: string): Promise<Set<string>> {
  const names = await Array.fromAsync(glob(files, { cwd: folder }))
  const texts = await Promise.all(names.map(name => readFile(resolve(folder, name), 'utf8')))
  return new Set(texts.flatMap(text => text.match(/data-v-[\da-f]{8}/g) ?? []))
}

test.each([
  ['speaker', speakerFolder],
  ['public', publicFolder],
])('what is styled is what is drawn: the %s edition knows each scope of its styles', async (_, folder) => {
  for (const language of ['.', 'en', 'zh-Hant']) {
    const [styled, drawn] = await Promise.all(
      ['assets/**/*.css', 'assets/**/*.js'].map(files => scopesIn(resolve(folder, language), files)),
    )
    expect(styled?.size).toBeGreaterThan(20)
    expect(
      [...(styled ?? [])].filter(scope => !drawn?.has(scope)),
      language,
    ).toEqual([])
  }
})
