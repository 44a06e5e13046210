import type { Page } from 'playwright-core'
import { fact, isFactId, standingWords, type Standing } from '../../data/index.ts'
import { languageOf } from '../../data/core/languages.ts'
import { textConverter } from '../../tools/deck/traditional.ts'
import { onStage } from './deck.ts'
import { textsOf, type Shown } from './charts.ts'

/** Type on a slide is never smaller, in slide pixels. */
const least = 15

/** Whose colour red is: iFlytek, its models and its platform, by subject and as they are written. */
const redSubjects = ['iflytek', 'spark', 'spark-lite', 'feixing']
const redWords = /讯飞|訊飛|星火|飞星|飛星|iFlytek|Spark|Feixing/i

const isIflyteks = (id: string | undefined) => id !== undefined && isFactId(id) && redSubjects.includes(fact(id).subject ?? '')

/** A code of the list of sources, such as S15. */
const sourceCode = /\bS\d{1,2}\b/

interface Looked {
  readonly small: readonly string[]
  readonly red: readonly { readonly what: string; readonly about: string; readonly facts: readonly string[] }[]
  readonly facts: readonly string[]
  readonly foot: string
  readonly words: string
}

/** Reads of the slide on stage what the rules below speak of. Runs in the page, so it has to hold all it uses. */
const look = (page: Page, slide: number): Promise<Looked> =>
  page.evaluate(
    ({ selector, least }) => {
      const root = document.querySelector<HTMLElement>(selector)
      if (!root) throw new Error('there is no slide')
      const sample = root.appendChild(document.createElement('i'))
      const colorOf = (token: string) => {
        sample.style.color = `var(--${token})`
        return getComputedStyle(sample).color
      }
      const reds = [colorOf('red'), colorOf('red-area')]
      sample.remove()
      const isSeen = (element: Element) =>
        element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && !element.closest('.visually-hidden, option')
      const seen = [...root.querySelectorAll<HTMLElement | SVGElement>('*')].filter(isSeen)
      const own = (element: Element) =>
        [...element.childNodes]
          .filter(node => node.nodeType === Node.TEXT_NODE)
          .map(node => node.textContent?.trim())
          .join('')
      const name = (element: Element) =>
        `<${element.tagName.toLowerCase()} class="${element.getAttribute('class') ?? ''}"> "${own(element).slice(0, 20)}"`
      const small = seen
        .filter(element => own(element) !== '' && Number.parseFloat(getComputedStyle(element).fontSize) < least - 0.01)
        .map(name)
      const red = seen.flatMap(element => {
        const { color, backgroundColor, fill, stroke, borderTopColor, borderTopWidth } = getComputedStyle(element)
        const isSvg = element instanceof SVGElement
        const isRed =
          (own(element) !== '' && reds.includes(color)) ||
          reds.includes(backgroundColor) ||
          (!isSvg && borderTopWidth !== '0px' && reds.includes(borderTopColor)) ||
          (element instanceof SVGGeometryElement && (reds.includes(fill) || reds.includes(stroke)))
        const block = element.closest('p, li, td, div, svg')
        const about = [
          element.closest('[data-vendor]')?.getAttribute('data-vendor'),
          block?.getAttribute('aria-label'),
          block?.textContent,
        ].join(' ')
        const inside = [element.closest('[data-fact]'), ...(block?.querySelectorAll('[data-fact]') ?? [])]
        return isRed ? [{ what: name(element), about, facts: inside.flatMap(one => one?.getAttribute('data-fact') ?? []) }] : []
      })
      const facts = seen.flatMap(element => element.getAttribute('data-fact') ?? [])
      const words = seen.map(own).join('\n')
      return { small, red, facts: [...new Set(facts)], foot: root.querySelector('footer')?.textContent ?? '', words }
    },
    { selector: onStage(slide), least },
  )

/** How the facts that are seen stand, but for what is corroborated. */
const standingsOf = (ids: readonly string[]): Standing[] => [
  ...new Set(ids.flatMap(id => (isFactId(id) && fact(id).standing !== 'corroborated' ? [fact(id).standing] : []))),
]

/** What goes against the rules of the house, one line each: type below 15 px, red that is not iFlytek's, a source's code on the foot. */
function faultsIn({ small, red, foot }: Looked, charts: readonly Shown[]): string[] {
  return [
    ...small.map(what => `${what} is smaller than ${least} px`),
    ...red
      .filter(({ about, facts }) => !redWords.test(about) && !facts.some(isIflyteks))
      .map(({ what }) => `${what} is red and not iFlytek's`),
    ...(sourceCode.test(foot) ? [`the foot names a source by its code: ${foot}`] : []),
    ...(/[;；]\s*(and \d+ more|等)/.test(foot) ? [`the foot counts who publishes the check, and names nobody: ${foot}`] : []),
    ...charts.flatMap(({ name, label, marks, table }) => {
      const texts = marks.flatMap(mark => (mark.kind === 'text' ? mark.runs : []))
      // The row says so, the chart's name, or something it writes; or it draws the six, of whom iFlytek is always the red part.
      const isTold = marks.some(
        mark => mark.kind === 'text' && mark.runs.some(run => redWords.test(run.text) || run.fact?.id === 'six-share'),
      )
      const isNamed = (row: number | undefined) =>
        isTold || redWords.test(label) || (row !== undefined && (table[row] ?? []).some(cell => redWords.test(cell)))
      return [
        ...texts.filter(({ size }) => size < least).map(({ text }) => `chart "${name}": "${text}" is smaller than ${least} px`),
        ...marks
          .filter(mark => {
            const isRed = [mark.tone, mark.kind === 'path' ? mark.fill : undefined].some(tone => tone === 'red' || tone === 'red-area')
            if (!isRed) return false
            if (mark.kind === 'text')
              return !mark.runs.some(({ text, fact }) => redWords.test(text) || isIflyteks(fact?.id)) && !isNamed(mark.row)
            return !isNamed(mark.row)
          })
          .map(mark => `chart "${name}": a ${mark.kind} (${mark.role}) is red and not iFlytek's`),
      ]
    }),
  ]
}

/** The standings of the facts that are seen which no word names, one line each. */
function unnamedIn({ facts, words }: Looked, charts: readonly Shown[], language: string | undefined): string[] {
  const all = [words, ...charts.flatMap(textsOf)].join('\n')
  const own = languageOf(language)
  const convert = textConverter(own)
  return standingsOf(facts)
    .map(standing => convert(standingWords[standing].word[own.locale]))
    .filter(word => !all.includes(word))
    .map(word => `says nowhere "${word}", as its facts stand`)
}

/**
 * Looks at the slide on stage, whose charts are given, by the rules of the house.
 * @returns what goes against them at this step, and the standings without their word, which a slide owes at its last step only.
 */
export async function lookByRules(page: Page, slide: number, charts: readonly Shown[], language: string | undefined) {
  const seen = await look(page, slide)
  return { faults: faultsIn(seen, charts), unnamed: unnamedIn(seen, charts, language) }
}
