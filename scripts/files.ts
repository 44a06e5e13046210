import { randomUUID } from 'node:crypto'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'

/** The folder of package.json. */
export const root = resolve(import.meta.dirname, '..')

/** Where derived files are kept between runs; `npm ci` empties it. */
export const cache = resolve(root, 'node_modules/.cache')

/** The text of anything thrown. */
export function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown)
}

/**
 * Writes a file whole or not at all: readers, and a run that fails half way, never meet a part of it.
 * Rejects where the folder cannot be written or the disk is full; the previous file then still stands.
 */
export async function writeWhole(file: string, data: Uint8Array | string): Promise<void> {
  const part = `${file}.${randomUUID()}.part`
  await mkdir(dirname(file), { recursive: true })
  try {
    await writeFile(part, data)
    await rename(part, file)
  }
  catch (error) {
    await rm(part, { force: true })
    throw error
  }
}
