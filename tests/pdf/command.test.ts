import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { resolve } from 'node:path'
import { chromium } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { firstThatStarts } from '../../tools/system/browser.ts'
import { exportDecks } from '../../tools/render/export.ts'
import { readOptions } from '../../tools/render/options.ts'
import { readPdf } from '../../tools/render/pdf/read.ts'
import { publicFolder, speakerFolder } from '../support/built-deck.ts'
import { deckFonts } from '../support/pdf.ts'
import { slideNumbers } from '../support/slides.ts'

const no = await slideNumbers()
const [argument, timeline, wins] = [no('argument'), no('timeline'), no('wins')]

let out: string
let file: string
beforeEach(async () => {
  out = await mkdtemp(resolve(tmpdir(), 'export-'))
  file = resolve(out, 'deck.zh.pdf')
  await writeFile(file, 'what was there before')
})
afterEach(() => rm(out, { recursive: true, force: true }))

/** Runs a program. @returns how it ended and what it said. */
function run(program: string, args: readonly string[], env: Record<string, string> = {}): Promise<{ code: unknown; said: string }> {
  return new Promise(ended =>
    execFile(program, args, { env: { ...process.env, ...env } }, (error, stdout, stderr) =>
      ended({ code: error ? error.code : 0, said: stdout + stderr }),
    ),
  )
}

/** What is asked for unless a test asks for something else. */
const usual = () => ['--lang', 'zh', '--built', speakerFolder, '--out', out]

/** Runs `npm run export` on the built deck, as the npm script does. */
const runExport = (args: readonly string[], env?: Record<string, string>) =>
  run(process.execPath, ['scripts/export.ts', ...usual(), ...args], env)

/** Does what the command does, in this process. @returns what it says. Rejects where the command fails. */
async function exportWith(args: readonly string[]): Promise<string> {
  const written = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  try {
    await exportDecks(readOptions(args))
    return written.mock.calls.map(([line]) => String(line)).join('')
  } finally {
    written.mockRestore()
  }
}

const exportDeck = (...args: string[]) => exportWith([...usual(), ...args])

test('a PDF takes the place of the previous one, and the way there is told', async () => {
  const { code, said } = await runExport([])
  expect(said).toMatch(/ s {2}deck\.zh: printing\n.* s {2}.*deck\.zh\.pdf, \d+ KB\n$/)
  expect(code).toBe(0)
  expect(await readdir(out)).toEqual(['deck.zh.pdf'])
  expect((await readPdf(await readFile(file))).length).toBeGreaterThan(40)
})

test('what is not the whole deck in light has a name of its own', async () => {
  await exportDeck('--dark', '--clicks', '--range', '4,2-3')
  expect(await readdir(out)).toEqual(['deck.zh.dark.clicks.2-4.pdf', 'deck.zh.pdf'])
  expect(await readFile(file, 'utf8')).toBe('what was there before')
})

test.each([
  [['--notes'], `deck.zh.notes.${argument}.pdf`, '%PDF-'],
  [['--format', 'pptx'], `deck.zh.${argument}.pptx`, 'PK'],
])('%j writes %s', async (args, name, head) => {
  await exportDeck('--range', `${argument}`, ...args)
  expect(await readdir(out)).toEqual([name, 'deck.zh.pdf'])
  expect((await readFile(resolve(out, name))).subarray(0, head.length).toString()).toBe(head)
})

test('cues come on a page of their own', async () => {
  await exportDeck('--cues')
  expect(await readdir(out)).toEqual(['deck.zh.cues.pdf', 'deck.zh.pdf'])
  expect(await readPdf(await readFile(resolve(out, 'deck.zh.cues.pdf')))).toHaveLength(1)
})

test('every language comes in a file of its own unless one is asked for', async () => {
  await exportWith(['--built', speakerFolder, '--out', out, '--range', `${wins}`])
  expect(await readdir(out)).toEqual([`deck.en.${wins}.pdf`, `deck.zh-Hant.${wins}.pdf`, `deck.zh.${wins}.pdf`, 'deck.zh.pdf'])
  const texts = await Promise.all(
    ['en', 'zh', 'zh-Hant'].map(async locale => (await readPdf(await readFile(resolve(out, `deck.${locale}.${wins}.pdf`))))[0]?.text),
  )
  expect(texts.map(text => /iFlytek|讯飞|訊飛/.exec(text ?? '')?.[0])).toEqual(['iFlytek', '讯飞', '訊飛'])
})

test('images come in a folder', async () => {
  expect(await exportDeck('--range', `${timeline}`, '--format', 'png')).toMatch(
    new RegExp(`deck\\.zh\\.${timeline}\\.images/, 2 images\\n$`),
  )
  expect(await readdir(resolve(out, `deck.zh.${timeline}.images`))).toEqual(
    [0, 1].map(step => `${String(timeline).padStart(2, '0')}-timeline-${step}.png`),
  )
})

test('who stops reading the progress does not stop the work', async () => {
  const command = [process.execPath, 'scripts/export.ts', ...usual(), '--range', `${timeline}`]
  const { said } = await run('bash', ['-c', '"$@" | true', '', ...command])
  expect(said).toBe('')
  expect(await readdir(out)).toContain(`deck.zh.${timeline}.pdf`)
})

test.runIf(process.platform === 'linux')('a machine without fontconfig and fonts prints the same text', async () => {
  const { executablePath, env } = await firstThatStarts(async options => {
    if (options.executablePath === undefined) throw new Error('its path is not known')
    await (await chromium.launch(options)).close()
    return options
  })
  const bare = resolve(out, 'browser')
  const unset = { FONTCONFIG_FILE: '/none/fonts.conf', FONTCONFIG_PATH: '/none', LD_LIBRARY_PATH: env?.LD_LIBRARY_PATH ?? '' }
  await writeFile(
    bare,
    `#!/bin/sh\n${Object.entries(unset)
      .map(([name, value]) => `export ${name}="${value}"\n`)
      .join('')}exec "${executablePath}" "$@"\n`,
    { mode: 0o755 },
  )
  expect(await runExport(['--range', `${wins}`], { DECK_BROWSER: bare })).toMatchObject({ code: 0 })
  const [page] = await readPdf(await readFile(resolve(out, `deck.zh.${wins}.pdf`)))
  expect(page?.text).toContain('91')
  expect(page?.fonts.map(({ name }) => name).filter(name => !deckFonts.test(name))).toEqual([])
})

describe('a failure is told and leaves the previous file as it was, with nothing beside it', () => {
  afterEach(async () => {
    expect(await readdir(out)).toEqual(['deck.zh.pdf'])
    expect(await readFile(file, 'utf8')).toBe('what was there before')
  })

  test.each([
    [['--range', '3-99'], /--range 3-99: the deck has slides 1 to \d+/],
    [['--built', '/no/such/folder'], /There is no built deck in \/no\/such\/folder/],
    [['--built', publicFolder, '--notes'], /--notes: no slide of .* has any/],
    [['--built', publicFolder, '--cues'], /--cues: no slide of .* has any/],
  ])('%j', async (args, words) => {
    await expect(exportDeck(...args)).rejects.toThrow(words)
  })

  test('an option there is not', async () => {
    const { code, said } = await runExport(['--colour'])
    expect(said).toMatch(/'--colour'[\s\S]*Usage: npm run export/)
    expect(code).toBe(1)
  })

  test('no browser: what was tried and how to point to one', async () => {
    const { code, said } = await runExport([], { DECK_BROWSER: '/no/such/browser' })
    expect(said).toMatch(/No browser could be started[\s\S]*\/no\/such\/browser[\s\S]*Set DECK_BROWSER/)
    expect(code).toBe(1)
  })

  test('a date that is none, before anything is done', async () => {
    const { code, said } = await runExport([], { SOURCE_DATE_EPOCH: '99999999999999' })
    expect(said).toMatch(/^\nSOURCE_DATE_EPOCH must be/)
    expect(code).toBe(1)
  })

  test('a folder that cannot be written', async () => {
    await expect(exportDeck('--out', file)).rejects.toThrow(/Nothing can be written to .*deck\.zh\.pdf \(EEXIST.*choose another/)
  })

  test.runIf(process.platform === 'linux')('a disk that is full in the middle of the file', async () => {
    // A limit on the size of files stands for a disk without space: the kernel breaks the write off half way too.
    const write = `const { writeFileAtomic } = await import(${JSON.stringify(resolve('tools/system/files.ts'))}); await writeFileAtomic(${JSON.stringify(file)}, 'x'.repeat(1e6))`
    const { code, said } = await run('bash', ['-c', 'ulimit -f 100 && exec "$0" --input-type=module --eval "$1"', process.execPath, write])
    expect(said).toMatch(/deck\.zh\.pdf could not be written \(EFBIG.*The previous version is unchanged/)
    expect(code).toBe(1)
  })
})
