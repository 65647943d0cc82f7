import { readdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Point } from 'unist'
import type { VFileMessage } from 'vfile-message'
import type { SeedLexicon } from '#bitext/align/lexicon'
import { checks } from '#bitext/check/checks'
import { error, isError } from '#bitext/finding'
import { type Heirs, resolveHeirs } from '#bitext/heirs'
import { type ByLanguage, type Language, type LanguageTag, otherLanguage } from '#bitext/language'
import type { CommittedSection } from '#bitext/lost-ids'
import { type Pair, pair } from '#bitext/pair'
import type { Version } from '#bitext/parse'
import { isSlug, languageTag, readWorkFacts, type WorkFacts } from '#bitext/work-facts'
import { ContentFolderError, displayPath } from './content-folder.ts'
import { readHeirsFile } from './heirs-file.ts'
import { findLinkTargets, idsOf } from './link-targets.ts'
import { checkOldSlugs } from './renamed-works.ts'
import { findImages, type Image } from './section-images.ts'
import { exists, readTextFile } from './text-file.ts'
import { forgetDeletedVersions, isVersion, readVersion } from './version-cache.ts'
import { findSections } from './work-sections.ts'

/** An article or a chapter. A long one is shown in parts; see `partsOf`. */
export interface Section {
  /** Name of its folder; absent for the only section of a work. */
  readonly slug: string | undefined
  readonly original: Version
  readonly translation: Version
  readonly pairs: readonly Pair[]
  /** The language of each version as a tag, with its variety if the work names one: `es-AR`. */
  readonly languageTags: ByLanguage<LanguageTag>
  /** Whether paragraphs with one side are meant to have one. */
  readonly oneSidedIntended: boolean
  /** By each ID that is no longer in the text, the ID in the text that replaces it. */
  readonly heirs: Heirs
  /** The images of both versions, by absolute path. */
  readonly images: ReadonlyMap<string, Image>
}

/** A work without errors. */
export interface Work {
  readonly slug: string
  readonly facts: WorkFacts & Required<Pick<WorkFacts, 'original' | 'date'>>
  readonly sections: readonly [Section, ...Section[]]
}

/** A work as found on disk, with the findings of all checks. */
export interface LoadedWork {
  readonly slug: string
  /** In the order of files and lines, work.yaml first. */
  readonly findings: readonly VFileMessage[]
  /** Absent if one of the findings is an error: such a work is not published. */
  readonly work: Work | undefined
}

/**
 * The names of the folders that are works, sorted.
 *
 * @throws {ContentFolderError} if the content folder cannot be read
 */
export async function listWorks(content: string): Promise<string[]> {
  try {
    const entries = await readdir(content, { withFileTypes: true })
    return entries
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
      .map((entry) => entry.name)
      .sort()
  } catch (cause) {
    throw new ContentFolderError(content, cause)
  }
}

/**
 * Loads every work of the content folder, those with errors too.
 *
 * @throws {ContentFolderError} if the content folder cannot be read
 */
export async function loadLibrary(content: string): Promise<LoadedWork[]> {
  const slugs = await listWorks(content)
  const works: LoadedWork[] = []
  for (const slug of slugs) works.push(await loadWork(content, slug))
  await forgetDeletedVersions()
  return works
}

/** What checks need that takes time to get, and that readers do not need. */
export interface CheckInput {
  /** The section in the last commit, by its folder; see `committedSection`. */
  committed(folder: string, original: Language): Promise<CommittedSection | undefined>
  readonly seed: SeedLexicon
}

/**
 * Loads one work and runs every check on it. What is wrong with its files is in `findings`; it is not thrown.
 *
 * @param content the content folder, absolute
 * @param slug the name of the work's folder
 * @param input for the checks that need it; without it, they find nothing
 * @throws if the disk cannot be read
 */
export async function loadWork(content: string, slug: string, input?: CheckInput): Promise<LoadedWork> {
  const folder = join(content, slug)
  const findings: VFileMessage[] = []
  if (!isSlug(slug)) {
    const reason = `“${slug}” cannot be part of a URL. Rename the folder: use lower-case letters a to z, digits and single hyphens.`
    findings.push(error({ file: displayPath(folder), rule: 'bad-slug', reason }))
  }
  const { facts, places } = await loadFacts(folder, findings)
  const listed = {
    factsRead: facts !== undefined,
    sections: facts?.sections,
    place: places.get('sections'),
  }
  const found = await findSections(folder, listed)
  findings.push(...found.findings)
  findings.push(...(await checkOldSlugs(content, slug, facts?.formerly ?? [], places.get('formerly'))))

  const original = facts?.original ?? 'en'
  const sections: Section[] = []
  for (const sectionSlug of found.slugs) {
    const section = await loadSection(content, folder, sectionSlug, { ...facts, original }, findings, input)
    if (section) sections.push(section)
  }
  const [first, ...others] = sections
  const isSound = facts?.original && facts.date && first && !findings.some(isError)
  const work: Work | undefined = isSound
    ? { slug, facts: facts as Work['facts'], sections: [first, ...others] }
    : undefined
  return { slug, findings: inFileOrder(findings), work }
}

async function loadFacts(
  folder: string,
  findings: VFileMessage[],
): Promise<{ facts: WorkFacts | undefined; places: ReadonlyMap<string, Point> }> {
  const nothing = { facts: undefined, places: new Map<string, Point>() }
  const path = join(folder, 'work.yaml')
  const file = displayPath(path)
  const text = await readTextFile(path)
  if (text === undefined) {
    const reason =
      'The file is missing. Create it with at least “original: en” (or es) and “date: 2026-10-05”.'
    findings.push(error({ file, rule: 'missing-work-yaml', reason }))
    return nothing
  }
  if (typeof text !== 'string') {
    findings.push(text)
    return nothing
  }
  const read = readWorkFacts(text, file)
  findings.push(...read.findings)
  return read
}

async function loadSection(
  content: string,
  workFolder: string,
  slug: string | undefined,
  facts: WorkFacts & { readonly original: Language },
  findings: VFileMessage[],
  input: CheckInput | undefined,
): Promise<Section | undefined> {
  const originalLanguage = facts.original
  const folder = slug === undefined ? workFolder : join(workFolder, slug)
  if (!(await exists(folder))) return undefined
  const original = await loadVersion(folder, originalLanguage, findings)
  const translation = await loadVersion(folder, otherLanguage(originalLanguage), findings)
  if (!original || !translation) return undefined
  const versions = [original, translation]
  const pairs = pair(original, translation)
  const heirsFile = await readHeirsFile(folder)
  const reachable = await findLinkTargets(content, folder, versions)
  const committed = await input?.committed(folder, originalLanguage)
  const oneSidedIntended = facts['one-sided'] === 'intended'
  const seed = input?.seed
  const bitext = { original, translation, pairs, heirsFile, reachable, committed, seed, oneSidedIntended }
  for (const check of checks) findings.push(...check(bitext))
  const images = await findImages(content, folder, versions)
  const heirs = resolveHeirs(heirsFile.heirs, idsOf(versions))
  const languageTags = { en: languageTag(facts, 'en'), es: languageTag(facts, 'es') }
  return { slug, original, translation, pairs, languageTags, oneSidedIntended, heirs, images }
}

async function loadVersion(
  folder: string,
  language: Language,
  findings: VFileMessage[],
): Promise<Version | undefined> {
  const path = join(folder, `${language}.md`)
  const parsed = await readVersion(path, language)
  if (parsed === undefined) {
    const name = language === 'en' ? 'English' : 'Spanish'
    const reason = `The ${name} version is missing. The work is not published without it.`
    findings.push(error({ file: displayPath(path), rule: 'missing-version', reason }))
    return undefined
  }
  if (!isVersion(parsed)) {
    findings.push(parsed)
    return undefined
  }
  findings.push(...parsed.findings)
  return parsed
}

function inFileOrder(findings: readonly VFileMessage[]): VFileMessage[] {
  const rank = (finding: VFileMessage) => (basename(finding.file ?? '') === 'work.yaml' ? 0 : 1)
  return [...findings].sort(
    (a, b) =>
      rank(a) - rank(b) ||
      (a.file ?? '').localeCompare(b.file ?? '') ||
      (a.line ?? 1) - (b.line ?? 1) ||
      (a.column ?? 1) - (b.column ?? 1),
  )
}
