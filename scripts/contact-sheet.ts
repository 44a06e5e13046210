import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { launchBrowser } from './browser.ts'
import { layOut } from './export/contact-sheet.ts'
import { languageIds, oneOf, shown } from './export/options.ts'
import { exportPng } from './export/png.ts'
import { serveSpeaker } from './export/served.ts'
import { assertWritable, root, writeWhole, type NamedFile } from './files.ts'
import { startProgress } from './progress.ts'
import { run } from './run.ts'
import { decks } from './slidev.ts'

const usage = `npm run contact-sheet -- [--lang zh|en|zh-Hant] [--steps] [--dark] [--phone] [--out FOLDER] [--built FOLDER]

  The whole deck in one picture, each slide at its final step.

  --lang    the language; default zh
  --steps   every step of a slide
  --dark    in the colours of the dark mode
  --phone   on the screen of a phone, upright
  --out     where the picture goes; default exports/
  --built   a folder with a built speaker's edition, to picture as it is`

/** Screens, how much of their pixels the sheet keeps, and how many stand side by side. */
const screens = {
  projector: { screen: { width: 1920, height: 1080 }, scale: 1 / 3, columns: 5 },
  phone: { screen: { width: 390, height: 844 }, scale: 1, columns: 9 },
}

await run(usage, async () => {
  const { values } = parseArgs({
    options: {
      lang: { type: 'string', default: 'zh' },
      steps: { type: 'boolean', default: false },
      dark: { type: 'boolean', default: false },
      phone: { type: 'boolean', default: false },
      out: { type: 'string', default: 'exports' },
      built: { type: 'string' },
    },
  })
  const { steps, dark, phone } = values
  const lang = oneOf('lang', values.lang, languageIds)
  const file = resolve(root, values.out, ['contact-sheet', lang, steps && 'steps', dark && 'dark', phone && 'phone', 'png'].filter(Boolean).join('.'))
  await assertWritable(resolve(root, values.out))
  const progress = startProgress()
  progress('starting a browser')
  await using browser = await launchBrowser()
  await using served = await serveSpeaker(decks[lang], values.built, progress)
  const { columns, ...view } = screens[phone ? 'phone' : 'projector']
  const pictures: NamedFile[] = []
  for await (const picture of exportPng(browser, served.url, { ...view, dark, steps: steps ? 'all' : 'last' })) {
    progress(picture.name)
    pictures.push(picture)
  }
  await writeWhole(file, await layOut(pictures, columns))
  progress(`${shown(file)}, ${pictures.length} pictures`)
})
