import { parseArgs } from 'node:util'
import { run } from '../tools/system/run.ts'
import type { TalkOptions } from '../tools/site/talk.ts'

const usage = 'npm start -- [--port N] [--no-open]'

/** @returns the options given. Throws where one is unknown or the port is none. */
function readArguments(): TalkOptions {
  const { values } = parseArgs({
    options: { port: { type: 'string', default: '3030' }, open: { type: 'boolean', default: true } },
    allowNegative: true,
  })
  const port = Number(values.port)
  if (!/^\d+$/.test(values.port) || port < 1 || port > 65535)
    throw new Error(`--port must be a number from 1 to 65535, not "${values.port}"\nUsage: ${usage}`)
  return { port, open: values.open }
}

await run(usage, readArguments, async options => {
  const { serveTalk } = await import('../tools/site/talk.ts')
  await serveTalk(options)
})
