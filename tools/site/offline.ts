import { createHash } from 'node:crypto'
import { glob, readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { build } from 'vite'
import { root } from '../system/files.ts'
import { files } from '../../deck.config.ts'
import { cover, iconSizes, iconName, workerName } from './names.ts'
import { hashedFolder } from './policy.ts'

/** What no slide shows: it is for other programs, for hosts, or to be taken away. */
const leftOut = new RegExp(
  `(^|/)(${[
    ...[cover.name, files.pdf, workerName, ...iconSizes.map(iconName)],
    ...['_headers', 'headers\\.\\w+', '\\.nojekyll', '_redirects', '404\\.html', 'sitemap\\.xml', 'robots\\.txt'],
  ].join('|')})$`,
)

/** A file of the site as the worker keeps it; what its name does not tell of its content, the revision does. */
export interface SiteFile {
  readonly url: string
  readonly revision: string | null
}

/** Returns what has to be kept of a built site for all its slides to work without a network, in the order of their names. */
export async function filesToKeep(site: string): Promise<SiteFile[]> {
  const entries = await Array.fromAsync(glob('**/*', { cwd: site, withFileTypes: true }))
  const names = entries
    .filter(entry => entry.isFile())
    .map(entry =>
      resolve(entry.parentPath, entry.name)
        .slice(resolve(site).length + 1)
        .replaceAll('\\', '/'),
    )
  return Promise.all(
    names
      .filter(name => !leftOut.test(name))
      .sort()
      .map(async url => {
        const isHashed = url.split('/').includes(hashedFolder)
        return {
          url,
          revision: isHashed
            ? null
            : createHash('sha256')
                .update(await readFile(resolve(site, url)))
                .digest('hex')
                .slice(0, 16),
        }
      }),
  )
}

/** Adds the service worker to a site that is built otherwise. */
export async function addWorker(site: string): Promise<void> {
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    publicDir: false,
    define: { __SITE_FILES__: JSON.stringify(await filesToKeep(site)), 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: site,
      emptyOutDir: false,
      rollupOptions: { input: resolve(root, 'tools/site/worker.ts'), output: { entryFileNames: workerName, format: 'iife' } },
    },
  })
}
