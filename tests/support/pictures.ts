import { createCanvas, loadImage, type Canvas } from '@napi-rs/canvas'

/** A canvas with a picture of any format on it. */
export async function canvasOf(picture: Uint8Array): Promise<Canvas> {
  const image = await loadImage(picture)
  const canvas = createCanvas(image.width, image.height)
  canvas.getContext('2d').drawImage(image, 0, 0)
  return canvas
}

/** From one level of a kept picture's channels to the next, of 255. */
const level = 16

/** What each value of a channel is rounded to. */
const levels = Uint8Array.from({ length: 256 }, (_, value) => Math.min(255, Math.round(value / level) * level))

const pixelsOf = (canvas: Canvas) => canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height)

/**
 * Returns a picture as references are kept: each channel rounded to a few levels, so that as WebP without loss it is a
 * third of its size. What another processor rounds otherwise moves a pixel by one level at most.
 */
export async function rounded(picture: Uint8Array): Promise<Canvas> {
  const canvas = await canvasOf(picture)
  const pixels = pixelsOf(canvas)
  for (let i = 0; i < pixels.data.length; i++) if (i % 4 < 3) pixels.data[i] = levels[pixels.data[i] ?? 0] ?? 0
  canvas.getContext('2d').putImageData(pixels, 0, 0)
  return canvas
}

export interface Difference {
  /** How many pixels differ visibly. */
  readonly pixels: number
  /** What a channel differs by on average, of 255. */
  readonly mean: number
  /** Both pictures and what differs, side by side. */
  readonly picture: Canvas
}

/** Compares two rounded pictures. @returns nothing where they are the same to the pixel. */
export function compare(one: Canvas, two: Canvas): Difference | undefined {
  if (one.width === two.width && Buffer.from(pixelsOf(one).data.buffer).equals(new Uint8Array(pixelsOf(two).data.buffer))) return undefined
  const [width, height] = [Math.max(one.width, two.width), Math.max(one.height, two.height)]
  const sheet = createCanvas(width * 3, height)
  const context = sheet.getContext('2d')
  context.drawImage(one, 0, 0)
  context.drawImage(two, width, 0)
  const [left, right] = [0, width].map(x => context.getImageData(x, 0, width, height).data)
  const marks = context.createImageData(width, height)
  let pixels = 0
  let sum = 0
  for (let i = 0; i < marks.data.length; i += 4) {
    const apart = [0, 1, 2, 3].map(channel => Math.abs((left?.[i + channel] ?? 0) - (right?.[i + channel] ?? 0)))
    sum += apart.reduce((one, other) => one + other)
    const isSame = apart.every(channel => channel <= level)
    pixels += Number(!isSame)
    marks.data.set(isSame ? [255, 255, 255, 255] : [255, 0, 0, 255], i)
  }
  context.putImageData(marks, width * 2, 0)
  return { pixels, mean: sum / marks.data.length, picture: sheet }
}
