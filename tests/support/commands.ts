import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { stripVTControlCharacters } from 'node:util'
import { root } from '../../tools/system/files.ts'

/** A command that runs. */
export interface Running {
  readonly process: ChildProcess
  /** Everything it has said so far, without the colours it may have said it in. */
  readonly said: () => string
  /** Waits until it has said some words. Rejects with all it said where it ends without. */
  readonly until: (words: string) => Promise<void>
  /** Waits until it has ended. @returns its exit code, null where a signal ended it. */
  readonly ended: Promise<number | null>
}

/** Starts Node with these arguments at the repository's root. */
export function startNode(...args: string[]): Running {
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  const listeners = new Set<() => void>()
  const tell = () => listeners.forEach(listener => listener())
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (piece: Buffer) => {
      said = stripVTControlCharacters(said + piece.toString())
      tell()
    })
  }
  const ended = once(child, 'close').then(([code]: unknown[]) => {
    tell()
    return typeof code === 'number' ? code : null
  })
  return {
    process: child,
    said: () => said,
    until: words =>
      new Promise((heard, failed) => {
        const listen = () =>
          said.includes(words) ? heard() : child.exitCode !== null && failed(new Error(`It ended without saying "${words}":\n${said}`))
        listeners.add(listen)
        listen()
      }),
    ended,
  }
}
