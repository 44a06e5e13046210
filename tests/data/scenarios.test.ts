import { describe, expect, it } from 'vitest'
import {
  billedPrices,
  budgets,
  certainlyMore,
  exact,
  fact,
  factsWith,
  findings,
  formatQuantity,
  isPoint,
  marketIf,
  point,
  purchases,
  quantity,
  supposedMeans,
  vendorWins,
  type FactId,
  type Outcome,
} from '../../data/index.ts'

const valueOf = (id: FactId) => point(quantity(id))
const mean = valueOf('mean-amount')
const [hidden, disclosed] = [valueOf('tenders-undisclosed'), valueOf('tender-amount')]
const sharesOf = (supposed: number): Outcome[] => {
  const { shares, six } = marketIf(supposed)
  return [...shares, six]
}
const percent = ({ quantity }: Outcome) => formatQuantity(quantity, 'share', 'en', { digits: 1 })

describe('what a budget buys', () => {
  const paid = billedPrices.filter(id => valueOf(id) > 0)
  const tokensAt = (yuan: number) => purchases(yuan).map(({ tokens }) => tokens && point(tokens))

  it('is a million tokens for the price of a million, and in proportion for any other budget', () => {
    for (const [i, id] of paid.entries())
      for (const times of [1, 2.5, 100]) expect(tokensAt(valueOf(id) * times)[i]).toBeCloseTo(times * 1e6, 3)
  })

  it('is 5 million at the dearest price and 200 at the cheapest for 100 yuan', () => {
    expect(tokensAt(100).map(tokens => tokens && Math.round(tokens / 1e5) / 10)).toEqual([
      5,
      33.3,
      100,
      125,
      200,
      undefined,
      undefined,
      undefined,
    ])
  })

  it('has no end where tokens are free, and is nothing for nothing elsewhere', () => {
    expect(purchases(0).map(({ price, tokens }) => [price, tokens && point(tokens)])).toEqual(
      billedPrices.map(id => [id, valueOf(id) > 0 ? 0 : undefined]),
    )
  })

  it('is made out at prices in yuan per million tokens, the dearest first, and stands as its price does', () => {
    expect(billedPrices.filter(id => fact(id).unit !== 'yuan/Mtok')).toEqual([])
    expect(billedPrices.map(valueOf)).toEqual(billedPrices.map(valueOf).toSorted((a, b) => b - a))
    expect(purchases(1).map(({ price, standing }) => [price, standing])).toEqual(billedPrices.map(id => [id, fact(id).standing]))
  })

  it('can be asked at whole steps from the least budget to the most', () => {
    expect((budgets.most - budgets.least) % budgets.step).toBe(0)
  })

  it.each([-1, Number.NaN, Infinity])('refuses %s yuan', yuan => {
    expect(() => purchases(yuan)).toThrow(`Expected the budget to be a number from 0, got ${yuan}`)
  })
})

describe('the market if the undisclosed had a mean', () => {
  it('is what is disclosed if they are worth nothing, and each share is the press report’s amount over it', () => {
    const { total, more } = marketIf(0)
    expect(total.quantity).toEqual(quantity('tender-amount'))
    expect(point(more.quantity)).toBe(0)
    expect(sharesOf(0).every(share => isPoint(share.quantity))).toBe(true)
    expect(percent(marketIf(0).six)).toBe(formatQuantity(quantity('six-amount-share-press'), 'share', 'en', { digits: 1 }))
    expect(marketIf(0).shares.map(share => point(share.quantity))).toEqual(
      vendorWins.map(({ pressAmount }) => valueOf(pressAmount) / valueOf('tender-amount')),
    )
  })

  it('agrees with the derived facts and with its finding if they are like the rest', () => {
    const { total, more } = marketIf(mean)
    expect(point(total.quantity)).toBeCloseTo(point(quantity('amount-if-alike')), 0)
    expect(point(more.quantity)).toBeCloseTo(hidden / valueOf('tenders-disclosed'), 9)
    expect(findings['undisclosed-could-add-a-third'].holds(quantity)).toBe(true)
    for (const figures of [{}, findings['undisclosed-could-add-a-third'].brokenBy]) {
      const read = factsWith(figures)
      const supposed = marketIf(point(read('mean-amount')), read)
      expect(certainlyMore(supposed.more.quantity, exact(1 / 3))).toBe(findings['undisclosed-could-add-a-third'].holds(read))
    }
  })

  it('leaves the six below half wherever a reader may move the mean, and not wherever they might', () => {
    const highest = (times: number) => marketIf(times * mean).six.quantity.hi
    const { most, steps } = supposedMeans
    expect(Math.max(...Array.from({ length: steps + 1 }, (_, i) => highest((most * i) / steps)))).toBeLessThan(1 / 2)
    // As the notes say: only beyond five times the mean.
    expect([5, 6].map(times => highest(times) < 1 / 2)).toEqual([true, false])
    expect(findings['undisclosed-could-add-a-third'].holds(factsWith({ 'iflytek-amount-press': exact(30e8) }))).toBe(false)
  })

  it('has every undisclosed project’s twice the mean more at twice the mean', () => {
    const { total, more } = marketIf(2 * mean)
    expect(point(total.quantity)).toBeCloseTo(disclosed + (hidden * 2 * disclosed) / valueOf('tenders-disclosed'), 0)
    expect(point(more.quantity)).toBeCloseTo((2 * hidden) / valueOf('tenders-disclosed'), 9)
  })

  it('bounds each share: none of the undisclosed at its lower end, one for each project won at its upper', () => {
    const { shares } = marketIf(1e7)
    expect(shares.map(({ vendor }) => vendor)).toEqual(vendorWins.map(({ vendor }) => vendor))
    const total = disclosed + hidden * 1e7
    const [iflytek, tencent] = [valueOf('iflytek-amount-press'), valueOf('tencent-amount-press')]
    expect(shares[0]?.quantity.lo).toBeCloseTo(iflytek / total, 12)
    expect(shares[0]?.quantity.hi).toBeCloseTo((iflytek + valueOf('iflytek-wins') * 1e7) / total, 12)
    expect(shares[5]?.quantity.lo).toBeCloseTo(tencent / total, 12)
    expect(shares[5]?.quantity.hi).toBeCloseTo((tencent + valueOf('tencent-wins') * 1e7) / total, 12)
  })

  it('gives the six together what it gives them one by one', () => {
    const { shares, six } = marketIf(mean)
    const sum = (end: 'lo' | 'hi') => shares.reduce((all, { quantity }) => all + quantity[end], 0)
    expect(six.quantity.lo).toBeCloseTo(sum('lo'), 9)
    expect(six.quantity.hi).toBeCloseTo(sum('hi'), 9)
  })

  it('never gives anybody more than all of the undisclosed, nor more than the market', () => {
    const read = factsWith({ 'iflytek-wins': exact(1000), 'iflytek-amount-press': quantity('tender-amount') })
    const { total, shares } = marketIf(mean, read)
    expect(shares[0]?.quantity.hi).toBeCloseTo(1, 9)
    expect(shares[0]?.quantity.lo).toBeCloseTo(disclosed / point(total.quantity), 9)
    for (const supposed of [0, mean, 2 * mean, 1e15])
      expect(sharesOf(supposed).filter(({ quantity: { lo, hi } }) => lo < 0 || hi > 1)).toEqual([])
  })

  it('stands as its weakest input does', () => {
    const { total, shares, six } = marketIf(mean)
    expect(total.standing).toBe(fact('amount-if-alike').standing)
    expect(shares.map(({ vendor, standing }) => [vendor, standing])).toEqual([
      ['iflytek', 'unverified'],
      ['baidu', 'disputed'],
      ['zhipu', 'unverified'],
      ['bytedance', 'unverified'],
      ['alibaba', 'unverified'],
      ['tencent', 'unverified'], // its own amount is corroborated, the undisclosed are not
    ])
    expect(six.standing).toBe('disputed')
  })

  it.each([-1, Number.NaN, Infinity])('refuses a mean of %s', supposed => {
    expect(() => marketIf(supposed)).toThrow(`Expected the mean of the undisclosed projects to be a number from 0, got ${supposed}`)
  })
})
