import { createCanvas, loadImage } from '@napi-rs/canvas'
import { resolve } from 'node:path'
import { launchBrowser } from '../system/browser.ts'
import type { DeckFile } from '../deck/decks.ts'
import { assertWritable, shown, writeFileAtomic, type NamedFile } from '../system/files.ts'
import { startProgress } from '../system/progress.ts'
import { exportPng } from './png.ts'
import { serveSpeaker } from './served.ts'

export interface SheetOptions {
  readonly deck: DeckFile
  /** Every step of a slide, not the last alone. */
  readonly steps: boolean
  readonly dark: boolean
  /** On the screen of a phone, upright. */
  readonly phone: boolean
  /** Absolute path of the folder for the picture. */
  readonly out: string
  /** A folder with a built speaker's edition. Built anew unless given. */
  readonly built?: string | undefined
}

/** Screens, how much of their pixels the sheet keeps, and how many stand side by side. */
const screens = {
  projector: { screen: { width: 1920, height: 1080 }, scale: 1 / 3, columns: 5 },
  phone: { screen: { width: 390, height: 844 }, scale: 1, columns: 9 },
}

/** Between two pictures, in pixels of the sheet. */
const gap = 12

/** Returns one PNG with pictures of one size side by side, in rows, on a grey that is neither paper. Rejects where there is none. */
export async function layOut(pictures: readonly NamedFile[], columns: number): Promise<Uint8Array> {
  const images = await Promise.all(pictures.map(({ data }) => loadImage(data)))
  const [first] = images
  if (!first) throw new Error('There is no picture to lay out')
  const [width, height] = [first.width + gap, first.height + gap]
  const sheet = createCanvas(Math.min(columns, images.length) * width + gap, Math.ceil(images.length / columns) * height + gap)
  const context = sheet.getContext('2d')
  context.fillStyle = '#808080'
  context.fillRect(0, 0, sheet.width, sheet.height)
  for (const [index, image] of images.entries())
    context.drawImage(image, gap + (index % columns) * width, gap + Math.floor(index / columns) * height)
  return sheet.encode('png')
}

/** Writes the whole deck as one picture, and says what it is doing. Rejects where it can't; the picture of before then still stands. */
export async function exportContactSheet({ deck, steps, dark, phone, out, built }: SheetOptions): Promise<void> {
  const file = resolve(out, ['contact-sheet', deck.id, steps && 'steps', dark && 'dark', phone && 'phone', 'png'].filter(Boolean).join('.'))
  await assertWritable(out)
  const progress = startProgress()
  progress('starting a browser')
  await using browser = await launchBrowser()
  await using served = await serveSpeaker(deck, built, progress)
  const { columns, ...view } = screens[phone ? 'phone' : 'projector']
  const pictures: NamedFile[] = []
  for await (const picture of exportPng(browser, served.url, { ...view, dark, steps: steps ? 'all' : 'last' })) {
    progress(picture.name)
    pictures.push(picture)
  }
  await writeFileAtomic(file, await layOut(pictures, columns))
  progress(`${shown(file)}, ${pictures.length} pictures`)
}
