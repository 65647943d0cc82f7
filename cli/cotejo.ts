import { UnreadableFileError } from '#bitext/exchange/imported-text'
import { ContentFolderError, contentFolder } from '#store/content-folder'
import { recoverImports, UnwritableError } from '#store/save-work'
import { align } from './align.ts'
import { build } from './build.ts'
import { check } from './check.ts'
import { type Command, type Outcome, UsageError } from './command.ts'
import { asksForHelp, helpFor, helpForAll, usageOf } from './help.ts'
import { importWork } from './import.ts'
import { progress } from './progress.ts'
import { realign } from './realign.ts'
import { start } from './start.ts'

const commands: Readonly<Record<string, Command>> = {
  check,
  import: importWork,
  realign,
  align,
  build,
  start,
}
const all = Object.values(commands)

/** Runs a command. A mistake in how it was called gives a message and exit code 2. */
export async function cotejo(argv: readonly string[]): Promise<Outcome> {
  const [name = 'help', ...args] = argv
  if (['help', '--help', '-h'].includes(name)) return help(args[0])
  const command = commandNamed(name)
  if (!command) return unknownCommand(name)
  if (asksForHelp(args)) return { output: helpFor(command), exitCode: 0 }
  try {
    await recoverImports(contentFolder())
    return await command.run(args)
  } catch (cause) {
    progress(undefined)
    if (cause instanceof UnreadableFileError || cause instanceof UnwritableError)
      return { output: '', notice: `${cause.message}\n`, exitCode: 1 }
    if (!(cause instanceof Error) || !isUserError(cause)) throw cause
    const output = `${cause.message}\nUsage:\n${usageOf(command.usage)}\nAll options: cotejo help ${name}\n`
    return { output, exitCode: 2 }
  }
}

function isUserError(error: Error): boolean {
  return error instanceof UsageError || error instanceof ContentFolderError
}

function commandNamed(name: string): Command | undefined {
  return Object.hasOwn(commands, name) ? commands[name] : undefined
}

/** The help of one command, or the overview of all. */
function help(name: string | undefined): Outcome {
  if (name === undefined || name === 'help') return { output: helpForAll(all), exitCode: 0 }
  const command = commandNamed(name)
  return command ? { output: helpFor(command), exitCode: 0 } : unknownCommand(name)
}

function unknownCommand(name: string): Outcome {
  return { output: `Unknown command “${name}”.\n\n${helpForAll(all)}`, exitCode: 2 }
}
