import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { VFileMessage } from 'vfile-message'
import { isError } from '#bitext/finding'
import { type Language, languages } from '#bitext/language'
import { parseVersion, type Version } from '#bitext/parse'
import { mendable } from '#bitext/realign'
import { readWorkFacts } from '#bitext/work-facts'
import { loadWork } from './content.ts'
import { displayPath } from './content-folder.ts'

/** A section whose blocks may stand under no marker. */
export interface UnmarkedSection {
  /** Its folder inside the work; empty for the only section. */
  readonly folder: string
  readonly versions: { readonly [Key in Language]: Version }
}

/** A work that is sound, or has no other errors than text without markers. */
export interface UnmarkedWork {
  readonly original: Language
  readonly sections: readonly UnmarkedSection[]
}

/**
 * Reads a work that was edited by hand.
 *
 * @param content the content folder, absolute
 * @param slug the name of the work’s folder, which is there
 * @returns the work, or the errors that markers do not mend
 */
export async function loadUnmarkedWork(
  content: string,
  slug: string,
): Promise<UnmarkedWork | readonly VFileMessage[]> {
  const { findings } = await loadWork(content, slug)
  const errors = findings.filter((finding) => isError(finding) && !mendable.has(finding.ruleId ?? ''))
  if (errors.length > 0) return errors
  const folder = join(content, slug)
  const { facts } = readWorkFacts(await readFile(join(folder, 'work.yaml'), 'utf8'), slug)
  const sections: UnmarkedSection[] = []
  for (const section of facts?.sections ?? ['']) {
    const read = async (language: Language) => {
      const path = join(folder, section, `${language}.md`)
      return parseVersion(await readFile(path, 'utf8'), { language, file: displayPath(path) })
    }
    const [en, es] = await Promise.all(languages.map(read))
    if (en && es) sections.push({ folder: section, versions: { en, es } })
  }
  return { original: facts?.original ?? 'en', sections }
}
