import { spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { root } from './files.ts'
import { run } from './run.ts'
import { deckIn } from './slidev.ts'

await run('npm run dev -- [zh|en|zh-Hant] [options of slidev]', async () => {
  const args = process.argv.slice(2)
  const language = args[0]?.startsWith('-') ? undefined : args.shift()
  const { entry, tag } = deckIn(language ?? 'zh')
  const slidev = spawn(process.execPath, [resolve(root, 'node_modules/@slidev/cli/bin/slidev.mjs'), entry, ...args], {
    cwd: root,
    env: { ...process.env, DECK_LANGUAGE: tag },
    stdio: 'inherit',
  })
  process.exitCode = await new Promise<number>((ended, failed) => slidev.on('close', code => ended(code ?? 0)).on('error', failed))
})
