import { randomUUID } from 'node:crypto'
import { statSync } from 'node:fs'
import { access, constants, mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, relative, resolve } from 'node:path'

/** The folder of package.json. */
export const root = resolve(import.meta.dirname, '../..')

/** Where derived files are kept between runs; `npm ci` empties it. */
export const cache = resolve(root, 'node_modules/.cache')

/** A path as it is told to the user. */
export const shown = (path: string): string => relative(process.cwd(), path) || path

/** The text of anything thrown. */
export function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown)
}

/** What a path leads to. */
function kindOf(path: string): 'folder' | 'file' | 'nothing' {
  const stats = statSync(path, { throwIfNoEntry: false })
  return stats === undefined ? 'nothing' : stats.isDirectory() ? 'folder' : 'file'
}

/**
 * Makes a folder and those above it. One by one: Node's recursive mkdir never ends where the system refuses a
 * folder as if its parent were missing, as Linux does below /proc.
 */
async function makeFolder(folder: string): Promise<void> {
  if (kindOf(folder) === 'folder') return
  if (dirname(folder) !== folder) await makeFolder(dirname(folder))
  await mkdir(folder).catch((error: unknown) => {
    // Another process may have been quicker.
    if (kindOf(folder) !== 'folder') throw error
  })
}

/** Says which of the user's files or folders could not be written, and why. */
function unwritten(path: string, cause: unknown): Error {
  return new Error(`${path} could not be written (${messageOf(cause)}). The previous version is unchanged.`, { cause })
}

/** Makes sure that files can be written into a folder, which is made if need be. Rejects naming it where they can't. */
export async function assertWritable(folder: string): Promise<void> {
  try {
    await makeFolder(folder)
    await access(folder, constants.W_OK)
  } catch (error) {
    throw new Error(`Nothing can be written to ${folder} (${messageOf(error)}). Make it a writable folder or choose another.`, {
      cause: error,
    })
  }
}

/**
 * Writes a file whole or not at all: readers, and a run that fails half way, never meet a part of it.
 * Rejects where the folder cannot be written or the disk is full; the previous file then still stands.
 */
export async function writeFileAtomic(file: string, data: Uint8Array | string): Promise<void> {
  const part = `${file}.${randomUUID()}.part`
  try {
    await makeFolder(dirname(file))
    await writeFile(part, data)
    await rename(part, file)
  } catch (error) {
    await rm(part, { force: true })
    throw unwritten(file, error)
  }
}

/** A file of a folder that is written whole. */
export interface NamedFile {
  readonly name: string
  readonly data: Uint8Array
}

/** Puts a folder in another's place, whose content goes to `previous`. Rejects where it can't; the place then is as it was. */
async function swap(part: string, folder: string, previous: string): Promise<void> {
  for (;;) {
    const isThere = await rename(folder, previous).then(
      () => true,
      () => false,
    )
    try {
      return await rename(part, folder)
    } catch (error) {
      // Another process put its own there in between: ours is the later one, and takes its place in turn.
      if (!isThere && kindOf(folder) === 'folder' && kindOf(previous) === 'nothing') continue
      if (isThere && kindOf(folder) === 'nothing') await rename(previous, folder)
      throw error
    }
  }
}

/**
 * Replaces a folder, whole or not at all: what stops half way, be it the disk or what fills it, leaves the previous
 * folder as it was.
 * @param fill given the path of an empty folder to put everything into.
 * Rejects with what stopped it, and where a file stands in the folder's place.
 */
export async function replaceFolder(folder: string, fill: (part: string) => Promise<void>): Promise<void> {
  const part = `${folder}.${randomUUID()}.part`
  const previous = `${part}.previous`
  const before = kindOf(folder)
  try {
    if (before === 'file') throw new Error('there is a file in its place')
    await makeFolder(part)
    await fill(part)
    await swap(part, folder, previous)
  } catch (error) {
    throw unwritten(folder, error)
  } finally {
    await rm(part, { recursive: true, force: true })
  }
  await rm(previous, { recursive: true, force: true })
}

/** Begins the names of the temporary folders; the process's id follows. */
const temporary = 'typed-deck-'

/** Whether a process runs on this machine. */
function isRunning(id: number): boolean {
  try {
    return process.kill(id, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** A folder that is this process's alone until `await using` removes it. */
export interface TemporaryFolder extends AsyncDisposable {
  readonly path: string
}

/** Makes a folder in the system's place for such, and removes there what processes that were killed have left behind. */
export async function temporaryFolder(): Promise<TemporaryFolder> {
  const left = (await readdir(tmpdir())).filter(
    name => name.startsWith(temporary) && !isRunning(Number.parseInt(name.slice(temporary.length))),
  )
  await Promise.all(left.map(name => rm(resolve(tmpdir(), name), { recursive: true, force: true })))
  const path = await mkdtemp(resolve(tmpdir(), `${temporary}${process.pid}-`))
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) }
}

/** Replaces a folder by these files, as replaceFolder does. @returns the names written. */
export async function writeFolderAtomic(folder: string, files: AsyncIterable<NamedFile>): Promise<string[]> {
  const names: string[] = []
  await replaceFolder(folder, async part => {
    for await (const { name, data } of files) {
      await writeFile(resolve(part, name), data)
      names.push(name)
    }
  })
  return names
}
