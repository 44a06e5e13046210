import { definePreparserSetup } from '@slidev/types'
import { languages } from '../composables/languages.ts'
import { localeOf } from '../composables/useLocale.ts'
import { assertValid, fillFacts } from '../data/index.ts'
import { toTraditional } from './traditional.ts'

// No deck is built or shown from a dataset with errors.
assertValid()

/** Which language the process builds; scripts/slidev.ts says so. Only that in traditional characters has no slides of its own. */
const isTraditional = process.env.DECK_LANGUAGE === 'zh-Hant'

const convert = isTraditional ? toTraditional : undefined

export default definePreparserSetup(({ headmatter }) => [
  {
    name: 'traditional-chinese',
    transformRawLines: async (lines) => {
      if (convert)
        lines.forEach((line, index) => lines[index] = line === `lang: ${languages.zh.tag}` ? `lang: ${languages['zh-Hant'].tag}` : convert(line))
    },
  },
  {
    // Notes are plain text, where no component can stand: `{{tenders}}` becomes the figure as it is printed.
    name: 'facts-in-notes',
    transformNote: async note => note && fillFacts(note, localeOf(headmatter.lang), convert),
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
