import { access, glob, readFile } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { shell, shellPlugin } from '../../../tools/deck/shell.ts'
import { root } from '../../../tools/system/files.ts'

const client = resolve(root, 'node_modules/@slidev/client')

/** What the plugin puts in the place of an import. */
function resolved(id: string, importer: string): unknown {
  const hook = shellPlugin().resolveId as unknown as {
    filter: { id: RegExp }
    handler: (id: string, importer?: string) => string | undefined
  }
  return hook.filter.id.test(id) ? hook.handler(id, importer) : undefined
}

test.each(Object.entries(shell))('Slidev imports its %s, and has %s in its place', async (from, to) => {
  await access(resolve(client, from))
  await access(resolve(root, to))
  const files = await Array.fromAsync(glob('{internals,pages,setup}/**/*.{ts,vue}', { cwd: client }))
  const code = await Promise.all(files.map(file => readFile(resolve(client, file), 'utf8')))
  const imports = code.flatMap(text => [...text.matchAll(/import\(?[^'\n]*'(\.[^']+\.vue)'/g)].map(([, path = '']) => path))
  const own = imports.filter(path => basename(path) === basename(from))
  expect(own.length).toBeGreaterThan(0)
  for (const path of own) expect(resolved(path, resolve(client, 'pages/presenter.vue'))).toBe(resolve(root, to))
})

test('what else is imported, and from the deck, stays what it is', () => {
  const importer = resolve(client, 'pages/presenter.vue')
  expect(resolved('../internals/SlidesShow.vue', importer)).toBeUndefined()
  expect(resolved('../internals/MyGoto.vue', importer)).toBeUndefined()
  expect(resolved('./NavControls.vue', resolve(root, 'components/shell/Bar.vue'))).toBeUndefined()
})
