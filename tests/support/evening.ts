/** A long evening: whatever somebody does in the windows of a talk, one thing after the other. */
import type { Page } from 'playwright-core'

/** Returns numbers from 0 up to 1 that follow from the seed alone: mulberry32. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const keys: [string, ...string[]] = [
  'PageDown',
  ...['PageDown', 'PageDown', 'PageDown', 'PageUp', 'ArrowRight', 'ArrowLeft', 'ArrowDown', 'ArrowUp', 'Space', 'Shift+Space'],
  ...['Home', 'End', 'b', '.', 's', 'o', 'g', 'd', 'l', 'Shift+L', '?', 'c', 'r', 'x', 'f', 'F5', 'Backspace', 'Escape', 'Enter'],
  ...['Tab', 'Shift+Tab', 'Shift+Digit2', 'Shift+Digit4', '1', '2', '7', 'a', 'ArrowRight', 'PageDown'],
]

type Size = readonly [width: number, height: number]

const sizes: readonly [Size, ...Size[]] = [
  [1024, 768],
  [1440, 900],
  [1920, 1080],
  [810, 1080],
  [390, 844],
  [844, 390],
]

/** What is done with a window, as words that say it again. Resolves once it is done, not once the deck has answered. */
export async function act(page: Page, random: () => number): Promise<string> {
  const pick = <T>(from: readonly [T, ...T[]]): T => from[Math.floor(random() * from.length)] ?? from[0]
  const { width, height } = page.viewportSize() ?? { width: 980, height: 552 }
  const point = () => [Math.floor(random() * width), Math.floor(random() * height)] as const
  const kind = random()
  if (kind < 0.5) {
    const key = pick(keys)
    await page.keyboard.press(key)
    return `press ${key}`
  }
  if (kind < 0.62) {
    const [x, y] = point()
    await page.mouse.click(x, y)
    return `click at ${x}, ${y}`
  }
  if (kind < 0.8) {
    const box = await page.evaluate(share => {
      const seen = [...document.querySelectorAll('a[href^="#"], button, input, select, summary')].filter(element => {
        const { left, top, width, height } = element.getBoundingClientRect()
        return (
          element.checkVisibility({ visibilityProperty: true }) &&
          width > 0 &&
          left >= 0 &&
          top >= 0 &&
          left + width <= innerWidth &&
          top + height <= innerHeight
        )
      })
      const found = seen[Math.floor(share * seen.length)]
      const { left = 0, top = 0, width = 0, height = 0 } = found?.getBoundingClientRect() ?? {}
      return { what: found?.outerHTML.slice(0, 80) ?? 'nothing', x: left + width / 2, y: top + height / 2 }
    }, random())
    await page.mouse.click(box.x, box.y)
    return `click on ${box.what}`
  }
  if (kind < 0.88) {
    const [[x, y], [toX, toY]] = [point(), point()]
    await page.mouse.move(x, y)
    await page.mouse.down()
    await page.mouse.move(toX, toY, { steps: 4 })
    await page.mouse.up()
    return `drag from ${x}, ${y} to ${toX}, ${toY}`
  }
  if (kind < 0.94) {
    const [toWidth, toHeight] = pick(sizes)
    // A window that fills the screen has its size.
    await page.evaluate(() => document.fullscreenElement && document.exitFullscreen())
    await page.setViewportSize({ width: toWidth, height: toHeight })
    return `resize to ${toWidth} × ${toHeight}`
  }
  const isBack = random() < 0.6
  await page.evaluate(back => (back ? history.back() : history.forward()), isBack)
  return isBack ? 'go back' : 'go forward'
}
