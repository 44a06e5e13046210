import { createCanvas } from '@napi-rs/canvas'
import { eachPage } from '../../scripts/pdf.ts'

/** Draws every page of a PDF small. @returns how many pure white pixels each has. Rejects where it is no PDF. */
export function whitePixels(data: Uint8Array): Promise<number[]> {
  return eachPage(data, async (page) => {
    const viewport = page.getViewport({ scale: 0.5 })
    // Chromium's page is a fraction smaller than whole pixels; its edge is no fault.
    const [width, height] = [Math.floor(viewport.width), Math.floor(viewport.height)]
    const canvas = createCanvas(width, height)
    await page.render({ canvas: canvas as never, viewport, background: '#ffffff' }).promise
    const { data: pixels } = canvas.getContext('2d').getImageData(2, 2, width - 4, height - 4)
    let white = 0
    for (let i = 0; i < pixels.length; i += 4) {
      if (pixels[i] === 255 && pixels[i + 1] === 255 && pixels[i + 2] === 255)
        white++
    }
    return white
  })
}
