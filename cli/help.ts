import type { Command } from './command.ts'

/** What there is to say of a command: how it is called, what it does, and a line for each option. */
export function helpFor({ usage, summary, options = [] }: Command): string {
  const width = Math.max(0, ...options.map(([option]) => option.length))
  const rows = options.map(([option, what]) => `  ${option.padEnd(width)}  ${what}\n`)
  return `${usageOf(usage)}\n\n${summary}\n${rows.length > 0 ? `\n${rows.join('')}` : ''}`
}

/** How a command is called; where there are several ways, a line for each. */
export function usageOf(usage: string): string {
  return usage
    .split('\n')
    .map((way) => `cotejo ${way.trim()}`)
    .join('\n')
}

/** Every command in brief. */
export function helpForAll(commands: readonly Command[]): string {
  const rows = commands.map(({ usage, summary }) => `  ${usage}\n      ${summary}\n`)
  return `cotejo COMMAND: bilingual texts, held together by alignment IDs.\n\n${rows.join('')}\ncotejo help COMMAND says what the options of a command do.\nCOTEJO_CONTENT names another content folder for every command; the default is content.\n`
}

/** Whether help is asked for, among the options of a command. */
export function asksForHelp(args: readonly string[]): boolean {
  const end = args.indexOf('--')
  return args.slice(0, end < 0 ? args.length : end).some((arg) => arg === '--help' || arg === '-h')
}
