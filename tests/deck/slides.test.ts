import { beforeAll, describe, expect, it, test } from 'vitest'
import { moved, places } from '../../deck.config.ts'
import { findings, isFindingId, quantity, titleFaults } from '../../data/index.ts'
import { slideFaults } from '../../tools/deck/check.ts'
import { decks } from '../../tools/deck/decks.ts'
import { componentFiles, readSlides, readSource, typedFigures, type Slide } from '../support/slides.ts'

let components: Map<string, string>
beforeAll(async () => void (components = await componentFiles()))

/** The component tags in a source. */
const componentTags = (source: string) => [...source.matchAll(/<([A-Z]\w*)/g)].map(([, name]) => name ?? '')

/** A number that counts something of the world, in digits or in words: "1/30", "六成项目", "one project in six", "thirtyfold". */
const numberInWords = {
  zh: /[一二三四五六七八九十百千两半]+(分之|倍|成项目|个项目|天|元|亿|家厂商|万张|多人|多亿)|一半/,
  en: /(?<!\bin )\b(two|three|six|seven|ten|eleven|fifteen|sixteen|twenty|forty|sixty|ninety)\b(?! axes| approaches)|\b(half|third(?! page)|tenth|thirtieth|quarter|hundred|thousand|million)\b|fold\b/i,
}

test('the slides of every deck name only what is there', async () => expect(await slideFaults()).toEqual([]))

describe.each([decks.zh, decks.en])('$entry', ({ entry, locale }) => {
  let slides: Slide[]

  beforeAll(async () => void (slides = await readSlides(entry)))

  /** Which slides something is wrong with, as "alias: what". */
  const faults = (check: (slide: Slide) => readonly string[]) =>
    slides.flatMap(slide => check(slide).map(what => `slide ${slide.no} "${slide.alias}": ${what}`))

  describe('every slide', () => {
    it('has a title of its own', () => {
      expect(faults(({ title }) => (title ? [] : ['no title']))).toEqual([])
      expect(new Set(slides.map(({ title }) => title)).size).toBe(slides.length)
    })

    it('has an alias of its own, so that links outlive a change of order', () => {
      expect(faults(({ alias }) => (/^[a-z][a-z-]*(-\d+)?$/.test(alias) ? [] : ['no alias']))).toEqual([])
      expect(new Set(slides.map(({ alias }) => alias)).size).toBe(slides.length)
    })

    it('that has moved leads to one there is', () => {
      const aliases = slides.map(({ alias }) => alias)
      expect(Object.values(moved).filter(to => !aliases.includes(to))).toEqual([])
      expect(Object.keys(moved).filter(from => aliases.includes(from))).toEqual([])
    })

    it('has notes to speak from, of a few sentences', () => {
      expect(faults(({ note }) => (note.replaceAll(/\s/g, '').length < 25 ? ['its notes are too short'] : []))).toEqual([])
    })

    it('stands in a part, and the parts follow each other in order', () => {
      const names: readonly string[] = places
      expect(
        faults(({ frontmatter }) => (names.includes(String(frontmatter['part'])) ? [] : [`unknown part "${frontmatter['part']}"`])),
      ).toEqual([])
      const order = slides.map(({ frontmatter }) => names.indexOf(String(frontmatter['part'])))
      expect(order).toEqual(order.toSorted((a, b) => a - b))
      expect(new Set(order).size).toBe(places.length)
    })

    it('types no figure in its prose; one in a title is held by its finding', () => {
      const prose = ({ content, frontmatter }: Slide) => (frontmatter['finding'] ? content.replace(/^# .*$/m, '') : content)
      expect(faults(slide => typedFigures(prose(slide).replaceAll(/<[^>]*>/g, ' ')))).toEqual([])
    })

    it('types no figure in its notes', () => {
      expect(faults(({ note }) => typedFigures(note.replaceAll(/\{\{.*?\}\}/g, ' ')))).toEqual([])
    })
  })

  describe('titles', () => {
    it('that say a number rest on a finding', () => {
      const saysNumber = ({ title }: Slide) => numberInWords[locale].test(title) || typedFigures(title).length > 0
      expect(faults(slide => (saysNumber(slide) && !slide.frontmatter['finding'] ? [`"${slide.title}" names no finding`] : []))).toEqual([])
      expect(slides.filter(saysNumber).length).toBeGreaterThan(12)
    })

    it('follow from the figures', () => {
      expect(
        faults(({ title, frontmatter }) => {
          const id = frontmatter['finding']
          if (id === undefined) return []
          if (typeof id !== 'string' || !isFindingId(id)) return [`no finding "${id}" in data/findings.ts`]
          return findings[id].holds(quantity)
            ? titleFaults(title, locale, findings[id].wording(quantity)).map(fault => `"${title}" ${fault}`)
            : [`"${title}" no longer follows: ${findings[id].claim}`]
        }),
      ).toEqual([])
    })

    it('use every finding there is', () => {
      const used = slides.map(({ frontmatter }) => frontmatter['finding']).filter(Boolean)
      expect(used.toSorted()).toEqual(Object.keys(findings).toSorted())
    })

    it('take two lines at most', () => {
      const isLarge = ({ frontmatter }: Slide) => frontmatter['layout'] === 'statement' || frontmatter['layout'] === 'cover'
      // Chinese breaks after punctuation only, English between words.
      const pieces = (title: string) => (locale === 'zh' ? title.split(/(?<=[，：；])/) : [title])
      const room = { zh: [24, 18], en: [96, 66] }[locale]
      expect(
        faults(slide =>
          pieces(slide.title)
            .filter(piece => piece.length > (room[isLarge(slide) ? 1 : 0] ?? 0))
            .map(piece => `"${piece}" has ${piece.length} characters`),
        ),
      ).toEqual([])
    })
  })
})

describe('a typed figure', () => {
  it.each([
    ['by the end of 2024.', []],
    ['In 2024, 2025; (2024). By 2025!', []],
    ['2024 年 12 月。到 2025 年。', []],
    ['In Q3 of 2024 it ran on 5G, as V3 did in H1.', []],
    ['2024.5 projects', ['2024.5']],
    ['2024% or 20245', ['2024%', '20245']],
    ['2024,000', ['000']],
    ['of 1520.', ['1520.']],
    ['27.2% of 3 in Q9', ['27.2%', '3', '9']],
  ])('in %j is %j', (text, figures) => expect(typedFigures(text)).toEqual(figures))
})

describe('figures', () => {
  it('type no number in their words', async () => {
    const figures = [...components].filter(([, path]) => path.includes('/figures/'))
    expect(figures.length).toBeGreaterThan(20)
    const typed = await Promise.all(
      figures.map(async ([name, path]) => {
        const script = /<script setup[^>]*>([\s\S]*?)<\/script>/.exec(await readSource(path))?.[1] ?? ''
        const words = [...script.matchAll(/'([^'\n]*)'|`([^`]*)`/g)].map(([, single, template]) =>
          (single ?? template ?? '').replaceAll(/\$\{[^}]*\}|\{\{[^{}]*\}\}/g, ' '),
        )
        // Only what is read: words in Chinese, or English with spaces; not ids, paths and CSS values.
        return words
          .filter(text => /\p{Script=Han}/u.test(text) || /[a-z]{2} [a-z]/i.test(text))
          .flatMap(text => typedFigures(text).map(figure => `${name}: "${figure}" in "${text}"`))
      }),
    )
    expect(typed.flat()).toEqual([])
  })

  it('are each on a slide, or in a figure that is', async () => {
    const figures = [...components].filter(([, path]) => path.includes('/figures/'))
    const onSlides = (await readSlides()).flatMap(slide => slide.components)
    const inFigures = await Promise.all(
      figures.map(async ([name, path]) => (onSlides.includes(name) ? componentTags(await readSource(path)) : [])),
    )
    const used = new Set([...onSlides, ...inFigures.flat()])
    expect(figures.map(([name]) => name).filter(name => !used.has(name))).toEqual([])
  })
})
