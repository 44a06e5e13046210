import { relative } from 'node:path'
import type { Plugin } from 'vite'
import type { Language } from '../../data/core/languages.ts'
import { textConverter } from './traditional.ts'
import { root } from '../system/files.ts'

/** The sources whose words reach the screen; languages.ts holds each language's own name. */
const hasWords = (file: string) =>
  /^(data|components|composables|layouts|pages)\/|^[\w-]+\.vue$|^deck\.config\.ts$/.test(file) && file !== 'data/core/languages.ts'

/** Builds the dataset, the figures and all messages with the words of a language. The slides are left to setup/preparser.ts. */
export function wordsPlugin(language: Language): Plugin {
  const words = textConverter(language)
  return {
    name: 'words',
    enforce: 'pre',
    transform: {
      filter: { id: /\.(vue|ts)$/ },
      handler: (code, id) => {
        const written = hasWords(relative(root, id)) ? words(code) : code
        return written === code ? undefined : { code: written, map: null }
      },
    },
  }
}
