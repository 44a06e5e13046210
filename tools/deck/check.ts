/** Mistakes that Slidev passes over in silence, showing a blank slide. */
import { glob, readFile } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { assertValid, factIds, findings } from '../../data/index.ts'
import { messageOf, root } from '../system/files.ts'
import { nearest } from '../../data/core/nearest.ts'
import { decks } from './decks.ts'
import { parseSlides, type Slide } from './slides.ts'
import { assertReadable } from './sources.ts'

/** What a slide can name, by what it is called. */
export interface Names {
  readonly fact: readonly string[]
  readonly component: readonly string[]
  readonly layout: readonly string[]
  readonly finding: readonly string[]
}

/** A name on a slide that names nothing. */
export interface Fault {
  /** In the file of the slides, from 1. */
  readonly line: number
  /** What is wrong, with the nearest right name. */
  readonly what: string
}

/** Components of Vue itself. */
const ofVue = ['Component', 'KeepAlive', 'Slot', 'Suspense', 'Teleport', 'Template', 'Transition', 'TransitionGroup']

const namesIn = async (...patterns: string[]) =>
  (await Array.fromAsync(glob(patterns, { cwd: root }))).map(file => basename(file).replace(/\.\w+$/, ''))

/** Reads what slides can name. Rejects where a folder cannot be read. */
export async function readNames(): Promise<Names> {
  const [components, layout] = await Promise.all([
    namesIn('components/**/*.vue', 'node_modules/@slidev/client/builtin/*.{ts,vue}'),
    namesIn('layouts/*.vue'),
  ])
  return { fact: factIds, component: [...ofVue, ...components], layout, finding: Object.keys(findings) }
}

const blank = (text: string) => text.replaceAll(/\S/g, ' ')

/** `win-counts` is `<WinCounts>` too. */
const pascal = (tag: string) => tag.replaceAll(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase())

/** Where a slide names what: in its frontmatter, in its text, in its notes. The pattern's group holds the name. */
function* namesOn({ source, content, note }: Slide): Generator<{ kind: keyof Names; name: string; at: number }> {
  const [head = ''] = /^---.*\n[\s\S]*?---/.exec(source) ?? []
  const start = source.indexOf(content, head.length)
  // Code is shown as it is, and what is commented out is not at all.
  const text = content.replaceAll(/^```[\s\S]*?^```|`[^`\n]*`|<!--[\s\S]*?-->/gm, blank)
  const places = [
    ['layout', head, 0, /^layout:\s*["']?(?<name>[^\s"'#]+)/gm],
    ['finding', head, 0, /^finding:\s*["']?(?<name>[^\s"'#]+)/gm],
    ['component', text, start, /<(?<name>[A-Z]\w*|[a-z]\w*(?:-\w+)+)/g],
    ['fact', text, start, /<Fact\s(?:[^>]*?\s)?id="(?<name>[^"]*)"/g],
    ['fact', note, source.indexOf(note, start + content.length), /\{\{\s*(?<name>[^{}]*?)\s*(?:\|\s*no unit\s*)?\}\}/g],
  ] as const
  for (const [kind, within, offset, pattern] of places)
    for (const { index, groups } of within.matchAll(pattern)) yield { kind, name: groups?.['name'] ?? '', at: offset + index }
}

/** Returns what slides name that is not there, in the order of their lines. */
export function faultsOf(slides: readonly Slide[], names: Names): Fault[] {
  const faults = slides.flatMap(slide =>
    [...namesOn(slide)].flatMap(({ kind, name, at }) => {
      const called = kind === 'component' ? pascal(name) : name
      if (names[kind].includes(called)) return []
      const near = nearest(called, names[kind])
      return {
        line: slide.line + slide.source.slice(0, at).split('\n').length - 1,
        what: `There is no ${kind} "${name}".${near === undefined ? '' : ` Is it "${near}"?`}`,
      }
    }),
  )
  return faults.sort((a, b) => a.line - b.line)
}

/** A fault as it is told. */
export const told = (entry: string, { line, what }: Fault): string => `${entry}:${line}: ${what}`

/** Returns what the slides of every deck name that is not there, as `slides.md:34: There is no fact "tender". Is it "tenders"?` */
export async function slideFaults(): Promise<string[]> {
  const names = await readNames()
  const entries = [...new Set(Object.values(decks).map(({ entry }) => entry))]
  const texts = await Promise.all(entries.map(entry => readFile(resolve(root, entry), 'utf8')))
  return entries.flatMap((entry, index) => faultsOf(parseSlides(texts[index] ?? ''), names).map(fault => told(entry, fault)))
}

/** Returns what is wrong with the dataset, fact by fact; nothing where all is well. */
export function datasetFaults(): string {
  try {
    assertValid()
    return ''
  } catch (error) {
    return messageOf(error)
  }
}

/** Makes sure that every deck can be shown. Rejects with all that is wrong with the dataset and the slides. */
export async function assertSound(): Promise<void> {
  await assertReadable()
  const faults = [datasetFaults(), ...(await slideFaults())].filter(Boolean)
  if (faults.length > 0) throw new Error(faults.join('\n'))
}
