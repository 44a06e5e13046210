import { glob, rm, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { languages } from '../../composables/languages.ts'
import { hashedCache, hashedFolder, type Policy } from './policy.ts'

/** `_headers`, as Netlify and Cloudflare Pages read it. */
export function headersFile({ headers }: Policy): string {
  const indented = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)
  const kept = Object.values(languages).flatMap(({ folder }) => [`/${folder}${hashedFolder}/*`, `  Cache-Control: ${hashedCache}`])
  return `${['/*', ...indented, ...kept].join('\n')}\n`
}

/** The same for a Caddyfile to import and for nginx to include: docs/hosting.md. */
export function serverHeaders({ headers }: Policy): { caddy: string, nginx: string } {
  const lines = (write: (name: string, value: string) => string) => `${Object.entries(headers).map(([name, value]) => write(name, value)).join('\n')}\n`
  return {
    caddy: lines((name, value) => `header ${name} "${value}"`),
    nginx: lines((name, value) => `add_header ${name} "${value}" always;`),
  }
}

/** What a visitor reads at an address where nothing is. @param url where the site's root stands, empty where that is not known. */
export function notFoundPage(url: string, { meta }: Policy): string {
  const words = { 'zh': '这里没有页面。', 'en': 'There is no page here.', 'zh-Hant': '這裡沒有頁面。' }
  const lines = Object.values(languages).map(({ id, tag, folder, name }) =>
    `<p lang="${tag}">${words[id]} <a href="${url || './'}${folder}">${name}</a></p>`)
  return `<!DOCTYPE html>
<html lang="${languages.zh.tag}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${meta}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>404</title>
</head>
<body>
${lines.join('\n')}
</body>
</html>
`
}

/**
 * Adds to a built site what hosts ask for. Slidev's own answers go: its `_redirects` would show the deck at every
 * wrong address with none of its files found, and its 404.html is that deck.
 */
export async function addHostFiles(site: string, url: string, policy: Policy): Promise<void> {
  for await (const file of glob('**/{_redirects,404.html}', { cwd: site }))
    await rm(resolve(site, file))
  const { caddy, nginx } = serverHeaders(policy)
  await Promise.all(Object.entries({
    // GitHub Pages would leave out files whose name begins with "_".
    '.nojekyll': '',
    '_headers': headersFile(policy),
    'headers.caddy': caddy,
    'headers.nginx': nginx,
    '404.html': notFoundPage(url, policy),
  }).map(([name, text]) => writeFile(resolve(site, name), text)))
}
