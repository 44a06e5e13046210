import { describe, expect, it } from 'vitest'
import { fact, factIds, factsWith, findings, isFactId, quantity, type FactId } from '../../data/index.ts'

describe.each(Object.entries(findings))('finding %s', (_id, finding) => {
  it('follows from the figures', () => {
    expect(finding.holds(quantity), finding.claim).toBe(true)
  })

  it('no longer follows where a figure it rests on changes', () => {
    expect(Object.keys(finding.brokenBy)).not.toHaveLength(0)
    expect(finding.holds(factsWith(finding.brokenBy)), finding.claim).toBe(false)
  })

  it('rests on facts, each named once', () => {
    expect(finding.facts.filter(id => !isFactId(id))).toEqual([])
    expect(new Set(finding.facts).size).toBe(finding.facts.length)
  })

  it('reads no fact that it does not name', () => {
    const read = new Set<FactId>()
    finding.holds(id => {
      read.add(id)
      return quantity(id)
    })
    const named: readonly FactId[] = finding.facts
    expect([...read].filter(id => !named.includes(id))).toEqual([])
  })
})

it('all that the check contradicts of the article is counted', () => {
  const contradicted = factIds.filter(id => fact(id).origin === 'article' && fact(id).standing === 'contradicted')
  const named: readonly FactId[] = findings['two-contradicted'].facts
  expect(contradicted.filter(id => !named.includes(id))).toEqual([])
  expect(findings['two-contradicted'].wording(quantity).phrases[0]?.zh).toContain(`${contradicted.length}处与公开材料不符`)
})
