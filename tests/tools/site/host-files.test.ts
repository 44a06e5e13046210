import { expect, test } from 'vitest'
import { headersFile } from '../../../tools/site/host-headers.ts'
import { notFoundPage } from '../../../tools/site/host-files.ts'
import { hashedCache, policyFor } from '../../../tools/site/policy.ts'
import { robots, sitemap } from '../../../tools/site/search-engines.ts'

const policy = policyFor({ scripts: ['run()'], styles: ['p{}'] })

test('the policy allows of what is inline just what it is given, and lets nothing be evaluated', () => {
  expect(Object.values(policy.headers).join()).not.toMatch(/unsafe-|\*|https?:/)
  expect(policy.meta).toContain(`default-src 'none'`)
  const hashes = (meta: string) => meta.match(/'sha256-[^']*'/g)?.length
  expect(hashes(policy.meta)).toBe((hashes(policyFor({ scripts: [], styles: [] }).meta) ?? 0) + 2)
  // `echo -n 'run()' | openssl dgst -sha256 -binary | base64`
  expect(policy.meta).toContain(`script-src 'self' 'sha256-AvyuiL0SD1mVY3NNxR+V2uo+lhk6RMFrytWmRt6CrJQ='`)
})

/** What a host that reads `_headers` sends at an address, every rule's values after each other. Only "*" at the end is known. */
function sentAt(file: string, address: string): Record<string, string[]> {
  const rules = file.split(/\n(?=\/)/).map(rule => {
    const [path = '', ...headers] = rule.trimEnd().split('\n')
    return { path, headers: headers.map(line => /^ {2}([\w-]+): (.*)$/.exec(line)?.slice(1) ?? [line, 'no header']) }
  })
  const sent: Record<string, string[]> = {}
  for (const { path, headers } of rules.filter(({ path }) =>
    path.endsWith('*') ? address.startsWith(path.slice(0, -1)) : address === path,
  )) {
    for (const [name = '', value = ''] of headers) (sent[name] ??= []).push(`${value} (${path})`)
  }
  return sent
}

test('Netlify and Cloudflare Pages are told each header once: the policy of pages, and to keep for good what is there', () => {
  const assets = Array.from({ length: 200 }, (_, index) => `en/assets/${index}-Abc_${index}.js`)
  const file = headersFile(policy, assets)
  for (const page of ['/', '/index.html', '/read/', '/text.html', '/text', '/en/', '/en/read/index.html', '/zh-Hant/text']) {
    const expected = { 'X-Content-Type-Options': 'nosniff', ...policy.headers, 'Cache-Control': 'no-cache' }
    expect(sentAt(file, page), page).toEqual(
      Object.fromEntries(Object.entries(expected).map(([name, value]) => [name, [expect.stringContaining(`${value} (`)]])),
    )
  }
  const nosniff = { 'X-Content-Type-Options': ['nosniff (/*)'] }
  expect(sentAt(file, '/service-worker.js')).toEqual({ ...nosniff, 'Cache-Control': ['no-cache (/service-worker.js)'] })
  for (const other of ['/deck.pdf', '/en/deck.pdf', '/data/facts.csv', '/assets/gone.js', '/en/assets/gone.js', '/nothing-here'])
    expect(sentAt(file, other), other).toEqual(nosniff)
  expect(sentAt(file, `/${assets[0]}`)).toEqual({ ...nosniff, 'Cache-Control': [`${hashedCache} (/${assets[0]})`] })
  // Cloudflare Pages reads no more rules, and no longer lines.
  expect(file.match(/^\//gm)).toHaveLength(100)
  expect(Math.max(...file.split('\n').map(line => line.length))).toBeLessThan(2000)
})

test('the page of wrong addresses leads to each language, by whole addresses where they are known, and has its icon with it', () => {
  const ways = (url: string) => [...notFoundPage(url, policy).matchAll(/<a href="([^"]*)"/g)].map(([, way]) => way)
  expect(ways('')).toEqual(['./', './en/', './zh-Hant/'])
  expect(ways('https://example.org/deck/')).toEqual([
    'https://example.org/deck/',
    'https://example.org/deck/en/',
    'https://example.org/deck/zh-Hant/',
  ])
  const icon = /<link rel="icon" href="data:image\/svg\+xml,([^"]*)">/.exec(notFoundPage('', policy))?.[1]
  expect(decodeURIComponent(icon ?? '')).toMatch(/^<svg .*<\/svg>$/)
})

test('search engines are told of every deck and its text, each with its other languages', () => {
  const url = 'https://example.org/deck/'
  const entries = sitemap(url).split('<url>').slice(1)
  expect(entries.map(entry => /<loc>(.*)<\/loc>/.exec(entry)?.[1])).toEqual([
    url,
    `${url}en/`,
    `${url}zh-Hant/`,
    `${url}read/`,
    `${url}en/read/`,
    `${url}zh-Hant/read/`,
  ])
  const alternates = (page: string) => [
    `zh-CN ${url}${page}`,
    `en ${url}en/${page}`,
    `zh-Hant ${url}zh-Hant/${page}`,
    `x-default ${url}${page}`,
  ]
  for (const [index, entry] of entries.entries())
    expect([...entry.matchAll(/hreflang="(.*?)" href="(.*?)"/g)].map(([, language, href]) => `${language} ${href}`)).toEqual(
      alternates(index < 3 ? '' : 'read/'),
    )
  expect(robots(url)).toContain('\nSitemap: https://example.org/deck/sitemap.xml\n')
})
