import { visit } from 'unist-util-visit'
import type { VFileMessage } from 'vfile-message'
import { error } from '../finding.ts'
import type { Version } from '../parse.ts'
import type { Bitext } from './check.ts'

/** Links and pictures that point nowhere, or where readers may not be sent. */
export function links(bitext: Bitext): VFileMessage[] {
  return [bitext.original, bitext.translation].flatMap((version) => inVersion(version, bitext))
}

function inVersion(version: Version, { reachable }: Bitext): VFileMessage[] {
  const findings: VFileMessage[] = []
  visit(version.tree, (node) => {
    if (node.type !== 'link' && node.type !== 'image' && node.type !== 'definition') return
    const isImage = node.type === 'image'
    const fault = isImage ? imageFault(node.url, version, reachable) : linkFault(node.url, version, reachable)
    if (!fault) return
    findings.push(error({ file: version.file, place: node.position, ...fault }))
  })
  return findings
}

interface LinkFault {
  rule: string
  reason: string
}

const scheme = /^([a-z][a-z0-9+.-]*):/i

function linkFault(url: string, version: Version, reachable: Bitext['reachable']): LinkFault | undefined {
  const protocol = scheme.exec(url)?.[1]?.toLowerCase()
  if (protocol !== undefined) {
    if (['http', 'https', 'mailto'].includes(protocol)) return undefined
    const reason = `Links may begin with https:, http: or mailto:, not with ${protocol}:. Readers see the text without a link.`
    return { rule: 'forbidden-link', reason }
  }
  if (reachable(url, version)) return undefined
  const reason = `The link “${url}” points nowhere. Give the path of a version relative to this file (../a-work/en.md), or # and an ID of this section.`
  return { rule: 'broken-link', reason }
}

function imageFault(url: string, version: Version, reachable: Bitext['reachable']): LinkFault | undefined {
  if (scheme.test(url) || url.startsWith('//')) {
    const reason =
      'Pictures must stand beside the text: a reader’s browser asks nobody else. Put the file into the work’s folder.'
    return { rule: 'remote-image', reason }
  }
  if (reachable(url, version)) return undefined
  const reason = `The picture “${url}” is not there. Put it into the work’s folder, or mend the path (png, jpg, gif, webp, avif or svg).`
  return { rule: 'broken-image', reason }
}
