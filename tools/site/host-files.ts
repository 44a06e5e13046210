import { glob, rm, stat, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { languages } from '../../data/core/languages.ts'
import { caddyHeaders, headersFile, nginxHeaders } from './host-headers.ts'
import { htmlPage } from './html.ts'
import { hashedFolder, type Policy } from './policy.ts'
import { robots, sitemap } from './search-engines.ts'

/** What a visitor reads at an address where nothing is. @param url where the site's root stands, empty where that is not known. */
export function notFoundPage(url: string, policy: Policy): string {
  const words = { zh: '这里没有页面。', en: 'There is no page here.', 'zh-Hant': '這裡沒有頁面。' }
  const lines = Object.values(languages).map(
    ({ id, tag, folder, name }) => `<p lang="${tag}">${words[id]} <a href="${url || './'}${folder}">${name}</a></p>`,
  )
  return htmlPage(
    {
      language: languages.zh,
      title: '404',
      body: `<main>
<h1>404</h1>
${lines.join('\n')}
</main>`,
    },
    policy,
  )
}

/** Returns the files of a built site whose names hold a hash, the largest first. */
async function hashedFiles(site: string): Promise<string[]> {
  const entries = await Array.fromAsync(glob(`**/${hashedFolder}/**/*`, { cwd: site, withFileTypes: true }))
  const files = await Promise.all(
    entries
      .filter(entry => entry.isFile())
      .map(async ({ parentPath, name }) => {
        const path = resolve(parentPath, name)
        return { name: path.slice(resolve(site).length + 1).replaceAll('\\', '/'), size: (await stat(path)).size }
      }),
  )
  return files.sort((a, b) => b.size - a.size || (a.name < b.name ? -1 : 1)).map(({ name }) => name)
}

/**
 * Adds to a built site what hosts and search engines ask for. Slidev's own answers go: its `_redirects` would show the
 * deck at every wrong address with none of its files found, and its 404.html is that deck.
 * @param url where the site's root stands, empty where that is not known: search engines want whole addresses.
 */
export async function addHostFiles(site: string, url: string, policy: Policy): Promise<void> {
  for await (const file of glob('**/{_redirects,404.html}', { cwd: site })) await rm(resolve(site, file))
  await Promise.all(
    Object.entries({
      // GitHub Pages would leave out files whose name begins with "_".
      '.nojekyll': '',
      _headers: headersFile(policy, await hashedFiles(site)),
      'headers.caddy': caddyHeaders(policy),
      'headers.nginx': nginxHeaders(policy),
      '404.html': notFoundPage(url, policy),
      ...(url ? { 'sitemap.xml': sitemap(url), 'robots.txt': robots(url) } : {}),
    }).map(([name, text]) => writeFile(resolve(site, name), text)),
  )
}
