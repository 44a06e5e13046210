import { resolve } from 'node:path'
import type { Browser } from 'playwright-core'
import { launchBrowser } from '../system/browser.ts'
import { assertSound } from '../deck/check.ts'
import { decks } from '../deck/decks.ts'
import { assertWritable, shown, writeFolderAtomic, writeFileAtomic, type NamedFile } from '../system/files.ts'
import { exportPptx } from './pptx/pptx.ts'
import { startProgress, type Progress } from '../system/progress.ts'
import { openDeck, type Deck } from './read-deck.ts'
import { exportName, slidesInRange, type ExportOptions } from './options.ts'
import { printCues } from './pdf/cues.ts'
import { printDeck } from './pdf/pdf.ts'
import { exportPng } from './png.ts'
import { serveSpeaker } from './served.ts'

interface Job extends ExportOptions {
  readonly deckUrl: string
  /** Name of the file or folder, without its ending. */
  readonly name: string
  /** Numbers of the slides wanted, undefined for all. */
  readonly slides: readonly number[] | undefined
  readonly progress: Progress
}

async function toPdf(browser: Browser, { deckUrl, out, name, slides, dark, clicks, notes, cues, progress }: Job): Promise<string> {
  await using page = await browser.newPage({ serviceWorkers: 'block' })
  progress(`${name}: printing`)
  const data = cues
    ? await printCues(page, deckUrl)
    : await printDeck(page, deckUrl, { dark, clicks, slides, view: notes ? 'handout' : 'print' })
  return writeFile(resolve(out, `${name}.pdf`), data)
}

async function toPptx(browser: Browser, { deckUrl, out, name, slides, dark, progress }: Job): Promise<string> {
  await using page = await browser.newPage({ serviceWorkers: 'block' })
  progress(`${name}: redrawing for PowerPoint`)
  return writeFile(resolve(out, `${name}.pptx`), await exportPptx(page, deckUrl, { dark, slides }))
}

async function toPng(browser: Browser, { deckUrl, out, name, slides, dark, scale, progress }: Job): Promise<string> {
  const folder = resolve(out, `${name}.images`)
  async function* images(): AsyncGenerator<NamedFile> {
    for await (const image of exportPng(browser, deckUrl, { dark, scale, ...(slides && { slides }) })) {
      progress(`${name}: ${image.name}`)
      yield image
    }
  }
  const names = await writeFolderAtomic(folder, images())
  return `${shown(folder)}/, ${names.length} images`
}

/** @returns what was written, in words. */
async function writeFile(file: string, data: Uint8Array): Promise<string> {
  await writeFileAtomic(file, data)
  return `${shown(file)}, ${Math.ceil(data.length / 1024)} KB`
}

const exporters = { pdf: toPdf, png: toPng, pptx: toPptx }

/** Reads the deck to export. Rejects where it lacks what is asked for. */
async function readServed(browser: Browser, deckUrl: string, { notes, cues, built }: ExportOptions): Promise<Deck> {
  await using page = await browser.newPage({ serviceWorkers: 'block' })
  const deck = await openDeck(page, deckUrl)
  if ((notes || cues) && deck.slides.every(({ note }) => note.length === 0))
    throw new Error(
      `--${cues ? 'cues' : 'notes'}: no slide of ${built ?? deckUrl} has any. ` +
        "The public edition carries none: leave out --built, or give the folder of a speaker's edition.",
    )
  return deck
}

/** Exports the deck as it was asked for, and says what it is doing. Rejects where it can't; files of before then still stand. */
export async function exportDecks(options: ExportOptions): Promise<void> {
  await assertWritable(options.out)
  if (options.built === undefined) await assertSound()
  const progress = startProgress()
  progress('starting a browser')
  await using browser = await launchBrowser()
  const written: string[] = []
  for (const id of options.languages) {
    await using served = await serveSpeaker(decks[id], options.built, progress)
    const { slides: all } = await readServed(browser, served.url, options)
    const slides = options.range === undefined ? undefined : slidesInRange(options.range, all.length)
    const name = exportName(id, options, slides)
    written.push(await exporters[options.format](browser, { ...options, deckUrl: served.url, name, slides, progress }))
  }
  progress(written.join('\n          '))
}
