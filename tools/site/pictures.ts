import { readFile, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { root } from '../system/files.ts'
import { untilDrawn } from '../render/view.ts'
import { cover, iconName, iconSizes } from './names.ts'

/** Returns a deck's first slide as PNG. The page has to be on it. */
export async function pictureCover(page: Page): Promise<Uint8Array> {
  const { width, height } = cover
  await page.setViewportSize({ width, height })
  await untilDrawn(page, '#slideshow [data-slidev-no="1"]', 30_000)
  return page.screenshot()
}

/** Draws public/favicon.svg as icons of a site, square: systems cut corners of their own. */
export async function drawIcons(browser: Browser, site: string): Promise<void> {
  const svg = (await readFile(resolve(root, 'public/favicon.svg'), 'utf8')).replace(/ rx="\d+"/, '')
  for (const size of iconSizes) {
    await using page = await browser.newPage({ viewport: { width: size, height: size } })
    await page.setContent(`<style>body{margin:0}svg{display:block}</style>${svg}`)
    await writeFile(resolve(site, iconName(size)), await page.screenshot())
  }
}
