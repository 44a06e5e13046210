/** A dataset of a few facts: three stated, the others derived. */
import { describe, expect, it } from 'vitest'
import { makeDataset } from '../../../data/core/dataset.ts'
import { days, div, mul, sub } from '../../../data/core/formula.ts'
import { about, atLeast, exact } from '../../../data/core/interval.ts'
import type { ArticleFact, ContextFact, DerivedFact } from '../../../data/core/records.ts'

interface Names {
  source: 'S1' | 'S2'
  subject: 'baker'
  measure: 'loaves' | 'price'
}

const check = { zh: '查过。', en: 'Checked.' }

const article = {
  loaves: {
    code: 'A1',
    label: { zh: '面包', en: 'Loaves' },
    quantity: exact(1200),
    subject: 'baker',
    measure: 'loaves',
    unit: 'projects',
    period: '2024-05-06',
    paragraph: 3,
    standing: 'corroborated',
    check,
    sources: ['S1'],
  },
  burnt: {
    code: 'A2',
    label: { zh: '烤焦的', en: 'Burnt' },
    quantity: about(300),
    measure: 'loaves',
    unit: 'projects',
    period: '2024-05-22',
    paragraph: 2,
    standing: 'unverified',
    check,
  },
} as const satisfies Record<string, ArticleFact<Names>>

const context = {
  price: {
    code: 'C1',
    label: { zh: '价格', en: 'Price' },
    quantity: atLeast(30_000_000),
    measure: 'price',
    unit: 'yuan',
    period: '2025',
    standing: 'vendor-claim',
    check,
    sources: ['S2'],
    later: true,
    display: { scale: 'wan' },
  },
} as const satisfies Record<string, ContextFact<Names>>

type Stated = keyof typeof article | keyof typeof context

const derived = {
  'burnt-share': {
    code: 'D1',
    label: { zh: '烤焦率', en: 'Share burnt' },
    formula: div('burnt', 'loaves'),
    measure: 'loaves',
    unit: 'share',
    period: '2024',
    check,
  },
  'good-share': {
    code: 'D1b',
    label: { zh: '没焦的', en: 'Share not burnt' },
    formula: sub(1, div('burnt', 'loaves')),
    measure: 'loaves',
    unit: 'share',
    period: '2024',
    check,
  },
  // Printed to no more than a digit it is not near enough to go on with.
  'third-burnt': {
    code: 'D1c',
    label: { zh: '烤焦的三分之一', en: 'A third of those burnt' },
    formula: div(div('loaves', 'burnt'), 3),
    measure: 'loaves',
    unit: 'times',
    period: '2024',
    check,
    display: { digits: 0 },
  },
  'ninth-burnt': {
    code: 'D1d',
    label: { zh: '烤焦的九分之一', en: 'A ninth of those burnt' },
    formula: div(div(div('loaves', 'burnt'), 3), 3),
    measure: 'loaves',
    unit: 'times',
    period: '2024',
    check,
  },
  takings: {
    code: 'D2',
    label: { zh: '收入', en: 'Takings' },
    formula: mul('price', 'loaves'),
    measure: 'price',
    unit: 'yuan',
    period: '2025',
    check,
  },
  between: {
    code: 'D3',
    label: { zh: '间隔', en: 'Days between' },
    formula: days('loaves', 'burnt'),
    measure: 'loaves',
    unit: 'days',
    period: '2024-05',
    check,
  },
} as const satisfies Record<string, DerivedFact<Names, Stated>>

const { fact, factIds, factsWith, factParts, fillFacts, formatFact, formulaInFigures, formulaPieces, isFactId, isStatedFactId } =
  makeDataset<Names, keyof typeof article, keyof typeof context, keyof typeof derived>({ article, context, derived })

describe('ids', () => {
  it('are listed as written, the article first', () =>
    expect(factIds).toEqual(['loaves', 'burnt', 'price', 'burnt-share', 'good-share', 'third-burnt', 'ninth-burnt', 'takings', 'between']))

  it('know themselves, and nothing that every object has', () => {
    expect(['loaves', 'price', 'takings', 'toString', ''].map(isFactId)).toEqual([true, true, true, false, false])
    expect(['loaves', 'price', 'takings', 'toString', ''].map(isStatedFactId)).toEqual([true, true, false, false, false])
  })

  it('that came past the compiler are refused', () => {
    // @ts-expect-error no fact has this id
    expect(() => fact('loaf')).toThrow('There is no fact "loaf"')
  })
})

describe('a stated fact', () => {
  it('of the article names it before the sources of its check', () =>
    expect(fact('loaves')).toMatchObject({ origin: 'article', paragraphs: [3], sources: ['article', 'S1'], inputs: [], later: false }))

  it('of another source has no paragraph', () =>
    expect(fact('price')).toMatchObject({ origin: 'context', paragraphs: [], sources: ['S2'], later: true }))
})

describe('a derived fact', () => {
  it('takes value, standing, paragraphs, sources and being later from its inputs', () => {
    expect(fact('burnt-share')).toMatchObject({
      origin: 'derived',
      quantity: about(0.25),
      inputs: ['burnt', 'loaves'],
      paragraphs: [2, 3],
      standing: 'unverified',
      sources: ['article', 'S1'],
      later: false,
    })
    expect(fact('takings')).toMatchObject({ quantity: atLeast(3.6e10), standing: 'vendor-claim', later: true })
    expect(fact('between').quantity).toEqual(exact(16))
  })

  it('is worked out anew where a stated one is different', () => {
    const read = factsWith({ loaves: exact(600) })
    expect(read('burnt-share')).toEqual(about(0.5))
    expect(read('burnt')).toEqual(about(300))
    expect(fact('burnt-share').quantity).toEqual(about(0.25))
  })

  it('has its formula in figures: without what is counted, money in short, periods where days are counted', () => {
    expect(formulaInFigures('burnt-share', 'en')).toBe('about 300 ÷ 1,200')
    expect(formulaInFigures('takings', 'en')).toBe('at least RMB 30 m × 1,200')
    expect(formulaInFigures('takings', 'zh')).toBe('至少3,000万元 × 1,200')
    expect(formulaInFigures('between', 'en')).toBe('days from 6 May 2024 to 22 May 2024')
    expect(formulaInFigures('loaves', 'en')).toBeUndefined()
  })

  it('has a part that is a derived fact as what it comes to, where its figure is near enough', () => {
    expect(formulaPieces('good-share', 'en')).toEqual([{ text: '1 − ' }, { text: 'about 25%', input: 'burnt-share' }])
    expect(formulaInFigures('ninth-burnt', 'en')).toBe('1,200 ÷ about 300 ÷ 3 ÷ 3')
  })

  it('tells which piece of its formula is which input', () =>
    expect(formulaPieces('burnt-share', 'zh')).toEqual([
      { text: '约300', input: 'burnt' },
      { text: ' ÷ ' },
      { text: '1,200', input: 'loaves' },
    ]))
})

describe('a fact in words', () => {
  it('is worded as its unit and display have it', () => {
    expect(formatFact('price', 'zh')).toBe('至少3,000万元')
    expect(formatFact('price', 'en', { qualifier: false })).toBe('RMB 30 million')
    expect(factParts('loaves', 'en')).toEqual({ qualifier: '', before: '', number: '1,200', after: ' projects', divisor: 1 })
  })

  it('is a change in words where it is contradicted, since a line through it hides its sign', () => {
    const change = { ...article.burnt, quantity: exact(-0.6), unit: 'change', sources: ['S2'] } as const
    const said = (standing: 'contradicted' | 'disputed') =>
      makeDataset<Names, 'change', never, never>({ article: { change: { ...change, standing } }, context: {}, derived: {} }).formatFact(
        'change',
        'zh',
      )
    expect(said('contradicted')).toBe('降60%')
    expect(said('disputed')).toBe('−60%')
  })

  it('fills a text', () => {
    expect(fillFacts('{{loaves}}, {{ burnt }}.', 'en')).toBe('1,200 projects, about 300 projects.')
    expect(fillFacts('{{loaves}}', 'zh', words => `<${words}>`)).toBe('<1200 个>')
    expect(() => fillFacts('{{loaf}}', 'en')).toThrow('{{loaf}}: expected the id of a fact')
  })
})
