import { basename } from 'node:path'
import { definePreparserSetup } from '@slidev/types'
import { languageOf, languages } from '../data/core/languages.ts'
import { localeOf } from '../composables/useLocale.ts'
import { fillFacts } from '../data/index.ts'
import { faultsOf, readNames, told } from '../tools/deck/check.ts'
import { faultSlide } from '../tools/deck/dev/fault-slide.ts'
import { parseSlides } from '../tools/deck/slides.ts'
import { textConverter } from '../tools/deck/traditional.ts'

/** The language that is built; tools/deck/slidev.ts says so to the process. */
const language = languageOf(process.env.DECK_LANGUAGE)
const words = textConverter(language)

/** Slidev loads this anew, with all it imports, whenever it reads the slides: facts and names are those of the moment. */
export default definePreparserSetup(({ filepath, headmatter, mode }) => {
  // Tools of ours read the slides as they are written.
  if (mode === undefined) return []
  /** What is wrong with each slide that is still to come. A build has been told before. */
  let faults: string[][] = []
  let own: readonly string[] = []
  return [
    {
      name: 'faults',
      transformRawLines: async lines => {
        const names = await readNames()
        faults = parseSlides(lines.join('\n')).map(slide => faultsOf([slide], names).map(fault => told(basename(filepath), fault)))
      },
      transformSlide: async (_content, frontmatter) => {
        own = faults.shift() ?? []
        if (own.length === 0) return undefined
        frontmatter['layout'] = 'default'
        return faultSlide(own)
      },
    },
    {
      // A language without slides of its own is made from the Chinese ones.
      name: 'words',
      transformRawLines: async lines =>
        lines.forEach((line, index) => (lines[index] = line === `lang: ${languages.zh.tag}` ? `lang: ${language.tag}` : words(line))),
    },
    {
      // Notes are plain text to be spoken: `{{tenders}}` becomes the fact as it is said; `{{tenders|no unit}}` leaves out what is counted.
      name: 'facts-in-notes',
      transformNote: async note => (note && own.length === 0 ? fillFacts(note, localeOf(headmatter.lang), words) : note),
    },
    {
      // `presenter: dev` keeps the presenter view out of the public site; the speaker's edition has it.
      name: 'speaker-edition',
      transformSlide: async (_content, frontmatter) => {
        if (process.env.DECK_EDITION === 'speaker' && frontmatter.presenter !== undefined) frontmatter.presenter = true
        return undefined
      },
    },
  ]
})
