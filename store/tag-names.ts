import { join } from 'node:path'
import { parse } from 'yaml'
import { type Language, languages } from '#bitext/language'
import { readTextFile } from './text-file.ts'

/** The name of a tag in each language. */
export type TagName = Readonly<Record<Language, string>>

/**
 * Loads the names of tags from `tags.yaml` in the content folder. A tag that is not in the file, or a
 * language that is not given, has the tag itself as its name, with spaces instead of hyphens.
 *
 * @throws if the disk cannot be read
 */
export async function loadTagNames(content: string): Promise<(tag: string) => TagName> {
  const text = await readTextFile(join(content, 'tags.yaml'))
  const names = typeof text === 'string' ? readNames(text) : new Map<string, Partial<TagName>>()
  return (tag) => ({ ...defaultName(tag), ...names.get(tag) })
}

function readNames(yaml: string): Map<string, Partial<TagName>> {
  const names = new Map<string, Partial<TagName>>()
  for (const [tag, name] of entriesOf(parseOrUndefined(yaml))) {
    const given = entriesOf(name).filter(
      ([key, value]) => languages.some((language) => language === key) && typeof value === 'string',
    )
    names.set(tag, Object.fromEntries(given))
  }
  return names
}

function parseOrUndefined(yaml: string): unknown {
  try {
    return parse(yaml)
  } catch {
    return undefined
  }
}

function entriesOf(data: unknown): [string, unknown][] {
  return typeof data === 'object' && data !== null ? Object.entries(data) : []
}

function defaultName(tag: string): TagName {
  const words = tag.replaceAll('-', ' ')
  return { en: words, es: words }
}
