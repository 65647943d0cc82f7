import type { VFileMessage } from 'vfile-message'
import { isError } from '#bitext/finding'
import { listWorks, loadWork } from '#store/content'
import { contentFolder, displayPath } from '#store/content-folder'
import { type Command, UsageError } from './command.ts'
import { readArgs } from './read-args.ts'

/** `cotejo check`: every structural finding of some works or of all. */
export const check: Command = {
  usage: 'check [work…] [--format text|json]',
  summary: 'Lists what is wrong with the works, with file, line and how to mend it.',
  options: [
    ['work…', 'the works to check, by the names of their folders; without any, all of them'],
    ['--format text|json', 'how findings are told: for people or for programs (default: text)'],
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
    const findings: VFileMessage[] = []
    for (const slug of slugs) findings.push(...(await loadWork(content, slug)).findings)
    const output = values.format === 'json' ? toJson(findings) : toText(findings, slugs.length)
    return { output, exitCode: findings.some(isError) ? 1 : 0 }
  },
}

/** Problems as a JSON array of `{file, line, column, rule, severity, message}`. */
function toJson(findings: readonly VFileMessage[]): string {
  const rows = findings.map((finding) => ({
    file: finding.file,
    line: finding.line ?? 1,
    column: finding.column ?? 1,
    rule: finding.ruleId,
    severity: isError(finding) ? 'error' : 'warning',
    message: finding.reason,
  }))
  return `${JSON.stringify(rows, null, 2)}\n`
}

/** Problems as text for a terminal, with a line at the end that counts them. */
export function toText(findings: readonly VFileMessage[], works: number): string {
  const lines = findings.map((finding) => {
    const severity = isError(finding) ? 'error' : 'warning'
    return `${finding.file}:${finding.line ?? 1}:${finding.column ?? 1}  ${severity}  ${finding.ruleId}\n  ${finding.reason}\n`
  })
  const errors = findings.filter(isError).length
  const warnings = findings.length - errors
  const total = `${count(works, 'work')}: ${count(errors, 'error')}, ${count(warnings, 'warning')}.`
  return `${[...lines, total].join('\n')}\n`
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
