import { relative, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { launchBrowser } from './browser.ts'
import { root, writeWhole } from './files.ts'
import { printDeck } from './print.ts'
import { run } from './run.ts'
import { serveFolder } from './serve.ts'
import { buildDeck, outFolder } from './slidev.ts'

const output = resolve(root, 'exports/deck.zh.pdf')

await run('npm run export -- [--built FOLDER] [--dark]', async () => {
  const { values: { built, dark } } = parseArgs({
    options: {
      built: { type: 'string' }, // a folder with a built speaker's edition, to print as it is
      dark: { type: 'boolean' },
    },
  })
  const start = performance.now()
  const progress = (step: string) => console.log(`${((performance.now() - start) / 1000).toFixed(1).padStart(5)} s  ${step}`)
  if (built === undefined) {
    progress('building the speaker\'s edition')
    await buildDeck('speaker')
  }
  await using served = await serveFolder(built ?? outFolder.speaker, 3130)
  progress('starting a browser')
  await using browser = await launchBrowser()
  progress('printing')
  const pdf = await printDeck(await browser.newPage(), served.url, { dark: dark ?? false })
  await writeWhole(output, pdf)
  progress(`${relative(root, output)}, ${Math.ceil(pdf.length / 1024)} KB`)
})
