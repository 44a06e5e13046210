/** All facts as they are worded, a line each: what a person reviews when a number changes. */
import { readFile, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { fact, factIds, formatBase, formatFact, formatInterval, type FactId } from '../../data/index.ts'
import { root } from '../system/files.ts'

const columns = ['id', 'code', 'zh', 'en', 'period', 'standing', 'value', 'from'] as const
const separator = ' | '

/** The file that holds them, beside the test that compares it with the dataset. */
export const wordedFile = resolve(root, 'tests/data/worded.txt')

function lineOf(id: FactId): string {
  const { code, period, standing, quantity, unit, paragraphs, sources } = fact(id)
  const value = formatBase(quantity, unit) ?? formatInterval({ ...quantity, about: false }, unit)
  return [
    id,
    code,
    formatFact(id, 'zh'),
    formatFact(id, 'en'),
    period,
    standing,
    `${quantity.about ? '≈ ' : ''}${value.replaceAll('\u00A0', ' ')} ${unit}`,
    [...paragraphs.map(paragraph => `¶${paragraph}`), ...sources.filter(source => source !== 'article')].join(' '),
  ].join(separator)
}

/** Returns the text of that file as the dataset has it. */
export const wordedFacts = (): string => [columns.join(separator), ...factIds.map(lineOf), ''].join('\n')

type Cells = Partial<Record<(typeof columns)[number], string>>

/** The cells of such a text by fact. */
function read(text: string): ReadonlyMap<string, Cells> {
  const rows = text
    .split('\n')
    .slice(1)
    .filter(Boolean)
    .map(line => line.split(separator))
  return new Map(rows.map(cells => [cells[0] ?? '', Object.fromEntries(columns.map((name, i) => [name, cells[i] ?? '']))]))
}

/** What differs between two lines of a fact. What follows from another difference is not told. */
function difference(before: Cells, after: Cells): string {
  const changed = columns.filter(name => before[name] !== after[name])
  const printed = changed.find(name => name === 'en') ?? changed.find(name => name === 'zh')
  const others = changed.filter(name => name !== 'zh' && name !== 'en' && !(name === 'value' && printed))
  return [printed, ...others]
    .flatMap(name => (name ? `${name === printed ? '' : `${name} `}${before[name]} → ${after[name]}` : []))
    .join('; ')
}

/** Returns what changed from one such text to another, a line each, such as "six-share  16.8% → 15.9%". */
export function wordedChanges(before: string, after: string): string[] {
  const [old, renewed] = [read(before), read(after)]
  return [
    ...[...renewed].flatMap(([id, cells]) => {
      const known = old.get(id)
      if (!known) return `${id}  new: ${cells.en}`
      return difference(known, cells) ? `${id}  ${difference(known, cells)}` : []
    }),
    ...[...old].flatMap(([id, cells]) => (renewed.has(id) ? [] : `${id}  gone: ${cells.en}`)),
  ]
}

/** Renews that file. @returns what changed. */
export async function updateWorded(): Promise<string[]> {
  const [before, after] = [await readFile(wordedFile, 'utf8').catch(() => ''), wordedFacts()]
  await writeFile(wordedFile, after)
  return wordedChanges(before, after)
}
