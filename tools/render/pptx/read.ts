import type { Page } from 'playwright-core'
import type { Palette } from './chart/native.ts'
import { font } from './font.ts'
import { boxReader } from './page/boxes.ts'
import { colorReader } from './page/color.ts'
import { drawingReader } from './page/drawing.ts'
import { pieceReader } from './page/pieces.ts'
import { makePseudosReal } from './page/pseudo.ts'
import { readScenes } from './page/scenes.ts'
import { tableReader } from './page/tables.ts'
import { blockReader } from './page/text.ts'
import type { Scene } from './scene.ts'

/** Reads what every slide of an open print view draws. Leaves the page changed: style sheets' own boxes become elements. */
export async function readSlideScenes(page: Page): Promise<Scene[]> {
  await page.evaluate(`(${makePseudosReal})()`)
  return page.evaluate<Scene[]>(`(() => {
    const font = ${JSON.stringify(font)}
    const colors = (${colorReader})()
    return (${readScenes})({
      pieces: (${pieceReader})(colors, font),
      blocks: (${blockReader})(font),
      boxes: (${boxReader})(colors, font),
      drawing: (${drawingReader})(colors),
      table: (${tableReader})(colors, font),
      font,
    })
  })()`)
}

/** Reads the colours of the deck as it is shown, light or dark. */
export function readPalette(page: Page): Promise<Palette> {
  return page.evaluate(() => {
    const style = getComputedStyle(document.documentElement)
    const read = (name: string) => style.getPropertyValue(`--${name}`).trim().slice(1, 7).toUpperCase()
    return {
      paper: read('paper'),
      ink: read('ink'),
      soft: read('soft'),
      mute: read('mute'),
      rule: read('rule'),
      fog: read('fog'),
      'ink-area': read('ink-area'),
      'red-area': read('red-area'),
      red: read('red'),
      blue: read('blue'),
      'blue-area': read('blue-area'),
    }
  })
}
