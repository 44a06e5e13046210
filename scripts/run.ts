import { messageOf } from './files.ts'

/**
 * Runs a command of package.json. What it throws becomes a message and exit code 1;
 * arguments that parseArgs refuses get the usage line too.
 */
export async function run(usage: string, command: () => Promise<void>): Promise<void> {
  try {
    await command()
  }
  catch (error) {
    const refused = error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
    console.error(`\n${messageOf(error)}${refused ? `\nUsage: ${usage}` : ''}`)
    process.exitCode = 1
  }
}
