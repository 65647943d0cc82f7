import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { SeedLexicon } from '#bitext/align/lexicon'
import { decode } from '#bitext/decode'
import { heirsFileName } from '#bitext/heirs'
import { type Language, languages, otherLanguage } from '#bitext/language'
import { parseVersion, type Version } from '#bitext/parse'
import { type RepairedSection, repairIds } from '#bitext/repair'
import { readWorkFacts } from '#bitext/work-facts'
import { displayPath } from './content-folder.ts'
import { readHeirsFile } from './heirs-file.ts'
import { committedSection } from './last-commit.ts'
import { type Replacement, replaceFiles } from './replace-files.ts'

/** The repair of one section: what changes, and the files to write. */
export interface SectionRepair extends Pick<RepairedSection, 'renamed' | 'recorded' | 'removed'> {
  /** The path of the translation, for messages. */
  readonly translationFile: string
  /** The path of `ids.yaml`, for messages. */
  readonly heirsFile: string
  readonly replacements: readonly Replacement[]
}

/**
 * Repairs of the IDs of a work, to be written by `writeRepairs`. Sections with errors are left out.
 *
 * @param content the content folder, absolute
 * @param slug the name of the work’s folder
 * @param seed a seed lexicon; may be empty
 */
export async function findRepairs(
  content: string,
  slug: string,
  seed: SeedLexicon,
): Promise<SectionRepair[]> {
  const workFolder = join(content, slug)
  const yaml = await readText(join(workFolder, 'work.yaml'))
  const { facts } = readWorkFacts(yaml ?? '', slug)
  const repairs: SectionRepair[] = []
  for (const section of facts.sections ?? ['']) {
    const repair = await repairSection(join(workFolder, section), facts.original ?? 'en', seed)
    if (repair) repairs.push(repair)
  }
  return repairs
}

/**
 * Writes repairs, all or none.
 *
 * @throws {FileChangedError} if a file was changed since; then nothing is written
 */
export async function writeRepairs(repairs: readonly SectionRepair[]): Promise<void> {
  await replaceFiles(repairs.flatMap(({ replacements }) => replacements))
}

async function repairSection(
  folder: string,
  originalLanguage: Language,
  seed: SeedLexicon,
): Promise<SectionRepair | undefined> {
  const versions = new Map<Language, Version>()
  for (const language of languages) {
    const path = join(folder, `${language}.md`)
    const source = await readText(path)
    if (source === undefined) return undefined
    versions.set(language, parseVersion(source, { language, file: displayPath(path) }))
  }
  const original = versions.get(originalLanguage)
  const translation = versions.get(otherLanguage(originalLanguage))
  if (!original || !translation) return undefined
  const heirsFile = await readHeirsFile(folder)
  const committed = await committedSection(folder, originalLanguage)
  const repaired = repairIds({ original, translation, heirsFile, committed }, seed)
  if (!repaired) return undefined
  const heirsPath = join(folder, heirsFileName)
  return {
    renamed: repaired.renamed,
    recorded: repaired.recorded,
    removed: repaired.removed,
    translationFile: translation.file,
    heirsFile: heirsFile.file,
    replacements: [
      {
        path: join(folder, `${translation.language}.md`),
        before: translation.source,
        after: repaired.translation,
      },
      { path: heirsPath, before: await readText(heirsPath), after: repaired.heirs },
    ],
  }
}

/** The text of a file, or `undefined` if it cannot be read; the check reports why. */
async function readText(path: string): Promise<string | undefined> {
  const bytes = await readFile(path).catch(() => undefined)
  const text = bytes === undefined ? undefined : decode(bytes, displayPath(path))
  return typeof text === 'string' ? text : undefined
}
