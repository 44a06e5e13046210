import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { decks, languageIds } from '../tools/deck/decks.ts'
import type { SheetOptions } from '../tools/render/contact-sheet.ts'
import { oneOf } from '../tools/render/options.ts'
import { root } from '../tools/system/files.ts'
import { run } from '../tools/system/run.ts'

const usage = `npm run contact-sheet -- [--lang zh|en|zh-Hant] [--steps] [--dark] [--phone] [--out FOLDER] [--built FOLDER]

  The whole deck in one picture, each slide at its final step.

  --lang    the language; default zh
  --steps   every step of a slide
  --dark    in the colours of the dark mode
  --phone   on the screen of a phone, upright
  --out     where the picture goes; default exports/
  --built   a folder with a built speaker's edition, to picture as it is`

/** @returns what was asked for. Throws where there is no such thing. */
function readArguments(): SheetOptions {
  const {
    values: { lang, out, ...options },
  } = parseArgs({
    options: {
      lang: { type: 'string', default: 'zh' },
      steps: { type: 'boolean', default: false },
      dark: { type: 'boolean', default: false },
      phone: { type: 'boolean', default: false },
      out: { type: 'string', default: 'exports' },
      built: { type: 'string' },
    },
  })
  return { ...options, deck: decks[oneOf('lang', lang, languageIds)], out: resolve(root, out) }
}

await run(usage, readArguments, async options => {
  const { exportContactSheet } = await import('../tools/render/contact-sheet.ts')
  await exportContactSheet(options)
})
