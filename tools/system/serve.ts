import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { preview, type Plugin } from 'vite'

/** A running server; `await using` closes it. */
export interface Served extends AsyncDisposable {
  /** Ends in a slash. */
  readonly url: string
}

/**
 * Serves a built folder on the loopback address, at a port or the next free one. As a plain host does: no rewrites.
 * @param path below which it stands, from the first slash to the last.
 * @param plugins that answer in the folder's stead.
 * Rejects where nothing is built there.
 */
export async function serveFolder(folder: string, port: number, path = '/', plugins: Plugin[] = []): Promise<Served> {
  if (!existsSync(resolve(folder, 'index.html'))) throw new Error(`There is no built deck in ${folder}`)
  const server = await preview({
    configFile: false,
    logLevel: 'silent',
    appType: 'mpa',
    base: path,
    plugins,
    build: { outDir: folder },
    preview: { host: '127.0.0.1', port },
  })
  const url = server.resolvedUrls?.local[0]
  if (url === undefined) throw new Error(`${folder} could not be served from port ${port} on`)
  return { url, [Symbol.asyncDispose]: () => server.close() }
}
