import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { VFileMessage } from 'vfile-message'
import { isError } from '#bitext/finding'
import type { HeirsFile } from '#bitext/heirs'
import { type Language, languages } from '#bitext/language'
import { parseVersion, type Version } from '#bitext/parse'
import { fixable } from '#bitext/realign'
import { readWorkFacts } from '#bitext/work-facts'
import { loadWork } from './content.ts'
import { displayPath } from './content-folder.ts'
import { readHeirsFile } from './heirs-file.ts'

/** A section with blocks that may have no marker. */
export interface UnmarkedSection {
  /** Its folder inside the work; empty for the only section. */
  readonly folder: string
  readonly versions: { readonly [Key in Language]: Version }
  readonly heirsFile: HeirsFile
}

/** A work whose only errors, if it has any, are text without markers. */
export interface UnmarkedWork {
  readonly original: Language
  readonly sections: readonly UnmarkedSection[]
}

/**
 * Reads a work that was edited by hand.
 *
 * @param content the content folder, absolute
 * @param slug the name of the work’s folder, which exists
 * @returns the work, or the errors that markers cannot fix
 */
export async function loadUnmarkedWork(
  content: string,
  slug: string,
): Promise<UnmarkedWork | readonly VFileMessage[]> {
  const { findings } = await loadWork(content, slug)
  const errors = findings.filter((finding) => isError(finding) && !fixable.has(finding.ruleId ?? ''))
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
    const heirsFile = await readHeirsFile(join(folder, section))
    if (en && es) sections.push({ folder: section, versions: { en, es }, heirsFile })
  }
  return { original: facts?.original ?? 'en', sections }
}
