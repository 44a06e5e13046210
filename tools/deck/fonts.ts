import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { once } from 'node:events'
import { glob, readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { Worker } from 'node:worker_threads'
import { languages } from '../../data/core/languages.ts'
import type { DeckFile } from './decks.ts'
import { cache, root, writeFileAtomic } from '../system/files.ts'
import { textConverter } from './traditional.ts'

const packages = resolve(root, 'node_modules/@expo-google-fonts')

/** The full font files, by the name styles/fonts.css asks for. Static TrueType: the only kind a PDF embeds as such. */
export const fontFiles = {
  'deck-fonts/sans-400': resolve(packages, 'noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'),
  'deck-fonts/sans-700': resolve(packages, 'noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf'),
  'deck-fonts/serif-700': resolve(packages, 'noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf'),
}

/** Everything beside the slides whose text can reach the screen, in whichever language. */
const sources = ['*.vue', 'deck.config.ts', '{data,components,composables,layouts,pages,setup}/**/*.{ts,vue,md,json}']

/** Printable ASCII, and what browsers and Intl add on their own: no-break space, middle dot, hyphen, minus, ellipsis. */
const always = String.fromCharCode(...Array.from({ length: 0x7f - 0x20 }, (_, i) => 0x20 + i)) + '\u00A0·\u2010\u2212…'

const keepFeatures = ['kern', 'liga', 'tnum', 'locl', 'ccmp', 'palt', 'halt', 'pwid']

/** Each character of the texts once, in code point order, so that equal texts give equal subsets. */
export function charactersOf(texts: Iterable<string>): string {
  const characters = new Set(always)
  for (const text of texts) {
    for (const character of text) {
      if (character >= ' ') characters.add(character)
    }
  }
  return [...characters].sort((a, b) => (a.codePointAt(0) ?? 0) - (b.codePointAt(0) ?? 0)).join('')
}

/** The characters that the deck in one language may show. */
export async function collectCharacters(deck: DeckFile): Promise<string> {
  const files = await Array.fromAsync(glob([deck.entry, ...sources], { cwd: root }))
  const texts = await Promise.all(files.map(file => readFile(resolve(root, file), 'utf8')))
  // The languages' own names stay as they are.
  const names = Object.values(languages).map(({ name }) => name)
  return charactersOf([...names, ...texts.map(textConverter(deck))])
}

/** Has a thread cut a font. @returns it as woff2. Rejects where it cannot be parsed. */
async function cut(workerData: object): Promise<Uint8Array> {
  const [font]: Uint8Array[] = await once(new Worker(new URL('./subset-font.ts', import.meta.url), { workerData }), 'message')
  if (!font) throw new Error('The thread that cuts fonts gave none')
  return font
}

/**
 * Cuts a font file to some characters, as woff2.
 * @returns the path of the subset, made once for each content of font and characters.
 * Rejects where the font cannot be read or parsed.
 */
export async function subset(name: string, file: string, characters: string): Promise<string> {
  const font = await readFile(file)
  const key = createHash('sha256').update(font).update(characters).update(keepFeatures.join()).digest('hex').slice(0, 16)
  const path = resolve(cache, 'fonts', `${name.replaceAll('/', '-')}-${key}.woff2`)
  if (!existsSync(path)) await writeFileAtomic(path, await cut({ font, characters, keepFeatures }))
  return path
}

/** A subset of every font for the deck in one language as it stands: name → path. */
export async function subsetFonts(deck: DeckFile): Promise<Record<string, string>> {
  const characters = await collectCharacters(deck)
  const entries = Object.entries(fontFiles).map(async ([name, file]) => [name, await subset(name, file, characters)] as const)
  return Object.fromEntries(await Promise.all(entries))
}
