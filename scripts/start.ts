import { parseArgs } from 'node:util'
import open from 'open'
import { run } from './run.ts'
import { serveFolder } from './serve.ts'
import { buildSite, decks, outFolder } from './slidev.ts'

const usage = 'npm start -- [--port N] [--no-open]'

/** @returns the options given. Throws where one is unknown or the port is none. */
function readArguments(): { port: number, open: boolean } {
  const { values } = parseArgs({
    options: { port: { type: 'string', default: '3030' }, open: { type: 'boolean', default: true } },
    allowNegative: true,
  })
  const port = Number(values.port)
  if (!/^\d+$/.test(values.port) || port < 1 || port > 65535)
    throw new Error(`--port must be a number from 1 to 65535, not "${values.port}"\nUsage: ${usage}`)
  return { port, open: values.open }
}

/** Opens an address where there is a screen and something to open it; says nothing where not. */
async function openQuietly(url: string): Promise<void> {
  const { platform, env } = process
  const screen = platform !== 'linux' || env.DISPLAY !== undefined || env.WAYLAND_DISPLAY !== undefined
  if (!screen)
    return
  await open(url).then(opener => opener.on('error', () => undefined), () => undefined)
}

await run(usage, async () => {
  const options = readArguments()
  console.log('Building the speaker\'s edition …')
  await buildSite('speaker')
  const { url } = await serveFolder(outFolder.speaker, options.port)
  console.log(`${Object.values(decks).map(({ name, folder }) => `
  ${name}
    Deck            ${url}${folder}#/1
    Presenter view  ${url}${folder}#/presenter/1`).join('\n')}

  Press Ctrl+C to stop.`)
  if (options.open)
    await openQuietly(`${url}#/1`)
})
