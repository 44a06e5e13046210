import { relative } from 'node:path'
import type { Plugin } from 'vite'
import { toTraditional } from '../setup/traditional.ts'
import { root } from './files.ts'

/** The sources whose words reach the screen; languages.ts holds each language's own name. */
const hasWords = (file: string) => /^(data|components|composables|layouts|pages)\/|^[\w-]+\.vue$/.test(file) && file !== 'composables/languages.ts'

/** Builds the dataset, the figures and all messages in traditional characters. The slides are left to setup/preparser.ts. */
export const traditionalPlugin: Plugin = {
  name: 'traditional-chinese',
  enforce: 'pre',
  transform: {
    filter: { id: /\.(vue|ts)$/ },
    handler: (code, id) => hasWords(relative(root, id)) ? { code: toTraditional(code), map: null } : undefined,
  },
}
