import { readdir, readFile, realpath, stat } from 'node:fs/promises'
import { basename, join, sep } from 'node:path'
import { imageSize } from 'image-size'
import type { Point } from 'unist'
import { visit } from 'unist-util-visit'
import type { VFileMessage } from 'vfile-message'
import type { Bitext } from '#bitext/check/check'
import { checks } from '#bitext/check/checks'
import { decode, fileTooLarge, maxFileBytes } from '#bitext/decode'
import { error, isError } from '#bitext/finding'
import { type Language, languages, otherLanguage } from '#bitext/language'
import { type Pair, pair } from '#bitext/pair'
import { parseVersion, type Version } from '#bitext/parse'
import { isSlug, readWorkFacts, type WorkFacts } from '#bitext/work-facts'
import { displayPath } from './content-folder.ts'
import { locate } from './link-destination.ts'

/** A text of a work: an article, a chapter. A long one is read in parts; see `splitIntoParts`. */
export interface Section {
  /** Name of its folder; absent for the only section of a work. */
  readonly slug: string | undefined
  readonly original: Version
  readonly translation: Version
  readonly pairs: readonly Pair[]
  /** The pictures of both versions, by the path of the file on disk. */
  readonly pictures: ReadonlyMap<string, Picture>
}

/** A picture beside a text. */
export interface Picture {
  readonly file: string
  /** In pixels. */
  readonly width: number | undefined
  /** In pixels. */
  readonly height: number | undefined
}

/** A work without errors. */
export interface Work {
  readonly slug: string
  readonly facts: WorkFacts & Required<Pick<WorkFacts, 'original' | 'date'>>
  readonly sections: readonly [Section, ...Section[]]
}

/** A work as found on disk: whole, or with the errors that keep it from being published. */
export interface LoadedWork {
  readonly slug: string
  readonly findings: readonly VFileMessage[]
  /** Absent when one of the findings is an error. */
  readonly work: Work | undefined
}

/**
 * The names of the folders that are works, sorted.
 *
 * @throws {ContentFolderError} when the content folder cannot be read
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

/** The content folder is not there, or may not be read. */
export class ContentFolderError extends Error {
  constructor(content: string, cause: unknown) {
    super(
      `The content folder ${displayPath(content)} cannot be read. Make it, or name another one in COTEJO_CONTENT.`,
      { cause },
    )
  }
}

/** Loads every work of the content folder, the broken ones with what is wrong with them. */
export async function loadLibrary(content: string): Promise<LoadedWork[]> {
  const slugs = await listWorks(content)
  const works: LoadedWork[] = []
  for (const slug of slugs) works.push(await loadWork(content, slug))
  return works
}

/**
 * Loads one work and runs every check on it. What is wrong in the files is told in `findings`, never thrown.
 *
 * @param content the content folder, absolute
 * @param slug the name of the work's folder
 */
export async function loadWork(content: string, slug: string): Promise<LoadedWork> {
  const folder = join(content, slug)
  const findings: VFileMessage[] = []
  if (!isSlug(slug)) {
    const reason = `“${slug}” cannot stand in an address. Name the folder in small letters a to z, digits and single hyphens.`
    findings.push(error({ file: displayPath(folder), rule: 'bad-slug', reason }))
  }
  const { facts, places } = await loadFacts(folder, findings)
  const original = facts?.original ?? 'en'
  const sectionSlugs = facts?.sections ?? (await sectionsOnDisk(folder, facts !== undefined, findings))
  if (facts?.sections) await checkSections(folder, facts.sections, places.get('sections'), findings)

  const sections: Section[] = []
  for (const sectionSlug of sectionSlugs) {
    const section = await loadSection(content, folder, sectionSlug, original, findings)
    if (section) sections.push(section)
  }
  const [first, ...others] = sections
  const sound = facts?.original && facts.date && first && !findings.some(isError)
  const work: Work | undefined = sound
    ? { slug, facts: facts as Work['facts'], sections: [first, ...others] }
    : undefined
  return { slug, findings: inFileOrder(findings), work }
}

async function loadFacts(
  folder: string,
  findings: VFileMessage[],
): Promise<{ facts: WorkFacts | undefined; places: ReadonlyMap<string, Point> }> {
  const nothing = { facts: undefined, places: new Map<string, Point>() }
  const file = displayPath(join(folder, 'work.yaml'))
  const text = await readText(join(folder, 'work.yaml'))
  if (text === undefined) {
    const reason =
      'The file is missing. Write it with “original: en” (or es) and “date: 2026-10-05” at least.'
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

/** Without a list of sections the work is its only section, unless folders show that the list was forgotten. */
async function sectionsOnDisk(
  folder: string,
  factsRead: boolean,
  findings: VFileMessage[],
): Promise<readonly (string | undefined)[]> {
  const versionHere = await Promise.all(languages.map((language) => exists(join(folder, `${language}.md`))))
  const folders = await sectionFolders(folder)
  if (folders.length === 0 || versionHere.includes(true)) return [undefined]
  if (factsRead) {
    const reason = `The folders ${folders.join(', ')} hold sections, and work.yaml does not list them. Add “sections: [${folders.join(', ')}]”.`
    findings.push(error({ file: displayPath(join(folder, 'work.yaml')), rule: 'unlisted-section', reason }))
  }
  return folders
}

/** Sections that are listed and not there, or there and not listed. */
async function checkSections(
  folder: string,
  listed: readonly string[],
  place: Point | undefined,
  findings: VFileMessage[],
): Promise<void> {
  const file = displayPath(join(folder, 'work.yaml'))
  for (const name of listed) {
    if (await exists(join(folder, name))) continue
    const reason = `work.yaml lists the section “${name}”, and there is no such folder. Make it, or take it off the list.`
    findings.push(error({ file, rule: 'missing-section', place, reason }))
  }
  for (const name of await sectionFolders(folder)) {
    if (listed.includes(name)) continue
    const reason = `work.yaml does not list the section “${name}”, so nobody can read it. Add it to “sections”.`
    findings.push(error({ file, rule: 'unlisted-section', place, reason }))
  }
}

/** The folders of a work in which a version stands. */
async function sectionFolders(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  const names: string[] = []
  for (const entry of entries) {
    if (!entry.isDirectory()) continue
    const found = await Promise.all(
      languages.map((language) => exists(join(folder, entry.name, `${language}.md`))),
    )
    if (found.includes(true)) names.push(entry.name)
  }
  return names.sort()
}

async function loadSection(
  content: string,
  workFolder: string,
  slug: string | undefined,
  originalLanguage: Language,
  findings: VFileMessage[],
): Promise<Section | undefined> {
  const folder = slug === undefined ? workFolder : join(workFolder, slug)
  if (!(await exists(folder))) return undefined
  const original = await loadVersion(folder, originalLanguage, findings)
  const translation = await loadVersion(folder, otherLanguage(originalLanguage), findings)
  if (!original || !translation) return undefined
  const pairs = pair(original, translation)
  const places = await knownPlaces(content, folder, [original, translation])
  const reachable: Bitext['reachable'] = (url, from) => places.has(placeKey(from.file, url))
  const bitext: Bitext = { original, translation, pairs, reachable }
  for (const check of checks) findings.push(...check(bitext))
  const pictures = await measurePictures(content, folder, [original, translation])
  return { slug, original, translation, pairs, pictures }
}

async function loadVersion(
  folder: string,
  language: Language,
  findings: VFileMessage[],
): Promise<Version | undefined> {
  const path = join(folder, `${language}.md`)
  const version = await readVersion(path, language)
  if (version === undefined) {
    const name = language === 'en' ? 'English' : 'Spanish'
    const reason = `The ${name} version is missing. Write it here; until then the work is not published.`
    findings.push(error({ file: displayPath(path), rule: 'missing-version', reason }))
    return undefined
  }
  if (!('tree' in version)) {
    findings.push(version)
    return undefined
  }
  findings.push(...version.findings)
  return version
}

const parsed = new Map<string, { stamp: string; version: Version | VFileMessage }>()

/** Reads and parses a version, once for each state of the file. */
async function readVersion(path: string, language: Language): Promise<Version | VFileMessage | undefined> {
  const found = await stat(path).catch(() => undefined)
  if (!found?.isFile()) return undefined
  const stamp = `${found.mtimeMs} ${found.size}`
  const known = parsed.get(path)
  if (known?.stamp === stamp) return known.version
  const text = await readText(path)
  if (text === undefined) return undefined
  const version = typeof text === 'string' ? parseVersion(text, { language, file: displayPath(path) }) : text
  parsed.set(path, { stamp, version })
  return version
}

/**
 * Takes in a version that somebody parsed already, so that loading the work does not parse it again.
 * Nothing happens when the file says something else.
 *
 * @param path of the file, absolute
 */
export async function rememberVersion(path: string, version: Version): Promise<void> {
  const found = await stat(path).catch(() => undefined)
  if (!found || (await readText(path)) !== version.source) return
  parsed.set(path, { stamp: `${found.mtimeMs} ${found.size}`, version })
}

/** The text of a file; `undefined` when there is none; the finding when it is not a text. */
async function readText(path: string): Promise<string | VFileMessage | undefined> {
  const found = await stat(path).catch(() => undefined)
  if (!found?.isFile()) return undefined
  if (found.size > maxFileBytes) return fileTooLarge(found.size, displayPath(path))
  return decode(await readFile(path), displayPath(path))
}

/** The addresses in the versions that lead to something, as keys of `placeKey`. */
async function knownPlaces(
  content: string,
  folder: string,
  versions: readonly Version[],
): Promise<Set<string>> {
  const places = new Set<string>()
  const ownIds = idsOf(versions)
  for (const version of versions) {
    const path = join(folder, `${version.language}.md`)
    for (const url of addressesIn(version)) {
      const destination = locate(content, path, url)
      if (!destination || !(await isInside(content, destination.file))) continue
      if (destination.kind === 'section' && destination.id !== '') {
        const ids = destination.file === path ? ownIds : await idsAt(destination.file)
        if (!ids.has(destination.id)) continue
      }
      places.add(placeKey(version.file, url))
    }
  }
  return places
}

function placeKey(file: string, url: string): string {
  return `${file}\n${url}`
}

function addressesIn(version: Version): Set<string> {
  const urls = new Set<string>()
  visit(version.tree, (node) => {
    if (node.type === 'link' || node.type === 'image' || node.type === 'definition') urls.add(node.url)
  })
  return urls
}

function idsOf(versions: readonly Version[]): Set<string> {
  return new Set(versions.flatMap((version) => version.segments.flatMap((segment) => segment.marker.ids)))
}

/** The IDs of the section that a version’s file, or its folder, belongs to. */
async function idsAt(file: string): Promise<Set<string>> {
  const folder = file.endsWith('.md') ? join(file, '..') : file
  const versions = await Promise.all(
    languages.map((language) => readVersion(join(folder, `${language}.md`), language)),
  )
  return idsOf(versions.filter((version): version is Version => version !== undefined && 'tree' in version))
}

async function measurePictures(
  content: string,
  folder: string,
  versions: readonly Version[],
): Promise<Map<string, Picture>> {
  const pictures = new Map<string, Picture>()
  for (const version of versions) {
    for (const url of addressesIn(version)) {
      const destination = locate(content, join(folder, `${version.language}.md`), url)
      if (destination?.kind !== 'picture' || !(await isInside(content, destination.file))) continue
      pictures.set(destination.file, { file: destination.file, ...(await pictureSize(destination.file)) })
    }
  }
  return pictures
}

async function pictureSize(file: string): Promise<{ width: number | undefined; height: number | undefined }> {
  try {
    const { width, height } = imageSize(await readFile(file))
    return { width, height }
  } catch {
    return { width: undefined, height: undefined }
  }
}

/** Whether a path is there and, links on the disk followed, still inside the content folder. */
async function isInside(content: string, path: string): Promise<boolean> {
  try {
    const [inner, outer] = await Promise.all([realpath(path), realpath(content)])
    return inner.startsWith(outer + sep)
  } catch {
    return false
  }
}

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined)) !== undefined
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
