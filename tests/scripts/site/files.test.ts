import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../../../scripts/files.ts'
import { headersFile, notFoundPage } from '../../../scripts/site/files.ts'
import { hashedCache, headers, metaPolicy } from '../../../scripts/site/policy.ts'

test('the policy lets nothing inline run and nothing be evaluated', () => {
  expect(Object.values(headers).join()).not.toMatch(/unsafe-|\*|https?:/)
  expect(metaPolicy).toContain(`default-src 'none'`)
})

test('docs/hosting.md gives the same headers for Caddy and nginx, and _headers has them all', async () => {
  const docs = await readFile(resolve(root, 'docs/hosting.md'), 'utf8')
  for (const [name, value] of Object.entries({ ...headers, 'Cache-Control': hashedCache })) {
    expect(docs.split(value).length - 1, name).toBe(2)
    expect(headersFile()).toContain(`  ${name}: ${value}\n`)
  }
})

test('the page of wrong addresses leads to each language, by whole addresses where they are known', () => {
  const ways = (url: string) => [...notFoundPage(url).matchAll(/href="([^"]*)"/g)].map(([, way]) => way)
  expect(ways('')).toEqual(['./', './en/', './zh-Hant/'])
  expect(ways('https://example.org/deck/')).toEqual(['https://example.org/deck/', 'https://example.org/deck/en/', 'https://example.org/deck/zh-Hant/'])
})
