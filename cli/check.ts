import type { VFileMessage } from 'vfile-message'
import { isError } from '#bitext/problem'
import { listWorks, loadWork } from '#store/content'
import { contentFolder, displayPath } from '#store/folder'
import { type Command, UsageError } from './command.ts'
import { readArgs } from './read-args.ts'

/** `cotejo check`: every structural problem of some works or of all. */
export const check: Command = {
  usage: 'check [work…] [--format text|json]',
  summary: 'Lists what is wrong with the works, with file, line and how to mend it.',
  options: [
    ['work…', 'the works to check, by the names of their folders; without any, all of them'],
    ['--format text|json', 'how problems are told: for people or for programs (default: text)'],
  ],
  async run(args) {
    const { values, positionals } = readArgs(args, { format: { type: 'string', default: 'text' } })
    if (values.format !== 'text' && values.format !== 'json') {
      throw new UsageError(`--format is text or json, not “${values.format}”.`)
    }
    const content = contentFolder()
    const known = await listWorks(content)
    const unknown = positionals.find((name) => !known.includes(name))
    if (unknown !== undefined) {
      throw new UsageError(
        `There is no work “${unknown}” in ${displayPath(content)}. There are: ${known.join(', ')}.`,
      )
    }
    const slugs = positionals.length > 0 ? positionals : known
    const problems: VFileMessage[] = []
    for (const slug of slugs) problems.push(...(await loadWork(content, slug)).problems)
    const output = values.format === 'json' ? toJson(problems) : toText(problems, slugs.length)
    return { output, exitCode: problems.some(isError) ? 1 : 0 }
  },
}

/** Problems as a JSON array of `{file, line, column, rule, severity, message}`. */
function toJson(problems: readonly VFileMessage[]): string {
  const rows = problems.map((problem) => ({
    file: problem.file,
    line: problem.line ?? 1,
    column: problem.column ?? 1,
    rule: problem.ruleId,
    severity: isError(problem) ? 'error' : 'warning',
    message: problem.reason,
  }))
  return `${JSON.stringify(rows, null, 2)}\n`
}

/** Problems as text for a terminal, with a line at the end that counts them. */
export function toText(problems: readonly VFileMessage[], works: number): string {
  const lines = problems.map((problem) => {
    const severity = isError(problem) ? 'error' : 'warning'
    return `${problem.file}:${problem.line ?? 1}:${problem.column ?? 1}  ${severity}  ${problem.ruleId}\n  ${problem.reason}\n`
  })
  const errors = problems.filter(isError).length
  const warnings = problems.length - errors
  const total = `${count(works, 'work')}: ${count(errors, 'error')}, ${count(warnings, 'warning')}.`
  return `${[...lines, total].join('\n')}\n`
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
