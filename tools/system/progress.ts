/** Says how far a command is. */
export type Progress = (step: string) => void

/**
 * Returns a progress line that starts with the seconds since now: on a terminal one line that is written over,
 * elsewhere a line a step. What was said last stays on the terminal when the command ends.
 */
export function startProgress(stream: NodeJS.WriteStream = process.stdout): Progress {
  const start = performance.now()
  let open = false
  // Whoever reads the line may stop reading, as in `npm run export | head -1`; the work goes on.
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })
  process.once('exit', () => open && stream.write('\n'))
  return step => {
    const line = `${((performance.now() - start) / 1000).toFixed(1).padStart(6)} s  ${step}`
    open = stream.isTTY
    stream.write(stream.isTTY ? `\r\u001B[K${line}` : `${line}\n`)
  }
}
