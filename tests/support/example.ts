import { execFile } from 'node:child_process'
import { cp, mkdir, rm, symlink } from 'node:fs/promises'
import { resolve } from 'node:path'
import { promisify } from 'node:util'
import { root } from '../../tools/system/files.ts'

/** What the example has of its own: its content. */
const content = resolve(root, 'tests/example')

/** What it has of the repository: the machinery, of which each piece may be needed by another. */
const machinery = [
  ...[
    'components',
    'composables',
    'layouts',
    'pages',
    'public',
    'scripts',
    'setup',
    'styles',
    'tools',
    'types',
    'data/core',
    'data/tsconfig.json',
  ],
  ...['global-top.vue', 'package.json', 'tsconfig.json', 'vite.config.ts'],
]

/** Logic that still stands beside the content of data/. */
const logic = ['facts', 'message', 'records'].map(name => `data/${name}.ts`)

/**
 * Lays out the example deck as a checkout of its own, and removes what was there before. It is copied: Node follows
 * links to where files really are, so that linked tools would read the article's data. The packages are linked; with them
 * the example shares node_modules/.cache, and so the lock that keeps two builds from the same files of node_modules/.slidev.
 * The folder is always the same one, so that a build of the same sources is used again.
 * @returns the folder.
 */
export async function layOutExample(): Promise<string> {
  const folder = resolve(root, '.cache/example')
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  const figures = resolve(root, 'components/figures')
  for (const part of [...machinery, ...logic])
    await cp(resolve(root, part), resolve(folder, part), { recursive: true, filter: from => from !== figures })
  for (const part of ['components', 'data', 'deck.config.ts', 'deck.traditional.ts', 'slides.md', 'slides.en.md'])
    await cp(resolve(content, part), resolve(folder, part), { recursive: true })
  await symlink(resolve(root, 'node_modules'), resolve(folder, 'node_modules'), 'dir')
  return folder
}

/** Runs Node in a folder. @returns what it prints. Rejects where it fails, with all that it said. */
export async function runNode(folder: string, ...args: string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: folder }).catch((error: unknown) => {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string }
    throw new Error(`node ${args.join(' ')} failed:\n${stdout}${stderr}`)
  })
  return stdout
}
