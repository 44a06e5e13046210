import { dateOfExport } from './export/date.ts'
import { readOptions, usage, type ExportOptions } from './export/options.ts'
import { run } from './run.ts'

/** @returns what was asked for. Throws where it makes no sense, a date that is none among it. */
function readArguments(): ExportOptions {
  dateOfExport()
  return readOptions()
}

await run(usage, readArguments, async options => {
  const { exportDecks } = await import('./export/export.ts')
  await exportDecks(options)
})
