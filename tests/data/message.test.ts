import { expect, it } from 'vitest'
import { fillFacts, formatFact, messagePieces } from '../../data/index.ts'

it('the ids of a message are those of facts and claims', () =>
  expect(messagePieces('{{tenders}}、{{tenders|no unit}}、{{big-firms}}')).toEqual([
    { fact: 'tenders', option: undefined },
    { text: '、' },
    { fact: 'tenders', option: 'no unit' },
    { text: '、' },
    { claim: 'big-firms' },
  ]))

it('an id of neither is named', () => expect(() => messagePieces('共 {{tender}} 个')).toThrow('{{tender}}: expected the id of a fact'))

it('a note has each fact in words, with its sign', () =>
  expect(fillFacts('共 {{tenders}}，{{ tenders-undisclosed }}没写', 'zh')).toBe(
    `共 ${formatFact('tenders', 'zh')}，${formatFact('tenders-undisclosed', 'zh')}没写`,
  ))

it.each(['{{tender}}', '{{big-firms}}', '{{tenders|period}}'])('a note cannot hold %s', note =>
  expect(() => fillFacts(note, 'zh')).toThrow(note.slice(0, 8)),
)
