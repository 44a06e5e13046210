import { definePreparserSetup } from '@slidev/types'
import { languageOf, languages } from '../data/core/languages.ts'
import { localeOf } from '../composables/useLocale.ts'
import { assertValid, fillFacts } from '../data/index.ts'
import { wordsIn } from '../tools/deck/traditional.ts'

// No deck is built or shown from a dataset with errors.
assertValid()

/** The language that is built; tools/deck/slidev.ts says so to the process. */
const language = languageOf(process.env.DECK_LANGUAGE)
const words = wordsIn(language)

export default definePreparserSetup(({ headmatter }) => [
  {
    // A language without slides of its own is made from the Chinese ones.
    name: 'words',
    transformRawLines: async lines =>
      lines.forEach((line, index) => (lines[index] = line === `lang: ${languages.zh.tag}` ? `lang: ${language.tag}` : words(line))),
  },
  {
    // Notes are plain text, where no component can stand: `{{tenders}}` becomes the figure as it is printed.
    name: 'facts-in-notes',
    transformNote: async note => note && fillFacts(note, localeOf(headmatter.lang), words),
  },
  {
    // `presenter: dev` keeps the presenter view out of the public site; the speaker's edition has it.
    name: 'speaker-edition',
    transformSlide: async (_content, frontmatter) => {
      if (process.env.DECK_EDITION === 'speaker' && frontmatter.presenter !== undefined) frontmatter.presenter = true
      return undefined
    },
  },
])
