import { dirname, join } from 'node:path'
import { visit } from 'unist-util-visit'
import type { Bitext } from '#bitext/check/check'
import { resolveHeirs } from '#bitext/heirs'
import type { Version } from '#bitext/parse'
import { readHeirsFile } from './heirs-file.ts'
import { isPublishableImage } from './image-file.ts'
import { type Destination, locate } from './link-destination.ts'
import { followRename } from './renamed-works.ts'
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
  const ownIds = await reachableIds(folder, versions)
  for (const version of versions) {
    const path = versionPath(folder, version)
    for (const url of urlsIn(version)) {
      const destination = await followRename(content, locate(content, path, url))
      if (!destination || !(await exists(content, destination))) continue
      if (destination.kind === 'section' && destination.id !== '') {
        const ids = destination.file === path ? ownIds : await idsAt(destination.file)
        if (!ids.has(destination.id)) continue
      }
      reachable.add(key(version.file, url))
    }
  }
  return (url, from) => reachable.has(key(from.file, url))
}

/** Whether there is a file where a URL leads, inside the content folder; of an image, one that can be published. */
function exists(content: string, { kind, file }: Destination): Promise<boolean> {
  return kind === 'image' ? isPublishableImage(content, file) : isInside(content, file)
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

/** The alignment IDs of a section. */
export function idsOf(versions: readonly Version[]): Set<string> {
  return new Set(versions.flatMap((version) => version.segments.flatMap((segment) => segment.marker.ids)))
}

/** The IDs that a link to a section can name, given its folder or a version in it. */
async function idsAt(path: string): Promise<Set<string>> {
  const folder = path.endsWith('.md') ? dirname(path) : path
  return reachableIds(folder, await readVersions(folder))
}

/** The IDs that a link can lead to: those in the text, and old ones that have heirs in it. */
async function reachableIds(folder: string, versions: readonly Version[]): Promise<Set<string>> {
  const ids = idsOf(versions)
  const { heirs } = await readHeirsFile(folder)
  return new Set([...ids, ...resolveHeirs(heirs, ids).keys()])
}
