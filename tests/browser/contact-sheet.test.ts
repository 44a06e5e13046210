import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { resolve } from 'node:path'
import { promisify } from 'node:util'
import { createCanvas, loadImage } from '@napi-rs/canvas'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { layOut } from '../../tools/render/contact-sheet.ts'
import { root } from '../../tools/system/files.ts'
import { speakerFolder } from '../support/built-deck.ts'
import { canvasOf } from '../support/pictures.ts'
import { readSlides } from '../support/slides.ts'

let out: string
beforeAll(async () => void (out = await mkdtemp(resolve(tmpdir(), 'sheet-'))))
afterAll(() => rm(out, { recursive: true, force: true }))

const contactSheet = (...args: string[]) =>
  promisify(execFile)(process.execPath, ['scripts/contact-sheet.ts', '--built', speakerFolder, '--out', out, ...args], { cwd: root })

test('every slide is on the sheet once, at its final step', async () => {
  const slides = await readSlides()
  const { length } = slides
  const money = String(slides.find(({ alias }) => alias === 'money')?.no).padStart(2, '0')
  const { stdout } = await contactSheet('--phone', '--dark', '--lang', 'en')
  expect(stdout).toMatch(new RegExp(`contact-sheet\\.en\\.dark\\.phone\\.png, ${length} pictures\n$`))
  expect(stdout).toContain(`${money}-money-2.png`)
  expect(stdout).not.toContain(`${money}-money-0.png`)
  const { width, height } = await loadImage(await readFile(resolve(out, 'contact-sheet.en.dark.phone.png')))
  expect([width, height]).toEqual([9 * (390 + 12) + 12, Math.ceil(length / 9) * (844 + 12) + 12])
})

test('what it does not know is refused and writes nothing', async () => {
  const before = await readdir(out)
  await expect(contactSheet('--lang', 'fr')).rejects.toThrow('--lang must be zh, en, or zh-Hant, not "fr"')
  await expect(contactSheet('--screen')).rejects.toThrow('Usage: npm run contact-sheet')
  expect(await readdir(out)).toEqual(before)
})

test('pictures are laid out in rows, side by side', async () => {
  const colors = ['rgb(255, 0, 0)', 'rgb(0, 255, 0)', 'rgb(0, 0, 255)']
  const pictures = await Promise.all(
    colors.map(async (color, i) => {
      const canvas = createCanvas(40, 20)
      const context = canvas.getContext('2d')
      context.fillStyle = color
      context.fillRect(0, 0, 40, 20)
      return { name: `${i}.png`, data: await canvas.encode('png') }
    }),
  )
  const sheet = await canvasOf(await layOut(pictures, 2))
  const colorAt = (x: number, y: number) => `rgb(${[...sheet.getContext('2d').getImageData(x, y, 1, 1).data].slice(0, 3).join(', ')})`
  expect([sheet.width, sheet.height]).toEqual([116, 76])
  expect([colorAt(20, 20), colorAt(80, 20), colorAt(20, 50)]).toEqual(colors)
  expect(colorAt(80, 50)).toBe('rgb(128, 128, 128)')
  await expect(layOut([], 2)).rejects.toThrow('There is no picture')
})
