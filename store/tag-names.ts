import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { Language } from '#bitext/language'

/** The name of a tag in each language. */
export type TagName = Readonly<Record<Language, string>>

/**
 * The names of tags in `tags.yaml` of the content folder. The file may be missing, and so may
 * lines of it: a tag without a name is shown as it is written.
 */
export async function loadTagNames(content: string): Promise<(tag: string) => TagName> {
  const names = new Map<string, Partial<TagName>>()
  try {
    const data: unknown = parse(await readFile(join(content, 'tags.yaml'), 'utf8'))
    if (typeof data === 'object' && data !== null) {
      for (const [tag, name] of Object.entries(data)) names.set(tag, name)
    }
  } catch {
    return plain
  }
  return (tag) => ({ ...plain(tag), ...names.get(tag) })
}

function plain(tag: string): TagName {
  const words = tag.replaceAll('-', ' ')
  return { en: words, es: words }
}
