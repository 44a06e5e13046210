import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer as createWebServer, type ServerResponse } from 'node:http'
import { createServer, type Server } from 'node:net'
import { delimiter, extname, resolve } from 'node:path'
import { text } from 'node:stream/consumers'
import { vi } from 'vitest'

/** Where a program is, on the path or where systems keep servers; undefined where it is not installed. */
export function programPath(name: string): string | undefined {
  return [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin']
    .map(folder => resolve(folder, name))
    .find(path => existsSync(path))
}

function portOf(server: Server): number {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The system gives no port')
  return address.port
}

/** A port of the loopback address that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const port = portOf(server)
  server.close()
  await once(server, 'close')
  return port
}

/**
 * Runs a server until it is disposed of, and waits until it answers.
 * @param answers asks it for something; rejects as long as it does not listen.
 * Rejects with what it wrote where it ends before.
 */
export async function runServer(
  program: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  answers: () => Promise<unknown>,
): Promise<AsyncDisposable> {
  const server = spawn(program, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'ignore', 'pipe'] })
  const errors = text(server.stderr)
  const ended = once(server, 'close')
  await Promise.race([
    vi.waitFor(answers, { timeout: 60_000, interval: 20 }),
    ended.then(async () => {
      throw new Error(`${program} ended before it answered:\n${await errors}`)
    }),
  ])
  return {
    [Symbol.asyncDispose]: async () => {
      server.kill()
      await ended
    },
  }
}

/** How a host answers when something is asked for: its own way, or with a file of the site. */
export type Answer = (path: string, response: ServerResponse, send: (file: string) => Promise<void>) => unknown

/** A host whose ways can be changed while it runs. */
export interface Host extends AsyncDisposable {
  /** Ends in a slash. */
  readonly url: string
  /** What it has been asked for, as paths from the site's root. */
  readonly asked: string[]
  answer: Answer
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.csv': 'text/csv',
  '.pdf': 'application/pdf',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
}

/** What a file's answer says of it. */
export const headersFor = (file: string) => ({
  'Content-Type': types[extname(file)] ?? 'application/octet-stream',
  'Cache-Control': 'no-cache',
})

/** A host that sends files as they are asked for. */
export const plainly: Answer = (path, _, send) => send(path.replace(/(^|\/)$/, '$1index.html'))

/** Serves a folder on the loopback address; what is not there is answered with 404. */
export async function startHost(folder: string): Promise<Host> {
  const server = createWebServer((request, response) => {
    const path = new URL(request.url ?? '', 'http://host').pathname.slice(1)
    host.asked.push(path)
    void host.answer(path, response, async file => {
      const content = await readFile(resolve(folder, file)).catch(() => undefined)
      response.writeHead(content ? 200 : 404, headersFor(file)).end(content)
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const host: Host = {
    url: `http://127.0.0.1:${portOf(server)}/`,
    asked: [],
    answer: plainly,
    [Symbol.asyncDispose]: async () => {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
  return host
}
