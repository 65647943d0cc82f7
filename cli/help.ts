import type { Command } from './command.ts'

/** The help of one command: usage, summary, and a line for each option. */
export function helpFor({ usage, summary, options = [] }: Command): string {
  const width = Math.max(0, ...options.map(([option]) => option.length))
  const rows = options.map(([option, description]) => `  ${option.padEnd(width)}  ${description}\n`)
  return `${usageOf(usage)}\n\n${summary}\n${rows.length > 0 ? `\n${rows.join('')}` : ''}`
}

/** The usage of a command, one line for each form that it has. */
export function usageOf(usage: string): string {
  return usage
    .split('\n')
    .map((form) => `cotejo ${form.trim()}`)
    .join('\n')
}

/** The overview of all commands. */
export function helpForAll(commands: readonly Command[]): string {
  const rows = commands.map(({ usage, summary }) => `  ${usage}\n      ${summary}\n`)
  return `cotejo COMMAND: bilingual texts, aligned paragraph by paragraph.

${rows.join('')}
cotejo help COMMAND lists the options of a command.
The environment variable COTEJO_CONTENT sets the content folder of every command (default: content).
`
}

/** Whether the arguments of a command ask for help. */
export function asksForHelp(args: readonly string[]): boolean {
  const end = args.indexOf('--')
  return args.slice(0, end < 0 ? args.length : end).some((arg) => arg === '--help' || arg === '-h')
}
