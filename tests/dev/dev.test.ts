import { cp, glob, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sources } from '../../tools/deck/sources.ts'
import { launchBrowser } from '../../tools/system/browser.ts'
import { root } from '../../tools/system/files.ts'
import { startNode, type Running } from '../support/commands.ts'

/** A deck of its own, on which `npm run dev` runs: what is edited here is no file of the repository. */
const slides = `---
theme: none
title: A deck to edit
lang: en
part: opening
layout: statement
fonts:
  provider: none
routerMode: hash
monaco: false
mcp: false
drawings:
  enabled: false
---

# First slide

There were <Fact id="tenders" />.

<WinCounts />

<!--
They were {{tenders}} in all.
-->

---
part: opening
---

# Second slide
`

let folder: string
let dev: Running
let browser: Browser
let page: Page
let address: string

beforeAll(async () => {
  // Inside the repository, so that its packages are found. Without a package.json it belongs to it.
  await mkdir(resolve(root, '.cache'), { recursive: true })
  folder = await mkdtemp(resolve(root, '.cache/dev-'))
  const files = (await Array.fromAsync(glob(sources, { cwd: root, withFileTypes: true }))).filter(file => file.isFile())
  for (const { parentPath, name } of files) {
    const path = resolve(parentPath, name).slice(root.length + 1)
    if (!path.startsWith('node_modules') && path !== 'package.json') await cp(resolve(root, path), resolve(folder, path))
  }
  await mkdir(resolve(folder, 'node_modules'))
  for (const name of ['@slidev', '@expo-google-fonts'])
    await symlink(resolve(root, 'node_modules', name), resolve(folder, 'node_modules', name), 'junction')
  await writeFile(resolve(folder, 'slides.en.md'), slides)
  dev = startNode(resolve(folder, 'scripts/dev.ts'), 'en')
  await dev.until('/presenter/')
  address = /http:\/\/localhost:\d+\//.exec(dev.said())?.[0] ?? ''
  browser = await launchBrowser()
  page = await (await browser.newContext()).newPage()
  await page.goto(address)
  await page.getByText('First slide').waitFor()
})

afterAll(async () => {
  await browser?.close()
  dev?.process.kill()
  await dev?.ended
  await rm(folder, { recursive: true })
})

/** Has something else stand in a file for a while. */
async function edited(file: string, from: string, to: string, look: () => Promise<void>): Promise<void> {
  const path = resolve(folder, file)
  const before = await readFile(path, 'utf8')
  expect(before).toContain(from)
  await writeFile(
    path,
    before.replace(from, () => to),
  )
  try {
    await look()
  } finally {
    await writeFile(path, before)
  }
}

/**
 * Waits until the slide is as it was, and the terminal says so. A page that is just being loaded anew would miss the next
 * change.
 */
async function mended(since: number): Promise<void> {
  await page.getByText('First slide').waitFor()
  await expect.poll(() => page.locator('[role=alert], vite-error-overlay').count()).toBe(0)
  await expect.poll(() => dev.said().slice(since)).toContain('All is mended.')
  await page.waitForLoadState('networkidle')
}

test.each([
  ['fact in the text', '<Fact id="tenders"', '<Fact id="tender"', 18, 'There is no fact "tender". Is it "tenders"?'],
  ['fact in a note', '{{tenders}}', '{{tender}}', 23, 'There is no fact "tender". Is it "tenders"?'],
  ['figure', '<WinCounts />', '<WinCount />', 20, 'There is no component "WinCount". Is it "WinCounts"?'],
  ['layout', 'layout: statement', 'layout: statment', 6, 'There is no layout "statment". Is it "statement"?'],
])('an unknown %s is shown in the place of the slide and told in the terminal, until it is mended', async (_what, from, to, line, what) => {
  const told = `slides.en.md:${line}: ${what}`
  const since = dev.said().length
  await edited('slides.en.md', from, to, async () => {
    await page.getByRole('alert').filter({ hasText: told }).waitFor()
    await expect.poll(() => dev.said().slice(since)).toContain(told)
    expect(await page.getByText('First slide').count()).toBe(0)
  })
  await mended(since)
})

test('a figure that is not there yet is shown once it is', async () => {
  const since = dev.said().length
  await edited('slides.en.md', '<WinCounts />', '<NewFigure />', async () => {
    const told = 'There is no component "NewFigure"'
    await page.getByRole('alert').filter({ hasText: told }).waitFor()
    await expect.poll(() => dev.said().slice(since)).toContain(told)
    // Editors make a file first and fill it later.
    const figure = resolve(folder, 'components/figures/NewFigure.vue')
    await writeFile(figure, '')
    await page.getByText('First slide').waitFor()
    await writeFile(figure, '<template><p>A new figure</p></template>\n')
    await page.getByText('A new figure').waitFor()
  })
  await mended(since)
})

test.each(['build', 'export', 'start'])('npm run %s refuses an unknown fact before anything is built', async name => {
  await edited('slides.en.md', '<Fact id="tenders"', '<Fact id="tender"', async () => {
    const command = startNode(resolve(folder, 'scripts', `${name}.ts`))
    expect(await command.ended).toBe(1)
    expect(command.said().trim()).toBe('slides.en.md:18: There is no fact "tender". Is it "tenders"?')
  })
  await page.getByText('First slide').waitFor()
})

test.each([
  ['period', "period: '2025-01'", "period: '2025-Q9'", /fact "api-price-ratio", period: expected a real period.*found "2025-Q9"/],
  [
    'source',
    "sources: ['S10', 'S11', 'S70']",
    "sources: ['S99', 'S11', 'S70']",
    /fact "api-price-ratio", sources: expected known sources, found "S99"/,
  ],
])('an impossible %s lies over the page and is told in the terminal, until it is mended', async (_field, from, to, told) => {
  const since = dev.said().length
  await edited('data/article.ts', from, to, async () => {
    const overlay = page.locator('vite-error-overlay').filter({ hasText: told })
    await overlay.waitFor()
    await expect.poll(() => dev.said().slice(since)).toMatch(told)
    // Whatever else is edited, and whoever loads the page anew.
    await overlay.evaluate(element => element.setAttribute('data-before', ''))
    await edited('components/SlideFrame.vue', 'gap: 24px', 'gap: 25px', () =>
      page.locator('vite-error-overlay:not([data-before])').waitFor(),
    )
    await page.reload()
    await overlay.waitFor()
  })
  await mended(since)
})

test('slides and notes follow a number', async () => {
  const presenter = await page.context().newPage()
  await presenter.goto(`${address}#/presenter/1`)
  await presenter.getByText('They were 1,520 projects in all.').waitFor()
  await edited('data/article.ts', 'exact(1_520)', 'exact(1_600)', async () => {
    await presenter.getByText('They were 1,600 projects in all.').waitFor()
    await page.locator('[data-fact=tenders]', { hasText: '1,600' }).first().waitFor()
    await presenter.reload()
    await presenter.getByText('They were 1,600 projects in all.').waitFor()
  })
  await presenter.getByText('They were 1,520 projects in all.').waitFor()
})
