import { describe, expect, it } from 'vitest'
import { about, exact } from '../../../data/core/interval.ts'
import { assertValid, validate, type FactInput, type Known, type SourceInput } from '../../../data/core/validate.ts'

const text = { zh: '文', en: 'text' }
const source: SourceInput = {
  title: text,
  producer: text,
  published: '2025-02',
  accessed: 'not stated',
  address: 'example.org',
  licence: 'not stated',
}
const known: Known = { sources: { article: source, S15: source, S16: source }, lastParagraph: 33 }

const good: FactInput = {
  id: 'tenders',
  code: 'A3',
  label: text,
  check: text,
  quantity: exact(12),
  unit: 'projects',
  period: '2024',
  origin: 'article',
  paragraphs: [13],
  standing: 'corroborated',
  sources: ['article', 'S15'],
  inputs: [],
  display: {},
}
const undisclosed: FactInput = { ...good, id: 'tenders-undisclosed', code: 'A4', quantity: exact(3) }
const share: FactInput = {
  ...good,
  id: 'undisclosed-share',
  code: 'D1',
  quantity: exact(0.25),
  unit: 'share',
  origin: 'derived',
  formula: 'tenders-undisclosed ÷ tenders',
  inputs: ['tenders-undisclosed', 'tenders'],
}
const check = (...facts: FactInput[]) => validate(facts, known)
const badQuantity = (part: Partial<FactInput['quantity']>) => ({ quantity: { ...exact(1), ...part } })

const cases: [name: string, change: Partial<FactInput>, field: string, expected: string][] = [
  ['an empty code', { code: ' ' }, 'code', 'a code'],
  ['a missing label', { label: { zh: '项目' } }, 'label.en', 'a text'],
  ['an empty check', { check: { zh: '', en: 'Checked.' } }, 'check.zh', 'a text'],
  ['an unknown unit', { unit: 'dollars' }, 'unit', 'one of yuan'],
  ['a period in another form', { period: 'May 2024' }, 'period', 'a real period'],
  ['a day that is none', { period: '2024-02-30' }, 'period', 'a real period'],
  ['an unknown standing', { standing: 'true' }, 'standing', 'one of corroborated'],
  ['a paragraph beyond the last', { paragraphs: [34] }, 'paragraphs', 'whole numbers from 1 to 33'],
  ['paragraph zero', { paragraphs: [0] }, 'paragraphs', 'whole numbers from 1 to 33'],
  ['half a paragraph', { paragraphs: [1.5] }, 'paragraphs', 'whole numbers from 1 to 33'],
  ['no paragraph', { paragraphs: [] }, 'paragraphs', 'one paragraph'],
  ['no source', { sources: [] }, 'sources', 'at least one source'],
  ['an unknown source', { sources: ['article', 'S7'] }, 'sources', 'known sources'],
  ['a source named twice', { sources: ['article', 'S15', 'S15'] }, 'sources', 'each source once'],
  ['nothing behind "corroborated"', { sources: ['article'] }, 'sources', 'a source besides the article for "corroborated"'],
  ['an article fact without the article', { sources: ['S15'] }, 'sources', 'the article'],
  ['an unknown input', { origin: 'derived', formula: 1, inputs: ['nothing'] }, 'inputs', 'ids of facts'],
  ['inputs of a stated fact', { inputs: ['tenders-undisclosed'] }, 'inputs', 'none for a stated fact'],
  ['an unknown origin', { origin: 'rumour' }, 'origin', 'one of article, context, derived'],
  ['a context fact with a paragraph', { origin: 'context' }, 'paragraphs', 'none outside the article'],
  ['NaN', badQuantity({ lo: NaN }), 'quantity', 'numbers'],
  ['bounds the wrong way round', badQuantity({ lo: 2 }), 'quantity', 'lo ≤ hi'],
  ['no bound at all', badQuantity({ lo: -Infinity, hi: Infinity, loOpen: true, hiOpen: true }), 'quantity', 'at least one finite bound'],
  ['infinity as a value', badQuantity({ hi: Infinity }), 'quantity', 'an open bound where it is infinite'],
  ['an open single value', badQuantity({ loOpen: true }), 'quantity', 'a single value to be closed'],
  ['a share above 1', { unit: 'share', ...badQuantity({ hi: 1.2 }) }, 'quantity', 'share within 0 and 1'],
  ['a fall by more than everything', { unit: 'change', quantity: exact(-1.5) }, 'quantity', 'change of -1 or more'],
  ['a negative count', { quantity: exact(-3) }, 'quantity', 'projects of 0 or more'],
  ['a count without a least', badQuantity({ lo: -Infinity, loOpen: true }), 'quantity', 'projects of 0 or more'],
  ['half a project', { quantity: exact(1.5) }, 'quantity', 'whole projects'],
  ['a date beside its period', { unit: 'date', period: '2024-05-21', quantity: exact(1) }, 'period', 'the same days as the quantity'],
  ['too many digits', { display: { digits: 5 } }, 'display.digits', 'a whole number from 0 to 4'],
  ['negative digits', { display: { digits: -1 } }, 'display.digits', 'a whole number from 0 to 4'],
  ['a count per thousand', { display: { per: 'thousand' } }, 'display.per', 'a price per tokens'],
  [
    'an order of magnitude that is none',
    { unit: 'yuan', quantity: about(3e11), display: { magnitude: true } },
    'display.magnitude',
    'a power of ten',
  ],
  [
    'an order of magnitude said to be exact',
    { unit: 'yuan', quantity: exact(1e11), display: { magnitude: true } },
    'display.magnitude',
    'a power of ten',
  ],
  ['a change in words that is none', { display: { spelled: true } }, 'display.spelled', 'a change as unit'],
  ['words for a number', { display: { words: { zh: '许多', en: 'many' } } }, 'display.words', 'the unit relation'],
  ['a relation without words', { unit: 'relation' }, 'display.words', 'words for a relation'],
  ['digits in words', { unit: 'relation', display: { words: { zh: '第 2', en: 'second' } } }, 'display.words.zh', 'no digits'],
  ['words in one language', { unit: 'relation', display: { words: { zh: '', en: 'ahead' } } }, 'display.words.zh', 'a text'],
]

describe('facts', () => {
  it('good ones are valid', () => {
    expect(check(good)).toEqual([])
    expect(check(good, undisclosed, share)).toEqual([])
    expect(() => assertValid([good], known)).not.toThrow()
  })

  it('all errors are told at once', () => {
    expect(() => assertValid([{ ...good, code: '', unit: 'dollars' }], known)).toThrow(
      /has 2 errors:\nfact "tenders", code: .*\nfact "tenders", unit: /,
    )
  })

  it.each(cases)('%s is refused by name', (_, change, field, expected) => {
    const errors = check({ ...good, ...change })
    expect(errors.filter(error => error.startsWith(`fact "tenders", ${field}: expected ${expected}`))).toHaveLength(1)
    for (const error of errors) expect(error).toMatch(/^fact "tenders", [\w.]+: expected .+, found /)
  })

  it('a derived fact needs its formula and inputs', () => {
    expect(check(good, undisclosed, { ...share, formula: undefined })).toEqual([
      'fact "undisclosed-share", formula: expected a formula, found nothing',
    ])
    expect(check({ ...share, inputs: [] })).toEqual(['fact "undisclosed-share", inputs: expected at least one input, found "none"'])
  })

  it('two facts cannot share a code or an id', () => {
    expect(check(good, { ...good, id: 'other' })).toEqual([
      'fact "other", code: expected a code of its own, not that of "tenders", found "A3"',
    ])
    expect(check(good, { ...good, code: 'X' })).toEqual(['fact "tenders", id: expected an id used once, found "tenders"'])
  })
})

describe('sources', () => {
  const checkSource = (change: Partial<SourceInput>) => validate([], { ...known, sources: { S15: { ...source, ...change } } })

  it.each([
    ['address', { address: ' ' }, 'a text'],
    ['licence', { licence: '' }, 'a text'],
    ['title.en', { title: { zh: '报道' } }, 'a text'],
    ['producer.zh', { producer: { zh: '', en: 'Press' } }, 'a text'],
    ['published', { published: 'last year' }, 'YYYY-MM-DD, YYYY-MM or "not stated"'],
    ['published', { published: '2025-02-30' }, 'YYYY-MM-DD'],
    ['accessed', { accessed: '' }, 'YYYY-MM-DD'],
    ['accessed', { accessed: '2025' }, 'YYYY-MM-DD'],
    ['accessed', { accessed: '2025-01-31' }, 'a day of reading not before that of publication, 2025-02, found "2025-01-31"'],
    ['accessed', { published: '2025-02-10', accessed: '2025-02-09' }, 'a day of reading not before that of publication, 2025-02-10'],
  ] as [string, Partial<SourceInput>, string][])('a wrong %s is refused by name', (field, change, expected) => {
    const errors = checkSource(change)
    expect(errors).toHaveLength(1)
    expect(errors[0]).toContain(`source "S15", ${field}: expected ${expected}`)
  })

  it.each([
    ['none', {}],
    ['a later day', { accessed: '2025-03-01' }],
    ['a day in the month of publication', { accessed: '2025-02-10' }],
    ['the month of publication', { published: '2025-02-10', accessed: '2025-02' }],
    ['a day where publication is not stated', { published: 'not stated', accessed: '2024-01-01' }],
  ] as [string, Partial<SourceInput>][])('may have a day of reading: %s', (_, change) => expect(checkSource(change)).toEqual([]))
})
