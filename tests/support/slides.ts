import { glob, readFile } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { root } from '../../tools/system/files.ts'
import { readSlides } from '../../tools/deck/slides.ts'

export { readSlides, type Slide } from '../../tools/deck/slides.ts'

/** The components a deck can use: name → path. */
export async function componentFiles(): Promise<Map<string, string>> {
  const paths = await Array.fromAsync(glob('components/**/*.vue', { cwd: root }))
  return new Map(paths.map(path => [basename(path, '.vue'), resolve(root, path)]))
}

/** Returns what tells a slide's number by its alias, and throws where there is none. */
export async function slideNumbers(): Promise<(alias: string) => number> {
  const slides = await readSlides()
  return alias => {
    const slide = slides.find(one => one.alias === alias)
    if (!slide) throw new Error(`There is no slide "${alias}"`)
    return slide.no
  }
}

/** The text of a repository file. */
export const readSource = (path: string): Promise<string> => readFile(resolve(root, path), 'utf8')

/** Digits that belong to a name, a calendar or the number of a page, "(3)" at the end of a title; not to a figure. */
const names = new RegExp(
  [
    /GPT-4( Turbo)?|DeepSeek-V[23]|\bV[23]\b|\bR1\b|\bo1\b|\b67B\b|910B|\bA800s?\b|Llama 3\.1( 405B)?|GLM-3-Turbo|pro-32k/,
    /\bS\d+\b|¶ ?\d+|20\d\d(?!\d|%|\.\d)( ?年( ?\d{1,2} ?月)?)?|\b\d{1,2} ?月|OFL 1\.1|\bH[12]\b|\bQ[1-4]\b|\b[2-6]G\b|\b[23]D\b/,
    / \((?:[2-9]|1\d)\)$/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'gm',
)

/** Returns the digits of a text that look like a typed figure, names and years left out. */
export function typedFigures(text: string): string[] {
  return text.replaceAll(names, ' ').match(/\d[\d.,]*%?/g) ?? []
}
