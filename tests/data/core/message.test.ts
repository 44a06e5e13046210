import { expect, it } from 'vitest'
import { parseMessage } from '../../../data/core/message.ts'

it.each([
  ['没有数字', [{ text: '没有数字' }]],
  ['{{tenders}}', [{ id: 'tenders' }]],
  ['共 {{ tenders }} 个，{{a}}{{b}}', [{ text: '共 ' }, { id: 'tenders' }, { text: ' 个，' }, { id: 'a' }, { id: 'b' }]],
  ['{{tenders|no unit}} bids', [{ id: 'tenders', option: 'no unit' }, { text: ' bids' }]],
  ['by {{ tenders | period }}', [{ text: 'by ' }, { id: 'tenders', option: 'period' }]],
  ['one\ntwo {x} }} {{', [{ text: 'one\ntwo {x} }} {{' }]],
  ['', []],
])('%j falls into its pieces', (message, pieces) => expect(parseMessage(message)).toEqual(pieces))

it('refuses an option there is not', () =>
  expect(() => parseMessage('共 {{tenders|nounit}}')).toThrow('{{tenders|nounit}}: expected "no unit" or "period" behind the bar'))
