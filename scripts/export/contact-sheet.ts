import { createCanvas, loadImage } from '@napi-rs/canvas'
import type { NamedFile } from '../files.ts'

/** Between two pictures, in pixels of the sheet. */
const gap = 12

/** Returns one PNG with pictures of one size side by side, in rows, on a grey that is neither paper. Rejects where there is none. */
export async function layOut(pictures: readonly NamedFile[], columns: number): Promise<Uint8Array> {
  const images = await Promise.all(pictures.map(({ data }) => loadImage(data)))
  const [first] = images
  if (!first)
    throw new Error('There is no picture to lay out')
  const [width, height] = [first.width + gap, first.height + gap]
  const sheet = createCanvas(Math.min(columns, images.length) * width + gap, Math.ceil(images.length / columns) * height + gap)
  const context = sheet.getContext('2d')
  context.fillStyle = '#808080'
  context.fillRect(0, 0, sheet.width, sheet.height)
  for (const [index, image] of images.entries())
    context.drawImage(image, gap + index % columns * width, gap + Math.floor(index / columns) * height)
  return sheet.encode('png')
}
