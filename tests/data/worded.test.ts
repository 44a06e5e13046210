/**
 * All facts as they are worded stand in worded.txt, which a person reviews: a slip in data/ shows there as a line that
 * differs. `npm run facts:update` renews it and prints what changed.
 */
import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { assertValid, fact, factIds, formatFact, locales } from '../../data/index.ts'
import { wordedChanges, wordedFacts, wordedFile } from '../../tools/facts/worded.ts'

it('every fact is worded as in worded.txt', async () => {
  const file = await readFile(wordedFile, 'utf8')
  expect(wordedChanges(file, wordedFacts()), 'renew it by: npm run facts:update').toEqual([])
  expect(file).toBe(wordedFacts())
})

it('the dataset is valid', () => expect(() => assertValid()).not.toThrow())

it('facts are never worded as nonsense', () => {
  for (const id of factIds) {
    for (const locale of locales) {
      expect(formatFact(id, locale), id).toMatch(/^\S.*\S$|^\S$/)
      expect(formatFact(id, locale), id).not.toMatch(/NaN|undefined|Infinity|∞| {2}|-\d/)
    }
    // Chinese: a space only beside Latin words.
    expect(formatFact(id, 'zh').replace(/ (token|GPU)| (?=小时)/g, ''), id).not.toContain(' ')
  }
})

it('just what the article could not know is later', () => {
  const later = factIds.filter(id => fact(id).origin === 'context' && fact(id).later)
  const after = factIds.filter(id => fact(id).origin === 'context' && /^(2025$|2025-(H1|06|09)|2026)/.test(fact(id).period))
  expect(later).toEqual(after)
})

describe('what changed', () => {
  const text = (...lines: string[]) => ['id | code | zh | en | period | standing | value | from', ...lines, ''].join('\n')
  const share = 'share | D1 | 27.2% | 27.2% | 2024 | unverified | 0.2717 share | ¶13'
  const wins = 'wins | A1 | 91个 | 91 projects | 2024 | corroborated | 91 projects | ¶14 S1'

  it.each([
    ['a number, once for both languages', share.replaceAll('27.2', '25.8').replace('0.2717', '0.2581'), ['share  27.2% → 25.8%']],
    ['a number too small to be printed', share.replace('0.2717', '0.2718'), ['share  value 0.2717 share → 0.2718 share']],
    ['a wording in Chinese only', share.replace('27.2%', '约27.2%'), ['share  27.2% → 约27.2%']],
    ['anything else by its name', share.replace('unverified', 'disputed'), ['share  standing unverified → disputed']],
    ['several at once', share.replaceAll('27.2', '3').replace('¶13', '¶14'), ['share  27.2% → 3%; from ¶13 → ¶14']],
    ['a fact that is new, and one that is gone', wins, ['wins  new: 91 projects', 'share  gone: 27.2%']],
    ['nothing', share, []],
  ])('is told: %s', (_, after, changes) => expect(wordedChanges(text(share), text(after))).toEqual(changes))
})
