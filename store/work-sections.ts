import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Point } from 'unist'
import type { VFileMessage } from 'vfile-message'
import { error } from '#bitext/finding'
import { languages } from '#bitext/language'
import { displayPath } from './content-folder.ts'
import { exists, ignoreMissing } from './text-file.ts'

/** What work.yaml says about sections. */
interface ListedSections {
  /** Whether work.yaml could be read. */
  readonly factsRead: boolean
  /** The list in work.yaml, if it has one. */
  readonly sections: readonly string[] | undefined
  /** Where the list is in work.yaml. */
  readonly place: Point | undefined
}

/**
 * The sections of a work in reading order, and findings about its list of sections. A work without a
 * list has one section, which is its folder; there is a finding if its subfolders hold versions.
 *
 * @param folder of the work, absolute
 * @returns the names of the sections' folders; `undefined` for the only section of a work
 */
export async function findSections(
  folder: string,
  { sections, place, factsRead }: ListedSections,
): Promise<{ slugs: readonly (string | undefined)[]; findings: VFileMessage[] }> {
  const folders = await foldersWithVersions(folder)
  const file = displayPath(join(folder, 'work.yaml'))
  if (sections) return { slugs: sections, findings: await compareWithDisk(folder, folders, sections, place) }
  if (folders.length === 0 || (await hasVersion(folder))) return { slugs: [undefined], findings: [] }
  const reason = `The folders ${folders.join(', ')} contain sections, but work.yaml does not list them. Add “sections: [${folders.join(', ')}]”.`
  const findings = factsRead ? [error({ file, rule: 'unlisted-section', reason })] : []
  return { slugs: folders, findings }
}

/** Sections that are listed but do not exist, and the reverse. */
async function compareWithDisk(
  folder: string,
  folders: readonly string[],
  listed: readonly string[],
  place: Point | undefined,
): Promise<VFileMessage[]> {
  const file = displayPath(join(folder, 'work.yaml'))
  const findings: VFileMessage[] = []
  for (const name of listed) {
    if (await exists(join(folder, name))) continue
    const reason = `work.yaml lists the section “${name}”, but there is no such folder. Create it, or remove it from the list.`
    findings.push(error({ file, rule: 'missing-section', place, reason }))
  }
  for (const name of folders) {
    if (listed.includes(name)) continue
    const reason = `work.yaml does not list the section “${name}”, so it is not published. Add it to “sections”.`
    findings.push(error({ file, rule: 'unlisted-section', place, reason }))
  }
  return findings
}

async function foldersWithVersions(folder: string): Promise<string[]> {
  const entries = (await readdir(folder, { withFileTypes: true }).catch(ignoreMissing)) ?? []
  const names: string[] = []
  for (const entry of entries) {
    if (entry.isDirectory() && (await hasVersion(join(folder, entry.name)))) names.push(entry.name)
  }
  return names.sort()
}

async function hasVersion(folder: string): Promise<boolean> {
  const found = await Promise.all(languages.map((language) => exists(join(folder, `${language}.md`))))
  return found.includes(true)
}
