import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, mkdir, readFile, rename, rm } from 'node:fs/promises'
import { resolve } from 'node:path'
import { promisify } from 'node:util'
import { cache, root } from './files.ts'

export interface BundledBrowser {
  readonly executablePath: string
  /** Shared libraries a bare machine lacks. */
  readonly libraries: string
}

/** Whether the packages hold a browser for this machine. */
export const hasBundledBrowser = process.platform === 'linux' && process.arch === 'x64'

/** The package unpacks into the temporary folder, and its libraries only where it believes to be on Lambda. */
async function unpackInto(folder: string): Promise<void> {
  const code = 'const { default: chromium } = await import("@sparticuz/chromium"); await chromium.executablePath()'
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', code], {
    cwd: root,
    env: { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' },
  })
}

/**
 * The browser that comes with the npm package @sparticuz/chromium, unpacked once a version. A second
 * process that unpacks at the same time does no harm: the first to rename its folder wins.
 * Rejects on other machines than Linux x64, and where the cache folder cannot be written.
 */
export async function unpackBundledBrowser(): Promise<BundledBrowser> {
  if (!hasBundledBrowser) throw new Error(`there is none for ${process.platform} ${process.arch}`)
  const { version }: { version: string } = JSON.parse(
    await readFile(resolve(root, 'node_modules/@sparticuz/chromium/package.json'), 'utf8'),
  )
  const folder = resolve(cache, `chromium-${version}`)
  if (!existsSync(folder)) {
    await mkdir(cache, { recursive: true })
    const part = await mkdtemp(`${folder}-`)
    try {
      await unpackInto(part)
      await rename(part, folder).catch((error: unknown) => {
        if (!existsSync(folder)) throw error
      })
    } finally {
      await rm(part, { recursive: true, force: true })
    }
  }
  return { executablePath: resolve(folder, 'chromium'), libraries: resolve(folder, 'al2023/lib') }
}
