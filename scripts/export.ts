import { dateOfExport } from '../tools/system/date.ts'
import { readOptions, usage, type ExportOptions } from '../tools/render/options.ts'
import { run } from '../tools/system/run.ts'

/** @returns what was asked for. Throws where it makes no sense, a date that is none among it. */
function readArguments(): ExportOptions {
  dateOfExport()
  return readOptions()
}

await run(usage, readArguments, async options => {
  const { exportDecks } = await import('../tools/render/export.ts')
  await exportDecks(options)
})
