import { parseArgs } from 'node:util'
import { run } from '../tools/system/run.ts'

await run(
  'npm run facts:update',
  () => parseArgs({}),
  async () => {
    const { updateWorded } = await import('../tools/facts/worded.ts')
    const changes = await updateWorded()
    console.log(changes.length > 0 ? changes.join('\n') : 'No fact is worded otherwise than before.')
  },
)
