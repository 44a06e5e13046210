import { expect, test } from 'vitest'
import { languages } from '../../../data/core/languages.ts'
import { languageLinks, withoutQuotes } from '../../../tools/site/head.ts'

/** The links as "rel language: address". */
const linksOf = (...args: Parameters<typeof languageLinks>) =>
  languageLinks(...args).map(
    ({ attrs }) => [attrs?.['rel'], attrs?.['hreflang']].filter(Boolean).join(' ') + `: ${String(attrs?.['href'])}`,
  )

test('a page names itself and the other languages by ways that hold wherever the site stands', () => {
  expect(linksOf(languages.zh, '')).toEqual([
    'canonical: ./',
    'alternate zh-CN: ./',
    'alternate en: ./en/',
    'alternate zh-Hant: ./zh-Hant/',
    'alternate x-default: ./',
  ])
  expect(linksOf(languages.en, '')).toEqual([
    'canonical: ./',
    'alternate zh-CN: ../',
    'alternate en: ./',
    'alternate zh-Hant: ../zh-Hant/',
    'alternate x-default: ../',
  ])
})

test('and by whole addresses where it is known where the site will stand', () => {
  expect(linksOf(languages.en, 'https://example.org/deck/')).toEqual([
    'canonical: https://example.org/deck/en/',
    'alternate zh-CN: https://example.org/deck/',
    'alternate en: https://example.org/deck/en/',
    'alternate zh-Hant: https://example.org/deck/zh-Hant/',
    'alternate x-default: https://example.org/deck/',
  ])
})

test('the reading edition is a page in a folder of its own, in each language', () => {
  expect(linksOf(languages.en, '', 'read/')).toEqual([
    'canonical: ../read/',
    'alternate zh-CN: ../../read/',
    'alternate en: ../read/',
    'alternate zh-Hant: ../../zh-Hant/read/',
    'alternate x-default: ../../read/',
  ])
  expect(linksOf(languages.zh, 'https://example.org/deck/', 'read/').slice(0, 3)).toEqual([
    'canonical: https://example.org/deck/read/',
    'alternate zh-CN: https://example.org/deck/read/',
    'alternate en: https://example.org/deck/en/read/',
  ])
})

test("Slidev's quotes are taken away, and it is said when there are none any more", () => {
  expect(withoutQuotes('<meta name="author" content="&quot;A &amp; B&quot;">')).toBe('<meta name="author" content="A &amp; B">')
  expect(() => withoutQuotes('<meta name="author" content="A">')).toThrow('tools/site/head.ts')
})
