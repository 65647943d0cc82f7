import { dirname, join } from 'node:path'
import { visit } from 'unist-util-visit'
import type { Bitext } from '#bitext/check/check'
import type { Version } from '#bitext/parse'
import { locate } from './link-destination.ts'
import { isInside } from './text-file.ts'
import { readVersions } from './version-cache.ts'

/**
 * Finds out which links and images of a section lead to something that exists.
 *
 * @param content the content folder, absolute
 * @param folder of the section, absolute
 * @param versions of the section
 */
export async function findLinkTargets(
  content: string,
  folder: string,
  versions: readonly Version[],
): Promise<Bitext['reachable']> {
  const reachable = new Set<string>()
  const key = (file: string, url: string) => `${file}\n${url}`
  const ownIds = idsOf(versions)
  for (const version of versions) {
    const path = versionPath(folder, version)
    for (const url of urlsIn(version)) {
      const destination = locate(content, path, url)
      if (!destination || !(await isInside(content, destination.file))) continue
      if (destination.kind === 'section' && destination.id !== '') {
        const ids = destination.file === path ? ownIds : await idsAt(destination.file)
        if (!ids.has(destination.id)) continue
      }
      reachable.add(key(version.file, url))
    }
  }
  return (url, from) => reachable.has(key(from.file, url))
}

/** The URLs of the links and images of a version, as the author wrote them. */
export function urlsIn(version: Version): ReadonlySet<string> {
  const urls = new Set<string>()
  visit(version.tree, (node) => {
    if (node.type === 'link' || node.type === 'image' || node.type === 'definition') urls.add(node.url)
  })
  return urls
}

/** The absolute path of a version's file. */
export function versionPath(folder: string, { language }: Version): string {
  return join(folder, `${language}.md`)
}

function idsOf(versions: readonly Version[]): Set<string> {
  return new Set(versions.flatMap((version) => version.segments.flatMap((segment) => segment.marker.ids)))
}

/** The IDs of the section whose folder, or a version of which, the path is. */
async function idsAt(path: string): Promise<Set<string>> {
  return idsOf(await readVersions(path.endsWith('.md') ? dirname(path) : path))
}
