import { existsSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join } from 'node:path'
import { gzipSync } from 'node:zlib'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.json': 'application/json',
}
const isPacked = (file: string) => /\.(png|woff2?|pdf)$/.test(file)

/** A running server; `await using` closes it. */
export interface Served extends AsyncDisposable {
  /** Ends in a slash. */
  readonly url: string
}

/**
 * Serves a folder as a common host does, gzipped, on the loopback address. What is not there is the start page where
 * `fallback` says so.
 */
export async function serveGzipped(folder: string, fallback = false): Promise<Served> {
  const bodies = new Map<string, Buffer>()
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname)
    const wanted = join(folder, path.endsWith('/') ? `${path}index.html` : path)
    const isThere = existsSync(wanted) && statSync(wanted).isFile()
    if (!isThere && !fallback) {
      response.writeHead(404).end()
      return
    }
    const file = isThere ? wanted : join(folder, 'index.html')
    const body = bodies.get(file) ?? (isPacked(file) ? readFileSync(file) : gzipSync(readFileSync(file)))
    bodies.set(file, body)
    response
      .writeHead(200, {
        'Content-Type': types[extname(file)] ?? 'application/octet-stream',
        ...(isPacked(file) ? {} : { 'Content-Encoding': 'gzip' }),
      })
      .end(body)
  })
  await new Promise<void>(listening => server.listen(0, '127.0.0.1', listening))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error("The benchmark's server has no port")
  return {
    url: `http://127.0.0.1:${address.port}/`,
    [Symbol.asyncDispose]: () =>
      new Promise<void>(closed => {
        server.closeAllConnections()
        server.close(() => closed())
      }),
  }
}
