import { execFile } from 'node:child_process'
import { readFile, rm } from 'node:fs/promises'
import { resolve } from 'node:path'
import { promisify } from 'node:util'
import { chromium } from 'playwright-core'
import { firstThatStarts } from '../tools/system/browser.ts'
import { root } from '../tools/system/files.ts'
import { reportPdf, type PdfReport } from './report.ts'

/** The browser that all exporters are to use. */
export interface SharedBrowser {
  readonly executable: string
  readonly version: string
  /** What it needs to run and to draw alike, fontconfig among it. */
  readonly env: NodeJS.ProcessEnv
}

export interface Exporter {
  readonly name: string
  /** Arguments of Node. */
  readonly args: readonly string[]
  /** The file it writes. */
  readonly file: string
}

/** The browser that launchBrowser would choose. Rejects where none starts. */
export function findBrowser(): Promise<SharedBrowser> {
  return firstThatStarts(async options => {
    const server = await chromium.launchServer(options)
    try {
      const browser = await chromium.connect(server.wsEndpoint())
      return { executable: server.process().spawnfile, version: browser.version(), env: { ...options.env } }
    } finally {
      await server.close()
    }
  })
}

/** The two ways to export the deck into `folder`: ours from a built deck, and Slidev's as its manual says. */
export function exporters(folder: string, built: string, { executable }: SharedBrowser): readonly [ours: Exporter, stock: Exporter] {
  const stockFile = resolve(folder, 'stock.pdf')
  return [
    {
      name: 'ours',
      args: [resolve(root, 'scripts/export.ts'), '--lang', 'zh', '--built', built, '--out', folder],
      file: resolve(folder, 'deck.zh.pdf'),
    },
    {
      name: 'slidev export',
      args: [
        resolve(root, 'node_modules/@slidev/cli/bin/slidev.mjs'),
        'export',
        'slides.md',
        '--format',
        'pdf',
        '--output',
        stockFile,
        '--executable-path',
        executable,
      ],
      file: stockFile,
    },
  ]
}

/** One export. */
export interface Run {
  /** From start to exit of the whole command. */
  readonly seconds: number
  readonly report: PdfReport
}

/** Exports once and reads the file. Rejects with all the command said where it fails, and where it leaves no PDF. */
export async function runExport({ name, args, file }: Exporter, { env }: SharedBrowser): Promise<Run> {
  await rm(file, { force: true })
  const start = performance.now()
  await promisify(execFile)(process.execPath, args, { cwd: root, env }).catch((error: { stdout: string; stderr: string }) => {
    throw new Error(`"${name}" failed: node ${args.join(' ')}\n${error.stdout}${error.stderr}`, { cause: error })
  })
  const seconds = (performance.now() - start) / 1000
  return { seconds, report: await reportPdf(await readFile(file)) }
}
