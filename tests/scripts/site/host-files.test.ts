import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../../../scripts/files.ts'
import { headersFile, notFoundPage, serverHeaders } from '../../../scripts/site/host-files.ts'
import { hashedCache, policyFor } from '../../../scripts/site/policy.ts'

const policy = policyFor({ scripts: ['run()'], styles: ['p{}'] })

test('the policy allows of what is inline just what it is given, and lets nothing be evaluated', () => {
  expect(Object.values(policy.headers).join()).not.toMatch(/unsafe-|\*|https?:/)
  expect(policy.meta).toContain(`default-src 'none'`)
  const hashes = (meta: string) => meta.match(/'sha256-[^']*'/g)?.length
  expect(hashes(policy.meta)).toBe((hashes(policyFor({ scripts: [], styles: [] }).meta) ?? 0) + 2)
  // `echo -n 'run()' | openssl dgst -sha256 -binary | base64`
  expect(policy.meta).toContain(`script-src 'self' 'sha256-AvyuiL0SD1mVY3NNxR+V2uo+lhk6RMFrytWmRt6CrJQ='`)
})

test('every host is given the same headers', async () => {
  const { caddy, nginx } = serverHeaders(policy)
  for (const [name, value] of Object.entries(policy.headers)) {
    expect(headersFile(policy)).toContain(`\n  ${name}: ${value}\n`)
    expect(caddy).toContain(`header ${name} "${value}"\n`)
    expect(nginx).toContain(`add_header ${name} "${value}" always;\n`)
  }
  const docs = await readFile(resolve(root, 'docs/hosting.md'), 'utf8')
  expect(docs).toContain('/headers.caddy\n')
  expect(docs).toContain('/headers.nginx;\n')
  expect(docs.split(hashedCache).length - 1).toBe(2)
  expect(headersFile(policy)).toContain(`  Cache-Control: ${hashedCache}\n`)
})

test('the page of wrong addresses leads to each language, by whole addresses where they are known', () => {
  const ways = (url: string) => [...notFoundPage(url, policy).matchAll(/href="([^"]*)"/g)].map(([, way]) => way)
  expect(ways('')).toEqual(['./', './en/', './zh-Hant/'])
  expect(ways('https://example.org/deck/')).toEqual(['https://example.org/deck/', 'https://example.org/deck/en/', 'https://example.org/deck/zh-Hant/'])
})
