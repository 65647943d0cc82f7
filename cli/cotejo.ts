import { UnreadableFileError } from '#bitext/exchange/incoming'
import { ContentFolderError } from '#store/content'
import { contentFolder } from '#store/folder'
import { recoverImports, UnwritableError } from '#store/save-work'
import { align } from './align.ts'
import { build } from './build.ts'
import { check } from './check.ts'
import { type Command, type Outcome, UsageError } from './command.ts'
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

/** Runs one command and returns what to print; the user’s mistakes become a message and exit code 2. */
export async function cotejo(argv: readonly string[]): Promise<Outcome> {
  const [name = 'help', ...args] = argv
  if (['help', '--help', '-h'].includes(name)) return { output: help(), exitCode: 0 }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!command) return { output: `There is no command “${name}”.\n\n${help()}`, exitCode: 2 }
  try {
    await recoverImports(contentFolder())
    return await command.run(args)
  } catch (cause) {
    progress(undefined)
    if (cause instanceof UnreadableFileError || cause instanceof UnwritableError)
      return { output: '', notice: `${cause.message}\n`, exitCode: 1 }
    if (!(cause instanceof Error) || !isUsersMistake(cause)) throw cause
    return { output: `${cause.message}\nUsage: cotejo ${command.usage}\n`, exitCode: 2 }
  }
}

function isUsersMistake(error: Error): boolean {
  const fromParseArgs = 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
  return fromParseArgs || error instanceof UsageError || error instanceof ContentFolderError
}

function help(): string {
  const rows = Object.values(commands).map(({ usage, summary }) => `  ${usage}\n      ${summary}\n`)
  return `cotejo COMMAND: bilingual texts, held together by alignment IDs.\n\n${rows.join('')}\nCOTEJO_CONTENT names another content folder for every command.\n`
}
