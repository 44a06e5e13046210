/** Every fact, as it is spoken in the notes. */
import { describe, expect, it } from 'vitest'
import { factIds, locales, speakFact } from '../../data/index.ts'

describe.each(locales)('spoken in %s', locale => {
  it.each([{ unit: true }, { unit: false }])('no fact has a sign or an abbreviation: %o', options => {
    for (const id of factIds) {
      const words = speakFact(id, locale, options)
      expect(words, id).toMatch(/^\S.*\S$|^\S$/)
      expect(words, id).not.toMatch(/[−+%/≈~∞×÷<>=–—[\]()]|-\d|NaN|undefined| {2}|RMB|USD/)
    }
  })

  it('every fact is in the words of its own language', () => {
    for (const id of factIds) {
      const words = speakFact(id, locale)
      if (locale === 'zh') expect(words, id).not.toMatch(/tokens|\d,\d|\p{Script=Han}[\dA-Za-z]|[\dA-Za-z]\p{Script=Han}/u)
      else expect(words, id).not.toMatch(/\p{Script=Han}/u)
    }
  })
})

it('numbers are as long as a voice can say', () => {
  for (const id of factIds)
    for (const locale of locales)
      for (const [digits] of speakFact(id, locale).matchAll(/\d[\d,.]*/g)) expect(digits.replaceAll(/\D/g, '').length, id).toBeLessThan(7)
})
