import { messageOf } from './files.ts'

/**
 * Runs a command of package.json. What it throws becomes a message and exit code 1;
 * arguments that parseArgs refuses get the usage line too.
 * @param read reads the arguments. It comes first, and needs little: `command` brings in what does the work, so that a
 * wrong argument is refused at once.
 */
export async function run<T>(usage: string, read: () => T, command: (options: T) => Promise<void>): Promise<void> {
  try {
    await command(read())
  } catch (error) {
    const refused = error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
    console.error(`\n${messageOf(error)}${refused ? `\nUsage: ${usage}` : ''}`)
    process.exitCode = 1
  }
}
