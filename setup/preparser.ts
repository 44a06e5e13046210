import { definePreparserSetup } from '@slidev/types'
import { localeOf } from '../composables/useLocale.ts'
import { assertValid, fillFacts } from '../data/index.ts'

// No deck is built or shown from a dataset with errors.
assertValid()

export default definePreparserSetup(({ headmatter }) => [
  {
    // Notes are plain text, where no component can stand: `{{tenders}}` becomes the figure as it is printed.
    name: 'facts-in-notes',
    transformNote: async note => note && fillFacts(note, localeOf(headmatter.lang)),
  },
  {
    // `presenter: dev` keeps the presenter view out of the public site; the speaker's edition has it.
    name: 'speaker-edition',
    transformSlide: async (_content, frontmatter) => {
      if (process.env.DECK_EDITION === 'speaker' && frontmatter.presenter !== undefined)
        frontmatter.presenter = true
      return undefined
    },
  },
])
