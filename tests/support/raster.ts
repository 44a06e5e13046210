import { createCanvas } from '@napi-rs/canvas'
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** Draws pages of a PDF small and counts their pure white pixels. @returns page → count. Rejects where it is no PDF. */
export async function whitePixels(data: Uint8Array, pages: readonly number[]): Promise<Map<number, number>> {
  const task = getDocument({ data: new Uint8Array(data), verbosity: VerbosityLevel.ERRORS })
  try {
    const document = await task.promise
    const counts = new Map<number, number>()
    for (const number of pages) {
      const page = await document.getPage(number)
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
      counts.set(number, white)
    }
    return counts
  }
  finally {
    await task.destroy()
  }
}
