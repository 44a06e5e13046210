import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { cp, glob, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { request as overHttp, type IncomingMessage } from 'node:http'
import { request as overHttps } from 'node:https'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { root } from '../../tools/system/files.ts'
import { hashedCache } from '../../tools/site/policy.ts'
import { sitemap } from '../../tools/site/search-engines.ts'
import { publicFolder } from '../support/built-deck.ts'
import { freePort, programPath, runServer } from '../support/host.ts'

let work: string
let site: string

beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'hosts-'))
  site = join(work, 'deck')
  await cp(publicFolder, site, { recursive: true })
  await writeFile(join(site, 'sitemap.xml'), sitemap('https://example.org/'))
})

afterAll(() => rm(work, { recursive: true }))

/** The example of docs/hosting.md in a language, to the letter but for the pieces given. Throws where it has no such piece. */
async function example(language: string, pieces: Readonly<Record<string, string>>): Promise<string> {
  const docs = await readFile(resolve(root, 'docs/hosting.md'), 'utf8')
  const text = new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``).exec(docs)?.[1] ?? ''
  return Object.entries(pieces).reduce((written, [piece, by]) => {
    if (!written.includes(piece)) throw new Error(`The example for ${language} in docs/hosting.md has no "${piece}"`)
    return written.replaceAll(piece, by)
  }, text)
}

/** Asks as a browser does, over TLS without looking at whose certificate it is. */
async function get(url: string): Promise<IncomingMessage> {
  const options = { headers: { 'Accept-Encoding': 'gzip' }, agent: false }
  const request = url.startsWith('https:') ? overHttps(url, { ...options, rejectUnauthorized: false }) : overHttp(url, options)
  request.end()
  const [response]: IncomingMessage[] = await once(request, 'response')
  if (!response) throw new Error(`${url} does not answer`)
  response.resume()
  return response
}

/** What is to be installed for a server's example to be tried. */
const needed = { nginx: ['nginx', 'openssl'], caddy: ['caddy'] }

/** Starts a server on the example, without any right of its own, all it writes in the folder of work. @returns its address. */
const start = {
  nginx: async (port: number) => {
    const [nginx = '', openssl = ''] = needed.nginx.map(name => programPath(name))
    const folder = join(work, 'nginx')
    await mkdir(folder)
    const [certificate, key] = [join(folder, 'cert.pem'), join(folder, 'key.pem')]
    await promisify(execFile)(openssl, [
      'req',
      '-x509',
      '-newkey',
      'ec',
      '-pkeyopt',
      'ec_paramgen_curve:prime256v1',
      '-nodes',
      '-subj',
      '/CN=example.org',
      '-keyout',
      key,
      '-out',
      certificate,
    ])
    const server = await example('nginx', {
      'listen 443 ': `listen 127.0.0.1:${port} `,
      '/srv/deck': site,
      '/etc/ssl/example.org.pem': certificate,
      '/etc/ssl/example.org.key': key,
    })
    // As in the nginx.conf that it is installed with.
    const { stderr: about } = await promisify(execFile)(nginx, ['-V'])
    await symlink(join(dirname(/--conf-path=(\S+)/.exec(about)?.[1] ?? ''), 'mime.types'), join(folder, 'mime.types'))
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(name => `${name}_temp_path ${folder}/${name};`).join('\n')
    await writeFile(
      join(folder, 'nginx.conf'),
      `daemon off; master_process off; pid nginx.pid; error_log stderr;
events {}
http {
include mime.types;
default_type application/octet-stream;
access_log off;
${temporary}
${server}
}
`,
    )
    const url = `https://127.0.0.1:${port}/`
    return { url, ...(await runServer(nginx, ['-e', 'stderr', '-p', folder, '-c', join(folder, 'nginx.conf')], {}, () => get(url))) }
  },
  caddy: async (port: number) => {
    const [caddy = ''] = needed.caddy.map(name => programPath(name))
    const folder = join(work, 'caddy')
    await mkdir(folder)
    const url = `http://127.0.0.1:${port}/`
    await writeFile(
      join(folder, 'Caddyfile'),
      `{\n\tadmin off\n}\n${await example('caddyfile', { 'example.org': `http://127.0.0.1:${port}`, '/srv/deck': site })}`,
    )
    const home = { HOME: folder, XDG_CONFIG_HOME: folder, XDG_DATA_HOME: folder }
    return {
      url,
      ...(await runServer(caddy, ['run', '--config', join(folder, 'Caddyfile'), '--adapter', 'caddyfile'], home, () => get(url))),
    }
  },
}

test.for(['nginx', 'caddy'] as const)(
  '%s: each kind of file goes out as it should with the example in docs/hosting.md',
  async (name, { skip }) => {
    const missing = needed[name].filter(program => programPath(program) === undefined)
    skip(missing.length > 0, `install ${missing.join(' and ')} to try what docs/hosting.md says of ${name}`)

    await using server = await start[name](await freePort())
    const { url } = server
    const page = await readFile(resolve(site, 'index.html'), 'utf8')
    const policy = `${/http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1]}; frame-ancestors 'self'`
    const [script] = await Array.fromAsync(glob('en/assets/*.js', { cwd: site }))
    const html = { status: 200, type: 'text/html', policy: "the page's", referrer: 'no-referrer', cache: 'no-cache', nosniff: 'nosniff' }
    const file = (type: string | RegExp, other = {}) => ({
      ...html,
      type: type instanceof RegExp ? expect.stringMatching(type) : type,
      policy: undefined,
      referrer: undefined,
      ...other,
    })
    const expected = {
      '': html,
      'index.html': html,
      'text.html': html,
      'read/index.html': html,
      'en/': html,
      'zh-Hant/text.html': html,
      'nothing-here': { ...html, status: 404 },
      'en/nothing-here.csv': { ...html, status: 404 },
      'assets/gone-D3adB33f.js': { ...html, status: 404 },
      'deck.pdf': file('application/pdf'),
      'en/cover.png': file('image/png'),
      [script ?? '']: file(/^(text|application)\/javascript$/, { cache: hashedCache }),
      'service-worker.js': file(/^(text|application)\/javascript$/),
      'data/facts.csv': file('text/csv'),
      'data/facts.json': file('application/json'),
      'en/manifest.webmanifest': file('application/manifest+json'),
      'favicon.svg': file('image/svg+xml'),
      'sitemap.xml': file(/^(text|application)\/xml$/),
    }
    const sent = await Promise.all(
      Object.keys(expected).map(async path => {
        const { statusCode, headers } = await get(url + path)
        return [
          path,
          {
            status: statusCode,
            type: headers['content-type']?.replace(/; charset=utf-8$/i, ''),
            policy: headers['content-security-policy'] === policy ? "the page's" : headers['content-security-policy'],
            referrer: headers['referrer-policy'],
            cache: headers['cache-control'],
            nosniff: headers['x-content-type-options'],
          },
        ] as const
      }),
    )
    expect(Object.fromEntries(sent)).toEqual(expected)
    for (const path of ['text.html', 'service-worker.js', 'data/facts.csv', 'data/facts.json', 'sitemap.xml'])
      expect((await get(url + path)).headers['content-encoding'], path).toBe('gzip')
  },
)
