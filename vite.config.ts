import { defineConfig, type Plugin } from 'vite'
import { languageOf } from './data/core/languages.ts'
import { dataPackagePlugin } from './tools/facts/package/plugin.ts'
import { decks } from './tools/deck/decks.ts'
import { checkPlugin } from './tools/deck/dev/plugin.ts'
import { fontFiles, subsetFonts } from './tools/deck/fonts.ts'
import { headPlugin } from './tools/site/head.ts'
import { leanSlidesPlugin } from './tools/deck/lean/lean-slides.ts'
import { leaveOut } from './tools/deck/lean/unused.ts'
import { shellPlugin } from './tools/deck/shell.ts'
import { usesPlugin } from './tools/deck/uses/plugin.ts'
import { wordsPlugin } from './tools/deck/words.ts'

/** Which deck, and where it will stand: tools/deck/slidev.ts says so to the process of each build. */
const { DECK_EDITION, DECK_LANGUAGE, DECK_URL = '' } = process.env
const deck = decks[languageOf(DECK_LANGUAGE).id]

/**
 * The dev server would write what any page posts to it into slides.md, and notes edited in the presenter
 * view would lose their `{{fact}}` marks. The deck is edited in an editor.
 */
const readOnlyDeck: Plugin = {
  name: 'read-only-deck',
  configureServer: ({ middlewares }) => {
    middlewares.use('/__slidev/slides', (request, response, next) => {
      if (request.method === 'GET') return next()
      response.statusCode = 405
      response.end('The deck is edited in slides.md, not over the network.')
    })
    // Slidev's own handler is already there: ours has to come first.
    const ours = middlewares.stack.pop()
    if (ours) middlewares.stack.unshift(ours)
  },
}

/**
 * Slidev brings its own plugins. Ours to say is where the fonts of styles/fonts.css are, what is left out of a build,
 * who may write, and where the other languages are.
 */
export default defineConfig(async ({ command }) => ({
  plugins: [
    readOnlyDeck,
    checkPlugin(deck),
    headPlugin(deck, DECK_URL, DECK_EDITION === 'public'),
    shellPlugin(),
    leanSlidesPlugin(),
    wordsPlugin(deck),
    usesPlugin(command === 'build'),
    dataPackagePlugin(deck),
  ],
  cacheDir: 'node_modules/.vite',
  // Modules stand beside the components that use them; only .vue files are components.
  slidev: { components: { extensions: ['vue'] } },
  resolve: { alias: command === 'build' ? { ...leaveOut, ...(await subsetFonts(deck)) } : fontFiles },
}))
