import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { charactersOf, collectCharacters, fontFiles, subset } from '../../../tools/deck/fonts.ts'
import { decks } from '../../../tools/deck/decks.ts'
import { toTraditional } from '../../../tools/deck/traditional.ts'

test('each character is listed once, in order, with printable ASCII always among them', () => {
  const characters = charactersOf(['价格战\n价格', 'tab\tand 𠮷'])
  expect([...characters].filter(character => '价格战𠮷'.includes(character))).toEqual(['价', '战', '格', '𠮷'])
  expect(characters).toContain('~')
  expect(characters).not.toMatch(/[\n\t]/)
  expect(charactersOf(['格价战', '𠮷'])).toBe(characters)
})

test.each(Object.values(decks))('the characters of the deck in $name are collected', async deck => {
  const characters = await collectCharacters(deck)
  const source = await readFile(deck.entry, 'utf8')
  const slides = deck.id === 'zh-Hant' ? toTraditional(source) : source
  expect([...slides].filter(character => character >= ' ' && !characters.includes(character))).toEqual([])
})

test('a subset is small, the same every time and another for other characters', async () => {
  const file = fontFiles['deck-fonts/sans-400']
  const [one, same, other] = await Promise.all(['价格', '价格', '价格战'].map(characters => subset('test', file, characters)))
  expect(one).toBe(same)
  expect(one).not.toBe(other)
  const data = await readFile(one ?? '')
  expect(data.subarray(0, 4).toString()).toBe('wOF2')
  expect(data.length).toBeLessThan(10_000)
})
