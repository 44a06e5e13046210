import { glob } from 'node:fs/promises'
import ts from 'typescript'
import { beforeAll, expect, it } from 'vitest'
import { claimIds, factIds, locales, messagePieces, type Locale } from '../../data/index.ts'
import { root } from '../../tools/system/files.ts'
import { readSource } from '../support/slides.ts'

/** A message as its component has it, with its place in the table: "components/figures/WinCounts.vue: share". */
interface Message {
  readonly where: string
  readonly locale: Locale
  readonly text: string
}

/** The strings in a piece of code. What a template takes in where an id stands is the id of some fact: the compiler sees to that. */
function stringsIn(node: ts.Node): string[] {
  if (ts.isStringLiteralLike(node)) return [node.text]
  if (ts.isTemplateExpression(node)) return [node.head.text + node.templateSpans.map(({ literal }) => `tenders${literal.text}`).join('')]
  return node.getChildren().flatMap(stringsIn)
}

/** The strings of a table, each with the names of its keys. */
function entriesIn(node: ts.Node, path = ''): { path: string; text: string }[] {
  if (ts.isObjectLiteralExpression(node))
    return node.properties.flatMap(one =>
      ts.isPropertyAssignment(one) ? entriesIn(one.initializer, `${path} ${one.name.getText().replaceAll("'", '')}`) : [],
    )
  if (ts.isArrayLiteralExpression(node)) return node.elements.flatMap((one, i) => entriesIn(one, `${path} ${i}`))
  return stringsIn(node).map(text => ({ path, text }))
}

/** The messages of a component, which stand in what it hands to `useMessages`. */
function messagesIn(file: string, source: string): Message[] {
  const script = file.endsWith('.vue') ? (/<script setup[^>]*>([\s\S]*?)<\/script>/.exec(source)?.[1] ?? '') : source
  const found: Message[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && node.expression.getText() === 'useMessages' && node.arguments[0]) {
      for (const { path, text } of entriesIn(node.arguments[0])) {
        const [language, ...keys] = path.trim().split(' ')
        const locale = locales.find(one => one === language)
        if (locale) found.push({ where: `${file}: ${keys.join('.')}`, locale, text })
      }
    }
    node.forEachChild(visit)
  }
  visit(ts.createSourceFile(file, script, ts.ScriptTarget.Latest, true))
  return found
}

/** How many letters differ, where words are of about one length. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (const letter of a)
    row = row.reduce<number[]>(
      (next, above, i) => [
        ...next,
        i === 0 ? above + 1 : Math.min(above + 1, (next[i - 1] ?? 0) + 1, (row[i - 1] ?? 0) + +(letter !== b[i - 1])),
      ],
      [],
    )
  return row.at(-1) ?? 0
}

/** The id that is spelled most like a wrong one. */
const nearest = (wrong: string) => [...factIds, ...claimIds].toSorted((a, b) => distance(wrong, a) - distance(wrong, b))[0]

/** What is wrong with a message; nothing where all its ids and options are known. */
function faultOf({ where, text }: Message): string[] {
  try {
    messagePieces(text)
    return []
  } catch (error) {
    const wrong = /\{\{\s*([^|{}]*?)\s*[|}]/.exec(String(error))?.[1] ?? ''
    return [`${where}: ${String(error)}; nearest: {{${nearest(wrong)}}}`]
  }
}

/** The facts and claims a message names. */
const named = (text: string) => messagePieces(text).flatMap(piece => ('text' in piece ? [] : 'fact' in piece ? piece.fact : piece.claim))

let messages: Message[]
beforeAll(async () => {
  const files = await Array.fromAsync(glob(['*.vue', '{components,composables,layouts,pages}/**/*.{ts,vue}'], { cwd: root }))
  messages = (await Promise.all(files.toSorted().map(async file => messagesIn(file, await readSource(file))))).flat()
})

it('every message names facts and claims there are', () => {
  expect(messages.flatMap(faultOf)).toEqual([])
  expect(messages.filter(({ text }) => named(text).length > 0).length).toBeGreaterThan(60)
})

it('a message names the same facts in both languages', () => {
  const facts = (locale: Locale) => {
    const all: Record<string, string[]> = {}
    for (const one of messages) if (one.locale === locale) (all[one.where] ??= []).push(...named(one.text))
    return Object.entries(all).flatMap(([where, ids]) => (ids.length > 0 ? [`${where}: ${[...new Set(ids)].toSorted().join(' ')}`] : []))
  }
  expect(facts('en').toSorted()).toEqual(facts('zh').toSorted())
})

it.each([
  ["useMessages({ zh: { all: '共 {{tender}}' }, en: { all: '' } })", 'x.ts: all: Error: {{tender}}: expected', 'nearest: {{tenders}}'],
  ['useMessages({ zh: {}, en: { all: (id: FactId) => `{{${id}|unit}}` } })', 'x.ts: all: Error: {{tenders|unit}}: expected', '{{tenders}}'],
  ["useMessages({ zh: { rows: [{ say: '{{six-shares}}' }] } })", 'x.ts: rows.0.say:', 'nearest: {{six-share}}'],
])('what is wrong in %s is named', (source, start, end) => {
  const [fault] = messagesIn('x.ts', source).flatMap(faultOf)
  expect(fault).toContain(start)
  expect(fault).toContain(end)
})
