import { cp, glob, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { resolve } from 'node:path'
import { createCanvas, loadImage } from '@napi-rs/canvas'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest'
import { exportPng, type PngOptions } from '../../tools/render/png.ts'
import { writeFolderAtomic, type NamedFile } from '../../tools/system/files.ts'
import { serveFolder } from '../../tools/system/serve.ts'
import { openBrowser } from '../support/browser.ts'
import { speakerFolder } from '../support/built-deck.ts'
import { patience } from '../support/deck.ts'
import { slideNumbers } from '../support/slides.ts'

/** A slide's number by its alias. */
const no = await slideNumbers()

/** One slide with two steps, one with charts. */
const slides = [no('fork'), no('since')]
const [fork, since] = slides.map(slide => String(slide).padStart(2, '0'))
const names = [...[0, 1, 2].map(step => `${fork}-fork-${step}.png`), `${since}-since.png`]

let browser: Browser
let folder: string
let small: NamedFile[]
let large: NamedFile[]

const picture = (options: PngOptions) => Array.fromAsync(exportPng(browser, inject('deckUrl'), { slides, ...options }))

beforeAll(async () => {
  browser = await openBrowser()
  folder = await mkdtemp(resolve(tmpdir(), 'png-'))
  small = await picture({ scale: 1 })
  large = await picture({ scale: 2 })
})

afterAll(async () => {
  await browser?.close()
  await rm(folder, { recursive: true, force: true })
})

/** Luminance of the pixels of a part of an image, whose box is given in fractions of its size: row by row. */
async function luminance({ data }: NamedFile, box = { left: 0, top: 0, right: 1, bottom: 1 }): Promise<number[][]> {
  const image = await loadImage(data)
  const [left, top] = [Math.round(box.left * image.width), Math.round(box.top * image.height)]
  const [width, height] = [Math.round(box.right * image.width) - left, Math.round(box.bottom * image.height) - top]
  const context = createCanvas(width, height).getContext('2d')
  context.drawImage(image, -left, -top)
  const pixels = context.getImageData(0, 0, width, height).data
  const at = (i: number) => 0.2126 * (pixels[i] ?? 0) + 0.7152 * (pixels[i + 1] ?? 0) + 0.0722 * (pixels[i + 2] ?? 0)
  return Array.from({ length: height }, (_, y) => Array.from({ length: width }, (_, x) => at(4 * (y * width + x))))
}

/** Width and height as a PNG's header has them. */
const sizeOf = ({ data }: NamedFile) => [16, 20].map(offset => Buffer.from(data).readUInt32BE(offset))

test('there is an image a slide and step, whose name says which', () => {
  expect(small.map(({ name }) => name)).toEqual(names)
  expect(large.map(({ name }) => name)).toEqual(names)
  expect(names.toSorted()).toEqual(names)
})

test('an image is 1920 × 1080, at scale 2 twice that', () => {
  expect(small.map(sizeOf)).toEqual(names.map(() => [1920, 1080]))
  expect(large.map(sizeOf)).toEqual(names.map(() => [3840, 2160]))
})

test('every step adds to the one before', async () => {
  const ink = await Promise.all(small.slice(0, 3).map(async file => (await luminance(file)).flat().filter(value => value < 128).length))
  expect(ink[0]).toBeGreaterThan(10_000)
  expect(new Set(ink).size).toBe(3)
  expect(ink).toEqual(ink.toSorted((a, b) => a - b))
})

test('charts are drawn, and as sharp as the image is at either scale', async () => {
  for (const file of [small.at(-1), large.at(-1)]) {
    const rows = file ? await luminance(file, { left: 0.08, top: 0.3, right: 0.96, bottom: 0.88 }) : []
    // Whole contrast between neighbours: no pixel was made up between two that were drawn.
    const steepest = rows.reduce(
      (most, row) => row.reduce((max, value, x) => Math.max(max, Math.abs(value - (row[x - 1] ?? value))), most),
      0,
    )
    expect(steepest).toBeGreaterThan(190)
  }
})

test('dark is dark', async () => {
  const [dark] = await picture({ scale: 1, slides: [no('price-cuts')], dark: true })
  expect(dark && (await luminance(dark))[0]?.[0]).toBeLessThan(30)
})

test('the same deck gives the same bytes', async () => {
  const again = await picture({ scale: 1 })
  expect(again.map(({ data }, index) => Buffer.compare(data, small[index]?.data ?? new Uint8Array()))).toEqual(names.map(() => 0))
})

describe('with a slide that never gets ready', () => {
  test('it is named, and the images of before are left as they were', async () => {
    const [images, broken] = [resolve(folder, 'images'), resolve(folder, 'broken')]
    await cp(speakerFolder, broken, { recursive: true })
    for await (const part of glob('**/FieldChart-*.js', { cwd: broken }))
      await writeFile(resolve(broken, part), 'await new Promise(() => {})')
    await writeFolderAtomic(images, exportPng(browser, inject('deckUrl'), { scale: 1, slides: [no('fork')] }))
    const before = await readFile(resolve(images, names[0] ?? ''))

    await using served = await serveFolder(broken, 3330)
    // A busy machine may be late with the other slide too, at first.
    await vi.waitFor(
      () =>
        expect(
          writeFolderAtomic(images, exportPng(browser, served.url, { scale: 1, slides: [no('fork'), no('wins')], timeout: 3000 })),
        ).rejects.toThrow(new RegExp(`not ready after 3 s: slide ${no('wins')} is still loading\\)`)),
      { timeout: patience },
    )
    expect(await readdir(images)).toEqual(names.slice(0, 3))
    expect(await readFile(resolve(images, names[0] ?? ''))).toEqual(before)
    expect((await readdir(folder)).toSorted()).toEqual(['broken', 'images'])
  })
})
