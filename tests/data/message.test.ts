import { expect, it } from 'vitest'
import { fillFacts, messagePieces } from '../../data/index.ts'

it('the ids of a message are those of facts and claims', () =>
  expect(messagePieces('{{tenders}}、{{tenders|no unit}}、{{big-firms}}')).toEqual([
    { fact: 'tenders', option: undefined },
    { text: '、' },
    { fact: 'tenders', option: 'no unit' },
    { text: '、' },
    { claim: 'big-firms' },
  ]))

it('an id of neither is named', () => expect(() => messagePieces('共 {{tender}} 个')).toThrow('{{tender}}: expected the id of a fact'))

it('a note has each fact as it is spoken, in Chinese with a space where digits meet characters', () => {
  expect(fillFacts('共 {{tenders}}，{{ tenders-undisclosed }}没写；价格{{deepseek-price}}', 'zh')).toBe(
    '共 1520 个，413 个没写；价格每百万 token 低到一元',
  )
  expect(fillFacts('一共{{tenders|no unit}}个', 'zh')).toBe('一共 1520 个')
  expect(fillFacts('at {{deepseek-price}}, {{parameter-cut}}', 'en')).toBe('at as little as 1 yuan per million tokens, down 60 percent')
  expect(fillFacts('all {{tenders|no unit}} of them', 'en')).toBe('all 1,520 of them')
})

it.each(['{{tender}}', '{{big-firms}}', '{{tenders|period}}'])('a note cannot hold %s', note =>
  expect(() => fillFacts(note, 'zh')).toThrow(note.slice(0, 8)),
)
