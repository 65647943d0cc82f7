import { visit } from 'unist-util-visit'
import type { VFileMessage } from 'vfile-message'
import { error } from '../finding.ts'
import type { Version } from '../parse.ts'
import type { Bitext } from './check.ts'

/** Links and pictures that lead nowhere, or to where readers must not be sent. */
export function links(bitext: Bitext): VFileMessage[] {
  return [bitext.original, bitext.translation].flatMap((version) => brokenLinks(version, bitext))
}

function brokenLinks(version: Version, { reachable }: Bitext): VFileMessage[] {
  const findings: VFileMessage[] = []
  visit(version.tree, (node) => {
    if (node.type !== 'link' && node.type !== 'image' && node.type !== 'definition') return
    const isImage = node.type === 'image'
    const found = isImage ? imageError(node.url, version, reachable) : linkError(node.url, version, reachable)
    if (found) findings.push(error({ file: version.file, place: node.position, ...found }))
  })
  return findings
}

interface LinkError {
  rule: string
  reason: string
}

const scheme = /^([a-z][a-z0-9+.-]*):/i

function linkError(url: string, version: Version, reachable: Bitext['reachable']): LinkError | undefined {
  const protocol = scheme.exec(url)?.[1]?.toLowerCase()
  if (protocol !== undefined) {
    if (['http', 'https', 'mailto'].includes(protocol)) return undefined
    const reason = `A link must not begin with ${protocol}:, so readers see only its text. Use https:, http: or mailto:.`
    return { rule: 'forbidden-link', reason }
  }
  if (reachable(url, version)) return undefined
  const reason = `The link “${url}” leads nowhere. Write the path of a version relative to this file (../a-work/en.md), or # and an ID of this section.`
  return { rule: 'broken-link', reason }
}

function imageError(url: string, version: Version, reachable: Bitext['reachable']): LinkError | undefined {
  if (scheme.test(url) || url.startsWith('//')) {
    const reason =
      'Pictures must be in the work’s folder: a reader’s browser requests nothing from other sites. Copy the file there.'
    return { rule: 'remote-image', reason }
  }
  if (reachable(url, version)) return undefined
  const reason = `The picture “${url}” does not exist, is not a file, or is larger than 20 MB. Copy it into the work’s folder, or correct the path (png, jpg, gif, webp, avif or svg).`
  return { rule: 'broken-image', reason }
}
