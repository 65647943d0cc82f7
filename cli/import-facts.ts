import { basename, extname } from 'node:path'
import { createInterface } from 'node:readline/promises'
import type { ImportedText } from '#bitext/exchange/imported-text'
import type { ByLanguage, Language } from '#bitext/language'
import { levels } from '#bitext/work-facts'
import { UsageError } from './command.ts'
import { languageNames } from './language-names.ts'
import { progress } from './progress.ts'

/** What options say about a work. */
type ImportOptions = {
  readonly [Key in `${'title' | 'author'}-${Language}` | 'date' | 'licence' | 'level' | 'tags']?:
    | string
    | undefined
}

/** The facts for `work.yaml` and for the front matter of both versions. */
export interface Facts {
  readonly original: Language
  readonly work: Readonly<Record<string, unknown>>
  readonly titles: ByLanguage<{ title: string; subtitle: string | undefined; author: string | undefined }>
}

/**
 * Facts about a work: from the options, else from the files, else from the person at the terminal.
 *
 * @param paths of the files; a file’s name is its title if nothing else is known
 * @param askNothing true if the answers would not be used
 * @throws {UsageError} for a value that is not valid
 */
export async function factsFor(
  texts: ByLanguage<ImportedText>,
  paths: ByLanguage<string>,
  values: ImportOptions,
  original: Language,
  askNothing: boolean,
): Promise<Facts> {
  if (values.level !== undefined && !levels.some((level) => level === values.level)) {
    throw new UsageError(`--level must be one of ${levels.join(', ')}, not “${values.level}”.`)
  }
  if (values.date !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(values.date)) {
    throw new UsageError(`--date must be a day such as 2026-10-05, not “${values.date}”.`)
  }
  const ask = (question: string) => (askNothing ? Promise.resolve(undefined) : askPerson(question))
  const titleOf = async (language: Language) => {
    const text = texts[language]
    const known = values[`title-${language}`] ?? text.title
    return known ?? (await ask(`${languageNames[language]} title`)) ?? nameOf(paths[language])
  }
  const facts = async (language: Language) => ({
    title: (await titleOf(language)).replace(/\s+/g, ' ').trim(),
    subtitle: texts[language].subtitle,
    author: values[`author-${language}`] ?? texts[language].author,
  })
  return {
    original,
    work: {
      original,
      date: values.date ?? new Date().toISOString().slice(0, 10),
      licence: values.licence ?? (await ask('Licence (CC-BY-4.0, all rights reserved…; may be empty)')),
      level: values.level,
      tags: values.tags?.split(',').map((tag) => tag.trim()),
    },
    titles: { en: await facts('en'), es: await facts('es') },
  }
}

async function askPerson(question: string): Promise<string | undefined> {
  if (!process.stdin.isTTY || !process.stderr.isTTY) return undefined
  progress(undefined)
  const terminal = createInterface({ input: process.stdin, output: process.stderr })
  const answer = await terminal.question(`${question}: `)
  terminal.close()
  return answer.trim() || undefined
}

function nameOf(path: string): string {
  const name = basename(path, extname(path)).replace(/[-_.]+/g, ' ')
  return name.charAt(0).toUpperCase() + name.slice(1)
}
