import type { VFileMessage } from 'vfile-message'
import { UnreadableFileError } from '#bitext/exchange/imported-text'
import { isError } from '#bitext/finding'
import { type CheckInput, listWorks, loadWork } from '#store/content'
import { contentFolder, displayPath } from '#store/content-folder'
import { committedSection } from '#store/last-commit'
import { findRepairs, type SectionRepair, writeRepairs } from '#store/repair-work'
import { FileChangedError } from '#store/replace-files'
import { loadSeedLexicon } from '#store/seed-lexicon'
import { type Command, UsageError } from './command.ts'
import { readArgs } from './read-args.ts'

/** `cotejo check`: reports what is wrong with some works, or with all, and repairs IDs. */
export const check: Command = {
  usage: 'check [work…] [--format text|json]\n  check [work…] --fix [--dry-run]',
  summary:
    'Reports what is wrong with the works, with file, line and how to fix it. With --fix, repairs their IDs.',
  options: [
    ['work…', 'the works to check, by the names of their folders (default: all)'],
    ['--format text|json', 'the format of the report: for people or for programs (default: text)'],
    [
      '--fix',
      'fixes lost-id, translated-id and old-id-in-text: writes ids.yaml, renames IDs of translations',
    ],
    ['--dry-run', 'with --fix: prints what it would change, and writes nothing'],
  ],
  async run(args) {
    const { values, positionals } = readArgs(args, {
      format: { type: 'string', default: 'text' },
      fix: { type: 'boolean', default: false },
      'dry-run': { type: 'boolean', default: false },
    })
    if (values.format !== 'text' && values.format !== 'json') {
      throw new UsageError(`--format must be text or json, not “${values.format}”.`)
    }
    if (values['dry-run'] && !values.fix) throw new UsageError('--dry-run needs --fix: check writes nothing.')
    const content = contentFolder()
    const known = await listWorks(content)
    const unknown = positionals.find((name) => !known.includes(name))
    if (unknown !== undefined) {
      throw new UsageError(
        `There is no work “${unknown}” in ${displayPath(content)}. The works are: ${known.join(', ')}.`,
      )
    }
    const slugs = positionals.length > 0 ? positionals : known
    const seed = await loadSeedLexicon()
    const changes = values.fix ? await fix(content, slugs, values['dry-run']) : undefined
    const input: CheckInput = { committed: committedSection, seed }
    const findings: VFileMessage[] = []
    for (const slug of slugs) findings.push(...(await loadWork(content, slug, input)).findings)
    const exitCode = findings.some(isError) ? 1 : 0
    if (values.format === 'json') {
      return { output: toJson(findings), ...(changes === undefined ? {} : { notice: changes }), exitCode }
    }
    return { output: `${changes ?? ''}${toText(findings, slugs.length)}`, exitCode }
  },
}

/** Repairs the works one after another. Returns what changed, for people. */
async function fix(content: string, slugs: readonly string[], dryRun: boolean): Promise<string> {
  const seed = await loadSeedLexicon()
  const lines: string[] = []
  for (const slug of slugs) {
    const repairs = await findRepairs(content, slug, seed)
    if (!dryRun) await write(slug, repairs)
    lines.push(...repairs.flatMap(changesOf))
  }
  const heading = dryRun ? 'Would be fixed (dry run: nothing was written):' : 'Fixed:'
  return lines.length === 0 ? 'There is nothing to fix.\n\n' : `${[heading, ...lines].join('\n')}\n\n`
}

async function write(slug: string, repairs: readonly SectionRepair[]): Promise<void> {
  try {
    await writeRepairs(repairs)
  } catch (cause) {
    const reason =
      cause instanceof FileChangedError
        ? `${displayPath(cause.message)} was changed meanwhile. Try again`
        : `The files cannot be written: ${cause instanceof Error ? cause.message : String(cause)}`
    throw new UnreadableFileError(`${reason}. Nothing was changed in the work “${slug}”.`, { cause })
  }
}

function changesOf({ translationFile, heirsFile, renamed, recorded, removed }: SectionRepair): string[] {
  return [
    ...[...renamed].map(([old, id]) => `  ${translationFile}: #${old} becomes #${id}`),
    ...[...recorded].map(([old, heir]) => `  ${heirsFile}: adds “${old}: ${heir}”`),
    ...removed.map((old) => `  ${heirsFile}: removes #${old}, which is in the text`),
  ]
}

/** Findings as a JSON array of `{file, line, column, rule, severity, message}`. */
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

/** Findings as text for a terminal, with a last line that counts them. */
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
