import { mkdir } from 'node:fs/promises'
import { resolve } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout } from 'node:timers/promises'
import { cache } from './files.ts'

/** How long until a lock that another process holds is tried again, in ms. */
const pause = 200

/** SQLite's word for a lock that another holds. */
const busy = 5

/** Takes the lock. @returns whether it was free. Throws where its file cannot be used. */
function take(lock: DatabaseSync): boolean {
  try {
    lock.exec('BEGIN EXCLUSIVE')
    return true
  } catch (error) {
    if (error instanceof Error && 'errcode' in error && error.errcode === busy) return false
    throw error
  }
}

/**
 * Runs `work` while no other process does any under the same name, in the same checkout; until then it waits.
 * The lock is that of an SQLite file: the system lets go of it, however the process that holds it ends.
 * @param onWait called once, if there is another.
 * @param signal ends the wait.
 */
export async function withLock<T>(name: string, onWait: () => void, work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
  await mkdir(cache, { recursive: true })
  const lock = new DatabaseSync(resolve(cache, `${name}.lock`))
  try {
    for (let isFirst = true; !take(lock); isFirst = false) {
      if (isFirst) onWait()
      await setTimeout(pause, undefined, signal && { signal })
    }
    return await work()
  } finally {
    lock.close()
  }
}
