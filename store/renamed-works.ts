import { readdir, readFile, stat } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import type { Point } from 'unist'
import type { VFileMessage } from 'vfile-message'
import { warning } from '#bitext/finding'
import { readWorkFacts } from '#bitext/work-facts'
import { displayPath } from './content-folder.ts'
import type { Destination } from './link-destination.ts'

/**
 * Which works had which slugs formerly, as their `work.yaml` says.
 *
 * @param content the content folder, absolute
 * @returns by old slug, the slugs of the works that list it, sorted
 */
async function worksByOldSlug(content: string): Promise<Map<string, string[]>> {
  const entries = await readdir(content, { withFileTypes: true })
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name)
  const works = new Map<string, string[]>()
  for (const slug of folders.sort()) {
    const yaml = await readFile(join(content, slug, 'work.yaml'), 'utf8').catch(() => '')
    if (!yaml.includes('formerly')) continue
    for (const old of readWorkFacts(yaml, slug).facts.formerly ?? []) {
      works.set(old, [...(works.get(old) ?? []), slug])
    }
  }
  return works
}

/**
 * Old slugs that cannot lead to the work that lists them, because a work has that slug, or because
 * another work lists it too.
 *
 * @param content the content folder, absolute
 * @param slug the work
 * @param formerly its old slugs
 * @param place where `formerly` is in its `work.yaml`
 */
export async function checkOldSlugs(
  content: string,
  slug: string,
  formerly: readonly string[],
  place: Point | undefined,
): Promise<VFileMessage[]> {
  if (formerly.length === 0) return []
  const file = displayPath(join(content, slug, 'work.yaml'))
  const works = await worksByOldSlug(content)
  const findings: VFileMessage[] = []
  for (const old of formerly) {
    const [other] = (works.get(old) ?? []).filter((each) => each !== slug)
    if (await isFolder(join(content, old))) {
      const reason = `“formerly” lists “${old}”, but a work has that slug now, so its URL cannot lead here. Remove “${old}” from the list, or rename that work.`
      findings.push(warning({ file, rule: 'old-slug-in-use', place, reason }))
    } else if (other !== undefined) {
      const reason = `“formerly” lists “${old}”, and so does the work “${other}”: a URL cannot lead to both. Remove it from one of the lists.`
      findings.push(warning({ file, rule: 'old-slug-twice', place, reason }))
    }
  }
  return findings
}

/**
 * A destination in a work that exists: if the link uses an old slug of a work, the same place in the
 * work that has listed that slug.
 *
 * @param content the content folder, absolute
 */
export async function followRename(
  content: string,
  destination: Destination | undefined,
): Promise<Destination | undefined> {
  if (destination?.kind !== 'section' || (await isFolder(join(content, destination.work)))) return destination
  const [work] = (await worksByOldSlug(content)).get(destination.work) ?? []
  if (work === undefined) return destination
  const [, ...rest] = relative(content, destination.file).split(sep)
  return { ...destination, work, file: join(content, work, ...rest) }
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isDirectory() === true
}
