import { resolve } from 'node:path'
import type { Browser } from 'playwright-core'
import { launchBrowser } from './browser.ts'
import { openDeck } from './export/deck.ts'
import { exportName, readOptions, shown, slidesInRange, usage, type ExportOptions } from './export/options.ts'
import { printDeck } from './export/pdf.ts'
import { assertWritable, writeWhole } from './files.ts'
import { startProgress, type Progress } from './progress.ts'
import { run } from './run.ts'
import { serveFolder } from './serve.ts'
import { buildDeck, decks, outFolder } from './slidev.ts'

/** Exports one served deck. @returns what was written. */
async function exportDeck(browser: Browser, deckUrl: string, name: string, options: ExportOptions, progress: Progress): Promise<string> {
  await using page = await browser.newPage()
  const total = (await openDeck(page, deckUrl)).slides.length
  const slides = options.range === undefined ? undefined : slidesInRange(options.range, total)
  const { dark, clicks, notes } = options
  const file = resolve(options.out, `${name}.pdf`)
  progress(`${name}: printing`)
  const data = await printDeck(page, deckUrl, { dark, clicks, slides, view: notes ? 'handout' : 'print' })
  await writeWhole(file, data)
  return `${shown(file)}, ${Math.ceil(data.length / 1024)} KB`
}

await run(usage, async () => {
  const options = readOptions()
  await assertWritable(options.out)
  const progress = startProgress()
  progress('starting a browser')
  await using browser = await launchBrowser()
  const written: string[] = []
  for (const { locale, entry, folder } of decks.filter(deck => options.locales.includes(deck.locale))) {
    const name = exportName(locale, options)
    const built = resolve(options.built ?? outFolder.speaker, folder)
    if (options.built === undefined) {
      progress(`${name}: building the speaker's edition`)
      await buildDeck('speaker', built, entry)
    }
    await using served = await serveFolder(built, 3130)
    written.push(await exportDeck(browser, served.url, name, options, progress))
  }
  progress(written.join('\n          '))
})
