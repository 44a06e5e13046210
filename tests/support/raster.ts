import { createCanvas } from '@napi-rs/canvas'
import { eachPage } from '../../tools/render/pdf/read.ts'

/** Draws every page of a PDF at half size. @returns what `use` makes of its pixels, four bytes each. Rejects where it is no PDF. */
function eachRaster<T>(data: Uint8Array, use: (pixels: Uint8ClampedArray) => T): Promise<T[]> {
  return eachPage(data, async page => {
    const viewport = page.getViewport({ scale: 0.5 })
    // Chromium's page is a fraction smaller than whole pixels; its edge is no fault.
    const [width, height] = [Math.floor(viewport.width), Math.floor(viewport.height)]
    const canvas = createCanvas(width, height)
    await page.render({ canvas: canvas as never, viewport, background: '#ffffff' }).promise
    return use(canvas.getContext('2d').getImageData(2, 2, width - 4, height - 4).data)
  })
}

/** Counts the pure white pixels of every page. */
export function whitePixels(data: Uint8Array): Promise<number[]> {
  return eachRaster(data, pixels => {
    let white = 0
    for (let i = 0; i < pixels.length; i += 4) {
      if (pixels[i] === 255 && pixels[i + 1] === 255 && pixels[i + 2] === 255) white++
    }
    return white
  })
}

/** The colour in the corner of every page, as red, green and blue from 0 to 255. */
export function paperColors(data: Uint8Array): Promise<number[][]> {
  return eachRaster(data, pixels => [...pixels.slice(0, 3)])
}
