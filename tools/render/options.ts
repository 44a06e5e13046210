import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { LanguageId } from '../../data/core/languages.ts'
import { rangesOf } from '../../data/index.ts'
import { languageIds } from '../deck/decks.ts'
import { root } from '../system/files.ts'

export const usage = `npm run export -- [--format pdf|png|pptx] [--lang zh|en|zh-Hant] [--range 3-7,12] [--dark] [--clicks | --notes | --cues] [--scale 1|2] [--out FOLDER] [--built FOLDER]

  --format  pdf (one page a slide at its final step), png (one image a slide and step) or pptx; default pdf
  --lang    one language of the deck; default all there are
  --range   some slides only, in the deck's order
  --dark    in the colours of the dark mode
  --clicks  pdf: one page a step
  --notes   pdf: a handout on A4, each slide above its spoken notes
  --cues    pdf: the talk on one page of A4, a row a slide with its time and first words, and the short cut's times
  --scale   png: 1 for 1920 × 1080, 2 for 3840 × 2160; default 1
  --out     where the files go; default exports/
  --built   a folder with a built speaker's edition, to export as it is`

const formats = ['pdf', 'png', 'pptx'] as const

export interface ExportOptions {
  readonly format: (typeof formats)[number]
  readonly languages: readonly LanguageId[]
  /** As given, checked only in its form. */
  readonly range: string | undefined
  readonly dark: boolean
  readonly clicks: boolean
  readonly notes: boolean
  readonly cues: boolean
  readonly scale: 1 | 2
  /** Absolute path. */
  readonly out: string
  readonly built: string | undefined
}

/** Returns the one of `allowed` that was asked for on the command line. Throws where it is none of them. */
export function oneOf<T extends string>(option: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find(one => one === value)
  if (found === undefined)
    throw new Error(`--${option} must be ${new Intl.ListFormat('en', { type: 'disjunction' }).format(allowed)}, not "${value}"`)
  return found
}

/** Returns what was asked for on the command line. Throws where it makes no sense, saying what does. */
export function readOptions(args: readonly string[] = process.argv.slice(2)): ExportOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      format: { type: 'string', default: 'pdf' },
      lang: { type: 'string' },
      range: { type: 'string' },
      dark: { type: 'boolean', default: false },
      clicks: { type: 'boolean', default: false },
      notes: { type: 'boolean', default: false },
      cues: { type: 'boolean', default: false },
      scale: { type: 'string' },
      out: { type: 'string', default: 'exports' },
      built: { type: 'string' },
    },
  })
  const { range, dark, clicks, notes, cues, built } = values
  const format = oneOf('format', values.format, formats)
  if (range !== undefined && !/^\d+(?:-\d+)?(?:,\d+(?:-\d+)?)*$/.test(range))
    throw new Error(`--range must be slide numbers such as 3-7,12, not "${range}"`)
  const onlyFor = (option: string, given: boolean, wanted: ExportOptions['format']) => {
    if (given && format !== wanted) throw new Error(`--${option} is for --format ${wanted}, not ${format}`)
  }
  onlyFor('clicks', clicks, 'pdf')
  onlyFor('notes', notes, 'pdf')
  onlyFor('cues', cues, 'pdf')
  onlyFor('scale', values.scale !== undefined, 'png')
  if (clicks && notes) throw new Error('--clicks and --notes do not go together: a handout has one page a slide')
  const others = Object.entries({ clicks, notes, dark, range: range !== undefined }).filter(([, given]) => given)
  if (cues && others.length > 0)
    throw new Error(`--cues does not go together with ${others.map(([name]) => `--${name}`).join(', ')}: it is one page, black on white`)
  return {
    format,
    languages: values.lang === undefined ? languageIds : [oneOf('lang', values.lang, languageIds)],
    range,
    dark,
    clicks,
    notes,
    cues,
    scale: oneOf('scale', values.scale ?? '1', ['1', '2']) === '2' ? 2 : 1,
    out: resolve(root, values.out),
    built,
  }
}

/** Returns the numbers of the slides in a range, in order, each once. Throws where the deck has no such slide. */
export function slidesInRange(range: string, total: number): number[] {
  const numbers = range.split(',').flatMap(part => {
    const [from = 0, to = from] = part.split('-').map(Number)
    if (from < 1 || to > total || from > to) throw new Error(`--range ${part}: the deck has slides 1 to ${total}`)
    return Array.from({ length: to - from + 1 }, (_, i) => from + i)
  })
  return [...new Set(numbers)].sort((a, b) => a - b)
}

/**
 * Returns the name of an export: "deck.zh", and what sets it apart from the whole deck in light.
 * @param slides numbers of the slides in it, undefined for all.
 */
export function exportName(language: LanguageId, { dark, clicks, notes, cues, scale }: ExportOptions, slides?: readonly number[]): string {
  const range = slides && rangesOf(slides).join(',').replaceAll('–', '-')
  const variants = [dark && 'dark', clicks && 'clicks', notes && 'notes', cues && 'cues', scale === 2 && '2x', range]
  return ['deck', language, ...variants.filter(Boolean)].join('.')
}
