import { resolve } from 'node:path'
import { runnerImport, type Plugin } from 'vite'
import type { Language } from '../../../data/core/languages.ts'
import { root } from '../../system/files.ts'

const folder = 'data/'
const types: Readonly<Record<string, string>> = { csv: 'text/csv', json: 'application/json' }

/**
 * Reads the dataset anew, past Vite's own module graph: an edited fact is served at once, and no
 * plugin converts its words.
 */
async function readFiles(): Promise<ReadonlyMap<string, string>> {
  const { module } = await runnerImport<typeof import('./files.ts')>(resolve(root, 'tools/facts/package/files.ts'), { root })
  return module.dataPackageFiles()
}

/** Writes the data package into `data/` at the site's root, once for all languages; while editing it is served there. */
export function dataPackagePlugin(language: Language): Plugin {
  return {
    name: 'data-package',
    async generateBundle() {
      if (language.folder !== '') return
      for (const [name, source] of await readFiles()) this.emitFile({ type: 'asset', fileName: folder + name, source })
    },
    configureServer({ middlewares }) {
      middlewares.use(`/${folder}`, (request, response, next) => {
        // The address below the folder, as `/facts.csv`.
        const name = (request.url ?? '').slice(1)
        const type = types[name.slice(name.lastIndexOf('.') + 1)]
        if (type === undefined) return next()
        readFiles()
          .then(files => {
            const text = files.get(name)
            if (text === undefined) return next()
            response.setHeader('Content-Type', `${type}; charset=utf-8`)
            response.end(text)
          })
          .catch(next)
      })
    },
  }
}
